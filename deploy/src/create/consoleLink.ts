import type { HistoryEntry } from "./history";

/**
 * The list of Amazon Connect instances in AWS's console, in the region of a campaign. The console has no address for
 * a single campaign that is known to last.
 *
 * @returns undefined where the campaign is not known to live in AWS's commercial partition, whose console this is.
 */
export function consoleLink({
	arn,
	region,
	endpoint,
}: Pick<HistoryEntry, "arn" | "region" | "endpoint">): string | undefined {
	const isCommercial = arn?.startsWith("arn:aws:") === true && /^[a-z]{2}(?:-[a-z]+)+-\d+$/.test(region);
	return endpoint === undefined && isCommercial
		? `https://${region}.console.aws.amazon.com/connect/v2/app/instances?region=${region}`
		: undefined;
}

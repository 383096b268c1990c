import { parseArn } from "./arn";
import { campaignRegions } from "./regions";

/** Where a person can look up what an ARN names. */
interface ConsoleLink {
	readonly url: string;
	readonly title: string;
}

interface Console {
	readonly origin: string;
	readonly regions: { has(region: string): boolean };
}

/** Amazon Connect's console by partition. There is none in China. */
const consoles: ReadonlyMap<string, Console> = new Map([
	["aws", { origin: "https://console.aws.amazon.com", regions: campaignRegions }],
	["aws-us-gov", { origin: "https://console.amazonaws-us-gov.com", regions: new Set(["us-gov-west-1"]) }],
]);

/** Services whose resources people manage in Amazon Connect. */
const services: ReadonlySet<string> = new Set(["connect", "connect-campaigns", "profile", "wisdom"]);

/**
 * The start page of the Amazon Connect console in the region of an ARN; undefined where it is not sure that there is
 * one. Pages behind it are not linked to: their addresses hold the alias of the instance, which no ARN has.
 */
export function consoleLink(text: string): ConsoleLink | undefined {
	const arn = parseArn(text);
	const console = consoles.get(arn?.partition ?? "");
	if (arn === undefined || console === undefined) {
		return undefined;
	}
	if (!services.has(arn.service) || !console.regions.has(arn.region)) {
		return undefined;
	}
	return {
		url: `${console.origin}/connect/home?region=${arn.region}`,
		title: `Amazon Connect console in ${arn.region}`,
	};
}

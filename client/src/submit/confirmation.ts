import { ago } from "./ago";
import type { Summary } from "./ports";

/** More warnings are counted, not quoted. */
const quoted = 3;

/**
 * What the user agrees to, line by line: what is created, by whom, where, when, and what deserves a second look.
 *
 * @param now in milliseconds since 1970.
 */
export function confirmationLines(summary: Summary, now: number): readonly string[] {
	const { kind, instanceId, instanceAlias, account, profile, region, regionOrigin } = summary;
	const { endpoint, schedule, unsaved, earlier } = summary;
	const before =
		earlier === undefined
			? []
			: [`Created before with this very content: ${ago(earlier.time, now)}, as ${earlier.id}.`, ""];
	return [
		...before,
		`Kind: ${kind}`,
		`Amazon Connect instance: ${instanceAlias === undefined ? instanceId : `${instanceAlias} (${instanceId})`}`,
		`Account: ${account.kind === "known" ? account.id : `not known, ${account.reason}`}`,
		profile === undefined ? "Credentials: keys of the environment" : `Profile: ${profile}`,
		`Region: ${region} (${regionOrigin})`,
		...(endpoint === undefined ? [] : [`Endpoint: ${endpoint} (not AWS's own)`]),
		`Schedule: ${schedule ?? "none"}`,
		"",
		...warningLines(summary),
		...(unsaved ? ["Unsaved changes are included."] : []),
		"The campaign will be created in state Initialized: it does not start by itself.",
	];
}

function warningLines({ warnings }: Summary): readonly string[] {
	const [count, more] = [warnings.length, warnings.length - quoted];
	return count === 0
		? []
		: [
				count === 1 ? "The file has 1 warning:" : `The file has ${count} warnings:`,
				...warnings
					.slice(0, quoted)
					.map(({ range, message }) => `– line ${range.start.line + 1}: ${message}`),
				...(more > 0 ? [`– and ${more} more`] : []),
				"",
			];
}

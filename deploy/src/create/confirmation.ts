import { sentence } from "../../../shared/src/text/sentence";
import { sourceLine } from "../identity/decide";
import { ago } from "./ago";
import { listInWords } from "./lookUp";
import type { Summary } from "./ports";

/** More warnings are counted, not quoted. */
const quoted = 3;

/**
 * What the user agrees to, line by line: what is created, from which file, by whom, where, when, and what deserves a
 * second look.
 *
 * @param now in milliseconds since 1970.
 */
export function confirmationLines(summary: Summary, now: number): readonly string[] {
	const { file, kind, instanceId, instanceAlias, account, credentials, region, regionOrigin } = summary;
	const { endpoint, schedule, unsaved } = summary;
	return [
		...beforeLines(summary, now),
		`File: ${file}${unsaved ? " (with unsaved changes)" : ""}`,
		`Kind: ${kind}`,
		`Amazon Connect instance: ${instanceAlias === undefined ? instanceId : `${instanceAlias} (${instanceId})`}`,
		`Account: ${account.kind === "known" ? account.id : `not known, ${account.reason}`}`,
		...(summary.namedAccounts.length === 0
			? []
			: [`Account in the file: ${summary.namedAccounts.join(", ")}, which can't be compared with yours`]),
		sourceLine(credentials),
		`Region: ${region} (${regionOrigin})`,
		...(endpoint === undefined ? [] : [`Endpoint: ${endpoint} (not AWS's own)`]),
		`Schedule: ${schedule ?? "none"}`,
		"",
		...warningLines(summary),
		"The campaign is created in state Initialized: it doesn't start by itself.",
	];
}

/** What is there already: of the same content, of the same name. */
function beforeLines({ earlier, existing, unresolved }: Summary, now: number): readonly string[] {
	const lines = [
		...(unresolved === undefined
			? []
			: [
					`A request to create a campaign of this name was sent ${ago(unresolved, now)}. Whether it was created isn't known: it isn't listed so far.`,
				]),
		...(earlier === undefined
			? []
			: [`Created before with identical content: ${ago(earlier.time, now)}, ID ${earlier.id}.`]),
		...(existing.kind === "notListed"
			? [sentence(`Whether the instance has a campaign of this name isn't known: ${existing.reason}`)]
			: existing.campaigns.length === 0
				? []
				: [sentence(`The instance already has a campaign of this name: ${listInWords(existing.campaigns)}`)]),
	];
	return lines.length === 0 ? [] : [...lines, ""];
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

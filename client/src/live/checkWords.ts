import { formatSeen } from "../../../shared/src/format/clock";
import type { LiveCheck, LiveCheckLine } from "../../../shared/src/live";
import type { Path } from "../../../shared/src/protocol";
import { formatPath } from "../../../shared/src/request/path";
import { forValue } from "../../../shared/src/text/doors";
import { localTimeZone } from "../../../shared/src/values/localTime";

const signs: Readonly<Record<LiveCheckLine["outcome"], string>> = { ok: "✓", notOk: "✗", notLookedAt: "–" };

/** One thing that was checked, as in "✗ Queue Outbound sales is disabled". */
function liveCheckLine({ outcome, text, reason }: LiveCheckLine): string {
	const why = outcome === "notLookedAt" && reason !== undefined ? ` not looked at: ${reason}` : "";
	return `${signs[outcome]} ${text}${why}`;
}

/**
 * What a check found, in a few words, and how much it matters.
 *
 * @param environment the name of the one that the file was checked in.
 */
export function liveCheckSummary(
	found: LiveCheck,
	environment?: string,
): {
	readonly words: string;
	readonly level: "information" | "warning";
} {
	const [bad, unknown] = [countOf(found, "notOk"), countOf(found, "notLookedAt")];
	const parts = [
		`${countOf(found, "ok")} ✓`,
		...(bad > 0 ? [`${bad} ✗`] : []),
		...(unknown > 0 ? [`${unknown} not looked at`] : []),
	];
	const where = environment === undefined ? "" : `environment ${forValue(environment)}, `;
	return {
		words: `${parts.join(", ")} in ${where}${placeOf(found)}.`,
		level: bad > 0 ? "warning" : "information",
	};
}

/** What a check found, line by line, for a document; `environment` as for the summary. */
export function liveCheckText(found: LiveCheck, environment?: string): string {
	const lines = found.lines.flatMap((line) => [liveCheckLine(line), `    ${formatPath(line.path)}`]);
	return [
		`Check Against AWS: ${liveCheckSummary(found, environment).words}`,
		`Looked up at ${timeOf(found)}.`,
		"",
		...lines,
		"",
	].join("\n");
}

/**
 * What a question says of a check: what isn't there or wasn't looked at, and how much is. `isBad`: whether something
 * isn't there or doesn't fit.
 *
 * @param found undefined where nothing was checked.
 */
export function checkedLines(found: LiveCheck | undefined): {
	readonly lines: readonly string[];
	readonly isBad: boolean;
} {
	if (found === undefined) {
		return { lines: [], isBad: false };
	}
	const others = found.lines.filter(({ outcome }) => outcome !== "ok");
	return {
		lines: [`Checked against AWS: ${liveCheckSummary(found).words}`, ...others.map(liveCheckLine), ""],
		isBad: countOf(found, "notOk") > 0,
	};
}

/** What to mark in a file, and what it says there. */
export function markedLines(found: LiveCheck): readonly { readonly path: Path; readonly words: string }[] {
	return found.lines
		.filter(({ outcome }) => outcome === "notOk")
		.map(({ path, text }) => ({
			path,
			words: `${text} (${placeOf(found)}, looked up at ${timeOf(found)}).`,
		}));
}

function countOf({ lines }: LiveCheck, outcome: LiveCheckLine["outcome"]): number {
	return lines.filter((line) => line.outcome === outcome).length;
}

function placeOf({ account, region }: LiveCheck): string {
	return account === undefined
		? `region ${forValue(region)}`
		: `account ${forValue(account)}, ${forValue(region)}`;
}

function timeOf({ asOf }: LiveCheck): string {
	return formatSeen(asOf, Date.now(), localTimeZone());
}

import { formatSeen } from "../../../shared/src/format/clock";
import { type LiveCheck, type LiveCheckLine, notCheckedWords } from "../../../shared/src/live";
import type { Path } from "../../../shared/src/protocol";
import type { JsonObject } from "../../../shared/src/request/json";
import { formatPath } from "../../../shared/src/request/path";
import { forValue } from "../../../shared/src/text/doors";
import { afterColon } from "../../../shared/src/text/sentence";
import { localTimeZone } from "../../../shared/src/values/localTime";
import { basisOf } from "./checkBasis";
import { type NamedAt, textAtPath } from "./namedValues";

/** One thing that was checked, as in "✗ Queue Outbound sales is disabled". */
function liveCheckLine(line: LiveCheckLine): string {
	switch (line.outcome) {
		case "ok":
			return `✓ ${line.text}`;
		case "notOk":
			return `✗ ${line.text}`;
		case "notLookedAt":
			return notCheckedWords(line);
	}
}

/** The properties of which every line of a check says that all is well, with their values in the body of the request. */
export function soundValues(
	{ lines }: LiveCheck,
	body: JsonObject,
): readonly { readonly path: Path; readonly value: string }[] {
	const bad = new Set(lines.filter(({ outcome }) => outcome !== "ok").map(({ path }) => formatPath(path)));
	return lines.flatMap(({ path }) => {
		const value = textAtPath(body, path);
		return value === undefined || bad.has(formatPath(path)) ? [] : [{ path, value }];
	});
}

/** Says why a check didn't come about, with words that stand by themselves elsewhere. */
export function notCheckedBecause(why: string): string {
	return `Not checked: ${afterColon(why)}`;
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
	const where = placeOf(found, environment);
	if (found.elsewhere !== undefined) {
		return { words: `Not checked in ${where}: ${found.elsewhere}.`, level: "warning" };
	}
	const [bad, unknown] = [countOf(found, "notOk"), countOf(found, "notLookedAt")];
	const parts = [
		`${countOf(found, "ok")} ✓`,
		...(bad > 0 ? [`${bad} ✗`] : []),
		...(unknown > 0 ? [`${unknown} not checked`] : []),
	];
	const begin = found.isCancelled ? "Cancelled: " : "";
	return {
		words: `${begin}${parts.join(", ")} in ${where}.`,
		level: bad > 0 ? "warning" : "information",
	};
}

/**
 * What a check found, line by line, for a document; `environment` as for the summary.
 *
 * @param namedAt says of a path what a name of an environment in it stands for.
 */
export function liveCheckText(
	found: LiveCheck,
	environment?: string,
	namedAt: NamedAt = () => undefined,
): string {
	const words = `Check Against AWS: ${liveCheckSummary(found, environment).words}`;
	if (found.elsewhere !== undefined) {
		return `${words}\n`;
	}
	const lines = found.lines.flatMap((line) => [liveCheckLine(line), `    ${placeIn(line, namedAt)}`]);
	return [words, `Looked up at ${timeOf(found)}.`, "", ...lines, ""].join("\n");
}

/** The property that a line is about, and what a name of an environment in it stands for. */
function placeIn({ path }: LiveCheckLine, namedAt: NamedAt): string {
	const named = namedAt(path);
	return `${formatPath(path)}${named === undefined ? "" : `: ${named}`}`;
}

/**
 * What a question says of a check: what isn't there or wasn't looked at, and how much is. `isBad`: whether something
 * isn't there or doesn't fit. `environment` and `namedAt` as for the text.
 *
 * @param found undefined where nothing was to be checked, `failed` where something hindered it that nobody expected.
 */
export function checkedLines(
	found: LiveCheck | "failed" | undefined,
	environment?: string,
	namedAt: NamedAt = () => undefined,
): {
	readonly lines: readonly string[];
	readonly isBad: boolean;
} {
	if (found === undefined) {
		return { lines: [], isBad: false };
	}
	if (found === "failed") {
		const words = notCheckedBecause("Something went wrong in Connect Campaigns. The log has the details.");
		return { lines: [words, ""], isBad: false };
	}
	if (found.elsewhere !== undefined) {
		return { lines: [liveCheckSummary(found, environment).words, ""], isBad: false };
	}
	const others = found.lines.filter(({ outcome }) => outcome !== "ok");
	const summary = `Checked against AWS: ${liveCheckSummary(found, environment).words}`;
	const placed = others.map((line) => `${liveCheckLine(line)}, at ${placeIn(line, namedAt)}`);
	return {
		lines: [summary, ...placed, ""],
		isBad: countOf(found, "notOk") > 0,
	};
}

/**
 * What to mark in a file, and what it says there: nothing that the file says otherwise by now.
 *
 * @param body that was checked.
 * @param now what would be sent by now, as far as it is JSON.
 * @param environment the name of the one that the file was checked in.
 */
export function markedLines(
	found: LiveCheck,
	body: JsonObject,
	now: unknown,
	environment?: string,
): readonly { readonly path: Path; readonly words: string }[] {
	if (basisOf(now) !== basisOf(body)) {
		return [];
	}
	return found.lines
		.filter(({ outcome, path }) => outcome === "notOk" && textAtPath(now, path) === textAtPath(body, path))
		.map(({ path, text }) => ({
			path,
			words: `${text} (${placeOf(found, environment)}, looked up at ${timeOf(found)}).`,
		}));
}

function countOf({ lines }: LiveCheck, outcome: LiveCheckLine["outcome"]): number {
	return lines.filter((line) => line.outcome === outcome).length;
}

function placeOf({ account, region }: LiveCheck, environment: string | undefined): string {
	const prefix = environment === undefined ? "" : `environment ${forValue(environment)}, `;
	return account === undefined
		? `${prefix}region ${forValue(region)}`
		: `${prefix}account ${forValue(account)}, ${forValue(region)}`;
}

function timeOf({ asOf }: LiveCheck): string {
	return formatSeen(asOf, Date.now(), localTimeZone());
}

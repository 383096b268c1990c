import type { Finding } from "../../../../shared/src/problem/finding";
import { quoted } from "../../../../shared/src/text/text";
import { checkTimeOfDay, parseTimeOfDay, readRange, timeAt } from "../../../../shared/src/values/timeOfDay";
import { member, type Node } from "../../syntax/tree";

/** An hour that the clock shows twice a day, and that nobody wrote as the 24-hour clock has it. */
const twiceADay = /^t?[1-9](?!\d)|^t?1[0-2]/i;

/**
 * What is wrong with a time of day in its range. Where that would end before it starts, a clock of 12 hours may have been
 * meant: nothing is certain then, and the time half a day later may be meant as well. `node`: the value.
 */
export function withHalfDays(text: string, finding: Finding, node: Node): Finding {
	const { replacement, choices = [] } = finding;
	const read = (replacement === undefined ? choices : [replacement]).flatMap(
		(time) => parseTimeOfDay(time) ?? [],
	);
	const [only, ...more] = read;
	const { start, end } = rangeAround(node);
	const isEnd = node === end;
	const other = minutesOf(isEnd ? start : end);
	const fitsOther = (time: number): boolean => other === undefined || (isEnd ? time > other : time < other);
	const isOne = more.length === 0 && only !== undefined && fitsOther(only);
	if (finding.code !== "time-of-day" || only === undefined || isOne || readRange(text) !== undefined) {
		return finding;
	}
	const isMorning = !isEnd && startsInMorning(only, end);
	const half = isTwiceADay(text) && !isMorning ? [(only + 720) % 1440] : [];
	const times = more.length > 0 ? read : [only, ...half];
	// An end that is behind the start comes first.
	const likely = isEnd
		? times.toSorted((one, next) => Number(fitsOther(next)) - Number(fitsOther(one)))
		: times;
	const texts = likely.map(timeAt);
	const message =
		likely.length > 1 && finding.message.startsWith(`${quoted(text)} isn't`)
			? `${quoted(text)} isn't a valid time of day. Write ${texts.join(" or ")}.`
			: finding.message;
	return { code: finding.code, severity: finding.severity, message, choices: texts };
}

/** Whether a time is the start of a range that ends before it as it is written: `9` to `5` starts in the morning. */
export function isMorningOfHalfDays(time: number, node: Node): boolean {
	const { end } = rangeAround(node);
	return node !== end && time >= (minutesOf(end) ?? Number.POSITIVE_INFINITY) && startsInMorning(time, end);
}

function startsInMorning(time: number, end: Node | undefined): boolean {
	return time < 720 && time < (latest(end) ?? 0);
}

/** The start and end of the range that a time belongs to. */
function rangeAround(node: Node): { readonly start: Node | undefined; readonly end: Node | undefined } {
	const holder = node.parent?.kind === "property" ? node.parent.parent : undefined;
	return { start: member(holder, "startTime"), end: member(holder, "endTime") };
}

function isTwiceADay(text: string): boolean {
	return twiceADay.test(text.trim()) && !/[ap]\.?m?\.?$/i.test(text.trim());
}

/** The latest time that the end of a range may mean: `5` is 5 pm as well. */
function latest(end: Node | undefined): number | undefined {
	const time = minutesOf(end);
	const isEarly = end?.kind === "string" && isTwiceADay(end.value) && parseTimeOfDay(end.value) === undefined;
	return time !== undefined && time < 720 && isEarly ? time + 720 : time;
}

function minutesOf(node: Node | undefined): number | undefined {
	if (node?.kind !== "string") {
		return undefined;
	}
	const { replacement, choices } = checkTimeOfDay(node.value) ?? {};
	return parseTimeOfDay(node.value) ?? parseTimeOfDay(replacement ?? choices?.[0] ?? "");
}

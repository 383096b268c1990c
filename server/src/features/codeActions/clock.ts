import {
	checkTimeOfDay,
	parseTimeOfDay,
	rangeBetween,
	readRange,
	timeAt,
} from "../../../../shared/src/values/timeOfDay";
import { mostPairs, type TimePair, timePairs } from "../../diagnostics/checks/timePairs";
import { member, type Node } from "../../syntax/tree";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";
import { choose, chooseValue } from "./values";

/** An hour that the clock shows twice a day, and that nobody wrote as the 24-hour clock has it. */
const twiceADay = /^t?[1-9](?!\d)|^t?1[0-2]/i;

/**
 * Writes a time of day in its form. Where a range would end before it starts, a clock of 12 hours may have been meant:
 * nothing is certain then, and the time half a day later is offered as well.
 */
export const writeTime: Fixer = (problem, tree) => {
	const fixes = chooseValue(problem, tree);
	const node = valueAt(tree, problem);
	const read = fixes.flatMap(({ edits: [edit] }) => parseTimeOfDay((edit?.newText ?? "").slice(1, -1)) ?? []);
	const { start, end } = rangeAround(node);
	const isEnd = node !== undefined && node === end;
	const [only, ...more] = read;
	const other = minutesOf(isEnd ? start : end);
	const fitsOther = (time: number): boolean => other === undefined || (isEnd ? time > other : time < other);
	if (node?.kind !== "string" || only === undefined || (more.length === 0 && fitsOther(only))) {
		return fixes;
	}
	const range = readRange(node.value);
	if (range !== undefined) {
		const [, , ...others] = problem.data?.members ?? [];
		return [range[isEnd ? 1 : 0], ...others].map((time) => {
			const newText = JSON.stringify(time);
			return { ...choose(problem, newText, newText), preferred: false };
		});
	}
	// `9` to `5` starts in the morning.
	const isMorning = !isEnd && only < 720 && only < (latest(end) ?? 0);
	const half = isTwiceADay(node.value) && !isMorning ? [(only + 720) % 1440] : [];
	const times = more.length > 0 ? read : [only, ...half];
	// An end that is behind the start comes first.
	if (isEnd) {
		times.sort((one, next) => Number(fitsOther(next)) - Number(fitsOther(one)));
	}
	return times.map((time): Fix => {
		const newText = JSON.stringify(timeAt(time));
		const isOnly = times.length === 1 && !isMorning;
		return { ...choose(problem, newText, newText), ...(!isOnly && { preferred: false }) };
	});
};

/** Writes the ranges that a text such as `8-17`, or times in a list or object, name where objects are wanted. */
export const writeRange: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	const isList = shape?.kind === "list" && shape.item.name === "TimeRange";
	if (node === undefined || (!isList && shape?.name !== "TimeRange")) {
		return [];
	}
	const ranges = rangesIn(node);
	const [only, ...more] = ranges;
	if (only === undefined || (!isList && more.length > 0)) {
		return [];
	}
	const is24Hours = /(?<![\d:.])0\d|T\d/i.test(tree.text.slice(node.start, node.end));
	const afternoon = is24Hours ? undefined : laterOnes(ranges);
	const isOne = more.length === 0;
	return [...(afternoon === undefined ? [] : [afternoon]), ranges].map((read): Fix => {
		const written = read.map(
			([start, end]) => `{ "startTime": ${JSON.stringify(start)}, "endTime": ${JSON.stringify(end)} }`,
		);
		const told = read.map((range) => range.join(" to ")).join(", ");
		const title = isOne || afternoon !== undefined ? `Write ${told}` : `Write ${read.length} ranges`;
		const newText = isList ? `[${written.join(", ")}]` : written.join();
		return { title, edits: [{ start: node.start, end: node.end, newText }], safe: false, preferred: false };
	});
};

/** `8-12, 1-5` goes on in the afternoon: the ranges with each that starts before the one before it ends half a day later. */
function laterOnes(ranges: readonly TimePair[]): readonly TimePair[] | undefined {
	const read: TimePair[] = [];
	for (const range of ranges) {
		const [from = 0, to = 0] = range.map(parseTimeOfDay);
		const until = parseTimeOfDay(read.at(-1)?.[1] ?? "") ?? 0;
		const isLater = from < until && from < 720 && from + 720 >= until;
		const end = to < 720 ? to + 720 : to;
		read.push(isLater && end > from + 720 ? [timeAt(from + 720), timeAt(end)] : range);
	}
	return read.every((range, index) => range === ranges[index]) ? undefined : read;
}

function rangesIn(node: Node): readonly TimePair[] {
	if (node.kind === "string") {
		const ranges = node.value.split(/\s*(?:[,;&+]|\band\b)\s*/).map(readRange);
		return ranges.length > mostPairs || ranges.includes(undefined)
			? []
			: ranges.flatMap((one) => (one ? [one] : []));
	}
	if (node.kind === "object") {
		const [property, ...others] = node.properties;
		const end = property?.value?.kind === "string" ? property.value.value : undefined;
		const range = end === undefined ? undefined : rangeBetween(property?.key.name ?? "", end);
		return range === undefined || others.length > 0 ? [] : [range];
	}
	return timePairs(node) ?? [];
}

/** The start and end of the range that a time belongs to. */
function rangeAround(node: Node | undefined): { readonly start?: Node; readonly end?: Node } {
	const holder = node?.parent?.kind === "property" ? node.parent.parent : undefined;
	const start = member(holder, "startTime");
	const end = member(holder, "endTime");
	return { ...(start && { start }), ...(end && { end }) };
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

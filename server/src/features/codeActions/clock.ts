import { parseTimeOfDay, rangeBetween, readRange, timeAt } from "../../../../shared/src/values/timeOfDay";
import { isMorningOfHalfDays } from "../../diagnostics/checks/halfDays";
import { mostPairs, type TimePair, timePairs } from "../../diagnostics/checks/timePairs";
import type { Node } from "../../syntax/tree";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";
import { choose, chooseValue } from "./values";

/** Writes a time of day in its form, or the end of a range that it stands in where the text is one. */
export const writeTime: Fixer = (problem, tree) => {
	const fixes = chooseValue(problem, tree);
	const node = valueAt(tree, problem);
	const range = node?.kind === "string" ? readRange(node.value) : undefined;
	if (node === undefined || range === undefined) {
		const [first] = fixes.flatMap(
			({ edits: [edit] }) => parseTimeOfDay((edit?.newText ?? "").slice(1, -1)) ?? [],
		);
		const isMorning = node !== undefined && first !== undefined && isMorningOfHalfDays(first, node);
		return isMorning ? fixes.map((fix) => ({ ...fix, preferred: false })) : fixes;
	}
	const isEnd = node.parent?.kind === "property" && node.parent.key.name === "endTime";
	const [, , ...others] = problem.data?.members ?? [];
	return [range[isEnd ? 1 : 0], ...others].map((time) => {
		const newText = JSON.stringify(time);
		return { ...choose(problem, newText, newText), preferred: false };
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
		const written = read.map(json);
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

/** The list of ranges, as JSON, that a text names in one way only; undefined where it names none, or may mean others. */
export function hoursIn(node: Node): string | undefined {
	const ranges = node.kind === "string" ? rangesIn(node) : [];
	return ranges.length === 0 || laterOnes(ranges) !== undefined
		? undefined
		: `[${ranges.map(json).join(", ")}]`;
}

function json([start, end]: TimePair): string {
	return `{ "startTime": ${JSON.stringify(start)}, "endTime": ${JSON.stringify(end)} }`;
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

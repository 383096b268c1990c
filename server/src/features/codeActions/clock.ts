import { checkTimeOfDay, parseTimeOfDay, readRange } from "../../../../shared/src/values/timeOfDay";
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
		const own = JSON.stringify(range[isEnd ? 1 : 0]);
		return [{ ...choose(problem, own, own), preferred: false }];
	}
	const isAmbiguous = twiceADay.test(node.value.trim()) && !/[ap]\.?m/i.test(node.value);
	const half = isAmbiguous ? [(only + 720) % 1440] : isEnd && only === 0 ? [1439] : [];
	const times = more.length > 0 ? read : [only, ...half];
	// An end that is behind the start comes first.
	if (isEnd) {
		times.sort((one, next) => Number(fitsOther(next)) - Number(fitsOther(one)));
	}
	return times.map((time): Fix => {
		const newText = JSON.stringify(timeAt(time));
		const isOnly = times.length === 1;
		return { ...choose(problem, newText, newText), ...(!isOnly && { preferred: false }) };
	});
};

/** Writes the range that a text such as `8-17` names where an object, or a list of such, is wanted. */
export const writeRange: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	const isList = shape?.kind === "list" && shape.item.name === "TimeRange";
	const range = node?.kind === "string" ? readRange(node.value) : undefined;
	if (range === undefined || (!isList && shape?.name !== "TimeRange")) {
		return [];
	}
	const [start, end] = range.map((time) => JSON.stringify(time));
	const written = `{ "startTime": ${start}, "endTime": ${end} }`;
	const title = `Write ${range.join(" to ")}`;
	const newText = isList ? `[${written}]` : written;
	return [
		{ title, edits: [{ start: problem.start, end: problem.end, newText }], safe: false, preferred: false },
	];
};

/** The start and end of the range that a time belongs to. */
function rangeAround(node: Node | undefined): { readonly start?: Node; readonly end?: Node } {
	const holder = node?.parent?.kind === "property" ? node.parent.parent : undefined;
	const start = member(holder, "startTime");
	const end = member(holder, "endTime");
	return { ...(start && { start }), ...(end && { end }) };
}

function minutesOf(node: Node | undefined): number | undefined {
	if (node?.kind !== "string") {
		return undefined;
	}
	return parseTimeOfDay(node.value) ?? parseTimeOfDay(checkTimeOfDay(node.value)?.replacement ?? "");
}

function timeAt(minutes: number): string {
	const two = (count: number): string => String(count).padStart(2, "0");
	return `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

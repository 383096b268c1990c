import { formatClock } from "../../../../shared/src/format/clock";
import { parseTimeOfDay } from "../../../../shared/src/values/timeOfDay";
import { rangesOf } from "../../campaign/times";
import { type ArrayNode, member, type Node, type ObjectNode } from "../../syntax/tree";

const lastMinute = 23 * 60 + 59;
const halfHours: readonly number[] = Array.from({ length: 48 }, (_, index) => index * 30);
const working = { from: 9 * 60, to: 17 * 60 };

interface Range {
	/** Minutes since midnight. */
	readonly from: number;
	readonly to: number;
}

/** Times that a range of a day may begin or end with beside its other time and the other ranges, the likely first. */
export function suggestTimes(range: ObjectNode, name: string): string[] {
	const others = othersOf(range.parent?.kind === "array" ? range.parent : undefined, range);
	const fits =
		name === "endTime" ? ends(others, timeOf(range, "startTime")) : starts(others, timeOf(range, "endTime"));
	return fits.map(written);
}

/** The times of a range that overlaps none of a day; undefined where the day has no room. */
export function freeRange(day: ArrayNode, self?: Node): ReadonlyMap<string, string> | undefined {
	const others = othersOf(day, self);
	const [from] = starts(others, undefined);
	const to = from === undefined ? undefined : ends(others, from).findLast((end) => end <= from + 8 * 60);
	if (from === undefined || to === undefined) {
		return undefined;
	}
	return new Map([
		["startTime", written(from)],
		["endTime", written(to)],
	]);
}

function starts(others: readonly Range[], end: number | undefined): number[] {
	const fits = halfHours.filter((start) =>
		end === undefined
			? !others.some(({ from, to }) => from <= start && start < to)
			: start < end && !others.some(({ from, to }) => start < to && from < end),
	);
	const last = others.reduce((latest, { to }) => Math.max(latest, to), 0);
	return beginningAt(fits, others.length === 0 ? working.from : last);
}

function ends(others: readonly Range[], start: number | undefined): number[] {
	const fits = [...halfHours.slice(1), lastMinute].filter((end) =>
		start === undefined
			? !others.some(({ from, to }) => from < end && end <= to)
			: start < end && !others.some(({ from, to }) => start < to && from < end),
	);
	return beginningAt(fits, start ?? working.to);
}

function othersOf(day: ArrayNode | undefined, self: Node | undefined): Range[] {
	return day === undefined ? [] : rangesOf(day).filter(({ node, from, to }) => node !== self && from < to);
}

/** A sorted list turned so that it begins at a number. */
function beginningAt(sorted: readonly number[], first: number): number[] {
	return [...sorted.filter((one) => one >= first), ...sorted.filter((one) => one < first)];
}

function timeOf(range: ObjectNode, name: string): number | undefined {
	const node = member(range, name);
	return node?.kind === "string" ? parseTimeOfDay(node.value) : undefined;
}

function written(minutes: number): string {
	return `T${formatClock(minutes)}`;
}

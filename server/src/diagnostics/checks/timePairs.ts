import type { Problem } from "../../../../shared/src/problem/problem";
import { rangeBetween, readRange } from "../../../../shared/src/values/timeOfDay";
import type { Shape } from "../../schema/shape";
import { type Node, spanOf } from "../../syntax/tree";
import { nameOf } from "./words";

export type TimePair = readonly [start: string, end: string];

/** Ranges that people write one after the other on one day; more are no hours. */
export const mostPairs = 12;

/**
 * The ranges of a list of times that alternate, such as `["T09:00", "T17:00"]`, or of several texts with a range each;
 * undefined for any other value.
 */
export function timePairs(node: Node): readonly TimePair[] | undefined {
	if (node.kind !== "array") {
		return undefined;
	}
	const { items } = node;
	const ranges = items.flatMap((item) => {
		const range = item.kind === "string" ? readRange(item.value) : undefined;
		return range === undefined ? [] : [range];
	});
	if (ranges.length > 1 && ranges.length === items.length && ranges.length <= mostPairs) {
		return ranges;
	}
	return ranges.length > 0 || items.length % 2 !== 0 || items.length > 2 * mostPairs
		? undefined
		: alternating(items);
}

function alternating(items: readonly Node[]): readonly TimePair[] | undefined {
	const pairs: TimePair[] = [];
	for (let index = 0; index < items.length; index += 2) {
		const [start, end] = [textOf(items[index]), textOf(items[index + 1])];
		const range = start === undefined || end === undefined ? undefined : rangeBetween(start, end);
		if (range === undefined) {
			return undefined;
		}
		pairs.push(range);
	}
	return pairs.length === 0 ? undefined : pairs;
}

function textOf(node: Node | undefined): string | undefined {
	return node?.kind === "string" || node?.kind === "number" ? String(node.value) : undefined;
}

/** Times in the place of ranges, as one mistake. Source: the service model. */
export function timesForRanges(node: Node, shape: Shape): Problem | undefined {
	const isRanges = shape.kind === "list" && shape.item.name === "TimeRange";
	const [first] = (isRanges && timePairs(node)) || [];
	if (first === undefined) {
		return undefined;
	}
	const message = `${nameOf(node)} needs an object for each range. Write { "startTime": "${first[0]}", "endTime": "${first[1]}" }.`;
	return { ...spanOf(node), code: "wrong-type", severity: "error", message };
}

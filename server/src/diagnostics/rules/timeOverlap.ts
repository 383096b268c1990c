import { range } from "../../campaign/paths";
import { days, type Range, rangesOf } from "../../campaign/times";
import { spanOf } from "../../syntax/tree";
import { type Rule, relatedPlace } from "./rule";

export const timeOverlap: Rule = {
	code: "time-overlap",
	violation: "Open hours of one day overlap.",
	summary: "open hours of one day don't overlap",
	severity: "warning",
	source: "Our own rule: AWS's admin guide allows several ranges a day and says nothing of overlaps.",
	members: [range.slice(0, -1), [...range, "startTime"], [...range, "endTime"]],
	check(campaign, report) {
		for (const day of days(campaign)) {
			const ranges = rangesOf(day);
			if (areApart(ranges)) {
				continue;
			}
			/** For each minute of the day, the first range that it lies in. */
			const taken: Range[] = [];
			for (const range of ranges) {
				let other: Range | undefined;
				for (let minute = range.from; minute < range.to; minute++) {
					const earlier = taken[minute];
					if (earlier === undefined) {
						taken[minute] = range;
					} else if (other === undefined || earlier.node.start < other.node.start) {
						other = earlier;
					}
				}
				if (other === undefined) {
					continue;
				}
				report(
					spanOf(range.node),
					"This range overlaps another of the same day. Join them, or move one.",
					relatedPlace(spanOf(other.node), "The other range."),
				);
			}
		}
	},
};

/** Whether no range begins before another that began earlier has ended, as nearly always. */
function areApart(ranges: readonly Range[]): boolean {
	if (ranges.length < 2) {
		return true;
	}
	let end = 0;
	return ranges
		.toSorted((one, other) => one.from - other.from)
		.every(({ from, to }) => {
			const isBehind = from >= end;
			end = Math.max(end, to);
			return isBehind;
		});
}

import { range } from "./places";
import type { Rule } from "./rule";
import { spanOfNode } from "./spans";
import { days, type Range, rangesOf } from "./windows";

export const timeOverlap: Rule = {
	code: "time-overlap",
	summary: "open hours of one day don't overlap",
	severity: "warning",
	source: "Our own rule: AWS's admin guide allows several ranges a day and says nothing of overlaps.",
	members: [range.slice(0, -1), [...range, "startTime"], [...range, "endTime"]],
	*check(campaign) {
		for (const day of days(campaign)) {
			/** For each minute of the day, the first range that it lies in. */
			const taken: Range[] = [];
			for (const range of rangesOf(day)) {
				let other: Range | undefined;
				for (let minute = range.from; minute < range.to; minute++) {
					const earlier = taken[minute];
					if (earlier === undefined) taken[minute] = range;
					else if (other === undefined || earlier.node.start < other.node.start) other = earlier;
				}
				if (other === undefined) continue;
				yield {
					...spanOfNode(range.node),
					message: "This range overlaps another of the same day. Join them, or move one.",
					related: [{ ...spanOfNode(other.node), message: "The other range." }],
				};
			}
		}
	},
};

import type { Rule } from "./rule";
import { spanOfNode } from "./spans";
import { days, rangesOf } from "./windows";

export const timeOverlap: Rule = {
	code: "time-overlap",
	severity: "warning",
	source: "Logic of ours: AWS's admin guide allows several ranges a day and says nothing of overlaps.",
	*check(campaign) {
		for (const day of days(campaign)) {
			const sound = rangesOf(day).filter(({ from, to }) => to > from);
			for (const [index, range] of sound.entries()) {
				const other = sound.slice(0, index).find(({ from, to }) => range.from < to && from < range.to);
				if (other === undefined) continue;
				yield {
					...spanOfNode(range.node),
					message: "This range overlaps another of the same day. Join or part them.",
					related: [{ ...spanOfNode(other.node), message: "The other range." }],
				};
			}
		}
	},
};

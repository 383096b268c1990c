import { limits } from "../../campaign/paths";
import { member, spanOf } from "../../syntax/tree";
import { type Rule, relatedPlace } from "./rule";

interface Limit {
	readonly count: number;
	readonly days: number;
}

function covers(one: Limit, other: Limit): boolean {
	return one.days >= other.days && one.count <= other.count;
}

export const limitsLogic: Rule = {
	code: "limits-logic",
	violation: "A communication limit has no effect beside a stricter one.",
	summary: "each communication limit has to add to the others",
	severity: "hint",
	source:
		"Our own rule: of two limits, one that allows fewer contacts in a longer time leaves the other without effect.",
	members: [limits, [...limits, "*", "maxCountPerRecipient"], [...limits, "*", "frequency"]],
	check(campaign, report) {
		const items = campaign.list(limits)?.items ?? [];
		if (items.length > 2) {
			return;
		}
		const read = items.flatMap((node) => {
			const count = member(node, "maxCountPerRecipient");
			const days = member(node, "frequency");
			return count?.kind === "number" && days?.kind === "number"
				? [{ node, count: count.value, days: days.value }]
				: [];
		});
		for (const { node, count, days } of read) {
			const stricter = read.find(
				(other) =>
					other.node !== node &&
					covers(other, { count, days }) &&
					(other.days > days || other.node.start < node.start),
			);
			if (stricter === undefined) {
				continue;
			}
			report(spanOf(node), "The other limit is stricter, so this one has no effect.", {
				unnecessary: true,
				...relatedPlace(spanOf(stricter.node), "The other limit."),
			});
		}
	},
};

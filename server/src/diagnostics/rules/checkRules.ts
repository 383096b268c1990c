import { mostProblems, type Problem } from "../../../../shared/src/problem/problem";
import { CampaignView } from "../../campaign/campaignView";
import type { Tree } from "../../syntax/tree";
import type { Rule } from "./rule";

/** What breaks the rules in a campaign, judged at a time. `problems`: those of the schema's checks. */
export function checkRules(
	tree: Tree,
	problems: readonly Problem[],
	now: Date,
	rules: readonly Rule[],
): readonly Problem[] {
	const campaign = new CampaignView(tree, problems, now);
	const found: Problem[] = [];
	for (const rule of rules) {
		const { code, severity } = rule;
		const maxFound = found.length + mostProblems;
		rule.check(campaign, ({ start, end }, message, details) => {
			if (found.length >= maxFound) {
				return;
			}
			found.push(
				details === undefined
					? { code, severity, start, end, message }
					: { code, severity, start, end, message, ...details },
			);
		});
	}
	return found;
}

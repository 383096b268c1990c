import type { Rule } from "./rule";
import { spanOfKey } from "./spans";

export const tagCount: Rule = {
	code: "tag-count",
	summary: "CloudFormation accepts at most 50 tags",
	severity: "warning",
	source: "CloudFormation's schema accepts at most 50 tags; the API's model sets no limit.",
	members: [["tags"]],
	*check(campaign) {
		const fifty = campaign.object(["tags"])?.properties[50];
		if (fifty === undefined) return;
		yield {
			...spanOfKey(fifty),
			message: "AWS resources can have at most 50 tags. Remove some.",
			data: { bound: 50 },
		};
	},
};

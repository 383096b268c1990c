import type { Rule } from "./rule";

export const tagCount: Rule = {
	code: "tag-count",
	violation: "There are more tags than CloudFormation accepts.",
	summary: "CloudFormation accepts at most 50 tags",
	severity: "warning",
	source: "CloudFormation's schema accepts at most 50 tags; the API's model sets no limit.",
	members: [["tags"]],
	check(campaign, report) {
		const fifty = campaign.object(["tags"])?.properties[50];
		if (fifty === undefined) {
			return;
		}
		report(fifty.key, "AWS resources can have at most 50 tags. Remove some.", { data: { bound: 50 } });
	},
};

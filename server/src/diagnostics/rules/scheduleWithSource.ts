import type { Rule } from "./rule";

export const scheduleWithSource: Rule = {
	code: "schedule-with-source",
	violation: "A campaign with a source has no schedule.",
	summary: "a campaign with a source needs a schedule",
	severity: "warning",
	source: "AWS's admin guide starts campaigns with a source by schedule, and every sample of AWS has one.",
	members: [["schedule"], ["source"]],
	check(campaign, report) {
		const source = campaign.property(["source"]);
		if (source === undefined || !campaign.isDefinitelyMissing(["schedule"])) {
			return;
		}
		const message = 'A campaign with a source is started by its schedule. Add "schedule".';
		report(source.key, message, { data: { members: ["schedule"] } });
	},
};

import type { Rule } from "./rule";

export const scheduleWithoutSource: Rule = {
	code: "schedule-without-source",
	violation: "A campaign without a source has a schedule.",
	summary: "a campaign without a source has no schedule",
	severity: "hint",
	source:
		"Externally fed campaigns get recipients by PutOutboundRequestBatch; no segment follows a schedule.",
	members: [["schedule"], ["source"]],
	check(campaign, report) {
		const schedule = campaign.property(["schedule"]);
		if (schedule === undefined || !campaign.isDefinitelyMissing(["source"])) {
			return;
		}
		report(schedule.key, "Without a source there is no segment for the schedule to evaluate.");
	},
};

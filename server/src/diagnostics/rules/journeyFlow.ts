import type { Rule } from "./rule";

export const journeyFlow: Rule = {
	code: "journey-flow",
	violation: "A journey has no flow.",
	summary: "a journey needs a flow",
	severity: "error",
	source:
		"AWS's admin guide (campaigns with the command line) requires the versioned ARN of the flow. A journey is driven by its flow.",
	members: [["type"], ["connectCampaignFlowArn"]],
	check(campaign, report) {
		const type = campaign.string(["type"]);
		if (type?.value !== "JOURNEY" || !campaign.isDefinitelyMissing(["connectCampaignFlowArn"])) {
			return;
		}
		const message = 'A journey runs a flow. Add "connectCampaignFlowArn".';
		report(type, message, { data: { members: ["connectCampaignFlowArn"] } });
	},
};

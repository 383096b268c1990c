import type { Rule } from "./rule";

export const flowWithSource: Rule = {
	code: "flow-with-source",
	violation: "A campaign with a source has no flow.",
	summary: "a campaign with a source needs a flow",
	severity: "warning",
	source:
		"AWS's admin guide (campaigns with the command line) requires the versioned ARN of the flow. The model doesn't, and externally fed campaigns have none.",
	members: [["source"], ["connectCampaignFlowArn"]],
	check(campaign, report) {
		const source = campaign.property(["source"]);
		if (
			source === undefined ||
			campaign.text(["type"]) === "JOURNEY" ||
			!campaign.isDefinitelyMissing(["connectCampaignFlowArn"])
		) {
			return;
		}
		const message =
			'A campaign with a source needs a flow to say what is done with its recipients. Add "connectCampaignFlowArn".';
		report(source.key, message, { data: { members: ["connectCampaignFlowArn"] } });
	},
};

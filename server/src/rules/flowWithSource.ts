import type { Rule } from "./rule";
import { spanOfKey } from "./spans";

export const flowWithSource: Rule = {
	code: "flow-with-source",
	summary: "a campaign with a source needs a flow",
	severity: "warning",
	source:
		"AWS's admin guide, on creating campaigns with the command line, calls the versioned ARN of the flow required; the model does not, and externally fed campaigns have none.",
	members: [["source"], ["connectCampaignFlowArn"]],
	*check(campaign) {
		const source = campaign.property(["source"]);
		if (
			source === undefined ||
			campaign.text(["type"]) === "JOURNEY" ||
			!campaign.lacks(["connectCampaignFlowArn"])
		)
			return;
		const message =
			'A campaign with a source needs a flow to say what is done with its recipients. Add "connectCampaignFlowArn".';
		yield { ...spanOfKey(source), message, data: { members: ["connectCampaignFlowArn"] } };
	},
};

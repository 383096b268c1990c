import { present, unequal } from "../../campaign/constraint";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const flowWithSource: Rule = declared({
	code: "flow-with-source",
	violation: "A campaign with a source has no flow.",
	summary: "a campaign with a source needs a flow",
	severity: "warning",
	source:
		"AWS's admin guide (campaigns with the command line) requires the versioned ARN of the flow. The model doesn't, and externally fed campaigns have none.",
	constraints: [
		{ when: [present(["source"]), unequal(["type"], "JOURNEY")], needs: [["connectCampaignFlowArn"]] },
	],
	message:
		'A campaign with a source needs a flow to say what is done with its recipients. Add "connectCampaignFlowArn".',
});

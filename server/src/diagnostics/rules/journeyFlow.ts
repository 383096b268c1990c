import { equal } from "../../campaign/constraint";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const journeyFlow: Rule = declared({
	code: "journey-flow",
	violation: "A journey has no flow.",
	summary: "a journey needs a flow",
	severity: "error",
	source:
		"AWS's admin guide (campaigns with the command line) requires the versioned ARN of the flow. A journey is driven by its flow.",
	constraints: [{ when: [equal(["type"], "JOURNEY")], needs: [["connectCampaignFlowArn"]] }],
	marks: "value",
	message: 'A journey runs a flow. Add "connectCampaignFlowArn".',
});

import { flowWithoutVersion } from "./flowVersionManaged";
import { type Rule, related } from "./rule";

export const flowVersionJourney: Rule = {
	code: "flow-version-journey",
	violation: "The flow ARN of a journey has no version.",
	summary: "a journey needs the version of its flow",
	severity: "error",
	source:
		"AWS's admin guide (campaigns with the command line) requires the versioned ARN of the flow. Public production code reports that journeys without a version are rejected.",
	members: [["connectCampaignFlowArn"], ["type"]],
	check(campaign, report) {
		const flow = flowWithoutVersion(campaign);
		if (flow === undefined || campaign.text(["type"]) !== "JOURNEY") {
			return;
		}
		const message =
			"A journey needs the version of its flow. Add it after a colon at the end: …/contact-flow/FLOW:1.";
		report(flow, message, {
			data: { members: [`${flow.value}:1`] },
			...related(campaign, ["type"], "A journey."),
		});
	},
};

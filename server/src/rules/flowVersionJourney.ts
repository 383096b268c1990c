import { flowWithoutVersion } from "./flow";
import type { Rule } from "./rule";
import { related, spanOfValue } from "./spans";

export const flowVersionJourney: Rule = {
	code: "flow-version-journey",
	severity: "error",
	source:
		"AWS's admin guide asks for a version, and public production code reports that a journey without one is refused.",
	members: [["connectCampaignFlowArn"], ["type"]],
	*check(campaign) {
		const flow = flowWithoutVersion(campaign);
		if (flow === undefined || campaign.text(["type"]) !== "JOURNEY") return;
		const message =
			"A journey needs the version of its flow. Write it behind a colon at the end: …/contact-flow/FLOW:1.";
		yield {
			...spanOfValue(flow),
			message,
			data: { members: [`${flow.value}:1`] },
			...related(campaign, ["type"], "A journey."),
		};
	},
};

import { describeArnKind, kindOf, parseArn, remarkIn } from "../../../../shared/src/values/arn";
import type { CampaignView } from "../../campaign/campaignView";
import type { StringNode } from "../../syntax/tree";
import type { Rule } from "./rule";

export const flowVersionManaged: Rule = {
	code: "flow-version-managed",
	violation: "The flow ARN of a managed campaign has no version.",
	summary: "AWS asks for the version of the flow",
	severity: "warning",
	source:
		"AWS's admin guide (campaigns with the command line) requires the versioned ARN of the flow. Public production code creates managed campaigns without a version.",
	members: [["connectCampaignFlowArn"]],
	check(campaign, report) {
		const flow = flowWithoutVersion(campaign);
		if (flow === undefined || campaign.text(["type"]) === "JOURNEY") {
			return;
		}
		const message =
			"AWS asks for the version of the flow. Add it after a colon at the end: …/contact-flow/FLOW:1.";
		report(flow, message, { data: { members: [`${flow.value}:1`] } });
	},
};

/** The ARN of the campaign flow, where it is a right one but for the version. */
export function flowWithoutVersion(campaign: CampaignView): StringNode | undefined {
	const flow = campaign.string(["connectCampaignFlowArn"]);
	const arn = flow && parseArn(flow.value);
	const isFlow = arn !== undefined && kindOf(arn) === describeArnKind("campaign-flow");
	return isFlow && arn.qualifier === undefined && remarkIn(arn) === undefined ? flow : undefined;
}

import { describeArnKind, kindOf, parseArn } from "../../../../shared/src/values/arn";
import type { CampaignView } from "../../campaign/campaignView";
import type { StringNode } from "../../syntax/tree";

/** The ARN of the campaign flow, where it is a right one but for the version. */
export function flowWithoutVersion(campaign: CampaignView): StringNode | undefined {
	const flow = campaign.string(["connectCampaignFlowArn"]);
	const arn = flow && parseArn(flow.value);
	const isFlow = arn !== undefined && kindOf(arn) === describeArnKind("campaign-flow");
	return isFlow && arn.qualifier === undefined ? flow : undefined;
}

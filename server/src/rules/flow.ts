import type { StringNode } from "../document/tree";
import { checkArn, parseArn } from "../values/arn";
import type { Campaign } from "./campaign";

/** The ARN of the campaign flow, where it is a right one but for the version. */
export function flowWithoutVersion(campaign: Campaign): StringNode | undefined {
	const flow = campaign.string(["connectCampaignFlowArn"]);
	if (flow === undefined || checkArn(flow.value, "campaign-flow") !== undefined) return undefined;
	return parseArn(flow.value)?.qualifier === undefined ? flow : undefined;
}

import { isInstanceArn, parseArn } from "../../../../shared/src/values/arn";
import { instanceArnForm } from "../../campaign/arnParts";
import type { Rule } from "./rule";

export const ownerTagForm: Rule = {
	code: "owner-tag-form",
	violation: "The tag owner isn't the ARN of an instance.",
	summary: "the tag owner has to be the ARN of the instance",
	severity: "warning",
	source: "The API reference of CreateCampaign: the value of the tag owner is the ARN of the instance.",
	members: [["tags", "owner"]],
	check(campaign, report) {
		const owner = campaign.string(["tags", "owner"]);
		if (owner === undefined) {
			return;
		}
		const arn = parseArn(owner.value);
		if (arn !== undefined && isInstanceArn(arn)) {
			return;
		}
		report(owner, `The tag "owner" must be the ARN of the instance: ${instanceArnForm(campaign)}.`);
	},
};

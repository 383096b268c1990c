import { shortened } from "../../../../shared/src/text/text";
import { isInstanceId } from "../../../../shared/src/values/instanceId";
import { spanOf } from "../../syntax/tree";
import type { Rule } from "./rule";

export const ownerTag: Rule = {
	code: "owner-tag",
	violation: "The tag owner is missing.",
	summary: "the console shows only campaigns with the tag owner",
	severity: "warning",
	source:
		"The API reference of CreateCampaign: the tag is needed to see and edit the campaign in the console.",
	members: [["tags"], ["tags", "owner"]],
	constraints: [{ when: [], needs: [["tags"]] }],
	check(campaign, report) {
		const root = campaign.root();
		const id = campaign.text(["connectInstanceId"]);
		const place = campaign.property(["tags"]);
		if (
			root === undefined ||
			!(campaign.isDefinitelyMissing(["tags"]) || campaign.isDefinitelyMissing(["tags", "owner"]))
		) {
			return;
		}
		const instance = id !== undefined && isInstanceId(id) ? shortened(id) : "INSTANCE";
		const message = `Without the tag "owner" the campaign can't be seen in the Amazon Connect console. Add it with the ARN of the instance: arn:aws:connect:REGION:ACCOUNT:instance/${instance}.`;
		report(place ? place.key : spanOf(root), message, { data: { members: [place ? "owner" : "tags"] } });
	},
};

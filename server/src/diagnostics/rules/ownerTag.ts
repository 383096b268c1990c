import { instanceArnForm } from "../../campaign/arnParts";
import { present } from "../../campaign/constraint";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const ownerTag: Rule = declared({
	code: "owner-tag",
	violation: "The tag owner is missing.",
	summary: "the console shows only campaigns with the tag owner",
	severity: "warning",
	source:
		"The API reference of CreateCampaign: the tag is needed to see and edit the campaign in the console.",
	constraints: [
		{ when: [], needs: [["tags"]] },
		{ when: [present(["tags"])], needs: [["tags", "owner"]] },
	],
	message: (_, campaign) =>
		`Without the tag "owner" the campaign can't be seen in the Amazon Connect console. Add it with the ARN of the instance: ${instanceArnForm(campaign)}.`,
});

import { codePointLength } from "../../../../shared/src/text/text";
import type { Rule } from "./rule";

export const displayNameLength: Rule = {
	code: "display-name-length",
	violation: "A sender's name has a length that CloudFormation doesn't accept.",
	summary: "CloudFormation accepts 1 to 127 characters for the sender's name",
	severity: "hint",
	source: "CloudFormation's schema accepts 1 to 127 characters, the API's model 0 to 256.",
	members: [["channelSubtypeConfig", "email", "defaultOutboundConfig", "sourceEmailAddressDisplayName"]],
	check(campaign, report) {
		const node = campaign.string([
			"channelSubtypeConfig",
			"email",
			"defaultOutboundConfig",
			"sourceEmailAddressDisplayName",
		]);
		if (node === undefined) {
			return;
		}
		const length = codePointLength(node.value);
		if ((length > 0 && length < 128) || length > 256) {
			return;
		}
		report(node, "CloudFormation accepts 1 to 127 characters here.", { data: { bound: 127 } });
	},
};

import { channels } from "./paths";
import type { Rule } from "./rule";

export const channelAtLeastOne: Rule = {
	code: "channel-at-least-one",
	violation: "The campaign has no channel.",
	summary: "where channels are set up, there is at least one",
	severity: "warning",
	source: "CloudFormation's resource schema requires one of the four channels; the API's model doesn't.",
	members: [["channelSubtypeConfig"]],
	check(campaign, report) {
		const config = campaign.property(["channelSubtypeConfig"]);
		if (config?.value?.kind !== "object" || config.value.properties.length > 0) {
			return;
		}
		report(config.key, '"channelSubtypeConfig" has no channel. Add telephony, sms, email or whatsApp.', {
			data: { members: channels },
		});
	},
};

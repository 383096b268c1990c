import { channels } from "./places";
import type { Rule } from "./rule";
import { spanOfKey } from "./spans";

export const channelAtLeastOne: Rule = {
	code: "channel-at-least-one",
	summary: "a campaign needs at least one channel",
	severity: "warning",
	source: "CloudFormation's resource schema requires one of the four channels; the API's model doesn't.",
	members: [["channelSubtypeConfig"]],
	*check(campaign) {
		const config = campaign.property(["channelSubtypeConfig"]);
		if (config?.value?.kind !== "object" || config.value.properties.length > 0) return;
		yield {
			...spanOfKey(config),
			message: '"channelSubtypeConfig" has no channel. Add telephony, sms, email or whatsApp.',
			data: { members: channels },
		};
	},
};

import type { Rule } from "./rule";
import { spanOfKey } from "./spans";

export const channelAtLeastOne: Rule = {
	code: "channel-at-least-one",
	severity: "warning",
	source: "CloudFormation's resource schema demands one of the four channels; the API's model does not.",
	*check(campaign) {
		const channels_ = campaign.property(["channelSubtypeConfig"]);
		if (channels_?.value?.kind !== "object" || channels_.value.properties.length > 0) return;
		yield {
			...spanOfKey(channels_),
			message: '"channelSubtypeConfig" names no channel. Add telephony, sms, email or whatsApp.',
		};
	},
};

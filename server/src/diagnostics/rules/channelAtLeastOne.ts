import { campaignChannels } from "../../../../shared/src/campaigns";
import { present } from "../../campaign/constraint";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const channelAtLeastOne: Rule = declared({
	code: "channel-at-least-one",
	violation: "The campaign has no channel.",
	summary: "where channels are set up, there is at least one",
	severity: "warning",
	source: "CloudFormation's resource schema requires one of the four channels; the API's model doesn't.",
	members: [["channelSubtypeConfig"]],
	constraints: [
		{
			when: [present(["channelSubtypeConfig"])],
			needs: campaignChannels.map((channel) => ["channelSubtypeConfig", channel]),
		},
	],
	message: '"channelSubtypeConfig" has no channel. Add telephony, sms, email or whatsApp.',
});

import { campaignChannels } from "../../../../shared/src/campaigns";
import { missing } from "../../campaign/constraint";
import { times } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const windowOrphan: Rule = declared({
	code: "window-orphan",
	violation: "Communication times are set for a channel that isn't used.",
	summary: "only channels that the campaign uses need communication times",
	severity: "warning",
	source: "Our own rule: a time window for a channel that the campaign doesn't use has no effect.",
	constraints: campaignChannels.map((channel) => ({
		when: [missing(["channelSubtypeConfig", channel])],
		excludes: [...times, channel],
	})),
	message: (channel) => `The campaign doesn't use ${channel}. Remove this time window, or add the channel.`,
	reason: "The channels that there are.",
	unnecessary: true,
});

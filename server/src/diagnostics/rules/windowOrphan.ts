import { channels, times } from "./paths";
import type { Rule } from "./rule";
import { related } from "./spans";

export const windowOrphan: Rule = {
	code: "window-orphan",
	violation: "Communication times are set for a channel that isn't used.",
	summary: "only channels that the campaign uses need communication times",
	severity: "warning",
	source: "Our own rule: a time window for a channel that the campaign doesn't use has no effect.",
	members: channels.flatMap((channel) => [
		["channelSubtypeConfig", channel],
		[...times, channel],
	]),
	check(campaign, report) {
		for (const channel of channels) {
			const window = campaign.property([...times, channel]);
			if (window === undefined || !campaign.isDefinitelyMissing(["channelSubtypeConfig", channel])) {
				continue;
			}
			const message = `The campaign doesn't use ${channel}. Remove this time window, or add the channel.`;
			report(window.key, message, {
				unnecessary: true,
				...related(campaign, ["channelSubtypeConfig"], "The channels that there are."),
			});
		}
	},
};

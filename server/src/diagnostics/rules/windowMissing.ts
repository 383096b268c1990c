import { channels, times } from "../../campaign/paths";
import type { Rule } from "./rule";

export const windowMissing: Rule = {
	code: "window-missing",
	violation: "A channel has no communication times.",
	summary: "every channel should have communication times",
	severity: "hint",
	source: "AWS's admin guide: without communication times contacts go out as soon as the campaign runs.",
	members: channels.flatMap((channel) => [
		["channelSubtypeConfig", channel],
		[...times, channel],
	]),
	check(campaign, report) {
		for (const channel of channels) {
			const used = campaign.property(["channelSubtypeConfig", channel]);
			if (
				used === undefined ||
				!(campaign.isDefinitelyMissing(times) || campaign.isDefinitelyMissing([...times, channel]))
			) {
				continue;
			}
			const message = `Nothing limits the hours of ${channel}. Add a time window for it to "communicationTimeConfig".`;
			report(used.key, message);
		}
	},
};

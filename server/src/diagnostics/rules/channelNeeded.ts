import { spanOf } from "../../syntax/tree";
import type { Rule } from "./rule";

export const channelNeeded: Rule = {
	code: "channel-needed",
	violation: "A managed campaign has no channels.",
	summary: "a managed campaign needs a channel",
	severity: "warning",
	source:
		"Channels were required until the model of 2025-12-01, which made them optional as it brought in journeys.",
	members: [["channelSubtypeConfig"], ["type"]],
	check(campaign, report) {
		if (campaign.text(["type"]) === "JOURNEY" || !campaign.isDefinitelyMissing(["channelSubtypeConfig"])) {
			return;
		}
		const root = campaign.root();
		if (root === undefined) {
			return;
		}
		const message = 'Only a journey can have no channels. Add "channelSubtypeConfig".';
		report(spanOf(root), message, { data: { members: ["channelSubtypeConfig"] } });
	},
};

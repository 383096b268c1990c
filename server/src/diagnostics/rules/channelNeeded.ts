import { unequal } from "../../campaign/constraint";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const channelNeeded: Rule = declared({
	code: "channel-needed",
	violation: "A managed campaign has no channels.",
	summary: "a managed campaign needs a channel",
	severity: "warning",
	source:
		"Channels were required until the model of 2025-12-01, which made them optional as it brought in journeys.",
	constraints: [{ when: [unequal(["type"], "JOURNEY")], needs: [["channelSubtypeConfig"]] }],
	marks: "campaign",
	message: 'Only a journey can have no channels. Add "channelSubtypeConfig".',
});

import { campaignChannels } from "../../../../shared/src/campaigns";
import type { Path } from "../../campaign/campaignView";
import { present } from "../../campaign/constraint";
import { times } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const windowMissing: Rule = declared({
	code: "window-missing",
	violation: "A channel has no communication times.",
	summary: "every channel should have communication times",
	severity: "hint",
	source: "AWS's admin guide: without communication times contacts go out as soon as the campaign runs.",
	constraints: campaignChannels.flatMap((channel) => {
		const used: Path = ["channelSubtypeConfig", channel];
		return [
			{ when: [present(used)], needs: [times] },
			{ when: [present(used)], needs: [[...times, channel]] },
		];
	}),
	message: (channel) =>
		`Nothing limits the hours of ${channel}. Add a time window for it to "communicationTimeConfig".`,
});

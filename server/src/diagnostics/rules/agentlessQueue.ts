import { outboundMode, telephony } from "./paths";
import type { Rule } from "./rule";
import { related } from "./spans";

export const agentlessQueue: Rule = {
	code: "agentless-queue",
	violation: "Automated calls have a queue that they don't need.",
	summary: "automated calls need no queue",
	severity: "hint",
	source: "AWS's admin guide has no queue in automated calls.",
	members: [
		[...telephony, "connectQueueId"],
		[...outboundMode, "agentless"],
	],
	check(campaign, report) {
		const queue = campaign.property([...telephony, "connectQueueId"]);
		if (queue === undefined || campaign.unionMember(outboundMode)?.key.name !== "agentless") {
			return;
		}
		const message = "Agentless calls reach no agent. The queue only provides the caller ID.";
		report(queue.key, message, related(campaign, [...outboundMode, "agentless"], "The mode."));
	},
};

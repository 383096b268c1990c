import { outboundConfig, outboundMode, telephony } from "./paths";
import type { Rule } from "./rule";

export const agentModeQueue: Rule = {
	code: "agent-mode-queue",
	violation: "Agent-assisted calls have no queue.",
	summary: "agent-assisted calls need a queue",
	severity: "warning",
	source:
		"AWS's admin guide asks for a queue in the agent-assisted modes; without it the flow has to set one.",
	members: [outboundMode, [...outboundMode, "*"], [...telephony, "connectQueueId"]],
	check(campaign, report) {
		const mode = campaign.unionMember(outboundMode);
		if (mode === undefined || !["progressive", "predictive", "preview"].includes(mode.key.name)) {
			return;
		}
		const numbered = campaign.has([...outboundConfig, "connectSourcePhoneNumber"]);
		if (!numbered || !campaign.isDefinitelyMissing([...telephony, "connectQueueId"])) {
			return;
		}
		const message = `In ${mode.key.name} mode, calls reach agents through a queue. Add "connectQueueId" to "telephony", unless the flow sets one.`;
		report(mode.key, message, { data: { members: ["connectQueueId"] } });
	},
};

import { agentModes } from "../../../../shared/src/campaigns";
import { chosen, present } from "../../campaign/constraint";
import { outboundConfig, outboundMode, telephony } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const agentModeQueue: Rule = declared({
	code: "agent-mode-queue",
	violation: "Agent-assisted calls have no queue.",
	summary: "agent-assisted calls need a queue",
	severity: "warning",
	source:
		"AWS's admin guide asks for a queue in the agent-assisted modes; without it the flow has to set one.",
	members: [outboundMode, [...outboundMode, "*"], [...telephony, "connectQueueId"]],
	constraints: [
		{
			when: [chosen(outboundMode, ...agentModes), present([...outboundConfig, "connectSourcePhoneNumber"])],
			needs: [[...telephony, "connectQueueId"]],
		},
	],
	message: (mode) =>
		`In ${mode} mode, calls reach agents through a queue. Add "connectQueueId" to "telephony", unless the flow sets one.`,
});

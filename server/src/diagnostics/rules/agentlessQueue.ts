import { chosen } from "../../campaign/constraint";
import { outboundMode, telephony } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const agentlessQueue: Rule = declared({
	code: "agentless-queue",
	violation: "Automated calls have a queue that they don't need.",
	summary: "automated calls need no queue",
	severity: "hint",
	source: "AWS's admin guide has no queue in automated calls.",
	constraints: [{ when: [chosen(outboundMode, "agentless")], excludes: [...telephony, "connectQueueId"] }],
	message: "Agentless calls reach no agent. The queue only provides the caller ID.",
	reason: "The mode.",
});

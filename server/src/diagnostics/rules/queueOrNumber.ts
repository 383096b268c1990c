import type { Path } from "../../campaign/campaignView";
import { present } from "../../campaign/constraint";
import { outboundConfig, telephony } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

const queue: Path = [...telephony, "connectQueueId"];
const number: Path = [...outboundConfig, "connectSourcePhoneNumber"];

export const queueOrNumber: Rule = declared({
	code: "queue-or-number",
	violation: "Calls have neither a queue nor a source phone number.",
	summary: "calls need a number to come from, or a queue that has one",
	severity: "error",
	source:
		"The model's documentation of QueueId and SourcePhoneNumber: without the one, the other has to be given.",
	constraints: [{ when: [present(telephony)], needs: [queue, number], notEmpty: [queue, number] }],
	message:
		'Calls need a queue or a source phone number. Write "connectQueueId", or "connectSourcePhoneNumber" in "defaultOutboundConfig".',
});

import { outboundConfig, telephony } from "../../campaign/paths";
import type { Rule } from "./rule";

const queue = [...telephony, "connectQueueId"];
const flow = [...outboundConfig, "connectContactFlowId"];
const number = [...outboundConfig, "connectSourcePhoneNumber"];

export const idEmpty: Rule = {
	code: "id-empty",
	violation: "The ID of a queue or flow is empty.",
	summary: "the IDs of queue and flow aren't empty",
	severity: "warning",
	source: "Our own rule: the model accepts an empty ID, but no queue or flow has one.",
	members: [queue, flow],
	check(campaign, report) {
		for (const path of [queue, flow]) {
			const node = campaign.string(path);
			// Without a number either, another rule wants one of the two.
			const isTold = path === queue && (campaign.string(number)?.value ?? "") === "";
			if (node?.value === "" && !isTold) {
				const what = path === queue ? "queue" : "flow";
				report(node, `An empty ID finds no ${what}. Write the ID of the ${what}.`);
			}
		}
	},
};

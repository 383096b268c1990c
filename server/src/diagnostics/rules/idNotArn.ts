import { quoted } from "../../../../shared/src/text/text";
import { parseArn } from "../../../../shared/src/values/arn";
import { outboundConfig, telephony } from "./paths";
import type { Rule } from "./rule";

export const idNotArn: Rule = {
	code: "id-not-arn",
	violation: "An ARN is used in place of an ID.",
	summary: "write the ID, not the ARN",
	severity: "warning",
	source: "The API reference asks for the IDs of queue and flow; the model accepts ARNs too.",
	members: [
		[...telephony, "connectQueueId"],
		[...outboundConfig, "connectContactFlowId"],
	],
	check(campaign, report) {
		for (const path of [
			[...telephony, "connectQueueId"],
			[...outboundConfig, "connectContactFlowId"],
		]) {
			const node = campaign.string(path);
			const resource = parseArn(node?.value ?? "")?.resource;
			if (node === undefined || resource === undefined) {
				continue;
			}
			const id = resource.slice(resource.lastIndexOf("/") + 1);
			const message = `Write the ID, not the ARN: ${quoted(id)}.`;
			report(node, message, { data: { replacement: id } });
		}
	},
};

import type { CampaignView, Path } from "./campaignView";
import { outboundConfig, telephony } from "./paths";
import type { Rule } from "./rule";

function absent(campaign: CampaignView, path: Path): boolean {
	return campaign.isDefinitelyMissing(path) || campaign.string(path)?.value === "";
}

export const queueOrNumber: Rule = {
	code: "queue-or-number",
	violation: "Calls have neither a queue nor a source phone number.",
	summary: "calls need a number to come from, or a queue that has one",
	severity: "error",
	source:
		"The model's documentation of QueueId and SourcePhoneNumber: without the one, the other has to be given.",
	members: [telephony, [...telephony, "connectQueueId"], [...outboundConfig, "connectSourcePhoneNumber"]],
	check(campaign, report) {
		const channel = campaign.property(telephony);
		if (channel === undefined || !absent(campaign, [...telephony, "connectQueueId"])) {
			return;
		}
		if (!absent(campaign, [...outboundConfig, "connectSourcePhoneNumber"])) {
			return;
		}
		const message =
			'Calls need a queue or a source phone number. Add "connectQueueId" here or "connectSourcePhoneNumber" to "defaultOutboundConfig".';
		report(channel.key, message, { data: { members: ["connectQueueId"] } });
	},
};

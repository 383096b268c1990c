import assert from "node:assert/strict";
import { newCampaignName } from "../../client/src/commands/newCampaignName";

suite("the name of a new campaign file", () => {
	const free = () => false;

	test("tells what the campaign is", async () => {
		const name = await newCampaignName(
			{ kind: "segment", channels: ["telephony"], mode: "predictive" },
			free,
		);
		assert.equal(name, "predictive.campaign.json");
		const event = await newCampaignName(
			{ kind: "event", channels: ["telephony", "sms", "whatsApp"], mode: "preview" },
			free,
		);
		assert.equal(event, "event-preview-sms-whatsapp.campaign.json");
	});

	test("is one that no other file has", async () => {
		const taken = new Set(["sms.campaign.json", "sms-2.campaign.json"]);
		const wanted = { kind: "segment", channels: ["sms"], mode: "progressive" } as const;
		assert.equal(await newCampaignName(wanted, (name) => taken.has(name)), "sms-3.campaign.json");
		assert.equal(await newCampaignName(wanted, async (name) => taken.has(name)), "sms-3.campaign.json");
	});
});

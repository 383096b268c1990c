import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { textOf } from "../support/campaigns";

const kinds = [
	"email",
	"event-triggered",
	"externally-fed",
	"journey",
	"sms",
	"voice-agentless",
	"voice-predictive",
	"voice-preview",
	"voice-progressive",
	"whatsapp",
];

suite("examples", () => {
	test("are there for every kind", () => {
		assert.deepEqual(
			readdirSync("examples").sort(),
			kinds.map((kind) => `${kind}.campaign.json`),
		);
	});

	for (const kind of kinds) {
		test(`${kind} has no problem, one account, one region and one instance, and is laid out`, () => {
			const text = readFileSync(`examples/${kind}.campaign.json`, "utf8");
			const campaign: { connectInstanceId: string } = JSON.parse(text);
			assert.deepEqual(new CampaignText(text).problems, []);
			assert.equal(text, textOf(campaign));
			const arns = [...text.matchAll(/arn:aws:[a-z]+:([a-z0-9-]+):(\d+):(?:instance\/([^/"]+))?/g)];
			assert.ok(arns.length > 0);
			for (const [, region, account, instance] of arns) {
				assert.deepEqual([region, account], ["us-east-1", "111122223333"]);
				if (instance !== undefined) {
					assert.equal(instance, campaign.connectInstanceId);
				}
			}
		});
	}
});

import assert from "node:assert/strict";
import { BodyError, isCreateCampaignInput, readCampaign } from "../../../shared/src/request/body";
import { campaignFile } from "../support/campaign";

suite("readCampaign", () => {
	test("takes off $schema at the top and nothing else", () => {
		const text = JSON.stringify({ ...campaignFile, tags: { $schema: "kept" } });
		const { body, input } = readCampaign(text);
		const { $schema: _, ...rest } = campaignFile;
		assert.deepEqual(body, { ...rest, tags: { $schema: "kept" } });
		assert.deepEqual(input.tags, { $schema: "kept" });
	});

	test("turns schedule times into instants and leaves the body alone", () => {
		const { body, input } = readCampaign(JSON.stringify(campaignFile));
		assert.equal(input.schedule?.startTime?.toISOString(), "2031-03-01T14:00:00.000Z");
		assert.equal(input.schedule?.endTime?.toISOString(), "2031-03-01T20:00:00.250Z");
		assert.deepEqual(body["schedule"], campaignFile.schedule);
	});

	test("does not touch times that are no instants", () => {
		const openHours = { dailyHours: { MONDAY: [{ startTime: "T09:00", endTime: "T17:00" }] } };
		const communicationTimeConfig = { telephony: { openHours } };
		const { input } = readCampaign(JSON.stringify({ ...campaignFile, communicationTimeConfig }));
		assert.deepEqual(input.communicationTimeConfig?.telephony?.openHours, openHours);
	});

	test("says what is wrong when there is no request in the text", () => {
		const schedule = (startTime: unknown): string =>
			JSON.stringify({ ...campaignFile, schedule: { startTime } });
		for (const [text, words] of [
			["{", /not valid JSON/],
			["[]", /one JSON object/],
			["null", /one JSON object/],
			['{"name": "x"}', /connectInstanceId/],
			['{"name": 7, "connectInstanceId": "x"}', /name/],
			[schedule("tomorrow"), /schedule\.startTime/],
			[schedule(1_900_000_000), /schedule\.startTime/],
			[schedule(null), /schedule\.startTime/],
		] as const) {
			assert.throws(
				() => readCampaign(text),
				(error) => error instanceof BodyError && words.test(error.message),
				text,
			);
		}
	});
});

suite("isCreateCampaignInput", () => {
	test("wants instants, not text, in the schedule", () => {
		const least = { name: "n", connectInstanceId: "i" };
		assert.ok(isCreateCampaignInput({ ...least, schedule: { startTime: new Date() } }));
		assert.ok(!isCreateCampaignInput({ ...least, schedule: { endTime: "2031-03-01T14:00:00Z" } }));
		assert.ok(!isCreateCampaignInput([]));
	});
});

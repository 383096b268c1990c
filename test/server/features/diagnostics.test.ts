import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { foremost } from "../../../server/src/features/diagnostics";
import { textOf, whole } from "../../support/campaigns";

suite("problems that an editor is told", () => {
	test("are all where there are few", () => {
		const { problems } = new CampaignText(textOf({ ...whole, type: "managed", colour: "red" }));
		assert.deepEqual(foremost(problems), problems);
		assert.ok(problems.length > 1);
	});

	test("are errors first where there are too many, in the order of the file", () => {
		const ranges = Array.from({ length: 1500 }, () => ({ startTime: "T09:00", endTime: "T08:00" }));
		const dailyHours = { MONDAY: ranges };
		const times = { ...whole.communicationTimeConfig, sms: { openHours: { dailyHours } } };
		const { problems } = new CampaignText(
			textOf({ ...whole, communicationTimeConfig: times, colour: "red" }),
		);
		const told = foremost(problems);
		assert.equal(told.length, 1000);
		assert.deepEqual(
			told.filter(({ severity }) => severity === "error").map(({ code }) => code),
			problems.filter(({ severity }) => severity === "error").map(({ code }) => code),
		);
		assert.ok(told.some(({ code }) => code === "unknown-member"));
		const starts = told.map(({ start }) => start);
		assert.deepEqual(
			starts,
			starts.toSorted((one, other) => one - other),
		);
	});
});

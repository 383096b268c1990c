import assert from "node:assert/strict";
import { liveCheckSummary, liveCheckText } from "../../../client/src/live/checkWords";
import type { LiveCheck } from "../../../shared/src/live";

const found: LiveCheck = {
	lines: [
		{ outcome: "ok", path: ["name"], text: "No other campaign of the instance has this name" },
		{ outcome: "notOk", path: ["connectInstanceId"], text: "Instance sales isn't active" },
		{
			outcome: "notLookedAt",
			path: ["source"],
			text: "Segment",
			reason: "denied profile:GetSegmentDefinition",
		},
	],
	asOf: Date.UTC(2031, 2, 3, 9),
	account: "111122223333",
	region: "eu-west-2",
};

suite("words of a check", () => {
	test("name the account and the region, and the environment where one is chosen", () => {
		const counts = "1 ✓, 1 ✗, 1 not looked at in";
		const place = "account 111122223333, eu-west-2.";
		assert.deepEqual(liveCheckSummary(found), { words: `${counts} ${place}`, level: "warning" });
		assert.equal(liveCheckSummary(found, "prod").words, `${counts} environment prod, ${place}`);
		assert.match(liveCheckText(found), /^Check Against AWS: 1 ✓, 1 ✗, 1 not looked at in account /);
		assert.match(liveCheckText(found, "prod"), /^Check Against AWS: .* in environment prod, account /);
	});
});

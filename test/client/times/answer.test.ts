import assert from "node:assert/strict";
import { isTimesAnswer } from "../../../client/src/language/timesAnswer";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { communicationTimes } from "../../../server/src/features/communicationTimes";
import { textOf, whole } from "../../support/campaigns";

suite("isTimesAnswer", () => {
	const answer: unknown = JSON.parse(
		JSON.stringify({ version: 3, ...communicationTimes(new CampaignText(textOf(whole))) }),
	);

	test("takes what the server answers, also for what is no campaign", () => {
		assert.ok(isTimesAnswer(answer));
		assert.ok(isTimesAnswer(null));
	});

	test("takes nothing in which a member is missing or of another type", () => {
		let tried = 0;
		const spoil = (value: unknown): void => {
			if (typeof value !== "object" || value === null) {
				return;
			}
			for (const [key, member] of Object.entries(value)) {
				if (key !== "fallback" && key !== "window" && key !== "name" && !Array.isArray(value)) {
					Object.assign(value, { [key]: { wrong: true } });
					assert.equal(isTimesAnswer(answer), false, key);
					tried++;
				}
				Object.assign(value, { [key]: member });
				spoil(member);
			}
		};
		spoil(answer);
		assert.ok(tried > 50, `${tried}`);
		assert.ok(isTimesAnswer(answer));
	});
});

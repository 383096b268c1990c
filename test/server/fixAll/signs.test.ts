import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { fixAll } from "../../../server/src/features/fixAll";

const sound = readFileSync("examples/sms.campaign.json", "utf8");
const now = () => new Date("2030-01-01T00:00:00Z");

/** What fix-all makes of the example with another text in the place of one of its own. */
function fixed(from: string, to: string): string {
	assert.ok(sound.includes(from), from);
	const text = sound.replace(from, () => to);
	return fixAll(new CampaignText(text, defaultSeverities, now)).campaign.text;
}

suite("signs of other languages in fix-all", () => {
	const type = '"type": "MANAGED",';
	const last = '"refreshFrequency": "PT1H"';
	const end = `${last}\n  },`;
	const certain = [
		[type, '"type": "MANAGED";'],
		[type, '"type": "managed";'],
		[type, '"type": "MANAGED";,'],
		[type, '"type": "MANAGED",;'],
		[type, '"type": "MANAGED".'],
		[type, '"type" = "MANAGED",'],
		[type, '"type" => "MANAGED",'],
		[type, '"type"="MANAGED",'],
		[type, '"type" -> "MANAGED",'],
		[type, '"type"; "MANAGED",'],
		['"capacity": 0.5,', '"capacity": 0.5;'],
		['"capacity": 0.5,', '"capacity" => 0.5,'],
		['"schedule": {', "schedule = {"],
		['"schedule": {', "schedule => {"],
		[end, `${last}\n  };`],
		[end, `${last}\n  }.`],
		[last, `${last};`],
	] as const;

	for (const [from, to] of certain) {
		test(`give way to those of JSON: ${JSON.stringify(to)}`, () => {
			assert.deepEqual(JSON.parse(fixed(from, to)), JSON.parse(sound));
		});
	}

	// A digit may be missing behind the full stop, or a value behind the dash.
	for (const to of ['"capacity": 0.5.', '"capacity" - 0.5,']) {
		test(`stay where they may mean something else: ${to}`, () => {
			const text = sound.replace('"capacity": 0.5,', to);
			assert.equal(fixed('"capacity": 0.5,', to), text);
		});
	}
});

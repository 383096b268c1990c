import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { fixAll } from "../../../server/src/features/fixAll";
import { Patch } from "../../../server/src/syntax/patch";

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
		[type, '"type" == "MANAGED",'],
		[type, '"type" === "managed";'],
		[type, '"type" := "MANAGED",'],
		[type, '"type":="MANAGED",'],
		[type, '"type" =: "MANAGED",'],
		[type, "'type' = 'MANAGED';"],
		[type, "'type' -> 'managed',"],
		[type, "'type' 'MANAGED',"],
		[type, '"type"\t"MANAGED",'],
		[type, '"type:" "MANAGED",'],
		[type, '"Type:" "MANAGED",'],
		[type, "type := 'MANAGED';"],
		[type, '"type": "Managed".'],
		[type, '"type": "managed" .'],
		[type, '"type": "managed"，'],
		[type, '"type": "managed";;'],
		[type, '"type": "managed",;'],
		['"capacity": 0.5,', '"capacity": .5;'],
		['"capacity": 0.5,', '"capacity" := .5,'],
		['"capacity": 0.5,', '"capacity": 0.5;'],
		['"capacity": 0.5,', '"capacity" => 0.5,'],
		['"schedule": {', "schedule = {"],
		['"schedule": {', "schedule => {"],
		['"schedule": {', '"schedule" -> {'],
		['"schedule": {', "'schedule' := {"],
		['"schedule": {', '"schedule:" {'],
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
	for (const to of ['"capacity": 0.5.', '"capacity" - 0.5,', '"capacity" != 0.5,', '"capacity" <- 0.5,']) {
		test(`stay where they may mean something else: ${to}`, () => {
			const text = sound.replace('"capacity": 0.5,', to);
			assert.equal(fixed('"capacity": 0.5,', to), text);
		});
	}
});

suite("a sign between a name and its value", () => {
	const type = '"type": "MANAGED",';
	/** What is said of each, and how many fixes each is in a row from the campaign as it was. */
	const rows = [
		['"type" == "MANAGED",', ["colon-missing"]],
		['"type" != "MANAGED",', ["colon-missing"]],
		['"type":= "MANAGED",', ["colon-missing"]],
		["type -> 'MANAGED',", ["key-without-quotes", "single-quotes"]],
		["'type' = 'MANAGED',", ["single-quotes", "colon-missing", "single-quotes"]],
		['"Type:" "MANAGED",', ["dialect-member"]],
		['"tipe:" "MANAGED",', ["unknown-member"]],
	] as const;

	for (const [to, codes] of rows) {
		test(`is one problem, and each fix leads on: ${to}`, () => {
			let text = sound.replace(type, () => to);
			for (const left of codes.map((_, index) => codes.slice(index))) {
				const campaign = new CampaignText(text, defaultSeverities, now);
				const told = campaign.problems.filter(({ severity }) => severity !== "hint");
				assert.deepEqual(
					told.map(({ code }) => code),
					left,
				);
				const [problem] = told;
				const [fix] = problem === undefined ? [] : fixesOf(problem, campaign.tree);
				assert.ok(fix);
				const patch = new Patch(text);
				patch.apply(fix.edits);
				text = patch.text;
			}
			assert.deepEqual(JSON.parse(text), JSON.parse(sound));
		});
	}

	test("may be a part of a name that somebody chose", () => {
		const tag = '"tags": { "team:" "a" }';
		const text = `{ "name": "a", "connectInstanceId": "b", ${tag} }`;
		assert.equal(fixAll(new CampaignText(text, defaultSeverities, now)).campaign.text, text);
	});
});

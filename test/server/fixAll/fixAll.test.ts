import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { fixAll, heldBack } from "../../../server/src/features/fixAll";
import { parse } from "../../../server/src/syntax/parse";
import { textOf, whole } from "../../support/campaigns";
import { type Json, pick } from "../../support/generate";
import { mistakesIn } from "../../support/mistakes";
import { forAll } from "../../support/property";
import { isJson, type Random, randomCampaign, randomNumbers, randomText } from "../../support/random";
import { spoiled } from "../../support/spoil";
import { fieldCases } from "./fieldCases";
import { foreignText } from "./foreign";

const now = () => new Date("2030-01-01T00:00:00Z");

function fixed(text: string): string {
	return fixAll(new CampaignText(text, defaultSeverities, now)).campaign.text;
}

/** Letters and digits, and signs but for quotes, commas, colons, brackets, underscores and hyphens, each as often as it is there. */
function contentOf(text: string): string {
	const plain = text.replace(/\\(?:u([0-9a-fA-F]{4})|t)/g, (_, code?: string) =>
		code === undefined ? "" : String.fromCharCode(Number.parseInt(code, 16)),
	);
	return plain.replace(/[\s"'`“”‘’„,:{}[\]_\-\\\u200b\u00a0\ufeff]/g, "").toLowerCase();
}

/** The words without digits, but for those of times, durations and dates: these may be written in another form. */
function wordsOf(text: string): string {
	const words = text.replace(/\\[trn]/g, " ").match(/[A-Za-z0-9_]+/g) ?? [];
	const forms =
		/\d|^(?:[APTZHMSDWV]|am|pm|utc|gmt|hours?|minutes?|seconds?|days?|weeks?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/i;
	return words
		.filter((word) => !forms.test(word))
		.join("")
		.replaceAll("_", "")
		.toLowerCase();
}

/** Whether a text is JSON, or would be with null in the place of a word or two that are no values. */
function isJsonAround(text: string): boolean {
	const { problems } = parse(text);
	const known = problems.reduceRight(
		(all, { code, start, end }) =>
			/^(?:value|number)-invalid$/.test(code) ? `${all.slice(0, start)}null${all.slice(end)}` : all,
		text,
	);
	return problems.length < 3 && isJson(known);
}

/** Fix-all leaves a text alone or leaves JSON that holds all that was there, and twice is once. */
function isHarmless(text: string, forms: "no other forms" | "other forms"): void {
	const after = fixed(text);
	assert.equal(fixed(after), after, `twice is not once:\n${after}`);
	if (after === text) {
		return;
	}
	assert.ok(isJsonAround(after), `not JSON:\n${after}`);
	const read = forms === "other forms" ? wordsOf : contentOf;
	assert.equal(read(after), read(text), `something is lost:\n${after}`);
}

suite("fix-all", () => {
	for (const { id, text, fixAll: wanted = text } of fieldCases) {
		test(`of ${id} makes ${wanted === text ? "no change" : "the campaign that was meant"}`, () => {
			assert.equal(fixed(text), wanted);
		});
	}

	test("goes on around a word that is no value, and not around what may be code", () => {
		const text = textOf(whole).replace('"capacity": 1', '"capacity": .5').replace('"OPT_IN"', '"opt_in"');
		const wanted = textOf(whole).replace('"capacity": 1', '"capacity": 0.5');
		assert.notEqual(text.replace(".5", "0.5"), wanted);
		for (const word of ["undefined", "NaN", "TODO", "???", "<count>", "12%%"]) {
			const put = (where: string): string => where.replace('"ringTimeout": 30', `"ringTimeout": ${word}`);
			assert.equal(fixed(put(text)), put(wanted), word);
		}
		for (const code of ["timeout", "cfg.ring", "1 + 2 * (3)", "get(30)", "30 // x"]) {
			const put = text.replace('"ringTimeout": 30', `"ringTimeout": ${code}`);
			assert.equal(fixed(put), put, code);
		}
		const three = text.replace(/: 30|: 0\.03|: 2,/g, ": undefined");
		assert.ok(three.split("undefined").length > 3);
		assert.equal(fixed(three), three);
	});

	test("mends a value together with the comma beside it", () => {
		const sound = readFileSync("examples/sms.campaign.json", "utf8");
		for (const [from, values, ends] of [
			['"refreshFrequency": "PT1H"', ['"refreshFrequency": "1h"'], [",", ";", ",,", " ,"]],
			['"startTime": "T08:00",', ['"startTime": "8:00"', '"startTime": "8:00 AM"'], ["", ",,", ";", ":"]],
			['"startTime": "2031-05-05T13:00:00Z",', ['"startTime": "2031-05-05 13:00 UTC"'], ["", ",,", ";", ":"]],
			['"frequency": 1,', ['"frequency": "1"'], ["", ",,", ";"]],
			['"capacity": 0.5,', ['"capacity": .5', '"capacity": "0.5"'], ["", ",,", ";"]],
		] as const) {
			for (const value of values) {
				for (const end of ends) {
					const text = sound.replace(from, value + end);
					assert.notEqual(text, sound);
					assert.deepEqual(JSON.parse(fixed(text)), JSON.parse(sound), value + end);
				}
			}
		}
	});

	test("says where the sign is that keeps other fixes from being made", () => {
		const sound = readFileSync("examples/sms.campaign.json", "utf8");
		const text = sound.replace('"T08:00"', '"8:00"').replace("0.5,", "0.5.");
		const campaign = new CampaignText(text, defaultSeverities, now);
		assert.equal(fixed(text), text);
		assert.equal(heldBack(campaign)?.start, text.indexOf("0.5.") + 3);
	});

	test("leaves alone what could mean something else", () => {
		const phone = (number: string) =>
			`{"channelSubtypeConfig": {"telephony": {"defaultOutboundConfig": {"connectSourcePhoneNumber": "${number}"}}}}`;
		const range = (startTime: string, endTime: string) =>
			`{"communicationTimeConfig": {"telephony": {"openHours": {"dailyHours": {"MONDAY": [{"startTime": "${startTime}", "endTime": "${endTime}"}]}}}}}`;
		const unit = (name: string) =>
			`{"communicationLimitsOverride": {"allChannelSubtypes": {"communicationLimitsList": [{"unit": "${name}"}]}}}`;
		const days = (...names: string[]) =>
			`{"communicationTimeConfig": {"telephony": {"openHours": {"dailyHours": {${names.map((name) => `"${name}": []`).join(", ")}}}}}}`;
		for (const text of [
			// Strings of other languages.
			'{"name": """Spring"""}',
			`{"name": \`Spring ${"$"}{year}\`}`,
			// Keys that somebody put out of use.
			days("_SATURDAY"),
			'{"_entryLimitsConfig": {"maxEntryCount": 1}}',
			// Clocks of 12 hours, whose range would end before it starts.
			range("12:00", "8:00"),
			range("T12:00", "8:00"),
			range("9:00", "8:00"),
			range("22:00", "06:00"),
			range("9:00", "9:00"),
			range("12:00", "0:00"),
			// A switch in the place of a name, and words that are parted where no value is.
			'{"name": true}',
			'{"name": 7}',
			'{"connectInstanceId": 2031}',
			// Names of properties in the forms of other languages, and a line that may be a comment.
			'{[type]: "MANAGED"}',
			'{"type"?: "MANAGED"}',
			'{readonly type: "MANAGED"}',
			'{\n#type: "MANAGED"\n}',
			'{"type": "MAN-AGED"}',
			'{"type": "MAN AGED"}',
			'{"type": "man_aged"}',
			unit("D A Y"),
			unit("D_A_Y"),
			days("MON-DAY"),
			'{"na-me": "x"}',
			// Two numbers, ranges, extensions, notes, digits that are dialled at home only, and too few or too many digits.
			...[
				"+1 206 555 0100/0101",
				"+1 206 555 0100-09",
				"+49 30 123456-10/-11",
				"+44 7700 900123/4",
				"+1 206 555 0100.5",
				"+1 206 555 0100 (2)",
				"+44 1632 960 001 (0)",
				"+1 (1) 206 555 0100",
				"+7 8 495 123-45-67",
				"+375 8 029 1234567",
				"+1 206 555",
				"+1 206 5550 100 7",
			].map(phone),
		]) {
			assert.equal(fixed(text), text);
		}
		// Of two keys that would be one, the second.
		assert.equal(fixed(days("Monday", "monday")), days("MONDAY", "monday"));
		assert.equal(fixed(days("monday", "MONDAY ")), days("MONDAY", "MONDAY "));
		assert.equal(fixed(range("9:00", "17:00")), range("T09:00", "T17:00"));
		assert.equal(fixed(range("8:00 AM", "6:00 PM")), range("T08:00", "T18:00"));
		assert.equal(fixed(unit("Day")), unit("DAY"));
		assert.equal(fixed('{"tags": {"floor": 7}}'), '{"tags": {"floor": "7"}}');
		assert.equal(fixed('{"tags": {"billable": true}}'), '{"tags": {"billable": "true"}}');
		assert.equal(fixed('{"entry-limits_config": {}}'), '{"entryLimitsConfig": {}}');
		for (const written of ["opt-in", "Opt in", "OPTIN", "opt_in"]) {
			const limits = (value: string) =>
				`{"communicationLimitsOverride": {"instanceLimitsHandling": "${value}"}}`;
			assert.equal(fixed(limits(written)), limits("OPT_IN"), written);
		}
		assert.equal(fixed(phone("+1 (206) 555-0100")), phone("+12065550100"));
		assert.equal(fixed(phone("+33 1 23 45 67 89")), phone("+33123456789"));
		assert.equal(fixed(phone("+7 495 123-45-67")), phone("+74951234567"));
	});

	test("loses nothing of sound campaigns that are damaged", async () => {
		const examples = readdirSync("examples").map((file) => readFileSync(`examples/${file}`, "utf8"));
		const campaigns: readonly Json[] = [textOf(whole), ...examples].map((text) => JSON.parse(text));
		const mistakes = campaigns.flatMap((campaign) => mistakesIn(campaign, randomNumbers(17), 2));
		await forAll(
			{ seed: 17, cases: mistakes.length },
			(_, index) => pick(mistakes, () => index),
			({ text }) => isHarmless(text, "other forms"),
		);
		assert.ok(mistakes.length > 800, `${mistakes.length} texts`);
		const draw = (random: Random, index: number): string => {
			const campaign = campaigns[index % campaigns.length] ?? {};
			return textOf(spoiled(campaign, 1 + random(5), random));
		};
		await forAll({ seed: 17, cases: 30 * campaigns.length }, draw, (text) => isHarmless(text, "other forms"));
	}).timeout(120_000);

	test("loses nothing of campaigns that are cut, joined and strewn with signs", async () => {
		const draw = (random: Random): string => (random(4) === 0 ? randomCampaign(random) : randomText(random));
		await forAll({ seed: 1717, cases: 600 }, draw, (text) => isHarmless(text, "other forms"));
	}).timeout(120_000);

	test("loses nothing of prose, code, YAML and shell", async () => {
		let changes = 0;
		await forAll({ seed: 171_717, cases: 1500 }, foreignText, (text) => {
			isHarmless(text, "no other forms");
			if (fixed(text) !== text) {
				changes++;
			}
		});
		assert.ok(changes > 0, "some of it can be mended, or the test says nothing");
	}).timeout(120_000);
});

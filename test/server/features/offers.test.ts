import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { diagnostic } from "../../../server/src/features/diagnostics";
import { Ranges } from "../../../server/src/features/ranges";
import { changed, textOf } from "../../support/campaigns";
import { now } from "../../support/completing";
import { offeredFor } from "../../support/offered";
import { renewals, sound } from "../fixAll/fieldCases";

type Path = readonly (string | number)[];

const monday: Path = ["communicationTimeConfig", "telephony", "openHours", "dailyHours", "MONDAY", 0];

const period: Path = ["communicationTimeConfig", "telephony", "restrictedPeriods", "restrictedPeriodList", 0];
const startTime: Path = ["schedule", "startTime"];
const refresh: Path = ["schedule", "refreshFrequency"];
const zone: Path = ["communicationTimeConfig", "localTimeZoneConfig", "defaultTimeZone"];
const outbound: Path = ["channelSubtypeConfig", "telephony", "defaultOutboundConfig"];
const phone: Path = [...outbound, "connectSourcePhoneNumber"];
const ring: Path = [...outbound, "ringTimeout"];
const prompt: Path = [...outbound, "answerMachineDetectionConfig", "awaitAnswerMachinePrompt"];
const limits: Path = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"];
const count: Path = [...limits, 0, "maxCountPerRecipient"];
const instantGap = 'Write "<date and time, such as 2031-03-03T14:00:00Z>"';
const dateGap = 'Write "<date, such as 2031-07-04>"';
const phoneGap = 'Write "<phone number, such as +12065550100>"';
const id = renewals.connectInstanceId;
const name = '"Spring renewals"';
const detection = '"enableAnswerMachineDetection": true';
const type = '"type": "MANAGED",';

/** Titles of what is offered, the preferred one with an asterisk. */
function titlesFor(text: string): readonly string[] {
	const { titles, preferred } = offeredFor(text);
	return titles.map((title) => (preferred.includes(title) ? `* ${title}` : title));
}

function withValue(path: Path, value: unknown): string {
	return textOf(changed(renewals, path, value));
}

/** What is offered for one value, in its order. */
const values: readonly (readonly [path: Path, value: unknown, titles: readonly string[]])[] = [
	[[...monday, "endTime"], "8:00", ['Write "T20:00"', 'Write "T08:00"']],
	[[...monday, "endTime"], "5:00", ['Write "T17:00"', 'Write "T05:00"']],
	[[...monday, "endTime"], "0:00", ['Write "T23:59"']],
	[[...monday, "endTime"], "16:00", ['* Write "T16:00"']],
	[[...monday, "endTime"], "06:00", ['* Write "T06:00"']],
	[["name"], true, ['Write "true"']],
	[["name"], 2031, ['* Write "2031"']],
	[["tags", "team"], true, ['* Write "true"']],
	// What would be lost, or is contradicted, is not for Auto Fix.
	[
		startTime,
		"2031-05-05T13:00:00Z (9 am New York)",
		['Write "2031-05-05T13:00:00Z" without "(9 am New York)"', instantGap],
	],
	[startTime, "Tue, 05 May 2031 13:00:00 GMT", ['Write "2031-05-05T13:00:00Z"', instantGap]],
	[startTime, "Mon, 05 May 2031 13:00:00 GMT", ['* Write "2031-05-05T13:00:00Z"']],
	[startTime, "2031-05-05T13:00:00.1234567Z", ['Write "2031-05-05T13:00:00.123Z"']],
	[startTime, "2031-05-05T13:00:00.1230000Z", ['* Write "2031-05-05T13:00:00.123Z"']],
	[startTime, "2031-05-05T15:00:00.123456+02:00", ['Write "2031-05-05T13:00:00.123Z"']],
	[startTime, "tomorrow", [instantGap]],
	[[...period, "startDate"], "Tuesday, May 26, 2031", ['Write "2031-05-26"', dateGap]],
	[[...period, "startDate"], "Monday, May 26, 2031", ['* Write "2031-05-26"']],
	[[...period, "startDate"], "May 26, 2031 (Memorial Day)", ['Write "2031-05-26"', dateGap]],
	[phone, "12065550100", ['Write "+12065550100"', phoneGap]],
	[phone, 12065550100, ['Write "+12065550100"']],
	[startTime, null, ['* Write "<date and time, such as 2031-03-03T14:00:00Z>"']],
	[["connectInstanceId"], `{${id}}`, [`* Write "${id}"`]],
	[["connectInstanceId"], `instance/${id}`, [`* Write "${id}"`]],
	[["connectInstanceId"], `${id} (test)`, [`Write "${id}" without "(test)"`]],
	// Ranges and zones of times.
	[[...monday, "endTime"], "17-00", ['Write "T17:00"']],
	[[...monday, "startTime"], "8-17", ['Write "T08:00"']],
	[[...monday, "endTime"], "9 to 5", ['Write "T17:00"']],
	[[...monday, "endTime"], "09:00-17:30", ['Write "T17:30"']],
	[[...monday, "endTime"], "9am - 5:30pm", ['Write "T17:30"']],
	[[...monday, "startTime"], "09:00-05:00", ['Write "T09:00"']],
	[[...monday, "endTime"], "9:00-17:00", ['Write "T17:00"']],
	[[...monday, "endTime"], "09:00-12:00", ['Write "T12:00"']],
	[[...monday, "endTime"], "T09:00/T17:00", ['Write "T17:00"']],
	[
		[...period, "startDate"],
		"2031-05-26 to 2031-05-27",
		['Write "2031-05-26" without "to 2031-05-27"', 'Write "2031-05-27" without "2031-05-26 to"', dateGap],
	],
	[
		startTime,
		"2031-05-05T13:00:00Z/2031-06-05T13:00:00Z",
		[
			'Write "2031-05-05T13:00:00Z", and replace endTime with "2031-06-05T13:00:00Z"',
			'Write "2031-05-05T13:00:00Z" and keep endTime',
		],
	],
	[monday, "8-17", ["Write T08:00 to T17:00", "Remove this item", "Replace with the expected value"]],
	[
		monday.slice(0, -1),
		"9am to 5pm",
		["Write T09:00 to T17:00", 'Remove "MONDAY"', "Replace with the expected value"],
	],
	[[...monday, "startTime"], 9, ['Write "T09:00"']],
	[refresh, 3600, ['Write "PT1H"']],
	[[...monday, "startTime"], "9:00 EST", ['Write "T09:00"']],
	[[...monday, "startTime"], "09:00 America/New_York", ['Write "T09:00"']],
	// Numbers and answers in words.
	[ring, "1 minute", ["* Write 60"]],
	[prompt, "no way", ['Remove "awaitAnswerMachinePrompt"', "Write true", "Write false"]],
	[count, -4, ["Write 4", "Write 1"]],
	// A day as an end has all its hours.
	[
		["schedule", "endTime"],
		"31 July 2031",
		[
			'23:59 in America/New_York: write "2031-08-01T03:59:59Z"',
			'23:59 UTC: write "2031-07-31T23:59:59Z"',
			'00:00 in America/New_York: write "2031-07-31T04:00:00Z"',
			'00:00 UTC: write "2031-07-31T00:00:00Z"',
			instantGap.replace("03-03T14", "03-28T22"),
		],
	],
	// Durations.
	[refresh, "+PT1H", ['* Write "PT1H"']],
	[refresh, "-PT1H", ['Write "PT1H"']],
	[refresh, "60m", ['Write "PT60M"']],
	[refresh, "P60M", ['Write "PT60M"']],
	[refresh, "1M", ['Write "P30D"', 'Write "PT1M"']],
	// Zones.
	[zone, "Asia/Dehli", ['Write "Asia/Kolkata"', 'Write "Asia/Dili"']],
	[zone, "Dehli", ['Write "Asia/Kolkata"']],
	[zone, "America/Bosten", ['Write "America/New_York"', 'Write "America/Boise"']],
	[zone, "Europe/Munchen", ['Write "Europe/Berlin"']],
	[zone, "GMT+5", ['Write "Asia/Karachi"']],
	[zone, "America/Kentucky", ['Write "America/Kentucky/Louisville"', 'Write "America/Kentucky/Monticello"']],
	[zone, "Kentucky", ['Write "America/Kentucky/Louisville"', 'Write "America/Kentucky/Monticello"']],
];

suite("what is offered for a value", () => {
	for (const [path, value, titles] of values) {
		test(`${JSON.stringify(value)} as ${path.at(-1)} is ${titles.join(", ")}`, () => {
			assert.deepEqual(titlesFor(withValue(path, value)), titles);
		});
	}
});

/** A text in the place of another one, what is told of it, and what is offered. */
const texts: readonly (readonly [from: string, to: string, code: string, titles: readonly string[]])[] = [
	['"frequency": 1', '"frequency": 010', "number-invalid", ["Write 10", "Write 8"]],
	['"frequency": 1', '"frequency": 01', "number-invalid", ["* Write 1"]],
	['"frequency": 1', '"frequency": 1/2', "number-invalid", ["Write 1"]],
	[name, "{{ name }}", "value-invalid", ['Write "<campaign name>"', 'Write "{{ name }}"']],
	[type, '{% if managed %}\n  "type": "MANAGED",', "unexpected", ["Remove {% if managed %}"]],
	[name, "%", "value-invalid", ['Write "<campaign name>"', 'Write "%"']],
	[name, "«Spring renewals»", "look-alike-sign", ['* Write "Spring renewals"']],
	[name, "＂Spring renewals＂", "look-alike-sign", ['* Write "Spring renewals"']],
	[name, "‚Spring renewals‘", "look-alike-sign", ['* Write "Spring renewals"']],
	['"name"', "«name»", "look-alike-sign", ['* Write "name"']],
	['"name"', "＂name＂", "look-alike-sign", ['* Write "name"']],
	['"name":', '"name"":', "key-without-quotes", ['* Write "name"']],
	['"name":', '""name":', "key-without-quotes", ['* Write "name"']],
	['"name":', '"name"：', "look-alike-sign", ["* Write :"]],
	['"name":', '"name" -', "colon-missing", ["Write a colon"]],
	['"name":', '"name";', "colon-missing", ["* Write a colon"]],
	['"name":', '"name",', "colon-missing", ["* Write a colon"]],
	[type, '"type": "MANAGED"，', "look-alike-sign", ["* Write ,"]],
	[type, '"type": "MANAGED"、', "look-alike-sign", ["* Write ,"]],
	[type, '"type": MANAGED;', "value-invalid", ['* Write "MANAGED"']],
	[type, "\"type\": 'MANAGED';", "single-quotes", ['* Write "MANAGED"']],
	['"ringTimeout": 30', '"ringTimeout": 30;', "trailing-comma", ["* Remove the semicolon"]],
	[type, '...base,\n  "type": "MANAGED",', "unexpected", ["Remove ...base"]],
	[type, '"type": "MANAGED",\n  **base,', "unexpected", ["Remove **base"]],
	[type, '% "type": "MANAGED",', "unexpected", ["Remove %"]],
	[type, '→ "type": "MANAGED",', "unexpected", ["Remove →"]],
	[type, '"type": "MANAGED",\n  …', "unexpected", ["Remove …"]],
	['"AREA_CODE"', '"AREA_CODE", ...others', "unexpected", ["Remove ...others"]],
	[name, '"Spring" "type"', "comma-missing", ["Add the comma"]],
	[type, '"type": "MANAGED"', "comma-missing", ["* Add the comma"]],
	// A name with a sign in front may be put out of use.
	['"name":', "$name:", "key-without-quotes", ['Write "name"']],
	['"name":', "$.name:", "key-without-quotes", ['Write "name"']],
	['"name":', '"//name":', "unknown-member", ['Rename to "name"']],
	['"type":', '"//type":', "unknown-member", ['Rename to "type"', 'Remove "//type"']],
	['"type":', '"_type":', "unknown-member", ['Rename to "type"', 'Remove "_type"']],
	[
		name,
		'"Spring" || "Winter"',
		"value-invalid",
		['Write "Spring"', 'Write "Winter"', 'Write "<campaign name>"', 'Write "\\"Spring\\" || \\"Winter\\""'],
	],
	// Two kinds of quotes around one text.
	[type, '"type": “MANAGED",', "look-alike-sign", ['* Write "MANAGED"']],
	[type, '"type": "MANAGED”,', "look-alike-sign", ['* Write "MANAGED"']],
	[type, '"type": "MANAGED\',', "string-unclosed", ["* Close the string"]],
	[type, '“type": "MANAGED",', "look-alike-sign", ['* Write "type"']],
	[type, '"type”: "MANAGED",', "look-alike-sign", ['* Write "type"']],
	[type, '\'type": "MANAGED",', "single-quotes", ['* Write "type"']],
	[type, '"type": \'MANAGED",', "single-quotes", ['* Write "MANAGED"']],
	[name, '"""Spring renewals"""', "value-invalid", ['* Write "Spring renewals"']],
	['"capacity": 1', '"capacity": 1"', "value-invalid", ["* Write 1"]],
	['"capacity": 1,', '"capacity": "1,', "string-unclosed", ["* Write 1"]],
	[detection, '"enableAnswerMachineDetection": true"', "value-invalid", ["* Write true"]],
	// What is no property is not made one.
	['"type":', "type =", "key-without-quotes", ['* Write "type":']],
	['"type":', "type=", "key-without-quotes", ['* Write "type":']],
	['"type":', "[type]:", "key-without-quotes", ['* Write "type"']],
	['"type":', "[kind]:", "key-without-quotes", ['Write "type"', 'Write "kind"']],
	['"type":', "readonly type:", "key-without-quotes", ['* Write "type"']],
	['"type":', '12 "type":', "unexpected", ["Remove 12"]],
	['"type":', '"type" is', "colon-missing", ["Add the colon"]],
	['"MANAGED"', "{MANAGED}", "wrong-type", ["* Remove the braces"]],
	['"Spring renewals"', "{season}", "wrong-type", ["Remove the braces"]],
	['"MANAGED"', '"MANAGED")', "unexpected", ["Remove )"]],
	['"T09:00"', "9:00", "number-invalid", ['* Write "T09:00"']],
	['"P1D"', "1d", "number-invalid", ['* Write "P1D"']],
	['"+12065550100"', "+1 206 555 0100", "number-invalid", ['* Write "+12065550100"', phoneGap]],
	['"team": "renewals"', '"team": 007', "number-invalid", ['* Write "007"', 'Write "<tag value>"']],
	['"team": "renewals"', '"team": 1.50', "wrong-type", ['* Write "1.50"']],
	[type, '=======\n  "type": "MANAGED",', "value-invalid", ["Remove the conflict markers"]],
	[type, '<<<<<<< HEAD\n  "type": "MANAGED",', "value-invalid", ["Remove the conflict markers"]],
];

suite("what is offered for a text", () => {
	for (const [from, to, code, titles] of texts) {
		test(`${to.replace(/\s+/g, " ")} is ${titles.join(", ")}`, () => {
			const text = sound.replace(from, () => to);
			assert.notEqual(text, sound);
			const found = new CampaignText(text, defaultSeverities, () => now).problems;
			assert.deepEqual(
				found.filter(({ severity }) => severity !== "hint").map((problem) => problem.code),
				[code],
			);
			assert.deepEqual(titlesFor(text), titles);
		});
	}
});

/** What is said of a value, or of a text in the place of another one. */
const messages: readonly (readonly [from: Path | string, to: unknown, message: string])[] = [
	[
		[...monday, "startTime"],
		"8-17",
		'"8-17" is a range, not a time. Write its start and its end: T08:00 and T17:00.',
	],
	[
		[...monday, "startTime"],
		"09:00Z",
		'Times of day have no zone of their own: "localTimeZoneConfig" sets it. Write T09:00.',
	],
	[
		["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList", 0, "unit"],
		"WEEK",
		'"unit" can only be "DAY". Count the span in days in "frequency".',
	],
	[zone, "Z", '"Z" isn\'t a valid IANA time zone. Write UTC.'],
	[
		zone,
		"Etc/GMT+5",
		'Time zones can\'t contain "+" in the API. Write the name of a place, such as America/New_York.',
	],
	[
		zone,
		"America/Indiana",
		'"America/Indiana" has several time zones. Write one of them, such as America/Indiana/Indianapolis.',
	],
	[
		startTime,
		"2031-05-05",
		'"2031-05-05" isn\'t a valid date and time. Add a time in UTC, such as 2031-05-05T14:00:00Z.',
	],
	[
		startTime,
		"Tue, 05 May 2031 13:00:00 GMT",
		'"Tue, 05 May 2031 13:00:00 GMT" isn\'t a valid date and time. Write 2031-05-05T13:00:00Z. That day is a Monday.',
	],
	[name, "Spring", "Spring isn't a valid JSON value. If it's a string, write \"Spring\"."],
	[name, "«Spring»", "Typographic quotes aren't valid JSON. Use straight double quotes."],
	[name, "`Spring`", 'Strings need double quotes: write "Spring".'],
	['"MANAGED",', '"MANAGED"，', "JSON doesn't know ，. Use , instead."],
	[name, "{{ name }}", "{{ name }} isn't valid JSON. Write the value itself."],
	[name, '"a" || "b"', 'JSON can\'t contain expressions such as "a" || "b". Write the value itself.'],
	['"P1D"', "1d", 'Strings need double quotes: write "P1D".'],
	['"P1D"', "P1D", 'Strings need double quotes: write "P1D".'],
	['"P1D"', "1M", 'Strings need double quotes: write "P30D" or "PT1M".'],
	['"P1D"', "interval", "interval isn't a valid JSON value. If it's a string, write \"interval\"."],
	['"T09:00"', "9:00", 'Strings need double quotes: write "T09:00".'],
	['"capacity": 1', '"capacity": NaN', "JSON has no NaN. Write a value instead."],
	['"frequency": 1', '"frequency": 010', "Numbers can't start with a zero. Write 10 or 8."],
	['"capacity": 1', '"capacity": 1/2', "1/2 isn't a valid JSON number. Write 0.5."],
	[name, "", '"name" has no value yet. Write one after the colon.'],
	['"name": "Spring renewals"', '"name"', '"name" has no value yet. Add a colon and a value.'],
];

suite("what is said", () => {
	for (const [from, to, message] of messages) {
		test(`of ${String(to)}: ${message}`, () => {
			const text = typeof from === "string" ? sound.replace(from, () => String(to)) : withValue(from, to);
			assert.equal(offeredFor(text).message, message);
		});
	}
});

suite("a text with something in front of each line", () => {
	const empty = textOf(
		changed(renewals, ["channelSubtypeConfig", "telephony", "outboundMode"], { agentless: {} }),
	);
	for (const [what, prefix] of [
		["numbers", (index: number) => `${String(index).padStart(4)}  `],
		["numbers and tabs", (index: number) => `${index}\t`],
		["numbers and colons", (index: number) => `${index}: `],
		["numbers and lines", (index: number) => `${index} | `],
		["the place that grep tells", (index: number) => `a.json:${index}:`],
		["signs of a mail", () => "> "],
		["prompts", () => ">>> "],
		["comments", () => "// "],
		["comments of shell", () => "# "],
	] as const) {
		test(`such as ${what} is told once, and one fix takes it away`, () => {
			const lines = empty.trimEnd().split("\n");
			const text = lines.map((line, index) => `${prefix(index + 1)}${line}`).join("\n");
			const { problems } = new CampaignText(text, defaultSeverities, () => now);
			assert.deepEqual(
				problems.map(({ code }) => code),
				["value-invalid"],
			);
			const { titles, afterEach, preferred } = offeredFor(text);
			assert.equal(titles.length, 1);
			assert.deepEqual(preferred, []);
			assert.deepEqual(JSON.parse(afterEach[0] ?? ""), JSON.parse(empty));
		});
	}
});

suite("what is offered for one of several problems at a place", () => {
	test("is for that one", () => {
		const text = "{}";
		const campaign = new CampaignText(text, defaultSeverities, () => now);
		const ranges = new Ranges(TextDocument.create("test:one", "connect-campaign", 0, text));
		const wanted = campaign.problems.find(({ data }) => data?.members?.includes("connectInstanceId"));
		assert.ok(wanted);
		const named = [diagnostic(wanted, ranges, "test:one")];
		const titles = codeActions(campaign, wanted, ["quickfix"], ranges, "test:one", false, true, named).map(
			({ title }) => title,
		);
		assert.deepEqual(titles, ['Add "connectInstanceId"', "Add all 2 missing properties"]);
	});
});

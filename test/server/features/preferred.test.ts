import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { Ranges } from "../../../server/src/features/ranges";
import { changed, textOf, whole } from "../../support/campaigns";
import { now } from "../../support/completing";
import { pick } from "../../support/generate";
import { mistakesIn } from "../../support/mistakes";
import { offeredFor } from "../../support/offered";
import { forAll } from "../../support/property";
import { isJson, type Random, randomNumbers } from "../../support/random";

type Path = readonly (string | number)[];

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const outbound: Path = [...telephony, "defaultOutboundConfig"];
const mode: Path = [...telephony, "outboundMode"];
const times: Path = ["communicationTimeConfig"];
const zones: Path = [...times, "localTimeZoneConfig"];
const hours: Path = [...times, "sms", "openHours", "dailyHours"];
const detection: Path = [...zones, "localTimeZoneDetection"];
const period: Path = [...times, "sms", "restrictedPeriods", "restrictedPeriodList", 0];

function withChanges(...changes: readonly (readonly [path: Path, value: unknown])[]): string {
	return textOf(changes.reduce((campaign: unknown, [path, value]) => changed(campaign, path, value), whole));
}

suite("what Auto Fix takes", () => {
	for (const [from, to] of [
		["openHours", "quietHours"],
		["enableAnswerMachineDetection", "disableAnswerMachineDetection"],
		["maxCountPerRecipient", "minCountPerRecipient"],
		["endDate", "lastDay"],
		['"MANAGED"', '"UNMANAGED"'],
	] as const) {
		test(`isn't ${from} for ${to}, which turns the meaning`, () => {
			const text = textOf(whole);
			assert.ok(text.includes(from));
			const { message, preferred } = offeredFor(text.replace(from, to));
			assert.ok(message.includes(`Did you mean "${from.replaceAll('"', "")}"`), message);
			assert.deepEqual(preferred, []);
		});
	}

	for (const [holder, name, word] of [
		[outbound, "connectSourcePhoneNumber", "callerId"],
		[telephony, "connectQueueId", "queueId"],
		[["channelSubtypeConfig"], "telephony", "voice"],
		[zones, "defaultTimeZone", "timezone"],
	] as const) {
		test(`renames ${word}, as completion knows it, to ${name}`, () => {
			let value: unknown = whole;
			for (const step of [...holder, name]) {
				value = Object(value)[step];
			}
			const text = withChanges([[...holder, name], undefined], [[...holder, word], value]);
			const { message, preferred, titles } = offeredFor(text);
			assert.equal(message, `Unknown property "${word}". Did you mean "${name}"?`);
			assert.deepEqual(preferred, [`Rename to "${name}"`]);
			assert.equal(titles[0], `Rename to "${name}"`);
		});
	}

	for (const word of ["max", "limit", "count", "maxContacts", "attempts"]) {
		test(`renames ${word} of a limit, and adds no number of its own`, () => {
			const list = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"];
			const { titles, preferred } = offeredFor(
				withChanges([list, [{ [word]: 4, frequency: 1, unit: "DAY" }]]),
			);
			assert.deepEqual(titles, ['Rename to "maxCountPerRecipient"']);
			assert.deepEqual(preferred, titles);
		});
	}

	for (const word of ["timeZone", "localTimeZone", "tz", "defaultTimeZone"]) {
		test(`puts ${word} where the zone belongs, and writes no other one beside it`, () => {
			const text = withChanges([zones, undefined], [[...times, word], "America/Chicago"]);
			const { message, preferred, titles, afterEach } = offeredFor(text);
			assert.ok(message.startsWith(`Unknown property "${word}". Write "localTimeZoneConfig"`), message);
			assert.deepEqual(preferred, titles.slice(0, 1));
			assert.deepEqual(JSON.parse(afterEach[0] ?? "").communicationTimeConfig.localTimeZoneConfig, {
				defaultTimeZone: "America/Chicago",
			});
		});
	}

	test("is no day for a key that names none, which can be removed", () => {
		const open = [{ startTime: "T08:00", endTime: "T09:00" }];
		const others = ["TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
		const week = Object.fromEntries(others.map((day) => [day, open]));
		for (const word of ["HOLIDAY", "T/Th"]) {
			const { titles, preferred } = offeredFor(withChanges([hours, { [word]: open, ...week }]));
			assert.equal(titles.at(-1), `Remove "${word}"`);
			assert.deepEqual(preferred, []);
		}
	});

	test("adds nothing invented beside a property that nobody knows, but for a note", () => {
		const other = (name: string) =>
			withChanges([[...hours, "MONDAY"], [{ startTime: "T08:00", [name]: "x" }]]);
		assert.deepEqual(offeredFor(other("shift")).titles.slice(0, 1), ['Add "endTime"']);
		assert.deepEqual(offeredFor(other("shift")).preferred, []);
		assert.deepEqual(offeredFor(other("//")).preferred, ['Add "endTime"']);
	});

	test("keeps the dates of holidays that stand in a list", () => {
		for (const [list, ...ends] of [
			[["2031-12-25"], "2031-12-26"],
			[["2031-12-25", "2032-01-01"], "2031-12-26", "2032-01-02"],
		] as const) {
			const { afterEach, preferred } = offeredFor(
				withChanges([[...times, "sms", "restrictedPeriods"], list]),
			);
			const periods = list.map((startDate, index) => ({ startDate, endDate: ends[index] }));
			const written = JSON.parse(afterEach[0] ?? "").communicationTimeConfig.sms.restrictedPeriods;
			assert.deepEqual(written, { restrictedPeriodList: periods });
			assert.deepEqual(preferred, []);
		}
	});

	test("puts a list of periods into the property that takes one", () => {
		const list = [{ startDate: "2031-05-26", endDate: "2031-05-27" }];
		const { titles, preferred } = offeredFor(withChanges([[...times, "sms", "restrictedPeriods"], list]));
		assert.deepEqual(titles, ['Put it in "restrictedPeriodList"']);
		assert.deepEqual(preferred, titles);
	});

	test("leaves alone what isn't preferred: VS Code would take it where it is the only one", () => {
		const text = textOf(whole).replace('"type"', '// a remark\n"type"');
		const campaign = new CampaignText(text, defaultSeverities, () => now);
		const ranges = new Ranges(TextDocument.create("test:alone", "connect-campaign", 0, text));
		const [problem] = campaign.problems;
		assert.ok(problem);
		const titles = (linksCodes: boolean) =>
			codeActions(campaign, problem, ["quickfix"], ranges, "test:alone", true, linksCodes).map(
				({ title, isPreferred }) => [title, isPreferred],
			);
		assert.deepEqual(titles(true), [["Remove the comment", undefined]]);
		assert.deepEqual(titles(false), [
			["Remove the comment", undefined],
			["Explain comment", undefined],
		]);
	});

	test("isn't an object of tags that has no place for both values of a key", () => {
		const tags = (key: string) => [
			{ Key: "owner", Value: whole.tags.owner },
			{ Key: key, Value: "b" },
		];
		assert.deepEqual(offeredFor(withChanges([["tags"], tags("team")])).preferred, ['Write "tags"']);
		const twice = offeredFor(withChanges([["tags"], tags("owner")]));
		assert.deepEqual([twice.titles[0], twice.preferred], ['Write "tags"', []]);
	});

	test("writes [] for {} where a list belongs", () => {
		assert.deepEqual(offeredFor(withChanges([detection, {}])).preferred, ["Write []"]);
	});

	test("doesn't open a day that has no ranges, which is closed", () => {
		for (const days of [
			{ MONDAY: [], TUESDAY: [{ startTime: "T08:00", endTime: "T09:00" }] },
			{ MONDAY: [] },
		]) {
			const { code, titles, preferred } = offeredFor(withChanges([hours, days]));
			assert.equal(code, "days-empty");
			assert.equal(titles[0], "Add a range");
			assert.deepEqual(preferred, []);
		}
	});

	test("writes a real line break as \\n, and nothing else", () => {
		const text = textOf(whole).replace('"name": "', '"name": "a\nb');
		const { preferred, afterEach } = offeredFor(text);
		assert.equal(preferred.length, 1);
		assert.equal(afterEach[0], text.replace("a\nb", "a\\nb"));
	});

	test("is none of several days that MON-FRI does not name, and nothing for a day by its number", () => {
		const range = [{ startTime: "T09:00", endTime: "T17:00" }];
		assert.deepEqual(offeredFor(withChanges([hours, { "MON-FRI": range }])).preferred, [
			"Write MONDAY, TUESDAY, WEDNESDAY, THURSDAY and FRIDAY",
		]);
		for (const [short, day] of [
			["Mon", "MONDAY"],
			["Weds", "WEDNESDAY"],
			["Thurs.", "THURSDAY"],
			["sat", "SATURDAY"],
		] as const) {
			assert.deepEqual(
				offeredFor(withChanges([hours, { [short]: range }])).titles,
				[`Write "${day}"`],
				short,
			);
		}
		assert.deepEqual(offeredFor(withChanges([hours, { "5": range }])).preferred, []);
	});

	test("never removes or replaces a value that something else may be meant by", () => {
		for (const change of [
			[["name"], 7],
			[["type"], "AGENT"],
			[["tags"], null],
			[["schedule", "startTime"], "2031-05-06T09:00:00"],
			[["schedule", "refreshFrequency"], "1M"],
			[[...outbound, "connectSourcePhoneNumber"], "+44 (0)20 7946 0000"],
			[[...zones, "defaultTimeZone"], "Asia/Delhi"],
			[detection, ["ZIP_CODE", "AREA_CODE", "IP"]],
		] as const) {
			const { code, preferred, afterEach, titles } = offeredFor(withChanges(change));
			const [path, value] = change;
			for (const title of preferred) {
				const after = afterEach[titles.indexOf(title)] ?? "";
				assert.ok(after.includes(String(value)), `${code} at ${path.join(".")}: ${title}`);
			}
		}
	});
});

suite("what Auto Fix takes of a text that is no campaign", () => {
	const campaign = textOf(whole);
	for (const [what, text, titles] of [
		[
			"a message with a campaign",
			`Hi Anna,\n\n${campaign}\nBob {or so}\n`,
			["Convert to a campaign file (1 left out)"],
		],
		["a line of a log", `INFO body=${JSON.stringify(whole)}\n`, ["Keep only the object"]],
		["a campaign with a message behind it", `${campaign}\nThanks, Bob\n`, ["Remove the rest"]],
		[
			"a session of Python",
			`>>> c.create_campaign(name='a',\n... connectInstanceId='b')\n`,
			["Convert to a campaign file"],
		],
		["a diff", ` {\n-  "name": "a",\n+  "name": "b"\n }\n`, ["Keep the new side of the diff"]],
		[
			"the dialer of the first API",
			'{"DialerType": "AGENTLESS", "campaign_name": "a"}',
			["Convert to a campaign file"],
		],
		["Java", 'CreateCampaignRequest.builder().connectInstanceId("a").build();\n', []],
		["a call that updates", "c.update_campaign_name(id='a', name='b')\n", []],
		["code without a campaign", "const a = { name: 'Ann' };\nconst b = { name: 'Bob' };\n", []],
	] as const) {
		test(`is nothing: ${what}`, () => {
			const offered = offeredFor(text);
			assert.deepEqual(offered.preferred, []);
			assert.deepEqual(offered.titles, titles);
		});
	}
});

/** Codes whose first fix writes the same value in another form: digits may become others. */
const otherForms: ReadonlySet<string> = new Set([
	"instant",
	"instant-with-offset",
	"iso-duration",
	"time-of-day",
]);

suite("Auto Fix of one mistake", () => {
	test("leaves a value with a remark to the person who wrote it", () => {
		const capacity = [...telephony, "capacity"];
		const of = (value: string) => offeredFor(withChanges([capacity, value]));
		assert.deepEqual(of("0.8 (was 0.6)").preferred, []);
		assert.deepEqual(of("0.8 (was 0.6)").titles, ['Write 0.8 without "(was 0.6)"']);
		assert.deepEqual(of("80%").preferred, ["Write 0.8"]);
	});

	test("keeps all letters and digits, or gives the campaign that was meant, and is one action at most", async () => {
		const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, "").length;
		let count = 0;
		const seed = 1;
		const mistakes = mistakesIn(whole, randomNumbers(seed), 12);
		const draw = (_: Random, index: number) => pick(mistakes, () => index);
		await forAll({ seed, cases: mistakes.length }, draw, ({ text }) => {
			const campaign = new CampaignText(text, defaultSeverities, () => now);
			const document = TextDocument.create("test:preferred", "connect-campaign", 0, text);
			for (const problem of campaign.problems) {
				const actions = codeActions(campaign, problem, ["quickfix"], new Ranges(document), document.uri);
				const [action, ...more] = actions.filter(({ isPreferred }) => isPreferred);
				assert.deepEqual(more, []);
				if (action === undefined || otherForms.has(problem.code)) {
					continue;
				}
				const after = TextDocument.applyEdits(document, action.edit?.changes?.[document.uri] ?? []);
				const isRight = isJson(after) && isDeepStrictEqual(JSON.parse(after), whole);
				assert.ok(isRight || lettersOf(after) >= lettersOf(text), action.title);
				count++;
			}
		});
		assert.ok(count > 300, `${count} actions`);
	}).timeout(120_000);
});

suite("what is offered", () => {
	test("for a list that has all values is to remove one, not the values again", () => {
		const { titles } = offeredFor(withChanges([detection, ["ZIP_CODE", "AREA_CODE", "IP"]]));
		assert.deepEqual(titles, ["Remove this item"]);
	});

	test("for a zone that is too long is no cut", () => {
		const { titles } = offeredFor(withChanges([[...zones, "defaultTimeZone"], "Area/".repeat(12)]));
		assert.deepEqual(titles, ['Write "<defaultTimeZone, such as America/New_York>"']);
	});

	test("for an empty list fits what is in it", () => {
		const predictive = { predictive: { bandwidthAllocation: 1, pacingStrategies: [] } };
		assert.deepEqual(offeredFor(withChanges([mode, predictive])).titles, [
			"Add an item",
			'Remove "pacingStrategies"',
		]);
	});

	test("for null is to remove it only where it may be left out", () => {
		for (const name of ["name", "connectInstanceId"]) {
			const { message, titles } = offeredFor(withChanges([[name], null]));
			assert.doesNotMatch(`${message} ${titles.join(" ")}`, /remove/i, name);
			assert.equal(titles.length, 1);
		}
		const { message, titles } = offeredFor(withChanges([["type"], null]));
		assert.match(message, /Remove it to leave it unset\.$/);
		assert.ok(titles.includes('Remove "type"'));
	});

	for (const [what, path] of [
		["an ARN", ["connectCampaignFlowArn"]],
		["an ARN of a segment", ["source", "customerProfilesSegmentArn"]],
		[
			"an email address",
			["channelSubtypeConfig", "email", "defaultOutboundConfig", "connectSourceEmailAddress"],
		],
		["a time of day", [...hours, "MONDAY", 0, "startTime"]],
		["a date", [...period, "startDate"]],
		["a time zone", [...zones, "defaultTimeZone"]],
		["a duration", ["schedule", "refreshFrequency"]],
		["a date and time", ["schedule", "startTime"]],
		["an ID", ["connectInstanceId"]],
		["a phone number", [...outbound, "connectSourcePhoneNumber"]],
	] as const) {
		for (const written of ["", "!!!"]) {
			test(`for ${JSON.stringify(written)} as ${what} is at least its form`, () => {
				const { code, titles, preferred, afterEach } = offeredFor(withChanges([path, written]));
				assert.ok(titles.length > 0);
				if (written !== "") {
					assert.deepEqual(preferred, []);
				}
				const rests = afterEach.map((after) =>
					new CampaignText(after, defaultSeverities, () => now).problems.map((problem) => problem.code),
				);
				assert.ok(
					rests.some((codes) => codes.every((one) => one !== code)),
					titles.join(", "),
				);
			});
		}
	}
});

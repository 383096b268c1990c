import assert from "node:assert/strict";
import { campaignShape } from "../../../server/src/campaign/campaignShape";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { check } from "../../../server/src/diagnostics/checks/check";
import { defaultSeverities, toldProblems } from "../../../server/src/diagnostics/severities";
import { parse } from "../../../server/src/syntax/parse";
import type { Problem } from "../../../shared/src/problem/problem";
import { changed, least, textOf, whole } from "../../support/campaigns";

type Path = readonly (string | number)[];
type Mistake = readonly [path: Path, value: unknown, expected: string, marked: string, severity?: "warning"];

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const outbound: Path = [...telephony, "defaultOutboundConfig"];
const predictive: Path = [...telephony, "outboundMode", "predictive"];
const rate: Path = [...predictive, "pacingStrategies", 0, "abandonmentRate"];
const sms: Path = ["channelSubtypeConfig", "sms", "defaultOutboundConfig"];
const email: Path = ["channelSubtypeConfig", "email", "defaultOutboundConfig"];
const zone: Path = ["communicationTimeConfig", "localTimeZoneConfig"];
const hours: Path = ["communicationTimeConfig", "sms", "openHours", "dailyHours"];
const period: Path = ["communicationTimeConfig", "sms", "restrictedPeriods", "restrictedPeriodList", 0];
const limits: Path = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"];
const limit = { maxCountPerRecipient: 2, frequency: 7, unit: "DAY" };

/** So many characters, and twice as many UTF-16 code units. */
const flowers = (count: number) => "🌷".repeat(count);

/** One thing wrong in an otherwise whole campaign: the one problem it gives, and the text it stands on. */
const mistakes: readonly Mistake[] = [
	[["name"], undefined, "missing-member", "{"],
	[["name"], "", "length", '""'],
	[["name"], "n".repeat(128), "length", `"${"n".repeat(128)}"`],
	[["name"], 7, "wrong-type", "7"],
	[["name"], null, "null-value", "null"],
	[["Name"], "x", "unknown-member", '"Name"'],
	[["campaignTags"], {}, "unknown-member", '"campaignTags"'],
	[["__proto__x"], 1, "unknown-member", '"__proto__x"'],
	[["connectInstanceId"], "a b", "connect-instance-id", '"a b"'],
	[["type"], "managed", "enum-value", '"managed"'],
	[["channelSubtypeConfig"], [], "wrong-type", '"channelSubtypeConfig"'],
	[[...telephony, "capacity"], 80, "out-of-range", "80"],
	[[...telephony, "capacity"], 0, "out-of-range", "0"],
	[[...telephony, "capacity"], "0.5", "wrong-type", '"0.5"'],
	[[...telephony, "outboundMode"], undefined, "missing-member", '"telephony"'],
	[[...telephony, "outboundMode"], {}, "union-empty", '"outboundMode"'],
	[[...telephony, "outboundMode", "agentless"], {}, "union-several", '"agentless"'],
	[
		[...telephony, "outboundMode"],
		{ progresive: { bandwidthAllocation: 1 } },
		"unknown-member",
		'"progresive"',
	],
	[predictive, {}, "missing-member", '"predictive"'],
	[[...predictive, "bandwidthAllocation"], 2.5, "out-of-range", "2.5"],
	[[...predictive, "pacingStrategies"], [], "too-few-items", '"pacingStrategies"'],
	[[...predictive, "pacingStrategies", 0], {}, "union-empty", "{"],
	[[...rate, "connectionThresholdSeconds"], 1.5, "not-whole", "1.5"],
	[[...rate, "connectionThresholdSeconds"], 0, "out-of-range", "0"],
	[[...rate, "evaluationWindow"], "PT25H", "evaluation-window", '"PT25H"'],
	[[...rate, "connectionStartPoint"], "GREETING", "enum-value", '"GREETING"'],
	[[...outbound, "connectSourcePhoneNumber"], "2065550100", "e164-phone-number", '"2065550100"'],
	[[...outbound, "ringTimeout"], 14, "out-of-range", "14"],
	[[...outbound, "ringTimeout"], 61, "out-of-range", "61"],
	[
		[...outbound, "answerMachineDetectionConfig", "enableAnswerMachineDetection"],
		"true",
		"wrong-type",
		'"true"',
	],
	[["channelSubtypeConfig", "sms", "outboundMode", "agentless"], { x: 1 }, "unknown-member", '"x"'],
	[[...sms, "wisdomTemplateArn"], "template", "arn", '"template"'],
	[[...email, "connectSourceEmailAddress"], "news.example.com", "email-address", '"news.example.com"'],
	[[...email, "connectSourceEmailAddress"], flowers(128), "email-address", `"${flowers(128)}"`],
	[[...email, "wisdomTemplateArn"], flowers(251), "arn", `"${flowers(251)}"`],
	[[...zone, "defaultTimeZone"], flowers(26), "iana-time-zone", `"${flowers(26)}"`],
	[["source"], {}, "union-empty", '"source"'],
	[["source", "eventTrigger"], {}, "union-several", '"eventTrigger"'],
	[["source"], { segmentArn: "x" }, "dialect-member", '"segmentArn"'],
	[["schedule", "startTime"], undefined, "missing-member", '"schedule"'],
	[["schedule", "startTime"], 1920000000, "wrong-type", "1920000000"],
	[["schedule", "timeZone"], "UTC", "unknown-member", '"timeZone"'],
	[["entryLimitsConfig", "maxEntryCount"], -1, "out-of-range", "-1"],
	[["entryLimitsConfig", "maxEntryCount"], 2 ** 31, "out-of-range", "2147483648"],
	[[...zone, "localTimeZoneDetection"], ["ZIP_CODE", "ZIP_CODE"], "duplicate-item", '"ZIP_CODE"'],
	[[...zone, "localTimeZoneDetection", 0], "ZIP", "enum-value", '"ZIP"'],
	[[...hours, "Monday"], [], "enum-value", '"Monday"'],
	[[...hours, "MONDAY", 0], { startTime: "T09:00" }, "missing-member", "{"],
	[[...period, "name"], "", "length", '""'],
	[limits, [limit, limit, limit], "too-many-items", JSON.stringify(limit)],
	[[...limits, 0, "unit"], "WEEK", "enum-value", '"WEEK"'],
	[[...limits, 0, "frequency"], 31, "out-of-range", "31"],
	[["tags", "cost center"], "x", "tag-key", '"cost center"'],
	[["tags", "owner"], "v".repeat(257), "length", `"${"v".repeat(257)}"`],
];

/** The same for texts that no object can be turned into. */
const texts: readonly (readonly [text: string, expected: string, marked: string])[] = [
	['{"name":"a","name":"b","connectInstanceId":"c"}', "duplicate-key", '"name"'],
	[
		'{"name":"a","connectInstanceId":"c","entryLimitsConfig":{"maxEntryCount":1e400,"minEntryInterval":"PT0H"}}',
		"number-too-large",
		"1e400",
	],
	['{"name":"a","connectInstanceId":"c","tags":{"a":"1","a":"2"}}', "duplicate-key", '"a"'],
	['{"connectInstanceId":"c","nmae":"a"}', "unknown-member", '"nmae"'],
	["[]", "wrong-type", "["],
	['"x"', "wrong-type", '"x"'],
	['{"name":"a","connectInstanceId":"c","type":MANAGED}', "value-invalid", "MANAGED"],
	['{"name":"a","connectInstanceId":"c","type"}', "value-missing", '"type"'],
	['{"name":"a","connectInstanceId":"c",}', "trailing-comma", ","],
];

/** Problems of the schema's checks and of the rules. */
function problemsOf(text: string) {
	return new CampaignText(text).problems.map((problem) => inShort(problem, text));
}

/** Problems of the schema's checks alone. */
function checked(text: string) {
	return toldProblems(check(parse(text), campaignShape), [], defaultSeverities).map((problem) =>
		inShort(problem, text),
	);
}

function inShort({ code, severity, start, end }: Problem, text: string) {
	return { code, severity, marked: text.slice(start, end) };
}

suite("check", () => {
	test("finds nothing in the least and in a whole campaign", () => {
		assert.deepEqual(checked(textOf(least)), []);
		assert.deepEqual(problemsOf(textOf(whole)), []);
	});

	test("allows $schema at the top and nowhere else", () => {
		assert.deepEqual(checked(textOf({ $schema: "./campaign.schema.json", ...least })), []);
		const below = changed(whole, ["schedule", "$schema"], "x");
		assert.deepEqual(
			problemsOf(textOf(below)).map(({ code }) => code),
			["unknown-member"],
		);
	});

	test("says how to leave a member unset, and nothing of it where there is none", () => {
		const messages = (text: string) => new CampaignText(text).problems.map(({ message }) => message);
		assert.deepEqual(messages(textOf(changed(whole, ["type"], null))), [
			'"type" must be a string in double quotes, not null. Remove it to leave it unset.',
		]);
		assert.deepEqual(messages("null"), ["The campaign must be an object in braces, not null."]);
	});

	test("takes a day that is cut short for the day, and no other beginning of several", () => {
		const replacements = (name: string) =>
			new CampaignText(textOf(changed(whole, [...hours, name], []))).problems
				.filter(({ code }) => code === "enum-value")
				.map(({ data }) => data?.replacement);
		assert.deepEqual(["Mon", "THURS", "wed"].map(replacements), [["MONDAY"], ["THURSDAY"], ["WEDNESDAY"]]);
		assert.deepEqual(["S", "day"].map(replacements), [[undefined], [undefined]]);
	});

	for (const [path, value, code, marked, severity = "error"] of mistakes) {
		test(`${path.join(".")} = ${JSON.stringify(value)?.slice(0, 50)}: ${code}`, () => {
			const found = problemsOf(textOf(changed(whole, path, value)));
			const flat = found.map((problem) => ({ ...problem, marked: problem.marked.replace(/\s+/g, "") }));
			assert.deepEqual(flat, [{ code, severity, marked: marked.replace(/\s+/g, "") }]);
		});
	}

	for (const [text, code, marked] of texts) {
		test(`${text}: ${code}`, () => {
			assert.deepEqual(checked(text), [{ code, severity: "error", marked }]);
		});
	}

	test("marks each extra member of a union", () => {
		const mode = {
			progressive: { bandwidthAllocation: 1 },
			agentless: {},
			preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: 10 } },
		};
		const found = problemsOf(textOf(changed(whole, [...telephony, "outboundMode"], mode)));
		assert.deepEqual(
			found.map(({ code, marked }) => [code, marked]),
			[
				["union-several", '"agentless"'],
				["union-several", '"preview"'],
			],
		);
	});

	test("counts length in characters, not in code units", () => {
		assert.deepEqual(checked(textOf({ ...least, name: "😀".repeat(127) })), []);
		assert.equal(checked(textOf({ ...least, name: "😀".repeat(128) })).length, 1);
	});

	test("says nothing of what is missing from an object that cannot be read", () => {
		assert.deepEqual(
			problemsOf('{"name": "a", "conn').map(({ code }) => code),
			["string-unclosed"],
		);
	});
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { changed, textOf, whole } from "../../support/campaigns";

type Path = readonly (string | number)[];
type Change = readonly [path: Path, value: unknown];

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const mode: Path = [...telephony, "outboundMode"];
const outbound: Path = [...telephony, "defaultOutboundConfig"];
const detection: Path = [...outbound, "answerMachineDetectionConfig"];
const days: Path = ["communicationTimeConfig", "sms", "openHours", "dailyHours"];
const email: Path = ["channelSubtypeConfig", "email", "defaultOutboundConfig"];
const zones: Path = ["communicationTimeConfig", "localTimeZoneConfig"];
const pacingStart: Path = [
	...mode,
	"predictive",
	"pacingStrategies",
	0,
	"abandonmentRate",
	"connectionStartPoint",
];
const noQueue: Change = [[...telephony, "connectQueueId"], undefined];
const noNumber: Change = [[...outbound, "connectSourcePhoneNumber"], undefined];

function problemsOf(text: string) {
	return new CampaignText(text, defaultSeverities, () => new Date("2030-01-01T00:00:00Z")).problems;
}

function withChanges(...changes: readonly Change[]): string {
	return textOf(changes.reduce((campaign: unknown, [path, value]) => changed(campaign, path, value), whole));
}

const bandwidth = (value: number): Change => [mode, { progressive: { bandwidthAllocation: value } }];
const preview = (seconds: number): Change => [
	mode,
	{ preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: seconds } } },
];
const tags = (count: number): Change => [
	["tags"],
	{
		...Object.fromEntries(Array.from({ length: count - 1 }, (_, index) => [`t${index}`, "x"])),
		...whole.tags,
	},
];
const sender = (length: number): Change => [[...email, "sourceEmailAddressDisplayName"], "x".repeat(length)];
const monday = (startTime: string, endTime: string): Change => [
	[...days, "MONDAY"],
	[{ startTime, endTime }],
];
const schedule = (startTime: string, endTime: string, refreshFrequency?: string): Change => [
	["schedule"],
	{ startTime, endTime, ...(refreshFrequency !== undefined && { refreshFrequency }) },
];
const journey: Change = [["type"], "JOURNEY"];
const openFlow = whole.connectCampaignFlowArn.replace(/:\d+$/, "");
const [start, end] = ["2031-03-03T14:00:00Z", "2031-03-03T15:00:00Z"];
const entry = (interval: string): readonly Change[] => [
	schedule(start, "2031-03-28T22:00:00Z", "PT6H"),
	[["entryLimitsConfig"], { ...whole.entryLimitsConfig, minEntryInterval: interval }],
];

/** Changes to a whole campaign, and whether they break a rule: the last value that will do, and the first that won't. */
const cases: readonly (readonly [code: string, isBroken: boolean, what: string, ...changes: Change[]])[] = [
	["agent-mode-queue", true, "a preview without a queue", preview(30), noQueue],
	["agent-mode-queue", true, "a progressive mode without a queue", bandwidth(1), noQueue],
	["agent-mode-queue", false, "a preview with a queue", preview(30)],
	["time-zone-needed", false, "a zone that is still empty", [zones, { defaultTimeZone: "" }]],
	[
		"window-orphan",
		false,
		"a channel whose name may be misspelled",
		[["channelSubtypeConfig", "sms"], undefined],
		[["channelSubtypeConfig", "smss"], {}],
	],
	["agent-mode-queue", false, "agentless calls without a queue", [mode, { agentless: {} }], noQueue],
	["agent-mode-queue", false, "calls with neither queue nor number", preview(30), noQueue, noNumber],
	["queue-or-number", true, "an empty queue and no number", [[...telephony, "connectQueueId"], ""], noNumber],
	["queue-or-number", false, "a queue and no number", noNumber],
	["queue-or-number", false, "a number and no queue", noQueue],
	["time-order", true, "a range without length", monday("T09:00", "T09:00")],
	["time-order", false, "a range of a minute", monday("T09:00", "T09:01")],
	["schedule-order", true, "an end at the start", schedule(start, start)],
	["schedule-order", false, "an end after the start", schedule(start, "2031-03-03T14:00:01Z")],
	["schedule-past", true, "a start in the past", schedule("2029-12-31T00:00:00Z", end)],
	["schedule-past", true, "an end in the past", schedule("2029-12-30T00:00:00Z", "2029-12-31T00:00:00Z")],
	["schedule-past", false, "both to come", schedule(start, end)],
	["bandwidth-above-one", false, "a bandwidth of 1", bandwidth(1)],
	["bandwidth-above-one", true, "a bandwidth of 2", bandwidth(2)],
	["bandwidth-zero", false, "a bandwidth of 0.01", bandwidth(0.01)],
	["preview-timeout-short", true, "a preview of 1 second", preview(1)],
	["preview-timeout-short", true, "a preview of 9 seconds", preview(9)],
	["preview-timeout-short", false, "a preview of 10 seconds", preview(10)],
	["tag-count", false, "50 tags", tags(50)],
	["tag-count", true, "51 tags", tags(51)],
	["display-name-length", true, "a sender without a name", sender(0)],
	["display-name-length", false, "a sender of 127 characters", sender(127)],
	["display-name-length", true, "a sender of 128 characters", sender(128)],
	["display-name-length", true, "a sender of 256 characters", sender(256)],
	["refresh-longer-than-run", true, "a refresh as the campaign ends", schedule(start, end, "PT1H")],
	[
		"refresh-longer-than-run",
		false,
		"a refresh before it ends",
		schedule(start, "2031-03-03T15:00:01Z", "PT1H"),
	],
	["refresh-longer-than-run", false, "an end before the start", schedule(end, start, "PT1H")],
	["entry-versus-refresh", false, "an interval as long as the refresh", ...entry("PT6H")],
	["entry-versus-refresh", true, "a shorter interval", ...entry("PT5H")],
	["entry-versus-refresh", false, "an interval of nothing", ...entry("PT0H")],
	[
		"detection-in-preview",
		false,
		"detection that is off",
		preview(30),
		[detection, { enableAnswerMachineDetection: false }],
	],
	["detection-in-preview", false, "detection in another mode", bandwidth(1)],
	[
		"pacing-start-without-detection",
		true,
		"a greeting while detection is off",
		[detection, { enableAnswerMachineDetection: false }],
	],
	[
		"pacing-start-without-detection",
		true,
		"the start of a greeting without detection",
		[pacingStart, "GREETING_START"],
		[detection, undefined],
	],
	["pacing-start-without-detection", false, "a greeting with detection", [pacingStart, "GREETING_START"]],
	[
		"pacing-start-without-detection",
		false,
		"a connection without detection",
		[pacingStart, "CONNECTED_TO_SYSTEM"],
		[detection, undefined],
	],
	["time-zone-needed", true, "a detection of nothing", [zones, { localTimeZoneDetection: [] }]],
	["time-zone-needed", false, "a detection", [zones, { localTimeZoneDetection: ["ZIP_CODE"] }]],
	["flow-version-managed", true, "a managed campaign", [["connectCampaignFlowArn"], openFlow]],
	["flow-version-managed", false, "a journey", journey, [["connectCampaignFlowArn"], openFlow]],
	[
		"event-refresh",
		false,
		"a segment that is evaluated again",
		schedule(start, "2031-03-28T22:00:00Z", "PT6H"),
	],
	[
		"owner-tag-form",
		true,
		"the ARN of a queue",
		[["tags", "owner"], `${whole.tags.owner}/queue/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f22`],
	],
	["id-empty", true, "an empty queue beside a number", [[...telephony, "connectQueueId"], ""]],
	["id-empty", true, "an empty flow", [[...outbound, "connectContactFlowId"], ""]],
	["id-empty", false, "an empty queue without a number", [[...telephony, "connectQueueId"], ""], noNumber],
	[
		"queue-or-number",
		true,
		"an empty queue without a number",
		[[...telephony, "connectQueueId"], ""],
		noNumber,
	],
];

suite("a rule at its bounds", () => {
	for (const [code, isBroken, what, ...changes] of cases) {
		test(`${code} ${isBroken ? "is broken by" : "takes"} ${what}`, () => {
			const codes = problemsOf(withChanges(...changes)).map((problem) => problem.code);
			assert.equal(codes.filter((one) => one === code).length, isBroken ? 1 : 0, codes.join());
		});
	}

	test("says that a range over midnight ends before it starts, not that it has no length", () => {
		const messageOf = (...times: readonly [string, string]) =>
			problemsOf(withChanges(monday(...times))).find(({ code }) => code === "time-order")?.message ?? "";
		assert.match(messageOf("T22:00", "T06:00"), /^The range ends before it starts\./);
		assert.match(messageOf("T06:00", "T06:00"), /^The range has no length\./);
		assert.match(messageOf("T06:00", "T00:00"), /^T00:00 is the start of the day\./);
	});

	test("proposes an end a day after the start", () => {
		const found = problemsOf(withChanges(schedule(end, start))).find(({ code }) => code === "schedule-order");
		assert.deepEqual(found?.data?.members, ["2031-03-04T15:00:00Z"]);
	});

	test("calls no hours and no day closed that can't be read", () => {
		const hours = (text: string) =>
			problemsOf(`{"communicationTimeConfig": {"sms": {"openHours": {"dailyHours": ${text}}}}}`)
				.map(({ code }) => code)
				.filter((code) => code === "days-empty");
		assert.deepEqual(hours("{}"), ["days-empty"]);
		assert.deepEqual(hours('{"MONDAY": []}'), ["days-empty"]);
		assert.deepEqual(hours("{ : }"), []);
		assert.deepEqual(hours('{"MONDAY": [ : ]}'), []);
	});

	test("fades what has no effect", () => {
		const orphan = withChanges([["channelSubtypeConfig", "sms"], undefined]);
		assert.equal(problemsOf(orphan).find(({ code }) => code === "window-orphan")?.unnecessary, true);
	});

	test("is told for each place that breaks it", () => {
		const twice = withChanges(monday("T09:00", "T08:00"), [
			[...days, "TUESDAY"],
			[{ startTime: "T09:00", endTime: "T08:00" }],
		]);
		assert.equal(problemsOf(twice).filter(({ code }) => code === "time-order").length, 2);
	});
});

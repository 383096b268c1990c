import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codes } from "../../../server/src/codes";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { safeEdits } from "../../../server/src/features/codeActions/safe";
import { fixAll } from "../../../server/src/features/fixAll";
import { Ranges } from "../../../server/src/features/ranges";
import { CampaignText } from "../../../server/src/language";
import { ownSeverities } from "../../../server/src/severities";
import { changed, textOf, whole } from "../../support/campaigns";

/** A day long before the schedule of the whole campaign. */
const now = () => new Date("2030-01-01T00:00:00Z");

type Path = readonly (string | number)[];

const uri = "test:actions";
const telephony: Path = ["channelSubtypeConfig", "telephony"];
const mode: Path = [...telephony, "outboundMode"];
const hours: Path = ["communicationTimeConfig", "sms", "openHours", "dailyHours"];
const zones: Path = ["communicationTimeConfig", "localTimeZoneConfig"];
const period: Path = ["communicationTimeConfig", "sms", "restrictedPeriods", "restrictedPeriodList", 0];
const outbound: Path = [...telephony, "defaultOutboundConfig"];
const detection: Path = [...outbound, "answerMachineDetectionConfig"];
const rate: Path = [...mode, "predictive", "pacingStrategies", 0, "abandonmentRate"];
const email: Path = [
	"channelSubtypeConfig",
	"email",
	"defaultOutboundConfig",
	"sourceEmailAddressDisplayName",
];
const preview = { preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: 30 } } };
const { owner } = whole.tags;
const flow = whole.connectCampaignFlowArn.slice(0, -2);

/** What a long value is called in a menu. */
function shortTitle(value: string): string {
	return `Write "${value.slice(0, 24)}…${value.slice(-29)}"`;
}

const start: Path = [...mode, "predictive", "pacingStrategies", 0, "abandonmentRate", "connectionStartPoint"];
const overnight = { startTime: "T20:00", endTime: "T02:00" };
const limit = { maxCountPerRecipient: 2, frequency: 7, unit: "DAY" };

/** A change that is a mistake, its code, and the title of the first fix; after it the text parses and the problem is gone. */
const mistakes: readonly (readonly [
	path: Path,
	value: unknown,
	code: string,
	title: string,
	...also: (readonly [path: Path, value: unknown])[],
])[] = [
	[["connectInstanceId"], undefined, "missing-member", 'Add "connectInstanceId"'],
	[mode, undefined, "missing-member", 'Add "outboundMode"'],
	[[...telephony, "capacity"], "80%", "wrong-type", "Write 0.8"],
	[[...outbound, "ringTimeout"], "30 seconds", "wrong-type", "Write 30"],
	[[...detection, "enableAnswerMachineDetection"], "yes", "wrong-type", "Write true"],
	[[...detection, "enableAnswerMachineDetection"], 1, "wrong-type", "Write true"],
	[["schedule", "startTime"], 1930312800, "wrong-type", 'Write "2031-03-03T14:00:00Z"'],
	[["schedule", "refreshFrequency"], 3600, "wrong-type", 'Write "PT1H"'],
	[mode, "progresive", "wrong-type", 'Choose "progressive"'],
	[[...zones, "localTimeZoneDetection"], "ZIP_CODE", "wrong-type", "Put it in brackets"],
	[[...hours, "MONDAY"], { startTime: "T09:00", endTime: "T10:00" }, "wrong-type", "Put it in brackets"],
	[["schedule"], [whole.schedule], "wrong-type", "Take it out of the brackets"],
	[["communicationLimitsOverride"], true, "wrong-type", 'Remove "communicationLimitsOverride"'],
	[[...mode, "predictive", "pacingStrategies"], [], "too-few-items", "Add a range"],
	[["entryLimitsConfig", "maxEntryCount"], 2 ** 31, "out-of-range", "Write 2147483647"],
	[["name"], "n".repeat(128), "length", "Cut to 127 characters"],
	[["name"], "", "length", 'Write "<campaign name>"'],
	[[...period, "name"], "", "length", 'Remove "name"'],
	[email, "n".repeat(128), "display-name-length", "Cut to 127 characters"],
	[email, "", "display-name-length", 'Remove "sourceEmailAddressDisplayName"'],
	[["connectCampaignFlowArn"], ` ${flow}:3`, "arn", `Write "${flow.slice(0, 24)}…${`${flow}:3"`.slice(-30)}`],
	[["connectCampaignFlowArn"], `${flow}:v3`, "arn-qualifier", shortTitle(`${flow}:3`)],
	[["connectCampaignFlowArn"], flow, "flow-version-managed", shortTitle(`${flow}:1`)],
	[["connectCampaignFlowArn"], flow, "flow-version-journey", shortTitle(`${flow}:1`), [["type"], "JOURNEY"]],
	[
		["connectCampaignFlowArn"],
		undefined,
		"journey-flow",
		'Add "connectCampaignFlowArn"',
		[["type"], "JOURNEY"],
	],
	[["connectCampaignFlowArn"], `${flow}:3`.replace("1111", "1111-"), "arn-account", shortTitle(`${flow}:3`)],
	[["tags", "owner"], owner.replace("us-east-1", "eu-west-2"), "arn-consistency", shortTitle(owner)],
	[["tags", "owner"], owner.replace("1111", "9999"), "arn-consistency", shortTitle(owner)],
	[["tags", "owner"], owner.replace("instance/6f3c", "instance/7000"), "arn-consistency", shortTitle(owner)],
	[["connectInstanceId"], "other", "arn-consistency", `Write "${whole.connectInstanceId}"`],
	[
		["source"],
		{ eventTrigger: { customerProfilesDomainArn: whole.source.customerProfilesSegmentArn } },
		"arn-kind",
		shortTitle("arn:aws:profile:us-east-1:111122223333:domains/amazon-connect-example"),
		[["schedule", "refreshFrequency"], undefined],
	],
	[
		["schedule", "startTime"],
		"2031-03-03T14:00:00+02:00",
		"instant-with-offset",
		'Write "2031-03-03T12:00:00Z"',
	],
	[
		["schedule", "startTime"],
		"2031-03-03T14:00:00.1234Z",
		"instant-fraction",
		'Write "2031-03-03T14:00:00.123Z"',
	],
	[["schedule", "startTime"], "2031-03-03t14:00:00z", "instant-lower-case", 'Write "2031-03-03T14:00:00Z"'],
	[["schedule", "startTime"], "3/13/2031 2:00 PM", "instant", 'Write "2031-03-13T14:00:00Z"'],
	[["schedule", "startTime"], "2031-03-03", "instant", 'Write "2031-03-03T00:00:00Z"'],
	[["schedule", "endTime"], "2031-03-01T14:00:00Z", "schedule-order", "Swap start and end"],
	[["schedule", "endTime"], whole.schedule.startTime, "schedule-order", 'Write "2031-03-04T14:00:00Z"'],
	[
		["schedule", "refreshFrequency"],
		"P1M",
		"iso-duration",
		'Write "P30D"',
		[["entryLimitsConfig"], undefined],
	],
	[["schedule", "refreshFrequency"], "1h30m", "iso-duration", 'Write "PT1H30M"'],
	[["schedule", "refreshFrequency"], "PT-2H", "duration-sign", 'Write "PT2H"'],
	[
		["schedule", "refreshFrequency"],
		"P30D",
		"refresh-longer-than-run",
		'Remove "refreshFrequency"',
		[["entryLimitsConfig"], undefined],
	],
	[["source"], { eventTrigger: {} }, "event-domain", 'Add "customerProfilesDomainArn"'],
	[
		["source"],
		{
			eventTrigger: {
				customerProfilesDomainArn: "arn:aws:profile:us-east-1:111122223333:domains/amazon-connect-x",
			},
		},
		"event-refresh",
		'Remove "refreshFrequency"',
	],
	[[...rate, "evaluationWindow"], "PT25H", "evaluation-window", 'Write "PT24H"'],
	[[...period, "startDate"], "3/7/2031", "calendar-date", 'Write "2031-03-07"'],
	[[...period, "startDate"], "July 3rd, 2031", "calendar-date", 'Write "2031-07-03"'],
	[[...period, "endDate"], "2031-13-07", "calendar-date", 'Write "2031-07-13"'],
	[[...hours, "MONDAY", 0, "endTime"], "T24:00", "time-of-day-24", 'Write "T23:59"'],
	[[...hours, "MONDAY", 0, "endTime"], "T09:00", "time-order", "Remove this range"],
	[
		[...hours, "MONDAY"],
		[
			{ startTime: "T09:00", endTime: "T17:30" },
			{ startTime: "T11:00", endTime: "T19:00" },
		],
		"time-overlap",
		"Join the ranges",
	],
	[[...hours, "MONDAY"], [], "days-empty", "Add a range"],
	[hours, {}, "days-empty", "Add a day"],
	[[...zones, "defaultTimeZone"], "EDT", "iana-time-zone", 'Write "America/New_York"'],
	[["communicationTimeConfig", "whatsApp"], undefined, "window-missing", 'Add a time window for "whatsApp"'],
	[["communicationTimeConfig"], undefined, "window-missing", 'Add a time window for "telephony"'],
	[["channelSubtypeConfig"], {}, "channel-at-least-one", 'Add "telephony"'],
	[["channelSubtypeConfig"], undefined, "channel-needed", 'Add "channelSubtypeConfig"'],
	[
		[...telephony, "connectQueueId"],
		undefined,
		"queue-or-number",
		'Add "connectQueueId"',
		[[...outbound, "connectSourcePhoneNumber"], undefined],
	],
	[mode, { agentless: {} }, "agentless-queue", 'Remove "connectQueueId"'],
	[
		[...detection, "enableAnswerMachineDetection"],
		false,
		"await-needs-detection",
		'Remove "awaitAnswerMachinePrompt"',
	],
	[
		[...detection, "awaitAnswerMachinePrompt"],
		false,
		"detection-await-advice",
		'Set "awaitAnswerMachinePrompt" to true',
	],
	[
		[...detection, "awaitAnswerMachinePrompt"],
		undefined,
		"detection-await-advice",
		'Add "awaitAnswerMachinePrompt"',
	],
	[mode, preview, "detection-in-preview", 'Set "enableAnswerMachineDetection" to false'],
	[mode, preview, "ring-timeout-in-preview", 'Remove "ringTimeout"'],
	[
		mode,
		{ preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: 5 } } },
		"preview-timeout-short",
		"Write 10",
	],
	[[...telephony, "connectQueueId"], `${owner}/queue/q1`, "id-not-arn", 'Write "q1"'],
	[[...outbound, "connectSourcePhoneNumber"], "(206) 555-0100", "e164-phone-number", 'Write "+12065550100"'],
	[
		["channelSubtypeConfig", "email", "defaultOutboundConfig", "connectSourceEmailAddress"],
		"news (at) example.com",
		"email-address",
		'Write "news@example.com"',
	],
	[
		["channelSubtypeConfig", "email", "defaultOutboundConfig", "connectSourceEmailAddress"],
		"News <news@example.com>",
		"email-surroundings",
		'Write "news@example.com"',
	],
	[
		["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"],
		[limit, { ...limit, frequency: 1 }],
		"limits-logic",
		"Remove this item",
	],
	[["tags", "cost center"], "x", "tag-key", 'Write "cost-center"'],
	[
		["tags"],
		{ owner, ...Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`t${index}`, ""])) },
		"tag-count",
		'Remove "t49"',
	],
	[["name"], undefined, "missing-member", 'Add "name"'],
	[["name"], null, "null-value", 'Write "<campaign name>"'],
	[["type"], null, "null-value", 'Remove "type"'],
	[["schedule"], { startTime: "2031-03-03T14:00:00Z" }, "missing-member", 'Add "endTime"'],
	[["naem"], "x", "unknown-member", 'Remove "naem"'],
	[mode, { progresive: { bandwidthAllocation: 1 } }, "unknown-member", 'Rename to "progressive"'],
	[mode, { ProgressiveConfig: { BandwidthAllocation: 1 } }, "dialect-member", 'Write "progressive"'],
	[["tags"], [{ Key: "team", Value: "a" }], "dialect-member", 'Write "tags"'],
	[mode, {}, "union-empty", 'Add "progressive"'],
	[[...mode, "agentless"], {}, "union-several", 'Keep "predictive", remove the rest'],
	[["type"], "managed", "enum-value", 'Write "MANAGED"'],
	[[...telephony, "capacity"], "0.5", "wrong-type", "Write 0.5"],
	[[...telephony, "capacity"], 80, "out-of-range", "Write 0.8"],
	[[...telephony, "capacity"], 1.2, "out-of-range", "Write 1"],
	[[...telephony, "defaultOutboundConfig", "ringTimeout"], 20.4, "not-whole", "Write 20"],
	[
		["connectInstanceId"],
		`arn:aws:connect:us-east-1:111122223333:instance/${whole.connectInstanceId}`,
		"connect-instance-id",
		`Write "${whole.connectInstanceId}"`,
	],
	[["schedule", "startTime"], "2031-03-03T14:00:00", "instant-without-zone", 'Write "2031-03-03T14:00:00Z"'],
	[["schedule", "refreshFrequency"], "1h", "iso-duration", 'Write "PT1H"'],
	[["schedule", "refreshFrequency"], "PT30M", "refresh-minimum", 'Write "PT1H"'],
	[[...hours, "MONDAY", 0, "startTime"], "9:00 AM", "time-of-day", 'Write "T09:00"'],
	[[...hours, "Tuesday"], [{ startTime: "T09:00", endTime: "T10:00" }], "enum-value", 'Write "TUESDAY"'],
	[[...zones, "defaultTimeZone"], "america/new_york", "time-zone-case", 'Write "America/New_York"'],
	[[...zones, "localTimeZoneDetection"], ["ZIP_CODE", "ZIP_CODE"], "duplicate-item", "Remove this item"],
	[
		[...zones, "localTimeZoneDetection"],
		undefined,
		"time-zone-scope",
		'Remove "localTimeZoneDetectionScope"',
	],
	[
		["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"],
		[limit, limit, limit],
		"too-many-items",
		"Remove this item",
	],
	[["channelSubtypeConfig", "whatsApp"], undefined, "window-orphan", 'Remove "whatsApp"'],
	[["connectCampaignFlowArn"], undefined, "flow-with-source", 'Add "connectCampaignFlowArn"'],
	[["tags"], undefined, "owner-tag", 'Add the tag "owner"'],
	[["tags"], { team: "a" }, "owner-tag", 'Add the tag "owner"'],
	[["tags"], {}, "owner-tag", 'Add the tag "owner"'],
	[["tags", "owner"], "me", "owner-tag-form", "Write the ARN of the instance"],
	[[...hours, "MONDAY", 0, "startTime"], "T22:00", "time-order", "Split the range at midnight"],
	[[...hours, "SUNDAY"], [overnight], "time-order", "Split the range at midnight"],
	[[...mode, "predictive", "bandwidthAllocation"], 0, "bandwidth-zero", "Write 1"],
	[["entryLimitsConfig", "minEntryInterval"], "PT10M", "entry-versus-refresh", 'Write "PT1H"'],
	[["communicationLimitsOverride", "instanceLimitsHandling"], "OPT_OUT", "limits-opt-out", 'Write "OPT_IN"'],
	[start, "CONNECTED_TO_SYSTEM", "pacing-start-with-detection", 'Write "GREETING_START"'],
	[
		[...telephony, "defaultOutboundConfig", "answerMachineDetectionConfig"],
		undefined,
		"pacing-start-without-detection",
		'Write "CONNECTED_TO_SYSTEM"',
	],
	[[...period, "endDate"], "2031-07-04", "restricted-period-empty", 'Write "2031-07-05"'],
	[[...period, "endDate"], "2031-07-01", "restricted-period-empty", 'Write "2031-07-05"'],
	[["source"], undefined, "schedule-without-source", 'Remove "schedule"'],
	[["schedule"], undefined, "schedule-with-source", 'Add "schedule"'],
	[["communicationTimeConfig", "localTimeZoneConfig"], {}, "time-zone-needed", 'Add "defaultTimeZone"'],
	[[...telephony, "connectQueueId"], undefined, "agent-mode-queue", 'Add "connectQueueId"'],
	[[...mode, "predictive", "bandwidthAllocation"], 1.5, "bandwidth-above-one", "Write 1"],
];

/** The same for texts that are no JSON. */
const texts: readonly (readonly [text: string, code: string, title: string])[] = [
	['{"Name": "a", "ConnectInstanceId": "c"}', "dialect-document", "Convert to a campaign file"],
	['{"entryLimitsConfig": {"maxEntryCount": 1e400}}', "number-too-large", "Write 2147483647"],
	[
		'{"channelSubtypeConfig": {"telephony": {"capacity": 0.5000000000000000000001}}}',
		"number-precision",
		"Write 0.5",
	],
	['{: "name": "a"}', "key-expected", "Remove the colon"],
	['{"name": "a",}', "trailing-comma", "Remove the comma"],
	['{,"name": "a"}', "extra-comma", "Remove the comma"],
	['{"name": "a" "type": "MANAGED"}', "comma-missing", "Add the comma"],
	['{"name": "a"; "type": "MANAGED"}', "comma-missing", "Write a comma"],
	['{"name" => "a"}', "colon-missing", "Write a colon"],
	['{name": "a"}', "key-without-quotes", 'Write "name"'],
	['{"name": Spring sale"}', "value-invalid", 'Write "Spring sale"'],
	['{\n  "tags": {\n    "a": "b"\n  ,\n  "name": "c"\n}', "unclosed", "Close the bracket"],
	['{\n  "tags": {\n    "a": "b"\n  "name": "c"\n}', "unclosed", "Close the bracket"],
	['{\n  "tags": {\n    "a": "b"\n  }},\n  "name": "c"\n}', "unexpected", "Remove }"],
	["{'name': \"a\"}", "single-quotes", 'Write "name"'],
	['{name: "a"}', "key-without-quotes", 'Write "name"'],
	['{"name": "a" // why\n}', "comment", "Remove the comment"],
	['\uFEFF{"name": "a"}', "byte-order-mark", "Remove the byte order mark"],
	['{"name": "a", "name": "b"}', "duplicate-key", 'Remove "name"'],
	['{"name" "a"}', "colon-missing", "Add the colon"],
	['{"name": "a"} {"name": "b"}', "content-after-end", "Remove the rest"],
	['{"name": "a"}}', "content-after-end", "Remove the rest"],
	['{"name": "a\tb"}', "control-character", 'Write "a\\tb"'],
	['{"name": "C:\\Sales"}', "escape-invalid", 'Write "C:\\\\Sales"'],
	["", "empty-file", "Begin a campaign"],
	[" \n", "empty-file", "Begin a campaign"],
	['{"schedule": {"x": .5}}', "number-invalid", "Write 0.5"],
	['{"schedule": {"x": 007}}', "number-invalid", "Write 7"],
	['{"name": "a, "type": "MANAGED"}', "string-unclosed", "Close the text"],
	['{"name": "a}', "string-unclosed", "Close the text"],
	['{\n  "name": "Hi {{first}},\n  "type": "MANAGED"\n}', "string-unclosed", "Close the text"],
	['{"tags": {"a": "b"}', "unclosed", "Close the bracket"],
	['{"tags": {"a": "b",', "unclosed", "Close the 2 brackets"],
	['{\n  "tags": {\n    "a": "b",\n', "unclosed", "Close the 2 brackets"],
	['{"pacingStrategies": [1, 2}', "unclosed", "Close the bracket"],
	['{"tags": {"a": "b"]}', "unexpected", "Write }"],
	['{"tags": {"a": "b"]}}', "unexpected", "Remove ]"],
	['{"tags": {"a": True}}', "value-invalid", "Write true"],
	['{"name": Spring sale, "type": "MANAGED"}', "value-invalid", 'Write "Spring sale"'],
	['{"name": “Spring, sale”}', "value-invalid", 'Write "Spring, sale"'],
	['{"name": }', "value-missing", 'Write a value for "name"'],
	['{"name", "type": "MANAGED"}', "value-missing", 'Write a value for "name"'],
	['{"source": , "type": "MANAGED"}', "value-missing", 'Write a value for "source"'],
];

/** Codes without a fix, and why none can be certain. */
const withoutFix: Readonly<Record<string, string>> = {
	"arn-region": "The region exists; AWS's published pattern is what is too narrow.",
	"domain-prefix": "The domain is where the profiles are; what may be read is for the role to say.",
	"nesting-too-deep": "What lies that deep is no campaign, and nobody knows what it was to be.",
	"placeholder-left": "Only the author knows the value.",
	"schedule-past": "Only the author knows the new time.",
	"service-region": "Nobody knows the region in which the right instance lies.",
};

function actionsOn(text: string, code: string) {
	const campaign = new CampaignText(text);
	const problem = campaign.problems.find((one) => one.code === code);
	assert.ok(problem, `no ${code}, but ${campaign.problems.map((one) => one.code).join(", ")}`);
	const document = TextDocument.create(uri, "connect-campaign", 0, text);
	const actions = codeActions(campaign, problem, ["quickfix"], new Ranges(document), uri);
	return {
		actions: actions.filter(({ diagnostics }) => diagnostics?.[0]?.code === code),
		apply: (edits: Parameters<typeof TextDocument.applyEdits>[1]) => TextDocument.applyEdits(document, edits),
	};
}

/** Errors by code and value; a placeholder that a fix leaves to be filled in is none. */
function errorsOf(text: string): string[] {
	return new CampaignText(text, ownSeverities, now).problems
		.filter(({ severity, start, end }) => severity === "error" && !/^"<.+>"$/.test(text.slice(start, end)))
		.map(({ code, start, end }) => `${code} on ${text.slice(start, end)}`);
}

/** `readable`: the text is JSON, so that a fix must bring up no other error. */
function isMended(text: string, code: string, title: string, readable: boolean): void {
	const { actions, apply } = actionsOn(text, code);
	assert.equal(actions[0]?.title, title);
	assert.equal(actions[0]?.isPreferred, true);
	const before = new CampaignText(text).problems.filter((one) => one.code === code).length;
	const errors = errorsOf(text);
	for (const action of actions) {
		const after = apply(action.edit?.changes?.[uri] ?? []);
		assert.doesNotThrow(() => JSON.parse(after), `${action.title}:\n${after}`);
		const left = new CampaignText(after).problems.filter((one) => one.code === code).length;
		assert.ok(left < before, `${action.title} left ${code} in:\n${after}`);
		if (!readable) continue;
		const added = errorsOf(after).filter((one) => !errors.includes(one));
		assert.deepEqual(added, [], `${action.title}:\n${after}`);
	}
}

suite("code actions", () => {
	test("are there for every code, or there is a reason why not", () => {
		const fixed = new Set([...mistakes.map(([, , code]) => code), ...texts.map(([, code]) => code)]);
		const explained = Object.keys(withoutFix);
		assert.deepEqual([...fixed, ...explained].sort(), [...codes]);
	});

	for (const [path, value, code, title, ...also] of mistakes) {
		test(`${code} at ${path.join(".")}: ${title}`, () => {
			const campaign = also.reduce(
				(before, [place, other]) => changed(before, place, other),
				changed(whole, path, value),
			);
			isMended(textOf(campaign), code, title, true);
			isMended(JSON.stringify(campaign), code, title, true);
		});
	}
	for (const [text, code, title] of texts) {
		test(`${code}: ${title}`, () => isMended(text, code, title, false));
	}

	test("a range over midnight goes on the next day, before what that day has", () => {
		const text = textOf(changed(whole, [...hours, "SUNDAY"], [overnight]));
		const { actions, apply } = actionsOn(text, "time-order");
		const days = JSON.parse(apply(actions[0]?.edit?.changes?.[uri] ?? [])).communicationTimeConfig.sms
			.openHours.dailyHours;
		assert.deepEqual(days, {
			SUNDAY: [{ startTime: "T20:00", endTime: "T23:59" }],
			MONDAY: [
				{ startTime: "T00:00", endTime: "T02:00" },
				...whole.communicationTimeConfig.sms.openHours.dailyHours.MONDAY,
			],
		});
	});

	test("the tag owner is the ARN of the instance, with the parts of the file's ARNs", () => {
		for (const tags of [undefined, {}, { owner: "me" }]) {
			const text = textOf(changed(whole, ["tags"], tags));
			const { actions, apply } = actionsOn(text, tags && "owner" in tags ? "owner-tag-form" : "owner-tag");
			assert.deepEqual(JSON.parse(apply(actions[0]?.edit?.changes?.[uri] ?? [])), whole);
		}
	});

	test("all that is missing is added at once", () => {
		const text = "{}";
		const { actions, apply } = actionsOn(text, "missing-member");
		const all = actions.find(({ title }) => title === "Add all 2 members that are missing");
		const after = new CampaignText(apply(all?.edit?.changes?.[uri] ?? []));
		assert.deepEqual(Object.keys(JSON.parse(after.text)), ["name", "connectInstanceId"]);
		assert.ok(!after.problems.some(({ code }) => code === "missing-member"));
	});

	test("keep the layout when a member is added", () => {
		const text = textOf(changed(whole, ["schedule"], undefined));
		const { actions, apply } = actionsOn(text, "schedule-with-source");
		const after = apply(actions[0]?.edit?.changes?.[uri] ?? []);
		assert.equal(after, textOf(JSON.parse(after)));
	});

	test("all that is certain is mended by one edit", () => {
		const text = textOf(whole)
			.replace('"0.5"', "0.5")
			.replace('"T09:00"', '"9:00"')
			.replace('"PT1H"', '"1h"')
			.replace('"MANAGED"', '"managed"')
			.replace('"capacity": 1,', '"capacity": "1",');
		const campaign = new CampaignText(text);
		assert.equal(campaign.problems.length, 4);
		const document = TextDocument.create(uri, "connect-campaign", 0, text);
		const ranges = new Ranges(document);
		const [action, ...more] = codeActions(campaign, { start: 0, end: 0 }, ["source.fixAll"], ranges, uri);
		assert.equal(more.length, 0);
		const after = TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? []);
		assert.deepEqual(JSON.parse(after), whole);
		assert.deepEqual(safeEdits(new CampaignText(after)), []);
	});

	test("what a fix uncovers is mended too", () => {
		const { text } = fixAll(new CampaignText('{"entry_limits_config": {"max_entry_count": "3"}}'));
		assert.deepEqual(JSON.parse(text), { entryLimitsConfig: { maxEntryCount: 3 } });
	});

	test("two names for one member do not become that member twice", () => {
		for (const twice of [
			'{"Name": "a", "NAME": "b"}',
			'{"nmae": "a", "naem": "b"}',
			'{"naem": "a", "Name": "b"}',
		]) {
			const after = fixAll(new CampaignText(twice));
			assert.ok(!after.problems.some(({ code }) => code === "duplicate-key"), after.text);
			assert.ok(/"name"/.test(after.text), after.text);
		}
	});

	test("keep a member of a union from the key of each that is set", () => {
		const text = textOf(changed(whole, [...mode, "agentless"], {}));
		const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
		for (const key of ['"predictive"', '"agentless"']) {
			const start = text.indexOf(key);
			const titles = codeActions(new CampaignText(text), { start, end: start }, ["quickfix"], ranges, uri);
			assert.deepEqual(
				titles.map(({ title }) => title),
				['Keep "predictive", remove the rest', 'Keep "agentless", remove the rest'],
			);
		}
	});

	test("switch the member of a union on its key, keeping what both have", () => {
		const text = textOf(changed(whole, [...mode, "predictive", "bandwidthAllocation"], 0.7));
		const switched = (key: string, title: string, before: string) => {
			const document = TextDocument.create(uri, "connect-campaign", 0, before);
			const start = before.indexOf(key) + 2;
			const actions = codeActions(
				new CampaignText(before),
				{ start, end: start },
				["refactor"],
				new Ranges(document),
				uri,
			);
			assert.ok(actions.every(({ kind }) => kind === "refactor.rewrite"));
			const action = actions.find((one) => one.title === title);
			const after = TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? []);
			assert.deepEqual(errorsOf(after), []);
			assert.equal(after, textOf(JSON.parse(after)));
			return after;
		};
		const toPreview = switched('"predictive"', 'Switch to "preview"', text);
		assert.deepEqual(JSON.parse(toPreview).channelSubtypeConfig.telephony.outboundMode, {
			preview: { bandwidthAllocation: 0.7, timeoutConfig: { durationInSeconds: 30 } },
		});
		const toProgressive = switched('"preview"', 'Switch to "progressive"', toPreview);
		assert.deepEqual(JSON.parse(toProgressive).channelSubtypeConfig.telephony.outboundMode, {
			progressive: { bandwidthAllocation: 0.7 },
		});
		const toTrigger = switched('"customerProfilesSegmentArn"', 'Switch to "eventTrigger"', text);
		assert.deepEqual(JSON.parse(toTrigger).source, {
			eventTrigger: {
				customerProfilesDomainArn: "arn:aws:profile:us-east-1:111122223333:domains/amazon-connect-example",
			},
		});
		assert.match(
			switched('"eventTrigger"', 'Switch to "customerProfilesSegmentArn"', toTrigger),
			/"<.*>"|<segment>/,
		);
	});

	test("are not offered where nothing is wrong", () => {
		const text = textOf(whole);
		const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
		assert.deepEqual(
			codeActions(new CampaignText(text), { start: 0, end: text.length }, undefined, ranges, uri),
			[],
		);
	});
});

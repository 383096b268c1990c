import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import type { Code } from "../../../shared/src/problem/codes";
import type { Severity } from "../../../shared/src/problem/finding";
import { changed, textOf, whole } from "../../support/campaigns";

type Path = readonly (string | number)[];
type Change = readonly [path: Path, value: unknown];
type Row = readonly [id: string, severity: Severity, code: Code, ...changes: Change[]];

/** Every constraint between members, and of values beyond their type, that is known of the API. */
const ids =
	"union-one unknown-member integers channel-at-least-one channel-needed-managed channel-match-flow queue-or-number agent-mode-queue agentless-queue await-needs-amd amd-await-advice amd-preview ring-preview capacity-fraction bandwidth-range bandwidth-zero preview-timeout pacing-one pacing-start-amd pacing-greeting-noamd flow-version-journey flow-version-managed flow-type flow-with-source journey-flow source-immutable segment-classic event-domain event-refresh schedule-with-source schedule-without-source schedule-order schedule-past timestamp-form refresh-min duration-syntax refresh-longer-than-run entry-vs-refresh tz-some tz-iana tz-scope tz-zip-country window-orphan window-missing time-value time-order time-overlap days-empty restricted-end-exclusive restricted-date restricted-needs-hours limits limits-logic limits-optout owner-tag tag-count tag-key e164 instance-not-arn ids-not-arn arn-kind arn-consistency arn-gov domain-prefix template-channel email-exists email-form display-name unique quota region sensitive".split(
		" ",
	);

/** What no look at the file alone can tell, and what is no property of a file. */
const notInTheFile: Readonly<Record<string, string>> = {
	"channel-match-flow": "The content of the flow is in Amazon Connect.",
	"flow-type": "The type of the flow is in Amazon Connect.",
	"segment-classic": "The type of the segment is in Customer Profiles.",
	"source-immutable": "It is about changes to a campaign that exists.",
	"tz-zip-country": "Profiles and their addresses are in Customer Profiles.",
	"template-channel": "The channel of the template is in its knowledge base.",
	"email-exists": "The addresses of the instance are in Amazon Connect.",
	quota: "How many campaigns there are is in the account.",
	sensitive: "It is about logs; tests of the client see to it.",
};

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const mode: Path = [...telephony, "outboundMode"];
const predictive: Path = [...mode, "predictive"];
const outbound: Path = [...telephony, "defaultOutboundConfig"];
const detection: Path = [...outbound, "answerMachineDetectionConfig"];
const pacing: Path = [...predictive, "pacingStrategies"];
const startPoint: Path = [...pacing, 0, "abandonmentRate", "connectionStartPoint"];
const email: Path = ["channelSubtypeConfig", "email", "defaultOutboundConfig"];
const times: Path = ["communicationTimeConfig"];
const zones: Path = [...times, "localTimeZoneConfig"];
const window: Path = [...times, "sms"];
const monday: Path = [...window, "openHours", "dailyHours", "MONDAY"];
const period: Path = [...window, "restrictedPeriods", "restrictedPeriodList", 0];
const limits: Path = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"];
const flowArn: Path = ["connectCampaignFlowArn"];
const refresh: Path = ["schedule", "refreshFrequency"];
const start: Path = ["schedule", "startTime"];
const tags: Path = ["tags"];
const instance = whole.tags.owner;
const flow = whole.connectCampaignFlowArn.slice(0, -2);
const domain = "arn:aws:profile:us-east-1:111122223333:domains/amazon-connect-example";
const preview = (seconds: number) => ({
	preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: seconds } },
});
const limit = { maxCountPerRecipient: 2, frequency: 7, unit: "DAY" };
const limited = (change: object) => [{ ...limit, ...change }];
const range = (startTime: string, endTime: string) => ({ startTime, endTime });
const [strategy] = whole.channelSubtypeConfig.telephony.outboundMode.predictive.pacingStrategies;

/** The severity and the code by which each is told, and what has to be done to a whole campaign for it. */
const rows: readonly Row[] = [
	["union-one", "error", "union-empty", [mode, {}]],
	["union-one", "error", "union-several", [[...mode, "agentless"], {}]],
	["unknown-member", "error", "unknown-member", [["schedule", "timeZone"], "UTC"]],
	["integers", "error", "not-whole", [[...outbound, "ringTimeout"], 20.5]],
	[
		"channel-at-least-one",
		"warning",
		"channel-at-least-one",
		[["channelSubtypeConfig"], {}],
		[times, undefined],
	],
	[
		"channel-needed-managed",
		"warning",
		"channel-needed",
		[["channelSubtypeConfig"], undefined],
		[times, undefined],
	],
	[
		"queue-or-number",
		"error",
		"queue-or-number",
		[[...telephony, "connectQueueId"], undefined],
		[[...outbound, "connectSourcePhoneNumber"], undefined],
	],
	["agent-mode-queue", "warning", "agent-mode-queue", [[...telephony, "connectQueueId"], undefined]],
	["agentless-queue", "hint", "agentless-queue", [mode, { agentless: {} }]],
	[
		"await-needs-amd",
		"warning",
		"await-needs-detection",
		[[...detection, "enableAnswerMachineDetection"], false],
	],
	["amd-await-advice", "hint", "detection-await-advice", [[...detection, "awaitAnswerMachinePrompt"], false]],
	["amd-preview", "warning", "detection-in-preview", [mode, preview(30)]],
	["ring-preview", "warning", "ring-timeout-in-preview", [mode, preview(30)]],
	["capacity-fraction", "error", "out-of-range", [[...telephony, "capacity"], 80]],
	["bandwidth-range", "error", "out-of-range", [[...predictive, "bandwidthAllocation"], 2.1]],
	["bandwidth-range", "hint", "bandwidth-above-one", [[...predictive, "bandwidthAllocation"], 2]],
	["bandwidth-zero", "warning", "bandwidth-zero", [[...predictive, "bandwidthAllocation"], 0]],
	["preview-timeout", "error", "out-of-range", [mode, preview(301)]],
	["preview-timeout", "warning", "preview-timeout-short", [mode, preview(9)]],
	["pacing-one", "error", "too-few-items", [pacing, []]],
	["pacing-one", "error", "too-many-items", [pacing, [strategy, strategy]]],
	["pacing-start-amd", "warning", "pacing-start-with-detection", [startPoint, "CONNECTED_TO_SYSTEM"]],
	["pacing-greeting-noamd", "hint", "pacing-start-without-detection", [detection, undefined]],
	["flow-version-journey", "error", "flow-version-journey", [["type"], "JOURNEY"], [flowArn, flow]],
	["flow-version-managed", "warning", "flow-version-managed", [flowArn, flow]],
	["flow-with-source", "warning", "flow-with-source", [flowArn, undefined]],
	["journey-flow", "error", "journey-flow", [["type"], "JOURNEY"], [flowArn, undefined]],
	["event-domain", "warning", "event-domain", [["source"], { eventTrigger: {} }]],
	[
		"event-refresh",
		"warning",
		"event-refresh",
		[["source"], { eventTrigger: { customerProfilesDomainArn: domain } }],
	],
	["schedule-with-source", "warning", "schedule-with-source", [["schedule"], undefined]],
	["schedule-without-source", "hint", "schedule-without-source", [["source"], undefined]],
	["schedule-order", "warning", "schedule-order", [["schedule", "endTime"], "2031-03-01T00:00:00Z"]],
	["schedule-past", "warning", "schedule-past", [start, "2029-12-31T23:59:59Z"]],
	["timestamp-form", "error", "instant", [start, "2031-03-03 14:00"]],
	["timestamp-form", "error", "wrong-type", [start, 1930312800]],
	["timestamp-form", "warning", "instant-without-zone", [start, "2031-03-03T14:00:00"]],
	["timestamp-form", "warning", "instant-with-offset", [start, "2031-03-03T14:00:00+02:00"]],
	["refresh-min", "warning", "refresh-minimum", [refresh, "PT30M"]],
	["duration-syntax", "error", "iso-duration", [refresh, "P1W"]],
	["duration-syntax", "error", "iso-duration", [refresh, "P"]],
	["duration-syntax", "warning", "duration-sign", [refresh, "PT-1H"]],
	["refresh-longer-than-run", "hint", "refresh-longer-than-run", [refresh, "P60D"]],
	["entry-vs-refresh", "hint", "entry-versus-refresh", [["entryLimitsConfig", "minEntryInterval"], "PT30M"]],
	["tz-some", "warning", "time-zone-needed", [zones, {}]],
	["tz-iana", "error", "iana-time-zone", [[...zones, "defaultTimeZone"], "Etc/GMT+5"]],
	["tz-iana", "error", "iana-time-zone", [[...zones, "defaultTimeZone"], "EDT"]],
	["tz-scope", "hint", "time-zone-scope", [[...zones, "localTimeZoneDetection"], undefined]],
	["window-orphan", "warning", "window-orphan", [["channelSubtypeConfig", "sms"], undefined]],
	["window-missing", "hint", "window-missing", [window, undefined]],
	["time-value", "error", "time-of-day", [monday, [range("T09:00", "T99:99")]]],
	["time-value", "warning", "time-of-day-24", [monday, [range("T09:00", "T24:00")]]],
	["time-order", "warning", "time-order", [monday, [range("T20:00", "T02:00")]]],
	[
		"time-overlap",
		"warning",
		"time-overlap",
		[monday, [range("T09:00", "T12:00"), range("T11:00", "T13:00")]],
	],
	["days-empty", "warning", "days-empty", [monday, []]],
	["restricted-end-exclusive", "warning", "restricted-period-empty", [[...period, "endDate"], "2031-07-04"]],
	["restricted-date", "error", "calendar-date", [[...period, "endDate"], "2031-13-99"]],
	["restricted-needs-hours", "error", "missing-member", [[...window, "openHours"], undefined]],
	["limits", "error", "too-many-items", [limits, [limit, limit, limit]]],
	["limits", "error", "out-of-range", [limits, limited({ frequency: 31 })]],
	["limits", "error", "enum-value", [limits, limited({ unit: "WEEK" })]],
	["limits-logic", "hint", "limits-logic", [limits, [limit, limit]]],
	[
		"limits-optout",
		"information",
		"limits-opt-out",
		[["communicationLimitsOverride", "instanceLimitsHandling"], "OPT_OUT"],
	],
	["owner-tag", "warning", "owner-tag", [tags, undefined]],
	["owner-tag", "warning", "owner-tag-form", [tags, { owner: "me" }]],
	["owner-tag", "warning", "arn-consistency", [tags, { owner: instance.replace(/[^/]+$/, "other") }]],
	[
		"tag-count",
		"warning",
		"tag-count",
		[
			tags,
			{ owner: instance, ...Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`t${index}`, ""])) },
		],
	],
	["tag-key", "error", "tag-key", [tags, { owner: instance, "cost center": "" }]],
	["tag-key", "error", "tag-key", [tags, { owner: instance, "aws:team": "" }]],
	["e164", "error", "e164-phone-number", [[...outbound, "connectSourcePhoneNumber"], "2065550100"]],
	["instance-not-arn", "error", "connect-instance-id", [["connectInstanceId"], instance]],
	["ids-not-arn", "warning", "id-not-arn", [[...telephony, "connectQueueId"], `${instance}/queue/q`]],
	["ids-not-arn", "warning", "id-not-arn", [[...outbound, "connectContactFlowId"], flow]],
	["arn-kind", "error", "arn-kind", [[...email, "wisdomTemplateArn"], `${flow}:3`]],
	["arn-kind", "warning", "arn-kind", [flowArn, "arn:aws:novelty:us-east-1:111122223333:flow/f"]],
	["arn-consistency", "warning", "arn-consistency", [flowArn, `${flow}:3`.replace("us-east-1", "us-west-2")]],
	["arn-consistency", "warning", "arn-consistency", [flowArn, `${flow}:3`.replace("1111", "9999")]],
	["arn-gov", "warning", "arn-region", [flowArn, `${flow}:3`.replace("us-east-1", "us-gov-west-1")]],
	[
		"domain-prefix",
		"hint",
		"domain-prefix",
		[["source", "customerProfilesSegmentArn"], `${domain}/segments/s`.replace("amazon-connect-", "")],
	],
	["email-form", "error", "email-address", [[...email, "connectSourceEmailAddress"], "news"]],
	[
		"email-form",
		"warning",
		"email-surroundings",
		[[...email, "connectSourceEmailAddress"], "News <news@example.com>"],
	],
	["display-name", "error", "length", [[...email, "sourceEmailAddressDisplayName"], "n".repeat(257)]],
	[
		"display-name",
		"hint",
		"display-name-length",
		[[...email, "sourceEmailAddressDisplayName"], "n".repeat(128)],
	],
	[
		"unique",
		"error",
		"duplicate-item",
		[
			[...zones, "localTimeZoneDetection"],
			["ZIP_CODE", "ZIP_CODE"],
		],
	],
	[
		"unique",
		"error",
		"duplicate-item",
		[mode, { preview: { ...preview(30).preview, agentActions: ["DISCARD", "DISCARD"] } }],
	],
	["region", "warning", "service-region", [flowArn, `${flow}:3`.replace("us-east-1", "eu-west-3")]],
];

/** What the API takes, or is not known to refuse, so that none of it may be an error. */
const accepted: readonly Change[][] = [
	[[[...predictive, "bandwidthAllocation"], 2]],
	[[mode, { ...preview(1) }]],
	[[mode, { ...preview(300) }]],
	[[["entryLimitsConfig"], { maxEntryCount: 0, minEntryInterval: "PT0H" }]],
	[[zones, {}]],
	[[limits, []]],
	[[tags, {}]],
	[[tags, { "a+,-./:;<=_1": "ü €" }]],
	[[["source"], { eventTrigger: {} }]],
	[[["source"], { customerProfilesSegmentArn: `${domain}/segments/s` }]],
	[[flowArn, flow]],
	[[flowArn, "arn:aws-us-gov:connect:us-gov-west-1:111122223333:instance/i/contact-flow/f:1"]],
	[[[...outbound, "connectSourcePhoneNumber"], undefined]],
	[[[...telephony, "connectQueueId"], undefined]],
	[[[...email, "sourceEmailAddressDisplayName"], ""]],
	[
		[
			[...email, "wisdomTemplateArn"],
			`${whole.channelSubtypeConfig.email.defaultOutboundConfig.wisdomTemplateArn}:$LATEST`,
		],
	],
	[[monday, [range("T00:00", "T24:00")]]],
	[[monday, [range("T22:00", "T02:00")]]],
	[[[...window, "openHours"], { dailyHours: {} }]],
	[[[...period, "endDate"], "2031-07-01"]],
	[[["schedule"], { startTime: "2020-01-01T00:00:00.123456Z", endTime: "2020-01-01T00:00:00+09:00" }]],
	[[refresh, "PT1M"]],
	[[["type"], undefined]],
	[[["name"], "💬".repeat(127)]],
];

function problemsOf(changes: readonly Change[]) {
	const campaign = changes.reduce<unknown>((before, [path, value]) => changed(before, path, value), whole);
	return new CampaignText(textOf(campaign), defaultSeverities, () => new Date("2030-01-01T00:00:00Z"))
		.problems;
}

suite("what is known of the API", () => {
	test("is looked at, all of it that a file shows", () => {
		const covered = [...new Set(rows.map(([id]) => id)), ...Object.keys(notInTheFile)];
		assert.deepEqual(covered.sort(), [...ids].sort());
	});

	for (const [id, severity, code, ...changes] of rows) {
		test(`${id}: ${code} is of severity ${severity}`, () => {
			const found = problemsOf(changes).map((problem) => `${problem.severity} ${problem.code}`);
			assert.ok(found.includes(`${severity} ${code}`), found.join(", "));
		});
	}

	for (const changes of accepted) {
		test(`is no error where the API takes it: ${JSON.stringify(changes).slice(0, 90)}`, () => {
			const errors = problemsOf(changes).filter(({ severity }) => severity === "error");
			assert.deepEqual(errors, []);
		});
	}

	test("looks at the member of a union that is set, and at none where several are", () => {
		const one = problemsOf([[mode, preview(30)]]).map(({ code }) => code);
		assert.deepEqual(one.sort(), ["detection-in-preview", "ring-timeout-in-preview"]);
		const several = problemsOf([[mode, { ...preview(30), agentless: {} }]]).map(({ code }) => code);
		assert.deepEqual(several, ["union-several"]);
	});
});

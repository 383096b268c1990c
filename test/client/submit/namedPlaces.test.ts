import assert from "node:assert/strict";
import { namedPlaces } from "../../../deploy/src/create/namedPlaces";

const flow = "arn:aws:connect:us-east-1:111122223333:instance/6f3c1b7e-2a54/contact-flow/0b1a5c7e-9f21";
const template = "arn:aws:wisdom:us-east-1:111122223333:message-template/aaaa1111/bbbb2222";
const body = {
	name: "Spring",
	connectInstanceId: "6f3c1b7e-2a54",
	type: "MANAGED",
	connectCampaignFlowArn: `${flow}:2`,
	schedule: { startTime: "2031-03-01T14:00:00Z", endTime: "2031-03-02T14:00:00Z", refreshFrequency: "PT1H" },
	channelSubtypeConfig: {
		telephony: {
			connectQueueId: "c0ffee00-1111-2222",
			defaultOutboundConfig: {
				connectContactFlowId: "0d15ea5e-1111",
				connectSourcePhoneNumber: "+15550100200",
			},
		},
		sms: { defaultOutboundConfig: { wisdomTemplateArn: template } },
		whatsApp: { defaultOutboundConfig: { wisdomTemplateArn: template } },
	},
	communicationTimeConfig: {
		telephony: { openHours: { dailyHours: { MONDAY: [{ startTime: "T09:00", endTime: "T10:00" }] } } },
	},
	communicationLimitsOverride: {
		allChannelSubtypes: {
			communicationLimitsList: [
				{ maxCountPerRecipient: 1, frequency: 1, unit: "DAY" },
				{ maxCountPerRecipient: 2, frequency: 7, unit: "DAY" },
			],
		},
	},
	tags: { owner: "someone", "cost:center": "x" },
};
const list = "communicationLimitsOverride.allChannelSubtypes.communicationLimitsList";

/** What AWS may say, and the places that it names. */
const cases: readonly (readonly [said: string, ...places: readonly string[]])[] = [
	// Paths.
	[
		"1 validation error detected: Value 'soon' at 'schedule.startTime' failed to satisfy constraint: Member must not be null",
		"schedule.startTime",
	],
	[
		"1 validation error detected: Value at '/schedule/endTime' failed to satisfy constraint: x",
		"schedule.endTime",
	],
	["2 validation errors detected: Value 'x' at 'name' failed; Value 'y' at 'type' failed", "name", "type"],
	[`Value '0' at '${list}.2.member.frequency' failed to satisfy constraint`, `${list}.1.frequency`],
	[
		`Value at '/communicationLimitsOverride/allChannelSubtypes/communicationLimitsList/0/unit' failed`,
		`${list}.0.unit`,
	],
	["Value at 'Schedule.StartTime' failed", "schedule.startTime"],
	["The schedule.refreshFrequency must be PT24H or more.", "schedule.refreshFrequency"],
	["Invalid telephony.outboundMode", ...[]],
	["Invalid value for channelSubtypeConfig.telephony.outboundMode", "channelSubtypeConfig.telephony"],
	[
		"Invalid value at communicationLimitsOverride.allChannelSubtypes.communicationLimitsList[1].unit",
		`${list}.1.unit`,
	],
	["Value at 'schedule.timeZone' failed to satisfy constraint", "schedule"],
	["Value at 'tags.owner' failed", "tags.owner"],
	// Values.
	[`Contact flow ${flow} does not exist.`, "connectCampaignFlowArn"],
	[`Contact flow ${flow}:2 does not exist`, "connectCampaignFlowArn"],
	[
		"User: arn:aws:iam::111122223333:user/bob is not authorized to perform: connect:DescribeQueue on resource: arn:aws:connect:us-east-1:111122223333:instance/6f3c1b7e-2a54/queue/c0ffee00-1111-2222",
		"channelSubtypeConfig.telephony.connectQueueId",
	],
	["Queue c0ffee00-1111-2222 was not found.", "channelSubtypeConfig.telephony.connectQueueId"],
	[
		"Phone number +15550100200 is not claimed",
		"channelSubtypeConfig.telephony.defaultOutboundConfig.connectSourcePhoneNumber",
	],
	[
		`Template ${template} is inactive`,
		"channelSubtypeConfig.sms.defaultOutboundConfig.wisdomTemplateArn",
		"channelSubtypeConfig.whatsApp.defaultOutboundConfig.wisdomTemplateArn",
	],
	['Campaign with name "Spring" already exists', "name"],
	// Names.
	["connectQueueId is required unless there is a number", "channelSubtypeConfig.telephony.connectQueueId"],
	["ConnectInstanceId is invalid", "connectInstanceId"],
	["The member 'refreshFrequency' is too short", "schedule.refreshFrequency"],
	["Unknown 'schedule'", "schedule"],
	// Nothing in particular.
	["startTime must be before endTime"],
	["wisdomTemplateArn is inactive"],
	["The name of the type and the schedule of source tags are wrong."],
	["Something went wrong. Try https://docs.aws.amazon.com/connect/name.type or v2.campaigns"],
	["User: arn:aws:iam::111122223333:user/bob is not authorized to perform: connect-campaigns:CreateCampaign"],
	["Limit of frequency 'unit' exceeded: DAY"],
	["Value at 'nothing.of.this' failed"],
	[""],
];

suite("namedPlaces", () => {
	for (const [said, ...places] of cases) {
		test(`finds ${places.join(" and ") || "nothing"} in: ${said.slice(0, 70)}`, () => {
			assert.deepEqual(
				namedPlaces(said, body).map((path) => path.join(".")),
				places,
			);
		});
	}

	test("is silent where a text names too much", () => {
		const many = { a: Array.from({ length: 5 }, () => "same-value") };
		assert.deepEqual(namedPlaces("'same-value' is wrong", many), []);
	});

	test("is quick with any text", () => {
		const half = 50_000;
		const texts = ["a.".repeat(half), "/".repeat(half), "aB".repeat(half), "'".repeat(half)];
		for (const text of texts.flatMap((one) => [one, `${one}:`, `${one}x`, `${".".repeat(half)}${one}`])) {
			const start = performance.now();
			namedPlaces(text, body);
			assert.ok(performance.now() - start < 1_000, text.slice(0, 10));
		}
	});
});

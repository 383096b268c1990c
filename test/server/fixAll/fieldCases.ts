import { textOf } from "../../support/campaigns";
import { wholeFiles } from "./wholeFiles";

const instance = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";

/** The campaign that most of the cases are made of. */
export const renewals = {
	name: "Spring renewals",
	connectInstanceId: instance,
	channelSubtypeConfig: {
		telephony: {
			capacity: 1,
			connectQueueId: "b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20",
			outboundMode: { progressive: { bandwidthAllocation: 0.8 } },
			defaultOutboundConfig: {
				connectContactFlowId: "c2f6a4b8-0d3e-4f7c-9a1b-2e4d6f8a0c31",
				connectSourcePhoneNumber: "+12065550100",
				answerMachineDetectionConfig: {
					enableAnswerMachineDetection: true,
					awaitAnswerMachinePrompt: true,
				},
				ringTimeout: 30,
			},
		},
	},
	type: "MANAGED",
	source: {
		customerProfilesSegmentArn:
			"arn:aws:profile:us-east-1:111122223333:domains/amazon-connect-example/segment-definitions/renewals",
	},
	connectCampaignFlowArn: `arn:aws:connect:us-east-1:111122223333:instance/${instance}/contact-flow/0a9e5d7c-41b2-4c6f-8e3d-92f7b1a6d805:3`,
	schedule: {
		startTime: "2031-05-05T13:00:00Z",
		endTime: "2031-07-31T22:00:00Z",
		refreshFrequency: "P1D",
	},
	communicationTimeConfig: {
		localTimeZoneConfig: { defaultTimeZone: "America/New_York", localTimeZoneDetection: ["AREA_CODE"] },
		telephony: {
			openHours: {
				dailyHours: {
					MONDAY: [{ startTime: "T09:00", endTime: "T17:00" }],
					FRIDAY: [{ startTime: "T09:00", endTime: "T12:30" }],
				},
			},
			restrictedPeriods: {
				restrictedPeriodList: [{ name: "Memorial Day", startDate: "2031-05-26", endDate: "2031-05-27" }],
			},
		},
	},
	communicationLimitsOverride: {
		allChannelSubtypes: {
			communicationLimitsList: [{ maxCountPerRecipient: 3, frequency: 1, unit: "DAY" }],
		},
		instanceLimitsHandling: "OPT_IN",
	},
	tags: { owner: `arn:aws:connect:us-east-1:111122223333:instance/${instance}`, team: "renewals" },
};

/** Its text. */
export const sound = textOf(renewals);

/** What somebody has in the editor, and what must come of it. */
export interface FieldCase {
	readonly id: string;
	readonly text: string;
	/**
	 * The text that one fix gives: the sound one unless told otherwise. `undefined`: no fix is certain to be right, and
	 * none may be preferred that takes away what was written.
	 */
	readonly oneFix: string | undefined;
	/** What fix-all gives: the text as it is, unless nothing but how it is written is at stake. */
	readonly fixAll?: string;
}

function put(id: string, from: string, to: string, more: Partial<FieldCase> = {}): FieldCase {
	const text = sound.replace(from, () => to);
	if (text === sound) {
		throw new Error(`${id} changes nothing`);
	}
	return { id, text, oneFix: sound, ...more };
}

const id = `"${instance}"`;
const endTime = '"2031-07-31T22:00:00Z"';
const days = '          "FRIDAY": [';

/** One of each kind; ids are those that the kinds were seen under first. */
export const fieldCases: readonly FieldCase[] = [
	put("m02 bare time", '"T09:00"', "T09:00"),
	put("m05 bare UUID", id, instance),
	put("m06 bare phone number", '"+12065550100"', "+12065550100"),
	put("m13 new Date", endTime, "new Date('2031-07-31T22:00:00Z')"),
	put("m15 fromisoformat", endTime, "datetime.fromisoformat('2031-07-31T22:00:00+00:00')", {
		oneFix: sound.replace(endTime, '"2031-07-31T22:00:00+00:00"'),
	}),
	put("m18 process.env", id, "process.env.INSTANCE_ID"),
	put("m20 f-string", '"Spring renewals"', "f'Spring {season}'", { oneFix: undefined }),
	put("m23 comment of an ini file", '"MANAGED",', '"MANAGED", ; kind'),
	put("m23 comment of SQL", '"MANAGED",', '"MANAGED", -- kind'),
	put("m23 comment of YAML", '"MANAGED",', '"MANAGED", # kind'),
	{ id: "m29 assignment of Python", text: `params = ${sound}`, oneFix: sound },
	{ id: "m31 module.exports", text: `module.exports = ${sound.trimEnd()};\n`, oneFix: sound },
	{ id: "m34 diff", text: sound.replace(/^(?=.)/gm, "+"), oneFix: sound },
	{ id: "m36 prose in front", text: `Here is the campaign:\n\n${sound}`, oneFix: sound },
	put("m37 zero-width space", '"type"', '\u200b"type"', { fixAll: sound }),
	put("m41 no-break spaces", '  "type"', '\u00a0\u00a0"type"', { fixAll: sound }),
	put("m43 full-width digit", '"capacity": 1', '"capacity": \uff11', { fixAll: sound }),
	put("m46 percentage", "0.8", "80%"),
	put("m49 Decimal", '"capacity": 1', "\"capacity\": Decimal('1.0')", {
		oneFix: sound.replace('"capacity": 1', '"capacity": 1.0'),
	}),
	put("m50 yes", "true", "yes"),
	put("m55 bigint", '"ringTimeout": 30', '"ringTimeout": 30n'),
	put("m56 aws.String", '"Spring renewals"', 'aws.String("Spring renewals")'),
	{ id: "m59 HTML entities", text: sound.replaceAll('"', "&quot;"), oneFix: sound },
	put("m61 ellipsis", '"MANAGED",', '"MANAGED",\n  ...', {
		oneFix: sound,
	}),
	{ id: "m62 first brace not copied", text: sound.slice(1), oneFix: sound },
	put("m69 date of an email", endTime, '"Thu, 31 Jul 2031 22:00:00 GMT"'),
	put("m73 zone without daylight saving", "America/New_York", "EST"),
	put("m75 offset for a zone", "America/New_York", "UTC-05:00"),
	put(
		"m85 address of the console",
		id,
		`"https://us-east-1.console.aws.amazon.com/connect/v2/app/instances/${instance}"`,
	),
	{
		id: "m88 shorthand",
		text: sound
			.replace('"connectInstanceId": ', "connectInstanceId, //")
			.replace("//", "")
			.replace(`${id},`, ""),
		oneFix: undefined,
	},
	put("m90 os.environ", id, "os.environ['INSTANCE_ID']"),
	put("m92 float", '"capacity": 1', '"capacity": float(cfg.get("dialingCapacity", 1.0))', {
		oneFix: undefined,
	}),
	put("m94 ternary", '"MANAGED"', 'isJourney ? "JOURNEY" : "MANAGED"'),
	put("m96 timedelta", '"2031-05-05T13:00:00Z"', "datetime.utcnow() + timedelta(hours=1)", {
		oneFix: undefined,
	}),
	put("m98 !Ref", id, "!Ref InstanceId"),
	put("x12 alias", id, '"my-contact-center.my.connect.aws"', { oneFix: undefined }),
	put("x24 Weds", days, days.replace("FRIDAY", "Weds"), {
		oneFix: sound.replace(days, days.replace("FRIDAY", "WEDNESDAY")),
	}),
	put("x24 Mon", '"MONDAY"', '"Mon"'),
	put("x24 fri", '"FRIDAY"', '"fri"'),
	put("x24 Thurs", days, days.replace("FRIDAY", "Thurs"), {
		oneFix: sound.replace(days, days.replace("FRIDAY", "THURSDAY")),
	}),
	put("x24 day by number", days, days.replace("FRIDAY", "5"), { oneFix: undefined }),
	put("x28 voice", '    "telephony": {\n      "capacity"', '    "voice": {\n      "capacity"'),
	...wholeFiles,
];

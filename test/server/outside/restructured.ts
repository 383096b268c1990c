import { example, inside, property, slips } from "./row";

const file = "voice-predictive";
const call = example(file);
const part = (name: string): string => property(name, call);
const contentOf = (written: string): string => written.slice(written.search(/[[{]/));
const times = part("communicationTimeConfig");
const tel = part("telephony");
const mode = part("outboundMode");
const outbound = part("defaultOutboundConfig");
const detection = part("answerMachineDetectionConfig");
const open = part("openHours");
const daily = part("dailyHours");
const monday = part("MONDAY");
const friday = part("FRIDAY");
const periods = part("restrictedPeriods");
const list = part("restrictedPeriodList");
const limits = part("communicationLimitsOverride");
const overall = part("allChannelSubtypes");
const limitList = part("communicationLimitsList");
const source = part("source");
const schedule = part("schedule");
const zone = part("localTimeZoneConfig");
const config = part("channelSubtypeConfig");
const handling = '"instanceLimitsHandling": "OPT_IN"';
const capacity = '"capacity": 1,';
const queue = '"connectQueueId": "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8",';
const ring = '"ringTimeout": 25';
const flow =
	'"connectCampaignFlowArn": "arn:aws:connect:us-east-1:111122223333:instance/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21/contact-flow/5e0d1c9b-1034-4a44-8a3d-2f5f0d1c9b10:4",';
const refresh = ',\n    "refreshFrequency": "PT12H"';

/** Objects that stand in one too many, as it happens when a block is pasted into its own. */
export const deep = slips([
	[file, source, `"source": { ${source} }`],
	[file, schedule, `"schedule": { ${schedule} }`],
	[file, outbound, `"defaultOutboundConfig": { ${outbound} }`],
	[file, detection, `"answerMachineDetectionConfig": { ${detection} }`],
	[file, open, `"openHours": { ${open} }`],
	[file, daily, `"dailyHours": { ${daily} }`],
	[file, periods, `"restrictedPeriods": { ${periods} }`],
	[file, list, `"restrictedPeriodList": { ${list} }`],
	[file, list, `"restrictedPeriodList": [${contentOf(list)}]`],
	[file, limitList, `"communicationLimitsList": { ${limitList} }`],
	[file, limitList, `"communicationLimitsList": [${contentOf(limitList)}]`],
	[file, mode, `"outboundMode": { ${mode} }`],
	[file, mode, `"outboundMode": [${contentOf(mode)}]`],
	[file, zone, `"localTimeZoneConfig": { ${zone} }`],
	[file, tel, `"telephony": { ${tel} }`],
	[file, config, `"channelSubtypeConfig": { ${config} }`],
	[file, times, `"communicationTimeConfig": { ${times} }`],
	[file, limits, `"communicationLimitsOverride": { ${limits} }`],
	[file, monday, `"MONDAY": [${contentOf(monday)}]`],
	[file, monday, `"MONDAY": { ${monday} }`],
	[file, source, `"source": [${contentOf(source)}]`],
	[file, schedule, `"schedule": [${contentOf(schedule)}]`],
	[file, `${capacity}\n      ${queue}`, `"settings": { ${capacity} ${queue.slice(0, -1)} },`],
]);

/** Single properties that were moved to a neighbour, or left behind where a block moved away. */
export const displaced = slips([
	[file, `${zone},`, `${zone.replace("{", `{ ${handling},`)},`.replace(handling, '"capacity": 1'), undefined],
	[file, `${open},`, `"openHours": ${contentOf(daily)},`],
	[file, `,\n          ${friday}\n        }`, `\n        }, ${friday}`],
	[file, `,\n          ${friday}\n        }\n      }`, `\n        }\n      }, ${friday}`],
	[file, `,\n        ${ring}\n      }`, `\n      },\n      ${ring}`],
	[file, `${refresh}\n  },`, `\n  },\n  "refreshFrequency": "PT12H",`],
	[file, source, `${source.slice(0, -1).trimEnd()}, ${flow.slice(0, -1)} }`, source],
	[file, `${overall},\n    ${handling}`, `${overall.slice(0, -1).trimEnd()},\n    ${handling} }`],
	[file, `${zone},`, `"defaultTimeZone": "America/New_York",`],
	[file, `${list}\n      }`, `"restrictedPeriodList": ${inside(list)} }`],
]);

const second = example("sms");
const smsTimes = property("sms", property("communicationTimeConfig", second));
const tags = '"tags": {\n    "owner": ';
const rate = '"targetRate": 0.03,';
const point = '"connectionStartPoint": "GREETING_END",';

/** What two files leave that were merged into one. */
export const merged = slips([
	[file, `${schedule},`, `${schedule},\n  ${schedule},`],
	[file, `${source},`, `${source},\n  ${source},`],
	[file, `${monday},`, `${monday},\n          ${monday},`],
	[file, contentOf(monday), `${contentOf(monday).slice(0, -1).trimEnd()}, ${inside(monday)}]`],
	[file, rate, `${rate}\n ${rate}`],
	[file, rate, `${rate}\n "targetRate": 0.05,`, rate, '"targetRate": 0.05,'],
	[file, `${overall},`, `${overall}, ${limitList},`, undefined],
	[file, `${zone},`, `${zone},\n "defaultTimeZone": "America/New_York",`, `${zone},`],
	[file, tags, '"tags": { "team": "billing" },\n  "tags": {\n    "owner": ', undefined],
	[
		file,
		`${contentOf(mode)},`,
		`${contentOf(mode)},\n      "outboundMode": { "agentless": {} },`,
		`${contentOf(mode)},`,
		undefined,
	],
	[file, `${part("predictive")}`, `${part("predictive")}, "agentless": {}`, part("predictive"), undefined],
	[
		file,
		`"telephony": {\n      "openHours"`,
		`${smsTimes},\n    "telephony": {\n      "openHours"`,
		`"telephony": {\n      "openHours"`,
		undefined,
	],
]);

/** Names that were replaced everywhere, or in one place only. */
export const replaced = slips([
	[file, '"telephony": {\n      "capacity"', '"voice": {\n      "capacity"'],
	[file, '"telephony": {\n      "openHours"', '"voice": {\n      "openHours"'],
	[file, '"openHours"', '"hoursOfOperation"'],
	[file, '"dailyHours"', '"weeklyHours"'],
	[file, '"restrictedPeriodList"', '"restrictedPeriods"'],
	[file, '"restrictedPeriods"', '"restrictedPeriodList"'],
	[file, '"allChannelSubtypes"', '"allChannelSubTypes"'],
	[file, '"communicationLimitsList"', '"communicationLimits"'],
	[file, '"communicationLimitsOverride"', '"communicationLimitsConfig"'],
	[file, '"communicationTimeConfig"', '"communicationTime"'],
	[file, '"localTimeZoneConfig"', '"localTimeZone"'],
	[file, '"defaultOutboundConfig"', '"outboundConfig"'],
	[file, '"answerMachineDetectionConfig"', '"answerMachineDetection"'],
	[file, '"pacingStrategies"', '"pacing"'],
	[file, '"abandonmentRate"', '"abandonment"'],
	[file, '"predictive"', '"predictiveConfig"'],
	[file, '"customerProfilesSegmentArn"', '"segmentArn"'],
	[file, '"source"', '"sources"'],
]);

/** Halves of lines that a paste left. */
export const halves = slips([
	[file, rate, `${rate} 0.03,`],
	[file, rate, `${rate}\n                0.03,`],
	[file, rate, `"targetRate": ${rate}`],
	[file, point, `"connectionStartPoint": "GREETING_\nEND",`],
	[file, point, `"connectionStartPoint": "GREETING_END", "GREETING_END",`],
	[file, point, `,\n ${point}`],
	[file, `${schedule},`, `${schedule.slice(0, -1)}`, undefined],
]);

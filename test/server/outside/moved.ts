import { example, inside, property, slips } from "./row";

const file = "voice-predictive";
const call = example(file);
const message = example("sms");
const part = (name: string): string => property(name, call);
const hours = '[{ "startTime": "T10:00", "endTime": "T19:00" }]';
const week = (...days: readonly string[]): string => days.map((day) => `"${day}": ${hours}`).join(", ");
const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"];
const open = part("openHours");
const times = part("communicationTimeConfig");
const channel = property("telephony", times);
const channels = part("channelSubtypeConfig");
const limits = part("communicationLimitsOverride");
const limit = inside(inside(part("communicationLimitsList")));
const period = '"name": "Memorial Day", "startDate": "2031-05-26", "endDate": "2031-05-27"';
const handling = '"instanceLimitsHandling": "OPT_IN"';

/** Properties that stand where the object around them belongs. */
export const shallow = slips([
	[file, open, `"openHours": { ${week(...days)} }`],
	[file, open, `"openHours": { ${week("Mon", "Tue", "Wed", "Thu", "Fri")} }`],
	[file, open, `"openHours": { ${week("weekdays")} }`],
	[file, open, '"openHours": { "MON-FRI": "10:00-19:00" }'],
	[
		file,
		open,
		`"openHours": { "Wed": ${hours} }`,
		`"openHours": { "dailyHours": { "WEDNESDAY": ${hours} } }`,
	],
	[file, open, week(...days)],
	[file, open, inside(open)],
	[
		file,
		channel,
		`"telephony": { ${week(...days)} }`,
		`"telephony": { "openHours": { "dailyHours": { ${week(...days)} } } }`,
	],
	[file, channel, inside(channel)],
	[file, channel, part("openHours"), `"telephony": { ${open} }`],
	[file, channel, week(...days), `"telephony": { "openHours": { "dailyHours": { ${week(...days)} } } }`],
	[
		file,
		part("restrictedPeriods"),
		`"restrictedPeriods": { ${period} }`,
		`"restrictedPeriods": { "restrictedPeriodList": [{ ${period} }] }`,
	],
	[
		file,
		part("restrictedPeriods"),
		period,
		`"restrictedPeriods": { "restrictedPeriodList": [{ ${period} }] }`,
	],
	[file, part("restrictedPeriods"), inside(part("restrictedPeriods"))],
	[file, limits, `"communicationLimitsOverride": { ${limit}, ${handling} }`],
	[file, limits, `"communicationLimitsOverride": { ${part("communicationLimitsList")}, ${handling} }`],
	[file, part("allChannelSubtypes"), `"allChannelSubtypes": { ${limit} }`],
	[file, part("allChannelSubtypes"), part("communicationLimitsList")],
	[file, channels, `"channelSubtypeConfig": { ${inside(part("telephony"))} }`],
	[file, channels, inside(channels)],
	[file, channels, inside(part("telephony"))],
	["sms", property("sms", message), inside(property("sms", message))],
	[file, part("outboundMode"), `"outboundMode": { ${inside(part("predictive"))} }`],
	[file, part("outboundMode"), part("predictive")],
	[file, part("outboundMode"), inside(part("predictive"))],
	[
		"voice-progressive",
		'"progressive": {\n          "bandwidthAllocation": 0.8\n        }',
		'"bandwidthAllocation": 0.8',
	],
	[file, part("defaultOutboundConfig"), inside(part("defaultOutboundConfig"))],
	[file, part("answerMachineDetectionConfig"), inside(part("answerMachineDetectionConfig"))],
	[file, part("abandonmentRate"), inside(part("abandonmentRate"))],
	[file, part("source"), inside(part("source"))],
	[file, part("schedule"), inside(part("schedule"))],
	[file, part("localTimeZoneConfig"), inside(part("localTimeZoneConfig"))],
]);

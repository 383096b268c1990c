import { example, property, slips } from "./row";

const file = "voice-predictive";
const call = example(file);
const part = (name: string): string => property(name, call);
const periods = part("restrictedPeriods");
const both =
	'"restrictedPeriods": { "restrictedPeriodList": [{ "startDate": "2031-05-26", "endDate": "2031-05-27" }, { "startDate": "2031-07-04", "endDate": "2031-07-05" }] }';
const one =
	'"restrictedPeriods": { "restrictedPeriodList": [{ "startDate": "2031-07-04", "endDate": "2031-07-05" }] }';
const open = part("openHours");
const days = part("dailyHours").slice('"dailyHours": '.length);
const overall = part("communicationLimitsOverride");
const list = part("communicationLimitsList").slice('"communicationLimitsList": '.length);
const channels = part("allChannelSubtypes");
const limits = `"communicationLimitsOverride": { ${channels} }`;
const mode = part("outboundMode");
const progressive = '"outboundMode": { "progressive": { "bandwidthAllocation": 0.8 } }';

/** Names that people use for an object, with the value that belongs farther below it. */
export const renamed = slips([
	[file, periods, '"holidays": ["2031-05-26", "2031-07-04"]', both],
	[file, periods, '"holidays": "2031-07-04"', one],
	[file, periods, '"blackoutDates": ["2031-05-26", "2031-07-04"]', both],
	[file, periods, '"closedDates": ["2031-07-04"]', one],
	[file, periods, '"closedDays": ["July 4, 2031"]', one],
	[file, periods, '"exceptions": [{ "startDate": "2031-07-04", "endDate": "2031-07-05" }]', one],
	[file, periods, '"holidays": { "startDate": "2031-07-04", "endDate": "2031-07-05" }', one],
	[file, open, `"hours": ${days}`],
	[file, open, `"businessHours": ${days}`],
	[file, open, '"businessHours": "Mon-Fri 10:00-19:00"'],
	[file, open, '"openingHours": [{ "days": "Mon-Fri", "from": "10am", "to": "7pm" }]'],
	[file, overall, `"limits": ${list}`, limits],
	[file, overall, `"communicationLimits": ${list}`, limits],
	[file, overall, `"contactLimits": ${list}`, limits],
	[file, channels, `"limits": ${list}`],
	[file, channels, `"allChannels": ${list}`],
	[file, channels, `"total": ${list}`],
]);

/** A mode that is named, but not as the property that it is. */
export const chosen = slips([
	[file, mode, '"outboundMode": { "mode": "progressive" }', undefined, progressive],
	[file, mode, '"outboundMode": { "type": "agentless" }', undefined],
	[file, mode, '"outboundMode": { "name": "Predictive" }', undefined],
	[file, mode, '"outboundMode": "progressive, 0.8"', undefined, progressive],
	[file, mode, '"outboundMode": ["progressive"]', undefined],
	[file, mode, '"outboundMode": ["progressive", "predictive"]', undefined],
	[file, mode, '"outboundMode": "progressive or predictive"', undefined],
	[file, mode, '"outboundMode": "progressive/agentless"', undefined],
]);

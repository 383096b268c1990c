import { slips } from "./row";

const managed = '"type": "MANAGED"';
const capacity = '"capacity": 0.5,';
const title = '"name": "Outage notices by text message"';
const agentless = '"agentless": {}';
const start = '"startTime": "2031-05-05T13:00:00Z",';
const refresh = '"refreshFrequency": "PT1H"';
const frequency = '"frequency": 1,';
const unit = '"unit": "DAY"';
const sunday = '],\n          "SUNDAY"';

/** What happens to the text of a file between two other things. */
export const hasty = slips([
	["sms", title, `${title}"`],
	["sms", title, '"name": \'Outage notices by text message"'],
	[
		"sms",
		title,
		'"name": "Outage notices\n    by text message"',
		'"name": "Outage notices\\n    by text message"',
	],
	["sms", title, '"name": "Outage notices" by text message'],
	["sms", `${managed},`, `${managed}},`],
	["sms", `${managed},`, `${managed},s`],
	["sms", `${managed},`, `${managed}s,`],
	["sms", `${managed},`, `x${managed},`],
	["sms", `${managed},`, '"type":s "MANAGED",'],
	["sms", `${managed},`, `${managed}, <- check this`],
	["sms", `${managed},`, `${managed} /* or JOURNEY */,`],
	["sms", `${managed},`, `${managed} (default),`],
	["sms", `${managed},`, '"type": "MANAGED" | "JOURNEY",'],
	["sms", `${managed},`, '"type": MANAGED;'],
	["sms", capacity, '"capacity": "0.5,'],
	["sms", capacity, '"capacity": 0.5",'],
	["sms", capacity, '"capacity: 0.5,'],
	["sms", capacity, '"capacity": 0.5 0.6,'],
	["sms", capacity, '"capacity": 0.5 (50%),'],
	["sms", agentless, '"agentless": {'],
	["sms", agentless, '"agentless": }'],
	["sms", agentless, '"agentless"'],
	["sms", agentless, '"agentless": {...}'],
	["sms", start, '"startTime": "2031-05-05T13:00:00Z,"'],
	["sms", start, '"startTime": "2031-05-05T13:00:00Z" UTC,'],
	["sms", refresh, '"refreshFrequency": PT1H'],
	["sms", refresh, '"refreshFrequency": "PT1H'],
	["sms", frequency, '"frequency": =1,'],
	["sms", frequency, '"frequency": 1st,'],
	["sms", frequency, '"frequency": 1 ,,'],
	["sms", frequency, '"frequency"; 1,'],
	["sms", unit, '"unit": DAY'],
	["sms", unit, '"unit": "DAY" // a day'],
	["sms", '"tags": {', '"tags": ('],
	["sms", '"tags": {', '"tags" : : {'],
	["sms", sunday, sunday.replace(",", "")],
	["sms", sunday, sunday.replace(",", ".")],
	["sms", '"MONDAY": [', '"MONDAY": [['],
	["sms", '"MONDAY": [', '"MONDAY": [,'],
]);

const phone = '"connectSourcePhoneNumber": "+12065550100"';
const zone = '"defaultTimeZone": "America/New_York"';
const interval = '"minEntryInterval": "P7D"';
const opens = '"startTime": "T09:00"';
const closes = '"endTime": "T12:00"';
const holiday = '"startDate": "2031-05-26"';
const starts = '"startTime": "2031-05-05T13:00:00Z"';
const detection = '"enableAnswerMachineDetection": true';
const ring = '"ringTimeout": 30';
const voice = "voice-progressive";
const limit = `{
          "maxCountPerRecipient": 3,
          "frequency": 7,
          "unit": "DAY"
        }`;

/** Values as somebody has them in the head, or in another window. */
export const remembered = slips([
	[voice, '"capacity": 0.6', '"capacity": 60'],
	[voice, '"capacity": 0.6', '"capacity": "0.6 (60%)"'],
	[voice, '"bandwidthAllocation": 0.8', '"bandwidthAllocation": "80 percent"'],
	[voice, ring, '"ringTimeout": 30000', ring, undefined],
	[voice, ring, '"ringTimeout": "0:30"'],
	[voice, ring, '"ringTimeout": "half a minute"', ring, undefined],
	[voice, detection, '"enableAnswerMachineDetection": "enable"'],
	[voice, detection, '"enableAnswerMachineDetection": ["true"]'],
	[voice, phone, '"connectSourcePhoneNumber": "+1 206-555-0100 (main)"'],
	[voice, phone, '"connectSourcePhoneNumber": "206.555.0100"'],
	[voice, phone, '"connectSourcePhoneNumber": "+1 206 555 0l00"'],
	[voice, zone, '"defaultTimeZone": "America/NY"'],
	[voice, zone, '"defaultTimeZone": "NYC"'],
	[voice, zone, '"defaultTimeZone": "America.New_York"'],
	[voice, zone, '"defaultTimeZone": "Eastern Time (New York)"'],
	[voice, interval, '"minEntryInterval": "one week"'],
	[voice, interval, '"minEntryInterval": "7 days."'],
	[voice, interval, '"minEntryInterval": "once a week"'],
	[voice, interval, '"minEntryInterval": "P7 D"'],
	[voice, interval, '"minEntryInterval": "7x24h"', interval, '"minEntryInterval": "PT168H"', undefined],
	[voice, opens, '"startTime": "9:00 A"'],
	[voice, opens, '"startTime": "T09:0"', opens, undefined],
	[voice, opens, '"startTime": "09.00 Uhr"'],
	[voice, opens, '"startTime": "9:00-12:00"'],
	[voice, opens, '"startTime": "half past nine"', '"startTime": "T09:30"', undefined],
	[voice, closes, '"endTime": "12:00 noon"'],
	[voice, closes, '"endTime": "12 PM sharp"', closes, undefined],
	[voice, holiday, '"startDate": "May 26"', holiday, undefined],
	[voice, holiday, '"startDate": "2031-05-26."'],
	[voice, holiday, '"startDate": "2031 05 26"'],
	[voice, holiday, '"startDate": "Mon, May 26 2031"'],
	[voice, starts, '"startTime": "2031-05-05T13:00:00ZZ"'],
	[voice, starts, '"startTime": "2031-05-05TT13:00:00Z"'],
	[voice, starts, '"startTime": "2031-05-05T13:00:00.Z"'],
	[voice, starts, '"startTime": "2031-05-05T13:00:00Zulu"'],
	[voice, '"frequency": 7', '"frequency": "7 days"'],
	[voice, '"frequency": 7', '"frequency": "weekly"'],
	[voice, '"maxCountPerRecipient": 3', '"maxCountPerRecipient": "3x"'],
	[voice, '"maxCountPerRecipient": 3', '"maxCountPerRecipient": "three"'],
	[voice, '"instanceLimitsHandling": "OPT_IN"', '"instanceLimitsHandling": "IN"'],
	[voice, '"instanceLimitsHandling": "OPT_IN"', '"instanceLimitsHandling": "OPT_INN"'],
	[voice, '"awaitAnswerMachinePrompt"', '"awaitPrompt"'],
	[voice, '"connectContactFlowId"', '"contactFlow"'],
	[voice, '"maxEntryCount"', '"maxEntries"'],
	[voice, '"restrictedPeriodList"', '"holidays"'],
	[voice, `[\n        ${limit}\n      ]`, limit],
	[voice, '"source": {', '"source": {"segment": "x",', '"source": {', undefined],
]);

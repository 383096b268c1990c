import { slips } from "./row";

const start = '"startTime": "2031-05-05T13:00:00Z"';
const end = '"endTime": "2031-07-31T22:00:00Z"';
const both = `${start},\n    ${end}`;
const days = '"startTime": "2031-05-06T04:00:00Z", "endTime": "2031-07-01T03:59:59Z"';
const schedule = `"schedule": {
    ${both},
    "refreshFrequency": "PT1H"
  }`;
const period = '"startDate": "2031-05-26",\n            "endDate": "2031-05-27"';
const hours = '"startTime": "T09:00",\n              "endTime": "T12:00"';
const voice = "voice-progressive";

/** A start and an end in the place of one of them. */
export const ends = slips([
	...[
		'"2031-05-06 to 2031-06-30"',
		'{"from": "2031-05-06", "to": "2031-06-30"}',
		'{"start": "2031-05-06", "end": "2031-06-30"}',
		'["2031-05-06", "2031-06-30"]',
		'"May 6, 2031 - June 30, 2031"',
		'"2031-05-06/2031-06-30"',
	].map((value) => ["sms", both, `"startTime": ${value}`, days] as const),
	...[
		'"2031-05-05T13:00:00Z - 2031-07-31T22:00:00Z"',
		'"2031-05-05T13:00:00Z/2031-07-31T22:00:00Z"',
		'["2031-05-05T13:00:00Z", "2031-07-31T22:00:00Z"]',
	].flatMap(
		(value) =>
			[
				["sms", both, `"startTime": ${value}`, both],
				["sms", both, `"endTime": ${value}`, both],
				["sms", start, `"startTime": ${value}`, start],
				["sms", end, `"endTime": ${value}`, end],
			] as const,
	),
	["sms", schedule, '"schedule": "2031-05-06 to 2031-06-30"', `"schedule": { ${days} }`],
	[voice, period, '"startDate": {"from": "2031-05-26", "to": "2031-05-27"}', period],
	[voice, hours, '"startTime": {"from": "09:00", "to": "12:00"}', hours],
	[voice, hours, '"startTime": ["09:00", "12:00"]', hours],
]);

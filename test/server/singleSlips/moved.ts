import type { SingleSlip } from "./slip";

const schedule = `"schedule": {
    "startTime": "2031-05-05T13:00:00Z",
    "endTime": "2031-07-31T22:00:00Z",
    "refreshFrequency": "P1D"
  }`;
const ends = '{ "startTime": "2031-05-05T13:00:00Z", "endTime": "2031-07-31T22:00:00Z" }';
const period = `{
            "name": "Memorial Day",
            "startDate": "2031-05-26",
            "endDate": "2031-05-27"
          }`;
const days = '{ "startDate": "2031-05-26", "endDate": "2031-05-27" }';
const until = "2031-05-27";
const zones = `"localTimeZoneConfig": {
      "defaultTimeZone": "America/New_York",
      "localTimeZoneDetection": [
        "AREA_CODE"
      ]
    }`;
const aString = '"schedule" must be an object in braces, not a string.';

function scheduled(value: string, message: string): SingleSlip {
	return {
		from: schedule,
		to: `"schedule": ${value}`,
		message,
		fixed: [`"schedule": ${ends}`],
		hasOthers: true,
	};
}

/** `ends`: the day on which contacts start again, in each reading. */
function blocked(to: string, what: string, ...ends: readonly string[]): SingleSlip {
	const message = `Item 1 of "restrictedPeriodList" must be an object in braces, not ${what}.`;
	const fixed = (ends.length === 0 ? [until] : ends).map((end) => days.replace(until, end));
	return { from: period, to, message, fixed, hasOthers: true };
}

/** A start and an end in one value, and a property that stands beside the object it belongs into. */
export const moved: readonly SingleSlip[] = [
	scheduled('"2031-05-05T13:00:00Z/2031-07-31T22:00:00Z"', aString),
	scheduled('"2031-05-05T13:00:00Z to 2031-07-31T22:00:00Z"', aString),
	scheduled(
		'["2031-05-05T13:00:00Z", "2031-07-31T22:00:00Z"]',
		'"schedule" must be an object in braces, not an array.',
	),
	blocked('"2031-05-26 - 2031-05-27"', "a string", "2031-05-28", "2031-05-27"),
	blocked('"2031-05-26/2031-05-28"', "a string", "2031-05-29", "2031-05-28"),
	blocked('"2031-05-26"', "a string", "2031-05-27"),
	{
		from: zones,
		to: '"localTimeZoneConfig": ["America/Chicago"]',
		message: '"localTimeZoneConfig" must be an object in braces, not an array.',
		fixed: ['"localTimeZoneConfig": { "defaultTimeZone": "America/Chicago" }'],
	},
	blocked('["2031-05-26", "2031-05-27"]', "an array"),
	{
		from: ',\n        "ringTimeout": 30\n      }',
		to: '\n      },\n      "ringTimeout": 30',
		message:
			'Unknown property "ringTimeout". Expected capacity, connectQueueId, outboundMode or defaultOutboundConfig (service model of 2026-07-31).',
		fixed: [',\n        "ringTimeout": 30\n      }'],
		hasOthers: true,
	},
];

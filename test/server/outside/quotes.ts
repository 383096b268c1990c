import { slips } from "./row";

type Row = readonly [file: string, from: string, to: string, ...meant: (string | undefined)[]];

const schedule = `"schedule": {
    "startTime": "2031-05-05T13:00:00Z",
    "endTime": "2031-07-31T22:00:00Z",
    "refreshFrequency": "PT1H"
  }`;
const times = schedule.slice('"schedule": '.length);
const zones = '"localTimeZoneConfig": {\n      "defaultTimeZone": "America/New_York"\n    }';
const zone = '{"defaultTimeZone": "America/New_York"}';
const limit = `{
          "maxCountPerRecipient": 4,
          "frequency": 1,
          "unit": "DAY"
        }`;
const name = '"Outage notices by text message"';
const accepted = ['"MANAGED"', '"PT1H"', '"OPT_IN"', '"T08:00"', '"T21:00"', '"America/New_York"', name];

/** A quote typed by habit behind a value that brought its own, or in front of it. */
export const twice = slips([
	...accepted.flatMap((value): Row[] => [
		["sms", value, `${value}"`],
		["sms", value, `"${value}`],
	]),
	["sms", limit, '{"unit": "DAY"", "maxCountPerRecipient": 4, "frequency": 1}'],
	["sms", limit, '{"maxCountPerRecipient": 4, "frequency": 1, "unit": "DAY""}'],
	["voice-agentless", '"ZIP_CODE"', '"ZIP_CODE""'],
	["voice-agentless", '"AREA_CODE"', '"AREA_CODE""'],
	["voice-preview", '[\n            "DISCARD"\n          ]', '["DISCARD""]'],
	["sms", '"capacity": 0.5', '"capacity": "0.5""'],
	["sms", name, '"Notices for 27""', '"Notices for 27"', '"Notices for 27\\""'],
	["sms", '"agentless": {}', '"agentless": {}"'],
	["sms", '"PT1H"\n  },', '"PT1H"\n  }",'],
	["voice-agentless", '"AREA_CODE"\n      ],', '"AREA_CODE"\n      ]",'],
]);

/** An object or list that was put between quotes as a whole. */
export const enclosed = slips([
	["sms", schedule, `"schedule": "${times}"`],
	["sms", schedule, `"schedule": "${times.replace(/\n\s*/g, "")}"`],
	["sms", schedule, `"schedule": '${times}'`],
	["sms", schedule, `"schedule": \`${times}\``],
	["sms", schedule, `"schedule": \u201c${times}\u201d`],
	["sms", schedule, `"schedule": "${times.replaceAll('"', '\\"')}"`],
	["sms", zones, `"localTimeZoneConfig": "${zone}"`],
	["sms", zones, `"localTimeZoneConfig": ""${zone}""`],
	["sms", zones, `"localTimeZoneConfig": """${zone}"""`],
	["sms", zones, `"localTimeZoneConfig": "\n${zone}\n"`],
	["sms", '"agentless": {}', '"agentless": "{}"'],
	["sms", limit, `"${limit}"`],
	["voice-preview", '[\n            "DISCARD"\n          ]', '"["DISCARD"]"'],
	["sms", '"tags": {', `"tags": {"zone": "${zone}",`, `"tags": {"zone": ${JSON.stringify(zone)},`],
]);

const said = '"Say \\"now\\" to all"';

/** Quotes within a text, typed where an editor types over the one that it closed by itself, and backslashes of a path. */
export const within = slips([
	["sms", name, '"Say "now" to all"', said],
	["sms", name, '"Say "now" to all', said],
	["sms", name, '"Say "now"', '"Say \\"now"'],
	["sms", name, '"The "new" and "old" sale', '"The \\"new\\" and \\"old\\" sale"'],
	["sms", name, '"C:\\temp\\new"', '"C:\\\\temp\\\\new"'],
]);

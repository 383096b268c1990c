import type { SingleSlip } from "./slip";

const limit = `{
          "maxCountPerRecipient": 3,
          "frequency": 1,
          "unit": "DAY"
        }`;
const limits = `[
        ${limit}
      ]`;
const monday = `"MONDAY": [
            {
              "startTime": "T09:00",
              "endTime": "T17:00"
            }
          ]`;
const opens = '"startTime": "T09:00"';
const closes = '"endTime": "T17:00"';
const holiday = `"startDate": "2031-05-26",
            "endDate": "2031-05-27"`;
const ring = '"ringTimeout": 30';
const refresh = '"refreshFrequency": "P1D"';
const gap =
	'[\n            {\n              "startTime": "<startTime, such as T09:00>",\n              "endTime": "<endTime, such as T17:00>"\n            }\n          ]';

const limitOf = (count: number, days: number): string =>
	`{ "maxCountPerRecipient": ${count}, "frequency": ${days}, "unit": "DAY" }`;

function limited(to: string, count: number, days: number): SingleSlip {
	const message = 'Item 1 of "communicationLimitsList" must be an object in braces, not a string.';
	return { from: limit, to: JSON.stringify(to), message, fixed: [limitOf(count, days)] };
}

function frequent(to: string, days: number): SingleSlip {
	const [from, message] = ['"frequency": 1', '"frequency" must be a whole number, not a string.'];
	return { from, to: `"frequency": ${JSON.stringify(to)}`, message, fixed: [`"frequency": ${days}`] };
}

/** The hours of a day that is closed, or of which nothing is known. */
function closed(to: string): SingleSlip {
	const what = to === "null" ? "null" : to === "false" ? "true or false" : "a string";
	const message = `"MONDAY" must be an array in brackets, not ${what}.`;
	return { from: `${monday},\n          `, to: `"MONDAY": ${to},\n          `, message, fixed: [""] };
}

function unknown(to: string, what: string): SingleSlip {
	const message = `"MONDAY" must be an array in brackets, not ${what}.`;
	const [from, fixed] = [`${monday},\n          `, `"MONDAY": ${gap},\n          `];
	return { from, to: `"MONDAY": ${to},\n          `, message, fixed: ["", fixed] };
}

function duration(to: string, fixed: string): SingleSlip {
	const message = `"${to}" isn't a valid duration. Write ${fixed}.`;
	const written = (text: string): string => refresh.replace("P1D", text);
	return { from: refresh, to: written(to), message, fixed: [written(fixed)] };
}

function lasting(duration: string, end: string): SingleSlip {
	return {
		from: closes,
		to: `"duration": "${duration}"`,
		message: `Unknown property "duration". Write "endTime": "${end}".`,
		fixed: [`"endTime": "${end}"`],
		hasOthers: true,
	};
}

function ending(duration: string, end: string): SingleSlip {
	return {
		from: '"endTime": "2031-07-31T22:00:00Z"',
		to: `"duration": "${duration}"`,
		message: `Unknown property "duration". Write "endTime": "${end}".`,
		fixed: [`"endTime": "${end}"`],
		hasOthers: true,
	};
}

/** What says in one text, or in another property, what several properties say. */
export const spokenMembers: readonly SingleSlip[] = [
	limited("2 per 7 days", 2, 7),
	limited("2/week", 2, 7),
	limited("4 calls a month", 4, 30),
	limited("once a day", 1, 1),
	limited("max 2 per day", 2, 1),
	limited("five times a week", 5, 7),
	limited("no more than 2 calls per day", 2, 1),
	limited("at most 3 contacts weekly", 3, 7),
	frequent("daily", 1),
	frequent("2 weeks", 14),
	frequent("every 3 days", 3),
	frequent("P14D", 14),
	frequent("month", 30),
	{
		from: limit,
		to: limit.replace(": 3", ': "4 per week"'),
		message: '"maxCountPerRecipient" must be a whole number, not a string.',
		fixed: [limit.replace(": 3", ": 4").replace(": 1", ": 7"), limit.replace(": 3", ": 4")],
	},
	{
		from: limit,
		to: limit.replace(": 1", ": 7").replace("DAY", "WEEK"),
		message: '"unit" can only be "DAY". Count the span in days in "frequency".',
		fixed: [limit.replace(": 1", ": 7"), limit.replace(": 1", ": 30")],
	},
	{
		from: limit,
		to: limit.replace(": 1", ": 2").replace("DAY", "months"),
		message: '"unit" can only be "DAY". Count the span in days in "frequency".',
		fixed: [limit.replace(": 1", ": 30")],
	},
	{
		from: limits,
		to: '"5 per week"',
		message: '"communicationLimitsList" must be an array in brackets, not a string.',
		fixed: [`[${limitOf(5, 7)}]`],
	},
	{
		from: limit,
		to: '{ "maxCountPerRecipient": "2/week" }',
		message: '"maxCountPerRecipient" must be a whole number, not a string.',
		fixed: [limitOf(2, 7)],
	},
	{
		from: '"maxCountPerRecipient": 3',
		to: '"maxCountPerRecipient": "2 per day"',
		message: '"maxCountPerRecipient" must be a whole number, not a string.',
		fixed: ['"maxCountPerRecipient": 2'],
	},
	{
		from: limit,
		to: '{ "maxCountPerRecipient": 2, "frequency": 24, "unit": "HOUR" }',
		message: '"unit" can only be "DAY". Count the span in days in "frequency".',
		fixed: [limitOf(2, 1)],
	},
	{
		from: `${opens},
              ${closes}`,
		to: '"hours": "8:00-17:30"',
		message: 'Unknown property "hours". Write "startTime": "T08:00" and "endTime": "T17:30".',
		fixed: ['"startTime": "T08:00", "endTime": "T17:30"'],
		hasOthers: true,
	},
	{
		from: '"frequency": 1,\n          "unit": "DAY"',
		to: '"per": "week"',
		message: 'Unknown property "per". Write "frequency": 7 and "unit": "DAY".',
		fixed: ['"frequency": 7, "unit": "DAY"'],
		hasOthers: true,
	},
	ending("P30D", "2031-06-04T13:00:00Z"),
	ending("2 weeks", "2031-05-19T13:00:00Z"),
	lasting("PT9H", "T18:00"),
	lasting("7h", "T16:00"),
	lasting("90 minutes", "T10:30"),
	{
		from: holiday,
		to: '"date": "2031-05-31"',
		message: 'Unknown property "date". Write "startDate": "2031-05-31" and "endDate": "2031-06-01".',
		fixed: ['"startDate": "2031-05-31", "endDate": "2031-06-01"'],
		hasOthers: true,
	},
	{
		from: holiday,
		to: '"startDate": "2031-05-26 to 2031-05-28"',
		message:
			'"2031-05-26 to 2031-05-28" is a range, not a date. Write its start and its end: 2031-05-26 and 2031-05-28.',
		fixed: ["2031-05-29", "2031-05-28"].map((end) => `"startDate": "2031-05-26", "endDate": "${end}"`),
		hasOthers: true,
	},
	{
		from: holiday,
		to: holiday.replace("2031-05-26", "2031-05-26 to 2031-05-28").replace("05-27", "05-29"),
		message:
			'"2031-05-26 to 2031-05-28" is a range, not a date. Write its start and its end: 2031-05-26 and 2031-05-28.',
		fixed: ["2031-05-26", "2031-05-28"].map((day) =>
			holiday.replace("2031-05-26", day).replace("05-27", "05-29"),
		),
		hasOthers: true,
	},
	closed('"closed"'),
	closed('"CLOSED"'),
	closed("null"),
	closed("false"),
	unknown("closed", "closed"),
	unknown("true", "true or false"),
	unknown('"open"', "a string"),
	unknown("9", "a number"),
	{
		from: monday,
		to: '"MONDAY": ({ "startTime": "T10:00", "endTime": "T19:00" })',
		message: '"MONDAY" must be an array in brackets, not ({ "startTime": "T10:00", "endTime": "T….',
		fixed: ['"MONDAY": [{ "startTime": "T10:00", "endTime": "T19:00" }]'],
	},
	{
		from: '"bandwidthAllocation": 0.8',
		to: '"bandwidthAllocation": 0.S',
		message: '"bandwidthAllocation" must be a number, not 0.S. Did you mean 0.5?',
		fixed: ['"bandwidthAllocation": 0.5'],
	},
	{
		from: ring,
		to: '"ringTimeout": 20+5',
		message: "JSON can't contain expressions such as 20+5. Write the value itself.",
		fixed: ['"ringTimeout": 25'],
	},
	{
		from: ring,
		to: '"ringTimeout": 5 * 6',
		message: "JSON can't contain expressions such as 5 * 6. Write the value itself.",
		fixed: [ring],
	},
	duration("P1W2D", "P9D"),
	duration("PTH12", "PT12H"),
	duration("PT12H30", "PT12H30M"),
	duration("P1.5D", "P1DT12H"),
	duration("PT1,5D", "P1DT12H"),
];

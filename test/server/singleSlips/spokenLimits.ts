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
const gap =
	'[\n            {\n              "startTime": "<startTime, such as T09:00>",\n              "endTime": "<endTime, such as T17:00>"\n            }\n          ]';

const limitOf = (count: number, days: number): string =>
	`{ "maxCountPerRecipient": ${count}, "frequency": ${days}, "unit": "DAY" }`;

function limited(to: string, count: number, days: number): SingleSlip {
	const message = 'Item 1 of "communicationLimitsList" must be an object in braces, not a string.';
	return { from: limit, to: JSON.stringify(to), message, fixed: [limitOf(count, days)] };
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

/** Limits that one text says, and days without hours. */
export const spokenLimits: readonly SingleSlip[] = [
	limited("2 per 7 days", 2, 7),
	limited("2/week", 2, 7),
	limited("4 calls a month", 4, 30),
	limited("once a day", 1, 1),
	limited("max 2 per day", 2, 1),
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
];

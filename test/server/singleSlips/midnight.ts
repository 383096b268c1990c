import type { SingleSlip } from "./slip";

const closes = '"endTime": "T17:00"';
const opens = '"startTime": "T09:00"';
const whole = `[
            {
              ${opens},
              ${closes}
            }
          ]`;

/** Midnight at the end of a range, which is that of the day's end. */
function ending(written: string): SingleSlip {
	return {
		from: closes,
		to: `"endTime": "${written}"`,
		message: `"${written}" isn't a valid time of day. Write T23:59 for the end of a day.`,
		fixed: ['"endTime": "T23:59"'],
	};
}

function rangeOf(written: string, start: string, end: string): SingleSlip {
	const range = `{ "startTime": "${start}", "endTime": "${end}" }`;
	return {
		from: whole,
		to: `["${written}"]`,
		message: `Item 1 of "MONDAY" must be an object in braces, not a string.`,
		fixed: [`[${range}]`],
		hasOthers: true,
	};
}

export const midnight: readonly SingleSlip[] = [
	...[
		"12:00 AM",
		"12am",
		"12 a.m.",
		"24:00",
		"2400",
		"24h",
		"midnight",
		"Midnight",
		"0:00",
		"00:00",
		"0000",
	].map(ending),
	{
		from: closes,
		to: '"endTime": "T24:00"',
		message: "AWS doesn't document T24:00. Write T23:59 for the end of a day.",
		fixed: ['"endTime": "T23:59"'],
	},
	{
		from: `${opens},\n              ${closes}`,
		to: `${opens},\n              "endTime": "T00:00"`,
		message: "T00:00 is the start of the day. Write T23:59 for its end.",
		fixed: [`${opens},\n              "endTime": "T23:59"`],
		hasOthers: true,
	},
	{
		from: closes,
		to: '"endTime": 24:00',
		message: 'Strings need double quotes: write "T23:59".',
		fixed: ['"endTime": "T23:59"'],
	},
	{
		from: opens,
		to: '"startTime": "midnight"',
		message: '"midnight" isn\'t a valid time of day. Write T00:00.',
		fixed: ['"startTime": "T00:00"'],
	},
	{
		from: opens,
		to: '"startTime": "24:00"',
		message: '"24:00" isn\'t a valid time of day. Write T00:00.',
		fixed: ['"startTime": "T00:00"'],
	},
	rangeOf("9 to midnight", "T09:00", "T23:59"),
	rangeOf("9am-12am", "T09:00", "T23:59"),
	rangeOf("9-24", "T09:00", "T23:59"),
];

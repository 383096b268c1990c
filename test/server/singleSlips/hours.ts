import type { SingleSlip } from "./slip";

const monday = `"MONDAY": [
            {
              "startTime": "T09:00",
              "endTime": "T17:00"
            }
          ]`;
const gap = "\n              ";
const opens = '"startTime": "T09:00"';

type Pair = readonly [start: string, end: string];

const written = ([start, end]: Pair): string => `{ "startTime": "${start}", "endTime": "${end}" }`;

/** Times in the place of ranges. */
function hours(value: string, ...ranges: readonly Pair[]): SingleSlip {
	const [first = ["", ""]] = ranges;
	const message = value.startsWith('"')
		? '"MONDAY" must be an array in brackets, not a string.'
		: `"MONDAY" needs an object for each range. Write ${written(first)}.`;
	const fixed = [`"MONDAY": [${ranges.map(written).join(", ")}]`];
	return { from: monday, to: `"MONDAY": ${value}`, message, fixed, hasOthers: true };
}

/** Ranges of which the later ones are most likely in the afternoon, and as they are written. */
function halves(value: string, later: readonly Pair[], asWritten: readonly Pair[]): SingleSlip {
	const { fixed, ...slip } = hours(value, ...later);
	return { ...slip, fixed: [...fixed, ...hours(value, ...asWritten).fixed] };
}

/** One time in words. */
function time(value: string, ...meant: readonly string[]): SingleSlip {
	return {
		from: opens,
		to: `"startTime": "${value}"`,
		message: `"${value}" isn't a valid time of day. Write ${meant.join(" or ")}.`,
		fixed: meant.map((one) => `"startTime": "${one}"`),
	};
}

/** A range as people write it, which may be one time in words. */
function either(value: string, start: string, end: string, one?: string): SingleSlip {
	const both = (from: string, to: string): string => `"startTime": "${from}",${gap}"endTime": "${to}"`;
	return {
		from: `${opens},${gap}"endTime": "T17:00"`,
		to: both(value, "T17:00"),
		message:
			one === undefined
				? `"${value}" is a range, not a time. Write its start and its end: ${start} and ${end}.`
				: `"${value}" may be a range or one time. Write its start and its end, ${start} and ${end}, or ${one}.`,
		fixed: [
			both(start, end),
			...[start, ...(one === undefined ? [] : [one])].map((read) => both(read, "T17:00")),
		],
	};
}

const eight: Pair = ["T08:00", "T12:00"];

/** Hours of a day, as lists of times and ranges, in words, and on a clock of twelve hours. */
export const hoursOfDays: readonly SingleSlip[] = [
	hours('["10:00-12:00","13:00-19:00"]', ["T10:00", "T12:00"], ["T13:00", "T19:00"]),
	hours('["09:00-12:30", "13:15-18:00"]', ["T09:00", "T12:30"], ["T13:15", "T18:00"]),
	hours('["9-12", "1-5pm"]', ["T09:00", "T12:00"], ["T13:00", "T17:00"]),
	hours('"10:00-12:00, 13:00-19:00"', ["T10:00", "T12:00"], ["T13:00", "T19:00"]),
	hours('"8 to 12 and 2 to 6pm"', ["T08:00", "T12:00"], ["T14:00", "T18:00"]),
	halves('"8 - 12 and 1 - 5"', [eight, ["T13:00", "T17:00"]], [eight, ["T01:00", "T05:00"]]),
	halves('["8-12","1:30-5"]', [eight, ["T13:30", "T17:00"]], [eight, ["T01:30", "T05:00"]]),
	halves('["8:00","12:00","2:00","6:00"]', [eight, ["T14:00", "T18:00"]], [eight, ["T02:00", "T06:00"]]),
	hours('"08:00-12:00, 01:00-05:00"', eight, ["T01:00", "T05:00"]),
	hours('["T19:00","T10:00"]', ["T19:00", "T10:00"]),
	hours('["T10:00","T05:00"]', ["T10:00", "T05:00"]),
	hours('["19:00","10:00"]', ["T19:00", "T10:00"]),
	hours('["9:00","5:00"]', ["T09:00", "T17:00"]),
	hours('"T22:00-T06:00"', ["T22:00", "T06:00"]),
	hours('"1 to 7pm"', ["T13:00", "T19:00"]),
	hours('"2-6 p.m."', ["T14:00", "T18:00"]),
	hours('"8 to 9pm"', ["T08:00", "T21:00"]),
	hours('"6am to 7pm"', ["T06:00", "T19:00"]),
	either("ten to nine", "T10:00", "T21:00", "T08:50"),
	either("5 to 10", "T05:00", "T10:00", "T09:55"),
	either("20 to 8", "T20:00", "T08:00", "T07:40"),
	either("22:00 to 06:00", "T22:00", "T06:00"),
	either("8:00-16:30", "T08:00", "T16:30"),
	{
		from: `${opens},${gap}"endTime": "T17:00"`,
		to: '"startTime": "8:00-16:30"',
		message: '"8:00-16:30" is a range, not a time. Write its start and its end: T08:00 and T16:30.',
		fixed: ['"startTime": "T08:00", "endTime": "T16:30"'],
		hasOthers: true,
	},
	time("five past nine", "T09:05"),
	time("twenty-five to eight", "T07:35"),
	time("10 past 9", "T09:10"),
	time("10 minutes past 9", "T09:10"),
	time("ten thirty", "T10:30"),
	time("nine oh five", "T09:05"),
	time("ten forty-five", "T10:45"),
	time("9 a", "T09:00"),
	time("10:30a", "T10:30"),
	time("TT10:00", "T10:00"),
	time("13:00 pm", "T13:00"),
	{
		from: '"endTime": "T12:30"',
		to: '"endTime": "T06:30"',
		message: "The range ends before it starts. End it at T23:59 and begin another on the next day.",
		fixed: [
			`"endTime": "T23:59"
            }
          ],
          "SATURDAY": [
            {
              "startTime": "T00:00",
              "endTime": "T06:30"`,
			'"endTime": "T18:30"',
		],
		hasOthers: true,
	},
];

import assert from "node:assert/strict";
import { changed, textOf } from "../../support/campaigns";
import { offeredFor } from "../../support/offered";
import { renewals } from "../fixAll/fieldCases";

type Path = readonly (string | number)[];

const first: Path = [
	"communicationTimeConfig",
	"telephony",
	"restrictedPeriods",
	"restrictedPeriodList",
	0,
	"startDate",
];
const monday: Path = ["communicationTimeConfig", "telephony", "openHours", "dailyHours", "MONDAY", 0];
const closes: Path = [...monday, "endTime"];
const opens: Path = [...monday, "startTime"];
const starts: Path = ["schedule", "startTime"];
const dateGap = 'Write "<date, such as 2031-07-04>"';
const instantGap = 'Write "<date and time, such as 2031-03-03T14:00:00Z>"';
const number = (name: string): string => `"${name}" must be a string in double quotes, not a number.`;

/** A value, what is said of it and what is offered; the preferred fix has an asterisk. */
const rows: readonly (readonly [
	path: Path,
	value: unknown,
	message: string,
	...titles: readonly string[],
])[] = [
	// The year of a day may be its last number or its first.
	[
		first,
		"27-Nov-30",
		'"27-Nov-30" isn\'t a valid date. Write 2030-11-27 or 2027-11-30.',
		'Write "2030-11-27"',
		'Write "2027-11-30"',
		dateGap,
	],
	[first, "04 July 31", '"04 July 31" isn\'t a valid date. Write 2031-07-04.', 'Write "2031-07-04"', dateGap],
	[first, "2031-Jul-04", '"2031-Jul-04" isn\'t a valid date. Write 2031-07-04.', '* Write "2031-07-04"'],
	[
		first,
		"31-Foo-31",
		'"31-Foo-31" isn\'t a valid date. Write a date as YYYY-MM-DD, such as 2031-07-04.',
		dateGap,
	],
	[
		starts,
		"06-Jun-31",
		'"06-Jun-31" isn\'t a valid date and time. Add a time in UTC, such as 2031-06-06T14:00:00Z.',
		'00:00 in America/New_York: write "2031-06-06T04:00:00Z"',
		'00:00 UTC: write "2031-06-06T00:00:00Z"',
		instantGap,
	],
	// Spreadsheets count days from 1900 on.
	[first, 48033, number("startDate"), 'Write "2031-07-04"'],
	[first, "48033", '"48033" isn\'t a valid date. Write 2031-07-04.', 'Write "2031-07-04"', dateGap],
	[
		starts,
		48033.25,
		number("startTime"),
		'06:00 in America/New_York: write "2031-07-04T10:00:00Z"',
		'06:00 UTC: write "2031-07-04T06:00:00Z"',
	],
	[
		starts,
		"48033.75",
		'"48033.75" isn\'t a valid date and time. It has no time zone. Write it in UTC: 18:00 UTC is 2031-07-04T18:00:00Z.',
		'18:00 in America/New_York: write "2031-07-04T22:00:00Z"',
		'18:00 UTC: write "2031-07-04T18:00:00Z"',
		instantGap,
	],
	[starts, 99999, number("startTime"), 'Replace with "<date and time, such as 2031-03-03T14:00:00Z>"'],
	// A range beside an end that is there.
	[
		starts,
		"2031-06-02 to 2031-06-06",
		'"2031-06-02 to 2031-06-06" is a range, not a date and time. Write its start and its end: 2031-06-02 and 2031-06-06.',
		'Write "2031-06-02T04:00:00Z", and replace endTime with "2031-06-07T03:59:59Z"',
		'Write "2031-06-02T00:00:00Z", and replace endTime with "2031-06-06T23:59:59Z"',
		'Write "2031-06-02T04:00:00Z" and keep endTime',
		'Write "2031-06-02T00:00:00Z" and keep endTime',
	],
	// What is said of an hour has the order of what is offered.
	[
		closes,
		"5",
		'"5" isn\'t a valid time of day. Write T17:00 or T05:00.',
		'Write "T17:00"',
		'Write "T05:00"',
	],
	[
		closes,
		"7:30",
		'"7:30" isn\'t a valid time of day. Write T19:30 or T07:30.',
		'Write "T19:30"',
		'Write "T07:30"',
	],
	[closes, 5, number("endTime"), 'Write "T17:00"', 'Write "T05:00"'],
	[closes, "16:00", '"16:00" isn\'t a valid time of day. Write T16:00.', '* Write "T16:00"'],
	[opens, "8", '"8" isn\'t a valid time of day. Write T08:00.', 'Write "T08:00"'],
];

suite("a day, a time or a range as people and spreadsheets write it", () => {
	for (const [path, value, message, ...titles] of rows) {
		test(`${JSON.stringify(value)} as ${path.at(-1)} is ${titles.join(", ")}`, () => {
			const offered = offeredFor(textOf(changed(renewals, path, value)));
			assert.equal(offered.message, message);
			assert.deepEqual(
				offered.titles.map((title) => (offered.preferred.includes(title) ? `* ${title}` : title)),
				titles,
			);
		});
	}
});

import type { SingleSlip } from "./slip";

const opens = '"startTime": "T09:00"';
const closes = '"endTime": "T17:00"';
const refresh = '"refreshFrequency": "P1D"';
const zone = '"defaultTimeZone": "America/New_York"';

const withValue = (from: string, value: string): string => from.replace(/: .*/, `: "${value}"`);

/** A value that is understood: all that it may stand for. */
function read(from: string, written: string, what: string, ...meant: readonly string[]): SingleSlip {
	return {
		from,
		to: withValue(from, written),
		message: `"${written}" isn't a valid ${what}. Write ${meant.join(" or ")}.`,
		fixed: meant.map((one) => withValue(from, one)),
	};
}

/** A value that says nothing of the kind: its form, to be filled in, and no value that nobody wrote. */
function unread(from: string, written: string, message: string, gap: string): SingleSlip {
	return { from, to: from.replace(/: .*/, `: ${written}`), message, fixed: [withValue(from, `<${gap}>`)] };
}

const time = "time of day";
const duration = "duration";
const anyTime = "Write it as Thh:mm on the 24-hour clock, such as T09:00.";
const anyDuration = "Write a duration as days, hours, minutes and seconds, such as P1D or PT1H30M.";

/** Times and durations as people say them. */
export const spoken: readonly SingleSlip[] = [
	read(opens, "10:3", time, "T10:03", "T10:30"),
	read(opens, "9:5", time, "T09:05", "T09:50"),
	read(opens, "T08:4", time, "T08:04", "T08:40"),
	read(opens, "10:3 am", time, "T10:03", "T10:30"),
	read(opens, "10:7", time, "T10:07"),
	read(opens, "09:0", time, "T09:00"),
	read(closes, "17:3", time, "T17:03", "T17:30"),
	read(opens, "half 9", time, "T09:30", "T08:30"),
	read(opens, "Half nine", time, "T09:30", "T08:30"),
	read(opens, "half 12", time, "T12:30", "T11:30"),
	read(opens, "half past 9", time, "T09:30"),
	read(closes, "half past 5pm", time, "T17:30"),
	read(opens, "quarter past ten", time, "T10:15"),
	read(opens, "quarter to 10", time, "T09:45"),
	read(closes, "quarter of one pm", time, "T12:45"),
	read(refresh, "half a day", duration, "PT12H"),
	read(refresh, "half day", duration, "PT12H"),
	read(refresh, "a quarter of a day", duration, "PT6H"),
	read(refresh, "one and a half days", duration, "P1DT12H"),
	read(refresh, "1 1/2 days", duration, "P1DT12H"),
	read(refresh, "an hour and a half", duration, "PT1H30M"),
	read(refresh, "2 hours and a half", duration, "PT2H30M"),
	read(refresh, "three quarters of a day", duration, "PT18H"),
	read(refresh, "fortnight", duration, "P14D"),
	...["sunrise", "half of it", "half past", "quarter 9", "9:", "10:3:0"].map((one) =>
		unread(opens, `"${one}"`, `"${one}" isn't a valid time of day. ${anyTime}`, "startTime, such as T09:00"),
	),
	...["often", "half a month", "half a life", "a bit and a half"].map((one) =>
		unread(
			refresh,
			`"${one}"`,
			`"${one}" isn't a valid duration. ${anyDuration}`,
			"refreshFrequency, such as PT24H",
		),
	),
	unread(
		opens,
		"true",
		'"startTime" must be a string in double quotes, not true or false.',
		"startTime, such as T09:00",
	),
	unread(
		zone,
		'"Headquarters"',
		'"Headquarters" isn\'t a valid IANA time zone. Write an IANA name such as America/New_York.',
		"defaultTimeZone, such as America/New_York",
	),
	{
		from: opens,
		to: '"startTime": half 9',
		message: 'Strings need double quotes: write "T09:30" or "T08:30".',
		fixed: ['"startTime": "T09:30"', '"startTime": "T08:30"'],
	},
	{
		from: opens,
		to: '"startTime": null',
		message: '"startTime" must be a string in double quotes, not null.',
		fixed: ['"startTime": "<startTime, such as T09:00>"'],
	},
];

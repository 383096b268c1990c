import { example, property, slips } from "./row";

const file = "voice-predictive";
const open = property("openHours", example(file));
const daily = property("dailyHours", example(file));
const monday = property("MONDAY", example(file));
const hours = '[{ "startTime": "T10:00", "endTime": "T19:00" }]';
const list = (...days: readonly string[]): string =>
	days.map((day) => `{ "day": "${day}", "startTime": "T10:00", "endTime": "T19:00" }`).join(", ");
const workdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"];

/** A start or an end alone: what the other is, nobody said. */
export const oneEnd = slips([
	[file, monday, '"MONDAY": "9am"', undefined],
	[file, monday, '"MONDAY": "6pm"', undefined],
	[file, monday, '"MONDAY": "T09:00"', undefined],
	[file, monday, '"MONDAY": "from 9am"', undefined],
	[file, monday, '"MONDAY": "until 18:00"', undefined],
	[file, monday, '"MONDAY": "closes at 6 pm"', undefined],
	[file, monday, '"MONDAY": ["9am"]', undefined],
	[file, monday, '"MONDAY": [{ "startTime": "T09:00" }]', undefined],
	[file, monday, '"MONDAY": [{ "endTime": "T18:00" }]', undefined],
	[file, monday, '"MONDAY": [{ "startTime": "T09:00", "endTime": }]', undefined],
	[file, monday, '"MONDAY": []', undefined],
]);

/** Hours of days in other forms than an object of days. */
export const withoutDays = slips([
	[file, daily, '"dailyHours": [{ "from": "10am", "to": "7pm" }]'],
	[file, daily, '"dailyHours": { "from": "10am", "to": "7pm" }'],
	[file, daily, '"dailyHours": { "startTime": "T10:00", "endTime": "T19:00" }'],
	[file, daily, `"dailyHours": ${hours}`],
	[file, daily, '"dailyHours": { "hours": "10-19" }'],
	[file, daily, '"dailyHours": "10:00-19:00"'],
	[file, daily, '"dailyHours": "Mon-Fri 10:00-19:00"'],
	[file, daily, '"dailyHours": ["Mon 10-19", "Tue 10-19", "Wed 10-19", "Thu 10-19", "Fri 10-19"]'],
	[file, daily, `"dailyHours": [${list(...workdays)}]`],
	[file, daily, `"dailyHours": [${list("Mon-Fri")}]`],
	[file, daily, '"dailyHours": [{ "days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "hours": "10-19" }]'],
	[file, daily, `"dailyHours": [${workdays.map((day) => `{ "${day}": ${hours} }`).join(", ")}]`],
	[file, open, '"openHours": { "from": "10am", "to": "7pm" }'],
	[file, open, '"openHours": "10-19"'],
	[file, open, `"openHours": [${list(...workdays)}]`],
]);

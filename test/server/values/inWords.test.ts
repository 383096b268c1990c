import assert from "node:assert/strict";
import { formatDate, formatDates, formatDays, weekdays } from "../../../shared/src/format/calendar";
import {
	formatClock,
	formatHours,
	formatInstant,
	formatOffset,
	formatRange,
	placeOf,
} from "../../../shared/src/format/clock";
import { formatDuration, formatShare } from "../../../shared/src/format/quantity";
import { consoleLink } from "../../../shared/src/values/consoleLink";
import { parseDate } from "../../../shared/src/values/date";

const day = (date: string): number => {
	const days = parseDate(date);
	assert.ok(days !== undefined, date);
	return days;
};

suite("values in words", () => {
	test("durations", () => {
		for (const [seconds, words] of [
			[0, "none"],
			[1, "1 second"],
			[3600, "1 hour"],
			[5400, "1 hour 30 minutes"],
			[7 * 86_400, "7 days"],
			[93_784, "1 day 2 hours 3 minutes 4 seconds"],
		] as const) {
			assert.equal(formatDuration(seconds), words);
		}
	});

	test("dates and what lies between two", () => {
		assert.equal(formatDate(day("2031-07-04")), "Fri 4 Jul 2031");
		assert.equal(formatDate(day("1969-12-31")), "Wed 31 Dec 1969");
		assert.equal(formatDate(day("2032-02-29")), "Sun 29 Feb 2032");
		for (const [first, last, words] of [
			["2031-03-03", "2031-03-03", "3 Mar 2031"],
			["2031-03-03", "2031-03-28", "3–28 Mar 2031"],
			["2031-03-30", "2031-04-02", "30 Mar – 2 Apr 2031"],
			["2031-12-30", "2032-01-02", "30 Dec 2031 – 2 Jan 2032"],
			["2031-03-03", "2032-03-03", "3 Mar 2031 – 3 Mar 2032"],
		] as const) {
			assert.equal(formatDates(day(first), day(last)), words);
		}
	});

	test("days of the week, from Monday, joined where three follow each other", () => {
		assert.equal(formatDays(weekdays), "Mon–Sun");
		assert.equal(formatDays(weekdays.slice(0, 5)), "Mon–Fri");
		assert.equal(formatDays(["SUNDAY", "MONDAY", "TUESDAY"]), "Mon, Tue and Sun");
		assert.equal(formatDays(["SATURDAY"]), "Sat");
		assert.equal(formatDays([]), "");
	});

	test("hours", () => {
		assert.equal(formatClock(0), "00:00");
		assert.equal(formatRange({ from: 545, to: 1440 }), "09:05–24:00");
		assert.equal(formatHours(2550), "42.5 h");
		assert.equal(formatHours(0), "0 h");
		assert.equal(formatHours(1439), "23.98 h");
	});

	test("shares, without the digits that binary fractions add", () => {
		for (const [share, words] of [
			[0.07, "7%"],
			[0.29, "29%"],
			[0.125, "12.5%"],
			[1.1, "110%"],
			[0, "0%"],
			[1e-9, "1e-7%"],
		] as const) {
			assert.equal(formatShare(share), words);
		}
	});

	test("instants by the clocks of a zone, summer time and its changes included", () => {
		for (const [instant, zone, words, offset] of [
			["2031-03-03T14:00:00Z", "America/New_York", "Mon 3 Mar 2031, 09:00", "UTC−5"],
			// Clocks in New York go forward on 9 March 2031 at 07:00 UTC and back on 2 November at 06:00.
			["2031-03-09T06:59:59Z", "America/New_York", "Sun 9 Mar 2031, 01:59:59", "UTC−5"],
			["2031-03-09T07:00:00Z", "America/New_York", "Sun 9 Mar 2031, 03:00", "UTC−4"],
			["2031-11-02T05:30:00Z", "America/New_York", "Sun 2 Nov 2031, 01:30", "UTC−4"],
			["2031-11-02T06:30:00Z", "America/New_York", "Sun 2 Nov 2031, 01:30", "UTC−5"],
			["2031-07-01T20:00:00Z", "Asia/Kolkata", "Wed 2 Jul 2031, 01:30", "UTC+5:30"],
			["2031-07-01T20:00:00Z", "America/St_Johns", "Tue 1 Jul 2031, 17:30", "UTC−2:30"],
			["2031-12-31T23:59:00Z", "UTC", "Wed 31 Dec 2031, 23:59", "UTC"],
			["2031-12-31T23:59:00Z", "Pacific/Auckland", "Thu 1 Jan 2032, 12:59", "UTC+13"],
		] as const) {
			assert.equal(formatInstant(Date.parse(instant), zone), words, `${instant} ${zone}`);
			assert.equal(formatOffset(Date.parse(instant), zone), offset, `${instant} ${zone}`);
		}
		assert.equal(placeOf("America/Argentina/Buenos_Aires"), "Buenos Aires");
		assert.equal(placeOf("UTC"), "UTC");
	});
});

suite("console links", () => {
	const instance = "instance/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";

	test("lead to the console of the partition, in the region of the ARN", () => {
		for (const [arn, url] of [
			[
				`arn:aws:connect:eu-west-2:111122223333:${instance}`,
				"https://console.aws.amazon.com/connect/home?region=eu-west-2",
			],
			[
				"arn:aws:profile:us-east-1:111122223333:domains/amazon-connect-example",
				"https://console.aws.amazon.com/connect/home?region=us-east-1",
			],
			[
				`arn:aws-us-gov:connect:us-gov-west-1:111122223333:${instance}`,
				"https://console.amazonaws-us-gov.com/connect/home?region=us-gov-west-1",
			],
		] as const) {
			assert.equal(consoleLink(arn)?.url, url);
		}
	});

	test("are not made where it is not sure that there is a page", () => {
		for (const arn of [
			"",
			"no ARN",
			`arn:aws-cn:connect:cn-north-1:111122223333:${instance}`,
			`arn:aws-us-gov:connect:us-east-1:111122223333:${instance}`,
			`arn:aws:connect:us-gov-west-1:111122223333:${instance}`,
			`arn:aws:connect:us-est-1:111122223333:${instance}`,
			`arn:aws:connect:us-east-1)[x](command:evil):111122223333:${instance}`,
			"arn:aws:s3:us-east-1:111122223333:bucket",
			"arn:aws-other:connect:us-east-1:111122223333:instance/x",
		]) {
			assert.equal(consoleLink(arn), undefined, arn);
		}
	});
});

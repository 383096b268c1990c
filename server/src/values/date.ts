import type { Finding } from "./finding";
import { quoted, twoDigits } from "./text";

const longest = 40;

/** Days of a common year before each month, and in all. */
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** 1970-01-01, counted in the same way from the year 0 on. */
const epoch = 1970 * 365 + 477 + 1;

/** Days since 1970-01-01 of a real calendar date written YYYY-MM-DD; undefined for anything else. */
export function parseDate(text: string): number | undefined {
	if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
	const [century, years, month, day] = [0, 2, 5, 8].map((offset) => twoDigits(text, offset));
	if (century === undefined || years === undefined || month === undefined || day === undefined)
		return undefined;
	return daysOf(century * 100 + years, month, day);
}

/** Days since 1970-01-01; undefined where the calendar has no such day. Months count from 1. */
export function daysOf(year: number, month: number, day: number): number | undefined {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const before = daysBefore[month - 1];
	const next = daysBefore[month];
	if (before === undefined || next === undefined) return undefined;
	const leapDay = leap && month === 2 ? 1 : 0;
	if (day < 1 || day > next - before + leapDay) return undefined;
	const past = year - 1;
	const leapYears = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
	return year * 365 + leapYears + before + (leap && month > 2 ? 1 : 0) + day - epoch;
}

/** The date, YYYY-MM-DD, that is so many days after 1970-01-01; no date of this form outside of the years 0 to 9999. */
export function dateOf(days: number): string {
	return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** Calendar date. Source: the model's pattern \d{4}-\d{2}-\d{2}; that the day exists is plain from its being a date. */
export function checkDate(text: string): Finding | undefined {
	if (parseDate(text) !== undefined) return undefined;
	const replacement = understood(text);
	const shape = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text);
	const hint = replacement === undefined ? "a date as YYYY-MM-DD, such as 2031-07-04" : replacement;
	return {
		code: "calendar-date",
		severity: "error",
		message: shape
			? `The calendar has no ${text}. Write a day that exists.`
			: `${quoted(text)} is no date. Write ${hint}.`,
		...(replacement !== undefined && { replacement }),
	};
}

/** Reads the ways in which people write dates, where day and month cannot be confused. */
function understood(text: string): string | undefined {
	if (text.length > longest) return undefined;
	const trimmed = text.trim();
	const yearFirst =
		/^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?$/.exec(trimmed) ??
		/^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(trimmed);
	if (yearFirst !== null) return written(yearFirst[1], yearFirst[2], yearFirst[3]);
	const dotted = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/.exec(trimmed);
	if (dotted !== null) return written(dotted[3], dotted[2], dotted[1]);
	const slashed = /^([0-9]{1,2})[-/]([0-9]{1,2})[-/]([0-9]{4})$/.exec(trimmed);
	if (slashed === null) return undefined;
	const [, one, other, year] = slashed;
	if (Number(one) > 12 || one === other) return written(year, other, one);
	return Number(other) > 12 ? written(year, one, other) : undefined;
}

function written(year = "", month = "", day = ""): string | undefined {
	const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	return parseDate(date) === undefined ? undefined : date;
}

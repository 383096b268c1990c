import type { Finding } from "../problem/finding";
import { lettersAsDigits } from "../text/lookAlikes";
import { quoted, twoDigits } from "../text/text";
import { onlyOne, severalIn } from "./several";

const maxLength = 40;

/** Days of a common year before each month, and in all. */
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** 1970-01-01, counted in the same way from the year 0 on. */
const epoch = 1970 * 365 + 477 + 1;

/** Days since 1970-01-01 of a real calendar date written YYYY-MM-DD; undefined for anything else. */
export function parseDate(text: string): number | undefined {
	if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) {
		return undefined;
	}
	const [century, years, month, day] = [0, 2, 5, 8].map((offset) => twoDigits(text, offset));
	if (century === undefined || years === undefined || month === undefined || day === undefined) {
		return undefined;
	}
	return daysOf(century * 100 + years, month, day);
}

/** Days since 1970-01-01; undefined where the calendar has no such day. Months count from 1. */
export function daysOf(year: number, month: number, day: number): number | undefined {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const before = daysBefore[month - 1];
	const next = daysBefore[month];
	if (before === undefined || next === undefined) {
		return undefined;
	}
	const leapDay = leap && month === 2 ? 1 : 0;
	if (day < 1 || day > next - before + leapDay) {
		return undefined;
	}
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
	if (parseDate(text) !== undefined) {
		return undefined;
	}
	const days = daysOfRange(text);
	if (days.length > 0) {
		const message = `${quoted(text)} is a range, not a date. Write its start and its end: ${days.join(" and ")}.`;
		return { code: "calendar-date", severity: "error", message, choices: days };
	}
	const several = severalIn(text, (part) => {
		const [date, ...others] = parseDate(part) === undefined ? readDates(part) : [part];
		return others.length > 0 ? undefined : date;
	});
	if (several.length > 0) {
		return { code: "calendar-date", severity: "error", message: onlyOne("date"), choices: several };
	}
	const shape = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text);
	const asWritten = shape ? nearDates(text) : readDates(text);
	const read = asWritten.length > 0 || shape ? asWritten : readDates(lettersAsDigits(text));
	const [first, ...more] = read;
	const certain =
		!shape &&
		asWritten.length > 0 &&
		first !== undefined &&
		more.length === 0 &&
		isWhole(text) &&
		isOnNamedDay(text, first);
	const hint = read.length === 0 ? "a date as YYYY-MM-DD, such as 2031-07-04" : read.join(" or ");
	return {
		code: "calendar-date",
		severity: "error",
		message: shape
			? `${text} doesn't exist in the calendar. Write a day that does.`
			: `${quoted(text)} isn't a valid date. Write ${hint}.${otherDay(text, read)}`,
		...(certain && { replacement: first }),
		...(!certain && read.length > 0 && { choices: read }),
	};
}

/** Words in brackets behind a date. */
const note = /\s*\(.*\)$/;

/** Nothing of a text is left out when its date is written: it has no time of day and its year has four digits. */
function isWhole(text: string): boolean {
	const hasRest = /[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[T ]/.test(text.trim());
	return /[0-9]{4}/.test(text) && readSerial(text) === undefined && !hasRest && !note.test(text.trim());
}

/** The first and the last day that campaigns may have, as spreadsheets count days: those of 2024 to 2099. */
const [firstSerial, lastSerial] = [45_292, 73_050];
/** 1970-01-01 in the count of spreadsheets. */
const epochSerial = 25_569;

/** Milliseconds since 1970 of a day that a spreadsheet counts from 1900 on, with its time as a fraction; undefined for other texts. */
export function readSerial(text: string): number | undefined {
	const [, day = "", fraction = "0"] = /^([0-9]{5})(?:[.,]([0-9]{1,12}))?$/.exec(text.trim()) ?? [];
	const serial = Number(day);
	return day === "" || serial < firstSerial || serial > lastSerial
		? undefined
		: (serial - epochSerial) * 86_400_000 + Math.round(Number(`0.${fraction}`) * 86_400) * 1000;
}

const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const namedDay = /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i;

/** The first and the last date of a range such as `2031-05-26 to 2031-05-28`; none of any other text. */
export function daysOfRange(text: string): readonly string[] {
	const [, first = "", last = ""] =
		/^([0-9]{4}-[0-9]{2}-[0-9]{2}) ?(?:-|\u2013|\u2014|\/|to|until|till|through) ?([0-9]{4}-[0-9]{2}-[0-9]{2})$/.exec(
			text.trim(),
		) ?? [];
	return parseDate(first) === undefined || parseDate(last) === undefined ? [] : [first, last];
}

/** Whether a date falls on the day of the week that a text names, if it names one. */
export function isOnNamedDay(text: string, date: string): boolean {
	const named = namedDay.exec(text)?.[1];
	return named === undefined || weekdayOf(date).toLowerCase().startsWith(named.toLowerCase());
}

/** A sentence about the only date that a text may stand for, where the text names another day of the week. */
export function otherDay(text: string, dates: readonly string[]): string {
	const [date, ...more] = dates;
	if (date === undefined || more.length > 0 || isOnNamedDay(text, date)) {
		return "";
	}
	return ` That day is a ${weekdayOf(date)}.`;
}

function weekdayOf(date: string): string {
	const days = parseDate(date) ?? 0;
	// 1970-01-01 was a Thursday.
	return weekdays[(((days + 4) % 7) + 7) % 7] ?? "";
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The dates, YYYY-MM-DD, that a text in another form may stand for: one where there is no doubt, both where day and
 * month can be confused, none where it is not understood.
 */
export function readDates(text: string): string[] {
	if (text.length > maxLength) {
		return [];
	}
	const trimmed = text
		.trim()
		.replace(note, "")
		.replace(/(?<=[0-9])\.$/, "")
		.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, "");
	const serial = readSerial(trimmed);
	if (serial !== undefined) {
		return [dateOf(Math.floor(serial / 86_400_000))];
	}
	const yearFirst =
		/^([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[T ].*)?$/.exec(trimmed) ??
		/^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(trimmed);
	if (yearFirst !== null) {
		return written(yearFirst[1], yearFirst[2], yearFirst[3]);
	}
	const named = /^([0-9]{1,4})[-/. ]([a-z]{3,9})[-/. ]{1,2}'?([0-9]{1,2})$/i.exec(trimmed);
	if (named !== null) {
		return withNamedMonth(named[1], named[2], named[3]);
	}
	const dotted = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/.exec(trimmed);
	if (dotted !== null) {
		return written(dotted[3], dotted[2], dotted[1]);
	}
	const short = /^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{2})$/.exec(trimmed);
	if (short !== null) {
		const [, one, other, last] = short;
		const read = [
			...written(`20${last}`, one, other),
			...written(`20${last}`, other, one),
			...written(`20${one}`, other, last),
		];
		return [...new Set(read)];
	}
	const slashed = /^([0-9]{1,2})[-/]([0-9]{1,2})[-/]([0-9]{4})$/.exec(trimmed);
	if (slashed !== null) {
		const [, one, other, year] = slashed;
		return [...new Set([...written(year, one, other), ...written(year, other, one)])];
	}
	const monthFirst = /^([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$/i.exec(trimmed);
	if (monthFirst !== null) {
		return written(monthFirst[3], numberOfMonth(monthFirst[1]), monthFirst[2]);
	}
	const dayFirst = /^([0-9]{1,2})(?:st|nd|rd|th|\.)?[ -](?:of )?([a-z]{3,9})\.?,?[ -]([0-9]{4})$/i.exec(
		trimmed,
	);
	return dayFirst === null ? [] : written(dayFirst[3], numberOfMonth(dayFirst[2]), dayFirst[1]);
}

/** `2031-May-26`, and `26-May-31`, which has its year last, or first. */
function withNamedMonth(first = "", name = "", last = ""): string[] {
	const month = numberOfMonth(name);
	if (first.length > 2) {
		return first.length === 4 ? written(first, month, last) : [];
	}
	const read = [...written(`20${last}`, month, first), ...written(`20${first}`, month, last)];
	// No campaign is older than the API.
	const recent = read.filter((date) => date >= "2024");
	return [...new Set(recent.length > 0 ? recent : read)];
}

/** What a date that the calendar lacks may stand for: day and month swapped, or the last day of its month or the next. */
export function nearDates(text: string): string[] {
	const [year = "", month = "", day = ""] = text.split("-");
	const swapped = written(year, day, month);
	const last = ["31", "30", "29", "28"].flatMap((end) => written(year, month, end));
	if (swapped.length > 0 || Number(day) <= 28) {
		return swapped;
	}
	const end = parseDate(last[0] ?? "");
	return end === undefined ? [] : [dateOf(end), dateOf(end + 1)];
}

function numberOfMonth(name = ""): string {
	return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function written(year = "", month = "", day = ""): string[] {
	const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	return parseDate(date) === undefined ? [] : [date];
}

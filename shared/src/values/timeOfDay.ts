import type { Finding } from "../problem/finding";
import { lettersAsDigits } from "../text/lookAlikes";
import { quoted, twoDigits } from "../text/text";
import { onlyOne, severalIn } from "./several";

const maxLength = 40;

/** Minutes since midnight of a time written as the API wants it, 0 to 1440; undefined for anything else. */
export function parseTimeOfDay(text: string): number | undefined {
	if (text.length !== 6 || text.charCodeAt(0) !== 84 || text.charCodeAt(3) !== 58) {
		return undefined;
	}
	const hours = twoDigits(text, 1);
	const minutes = twoDigits(text, 4);
	if (hours === undefined || minutes === undefined) {
		return undefined;
	}
	if (hours === 24 && minutes === 0) {
		return 1440;
	}
	return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** Minutes since midnight, 0 to 1439, as the API wants a time. */
export function timeAt(minutes: number): string {
	const two = (count: number): string => String(count).padStart(2, "0");
	return `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const dayStart = "T00:00";
const dayEnd = "T23:59";

/**
 * Time of day, Thh:mm. Source: the model's pattern T\d{2}:\d{2}, and AWS's note that the clock has 24 hours;
 * T24:00 fits the pattern and is documented nowhere.
 */
export function checkTimeOfDay(text: string): Finding | undefined {
	const minutes = parseTimeOfDay(text);
	if (minutes === 1440) {
		return {
			code: "time-of-day-24",
			severity: "warning",
			message: "AWS doesn't document T24:00. Write T00:00 for the start of a day.",
			choices: [dayStart],
		};
	}
	if (minutes !== undefined) {
		return undefined;
	}
	const range = readRange(text);
	if (range !== undefined) {
		const [one] = spokenTimes(text);
		const ends = range.join(" and ");
		const message =
			one === undefined
				? `${quoted(text)} is a range, not a time. Write its start and its end: ${ends}.`
				: `${quoted(text)} may be a range or one time. Write its start and its end, ${ends}, or ${one}.`;
		return { code: "time-of-day", severity: "error", message, choices: [...range, ...(one ? [one] : [])] };
	}
	const several = severalIn(text, (part) => {
		const [time, ...others] = readTimes(part).times;
		return others.length > 0 ? undefined : time;
	});
	if (several.length > 0) {
		return { code: "time-of-day", severity: "error", message: onlyOne("time of day"), choices: several };
	}
	const { times, isCertain, hasZone } = readTimes(text);
	const [first, ...more] = times;
	const hint = first === undefined ? "it as Thh:mm on the 24-hour clock, such as T09:00" : times.join(" or ");
	const message = hasZone
		? `Times of day have no zone of their own: "localTimeZoneConfig" sets it. Write ${hint}.`
		: `${quoted(text)} isn't a valid time of day. Write ${hint}.`;
	return {
		code: "time-of-day",
		severity: "error",
		message,
		...(first !== undefined &&
			(isCertain && more.length === 0 ? { replacement: first } : { choices: times })),
	};
}

/**
 * Time of day at the end of a range: a midnight there ends the day. T00:00 would be before any start, and AWS documents
 * no T24:00, so the last minute is the latest end there is.
 */
export function checkEndTime(text: string): Finding | undefined {
	const finding = checkTimeOfDay(text);
	if (finding === undefined || (finding.replacement ?? finding.choices?.[0]) !== dayStart) {
		return finding;
	}
	const what =
		finding.code === "time-of-day-24"
			? "AWS doesn't document T24:00."
			: `${quoted(text)} isn't a valid time of day.`;
	const { code, severity } = finding;
	return { code, severity, message: `${what} Write T23:59 for the end of a day.`, choices: [dayEnd] };
}

const range = /^(.{1,12}?)\s*(-|\u2013|\u2014|\/|to|until|till|through)\s*(.{1,12})$/i;

/** The start and end that a text names, such as `8-17`, `9 to 5` or `09:00-17:00`; undefined for one time. */
export function readRange(text: string): readonly [start: string, end: string] | undefined {
	const [, first = "", sign, second = ""] = range.exec(text.trim()) ?? [];
	// `9-30` and `17-00` are times with a hyphen in them, and `09:00-05:00` most likely has an offset.
	if (/^[0-9]{1,2}$/.test(first) && /^0[0-9]$/.test(second)) {
		return undefined;
	}
	const read = rangeBetween(first, second);
	return read !== undefined && read[1] <= read[0] && sign === "-" && /^[0-9]/.test(second) ? undefined : read;
}

/** The range between two texts that name one time each; it may end before it starts. Undefined for other texts, such as ranges. */
export function rangeBetween(
	first: string,
	second: string,
): readonly [start: string, end: string] | undefined {
	const [from] = readTimes(first).times;
	const [written] = readTimes(second).times;
	const end = written === dayStart && !/^00:?00$/.test(second) ? dayEnd : written;
	if (from === undefined || end === undefined || [first, second].some((one) => readRange(one))) {
		return undefined;
	}
	const half = halfOf.exec(second)?.[1];
	// `1 to 7 pm` starts in the afternoon; `8 to 9 pm` may be a long day.
	const isLater = /^p/i.test(half ?? "") && /^[1-6](?![0-9])/.test(first) && !halfOf.test(first);
	const start = isLater && later(from) < end ? later(from) : from;
	// `9 to 5` is nine in the morning to five in the afternoon; a clock of 24 hours says what it means.
	const is24Hours = /^t|^0/i.test(second) || (/^(?:1[3-9]|2[0-9])/.test(first) && !halfOf.test(first));
	const isAfternoon = half === undefined && end <= start && end < "T12:00" && !is24Hours;
	return [start, isAfternoon ? later(end) : end];
}

const halfOf = /([ap])\.?m?\.?$/i;

/** The same time twelve hours later; before noon it is on the same day. */
function later(time: string): string {
	const hours = Number(time.slice(1, 3));
	return hours < 12 ? `T${hours + 12}${time.slice(3)}` : time;
}

const inWords: ReadonlyMap<string, readonly string[]> = new Map([
	["noon", ["T12:00"]],
	["midday", ["T12:00"]],
	["midnight", [dayStart]],
	["end of day", [dayEnd]],
]);

const hourNames = "one two three four five six seven eight nine ten eleven twelve".split(" ");

const written =
	/^(p?t)?[: ]*([0-9]{1,2})(?:([:.h-]| : )?([0-9]{2}))?(?::([0-9]{2})(\.[0-9]+)?)? ?(h|hrs?|hours?|uhr|o'?clock)? ?(am|pm|a\.m\.?|p\.m\.?)? ?(z|utc|gmt|[+-][0-9]{2}:?[0-9]{2}|[a-z]{2,4}|[a-z]+\/[a-z_/]+)?$/i;

interface TimeReading {
	readonly times: readonly string[];
	/** No part of the text is left out, and there is but one reading. */
	readonly isCertain: boolean;
	readonly hasZone: boolean;
}

/** Reads the ways in which people write times: 9:00, 09:00:00, 0900, 9 pm, t9:00. Certain where no part of it is left out. */
function readTimes(text: string): TimeReading {
	const read = readForm(text);
	const repaired = read.times.length > 0 ? text : withoutSlips(text);
	if (repaired !== text) {
		return { ...readForm(repaired), isCertain: false };
	}
	const times = read.times.length > 0 ? read.times : halfSaid(text).flatMap((one) => readForm(one).times);
	return times === read.times ? read : { ...read, times: [...new Set(times)] };
}

/** A minute of one digit, and hours with minutes in words. */
function halfSaid(text: string): readonly string[] {
	if (text.length > maxLength) {
		return [];
	}
	const [, before = "", digit, behind = ""] =
		/^([^:]{1,3}:)([0-9])( ?[ap]\.?m\.?)?$/i.exec(text.trim()) ?? [];
	return digit === undefined ? inHours(text) : [`${before}0${digit}${behind}`, `${before}${digit}0${behind}`];
}

const minuteNames: ReadonlyMap<string, number> = new Map([
	["five", 5],
	["ten", 10],
	["quarter", 15],
	["fifteen", 15],
	["twenty", 20],
	["twenty five", 25],
	["half", 30],
	["thirty", 30],
	["forty five", 45],
]);

/** The one time that a text names in words, such as `ten to nine`: written as Thh:mm. */
function spokenTimes(text: string): readonly string[] {
	return text.length > maxLength ? [] : inHours(text).flatMap((one) => readForm(one).times);
}

/** `ten to nine`, `quarter past 8`, `ten thirty`: `half 9` is before nine to some, and behind it to others. */
function inHours(text: string): readonly string[] {
	const plain = text.trim().toLowerCase().replaceAll("-", " ");
	const [, part = "", sign = "", name = "", rest = ""] =
		/^(?:a )?(half|quarter|five|ten|twenty(?: five)?|[0-9]{1,2})(?: min(?:ute)?s?)? (?:(past|after|to|of|before) )?([0-9]{1,2}(?![0-9])|[a-z]{3,6}\b)(.{0,12})$/.exec(
			plain,
		) ?? [];
	const hour = hourNames.indexOf(name) + 1 || Number(name);
	const minutes = minuteNames.get(part) ?? Number(part);
	const isTold = sign !== "" && minutes % 5 === 0 && minutes > 0 && minutes <= 30;
	if (part === "" || Number.isNaN(hour) || !(isTold || (sign === "" && part === "half"))) {
		return behindHour(plain);
	}
	const past = `${hour}:${String(minutes).padStart(2, "0")}${rest}`;
	const to = `${hour === 1 ? 12 : (hour + 23) % 24}:${60 - minutes}${rest}`;
	return sign === "" ? [past, to] : /^[pa]/.test(sign) ? [past] : [to];
}

/** `ten thirty`, `nine oh five`. */
function behindHour(plain: string): readonly string[] {
	const [, name = "", minutes = "", rest = ""] =
		/^([a-z]{3,6}) (?:oh )?((?:twenty|forty) five|[a-z]{3,7})( [ap]m)?$/.exec(plain) ?? [];
	const [hour, minute] = [hourNames.indexOf(name) + 1, minuteNames.get(minutes)];
	const isShort = minute === undefined || minutes === "half" || minutes === "quarter";
	return hour === 0 || isShort ? [] : [`${hour}:${String(minute).padStart(2, "0")}${rest}`];
}

/** Letters in the place of digits, a semicolon for the colon, a T at the end or twice, half of am, and a digit too many. */
function withoutSlips(text: string): string {
	return lettersAsDigits(text.slice(0, maxLength + 1))
		.replace(/(?<=[0-9]);(?=[0-9])/, ":")
		.replace(/^([0-9]{1,2}:[0-9]{2})T$/i, "$1")
		.replace(/^TT+(?=[0-9])/i, "T")
		.replace(/^([0-9]{1,2}(?::[0-9]{2})?) ?([ap])\.?$/i, "$1 $2m")
		.replace(/^((?:1[3-9]|2[0-3]):[0-9]{2}) ?p\.?m\.?$/i, "$1")
		.replace(/^(T?)0(?=[0-9]{2}:)/i, "$1")
		.replace(/(?<=:[0-9]{2})0$/, "");
}

function readForm(text: string): TimeReading {
	const unread = { times: [], isCertain: false, hasZone: false };
	if (text.length > maxLength) {
		return unread;
	}
	const plain = text.trim().toLowerCase();
	const named = inWords.get(plain);
	if (named !== undefined) {
		return { ...unread, times: named };
	}
	const name = hourNames.findIndex((one) => plain === one || plain.startsWith(`${one} `)) + 1;
	const clock =
		name > 0 ? plain.replace(/^[a-z]+/, String(name)) : plain.replace(/^[0-9]{4}-[0-9]{2}-[0-9]{2}[t ]/, "");
	const match = written.exec(clock);
	// Three digits before the colon are a slip of the hand.
	if (match === null || /^t?[0-9]{3}:/.test(clock)) {
		return unread;
	}
	const [, prefix, hour = "", sign, minute, seconds, fraction, unit, half, zone] = match;
	const all = timesOf(Number(hour), Number(minute ?? 0), half, hour.length === 1 && sign !== undefined);
	const isCertain =
		clock === plain &&
		name === 0 &&
		prefix !== "pt" &&
		sign !== "-" &&
		(minute !== undefined || half !== undefined) &&
		(sign !== undefined || minute === undefined || hour.length === 2) &&
		Number(seconds ?? 0) === 0 &&
		fraction === undefined &&
		unit === undefined &&
		zone === undefined &&
		hour !== "24" &&
		minute !== "60";
	return { times: all, isCertain, hasZone: zone !== undefined && clock === plain };
}

/** `isBare`: an hour of one digit before its minutes; up to six, the afternoon is as likely where nobody says which half. */
function timesOf(hour: number, minute: number, half: string | undefined, isBare: boolean): string[] {
	if (half !== undefined && (hour < 1 || hour > 12)) {
		return [];
	}
	if (hour === 24 && minute === 0) {
		return [dayStart];
	}
	if (minute === 60 && hour < 24 && half === undefined) {
		return [
			`T${String(hour).padStart(2, "0")}:59`,
			...(hour < 23 ? [`T${String(hour + 1).padStart(2, "0")}:00`] : []),
		];
	}
	if (hour > 23 || minute > 59) {
		return [];
	}
	const at = (hours: number): string => timeAt(hours * 60 + minute);
	if (half !== undefined) {
		return [at((hour % 12) + (half.startsWith("p") ? 12 : 0))];
	}
	return isBare && hour > 0 && hour < 7 ? [at(hour), at(hour + 12)] : [at(hour)];
}

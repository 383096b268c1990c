import type { Code } from "../problem/codes";
import type { Finding } from "../problem/finding";
import { lettersAsDigits } from "../text/lookAlikes";
import { quoted } from "../text/text";
import { onlyOne, severalIn } from "./several";

const maxLength = 50;
const form =
	/^P(?:([-+]?[0-9]+)D)?(T(?:([-+]?[0-9]+)H)?(?:([-+]?[0-9]+)M)?(?:([-+]?[0-9]+)(?:[.,]([0-9]{0,9}))?S)?)?$/;

/** Seconds of a duration in the API's form: days, hours, minutes, seconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
	const match = text.length > maxLength ? null : form.exec(text);
	if (match === null || !/[0-9]/.test(text) || text.endsWith("T")) {
		return undefined;
	}
	const [, days, , hours, minutes, seconds, fraction = ""] = match;
	const whole = number(days) * 86_400 + number(hours) * 3600 + number(minutes) * 60 + number(seconds);
	return whole + Number(`0.${fraction}0`);
}

/**
 * ISO 8601 duration of days and times. Source: the model's pattern; that P and PT alone, which the pattern lets
 * pass, are no durations follows from ISO 8601. Signs pass the pattern and make no sense.
 */
export function checkDuration(text: string): Finding | undefined {
	if (parseDuration(text) !== undefined) {
		if (!/[-+]/.test(text)) {
			return undefined;
		}
		const replacement = text.replaceAll("+", "");
		return {
			code: "duration-sign",
			severity: "warning",
			message: "Durations can't have a sign. Write the number alone.",
			...(text.includes("-") ? { choices: [text.replace(/[-+]/g, "")] } : { replacement }),
		};
	}
	return notA(text, "iso-duration", "a duration as days, hours, minutes and seconds, such as P1D or PT1H30M");
}

/** Whole hours, PT1H to PT24H. Source: the model's pattern. */
export function checkEvaluationWindow(text: string): Finding | undefined {
	if (/^PT(?:[1-9]|1[0-9]|2[0-4])H$/.test(text)) {
		return undefined;
	}
	const plain = text.trim().replace(/^\+/, "");
	const [guess = ""] = guesses(plain);
	const seconds = parseDuration(text) ?? parseDuration(normalized(plain) ?? guess);
	const hours = (seconds ?? 0) / 3600;
	const whole = Number.isInteger(hours) && hours >= 1 && hours <= 24;
	const nearest = Math.min(24, Math.max(1, Math.round(hours)));
	const message = `${quoted(text)} isn't a valid evaluation window. Write ${whole ? `PT${hours}H` : "whole hours from PT1H to PT24H"}.`;
	return {
		code: "evaluation-window",
		severity: "error",
		message,
		...(whole && normalized(plain) !== undefined
			? { replacement: `PT${hours}H` }
			: seconds !== undefined && { choices: [`PT${nearest}H`] }),
	};
}

function notA(text: string, code: Code, wanted: string): Finding {
	const replacement = normalized(text.trim().replace(/^\+/, ""));
	const either = replacement === undefined ? alternatives(text) : [];
	if (either.length > 0) {
		return { code, severity: "error", message: onlyOne("duration"), choices: either };
	}
	const choices = replacement === undefined ? guesses(text) : [];
	const hint = replacement ?? (choices.length === 0 ? wanted : choices.join(" or "));
	const message = cron.test(text.trim())
		? `${quoted(text)} is a cron expression, which says when. Write how often: ${choices[0] ?? "a duration such as P1D"}.`
		: `${quoted(text)} isn't a valid duration. Write ${hint}.`;
	return {
		code,
		severity: "error",
		message,
		...(replacement !== undefined && { replacement }),
		...(choices.length > 0 && { choices }),
	};
}

/** The durations of `7d or 14d`, `between 1h and 2h` and `1-2 hours`, of which a place has one. */
function alternatives(text: string): readonly string[] {
	const between = text.trim().replace(/^(?:between|from|either)\s+/i, "");
	const [, first, second, unit] =
		/^([0-9]{1,6})\s*(?:-|\u2013|to|or)\s*([0-9]{1,6})\s*([A-Za-z]+)$/.exec(between) ?? [];
	const parts =
		first === undefined
			? between.replace(/\s(?:-|\u2013|to)\s/i, " or ")
			: `${first}${unit} or ${second}${unit}`;
	return severalIn(parts, normalized);
}

/** A schedule of cron or of EventBridge, with or without its name. */
const cron = /^(?:cron\()?(?:[\d*?/,-]+ ){2}(?:[\d*?/,\-A-Z#]+ ){2,3}[\d*?/,\-A-Z#]+\)?$/i;

/** How often a cron expression comes round, where that is each day, or each few hours or minutes. */
function cronRhythm(text: string): string | undefined {
	const [minute = "", hour = "", ...days] = text.replace(/^cron\(|\)$/gi, "").split(" ");
	if (!cron.test(text) || !days.every((day) => /^[*?]$/.test(day))) {
		return undefined;
	}
	const step = /^(?:\*|0)\/(\d{1,2})$/;
	if (/^\d+$/.test(minute)) {
		const hours = step.exec(hour)?.[1];
		return /^\d+$/.test(hour) ? "P1D" : hour === "*" ? "PT1H" : hours && `PT${Number(hours)}H`;
	}
	const minutes = hour === "*" ? step.exec(minute)?.[1] : undefined;
	return minutes && `PT${Number(minutes)}M`;
}

const units: readonly (readonly [names: RegExp, seconds: number])[] = [
	[/^fortnights?$/i, 1_209_600],
	[/^(?:w|weeks?)$/i, 604_800],
	[/^(?:d|days?)$/i, 86_400],
	[/^(?:h|hrs?|hours?)$/i, 3600],
	[/^(?:mins?|minutes?)$/i, 60],
	[/^(?:s|secs?|seconds?)$/i, 1],
];

const rhythms: ReadonlyMap<string, string> = new Map([
	["hourly", "PT1H"],
	["an hour", "PT1H"],
	["a day", "P1D"],
	["a week", "P7D"],
	["every hour", "PT1H"],
	["daily", "P1D"],
	["every day", "P1D"],
	["once a day", "P1D"],
	["twice a day", "PT12H"],
	["weekly", "P7D"],
	["every week", "P7D"],
	["monthly", "P30D"],
]);

/** Reads the ways in which people write durations: pt1h, P1W, 1h, 60 minutes, 1h30m, PT1.5H, 01:30:00. */
function normalized(text: string): string | undefined {
	if (text.length > maxLength) {
		return undefined;
	}
	const trimmed = text.trim().toUpperCase();
	const joined = trimmed
		.replace(/^T(?=[0-9])/, "PT")
		.replace(/^PT([0-9]+)D$/, "P$1D")
		.replace(/^(P[0-9]+D)T$/, "$1");
	const closed = joined.startsWith("P") ? joined.replace(/ /g, "") : joined;
	if (closed !== trimmed && parseDuration(closed) !== undefined && !/[-+]/.test(closed)) {
		return closed;
	}
	if (parseDuration(trimmed) !== undefined && !/[-+]/.test(trimmed)) {
		return trimmed;
	}
	const weeks = /^P([0-9]{1,3})W$/.exec(trimmed);
	if (weeks !== null) {
		return `P${Number(weeks[1]) * 7}D`;
	}
	const hours = /^PT([0-9]{1,4})[.,]([0-9]{1,2})H$/.exec(trimmed);
	if (hours !== null) {
		const minutes = Number(`0.${hours[2]}`) * 60;
		return Number.isInteger(minutes) ? `PT${hours[1]}H${minutes}M` : undefined;
	}
	const timeWithoutT = /^P([0-9]{1,6}D)?([0-9]{1,6}[HS].*)$/.exec(trimmed);
	const withT = timeWithoutT === null ? "" : `P${timeWithoutT[1] ?? ""}T${timeWithoutT[2]}`;
	if (parseDuration(withT) !== undefined) {
		return withT;
	}
	const beside = /^(.*[0-9] ?H[A-Z]*,? ?(?:AND )?[0-9]+) ?M$/.exec(trimmed);
	return counted(beside === null ? trimmed : `${beside[1]} MIN`);
}

/** Counts with their units, such as `1 hour 30 minutes`. */
function counted(text: string): string | undefined {
	const single = /^([0-9]{1,6}) ?([A-Z]+)$/.exec(text);
	const parts = [...text.matchAll(/([0-9]{1,6}) ?([A-Z]+)(?:,? (?:AND )?|$)?/g)];
	if (parts.map(([part]) => part).join("") !== text || parts.length === 0) {
		return undefined;
	}
	let seconds = 0;
	for (const [, count, name = ""] of parts) {
		const unit = units.find(([names]) => names.test(name));
		if (unit === undefined) {
			return undefined;
		}
		if (single !== null) {
			return oneUnit(Number(count), unit[1]);
		}
		seconds += Number(count) * unit[1];
	}
	return inForm(seconds);
}

/** A count of one unit stays one: 60 minutes is PT60M. */
function oneUnit(count: number, seconds: number): string {
	if (seconds >= 86_400) {
		return `P${(count * seconds) / 86_400}D`;
	}
	return `PT${count}${seconds === 3600 ? "H" : seconds === 60 ? "M" : "S"}`;
}

/** A number of seconds as days, hours, minutes and seconds. */
export function inForm(seconds: number): string {
	const parts = [
		[Math.floor(seconds / 86_400), "D"],
		[Math.floor(seconds / 3600) % 24, "H"],
		[Math.floor(seconds / 60) % 60, "M"],
		[seconds % 60, "S"],
	] as const;
	const [days, ...time] = parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : ""));
	const clock = time.join("");
	return days === "" && clock === "" ? "PT0S" : `P${days}${clock === "" ? "" : `T${clock}`}`;
}

/** What a text may stand for that no duration of the API can say: a month is no fixed number of days. */
function guesses(text: string): string[] {
	const plain = text.trim();
	const rhythm = rhythms.get(plain.toLowerCase().replace(/^@/, "")) ?? cronRhythm(plain);
	if (rhythm !== undefined) {
		return [rhythm];
	}
	const rate = /^rate\((.*)\)$/i.exec(plain)?.[1];
	const rated = rate === undefined ? undefined : normalized(rate);
	if (rated !== undefined) {
		return [rated];
	}
	const withZeros = /^P(?:0Y)?(?:0M)?(?:0W)?(\d+D(?:T.*)?)$/i.exec(plain)?.[1];
	const withoutZeros = withZeros === undefined ? undefined : normalized(`P${withZeros}`);
	if (withoutZeros !== undefined) {
		return [withoutZeros];
	}
	const signed = /^-(?=P)/i.test(plain) ? normalized(plain.slice(1)) : undefined;
	if (signed !== undefined) {
		return [signed];
	}
	const calendar = /^P?([0-9]{1,3}) ?(months?|Y|years?)$/i.exec(plain);
	if (calendar !== null) {
		return [`P${Number(calendar[1]) * (/^y/i.test(calendar[2] ?? "") ? 365 : 30)}D`];
	}
	const found = new Set([...ofBareM(plain), ...ofParts(plain), ...ofBareNumber(plain), ...spoken(plain)]);
	return found.size > 0 ? [...found] : ofSlips(plain);
}

const counts = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A half or a quarter of a unit, with whole ones before it: `half a day`, `one and a half hours`, `1 1/2 days`. */
const shares =
	/^(?:([0-9]{1,4}|[a-z]{3,6}) (?:and )?)?(?:an? )?(half|quarter|three quarters|1\/[24])(?: of)?(?: an?)? ([a-z]+)$/;

/** Counts and rhythms as people say them: `one week`, `every other day`, `once a month.`, `7 x 24h`. */
function spoken(text: string): string[] {
	const plain = text
		.toLowerCase()
		.replace(/\.$/, "")
		.replace(
			/^(?:(an?|[0-9]{1,4}|[a-z]{3,6}) )?([a-z]{3,10}) and a half$/,
			(_, count: string | undefined, unit) =>
				`${count === undefined || count.startsWith("a") ? "one" : count} and a half ${unit}`,
		);
	const [, times, each, unit] = /^([0-9]{1,4}) ?[x*\u00d7] ?([0-9]{1,4}) ?([a-z]{1,7})$/.exec(plain) ?? [];
	if (unit !== undefined) {
		const read = normalized(`${Number(times) * Number(each)} ${unit}`);
		return read === undefined ? [] : [read];
	}
	const [, whole = "0", fraction, name = ""] = shares.exec(plain) ?? [];
	const seconds = units.find(([names]) => names.test(name))?.[1];
	if (seconds !== undefined) {
		const quarters = /h|2/.test(fraction ?? "") ? (fraction?.startsWith("three") ? 3 : 2) : 1;
		const total = ((counts.indexOf(whole) + 1 || Number(whole)) + quarters / 4) * seconds;
		return Number.isInteger(total) ? [inForm(total)] : [];
	}
	const counted = plain
		.split(/ +/)
		.filter((word) => !/^(?:once|every|each|per|an?)$/.test(word))
		.map((word) => (word === "other" ? "2" : String(counts.indexOf(word) + 1 || word)));
	const isUnit = counted.length === 1 && /^[a-z]/.test(counted[0] ?? "");
	const phrase = `${isUnit ? "1 " : ""}${counted.join(" ")}`;
	if (phrase === text.toLowerCase()) {
		return [];
	}
	const months = /^([0-9]{1,2}) months?$/.exec(phrase)?.[1];
	const read = months === undefined ? normalized(phrase) : `P${Number(months) * 30}D`;
	return read === undefined ? [] : [read];
}

/** Letters in the wrong order or in the place of digits, and a form that is half ISO and half something else. */
function ofSlips(text: string): string[] {
	const plain = lettersAsDigits(text).replace(/(?<=^PT?)[Il](?=[DHMS])/, "1");
	const repaired = [
		plain,
		plain.replace(/^TP(?=[0-9])/i, "PT"),
		plain.replace(/^P([0-9]+)T([HMS])$/i, "PT$1$2"),
		plain.replace(/^(PT?)([DHMS])([0-9]{1,4})$/i, "$1$3$2"),
		plain.replace(/^(PT[0-9]{1,4}H[0-9]{1,2})$/i, "$1M"),
		plain.replace(
			/^P([0-9]{1,3})W([0-9]{1,3})(D.*)$/i,
			(_, weeks, days, rest) => `P${7 * Number(weeks) + Number(days)}${rest}`,
		),
		plain.replace(/^PT? ?(?=[0-9]+ ?[a-z]{2})/i, ""),
		text.replace(/^PT? ?(?=[0-9]+ ?[a-z]{2})/i, ""),
		text.replace(/^([0-9]{1,3} ?h ?[0-9]{2})$/i, "$1min"),
		plain.replace(/^[\w.]+\(([a-z]+) ?= ?([0-9]+)\)$/i, "$2 $1"),
	].filter((one) => one !== text);
	const read = repaired.flatMap((one) => normalized(one) ?? []);
	const clock = /^PT([0-9]{1,3}:.*)$/i.exec(plain)?.[1];
	return [...new Set([...read, ...(clock === undefined ? [] : ofParts(clock).slice(0, 1))])];
}

/** M is a month or a minute: `P1M` says months, `30m` minutes, `1M` either. Nobody counts years in months. */
function ofBareM(text: string): string[] {
	const [, prefix, count, unit] = /^(P)?([0-9]{1,6}) ?(M)$/i.exec(text) ?? [];
	if (count === undefined) {
		return [];
	}
	const [minutes, months] = [`PT${count}M`, `P${Number(count) * 30}D`];
	if (Number(count) > 12) {
		return [minutes];
	}
	return prefix !== undefined || (unit === "M" && Number(count) <= 12)
		? [months, minutes]
		: [minutes, months];
}

/** Clocks, and fractions of hours and days. */
function ofParts(written: string): string[] {
	const text = written
		.replace(/^PT?(?=[0-9]{1,3}[.,][0-9]{1,2}[DH]$)/i, "")
		.replace(/^PT([0-9]{1,3}[.,][0-9]{1,2})M$/i, "$1 min");
	const clock = /^([0-9]{1,3}):([0-9]{2})(?::([0-9]{2}))?$/.exec(text);
	if (clock !== null) {
		const [, first, second, third] = clock;
		const hours = Number(first) * 3600 + Number(second) * 60 + Number(third ?? 0);
		return third === undefined ? [inForm(hours), inForm(hours / 60)] : [inForm(hours)];
	}
	const [, fraction = "", name = ""] = /^([0-9]{1,3}[.,][0-9]{1,2}) ?([a-z]{1,10})\.?$/i.exec(text) ?? [];
	const unit = units.find(([names]) => names.test(name))?.[1];
	if (unit === undefined) {
		return [];
	}
	const seconds = Math.round(Number(fraction.replace(",", ".")) * unit * 100) / 100;
	return Number.isInteger(seconds) ? [inForm(seconds)] : unit === 1 ? [`PT${seconds}S`] : [];
}

/** A number without a unit: many are seconds, few are what people count in. */
function ofBareNumber(text: string): string[] {
	const count = /^(?:PT?)?([0-9]{1,8})$/i.exec(text)?.[1];
	if (count === undefined) {
		return [];
	}
	const total = Number(count);
	if (total >= 600) {
		// 1440 is how many minutes a day has.
		return total % 60 === 0 && total <= 10_080 ? [inForm(total * 60), inForm(total)] : [inForm(total)];
	}
	const days = `P${count}D`;
	return /^P[0-9]/i.test(text) ? [days] : [`PT${count}H`, `PT${count}M`, `PT${count}S`, days];
}

function number(digits: string | undefined): number {
	return Number(digits ?? 0);
}

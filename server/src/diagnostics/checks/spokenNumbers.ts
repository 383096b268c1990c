import type { ProblemData } from "../../../../shared/src/problem/problem";
import { withAsciiDigits } from "../../../../shared/src/text/lookAlikes";
import { checkDuration, parseDuration } from "../../../../shared/src/values/duration";
import type { NumberShape } from "../../schema/shape";
import { countInWords, numberInWords, shareInWords } from "./numberWords";

/** Characters; no number that people write is longer. */
const longest = 60;

/** A number in the digits and signs of ASCII: digits of any script, and the points and commas that stand between them. */
export function inAscii(text: string): string {
	// A fraction of one character stands apart from the digits before it.
	const apart = text.replace(/(?<=\d)(?=[\u00bc-\u00be\u2150-\u215e])/g, " ");
	return withAsciiDigits(apart.normalize("NFKC"))
		.replace(/(?<=\d)[\u066b\u00b7\u2027\u2219\u22c5](?=\d)/g, ".")
		.replace(/(?<=\d)\u066c(?=\d{3})/g, "_")
		.replace(/^\u2212/, "-")
		.replaceAll("\u066a", "%")
		.trim();
}

/** A number with letters that look like digits, as they are typed or read from a picture: `O.8`, `l.0`, `0.S`, `8O%`. */
function withDigits(text: string): string {
	// Behind a digit, an S counts seconds.
	const written = text.replace(/(?<=\.)[SB](?=[0-9]{0,2}$)/, (letter) => (letter === "S" ? "5" : "8"));
	return /\d/.test(written) && /^-?[\dOoIl]+(?:[.,][\dOoIl]+)?(?:\s?(?:%|per ?cent|pct))?$/.test(written)
		? written.replace(/[Oo]/g, "0").replace(/[Il]/g, "1")
		: written;
}

/** What a whole text says where a number is wanted: with a percent sign, a decimal comma, the unit of its place, or in words. */
export function asNumber(text: string, shape: NumberShape): Pick<ProblemData, "replacement" | "members"> {
	if (text.length > longest) {
		return {};
	}
	// A full stop may end a number as it ends a sentence.
	const plain = withDigits(inAscii(text)).replace(/(?<=[.,]\d{1,15})\.$/, "");
	const inWords = wordsFor(plain, shape);
	if (inWords !== undefined) {
		return { members: [inWords] };
	}
	const quotient = quotientIn(plain);
	if (quotient !== undefined) {
		// A third has no digits to end with.
		return quotient.length < 8 ? { members: [quotient] } : {};
	}
	if (exponent.test(plain)) {
		return { members: [String(Number(plain))] };
	}
	const thousands = /^([0-9]{1,6}(?:\.[0-9]{1,3})?) ?k$/i.exec(plain)?.[1];
	if (thousands !== undefined) {
		return { members: [String(Number(`${thousands}e3`))] };
	}
	const decimal = decimalIn(plain, shape);
	return decimal ?? { members: secondsIn(plain, shape) };
}

const exponent = /^[-+]?[0-9]{1,15}(?:\.[0-9]{1,15})?e[-+]?[0-9]{1,3}$/i;

/** Whether a number was read in a text that says it in other letters, or has letters behind it: `8O%`, `3rd`, `30L`. */
export function isReadThroughLetters(text: string): boolean {
	const plain = inAscii(text);
	return withDigits(plain) !== plain || suffix.test(/[a-z]+$/i.exec(plain)?.[0] ?? "");
}

/** A number in words, also with a percent sign or the unit of its place: `half`, `twice`, `three times`, `eighty percent`. */
function wordsFor(text: string, shape: NumberShape): string | undefined {
	const [, words = text, unit = ""] = /^([a-z -]{2,20}) (%|per ?cent|pct|[a-z]{1,8})$/i.exec(text) ?? [];
	const isShare = percent.test(unit);
	const isWhole = unit !== "" && !isShare && !isOwnUnit(unit, shape);
	const number = read(isWhole ? text : words);
	return number === undefined ? undefined : isShare ? percentage(String(number)) : String(number);

	function read(spoken: string): number | undefined {
		return (
			numberInWords(spoken) ??
			shareInWords(spoken) ??
			(shape.integer && spoken === text ? countInWords(spoken) : undefined)
		);
	}
}

/** `3/4`, and `1 1/2` with whole ones before it. */
function quotientIn(text: string): string | undefined {
	const [, count = "0", share, whole] =
		/^(?:([0-9]{1,4}) )?([0-9]{1,4}) ?[/\u2044] ?([1-9][0-9]{0,3})$/.exec(text) ?? [];
	return share === undefined ? undefined : String(Number(count) + Number(share) / Number(whole));
}

/** A number in digits; undefined where a text is none, or has another unit than its place. */
function decimalIn(
	text: string,
	shape: NumberShape,
): Pick<ProblemData, "replacement" | "members"> | undefined {
	const [, sign = "", digits = "", rest = ""] =
		/^([-+]?)((?:[0-9]{1,15}|[0-9]{1,3}(?:[_,'][0-9]{3})+)?(?:[.,][0-9]{0,15})?)(?: ?([a-z%]+|per cent))?$/i.exec(
			text,
		) ?? [];
	if (!/[0-9]/.test(digits)) {
		return undefined;
	}
	const grouped = /^[0-9]{1,3}(?:[_'][0-9]{3})+/.test(digits) ? digits.replace(/[_']/g, "") : digits;
	const number = Number(grouped.replace(",", "."));
	const decimal = `${sign === "-" ? "-" : ""}${number}`;
	if (Number.isNaN(number)) {
		return {};
	}
	if (percent.test(rest)) {
		return { members: [percentage(decimal)] };
	}
	if (/^[1-9][0-9]{0,2},[0-9]{3}$/.test(digits)) {
		return { members: [decimal, digits.replace(",", "")] };
	}
	if (rest !== "") {
		return suffix.test(rest) || isOwnUnit(rest, shape) ? { members: [decimal] } : undefined;
	}
	const isCertain =
		sign + digits === decimal || /^[-]?(?:(?:0|[1-9][0-9]*)\.[0-9]+|\.[0-9]+)$/.test(sign + digits);
	return isCertain ? { replacement: decimal } : { members: [decimal] };
}

const percent = /^(?:%|per ?cent|pct)$/i;
/** What says nothing behind a number: endings of ordinals, and suffixes of programming languages. */
const suffix = /^(?:st|nd|rd|th|n|l|f|u)$/i;

/** Whether a unit is the one that a property counts in anyway. */
function isOwnUnit(unit: string, shape: NumberShape): boolean {
	return ownUnits.some(([name, units]) => name.test(shape.name ?? "") && units.test(unit));
}

/** Names of the numbers that are seconds. */
const countsSeconds = /Seconds|^RingTimeout$|^TimeoutDuration$/;

const ownUnits: readonly (readonly [name: RegExp, units: RegExp])[] = [
	[countsSeconds, /^(?:s|secs?|seconds?)$/i],
	[/Frequency/, /^(?:d|days?)$/i],
	[/MaxCountPerRecipient/, /^(?:x|times?|calls?|contacts?|messages?|attempts?)$/i],
	[/MaxEntryCount/, /^(?:x|times?|entry|entries)$/i],
];

/** A hundredth, without the digits that binary fractions add. */
function percentage(decimal: string): string {
	return String(Number((Number(decimal) / 100).toPrecision(15)));
}

const minutesAndSeconds =
	/^([0-9]{1,3}) ?(?:m|mins?|minutes?),? ?(?:and )?([0-9]{1,2})(?: ?(?:s|secs?|seconds?))?$/i;
const milliseconds = /^([0-9]{1,9}) ?(?:ms|msecs?|millis(?:econds?)?)$/i;

/** The seconds of a span as people write it, such as `1 minute`, where a number counts them. */
function secondsIn(text: string, { name = "", minimum, maximum }: NumberShape): readonly string[] {
	if (!countsSeconds.test(name)) {
		return [];
	}
	const [, minutes, rest] = minutesAndSeconds.exec(text) ?? [];
	if (minutes !== undefined) {
		return [String(60 * Number(minutes) + Number(rest))];
	}
	const thousandths = milliseconds.exec(text)?.[1];
	if (thousandths !== undefined) {
		return [String(Number(thousandths) / 1000)];
	}
	const exact = /^PT/i.test(text) ? parseDuration(text.toUpperCase()) : undefined;
	const { replacement, choices = [] } = checkDuration(text) ?? {};
	const read = replacement === undefined ? choices : [replacement];
	const spans = read.flatMap((one) => parseDuration(one) ?? []);
	const seconds = exact === undefined ? spans : [exact];
	// Of a month and a minute, a place takes one.
	const able = seconds.filter((one) => one >= minimum && one <= maximum);
	return (able.length > 0 ? able : seconds).map(String);
}

import type { ProblemData } from "../../../../shared/src/problem/problem";
import { nearest } from "../../../../shared/src/text/nearest";
import { checkDuration, parseDuration } from "../../../../shared/src/values/duration";
import type { BooleanShape, NumberShape } from "../../schema/shape";

/** The values, as JSON, that a text may stand for where a number or true or false is wanted; the likeliest first. */
export function meantBy(text: string, shape: NumberShape | BooleanShape): readonly string[] {
	const plain = text.normalize("NFKC").trim();
	const { replacement, members = [] } =
		shape.kind === "boolean" ? asBoolean(plain.toLowerCase()) : asNumber(withDigits(plain));
	return replacement === undefined ? members : [replacement];
}

/** A number with letters that look like digits, as they are typed or read from a picture: `O.8`, `l.0`, `0.S`. */
function withDigits(text: string): string {
	// Behind a digit, an S counts seconds.
	const written = text.replace(/(?<=\.)[SB](?=[0-9]{0,2}$)/, (letter) => (letter === "S" ? "5" : "8"));
	return /\d/.test(written) && /^-?[\dOoIl]+(?:\.[\dOoIl]+)?$/.test(written)
		? written.replace(/[Oo]/g, "0").replace(/[Il]/g, "1")
		: written;
}

/** What a word may stand for where true or false is wanted. */
export function asBoolean(text: string): Pick<ProblemData, "replacement" | "members"> {
	if (text === "true" || text === "false") {
		return { replacement: text };
	}
	if (/^(?:yes|y|on|1|t|enabled?|active)$/.test(text)) {
		return { members: ["true"] };
	}
	if (/^(?:no|n|off|0|f|disabled?|inactive|none)$/.test(text)) {
		return { members: ["false"] };
	}
	const [, turned] = /^(?:!|not )\s*(true|false)$/.exec(text) ?? [];
	if (turned !== undefined) {
		return { members: [turned === "true" ? "false" : "true"] };
	}
	const meant = nearest(text, ["true", "false"]);
	return meant === undefined ? {} : { members: [meant] };
}

const smallNumbers =
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
		" ",
	);
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number below a hundred in words; undefined for any other text. */
export function numberInWords(text: string): number | undefined {
	const [first = "", second, ...more] = text.toLowerCase().split(/[- ]/, 3);
	const small = smallNumbers.indexOf(first);
	if (second === undefined && small >= 0) {
		return small;
	}
	const ten = tens.indexOf(first);
	const one = second === undefined ? 0 : smallNumbers.indexOf(second);
	const isOne = second === undefined || (one > 0 && one < 10);
	return ten >= 0 && isOne && more.length === 0 ? 20 + 10 * ten + one : undefined;
}

/** Numbers as text, also with a percent sign, a decimal comma or a unit behind them, or in words. */
export function asNumber(text: string): Pick<ProblemData, "replacement" | "members"> {
	const inWords = numberInWords(text);
	if (inWords !== undefined) {
		return { members: [String(inWords)] };
	}
	// A note in brackets says the same in another way.
	const noted = /^([^()]{1,20}?) ?\([^()]{1,20}\)$/.exec(text)?.[1];
	if (noted !== undefined) {
		const { replacement, members = [] } = asNumber(noted);
		return { members: replacement === undefined ? members : [replacement] };
	}
	const [, share, whole] = /^([0-9]{1,4}) ?[/\u2044] ?([1-9][0-9]{0,3})$/.exec(text) ?? [];
	const quotient = String(Number(share) / Number(whole));
	if (share !== undefined) {
		// A third has no digits to end with.
		return quotient.length < 8 ? { members: [quotient] } : {};
	}
	const seconds = /^PT/i.test(text) ? parseDuration(text.toUpperCase()) : undefined;
	if (seconds !== undefined && seconds < 1e7) {
		return { members: [String(seconds)] };
	}
	const [, sign = "", digits = "", rest = ""] =
		/^([-+]?)((?:[0-9]{1,15}|[0-9]{1,3}(?:[_,'][0-9]{3})+)?(?:[.,][0-9]{0,15})?)(?: ?([a-z%]+))?$/i.exec(
			text,
		) ?? [];
	if (!/[0-9]/.test(digits)) {
		return {};
	}
	const grouped = /^[0-9]{1,3}(?:[_'][0-9]{3})+/.test(digits) ? digits.replace(/[_']/g, "") : digits;
	const number = Number(grouped.replace(",", "."));
	const decimal = `${sign === "-" ? "-" : ""}${number}`;
	if (Number.isNaN(number)) {
		return {};
	}
	if (/^(?:%|percent|pct)$/i.test(rest)) {
		return { members: [percentage(decimal)] };
	}
	if (/^[1-9][0-9]{0,2},[0-9]{3}$/.test(digits)) {
		return { members: [decimal, digits.replace(",", "")] };
	}
	if (rest !== "") {
		return isUnit.test(rest) ? { members: [decimal] } : {};
	}
	const isCertain =
		sign + digits === decimal || /^[-]?(?:(?:0|[1-9][0-9]*)\.[0-9]+|\.[0-9]+)$/.test(sign + digits);
	return isCertain ? { replacement: decimal } : { members: [decimal] };
}

/** Units that people write behind a number although its property has but one, and suffixes of programming languages. */
const isUnit = /^(?:st|nd|rd|th|s|secs?|seconds?|d|days?|times?|x|n|l|f|u|calls?|contacts?|tags?)$/i;

/** A hundredth, without the digits that binary fractions add. */
function percentage(decimal: string): string {
	return String(Number((Number(decimal) / 100).toPrecision(15)));
}

/** Names of the numbers that are seconds. */
const countsSeconds = /Seconds|^RingTimeout$|^TimeoutDuration$/;

/** The seconds of a span as people write it, such as `1 minute`, where a number counts them. */
export function secondsIn(text: string, { name = "" }: NumberShape): readonly string[] {
	const { replacement, choices = [] } = (countsSeconds.test(name) ? checkDuration(text) : undefined) ?? {};
	const read = replacement === undefined ? choices : [replacement];
	return read.flatMap((one) => {
		const seconds = parseDuration(one);
		return seconds === undefined ? [] : [String(seconds)];
	});
}

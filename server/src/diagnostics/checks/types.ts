import type { Problem, ProblemData } from "../../../../shared/src/problem/problem";
import { nearest } from "../../../../shared/src/text/nearest";
import { checkDuration, inForm, parseDuration } from "../../../../shared/src/values/duration";
import { canonicalInstant } from "../../../../shared/src/values/instant";
import { type BooleanShape, describeType, type NumberShape, type Shape } from "../../schema/shape";
import type { Node, Tree } from "../../syntax/tree";
import { spanOf } from "../../syntax/tree";
import { wholeNumbers } from "./numbers";
import { stringValue } from "./strings";
import { nameOf } from "./words";

const expected: Record<Shape["kind"], Node["kind"]> = {
	structure: "object",
	union: "object",
	map: "object",
	list: "array",
	string: "string",
	number: "number",
	boolean: "boolean",
};

const found: Record<Node["kind"], string> = {
	object: "an object",
	array: "an array",
	string: "a string",
	number: "a number",
	boolean: "true or false",
	null: "null",
	invalid: "",
};

/** A value of another type than the model's. `isOptional`: it may be left out. Source: the service model; the SDK sends such values as they are. */
export function wrongType(node: Node, shape: Shape, isOptional = false, tree?: Tree): Problem | undefined {
	if (node.kind === expected[shape.kind]) {
		return undefined;
	}
	const wanted = describeType(shape);
	if (node.kind === "null") {
		const code = "null-value";
		const advice = isOptional ? " Remove it to leave it unset." : "";
		const message = `${nameOf(node)} must be ${wanted}, not null.${advice}`;
		return { code, severity: "error", start: node.start, end: node.end, message };
	}
	const { replacement, members } = converted(node, shape, tree);
	const [only = "", ...others] = shape.kind === "number" || shape.kind === "boolean" ? (members ?? []) : [];
	const question = only === "" || others.length > 0 ? "" : ` Did you mean ${only}?`;
	const hint = replacement === undefined ? `.${question}` : `: write ${replacement}.`;
	const { start, end } = node.kind === "object" || node.kind === "array" ? spanOf(node) : node;
	return {
		code: "wrong-type",
		severity: "error",
		start,
		end,
		message: `${nameOf(node)} must be ${wanted}, not ${found[node.kind]}${hint}`,
		...((replacement !== undefined || members !== undefined) && {
			data: { ...(replacement !== undefined && { replacement }), ...(members && { members }) },
		}),
	};
}

/** Names of the numbers that are seconds. */
const countsSeconds = /Seconds|^RingTimeout$|^TimeoutDuration$/;

/** The seconds of a span as people write it, such as `1 minute`. */
function secondsIn(text: string): readonly string[] {
	const { replacement, choices = [] } = checkDuration(text) ?? {};
	const read = replacement === undefined ? choices : [replacement];
	return read.flatMap((one) => {
		const seconds = parseDuration(one);
		return seconds === undefined ? [] : [String(seconds)];
	});
}

/** A number below it may count hours, minutes or seconds; others are seconds. */
const mostHours = 600;

/** The same value as JSON of the type that is wanted: where there is no doubt, and what it may be otherwise. */
function converted(node: Node, shape: Shape, tree?: Tree): Pick<ProblemData, "replacement" | "members"> {
	if (node.kind === "string" && shape.kind === "boolean") {
		return asBoolean(node.value.trim().toLowerCase());
	}
	if (node.kind === "string" && shape.kind === "number") {
		const { replacement, members = [] } = asNumber(node.value.normalize("NFKC").trim());
		const { numbers } = wholeNumbers(node.value.trim(), shape);
		if (numbers.length > 0) {
			return { members: numbers };
		}
		const seconds = countsSeconds.test(shape.name ?? "") ? secondsIn(node.value) : [];
		const able = [...members, ...(members.length > 0 ? [] : seconds)].filter(
			(one) => Number(one) >= shape.minimum && Number(one) <= shape.maximum,
		);
		return { ...(replacement !== undefined && { replacement }), ...(able.length > 0 && { members: able }) };
	}
	if (node.kind === "number" && shape.kind === "boolean" && (node.value === 0 || node.value === 1)) {
		return { members: [String(node.value === 1)] };
	}
	if (shape.kind !== "string" || (node.kind !== "number" && node.kind !== "boolean")) {
		return {};
	}
	// A number as it is written: text keeps the zeros that a number has no use for.
	const text = node.kind === "number" ? (tree?.text.slice(node.start, node.end) ?? "") : String(node.value);
	const [problem] = stringValue(text, shape, node, node);
	// Whether true or false was to be a text is for its author to say.
	if (problem === undefined && node.kind === "boolean") {
		return { members: [JSON.stringify(text)] };
	}
	if (problem === undefined) {
		return { replacement: JSON.stringify(text) };
	}
	const { replacement: read, members = [] } = problem.data ?? {};
	const texts = read === undefined ? members : [read];
	const isCount = shape.format === "iso-duration" && node.kind === "number" && node.value < mostHours;
	const isSeconds = !isCount && /^(?:instant|iso-duration)$/.test(shape.format ?? "");
	if (node.kind === "number" && texts.length > 0 && !isSeconds) {
		return { members: texts.map((one) => JSON.stringify(one)) };
	}
	const meant = node.kind === "number" ? meantByNumber(node.value, shape.format) : undefined;
	return meant === undefined ? {} : { members: [JSON.stringify(meant)] };
}

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

function asBoolean(text: string): Pick<ProblemData, "replacement" | "members"> {
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
function asNumber(text: string): Pick<ProblemData, "replacement" | "members"> {
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

/** Seconds or milliseconds since 1970 as an instant, seconds as a duration. */
function meantByNumber(value: number, format: string | undefined): string | undefined {
	if (!Number.isInteger(value) || value < 0) {
		return undefined;
	}
	if (format === "iso-duration") {
		return value < 1e8 ? inForm(value) : undefined;
	}
	if (format !== "instant" || value < 1e9 || value >= 1e13) {
		return undefined;
	}
	return canonicalInstant(value < 1e11 ? value * 1000 : value);
}

import { canonicalInstant } from "../../../../shared/src/values/instant";
import { parse } from "../../syntax/parse";
import { type Draft, draftOf, objectOfPairs, textDraft, textOf } from "./draft";
import { filledBraces, filledPercents, joined } from "./joins";

/** The arguments of a call. */
export interface Arguments {
	readonly positional: readonly Draft[];
	readonly named: ReadonlyMap<string, Draft>;
}

type Evaluation = (given: Arguments) => Draft | undefined;

/** Calls whose value is known without a doubt, by the end of their names. Sources: the references of the languages and SDKs. */
const evaluations: readonly (readonly [name: RegExp, evaluation: Evaluation])[] = [
	[
		/^(?:\w+\.)*datetime$/,
		({ positional, named }) =>
			inUtc(positional.slice(0, 7), 1, offsetOf(named.get("tzinfo") ?? positional[7])),
	],
	[/^time\.Date$/, ({ positional }) => inUtc(positional.slice(0, 7), 1, offsetOf(positional[7]))],
	[
		/^time\.Unix(?:Milli)?$/,
		({ positional: [only, rest] }) =>
			rest === undefined ? sinceEpoch(only, 1) : wholeNumber(rest) === 0 ? sinceEpoch(only, 1000) : undefined,
	],
	// Without a zone, only that of Ruby's DateTime is the same everywhere.
	[
		/^DateTime\.new$/,
		({ positional }) => inUtc(positional.slice(0, 6), 1, positional.length > 6 ? offsetOf(positional[6]) : 0),
	],
	[/^Time\.new$/, ({ positional }) => inUtc(positional.slice(0, 6), 1, offsetOf(positional[6]))],
	[
		/^(?:System\.)?DateTime(?:Offset)?$/,
		({ positional }) =>
			positional.length > 2
				? inUtc(positional.slice(0, -1), 1, offsetOf(positional.at(-1)))
				: dated(positional.length === 1 ? positional[0] : undefined),
	],
	[/^Date\.UTC$/, ({ positional }) => inUtc(positional, 0, 0)],
	[/^Time\.(?:utc|gm)$/, ({ positional }) => inUtc(positional, 1, 0)],
	[
		/^Date$/,
		({ positional: [only, ...more] }) =>
			more.length === 0 ? (dated(only) ?? dayInUtc(only) ?? sinceEpoch(only, 1)) : undefined,
	],
	[
		/(?:^|\.)fromtimestamp$/,
		({ positional: [only, zone], named }) =>
			offsetOf(zone ?? named.get("tz")) === undefined ? undefined : sinceEpoch(only, 1000),
	],
	[
		/(?:^|[.\\])(?:fromisoformat|isoparse|iso8601|parse|parseISO|Parse|ParseExact|DateTimeImmutable|ISODate)$/,
		({ positional: [only, ...more] }) => (more.length === 0 ? dated(only) : undefined),
	],
	[/^(?:(?:datetime\.|dt\.)?date|Date\.new)$/, ({ positional }) => day(positional)],
	[
		/^(?:\w+\.)?(?:Decimal|BigDecimal|float|int|Number|Float|Integer|parseFloat|parseInt|tonumber|Number(?:Int|Long|Decimal)|Int32|Long|Double|Decimal128)$/,
		single(asNumber),
	],
	[
		/^(?:str|String|string|strval|(?:\w+\.)?(?:ptr|Ptr|ToPtr|toPtr|Pointer)|(?:uuid\.)?UUID|(?:System\.)?Guid(?:\.Parse)?|UUID\.fromString|(?:aws|pulumi|jsii)\.(?:String|Int|Int32|Int64|Float32|Float64|Number|Bool|Time)|types\.\w+|[\w.]*\bPtr)$/,
		single(asItIs),
	],
	[/^(?:dict|OrderedDict|collections\.OrderedDict|array|Object\.freeze)$/, collection],
	[
		/(?:^|\.)Fn\.join$|^join$|^implode$|^[sS]tring\.Join$/,
		({ positional: [one, other] }) => joined(one, other),
	],
	[/^strings\.Join$/, ({ positional: [list, separator] }) => joined(separator, list)],
	[
		/^format$/,
		({ positional: [template, ...positional], named }) => {
			const text = textOf(template) ?? "";
			// Of Rust, or of C and those who follow it.
			const fill = text.includes("%") ? filledPercents : filledBraces;
			return text === "" ? undefined : fill(text, { positional, named });
		},
	],
	[
		/^(?:Some|Just|Optional\.of|String::from|Box::new|Arc::new|(?:serde_json::)?json)$/,
		single((value) => value),
	],
	[
		/^(?:sprintf|String\.format|Kernel\.format|(?:fmt|pulumi)\.Sprintf|util\.format)$/,
		({ positional: [template, ...positional], named }) =>
			filledPercents(textOf(template) ?? "%", { positional, named }),
	],
	[
		/^[sS]tring\.Format$/,
		({ positional: [template, ...positional], named }) =>
			filledBraces(textOf(template) ?? "{", { positional, named }),
	],
	[/^(?:List\.of|Set\.of|Arrays\.asList|listOf|setOf|list|tuple)$/, listed],
	[
		/^(?:structuredClone|(?:copy\.)?(?:deep)?copy|(?:_|lodash|R|fp)\.clone(?:Deep)?|(?:deep)?[cC]lone(?:Deep)?|deepCopy|klona|(?:Map|HashMap)\.from)$/,
		({ positional: [only, ...more] }) =>
			only?.kind === "object" && more.length === 0 ? { ...only } : undefined,
	],
	// What the provider of Terraform reads as JSON.
	[
		/^jsonencode$/,
		single((value) => (value.kind === "object" && value.members.size === 0 ? value : undefined)),
	],
	[/^(?:json\.loads|JSON\.parse|json_decode|jsondecode)$/, ({ positional: [text] }) => decoded(textOf(text))],
];

/** Whether a call makes an object of its named arguments. Sources: the references of Python, the CDK and Pulumi. */
export function isObjectCall(name: string): boolean {
	return /^(?:collections\.)?(?:[dD]ict|OrderedDict)$|\w(?:Property|Args)$|(?:^|\.)(?:Cfn)?Tag$/.test(name);
}

/** Whether what a call gives may be known, of which none changes what it is given. */
export function isEvaluated(name: string): boolean {
	return evaluations.some(([pattern]) => pattern.test(name));
}

/** What a call gives; undefined where only running it can tell. What it copies is added to `copied`. */
export function evaluate(name: string, given: Arguments, copied?: Set<Draft>): Draft | undefined {
	const plain = name.replace(/^\\/, "");
	const value = evaluations.find(([pattern]) => pattern.test(plain))?.[1](given);
	for (const one of value?.kind === "object" ? given.positional : []) {
		copied?.add(one);
	}
	return value;
}

function single(read: (value: Draft) => Draft | undefined): Evaluation {
	return ({ positional: [only, ...more] }) =>
		only === undefined || more.length > 0 ? undefined : isGap(only) ? only : read(only);
}

function asItIs(value: Draft): Draft | undefined {
	return value.kind === "scalar" ? value : undefined;
}

function asNumber(value: Draft): Draft | undefined {
	const text = textOf(value) ?? (value.kind === "scalar" ? value.written : "");
	return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? { kind: "scalar", written: text } : undefined;
}

function collection({ positional: [first, ...more], named }: Arguments): Draft | undefined {
	if (first !== undefined && more.length === 0 && named.size === 0) {
		return first.kind === "list"
			? (objectOfPairs(first.items) ?? first)
			: first.kind === "object"
				? { ...first }
				: undefined;
	}
	return first === undefined && named.size > 0 ? { kind: "object", members: new Map(named) } : undefined;
}

function listed({ positional, named }: Arguments): Draft | undefined {
	const [only, ...more] = positional;
	if (only?.kind === "list" && more.length === 0) {
		return only;
	}
	return named.size === 0 ? { kind: "list", items: positional } : undefined;
}

function decoded(text: string | undefined): Draft | undefined {
	const tree = text === undefined ? undefined : parse(text);
	return tree?.root !== undefined && tree.problems.length === 0 ? draftOf(tree, tree.root) : undefined;
}

/** A date and time in a text that names its zone, or what was made of one already. */
function dated(value: Draft | undefined): Draft | undefined {
	const text = textOf(value);
	const isSure =
		text !== undefined && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[-+]\d\d:?\d\d)$/.test(text);
	return isSure ? textDraft(text.replace(" ", "T")) : undefined;
}

/** Where a day alone begins for JavaScript: in UTC. */
function dayInUtc(value: Draft | undefined): Draft | undefined {
	const text = textOf(value) ?? "";
	const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(Date.parse(text));
	return isDay ? textDraft(`${text}T00:00:00Z`) : undefined;
}

/** The date and time of a whole number of units since 1970. `unit`: in milliseconds. */
function sinceEpoch(value: Draft | undefined, unit: 1 | 1000): Draft | undefined {
	const digits = value?.kind === "scalar" && /^\d{1,13}$/.test(value.written) ? value.written : "";
	const time = Number(digits) * unit;
	return digits === "" || time > 9e12 ? undefined : textDraft(canonicalInstant(time));
}

function isGap(value: Draft): boolean {
	return value.kind === "scalar" && value.code !== undefined;
}

/** What code names UTC. */
const utc =
	/^(?:(?:datetime\.|dt\.)?(?:timezone\.utc|UTC)|DateTimeKind\.Utc|TimeSpan\.Zero|pytz\.(?:utc|UTC)|(?:dateutil\.)?(?:tz\.)?(?:tzutc\(\)|UTC)|time\.UTC|(?:zoneinfo\.)?ZoneInfo\(\s*["'](?:Etc\/)?UTC["']\s*\))$/;
const fixedHours =
	/^(?:(?:(?:datetime|dt)\.)?timezone\(\s*(?:(?:datetime|dt)\.)?timedelta\(\s*hours\s*=\s*|TimeSpan\.FromHours\(\s*)([-+]?\d{1,2})\s*\)/;

/** How many minutes a zone in code is ahead of UTC; undefined for one whose rules the code doesn't say. */
function offsetOf(value: Draft | undefined): number | undefined {
	const code = value?.kind === "scalar" ? (value.code ?? "") : "";
	if (utc.test(code)) {
		return 0;
	}
	const [, sign = "", hours, minutes = "0"] = /^([-+])(\d\d):?(\d\d)$/.exec(textOf(value) ?? "") ?? [];
	if (hours !== undefined) {
		return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
	}
	const fixed = fixedHours.exec(code)?.[1];
	return fixed === undefined ? undefined : Number(fixed) * 60;
}

/** Year, month, day, hour, minute and second as a date and time. `january`: the number of the first month; `offset`: minutes ahead of UTC. */
function inUtc(parts: readonly Draft[], january: 0 | 1, offset: number | undefined): Draft | undefined {
	const numbers = parts.map(wholeNumber);
	const [year = Number.NaN, month = Number.NaN, date = 1, hour = 0, minute = 0, second = 0, ...more] =
		numbers;
	// Parts of a second have another unit in each language.
	if (offset === undefined || numbers.some(Number.isNaN) || more.some((part) => part !== 0)) {
		return undefined;
	}
	return written(year, month - january, date, hour, minute, second, (text) =>
		canonicalInstant(Date.parse(text) - offset * 60_000),
	);
}

function day(parts: readonly Draft[]): Draft | undefined {
	const [year = Number.NaN, month = Number.NaN, date = Number.NaN, ...more] = parts.map(wholeNumber);
	return more.length > 0 ? undefined : written(year, month - 1, date, 0, 0, 0, (text) => text.slice(0, 10));
}

function written(
	year: number,
	month: number,
	date: number,
	hour: number,
	minute: number,
	second: number,
	form: (text: string) => string,
): Draft | undefined {
	const time = new Date(Date.UTC(year, month, date, hour, minute, second));
	// A day or an hour that there isn't would be carried over.
	const isReal =
		year >= 1900 && year <= 9999 && time.getUTCMonth() === month && time.getUTCDate() === date && hour < 24;
	return isReal && minute < 60 && second < 60 ? textDraft(form(time.toISOString())) : undefined;
}

const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];

/** A whole number, also a month of Go; NaN for anything else. */
function wholeNumber(value: Draft): number {
	if (value.kind !== "scalar") {
		return Number.NaN;
	}
	const month = /^time\.(\w+)$/.exec(value.code ?? "")?.[1];
	if (month !== undefined) {
		return months.includes(month) ? months.indexOf(month) + 1 : Number.NaN;
	}
	return /^\d{1,4}$/.test(value.written) ? Number(value.written) : Number.NaN;
}

import { canonicalInstant } from "../../../../shared/src/values/instant";
import { type Draft, textDraft, textOf } from "./draft";
import type { Arguments } from "./evaluate";
import { isSign } from "./items";
import type { Item } from "./tokens";

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[-+]\d\d:\d\d)$/;
/** Code that gives a date and time in another zone than UTC. */
const otherZone = /timedelta|FromHours|["'][-+]\d\d:?\d\d["']/;
/** A date and time of Python that says nothing of its zone. */
const withoutZone =
	/=\s*(?:\w+\.)?datetime\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*(?:,\s*(\d{1,2})\s*(?:,\s*(\d{1,2})\s*(?:,\s*(\d{1,2})\s*)?)?)?\)$/;

interface InstantVariables {
	valueOf(name: string): Draft | undefined;
	/** The code of a variable that has one value; undefined for any other. */
	onlyDefinitionOf(name: string): string | undefined;
}

/** A date and time that a variable has. */
interface Known {
	/** With its zone, where it says one. */
	readonly text: string;
	/** Whether its parts are those that the code prints. */
	readonly isPrinted: boolean;
}

function knownOf(name: string, variables: InstantVariables): Known | undefined {
	const text = textOf(variables.valueOf(name));
	const definition = name === "" ? undefined : variables.onlyDefinitionOf(name);
	if (text !== undefined && instant.test(text)) {
		const isPrinted = definition !== undefined && text.endsWith("Z") && !otherZone.test(definition);
		return { text, isPrinted };
	}
	const [, ...written] = withoutZone.exec(definition ?? "") ?? [];
	const [year = Number.NaN, month = 1, day = 1, hour = 0, minute = 0, second = 0] = written.map(
		(part = "0") => Number(part),
	);
	const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
	const isReal = date.getUTCDate() === day && date.getUTCHours() === hour && date.getUTCMinutes() === minute;
	return isReal && second < 60 ? { text: date.toISOString().slice(0, 19), isPrinted: true } : undefined;
}

/** What a method writes of the date and time that a variable has; undefined where that isn't known. */
export function printedInstant(
	name: string,
	method: string,
	{ positional: [format, ...more], named }: Arguments,
	variables: InstantVariables,
): Draft | undefined {
	const known = methods.test(method) ? knownOf(name, variables) : undefined;
	if (known === undefined || more.length > 0) {
		return undefined;
	}
	if (method === "strftime") {
		const text = formatted(known, textOf(format) ?? "");
		return text === undefined ? undefined : textDraft(text);
	}
	// The moment is the same in each zone.
	if (method === "astimezone") {
		return instant.test(known.text) ? textDraft(known.text) : undefined;
	}
	const isWhole = [...named].every(([key, one]) => key === "timespec" && textOf(one) === "seconds");
	return format === undefined && isWhole ? textDraft(known.text) : undefined;
}

const methods = /^(?:isoformat|toISOString|toJSON|iso8601|astimezone|strftime)$/;

/** A date and time in the form of `strftime`; undefined where its zone isn't known, or the form has words. */
function formatted({ text, isPrinted }: Known, format: string): string | undefined {
	const marks = /%(?:%|[YmdHMSFT])/g;
	if (!isPrinted || format === "" || format.replace(marks, "").includes("%")) {
		return undefined;
	}
	const parts: Readonly<Record<string, string>> = {
		"%%": "%",
		"%Y": text.slice(0, 4),
		"%m": text.slice(5, 7),
		"%d": text.slice(8, 10),
		"%H": text.slice(11, 13),
		"%M": text.slice(14, 16),
		"%S": text.slice(17, 19),
		"%F": text.slice(0, 10),
		"%T": text.slice(11, 19),
	};
	return format.replace(marks, (mark) => parts[mark] ?? mark);
}

const printed =
	/\$\{([\w.]+?)(?:\.(isoformat|toISOString)\(\)|\.strftime\(["']([^"'{}]*)["']\)|\.(year|month|day)|:(%[^{}]*))\}/g;

/** A text in which the dates and times of variables stand as code within it writes them, as far as that is known. */
export function withInstants(text: string, variables: InstantVariables): string {
	return text.replace(
		printed,
		(gap, name: string, method?: string, format?: string, part?: string, spec?: string) => {
			const known = knownOf(name, variables);
			if (known === undefined) {
				return gap;
			}
			if (method !== undefined && gap === text) {
				return known.text;
			}
			const shown = formatted(known, part === undefined ? (format ?? spec ?? "%FT%T") : "%F");
			// JavaScript has thousandths of a second, and Python the zone as an offset.
			const zone = method === "toISOString" ? ".000Z" : known.text.endsWith("Z") ? "+00:00" : "";
			const all = shown === undefined ? undefined : shown + (method === undefined ? "" : zone);
			return (part === undefined || all === undefined ? all : partOf(part, all)) ?? gap;
		},
	);
}

function partOf(part: string, day: string): string | undefined {
	const [year, month, date] = day.split("-").map(Number);
	const value = part === "year" ? year : part === "month" ? month : date;
	return value === undefined ? undefined : String(value);
}

const milliseconds: Readonly<Record<string, number>> = {
	weeks: 604_800_000,
	days: 86_400_000,
	hours: 3_600_000,
	minutes: 60_000,
	seconds: 1000,
};

/**
 * A date and time to which `timedelta(…)` is added, or from which it is taken; undefined for any other expression. `reader`:
 * reads a part; `given`: the arguments of a call.
 */
export function shifted(
	items: readonly Item[],
	reader: { value(items: readonly Item[]): Draft },
	given: (call: Item) => Arguments | undefined,
): Draft | undefined {
	const [sign, name, list] = items.slice(-3);
	const isAdded = isSign(sign, "+");
	const isDelta = name?.kind === "word" && /^(?:\w+\.)?timedelta$/.test(name.text);
	if (!(isAdded || isSign(sign, "-")) || !isDelta || list === undefined || items.length < 4) {
		return undefined;
	}
	const { positional, named } = given(list) ?? { positional: [], named: new Map<string, Draft>() };
	const parts = [
		...named,
		...(positional.length === 1 ? positional.map((one) => ["days", one] as const) : []),
	];
	const amounts = parts.map(([unit, one]) => (milliseconds[unit] ?? Number.NaN) * wholeNumber(one));
	const total = amounts.reduce((sum, one) => sum + one, parts.length === 0 ? Number.NaN : 0);
	const start = Number.isNaN(total) ? undefined : reader.value(items.slice(0, -3));
	const time = Date.parse(textOf(start) ?? "") + (isAdded ? total : -total);
	return instant.test(textOf(start) ?? "") && Math.abs(time) < 9e12
		? textDraft(canonicalInstant(time))
		: undefined;
}

function wholeNumber(value: Draft): number {
	return value.kind === "scalar" && /^-?\d{1,6}$/.test(value.written) ? Number(value.written) : Number.NaN;
}

import { partitionPoint } from "../../syntax/binarySearch";
import { type Draft, gapFor, textOf } from "./draft";
import type { Group, Item } from "./tokens";

/** Longest list of types, in tokens. */
export const maxTypes = 12;

/** How many tokens the arguments of a type have, such as `<string, string>`; 0 where they are none. */
export function typeArguments(items: readonly Item[]): number {
	let depth = 0;
	const end = items.findIndex((item) => {
		depth += isSign(item, "<") ? 1 : isSign(item, ">") ? -1 : 0;
		return depth === 0;
	});
	const inner = items.slice(1, Math.max(end, 1));
	return inner.every((item) => item.kind === "word" || /^[,<>]$/.test(signOf(item))) ? end + 1 : 0;
}

export function keyOf(item: Item): string | undefined {
	if (item.kind === "text" || item.kind === "number" || item.kind === "word") {
		return item.text;
	}
	const [only, ...more] = item.kind === "group" && item.open === "[" ? item.items : [];
	if (more.length > 0) {
		return undefined;
	}
	return only?.kind === "text" ? only.text : only?.kind === "word" ? gapFor(only.text) : undefined;
}

/** An expression without the type that TypeScript says behind it, the sign of Go before it, and the variable that Python gives it to. */
export function withoutCast(items: readonly Item[]): readonly Item[] {
	const cast = items.findIndex(({ kind, ...item }, index) => index > 0 && kind === "word" && isCast(item));
	const kept = cast < 0 ? items : items.slice(0, cast);
	const isSaid = isSign(kept.at(-1), ";") || (kept.length > 1 && isSign(kept.at(-1), "!"));
	const trimmed = isSaid ? kept.slice(0, -1) : kept;
	if (isSign(trimmed[1], ":=")) {
		return trimmed.slice(2);
	}
	return isSign(trimmed[0], "&") && trimmed.length > 1 ? trimmed.slice(1) : trimmed;
}

/** The keys in brackets that items are and nothing else: `["a"]["b"][c]`, where the text says what `c` is. */
export function keysOf(
	items: readonly Item[],
	variables: { valueOf(name: string): Draft | undefined },
): readonly string[] | undefined {
	const keys = items.flatMap((item) => {
		const [sign, name, ...more] = item.kind === "group" && item.open === "[" ? item.items : [];
		const key = sign?.kind === "text" ? sign : isSign(sign, ":") && name?.kind === "word" ? name : undefined;
		const isName = sign?.kind === "word" && name === undefined && more.length === 0;
		return (isName ? textOf(variables.valueOf(sign.text)) : key?.text) ?? [];
	});
	return keys.length === items.length && keys.length > 0 ? keys : undefined;
}

/** A value and the methods that are called on it one after the other, such as `{…}.merge(a).merge(b)`. */
export function methodsBehind(items: readonly Item[]): {
	readonly base: readonly Item[] | undefined;
	readonly calls: readonly { readonly name: string; readonly list: Group }[];
} {
	const [first, ...rest] = items;
	const calls: { readonly name: string; readonly list: Group }[] = [];
	const isOfName = first?.kind === "word" ? /^(.+)\.(\w+!?)$/.exec(first.text) : null;
	let base: readonly Item[] | undefined = first === undefined ? undefined : [first];
	let at = 0;
	if (first?.kind === "word") {
		const [, variable = "", name = ""] = isOfName ?? [];
		const [list] = rest;
		if (list?.kind !== "group" || list.open !== "(" || variable === "") {
			return { base: undefined, calls };
		}
		base = [{ ...first, text: variable, end: first.start + variable.length }];
		calls.push({ name, list });
		at = 1;
	}
	for (; at < rest.length; at += 3) {
		const [dot, name, list] = rest.slice(at, at + 3);
		if (!isSign(dot, ".") || name?.kind !== "word" || list?.kind !== "group" || list.open !== "(") {
			return { base: undefined, calls };
		}
		calls.push({ name: name.text, list });
	}
	return { base, calls };
}

function isCast(item: object): boolean {
	return "text" in item && (item.text === "as" || item.text === "satisfies");
}

/** What may stand behind a date and time to write it as text. */
export function isTextOfIt(behind: readonly Item[]): boolean {
	const [dot, name, list, ...more] = behind;
	if (dot === undefined) {
		return true;
	}
	const isMethod =
		name?.kind === "word" && /^(?:toISOString|isoformat|iso8601|to_s|toString|toJSON)$/.test(name.text);
	return (
		isSign(dot, ".") && isMethod && list?.kind === "group" && list.items.length === 0 && more.length === 0
	);
}

/** Whether items are the name of a type with braces behind it. */
export function isTyped(items: readonly Item[]): boolean {
	const last = items.at(-1);
	return last?.kind === "group" && last.open === "{" && items.slice(0, -1).every(isOfType);
}

function isOfType(item: Item): boolean {
	return (
		// What chooses among several values has braces around them.
		(item.kind === "word" && !/^(?:switch|match|when)$/.test(item.text)) ||
		(item.kind === "sign" && /^[<>*&,]$/.test(item.text)) ||
		(item.kind === "group" && (item.open === "[" ? item.items.length < 2 : item.items.length === 0))
	);
}

export function isPlain(item: Item | undefined): boolean {
	return item?.kind !== undefined && item.kind !== "sign" && (item.kind !== "group" || item.open === "{");
}

export function isSign(item: Item | undefined, sign: string): boolean {
	return item?.kind === "sign" && item.text === sign;
}

/** The items of an expression without arguments of types behind its first name, such as `List<string>()`. */
export function withoutTypes(items: readonly Item[]): readonly Item[] {
	const [first, second, ...rest] = items;
	const count = first?.kind === "word" && isSign(second, "<") ? typeArguments(items.slice(1, maxTypes)) : 0;
	return first === undefined || count === 0 ? items : [first, ...rest.slice(count - 1)];
}

/** Whether what is between brackets is made by a loop: `[x for x in y]` of Python, `[for x in y : x]` of Terraform. */
export function isComprehension(items: readonly Item[]): boolean {
	const loop = items.findIndex((item) => item.kind === "word" && item.text === "for");
	return loop >= 0 && items.slice(loop).some((item) => item.kind === "word" && item.text === "in");
}

/** Whether items are a call and nothing else. */
export function isCall(items: readonly Item[]): boolean {
	const last = items.at(-1);
	return (
		last?.kind === "group" && last.open === "(" && items.slice(0, -1).every(({ kind }) => kind === "word")
	);
}

function signOf(item: Item): string {
	return item.kind === "sign" ? item.text : "";
}

/** The type in brackets in front of a value, as in `(object) []` of PHP and `(double)30` of C#. */
export function typeOfCast(item: Item | undefined): string | undefined {
	const [only, ...more] = item?.kind === "group" && item.open !== "{" ? item.items : [];
	const isType =
		only?.kind === "word" &&
		/^(?:object|array|double|float|decimal|int|long|ordered|hashtable|pscustomobject)$/i.test(only.text);
	return isType && more.length === 0 ? only.text : undefined;
}

/** The words of `%w[a b]` and `%i[a b]` of Ruby; undefined where one of them says more than it shows. */
export function wordList(items: readonly Item[], text: string): readonly string[] | undefined {
	const [percent, kind, list, ...more] = items;
	const isList = isSign(percent, "%") && kind?.kind === "word" && /^[wi]$/i.test(kind.text);
	if (!isList || list?.kind !== "group" || more.length > 0) {
		return undefined;
	}
	const written = text.slice(list.start + 1, list.end - 1).trim();
	const words = written === "" ? [] : written.split(/\s+/);
	return words.every((word) => /^[\w.:/-]+$/.test(word)) ? words : undefined;
}

/** The expression in `{{ x }}` of a template; undefined for any other pair of brackets. */
export function templateIn(group: Group, text: string): string | undefined {
	const [inner, ...more] = group.items;
	const isInBraces = group.open === "{" && inner?.kind === "group" && inner.open === "{" && more.length === 0;
	const isTemplate = isInBraces && inner.start === group.start + 1 && inner.end === group.end - 1;
	return isTemplate ? text.slice(inner.start + 1, inner.end - 1).replace(/^-|-$/g, "") : undefined;
}

/** Whether brackets stand for a value that Node prints no further, such as `[Object]`. */
export function isCutOff({ open, items }: Group): boolean {
	const [only, ...more] = items;
	return open === "[" && only?.kind === "word" && more.length === 0 && /^(?:Object|Array)$/.test(only.text);
}

/** The index of the last item that begins at a place or before it; -1 where none does. */
export function indexAt(items: readonly Item[], at: number): number {
	return partitionPoint(items, ({ start }) => start <= at) - 1;
}

/** What stands between the commas of a list; the last part may be empty. */
export function partedByCommas(items: readonly Item[]): readonly (readonly Item[])[] {
	const parts: Item[][] = [[]];
	for (const item of items) {
		if (isSign(item, ",")) {
			parts.push([]);
		} else {
			parts.at(-1)?.push(item);
		}
	}
	return parts;
}

import { type Draft, textOf } from "./draft";
import { isSign } from "./items";
import type { Group, Item } from "./tokens";

/** A loop that makes an object whose properties all have the same value. */
interface Loop {
	/** The names of the properties. */
	readonly names: readonly Item[];
	readonly value: readonly Item[];
}

/** More names are no days of a week. */
const maxNames = 20;
/** A loop within a loop, whose values are as many as the product of both. */
const inner = /\bfor\b|\.map\b/;

interface Reader {
	/** The value of an expression. */
	value(items: readonly Item[]): Draft;
	/** The code of an expression. */
	written(items: readonly Item[]): string;
}

/** The object that `{x: … for x in names}` of Python makes; undefined where its values differ, or aren't known. */
export function comprehended({ open, items }: Group, reader: Reader): Draft | undefined {
	const [key, colon] = items;
	const at = items.findIndex((item) => item.kind === "word" && item.text === "for");
	const [, variable, word, ...names] = items.slice(Math.max(at, 0));
	const isOf = variable?.kind === "word" && word?.kind === "word" && word.text === "in";
	const isPlain = !names.some((item) => item.kind === "word" && /^(?:for|if|async)$/.test(item.text));
	if (open !== "{" || at < 3 || !isSign(colon, ":") || !isOf || !isPlain || !isNamed(key, variable.text)) {
		return undefined;
	}
	return made({ names, value: items.slice(2, at) }, variable.text, reader);
}

/** The object that `Object.fromEntries(names.map((x) => [x, …]))` makes; undefined where its values differ, or aren't known. */
export function mapped(items: readonly Item[], reader: Reader): Draft | undefined {
	const list = items.at(-1);
	const before = items.slice(0, -1);
	const method = before.at(-1);
	if (list?.kind !== "group" || list.open !== "(" || method?.kind !== "word") {
		return undefined;
	}
	const holder = /^(.+)\.map$/.exec(method.text)?.[1];
	const isOfList = method.text === "map" && before.length === 3 && isSign(before[1], ".");
	const names =
		holder === undefined
			? isOfList
				? before.slice(0, 1)
				: []
			: [{ ...method, text: holder, end: method.start + holder.length }];
	const [parameter, arrow, pair, ...more] = list.items;
	const variable = parameter?.kind === "group" ? parameter.items[0] : parameter;
	const isAlone = parameter?.kind !== "group" || (parameter.open === "(" && parameter.items.length === 1);
	const [key, comma, ...value] = pair?.kind === "group" && pair.open === "[" ? pair.items : [];
	const isPair = isSign(arrow, "=>") && more.length === 0 && isSign(comma, ",") && isAlone;
	if (names.length === 0 || variable?.kind !== "word" || !isPair || !isNamed(key, variable.text)) {
		return undefined;
	}
	return made({ names, value }, variable.text, reader);
}

function isNamed(item: Item | undefined, name: string): boolean {
	return item?.kind === "word" && item.text === name;
}

function made({ names, value }: Loop, variable: string, reader: Reader): Draft | undefined {
	const written = reader.written(value);
	const isSame = !new RegExp(`(?<![\\w$])${variable.replaceAll("$", "\\$")}(?![\\w$])`).test(written);
	const list = isSame && names.length > 0 && !inner.test(written) ? reader.value(names) : undefined;
	const keys = list?.kind === "list" && list.leftOut === undefined ? list.items.map(textOf) : [];
	const known = keys.flatMap((key) => key ?? []);
	if (known.length === 0 || known.length < keys.length || keys.length > maxNames) {
		return undefined;
	}
	const one = reader.value(value);
	return { kind: "object", members: new Map(known.map((key) => [key, one])) };
}

import { type Draft, type DraftObject, inOneLine, objectOfPairs } from "./draft";
import { isSign } from "./items";
import type { Language } from "./language";
import type { Item } from "./tokens";

/** How objects are united: what is said twice counts from the last one or from the first, and objects in it are united too. */
interface Union {
	readonly wins: "first" | "last";
	readonly isDeep: boolean;
}

/** Sources: the references of the languages, of Lodash and of Terraform. */
const calls: readonly (readonly [name: RegExp, union: Union])[] = [
	[
		/^(?:Object\.assign|(?:_|lodash)\.(?:assign|extend)|(?:\$|jQuery)\.extend|array_merge|array_replace|merge|R\.mergeRight)$/,
		{ wins: "last", isDeep: false },
	],
	[
		/^(?:(?:_|lodash)\.merge|deepmerge|merge\.all|deepMerge|deep_merge|array_(?:merge|replace)_recursive|provider::\w+::merge)$/,
		{ wins: "last", isDeep: true },
	],
	[/^(?:(?:_|lodash)\.defaults|(?:collections\.)?ChainMap)$/, { wins: "first", isDeep: false }],
	[/^(?:_|lodash)\.defaultsDeep$/, { wins: "first", isDeep: true }],
];

const methods: ReadonlyMap<string, Union> = new Map([
	["merge", { wins: "last", isDeep: false }],
	["merge!", { wins: "last", isDeep: false }],
	["deep_merge", { wins: "last", isDeep: true }],
	["reverse_merge", { wins: "first", isDeep: false }],
]);

/** How a call unites its arguments; undefined for any other. */
export function unionOfCall(name: string, { shorthand, hasTuples }: Language): Union | undefined {
	if (hasTuples === true && /^(?:dict|(?:collections\.)?OrderedDict)$/.test(name)) {
		return { wins: "last", isDeep: false };
	}
	const union = calls.find(([pattern]) => pattern.test(name))?.[1];
	// That of Terraform is shallow, those of JavaScript's libraries are not.
	return name === "merge" && shorthand === true ? { wins: "last", isDeep: true } : union;
}

/** How a method unites an object with its arguments; undefined for any other. */
export function unionOfMethod(name: string): Union | undefined {
	return methods.get(name);
}

/** A part of a union: its value, and the code that gives it. */
export interface Part {
	readonly value: Draft;
	readonly written: string;
}

/** An argument of a call that unites objects: one with a name is a property, and a list of pairs an object. */
export function partOf(key: string | undefined, value: Draft, written: string): Part {
	if (key !== undefined) {
		return { value: { kind: "object", members: new Map([[key, value]]) }, written };
	}
	return { value: (value.kind === "list" ? objectOfPairs(value.items) : undefined) ?? value, written };
}

/** Objects in one. What is not known of them is left out; undefined where nothing is known, or where one is no object. */
export function united(parts: readonly Part[], { wins, isDeep }: Union): DraftObject | undefined {
	// `$.extend(true, …)` says how to go about it.
	const objects = parts.filter(({ value }) => !(value.kind === "scalar" && value.code === undefined));
	const known = objects.flatMap(({ value }) => (value.kind === "object" ? [value] : []));
	if (
		known.every(({ members }) => members.size === 0) ||
		objects.some(({ value }) => value.kind === "list")
	) {
		return undefined;
	}
	const inOrder = wins === "last" ? known : [...known].reverse();
	const unknown = objects.flatMap(({ value, written }) =>
		value.kind === "object" ? (value.leftOut ?? []) : [inOneLine(written)],
	);
	const members = new Map<string, Draft>();
	const own = new Set<Draft>();
	for (const one of inOrder) {
		mergeInto(members, one.members);
	}
	return { kind: "object", members, ...(unknown.length > 0 && { leftOut: unknown }) };

	/** Only objects of its own are changed, all others are copied. */
	function mergeInto(all: Map<string, Draft>, more: ReadonlyMap<string, Draft>): void {
		for (const [name, value] of more) {
			const there = all.get(name);
			if (!isDeep || there?.kind !== "object" || value.kind !== "object") {
				all.set(name, value);
				continue;
			}
			const below = own.has(there) ? there : { ...there, members: new Map(there.members) };
			own.add(below);
			all.set(name, below);
			mergeInto(below.members, value.members);
		}
	}
}

/** The operands of `a | b` of Python and `a + b` of PHP, Ruby and Python; undefined for an expression of another form. */
export function operandsOf(
	items: readonly Item[],
	language: Language,
): readonly (readonly Item[])[] | undefined {
	const parts: Item[][] = [[]];
	for (const [index, item] of items.entries()) {
		if (isSign(item, "+") || (language.unites === "|" && isSign(item, "|"))) {
			parts.push([]);
		} else if (isExtension(items, index, language)) {
			parts.push([item]);
		} else {
			parts.at(-1)?.push(item);
		}
	}
	const hasBrackets = parts.some((part) => part.length === 1 && part[0]?.kind === "group");
	return parts.length > 1 && hasBrackets && parts.every((part) => part.length > 0) ? parts : undefined;
}

/** Whether braces extend the object behind which they stand: `base {…}`. */
function isExtension(items: readonly Item[], index: number, { extendsByBraces }: Language): boolean {
	const [before, item] = items.slice(Math.max(0, index - 1), index + 1);
	const isObject =
		before?.kind === "group" || (before?.kind === "word" && !/^(?:else|for|if|in|then)$/.test(before.text));
	return extendsByBraces === true && isObject && item?.kind === "group" && item.open === "{";
}

/** Whether a value is the first one that an operator, or braces behind it, unite with others. */
export function beginsUnion(items: readonly Item[], index: number, language: Language): boolean {
	const sign = language.unites;
	const isAdded = sign !== undefined && isSign(items[index + 1], sign);
	return (
		(isAdded || isExtension(items, index + 1, language)) &&
		!(sign !== undefined && isSign(items[index - 1], sign))
	);
}

/** Where what is united with a value ends: `.merge(a)`, `| a`, `+ a`, and braces that extend it. */
export function unionEnd(items: readonly Item[], from: number, language: Language): number {
	const { unites } = language;
	let at = from;
	for (;;) {
		const [sign, name, list] = items.slice(at, at + 3);
		if (isSign(sign, ".") && name?.kind === "word" && methods.has(name.text) && list?.kind === "group") {
			at += 3;
		} else if (isExtension(items, at, language)) {
			at++;
		} else if (unites !== undefined && isSign(sign, unites) && name !== undefined && name.kind !== "sign") {
			at += 2;
			while (items[at]?.kind === "group" && items[at]?.startsLine === false) {
				at++;
			}
		} else {
			return at;
		}
	}
}

/** Objects or lists that an operator unites; undefined where some are neither, or nothing is known. */
export function unitedByOperator(
	parts: readonly Part[],
	{ unites, extendsByBraces }: Language,
): Draft | undefined {
	const lists = parts.flatMap(({ value }) => (value.kind === "list" ? [value] : []));
	const isKnown = ({ value }: Part): boolean => value.kind !== "scalar" || value.code !== undefined;
	if (!parts.every(isKnown)) {
		return undefined;
	}
	if (lists.length === 0) {
		// An array of PHP that is there already stays.
		return unites === undefined
			? undefined
			: united(parts, { wins: unites === "+" && extendsByBraces !== true ? "first" : "last", isDeep: false });
	}
	const unknown = parts.flatMap(({ value, written }) =>
		value.kind === "list" ? (value.leftOut ?? []) : [inOneLine(written)],
	);
	const isSure =
		parts.every(({ value }) => value.kind !== "object") && lists.some(({ items }) => items.length > 0);
	return isSure
		? {
				kind: "list",
				items: lists.flatMap(({ items }) => items),
				...(unknown.length > 0 && { leftOut: unknown }),
			}
		: undefined;
}

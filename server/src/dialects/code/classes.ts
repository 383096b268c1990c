import type { EntryReader } from "../reading/collections";
import { type Draft, type DraftObject, inOneLine } from "../reading/draft";
import { expressionAt } from "../reading/expressions";
import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Group, Item } from "../reading/tokens";
import type { Assignments } from "../statements/assignments";
import { isWord, wordOf } from "../statements/chains";

/** A class of Python whose properties have values to begin with. */
export interface ClassWithDefaults {
	readonly name: string;
	readonly draft: DraftObject;
	readonly start: number;
	/** Where its body ends. */
	readonly end: number;
	/** What else the text gives to what is made of it; looks through all of the text. */
	readonly changes: () => readonly string[];
}

/** Tokens of the type of a property that are looked at. */
const maxType = 30;
/** Changes that are told of one class. */
const maxChanges = 20;
/** Functions of the libraries that say what a property begins with. */
const describing = /^(?:dataclasses\.)?field$|^(?:pydantic\.)?Field$|^(?:attrs?\.)?(?:ib|attrib|field)$/;

/** The classes of a text, outside of all brackets, with what their properties begin with. */
export function classesIn(
	text: string,
	items: readonly Item[],
	language: Language,
	assignments: Assignments,
	reader: EntryReader,
): readonly ClassWithDefaults[] {
	return items.flatMap((item, index) => {
		const name = items[index + 1];
		const list = items[index + 2];
		const colon = list?.kind === "group" ? index + 3 : index + 2;
		const isClass = item.startsLine && isWord(item, /^class$/) && name?.kind === "word";
		if (!isClass || !isSign(items[colon], ":")) {
			return [];
		}
		const column = columnOf(text, item.start);
		const draft = propertiesFrom(colon + 1, column);
		const end = bodyEnd(colon + 1, column);
		return draft.members.size === 0
			? []
			: [{ name: name.text, draft, start: item.start, end, changes: () => changesOf(name.text) }];
	});

	/** Where lines that are indented by more than a column end. */
	function bodyEnd(from: number, least: number): number {
		let end = 0;
		for (let at = from; at < items.length; at++) {
			const item = items[at];
			if (item === undefined || (item.startsLine && columnOf(text, item.start) <= least)) {
				break;
			}
			end = item.end;
		}
		return end;
	}

	function propertiesFrom(from: number, least: number): DraftObject {
		const members = new Map<string, Draft>();
		const leftOut: string[] = [];
		let column: number | undefined;
		for (let at = from; at < items.length; at++) {
			const item = items[at];
			const own = item?.startsLine === true ? columnOf(text, item.start) : undefined;
			if (item === undefined || own === undefined) {
				continue;
			}
			if (own <= least) {
				break;
			}
			column ??= own;
			if (item.kind !== "word" || own !== column || !isSign(items[at + 1], ":")) {
				continue;
			}
			const type = items.slice(at + 2, at + 2 + maxType);
			const end = type.findIndex((one) => isSign(one, "=") || one.startsLine);
			const given = isSign(type[end], "=") ? expressionAt(items, at + 3 + end, language) : undefined;
			const value = given === undefined ? undefined : beginning(given);
			if (value === undefined) {
				const last = given?.at(-1) ?? type[end < 0 ? type.length - 1 : end - 1];
				leftOut.push(inOneLine(text.slice(item.start, last?.end)));
			} else {
				members.set(item.text, value);
			}
		}
		return { kind: "object", members, ...(leftOut.length > 0 && { leftOut }) };
	}

	/** What a property begins with; undefined where that is nothing. */
	function beginning(given: readonly Item[]): Draft | undefined {
		const [call, list, ...more] = given;
		if (!describing.test(wordOf(call)) || list?.kind !== "group" || more.length > 0) {
			return reader.value(given);
		}
		const named = argumentAt(list, /^default(?:_factory)?$/);
		const [first] = list.items;
		const isUnnamed = first !== undefined && !isSign(list.items[1], "=");
		const value = named ?? (isUnnamed ? [first] : []);
		const only = value.length === 1 ? wordOf(value[0]) : "";
		if (only === "dict" || only === "list") {
			return only === "dict" ? { kind: "object", members: new Map() } : { kind: "list", items: [] };
		}
		const isFunction = isWord(value[0], /^lambda$/) && isSign(value[1], ":");
		return value.length === 0 ? undefined : reader.value(isFunction ? value.slice(2) : value);
	}

	/** What is made of a class with values of its own, and what changes that. */
	function changesOf(name: string): readonly string[] {
		const spans = [...assignments.of].flatMap(([variable, [first, ...more]]) =>
			first?.value.some((item) => wordOf(item) === name) === true
				? [...more, ...(assignments.changes.get(variable) ?? [])]
				: [],
		);
		const calls = callsIn(items, name);
		return [...calls, ...spans]
			.slice(0, maxChanges)
			.map(({ start, end }) => inOneLine(text.slice(start, end)));
	}
}

/** The value of an argument by its name. */
function argumentAt({ items }: Group, name: RegExp): readonly Item[] | undefined {
	const at = items.findIndex((item, index) => isWord(item, name) && isSign(items[index + 1], "="));
	const rest = items.slice(at + 2);
	const end = rest.findIndex((item) => isSign(item, ","));
	return at < 0 ? undefined : rest.slice(0, end < 0 ? rest.length : end);
}

/** The calls of a name that are given something. */
function callsIn(
	items: readonly Item[],
	name: string,
): readonly { readonly start: number; readonly end: number }[] {
	return items.flatMap((item, index) => {
		const list = items[index + 1];
		const isDefined = isWord(items[index - 1], /^class$/);
		const isCall = wordOf(item) === name && !isDefined && list?.kind === "group" && list.items.length > 0;
		const own = isCall ? [{ start: item.start, end: list.end }] : [];
		return item.kind === "group" ? callsIn(item.items, name) : own;
	});
}

/** How far a place is from where its line begins. */
function columnOf(text: string, at: number): number {
	const before = text.slice(Math.max(0, at - widest), at);
	return before.length - before.lastIndexOf("\n") - 1;
}

const widest = 200;

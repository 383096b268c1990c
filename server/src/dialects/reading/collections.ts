import { type Draft, gapDraft, inOneLine, pairOf } from "./draft";
import type { Entries } from "./entries";
import type { Arguments } from "./evaluate";
import type { Language } from "./language";
import type { Item } from "./tokens";

/** What reads the entries of lists and objects. */
export interface EntryReader {
	/** The value of an expression. */
	value(items: readonly Item[]): Draft;
	/** The code of an expression. */
	written(items: readonly Item[]): string;
	/** Objects that became part of another one. */
	readonly spread: Set<Draft>;
}

/** The list that entries without names are; what is spread into it and not known is left out. */
export function listOf(entries: Entries, reader: EntryReader): Draft {
	const items: Draft[] = [];
	const leftOut: string[] = [];
	for (const entry of entries) {
		const value = reader.value("merged" in entry ? entry.merged : entry.value);
		if (!("merged" in entry)) {
			items.push(value);
		} else if (value.kind === "list") {
			items.push(...value.items);
			leftOut.push(...(value.leftOut ?? []));
		} else {
			leftOut.push(inOneLine(entry.written));
		}
	}
	return items.length === 0 && leftOut.length > 0
		? gapOfSpreads(entries, leftOut, reader)
		: { kind: "list", items, ...(leftOut.length > 0 && { leftOut }) };
}

/** An empty list or object would say something that nobody wrote. */
function gapOfSpreads(entries: Entries, leftOut: readonly string[], reader: EntryReader): Draft {
	const [only, ...more] = entries;
	const isOne = only !== undefined && "merged" in only && only.merged.length > 0 && more.length === 0;
	return gapDraft(isOne ? reader.written(only.merged) : leftOut.join(", "));
}

/**
 * The object that entries are, of a call where `ofCall`: what has no name is an argument of its own there. A gap where
 * all of it is spread into it and not known; undefined where something in it is no property.
 */
export function objectOf(
	entries: Entries,
	reader: EntryReader,
	language: Language,
	ofCall: boolean,
): Draft | undefined {
	const members = new Map<string, Draft>();
	const repeated = new Map<string, Draft[]>();
	const leftOut: string[] = [];
	// The scope and the ID of a construct say nothing of what it describes.
	const behindId = entries.slice(ofCall ? behindConstructId(entries) : 0);
	for (const entry of behindId) {
		if ("merged" in entry) {
			const value = entry.merged.length === 0 ? undefined : reader.value(entry.merged);
			if (value?.kind !== "object") {
				leftOut.push(inOneLine(entry.written));
				continue;
			}
			if (entries.length === 1) {
				return value;
			}
			reader.spread.add(value);
			for (const [name, one] of value.members) {
				members.set(name, one);
			}
			leftOut.push(...(value.leftOut ?? []));
		} else if (entry.key === undefined) {
			const [name, one] = ofCall ? [] : (pairOf(reader.value(entry.value)) ?? []);
			if (name !== undefined && one !== undefined) {
				members.set(name, one);
			} else if (ofCall) {
				leftOut.push(inOneLine(reader.written(entry.value)));
			} else {
				return undefined;
			}
		} else if (language.directives?.has(entry.key)) {
			leftOut.push(inOneLine(`${entry.key} = ${reader.written(entry.value)}`));
		} else {
			add(members, repeated, entry.key, reader.value(entry.value), language);
		}
	}
	const isSpread = behindId.length > 0 && behindId.every((entry) => "merged" in entry);
	return isSpread && members.size === 0 && leftOut.length > 0
		? gapOfSpreads(behindId, leftOut, reader)
		: { kind: "object", members, ...(leftOut.length > 0 && { leftOut }) };
}

/** The arguments of a call, without what is spread into them. */
export function argumentsOf(entries: Entries, reader: EntryReader): Arguments {
	const positional: Draft[] = [];
	const named = new Map<string, Draft>();
	for (const entry of entries) {
		if ("merged" in entry) {
			continue;
		}
		const value = reader.value(entry.value);
		if (entry.key === undefined) {
			positional.push(value);
		} else {
			named.set(entry.key, value);
		}
	}
	return { positional, named };
}

/** A property; one that is there already is a block that occurs several times. */
function add(
	members: Map<string, Draft>,
	repeated: Map<string, Draft[]>,
	name: string,
	value: Draft,
	language: Language,
): void {
	const before = members.get(name);
	const blocks = repeated.get(name);
	if (language.parted === "by commas" || before === undefined) {
		members.set(name, value);
	} else if (blocks !== undefined) {
		blocks.push(value);
	} else {
		const items = [...(before.kind === "list" ? before.items : [before]), value];
		repeated.set(name, items);
		members.set(name, { kind: "list", items });
	}
}

/** How many arguments of a call are the scope and the ID of a construct. */
function behindConstructId(entries: Entries): number {
	const [scope, id] = entries.map((entry) =>
		"value" in entry && entry.key === undefined ? entry.value : [],
	);
	const isId = (items: readonly Item[] | undefined): boolean =>
		items?.length === 1 && items[0]?.kind === "text";
	if (isId(scope)) {
		return 1;
	}
	return scope?.length === 1 && scope[0]?.kind === "word" && isId(id) ? 2 : 0;
}

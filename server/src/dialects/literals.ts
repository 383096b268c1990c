import { type Draft, type DraftObject, gapDraft, textDraft, textOf } from "./draft";
import { type Arguments, evaluate } from "./evaluate";
import { constants, type Language } from "./languages";
import type { Group, Item } from "./tokens";

/** One entry between brackets: a value, and its name where it has one. */
interface Entry {
	readonly key: string | undefined;
	readonly value: readonly Item[];
}

type Entries = readonly (Entry | { readonly merged: readonly Item[]; readonly written: string })[];

/** Reads what is a literal in a text of any language; what cannot be evaluated becomes a gap that names it. */
export class LiteralReader {
	readonly #text: string;
	readonly #language: Language;
	readonly #known = new Map<Group, Draft | undefined>();
	/** What calls give, by their arguments. */
	readonly #calls = new Map<Group, Draft | undefined>();
	/** Groups that are part of a value that was read. */
	readonly covered = new Set<Group>();

	constructor(text: string, language: Language) {
		this.#text = text;
		this.#language = language;
	}

	/** The value of a pair of brackets; undefined where they hold something else, such as statements. */
	group(group: Group): Draft | undefined {
		if (!this.#known.has(group)) {
			this.#known.set(group, this.#read(group));
		}
		return this.#known.get(group);
	}

	/** The object that items are without brackets around them. */
	body(items: readonly Item[]): DraftObject | undefined {
		const entries = this.#entries(items, "{");
		return entries === undefined ? undefined : this.#object(entries);
	}

	#read(group: Group): Draft | undefined {
		const entries = group.closed ? this.#entries(group.items, group.open) : undefined;
		if (entries === undefined) {
			return undefined;
		}
		const isNamed = entries.some((entry) => "merged" in entry || entry.key !== undefined);
		if (isNamed || (entries.length === 0 && group.open === "{")) {
			return this.#object(entries, group.open === "(");
		}
		if (group.open === "(") {
			const [only, ...more] = entries;
			return only !== undefined && "value" in only && more.length === 0 ? this.value(only.value) : undefined;
		}
		const items = entries.flatMap((entry) => ("value" in entry ? [entry.value] : []));
		// Braces around statements are no list.
		const isList =
			group.open === "[" || items.every((item) => (item.length === 1 ? isPlain(item[0]) : isTyped(item)));
		if (!isList) {
			return undefined;
		}
		const values = items.map((item) => this.value(item));
		return (group.open === "{" ? objectOfPairs(values) : undefined) ?? { kind: "list", items: values };
	}

	/** `isCall`: what has no name is an argument of its own. */
	#object(entries: Entries, isCall = false): DraftObject | undefined {
		const members = new Map<string, Draft>();
		const leftOut: string[] = [];
		for (const entry of entries) {
			if ("merged" in entry) {
				const value = entry.merged.length === 0 ? undefined : this.value(entry.merged);
				if (value?.kind === "object") {
					for (const [name, one] of value.members) {
						members.set(name, one);
					}
				} else {
					leftOut.push(entry.written);
				}
			} else if (entry.key === undefined) {
				if (!isCall) {
					return undefined;
				}
				leftOut.push(this.#written(entry.value));
			} else if (this.#language.directives?.has(entry.key)) {
				leftOut.push(entry.key);
			} else {
				add(members, entry.key, this.value(entry.value), this.#language);
			}
		}
		return { kind: "object", members, ...(leftOut.length > 0 && { leftOut }) };
	}

	/** The entries between brackets; undefined where something there is none. */
	#entries(items: readonly Item[], open: Group["open"]): Entries | undefined {
		const entries: (Entries[number] | undefined)[] = [];
		for (const part of this.#parts(items, open)) {
			const entry = this.#entry(part, open);
			if (entry === undefined) {
				return undefined;
			}
			entries.push(entry);
		}
		return entries.filter((entry) => entry !== undefined);
	}

	#parts(items: readonly Item[], open: Group["open"]): (readonly Item[])[] {
		const byLines = open === "{" && this.#language.parted === "by lines";
		const parts: Item[][] = [[]];
		let types = 0;
		for (const [index, item] of items.entries()) {
			types =
				isSign(item, "<") && types <= index
					? index + typeArguments(items.slice(index, index + maxTypes))
					: types;
			if (isSign(item, ",") && index >= types) {
				parts.push([]);
				continue;
			}
			if (byLines && item.startsLine) {
				parts.push([]);
			}
			parts.at(-1)?.push(item);
		}
		return parts.filter((part) => part.length > 0);
	}

	#entry(part: readonly Item[], open: Group["open"]): Entries[number] | undefined {
		const [first, second, ...rest] = part;
		if (first === undefined) {
			return undefined;
		}
		if (isSign(first, "...") || isSign(first, "**") || isSign(first, "*")) {
			return { merged: part.slice(1), written: this.#written(part) };
		}
		// A symbol of Ruby as a name.
		if (isSign(first, ":") && second?.kind === "word" && isSign(rest[0], "=>")) {
			return { key: second.text, value: rest.slice(1) };
		}
		const key = keyOf(first);
		if (key !== undefined && second !== undefined && (isSign(second, ":") || isSign(second, "=>"))) {
			return rest.length === 0 ? undefined : { key, value: rest };
		}
		if (key !== undefined && first.kind !== "text" && isSign(second, "=") && rest.length > 0) {
			return { key, value: rest };
		}
		if (open === "{" && first.kind === "word") {
			const isBlock = second?.kind === "group" && second.open === "{" && this.#language.parted === "by lines";
			if (isBlock && rest.length === 0) {
				return { key: first.text, value: [second] };
			}
			// `{ name }` of JavaScript.
			if (second === undefined && /^\w+$/.test(first.text) && !constants.has(first.text)) {
				return { key: first.text, value: part };
			}
			return second === undefined ? { key: undefined, value: part } : undefined;
		}
		return { key: undefined, value: part };
	}

	/** The value of an expression. */
	value(items: readonly Item[]): Draft {
		return this.#evaluated(withoutCast(items)) ?? gapDraft(this.#written(items));
	}

	#evaluated(items: readonly Item[]): Draft | undefined {
		const [first, second] = items;
		if (items.length === 1 && first !== undefined) {
			return this.#single(first);
		}
		if (items.length === 2 && second?.kind === "number" && (isSign(first, "-") || isSign(first, "+"))) {
			return numberDraft(`${isSign(first, "-") ? "-" : ""}${second.text}`);
		}
		if (items.length === 2 && isSign(first, ":") && second?.kind === "word") {
			return textDraft(second.text);
		}
		return this.#joined(items) ?? this.#composite(items) ?? this.#call(items);
	}

	#single(item: Item): Draft | undefined {
		switch (item.kind) {
			case "text":
				return textDraft(item.text);
			case "number":
				return numberDraft(item.text);
			case "word": {
				const constant = constants.get(item.text);
				return constant === undefined ? undefined : { kind: "scalar", written: constant };
			}
			case "group": {
				const value = this.group(item);
				if (value !== undefined && value.kind !== "scalar") {
					this.covered.add(item);
				}
				return value;
			}
			case "sign":
				return undefined;
		}
	}

	/** Strings that stand beside each other or are added up. */
	#joined(items: readonly Item[]): Draft | undefined {
		const texts = items.filter((item) => !isSign(item, "+") && !isSign(item, "."));
		const all = texts.flatMap((item) => (item.kind === "text" ? [item.text] : []));
		return all.length === texts.length && all.length > 1 ? textDraft(all.join("")) : undefined;
	}

	/** A literal behind the name of its type, as in Go and C#. */
	#composite(items: readonly Item[]): Draft | undefined {
		const last = items.at(-1);
		const type = items.slice(0, -1);
		if (last?.kind !== "group" || !isTyped(items)) {
			return undefined;
		}
		const value = this.#single(last);
		const union = /Member([A-Z]\w*)$/.exec(this.#written(type))?.[1];
		const inner =
			value?.kind === "object" && value.members.size === 1 ? value.members.get("Value") : undefined;
		return union !== undefined && inner !== undefined
			? { kind: "object", members: new Map([[union, inner]]) }
			: value;
	}

	#call(items: readonly Item[]): Draft | undefined {
		const isNew = items[0]?.kind === "word" && items[0].text === "new";
		const [name, list, ...behind] = isNew ? items.slice(1) : items;
		if (name?.kind !== "word" || list?.kind !== "group" || list.open !== "(") {
			return undefined;
		}
		if (!isTextOfIt(behind)) {
			return undefined;
		}
		if (!this.#calls.has(list)) {
			const entries = this.#entries(list.items, "(");
			const isEmpty = list.items.length === 0;
			this.#calls.set(list, entries && evaluate(name.text, this.#arguments(entries), isEmpty));
		}
		return this.#calls.get(list);
	}

	#arguments(entries: Entries): Arguments {
		const positional: Draft[] = [];
		const named = new Map<string, Draft>();
		for (const entry of entries) {
			if ("merged" in entry) {
				continue;
			}
			const value = this.value(entry.value);
			if (entry.key === undefined) {
				positional.push(value);
			} else {
				named.set(entry.key, value);
			}
		}
		return { positional, named };
	}

	#written(items: readonly Item[]): string {
		return this.#text.slice(items[0]?.start ?? 0, items.at(-1)?.end ?? 0);
	}
}

/** A property; one that is there already is a block that occurs several times. */
function add(members: Map<string, Draft>, name: string, value: Draft, language: Language): void {
	const before = members.get(name);
	if (language.parted === "by commas" || before === undefined) {
		members.set(name, value);
	} else {
		const items = before.kind === "list" ? before.items : [before];
		members.set(name, { kind: "list", items: [...items, value] });
	}
}

/** A dictionary of C#: braces around a key and a value, each pair in braces of its own. */
function objectOfPairs(values: readonly Draft[]): DraftObject | undefined {
	const pairs = values.flatMap((pair) => {
		const [key, value, ...more] = pair.kind === "list" ? pair.items : [];
		const name = textOf(key);
		return name !== undefined && value !== undefined && more.length === 0 ? [[name, value] as const] : [];
	});
	const isDictionary = pairs.length > 0 && pairs.length === values.length;
	return isDictionary ? { kind: "object", members: new Map(pairs) } : undefined;
}

/** Longest list of types, in tokens. */
const maxTypes = 12;

/** How many tokens the arguments of a type have, such as `<string, string>`; 0 where they are none. */
function typeArguments(items: readonly Item[]): number {
	const end = items.findIndex((item) => isSign(item, ">"));
	const inner = items.slice(1, Math.max(end, 1));
	return inner.every((item) => item.kind === "word" || isSign(item, ",") || isSign(item, "<")) ? end + 1 : 0;
}

function numberDraft(written: string): Draft | undefined {
	const plain = written.replaceAll("_", "").replace(/(?<=^-?[\d.]+)[nfFdDmMlL]$/, "");
	if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(plain)) {
		return { kind: "scalar", written: plain };
	}
	const value = /^-?(?:0[xX][\da-fA-F]+|\d*\.?\d+|\d+\.)$/.test(plain) ? Number(plain) : Number.NaN;
	return Number.isFinite(value) ? { kind: "scalar", written: String(value) } : undefined;
}

function keyOf(item: Item): string | undefined {
	if (item.kind === "text" || item.kind === "number" || item.kind === "word") {
		return item.text;
	}
	const [only, ...more] = item.kind === "group" && item.open === "[" ? item.items : [];
	return only?.kind === "text" && more.length === 0 ? only.text : undefined;
}

/** What TypeScript says of a type behind a value, and what Go says before it. */
function withoutCast(items: readonly Item[]): readonly Item[] {
	const cast = items.findIndex(({ kind, ...item }, index) => index > 0 && kind === "word" && isCast(item));
	const kept = cast < 0 ? items : items.slice(0, cast);
	const trimmed = isSign(kept.at(-1), ";") ? kept.slice(0, -1) : kept;
	return isSign(trimmed[0], "&") && trimmed.length > 1 ? trimmed.slice(1) : trimmed;
}

function isCast(item: object): boolean {
	return "text" in item && (item.text === "as" || item.text === "satisfies");
}

/** What may stand behind a date and time to write it as text. */
function isTextOfIt(behind: readonly Item[]): boolean {
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
function isTyped(items: readonly Item[]): boolean {
	const last = items.at(-1);
	return last?.kind === "group" && last.open === "{" && items.slice(0, -1).every(isOfType);
}

function isOfType(item: Item): boolean {
	return (
		item.kind === "word" ||
		(item.kind === "sign" && /^[<>*&,]$/.test(item.text)) ||
		(item.kind === "group" && item.open !== "{" && item.items.length < 2)
	);
}

function isPlain(item: Item | undefined): boolean {
	return item?.kind !== undefined && item.kind !== "sign" && (item.kind !== "group" || item.open === "{");
}

function isSign(item: Item | undefined, sign: string): boolean {
	return item?.kind === "sign" && item.text === sign;
}

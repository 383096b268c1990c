import { gapFor } from "./draft";
import { isCall, isSign, isTyped, keyOf, maxTypes, typeArguments } from "./items";
import type { Language } from "./language";
import { constants } from "./languages";
import type { Group, Item } from "./tokens";

/** One entry between brackets: a value, and its name where it has one. */
export interface Entry {
	readonly key: string | undefined;
	readonly value: readonly Item[];
}

export type Entries = readonly (Entry | { readonly merged: readonly Item[]; readonly written: string })[];

export function isUnnamed(entry: Entries[number]): boolean {
	return "merged" in entry || entry.key === undefined;
}

type Writer = (items: readonly Item[]) => string;

/** The entries between brackets; undefined where something there is none. `written`: the code of items. */
export function entriesOf(
	items: readonly Item[],
	open: Group["open"],
	language: Language,
	written: Writer,
): Entries | undefined {
	const entries: Entries[number][] = [];
	for (const part of partsOf(items, open, language)) {
		const entry = isTorn(part) ? undefined : entryOf(part, open, language, written);
		if (entry === undefined) {
			return undefined;
		}
		entries.push(entry);
	}
	return entries;
}

/** Whether a string lacks its end, and what follows on the next lines may be another entry. */
function isTorn(part: readonly Item[]): boolean {
	const at = part.findIndex((item) => isSign(item, '"'));
	return at >= 0 && part.slice(at + 1).some(({ startsLine }) => startsLine);
}

function partsOf(items: readonly Item[], open: Group["open"], language: Language): (readonly Item[])[] {
	const byLines = (open === "{" || language.hashtables === true) && language.parted === "by lines";
	const parts: Item[][] = [[]];
	let types = 0;
	for (const [index, item] of items.entries()) {
		types =
			isSign(item, "<") && types <= index
				? index + typeArguments(items.slice(index, index + maxTypes))
				: types;
		const isEnd = isSign(item, ",") || (language.hashtables === true && isSign(item, ";"));
		if (isEnd && index >= types) {
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

function entryOf(
	part: readonly Item[],
	open: Group["open"],
	language: Language,
	written: Writer,
): Entries[number] | undefined {
	const [first, second, ...rest] = part;
	const isOnlySometimes =
		language.hasConditionalEntries === true && first?.kind === "word" && /^(?:if|for)$/.test(first.text);
	if (isOnlySometimes && second?.kind === "group" && rest.length > 0) {
		return { merged: [], written: written(part) };
	}
	if (first === undefined) {
		return undefined;
	}
	if (isSign(first, "...") || isSign(first, "**") || isSign(first, "*")) {
		return { merged: part.slice(1), written: written(part) };
	}
	if (isSign(first, ".") && isSign(second, ".") && rest.length > 0) {
		return { merged: rest, written: written(part) };
	}
	// A block with a name of its own, such as `dynamic "tags" { … }`.
	const isNamedBlock = language.parted === "by lines" && first.kind === "word" && open === "{";
	if (isNamedBlock && second?.kind === "text" && rest.at(-1)?.kind === "group") {
		return { merged: [], written: written(part) };
	}
	// A symbol of Ruby as a name.
	if (isSign(first, ":") && second?.kind === "word" && isSign(rest[0], "=>")) {
		return { key: second.text, value: rest.slice(1) };
	}
	// A method or a getter of an object.
	const block = rest.at(-1) ?? second;
	const isMethod = language.shorthand === true && open === "{" && first.kind === "word";
	if (
		isMethod &&
		block?.kind === "group" &&
		block.open === "{" &&
		part.some(isArguments) &&
		!isSign(second, ":")
	) {
		return { merged: [], written: written(part) };
	}
	// A key that the code of Terraform gives.
	const [given, ...more] = first.kind === "group" && first.open === "(" ? first.items : [];
	if (language.parted === "by lines" && given?.kind === "word" && more.length === 0 && isSign(second, "=")) {
		return { key: gapFor(given.text), value: rest };
	}
	const key = keyOf(first);
	if (key !== undefined && second !== undefined && (isSign(second, ":") || isSign(second, "=>"))) {
		const isCode = isCodeAsKey(first, second, language);
		return rest.length === 0 ? undefined : { key: isCode ? gapFor(key) : key, value: rest };
	}
	const isNamed = first.kind !== "text" || language.parted === "by lines";
	if (key !== undefined && isNamed && isSign(second, "=") && rest.length > 0) {
		return { key, value: rest };
	}
	// A constant of Go as a key: `string(types.DayOfWeekMonday): …`.
	const [constant, ...others] = second?.kind === "group" && second.open === "(" ? second.items : [];
	if (constant?.kind === "word" && others.length === 0 && isSign(rest[0], ":") && rest.length > 1) {
		return { key: constant.text, value: rest.slice(1) };
	}
	if (open === "{" && first.kind === "word") {
		const isBlock = second?.kind === "group" && second.open === "{" && language.parted === "by lines";
		if (isBlock && rest.length === 0) {
			return { key: first.text, value: [second] };
		}
		if (
			language.shorthand &&
			second === undefined &&
			/^\w+$/.test(first.text) &&
			!constants.has(first.text)
		) {
			return { key: first.text, value: part };
		}
		const isTypedValue = language.typesBraces === true && (isTyped(part) || isCall(part));
		return second === undefined || isTypedValue ? { key: undefined, value: part } : undefined;
	}
	// A name that is put together.
	const colon = open === "{" ? part.findIndex((item) => isSign(item, ":")) : -1;
	const isChosen = part.slice(0, Math.max(0, colon)).some((item) => isSign(item, "?"));
	if (colon > 0 && !isChosen && (first.kind === "text" || first.kind === "group")) {
		return { merged: [], written: written(part) };
	}
	return { key: undefined, value: part };
}

function isArguments(item: Item): boolean {
	return item.kind === "group" && item.open === "(";
}

/** Whether a name is a variable or a constant whose value is the key. */
function isCodeAsKey(key: Item, sign: Item, language: Language): boolean {
	if (key.kind !== "word") {
		return false;
	}
	const isConstant = language.keysAreValues === true && /^[A-Z][A-Z\d_]*$/.test(key.text);
	return isConstant || isSign(sign, "=>") || /\.|::|->/.test(key.text);
}

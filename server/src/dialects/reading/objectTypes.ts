import { type Draft, gapDraft, textDraft } from "./draft";
import { isSign } from "./items";
import type { Language } from "./language";
import type { Group, Item } from "./tokens";

/** A value of Go's type for one member of a union, such as `OutboundModeMemberAgentless`; any other as it is. */
export function ofUnion(type: string, value: Draft): Draft {
	const union = /Member([A-Z]\w*)$/.exec(type)?.[1];
	const members = value.kind === "object" ? value.members : undefined;
	const inner = members?.size === 1 ? members.get("Value") : undefined;
	// Without a value it is that of its type, which is empty.
	const meant = inner ?? (members?.size === 0 ? value : undefined);
	return union !== undefined && meant !== undefined
		? { kind: "object", members: new Map([[union, meant]]) }
		: value;
}

/** Whether what stands behind `new` is an empty object: `\stdClass` of PHP, and `()` of C# where the type is known. */
export function isEmptyObject(
	name: Item | undefined,
	list: Item | undefined,
	{ constructs }: Language,
): boolean {
	const isOfPhp = name?.kind === "word" && name.text === "\\stdClass";
	const isTargetTyped = name?.kind === "group" && name.open === "(" && name.items.length === 0;
	return isOfPhp || (isTargetTyped && list === undefined && constructs === true);
}

/** Whether brackets behind a name make an object of a type. */
export function isOfType(name: string, { makesByType }: Language): boolean {
	return makesByType === true && /^(?:\w+\.)*[A-Z]\w*$/.test(name);
}

/** What a type is that was made without arguments; undefined for one that holds the time or something else at once. */
export function emptyOf(type: string): Draft | undefined {
	if (/(?:List|Set|Collection|Array)$/.test(type)) {
		return { kind: "list", items: [] };
	}
	return /(?:Time|Guid|Random|Builder|Date)\w*$/.test(type)
		? undefined
		: { kind: "object", members: new Map() };
}

/** Longest name of a type, in UTF-16 code units. */
const longestType = 100;

/**
 * What a program has printed of an object behind the name of its type, as `toString()` of Java does: texts have no quotes
 * and end before the next name. Undefined for anything else.
 */
export function printed(group: Group, text: string, { printsPlainTexts }: Language): Draft | undefined {
	const type = text.slice(Math.max(0, group.start - longestType), group.start);
	const isPrint = printsPlainTexts === true && group.open === "(" && group.closed && /[A-Z]\w*$/.test(type);
	// Where some texts have quotes, the others are something else.
	return isPrint && !/[=[,][ \t]*["'`]/.test(text.slice(group.start, group.end))
		? printedObject(group, text)
		: undefined;
}

/** The properties of an object, or the entries of a map, whose keys may be anything. */
function printedObject({ open, items }: Group, text: string): Draft | undefined {
	const members = new Map<string, Item[]>();
	let value: Item[] | undefined;
	for (const part of printedParts(items)) {
		const entry = value === undefined ? part : part.slice(1);
		const sign = entry.findIndex((item) => isSign(item, "="));
		const key = text.slice(entry[0]?.start ?? 0, entry[sign]?.start ?? 0);
		if (sign > 0 && (open === "(" ? /^\w+$/ : /^[^\s=]+$/).test(key)) {
			value = entry.slice(sign + 1);
			members.set(key, value);
		} else if (value === undefined) {
			return undefined;
		} else {
			// A comma of the text.
			value.push(...part);
		}
	}
	const values = [...members].map(([key, one]) => [key, printedValue(one, text)] as const);
	return { kind: "object", members: new Map(values) };
}

/** Items, divided before each comma. */
function printedParts(items: readonly Item[]): readonly (readonly Item[])[] {
	const parts: Item[][] = [];
	for (const item of items) {
		if (parts.length === 0 || isSign(item, ",")) {
			parts.push([]);
		}
		parts.at(-1)?.push(item);
	}
	return parts;
}

function printedValue(items: readonly Item[], text: string): Draft {
	const group = items.at(-1);
	const isObject = group?.kind === "group" && items.length === (group.open === "(" ? 2 : 1);
	if (isObject && group.open === "[") {
		const parts = printedParts(group.items).map((part) => (isSign(part[0], ",") ? part.slice(1) : part));
		return { kind: "list", items: parts.map((part) => printedValue(part, text)) };
	}
	const object = isObject ? printedObject(group, text) : undefined;
	if (object !== undefined) {
		return object;
	}
	const bare = text.slice(items[0]?.start ?? 0, group?.end ?? 0);
	if (/^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false|null)$/.test(bare)) {
		return { kind: "scalar", written: bare, bare };
	}
	return bare.startsWith("***") ? gapDraft(bare) : { ...textDraft(bare), bare };
}

/** An object without properties as Swift and Groovy write it: `[:]`. */
export function emptyMap({ open, items: [only, ...more] }: Group): Draft | undefined {
	return open === "[" && isSign(only, ":") && more.length === 0
		? { kind: "object", members: new Map() }
		: undefined;
}

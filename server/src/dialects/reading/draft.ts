import type { Node, Tree } from "../../syntax/tree";

/** A value of any language, in the terms of JSON; scalars stay as they were written. */
export type Draft = DraftObject | DraftList | DraftScalar;

export interface DraftObject {
	readonly kind: "object";
	/** In the order in which they are written. */
	readonly members: Map<string, Draft>;
	/** What is written in it and has no place in JSON, such as `**defaults`. */
	readonly leftOut?: readonly string[];
	/** Members whose values are there to be used elsewhere too. */
	readonly anchored?: ReadonlySet<string>;
	/** The members of the objects that it is merged into, wherever they stand. */
	readonly mergedInto?: ReadonlyMap<string, Draft>[];
	/** Objects that are merged into it. */
	readonly bases?: readonly DraftObject[];
}

export interface DraftList {
	readonly kind: "list";
	readonly items: readonly Draft[];
	readonly leftOut?: readonly string[];
}

export interface DraftScalar {
	readonly kind: "scalar";
	/** JSON. */
	readonly written: string;
	/** The text as it stood, where its language takes a bare text for a number or a switch. */
	readonly bare?: string;
	/** The code that gives the value; what is written is a gap that names it. */
	readonly code?: string;
}

/** Puts a value at a path of names and makes the objects on the way; an object is united with the one that is there. */
export function put(holder: DraftObject, path: readonly string[], value: Draft): void {
	const [name, ...rest] = path;
	if (name === undefined) {
		return;
	}
	const there = holder.members.get(name);
	if (rest.length > 0) {
		const below: DraftObject = there?.kind === "object" ? there : { kind: "object", members: new Map() };
		holder.members.set(name, below);
		put(below, rest, value);
	} else if (there?.kind === "object" && value.kind === "object") {
		for (const [key, draft] of value.members) {
			put(there, [key], draft);
		}
	} else {
		holder.members.set(name, value);
	}
}

/** The JSON of a draft, with tabs for indentation. */
export function write(draft: Draft): string {
	return lines(draft, "\n");
}

function lines(draft: Draft, lineBreak: string): string {
	if (draft.kind === "scalar") {
		// A value that was put together elsewhere may have lines of its own.
		return draft.written.replaceAll("\n", lineBreak);
	}
	const inner = `${lineBreak}\t`;
	const entries =
		draft.kind === "list"
			? draft.items.map((item) => lines(item, inner))
			: [...draft.members].map(([name, value]) => `${JSON.stringify(name)}: ${lines(value, inner)}`);
	const [open, close] = draft.kind === "list" ? ["[", "]"] : ["{", "}"];
	return entries.length === 0
		? open + close
		: `${open}${inner}${entries.join(`,${inner}`)}${lineBreak}${close}`;
}

/** A value of a JSON text as a draft. */
export function draftOf(tree: Tree, node: Node): Draft {
	if (node.kind === "array") {
		return { kind: "list", items: node.items.map((item) => draftOf(tree, item)) };
	}
	if (node.kind === "object") {
		const members = new Map<string, Draft>();
		const leftOut: string[] = [];
		for (const { key, value } of node.properties) {
			if (value !== undefined) {
				// The last one of a name counts.
				const before = members.get(key.name);
				leftOut.push(...(before === undefined ? [] : [`${key.name}: ${inOneLine(write(before))}`]));
				members.set(key.name, draftOf(tree, value));
			}
		}
		return { kind: "object", members, ...(leftOut.length > 0 && { leftOut }) };
	}
	return { kind: "scalar", written: tree.text.slice(node.start, node.end) };
}

export function textDraft(text: string): DraftScalar {
	return { kind: "scalar", written: JSON.stringify(text) };
}

/** Longest code that a gap shows, in UTF-16 code units; a longer text would be no gap. */
const longestCode = 900;

/** A gap that names the code whose value is not known. */
export function gapDraft(code: string): DraftScalar {
	return { kind: "scalar", written: JSON.stringify(gapFor(code)), code };
}

/** The gap that stands for code within a text. */
export function gapFor(code: string): string {
	const plain = inOneLine(code);
	if (/^\$\{[^{}]+\}$/.test(plain)) {
		return plain;
	}
	const shown = plain.length > longestCode ? `${plain.slice(0, longestCode)}…` : plain;
	return `\${${shown === "" ? "value" : shown}}`;
}

/** Code without its line breaks and the indentation behind them. */
export function inOneLine(code: string): string {
	return code.replace(/\s*\n\s*/g, " ").trim();
}

/** What a draft of a text says; undefined for anything else. */
export function textOf(draft: Draft | undefined): string | undefined {
	if (draft?.kind !== "scalar" || !draft.written.startsWith('"')) {
		return undefined;
	}
	try {
		const text: unknown = JSON.parse(draft.written);
		return typeof text === "string" ? text : undefined;
	} catch {
		// A text of a JSON file that has syntax problems.
		return undefined;
	}
}

export function memberOf(draft: Draft | undefined, name: string): Draft | undefined {
	return draft?.kind === "object" ? draft.members.get(name) : undefined;
}

/** Everything below a draft that has no place in JSON, in its order. */
export function leftOutOf(draft: Draft): readonly string[] {
	if (draft.kind === "scalar") {
		return draft.code !== undefined && draft.code.length > longestCode ? [draft.code] : [];
	}
	const below = draft.kind === "list" ? draft.items : [...draft.members.values()];
	return [...(draft.leftOut ?? []), ...below.flatMap(leftOutOf)];
}

/** An object from pairs of a key and a value, as dictionaries of C# and `dict([…])` of Python have them; undefined for anything else. */
export function objectOfPairs(values: readonly Draft[]): DraftObject | undefined {
	const pairs = values.flatMap((value) => {
		const pair = pairOf(value);
		return pair === undefined ? [] : [pair];
	});
	const isDictionary = pairs.length > 0 && pairs.length === values.length;
	return isDictionary ? { kind: "object", members: new Map(pairs) } : undefined;
}

/** The key and the value of a list of two. */
export function pairOf(pair: Draft): readonly [name: string, value: Draft] | undefined {
	const [key, value, ...more] = pair.kind === "list" ? pair.items : [];
	const name = textOf(key);
	return name !== undefined && value !== undefined && more.length === 0 ? [name, value] : undefined;
}

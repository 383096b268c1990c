import { type Assignment, type Assignments, partsOf } from "./assignments";
import { type Draft, type DraftObject, inOneLine } from "./draft";
import { asPartOfText } from "./joins";
import type { Item } from "./tokens";

/** An object that a variable has, and what becomes of it further on. */
interface Assembled {
	readonly first: Draft;
	readonly whole: DraftObject;
	readonly start: number;
}

/** Knows the values that a text gives to its variables, once each and without a doubt. */
export class Variables {
	readonly #text: string;
	readonly #assignments: Assignments;
	readonly #read: (items: readonly Item[]) => Draft;
	readonly #known = new Map<string, Draft | undefined>();

	/** `read`: the value of an expression. */
	constructor(text: string, assignments: Assignments, read: (items: readonly Item[]) => Draft) {
		this.#text = text;
		this.#assignments = assignments;
		this.#read = read;
	}

	/** The value of a variable, or of a property of one; undefined where only running the code can tell. */
	valueOf(name: string, path: readonly string[] = []): Draft | undefined {
		const [root = "", ...rest] = partsOf(name);
		return [...rest, ...path].reduce<Draft | undefined>(
			(value, key) => (value?.kind === "object" ? value.members.get(key) : undefined),
			this.#valueOfRoot(root),
		);
	}

	/** The objects to which the text adds properties line by line. */
	assembled(): ReadonlyMap<string, Assembled> {
		const found = new Map<string, Assembled>();
		for (const [name, all] of this.#assignments.of) {
			const [first, ...more] = all;
			const hasMore = more.length > 0 || this.#assignments.changes.has(name);
			const whole = first !== undefined && hasMore ? this.#valueOfRoot(name) : undefined;
			if (first !== undefined && whole?.kind === "object") {
				found.set(name, { first: this.#read(first.value), whole, start: first.start });
			}
		}
		return found;
	}

	/** The code that gives a variable a value which is not known; undefined for one that the text gives none. */
	definitionOf(name: string): string | undefined {
		const [root = ""] = partsOf(name);
		const [first] = this.#assignments.of.get(root) ?? [];
		return first === undefined || this.#valueOfRoot(root) !== undefined ? undefined : this.#written(first);
	}

	#valueOfRoot(root: string): Draft | undefined {
		if (!this.#known.has(root)) {
			// What is made of itself has no value that is certain.
			this.#known.set(root, undefined);
			this.#known.set(root, this.#evaluated(root));
		}
		return this.#known.get(root);
	}

	#evaluated(root: string): Draft | undefined {
		const all = this.#assignments.of.get(root) ?? [];
		const [first, ...more] = all;
		const isSure = !this.#assignments.unsure.has(root) && more.every(({ path }) => path.length > 0);
		if (first === undefined || first.path.length > 0 || !isSure) {
			return undefined;
		}
		const value = this.#read(first.value);
		if (value.kind === "scalar") {
			return value.code === undefined && more.length === 0 ? value : undefined;
		}
		const changes = (this.#assignments.changes.get(root) ?? []).map((one) => this.#written(one));
		if (more.length === 0 && changes.length === 0) {
			return value;
		}
		return value.kind === "object"
			? this.#withMore(value, more, changes)
			: {
					...value,
					leftOut: [...(value.leftOut ?? []), ...more.map((one) => this.#written(one)), ...changes],
				};
	}

	/** An object with the properties that it gets further on. */
	#withMore(object: DraftObject, more: readonly Assignment[], changes: readonly string[]): DraftObject {
		const leftOut = [...(object.leftOut ?? []), ...changes];
		let whole: DraftObject = object;
		for (const one of more) {
			const path = one.path.flatMap((key) => (key === undefined ? [] : [key]));
			const changed =
				path.length === one.path.length ? withValue(whole, path, this.#read(one.value)) : undefined;
			if (changed === undefined) {
				leftOut.push(this.#written(one));
			} else {
				whole = changed;
			}
		}
		return { ...whole, ...(leftOut.length > 0 && { leftOut }) };
	}

	#written({ start, end }: { readonly start: number; readonly end: number }): string {
		return inOneLine(this.#text.slice(start, end));
	}
}

/** A text with the values of the variables that it names in gaps, as far as they are known. */
export function withValues(text: string, variables: Variables): string {
	return text.replace(
		/\$\{([\w.$@]+)\}/g,
		(gap, name: string) => asPartOfText(variables.valueOf(name)) ?? gap,
	);
}

/** An object with another value at a path; undefined where something else than an object is on the way. */
function withValue(
	object: DraftObject,
	[key, ...rest]: readonly string[],
	value: Draft,
): DraftObject | undefined {
	if (key === undefined) {
		return undefined;
	}
	const there = object.members.get(key) ?? { kind: "object", members: new Map() };
	const below =
		rest.length === 0 ? value : there.kind === "object" ? withValue(there, rest, value) : undefined;
	return below && { ...object, members: new Map(object.members).set(key, below) };
}

/** The definitions of the variables that gaps name, which a conversion would lose. */
export function definitionsIn(draft: Draft, variables: Variables): readonly string[] {
	const found = new Set<string>();
	look(draft);
	return [...found];

	function look(part: Draft): void {
		if (part.kind !== "scalar") {
			(part.kind === "list" ? part.items : [...part.members.values()]).forEach(look);
			return;
		}
		for (const [gap] of part.code === undefined ? part.written.matchAll(/\$\{[^{}]*\}/g) : [[part.code]]) {
			for (const [name] of (gap ?? "").matchAll(
				/[@$]?[\p{L}_][\p{L}\p{N}_]*(?:(?:\?\.|\.|->)[\p{L}_][\p{L}\p{N}_]*)*/gu,
			)) {
				const definition = variables.definitionOf(name) ?? variables.definitionOf(name.replace(/^\$/, ""));
				if (definition !== undefined) {
					found.add(definition);
				}
			}
		}
	}
}

import type { Span } from "../../../../shared/src/problem/problem";
import type { Item } from "../reading/tokens";
import type { Change } from "./changes";
import { outermost } from "./lists";

interface Statement extends Span {
	readonly path: readonly unknown[];
	readonly value: readonly Item[];
}

/** What stands in front of a field where a method names it. */
const ofObject = /^(?:self|cls|\$?this|[A-Z]\w*)\.#?(\w+)$/;

/**
 * Changes of variables with those of fields that a class declares by their plain names: `body = {…}` in the class, and
 * `this.body.name = n` in a method, which somebody may call or not. `of`: what gives values, by names.
 */
export function withFields(
	text: string,
	of: ReadonlyMap<string, readonly Statement[]>,
	changes: ReadonlyMap<string, readonly Change[]>,
): ReadonlyMap<string, readonly Change[]> {
	const found = new Map<string, readonly Change[]>();
	for (const name of new Set([...of.keys(), ...changes.keys()])) {
		const field = ofObject.exec(name)?.[1] ?? "";
		const plain = of.has(field) ? field : `$${field}`;
		const [first] = field === "" ? [] : (of.get(plain) ?? []);
		if (first === undefined || first.path.length > 0 || !isIndented(text, first.start)) {
			continue;
		}
		const given = (of.get(name) ?? []).filter(({ value }) => !isOnly(value, plain));
		const known = found.get(plain) ?? changes.get(plain) ?? [];
		const all = [...known, ...given.map(({ start, end }) => ({ start, end })), ...(changes.get(name) ?? [])];
		found.set(plain, outermost(all));
	}
	return found.size === 0 ? changes : new Map([...changes, ...found]);
}

/** Whether a value is nothing but a variable. */
function isOnly(value: readonly Item[], name: string): boolean {
	const [only, ...more] = value;
	return only?.kind === "word" && only.text === name && more.length === 0;
}

/** Whether a line is indented, as those in a class are. */
function isIndented(text: string, at: number): boolean {
	const start = text.lastIndexOf("\n", at - 1) + 1;
	return /[ \t{]/.test(text.charAt(start)) || text.slice(start, at).includes("{");
}

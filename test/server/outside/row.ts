import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** A slip in one of the examples. */
export interface Slip {
	/** Name of the example. */
	readonly file: string;
	/** Text that is replaced once. */
	readonly from: string;
	readonly to: string;
	/** What may be meant, in the place of `to`. */
	readonly meant: readonly string[];
	/** Only the author knows what was meant: a fix is right if it leads to a sound campaign, with or without placeholders. */
	readonly isOpen: boolean;
}

/**
 * Slips of one kind.
 *
 * @param list where `meant` is missing, the text of the example was meant; `undefined` in it says that only the author
 * knows.
 */
export function slips(
	list: readonly (readonly [file: string, from: string, to: string, ...meant: (string | undefined)[]])[],
): readonly Slip[] {
	return list.map(([file, from, to, ...meant]) => ({
		file,
		from,
		to,
		meant: meant.length === 0 ? [from] : meant.flatMap((one) => one ?? []),
		isOpen: meant.includes(undefined),
	}));
}

/** An example as it is written. */
export function example(file: string): string {
	const text = examples.get(file) ?? readFileSync(`examples/${file}.campaign.json`, "utf8");
	examples.set(file, text);
	return text;
}

const examples = new Map<string, string>();

/** The first property of a name in a text with the object or list that it holds. */
export function property(name: string, text: string): string {
	const start = text.indexOf(`"${name}": `);
	assert.ok(start >= 0, name);
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		depth += /[[{]/.test(text.charAt(at)) ? 1 : /[\]}]/.test(text.charAt(at)) ? -1 : 0;
		if (depth === 0 && /[\]}]/.test(text.charAt(at))) {
			return text.slice(start, at + 1);
		}
	}
	return assert.fail(name);
}

/** What stands between the outer brackets of a property. */
export function inside(written: string): string {
	return written.slice(written.search(/[[{]/) + 1, -1).trim();
}

import { createScanner } from "jsonc-parser";
import type { Span } from "../problem/problem";
import { mayHaveVariable, withValues } from "./variables";

/** A name without a value, and where the text that has it stands in the file, quotes included. */
interface MissingValue extends Span {
	readonly name: string;
}

/**
 * A campaign's text with the values of its names in place of them, everything else as it was. Names of properties have
 * none. Of a text that isn't JSON, what is read up to the fault is replaced.
 */
export function resolveText(
	text: string,
	values: ReadonlyMap<string, string>,
): { readonly text: string; readonly missing: readonly MissingValue[] } {
	// Escaped, a dollar or a brace is the same text.
	if (!mayHaveVariable(text) && !/\\u00(?:24|7b)/i.test(text)) {
		return { text, missing: [] };
	}
	const missing: MissingValue[] = [];
	const resolved = withTexts(text, (value, start, end) => {
		const replaced = withValues(value, values);
		for (const name of replaced.missing) {
			missing.push({ name, start, end });
		}
		return replaced.text;
	});
	return { text: resolved, missing };
}

/** A campaign's text in which nothing is a name, for a file next to which names stand for something. */
export function withoutNames(text: string): string {
	return withTexts(text, (value) => value.replaceAll("${", () => "$${"));
}

/** A JSON text with other texts in place of those values that have `${` in them. */
function withTexts(text: string, other: (value: string, start: number, end: number) => string): string {
	let written = "";
	let behind = 0;
	// Token by token: a text that is nested without end must end nothing.
	const scanner = createScanner(text, true);
	let before: { readonly value: string; readonly start: number; readonly end: number } | undefined;
	for (;;) {
		scanner.scan();
		const start = scanner.getTokenOffset();
		const first = text.charAt(start);
		// A string with a colon behind it is the name of a property.
		if (before !== undefined && first !== ":") {
			written +=
				text.slice(behind, before.start) + JSON.stringify(other(before.value, before.start, before.end));
			behind = before.end;
		}
		if (first === "") {
			return written + text.slice(behind);
		}
		const value = first === '"' ? scanner.getTokenValue() : "";
		before = mayHaveVariable(value) ? { value, start, end: start + scanner.getTokenLength() } : undefined;
	}
}

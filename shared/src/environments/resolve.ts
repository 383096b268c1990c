import { visit } from "jsonc-parser";
import type { Span } from "../problem/problem";
import { mayHaveVariable, withValues } from "./variables";

/** A name without a value, and where the text that has it stands in the file, quotes included. */
export interface MissingValue extends Span {
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
	let resolved = "";
	let behind = 0;
	visit(text, {
		onLiteralValue(value: unknown, start, length) {
			if (typeof value !== "string" || !mayHaveVariable(value)) {
				return;
			}
			const end = start + length;
			const replaced = withValues(value, values);
			missing.push(...replaced.missing.map((name) => ({ name, start, end })));
			resolved += text.slice(behind, start) + JSON.stringify(replaced.text);
			behind = end;
		},
	});
	return { text: resolved + text.slice(behind), missing };
}

import type { Span } from "../problem/problem";

/** A name as `${name}` writes it: a letter or an underscore, then letters, digits, `_`, `-` and `.`. */
export const variableName = /^[A-Za-z_][\w.-]*$/;

/** `$${` stands for the text `${`. What else begins with `${` is meant as a name, and has no value where it is none. */
const variable = /\$\$\{|\$\{([^{}]*)\}?/g;

/** A name that stands in a text; `start` and `end` count from the beginning of the text, `${` and `}` included. */
interface Variable extends Span {
	readonly name: string;
}

/** The names in a text, in its order. */
export function variablesIn(text: string): readonly Variable[] {
	if (!mayHaveVariable(text)) {
		return [];
	}
	return [...text.matchAll(variable)].flatMap(({ 0: whole, 1: name, index }) =>
		name === undefined ? [] : [{ name, start: index, end: index + whole.length }],
	);
}

/** Whether `${` and what comes after it is a name as it has to be written. */
export function isName(whole: string, name: string): boolean {
	return whole.endsWith("}") && variableName.test(name);
}

/** Whether a text is other than what is sent; much quicker than to look for names. */
export function mayHaveVariable(text: string): boolean {
	return text.includes("${");
}

/**
 * An ARN with the names that another one has in its parts, wherever their values are what it has there.
 *
 * @param values by name, as for `withValues`.
 */
export function withNamesOf(named: string, arn: string, values: ReadonlyMap<string, string>): string {
	if (!mayHaveVariable(named) || !arn.startsWith("arn:")) {
		return arn;
	}
	const parts = named.split(separators);
	return arn
		.split(separators)
		.map((part, index) => {
			const other = parts[index] ?? "";
			return mayHaveVariable(other) && withValues(other, values).text === part ? other : part;
		})
		.join("");
}

/** Of the parts of an ARN, kept when it is split. */
const separators = /([:/])/;

/**
 * A text with the values of its names. A value is taken as it is: `${` in it means nothing.
 *
 * @param values by name; a name without one stays as it is written.
 * @param brace what stands for `$${`.
 */
export function withValues(
	text: string,
	values: ReadonlyMap<string, string>,
	brace = "${",
): { readonly text: string; readonly missing: readonly string[] } {
	if (!mayHaveVariable(text)) {
		return { text, missing: [] };
	}
	const missing: string[] = [];
	const replaced = text.replaceAll(variable, (whole, name: string | undefined) => {
		if (name === undefined) {
			return brace;
		}
		const value = whole.endsWith("}") ? values.get(name) : undefined;
		if (value === undefined) {
			missing.push(isName(whole, name) ? name : whole);
		}
		return value ?? whole;
	});
	return { text: replaced, missing };
}

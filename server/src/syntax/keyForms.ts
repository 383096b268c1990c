import type { Span } from "../../../shared/src/problem/problem";

/** A property name in the form of a programming language. */
interface KeyForm {
	readonly name: string;
	/** Offset behind it. */
	readonly end: number;
	/** The name as JSON, with a colon where the form has another sign for it. */
	readonly replacement: string;
	/** A sign that is no colon parts it from its value, and belongs to it. */
	readonly isAssigned: boolean;
}

/** Characters; a name with all that stands around it is no longer. */
const maxLength = 200;

const bracketed = /^\[[ \t]*(["'`]?)([A-Za-z_$][\w$-]*)\1[ \t]*\](?=[ \t]*:)/;
const modified =
	/^(?:(?:readonly|public|private|protected|static|const|let|var|val|final|declare|export|override)[ \t]+)+(["']?)([A-Za-z_$][\w$]*)\1[?!]?(?:(?=[ \t]*:)|[ \t]*=(?![=>]))/;
const optional = /^(")((?:[^"\\\r\n])+)"[ \t]*[?!](?=[ \t]*:)/;
const symbol = /^(:)([A-Za-z_]\w*)[ \t]*=>/;

/** By the kind of token that they begin with. */
const forms: ReadonlyMap<string, RegExp> = new Map([
	["[", bracketed],
	["word", modified],
	["string", optional],
	[":", symbol],
]);

/** `[type]`, `readonly type`, `"type"?` and `:type =>`; undefined for a name that has none of these forms. */
export function otherForm(
	text: string,
	{ kind, start }: Span & { readonly kind: string },
): KeyForm | undefined {
	const [found, , name] = forms.get(kind)?.exec(text.slice(start, start + maxLength)) ?? [];
	if (found === undefined || name === undefined) {
		return undefined;
	}
	const isAssigned = /=>?$/.test(found);
	const replacement = `${JSON.stringify(name)}${isAssigned ? ":" : ""}`;
	return { name, end: start + found.length, replacement, isAssigned };
}

/**
 * Where a sign ends that stands between a name and its value in other languages, such as `=`, `=>`, `->`, `:=` and `!=`;
 * undefined for any other token.
 */
export function endOfAssignment(
	{ kind, text: sign, end }: Span & { readonly kind: string; readonly text: string },
	text: string,
): number | undefined {
	if (kind === ":") {
		return /^=(?![=>])/.test(text.slice(end, end + 2)) ? end + 1 : undefined;
	}
	if (kind !== "word" || !/^(?:[=!<>~]?={1,3}>?|-{1,2}>|<-)$/.test(sign)) {
		return undefined;
	}
	return sign === "=" && text.charAt(end) === ":" ? end + 1 : end;
}

/** The name of `"type:" "MANAGED"`, whose colon is inside the quotes; undefined for any other string. */
export function nameWithColon(text: string, { start, end }: Span): string | undefined {
	const name = /^"([^"\\\s]+):"$/.exec(text.slice(start, Math.min(end, start + maxLength)))?.[1];
	return name !== undefined && /^[ \t]*["\w{[-]/.test(text.slice(end, end + 100)) ? name : undefined;
}

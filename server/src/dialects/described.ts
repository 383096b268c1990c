import type { ForeignDocument } from "./json/foreignDocument";

/** What is said of a text, on its first line. */
export function described(text: string, dialect: string, advice: string): Omit<ForeignDocument, "campaigns"> {
	const start = text.search(/\S/);
	const line = /^[^\r\n]*/.exec(text.slice(start, start + 200))?.[0] ?? "";
	const head = { start, end: start + Math.max(line.trimEnd().length, 1) };
	return { dialect, advice, head, indentation: indentationOf(text) };
}

/** The first indentation of a text, where it may be that of its levels. */
export function indentationOf(text: string): string {
	const first = /\n([ \t]+)\S/.exec(text)?.[1] ?? "";
	return /^(?: {2,8}|\t)$/.test(first) ? first : "  ";
}

/** The line of a place, from 1. */
export function lineOf(text: string, offset: number): number {
	let line = 1;
	for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
		line++;
	}
	return line;
}

import type { Tree } from "./tree";

const quotes = /^[“”„‘’`]/;

/**
 * The text that a value without double quotes was meant to be: what typographic quotes or backticks enclose, or else
 * what follows up to the end of the entry or line.
 */
export function writtenWord(
	{ text, comments }: Tree,
	start: number,
): { readonly text: string; readonly end: number } {
	const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "";
	const enclosed = quotes.test(line) ? /^.[^“”‘’`]*[“”‘’`]/.exec(line)?.[0] : undefined;
	if (enclosed !== undefined) return { text: enclosed.slice(1, -1), end: start + enclosed.length };
	const comment = comments.find((one) => one.start >= start)?.start ?? text.length;
	const bare = (/^[^,\]}"]*/.exec(line.slice(0, comment - start))?.[0] ?? "").trimEnd();
	return { text: bare, end: start + bare.length };
}

import type { Span } from "../../../../shared/src/problem/problem";
import { inOneLine } from "./draft";
import { withoutSilent } from "./silentComments";

/** Longest comment that is told, in UTF-16 code units: only its beginning is shown. */
const maxLength = 300;

/** The comments of a text that say something, as far as they are shown, each in one line; `written`: with their marks. */
export function sayings(written: readonly string[]): readonly string[] {
	const said = withoutSilent(written)
		.filter((comment) => /[\p{L}\p{N}]/u.test(comment) && !comment.startsWith("#!"))
		.map((comment) => inOneLine(comment.slice(0, maxLength)).replace(/ \* (?!\/)/g, " "));
	return [...new Set(said)];
}

/** The same of code, whose comments are known. */
export function sayingsAt(text: string, comments: readonly Span[]): readonly string[] {
	return sayings(comments.map(({ start, end }) => text.slice(start, end)));
}

/** Lines of a script that are comments, and no command behind the prompt of an administrator. */
export function commentLines(script: string): readonly string[] {
	return [...script.matchAll(/^[ \t]*((?:#|@?rem[ \t]|::[ \t]).*)$/gim)].flatMap(([, line = ""]) =>
		/^#[ \t]+(?:aws|curl|https?)\b/.test(line) ? [] : [line],
	);
}

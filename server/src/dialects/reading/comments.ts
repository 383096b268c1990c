import type { Span } from "../../../../shared/src/problem/problem";
import { simplified } from "../../../../shared/src/text/nearest";
import { inOneLine } from "./draft";
import { withoutSilent } from "./silentComments";

/** Longest comment that is told, in UTF-16 code units: only its beginning is shown. */
const maxLength = 300;

/** What a comment has in front of what it says, and behind it. */
const marks = /^[\s/*#<!;-]+|[\s/*#>-]+$/g;
/** The name of a type, as the pages of an SDK write it behind a brace. */
const typeName =
	/^(?:(?:\w+:[ \t]*)?\{[ \t]*\/\/[ \t]*)?[A-Z][a-z\d]+(?:[A-Z][a-z\d]*)+(?: Union: only one key present)?$/;
/** A value that a page of a documentation writes for any. */
const sample = /"STRING_VALUE"|\b(?:Number|new Date)\("(?:double|int|TIMESTAMP)"\)|"<keys>"/;

/** Whether a comment says nothing of a campaign. `line`: the code in front of it, which it may only name again. */
export function isPlainComment(comment: string, line = ""): boolean {
	const said = comment.slice(0, maxLength).replace(marks, "");
	const word = /^[A-Z]\w*$/.test(said) ? simplified(said) : "";
	return typeName.test(said) || sample.test(said) || (word !== "" && simplified(line).includes(word));
}

/** The comments of a text that say something, as far as they are shown, each in one line; `written`: with their marks. */
export function sayings(written: readonly string[]): readonly string[] {
	const said = withoutSilent(written)
		.filter((comment) => /[\p{L}\p{N}]/u.test(comment) && !comment.startsWith("#!"))
		.map((comment) => inOneLine(comment.slice(0, maxLength)).replace(/ \* (?!\/)/g, " "));
	return [...new Set(said)];
}

/** The same of code, whose comments are known. */
export function sayingsAt(text: string, comments: readonly Span[]): readonly string[] {
	const said = comments.filter(({ start, end }) => {
		const before = text.slice(Math.max(0, start - maxLength), start);
		const line = before.slice(before.lastIndexOf("\n") + 1);
		return !isPlainComment(text.slice(start, Math.min(end, start + maxLength)), line);
	});
	return sayings(said.map(({ start, end }) => text.slice(start, end)));
}

/** Lines of a script that are comments, and no command behind the prompt of an administrator. */
export function commentLines(script: string): readonly string[] {
	return [...script.matchAll(/^[ \t]*((?:#|@?rem[ \t]|::[ \t]).*)$/gim)].flatMap(([, line = ""]) =>
		/^#[ \t]+(?:aws|curl|https?)\b/.test(line) ? [] : [line],
	);
}

import type { Span } from "../../../../shared/src/problem/problem";
import { simplified } from "../../../../shared/src/text/nearest";
import { inOneLine } from "./draft";

/** Longest comment that is told, in UTF-16 code units: only its beginning is shown. */
const maxLength = 300;

/** What a comment has in front of what it says, and behind it. */
const marks = /^[\s/*#<!;-]+|[\s/*#>-]+$/g;
/** What tools read, what licences say, and what pages of a documentation say of each property. */
const plain =
	/^(?:(?:coding|type|pylint|flake8|mypy|ruff|isort|yapf|fmt|pragma|rubocop|phpcs|shellcheck|tslint|jshint|istanbul|c8|nolint|nosec|noqa|noinspection|yamllint|yaml-language-server|tflint|checkov|tfsec|cfn-lint|cspell|prettier|biome|eslint|sourceMappingURL|sourceURL|vim?)(?:[-:=][^\n]*| (?:disable|enable|ignore|source)\b[^\n]*)?|@ts-[\w-]+.*|required|optional|.*\b(?:ES Modules|CommonJS) import|https?:\/\/\S+|Copyright\b.*|SPDX-[\w-]+:.*|.*\blicen[cs]ed?\b.*)$/i;
/** The name of a type, as such pages write it behind a brace. */
const typeName =
	/^(?:(?:\w+:[ \t]*)?\{[ \t]*\/\/[ \t]*)?[A-Z][a-z\d]+(?:[A-Z][a-z\d]*)+(?: Union: only one key present)?$/;
/** A value that a page of a documentation writes for any. */
const sample = /"STRING_VALUE"|\b(?:Number|new Date)\("(?:double|int|TIMESTAMP)"\)|"<keys>"/;

/** Whether a comment says nothing of a campaign. `line`: the code in front of it, which it may only name again. */
export function isPlainComment(comment: string, line = ""): boolean {
	const said = comment.slice(0, maxLength).replace(marks, "");
	const word = /^[A-Z]\w*$/.test(said) ? simplified(said) : "";
	return (
		plain.test(said) ||
		typeName.test(said) ||
		sample.test(said) ||
		(word !== "" && simplified(line).includes(word))
	);
}

/** The comments of a text that say something, as far as they are shown, each in one line; `written`: with their marks. */
export function sayings(written: readonly string[]): readonly string[] {
	const said = written
		.filter(
			(comment) => /[\p{L}\p{N}]/u.test(comment) && !comment.startsWith("#!") && !isPlainComment(comment),
		)
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

import { type Edit, format } from "jsonc-parser";
import type { FormattingOptions, TextEdit } from "vscode-languageserver-types";
import type { Span } from "../../../shared/src/problem/problem";
import type { CampaignText } from "../diagnostics/campaignText";
import { isAround } from "../diagnostics/checks/check";
import type { Ranges } from "./ranges";

/** More edits go out as one: a text of many megabytes would have millions. */
const maxEdits = 20_000;

/** Edits that lay the text, or a part of it, out anew; they change white space only. */
export function formatEdits(
	{ text, tree, problems }: CampaignText,
	span: Span | undefined,
	options: FormattingOptions,
	ranges: Ranges,
): TextEdit[] {
	const tooDeep = tree.problems.some(({ code }) => code === "nesting-too-deep");
	// In code, YAML and messages, white space has a meaning.
	const isForeign =
		tree.root?.kind === "invalid" ||
		(tree.problems.length > 0 &&
			problems.some((problem) => problem.code === "dialect-document" || isAround(problem, tree)));
	if (tooDeep || isForeign) {
		return [];
	}
	const { tabSize, insertSpaces } = options;
	// Nobody asks for a last line break to be removed.
	const insertFinalNewline =
		options.insertFinalNewline === true || text.slice(text.trimEnd().length).includes("\n");
	const range = span && { offset: span.start, length: span.end - span.start };
	// What is written takes the line breaks of the text later.
	const edits = format(text, range, { tabSize, insertSpaces, insertFinalNewline, eol: "\n" }).filter(
		(edit) => !joinsEntries(text, edit),
	);
	return (edits.length > maxEdits ? together(text, edits) : edits).map(({ offset, length, content }) => ({
		range: ranges.of({ start: offset, end: offset + length }),
		newText: content,
	}));
}

/** Whether an edit would put two entries on one line because the comma between them is missing. */
function joinsEntries(text: string, { offset, length, content }: Edit): boolean {
	const isJoined = text.slice(offset, offset + length).includes("\n") && !content.includes("\n");
	return isJoined && /[^{[:,]/.test(text.charAt(offset - 1)) && /[^}\],:]/.test(text.charAt(offset + length));
}

/** One edit from the first of many, which are in the order of their places, to the last. */
function together(text: string, edits: readonly Edit[]): Edit[] {
	const start = edits[0]?.offset ?? 0;
	let end = start;
	let content = "";
	for (const edit of edits) {
		content += text.slice(end, edit.offset) + edit.content;
		end = edit.offset + edit.length;
	}
	return [{ offset: start, length: end - start, content }];
}

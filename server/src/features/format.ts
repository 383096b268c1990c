import { format } from "jsonc-parser";
import type { FormattingOptions, TextEdit } from "vscode-languageserver-types";
import type { CampaignText } from "../language";
import type { Span } from "../problem";
import type { Ranges } from "./ranges";

/** Edits that lay the text, or a part of it, out anew; they change white space only. */
export function formatEdits(
	{ text, tree }: CampaignText,
	span: Span | undefined,
	options: FormattingOptions,
	ranges: Ranges,
): TextEdit[] {
	const tooDeep = tree.problems.some(({ code }) => code === "nesting-too-deep");
	if (tooDeep) return [];
	const { tabSize, insertSpaces, insertFinalNewline = false } = options;
	const eol = text.includes("\r\n") ? "\r\n" : "\n";
	const range = span && { offset: span.start, length: span.end - span.start };
	return format(text, range, { tabSize, insertSpaces, insertFinalNewline, eol }).map((edit) => ({
		range: ranges.of({ start: edit.offset, end: edit.offset + edit.length }),
		newText: edit.content,
	}));
}

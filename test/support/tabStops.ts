import { TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionItem, InsertReplaceEdit } from "vscode-languageserver-types";
import { expandSnippet } from "./snippet";

/** A gap of a snippet that was inserted, and its place in the text. */
export interface Stop {
	readonly number: number;
	/** What stands there at first; of a choice, the first. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** The values of a choice. */
	readonly choices: readonly string[];
}

const stop = /\$\{(\d+):((?:[^\\}]|\\.)*)\}|\$\{(\d+)\|((?:[^\\|]|\\.)*)\|\}|\$(\d+)/g;

/** The text of a snippet and its gaps, in the order in which Tab leads to them; repeated ones once. */
export function stopsOf(snippet: string): { readonly text: string; readonly stops: readonly Stop[] } {
	const stops: Stop[] = [];
	for (const { index, 0: found, 1: number, 3: choice, 4: values = "", 5: bare } of snippet.matchAll(stop)) {
		const name = Number(number ?? choice ?? bare);
		if (snippet.charAt(index - 1) === "\\" || stops.some((one) => one.number === name)) {
			continue;
		}
		const start = expandSnippet(snippet.slice(0, index)).length;
		const text = expandSnippet(found);
		const choices = choice === undefined ? [] : values.split(",");
		stops.push({ number: name, text, start, end: start + text.length, choices });
	}
	return { text: expandSnippet(snippet), stops: stops.sort((one, other) => one.number - other.number) };
}

/** Offsets of what an item replaces. */
export function rangeOf(text: string, { textEdit }: CompletionItem): Pick<Stop, "start" | "end"> | undefined {
	if (textEdit === undefined) {
		return undefined;
	}
	const { start, end } = InsertReplaceEdit.is(textEdit) ? textEdit.replace : textEdit.range;
	const document = TextDocument.create("test:stops", "connect-campaign", 0, text);
	return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

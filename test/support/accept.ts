import { TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionItem, InsertReplaceEdit, InsertTextFormat } from "vscode-languageserver-types";
import { expandSnippet } from "./snippet";

/** The text after an item was accepted, its tab stops left at their defaults. */
export function accept(text: string, item: CompletionItem): string {
	const { textEdit, additionalTextEdits = [], insertTextFormat } = item;
	if (textEdit === undefined) {
		throw new Error(`${item.label} has no text edit`);
	}
	const snippet = insertTextFormat === InsertTextFormat.Snippet;
	const main = {
		range: InsertReplaceEdit.is(textEdit) ? textEdit.replace : textEdit.range,
		newText: snippet ? expandSnippet(textEdit.newText) : textEdit.newText,
	};
	const document = TextDocument.create("test:accept", "connect-campaign", 0, text);
	return TextDocument.applyEdits(document, [main, ...additionalTextEdits]);
}

import type { CodeAction, CompletionItem, CompletionList, TextEdit } from "vscode-languageserver-types";

/** Whether the lines of a text end as those of Windows do: the first one tells. */
function hasCrLf(text: string): boolean {
	return text.charAt(text.indexOf("\n") - 1) === "\r";
}

/** A list of completion whose items end their lines as the file does. */
export function listWithLineEnds(list: CompletionList, text: string): CompletionList {
	return hasCrLf(text) ? { ...list, items: list.items.map(itemWithLineEnds) } : list;
}

/** Code actions that end lines as the file does. */
export function actionsWithLineEnds(actions: CodeAction[], text: string): CodeAction[] {
	if (!hasCrLf(text)) {
		return actions;
	}
	return actions.map((action) => {
		const { edit } = action;
		if (edit?.changes === undefined) {
			return action;
		}
		const changes = Object.entries(edit.changes).map(([uri, edits]) => [uri, edits.map(withCrLf)] as const);
		return { ...action, edit: { ...edit, changes: Object.fromEntries(changes) } };
	});
}

function itemWithLineEnds(item: CompletionItem): CompletionItem {
	const { textEdit, textEditText, additionalTextEdits } = item;
	return {
		...item,
		...(textEdit && { textEdit: withCrLf(textEdit) }),
		...(textEditText !== undefined && { textEditText: crLf(textEditText) }),
		...(additionalTextEdits && { additionalTextEdits: additionalTextEdits.map(withCrLf) }),
	};
}

function withCrLf<T extends Pick<TextEdit, "newText">>(edit: T): T {
	return { ...edit, newText: crLf(edit.newText) };
}

function crLf(text: string): string {
	return text.replace(/\r?\n/g, "\r\n");
}

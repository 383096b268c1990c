import { Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import { forLabel } from "../../../shared/src/text/doors";
import { fileExists } from "./fileExists";

/** Has the user say where a campaign file is saved, in place of one that is there only if they say so. */
export async function askWhereToSave(title: string, proposed: Uri): Promise<Uri | undefined> {
	// VS Code's own dialog looks at the last part of an extension alone, and would add a longer one again.
	const filters = { "Amazon Connect Campaign": ["json"] };
	return await window.showSaveDialog({ title: forLabel(title), defaultUri: proposed, filters });
}

/** Saves a text in a file and shows it. What the file held before can be had back with Undo. */
export async function saveAndShow(uri: Uri, text: string): Promise<TextDocument> {
	const bytes = new TextEncoder().encode(text);
	if (!(await fileExists(uri.toString()))) {
		await workspace.fs.writeFile(uri, bytes);
	}
	const document = await workspace.openTextDocument(uri);
	if (document.getText() !== text) {
		const edit = new WorkspaceEdit();
		const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
		edit.replace(uri, whole, text);
		if (!(await workspace.applyEdit(edit)) || !(await document.save())) {
			throw new Error("The file could not be saved.");
		}
	}
	await window.showTextDocument(document);
	return document;
}

import { Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { forLabel } from "../../../shared/src/text/doors";
import { fileExists } from "./fileExists";

const suffix = ".campaign.json";

/** Where a campaign file is to be saved. */
interface Place {
	readonly uri: Uri;
	/** The file is there, and VS Code hasn't asked whether its text is to be replaced. */
	readonly isUnasked: boolean;
}

/** Has the user say where a campaign file is saved. A name without the ending of campaign files gets it. */
export async function askWhereToSave(title: string, proposed: Uri): Promise<Place | undefined> {
	// VS Code's own dialog looks at the last part of an extension alone, and would add a longer one again.
	const filters = { "Amazon Connect Campaign": ["json"] };
	const chosen = await window.showSaveDialog({ title: forLabel(title), defaultUri: proposed, filters });
	if (chosen === undefined || chosen.path.endsWith(suffix)) {
		return chosen && { uri: chosen, isUnasked: false };
	}
	const name = chosen.path.split("/").at(-1) ?? "";
	const uri = Uri.joinPath(chosen, "..", name.replace(/(?:\.json)?$/, suffix));
	return { uri, isUnasked: await fileExists(uri.toString()) };
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

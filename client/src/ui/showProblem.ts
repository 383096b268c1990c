import { commands, Range, Selection, Uri, window } from "vscode";
import type { CheckedProblem } from "../../../shared/src/protocol";

/** Goes to a problem of a file and opens the list of all. */
export async function showProblem(uri: string, problem: CheckedProblem): Promise<void> {
	await showRange(uri, problem);
	await commands.executeCommand("workbench.actions.view.problems");
}

/** Goes to a problem of a file and selects what it is about. */
export async function showRange(uri: string, { range }: CheckedProblem): Promise<void> {
	const { start, end } = range;
	await window.showTextDocument(Uri.parse(uri, true), {
		selection: new Range(start.line, start.character, end.line, end.character),
	});
}

/** Goes to a JSON text of a file; to the file alone where it is not there any more. */
export async function showText(uri: string, text: string): Promise<void> {
	const editor = await window.showTextDocument(Uri.parse(uri, true));
	const written = JSON.stringify(text);
	const start = editor.document.getText().indexOf(written);
	if (start >= 0) {
		const { document } = editor;
		const range = new Range(document.positionAt(start), document.positionAt(start + written.length));
		editor.selection = new Selection(range.start, range.end);
		editor.revealRange(range);
	}
}

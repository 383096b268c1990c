import { commands } from "vscode";
import { hasCodeForm } from "../../../shared/src/problem/pages";
import { problemPage } from "../ui/problemPages";

/** Shows the page about a code, which is part of the package. */
export async function showProblemPage(_context: unknown, target: unknown): Promise<void> {
	if (!hasCodeForm(target)) {
		return;
	}
	const page = problemPage(target);
	try {
		await commands.executeCommand("markdown.showPreview", page);
	} catch {
		// VS Code's own Markdown extension can be switched off.
		await commands.executeCommand("vscode.open", page);
	}
}

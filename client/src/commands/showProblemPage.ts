import { commands, Uri } from "vscode";
import { hasCodeForm } from "../../../shared/src/problem/pages";
import type { CommandContext } from "./context";

/** Shows the page about a code, which is part of the package. */
export async function showProblemPage(
	{ pages }: Pick<CommandContext, "pages">,
	target: unknown,
): Promise<void> {
	if (!hasCodeForm(target)) {
		return;
	}
	const page = Uri.joinPath(pages, `${target}.md`);
	try {
		await commands.executeCommand("markdown.showPreview", page);
	} catch {
		// VS Code's own Markdown extension can be switched off.
		await commands.executeCommand("vscode.open", page);
	}
}

import { commands, Uri } from "vscode";
import { isCode } from "../language/problemCode";
import type { CommandContext } from "./context";

/** Shows the page about a code, which is part of the package. */
export async function showProblemPage(
	{ pages }: Pick<CommandContext, "pages">,
	target: unknown,
): Promise<void> {
	if (!isCode(target)) {
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

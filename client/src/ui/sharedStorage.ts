import { createHash } from "node:crypto";
import { join } from "node:path";
import { type ExtensionContext, workspace } from "vscode";

/**
 * The folder in which all windows of the open workspace keep what they share; it need not exist yet. VS Code's own
 * folder for a workspace is another one in each window that opens it while a first one, perhaps cut off, still runs.
 */
export function sharedStorage({ globalStorageUri }: Pick<ExtensionContext, "globalStorageUri">): string {
	const { workspaceFile, workspaceFolders = [] } = workspace;
	const places = workspaceFile === undefined ? workspaceFolders.map(({ uri }) => uri) : [workspaceFile];
	const name = createHash("sha256").update(places.join("\n")).digest("hex").slice(0, 32);
	return join(globalStorageUri.fsPath, "workspaces", name);
}

import { FileSystemError, Uri, workspace } from "vscode";

/** Whether there is a file, or a document that was never saved; true where nobody can tell. */
export async function fileExists(address: string): Promise<boolean> {
	const uri = Uri.parse(address, true);
	if (uri.scheme === "untitled") {
		return workspace.textDocuments.some((document) => document.uri.toString() === address);
	}
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch (error) {
		return !isMissing(error);
	}
}

/** Whether an error of VS Code's file system says that there is no such file. */
export function isMissing(error: unknown): boolean {
	return error instanceof FileSystemError && error.code === "FileNotFound";
}

import { env, SnippetString, type TextDocument, UIKind, Uri, window, workspace } from "vscode";
import { askNewCampaign } from "../ui/askNewCampaign";
import { campaignLanguage } from "../ui/schemes";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { newCampaignName } from "./newCampaignName";

/**
 * New Campaign File: asks what it is to be, and opens an unsaved campaign with what is to be filled in as tab stops.
 * Called on a folder, it is to be saved there.
 */
export async function newCampaign(
	{ log, server }: Pick<CommandContext, "log" | "server">,
	target: unknown,
): Promise<void> {
	await fenced(log, "New Campaign File", async () => {
		const wanted = await askNewCampaign();
		const folder = wanted && (await folderOf(target instanceof Uri ? target : undefined));
		if (wanted === undefined || folder === "dismissed") {
			return;
		}
		const snippet = await server.newCampaign(wanted);
		const name = await newCampaignName(wanted, (one) => folder !== undefined && isTaken(folder, one));
		const document = await open(folder && untitled(folder, name));
		const editor = await window.showTextDocument(document);
		await editor.insertSnippet(new SnippetString(snippet));
	});
}

/** VS Code saves a file with a name without a question, in the root of the disk where no folder is told. */
function open(uri: Uri | undefined): Thenable<TextDocument> {
	return uri === undefined
		? workspace.openTextDocument({ language: campaignLanguage })
		: workspace.openTextDocument(uri);
}

/**
 * Where the file is to be: in the folder that is meant, else beside the campaign that is edited, else in that of the
 * workspace. Undefined where there is none that VS Code would save it in.
 */
async function folderOf(meant: Uri | undefined): Promise<Uri | "dismissed" | undefined> {
	const edited = window.activeTextEditor?.document;
	const isBeside =
		edited?.languageId === campaignLanguage && workspace.getWorkspaceFolder(edited.uri) !== undefined;
	const folders = workspace.workspaceFolders ?? [];
	let folder = meant ?? (isBeside ? Uri.joinPath(edited.uri, "..") : folders[0]?.uri);
	if (meant === undefined && !isBeside && folders.length > 1) {
		const chosen = await window.showWorkspaceFolderPick({ placeHolder: "Folder of the new campaign" });
		if (chosen === undefined) {
			return "dismissed";
		}
		folder = chosen.uri;
	}
	return folder !== undefined && canHold(folder) ? folder : undefined;
}

/** Whether VS Code saves an unsaved file of a folder in that folder. */
function canHold({ scheme }: Uri): boolean {
	return scheme === "file" || scheme === "vscode-remote" || env.uiKind === UIKind.Web;
}

function untitled(folder: Uri, name: string): Uri {
	return Uri.joinPath(folder, name).with({ scheme: "untitled" });
}

async function isTaken(folder: Uri, name: string): Promise<boolean> {
	const uri = untitled(folder, name).toString();
	if (workspace.textDocuments.some((document) => document.uri.toString() === uri)) {
		return true;
	}
	const entries = await workspace.fs.readDirectory(folder);
	return entries.some(([entry]) => entry === name);
}

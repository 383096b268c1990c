import { SnippetString, Uri, window, workspace } from "vscode";
import { askNewCampaign } from "../ui/askNewCampaign";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { newCampaignName } from "./newCampaignName";

/**
 * New Campaign File: asks what it is to be, and opens an untitled campaign with what is to be filled in as tab stops.
 * Called on a folder, it is to be saved there.
 */
export async function newCampaign(
	{ log, server }: Pick<CommandContext, "log" | "server">,
	target: unknown,
): Promise<void> {
	await fenced(log, "New Campaign File", async () => {
		const folder = target instanceof Uri ? target : undefined;
		const wanted = await askNewCampaign();
		if (wanted === undefined) {
			return;
		}
		const snippet = await server.newCampaign(wanted);
		const name = await newCampaignName(wanted, (one) => isTaken(one, folder));
		const document = await workspace.openTextDocument(untitled(name, folder));
		const editor = await window.showTextDocument(document);
		await editor.insertSnippet(new SnippetString(snippet));
	});
}

function untitled(name: string, folder: Uri | undefined): Uri {
	return folder === undefined
		? Uri.from({ scheme: "untitled", path: name })
		: Uri.joinPath(folder, name).with({ scheme: "untitled" });
}

async function isTaken(name: string, folder: Uri | undefined): Promise<boolean> {
	const uri = untitled(name, folder).toString();
	if (workspace.textDocuments.some((document) => document.uri.toString() === uri)) {
		return true;
	}
	if (folder === undefined) {
		return false;
	}
	const entries = await workspace.fs.readDirectory(folder);
	return entries.some(([entry]) => entry === name);
}

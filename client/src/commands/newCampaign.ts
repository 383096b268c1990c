import { SnippetString, window, workspace } from "vscode";
import { campaignLanguage } from "../schemes";
import { askNewCampaign } from "../ui/askNewCampaign";
import { fenced } from "../ui/fence";
import type { CommandContext } from "./context";

/** New Campaign File: asks what it is to be, and opens an untitled campaign with what is to be filled in as tab stops. */
export async function newCampaign({ log, server }: CommandContext): Promise<void> {
	await fenced(log, "New Campaign File", async () => {
		const wanted = await askNewCampaign();
		if (wanted === undefined) {
			return;
		}
		const snippet = await server.newCampaign(wanted);
		const document = await workspace.openTextDocument({ language: campaignLanguage });
		const editor = await window.showTextDocument(document);
		await editor.insertSnippet(new SnippetString(snippet));
	});
}

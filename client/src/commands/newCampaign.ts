import { SnippetString, window, workspace } from "vscode";
import { campaignLanguage } from "../schemes";
import { campaignSkeleton } from "../skeleton";

/** New Campaign File: opens an untitled campaign with the texts to fill in as tab stops. */
export async function newCampaign(): Promise<void> {
	const document = await workspace.openTextDocument({ language: campaignLanguage });
	const editor = await window.showTextDocument(document);
	await editor.insertSnippet(new SnippetString(campaignSkeleton));
}

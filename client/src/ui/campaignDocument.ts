import { type TextDocument, type Uri, window, workspace } from "vscode";
import { campaignLanguage, campaignSchemes } from "../schemes";

/**
 * The campaign document meant by a command: the one it was called on, else that of the active editor.
 *
 * @returns undefined when there is none, or when it is not a live campaign file.
 */
export async function campaignDocument(uri: Uri | undefined): Promise<TextDocument | undefined> {
	const document =
		uri === undefined ? window.activeTextEditor?.document : await workspace.openTextDocument(uri);
	const isCampaign =
		document !== undefined &&
		campaignSchemes.includes(document.uri.scheme) &&
		(document.languageId === campaignLanguage || document.uri.path.endsWith(".campaign.json"));
	return isCampaign ? document : undefined;
}

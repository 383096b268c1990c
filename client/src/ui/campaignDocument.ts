import { type TextDocument, Uri, window, workspace } from "vscode";
import { campaignLanguage, campaignSchemes, readOnlyScheme } from "../schemes";
import { openCampaign } from "./openCampaigns";

/**
 * The campaign document meant by a command: the one it was called on, else that of the active editor, else one that
 * is open in a tab. A document that was made from a campaign file stands for that file.
 *
 * @returns undefined when there is none, or when it is not a live campaign file.
 */
export async function campaignDocument(uri: Uri | undefined): Promise<TextDocument | undefined> {
	const meant = uri ?? window.activeTextEditor?.document.uri ?? (await openCampaign());
	if (meant === undefined) {
		return undefined;
	}
	const source = meant.scheme === readOnlyScheme ? Uri.parse(meant.query, true) : meant;
	const document = await workspace.openTextDocument(source);
	const isCampaign =
		campaignSchemes.includes(document.uri.scheme) &&
		(document.languageId === campaignLanguage || document.uri.path.endsWith(".campaign.json"));
	return isCampaign ? document : undefined;
}

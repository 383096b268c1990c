import { TabInputText, type TextDocument, Uri, window, workspace } from "vscode";
import { pickOne } from "./quickPick";
import { campaignLanguage, isLiveScheme, readOnlyScheme } from "./schemes";

/**
 * The campaign document meant by a command: the one it was called on, else that of the active editor, else one that
 * is open in a tab; of several, the user says which. A document that was made from a campaign file stands for that
 * file.
 *
 * @returns undefined when there is none, or when it is not a live campaign file.
 */
export async function campaignDocument(uri: Uri | undefined): Promise<TextDocument | undefined> {
	if (uri !== undefined) {
		return await liveCampaign(uri);
	}
	const active = window.activeTextEditor?.document.uri;
	const document = active && (await liveCampaign(active));
	if (document !== undefined) {
		return document;
	}
	const open = await openCampaign();
	return open && (await liveCampaign(open));
}

async function liveCampaign(uri: Uri): Promise<TextDocument | undefined> {
	const source = uri.scheme === readOnlyScheme && uri.query !== "" ? Uri.parse(uri.query, true) : uri;
	if (!isLiveScheme(source.scheme)) {
		return undefined;
	}
	const document = await workspace.openTextDocument(source);
	const isCampaign = document.languageId === campaignLanguage || document.uri.path.endsWith(".campaign.json");
	return isCampaign ? document : undefined;
}

/** A file's name without `.campaign.json`, for the names of documents made of it. */
export function stemOf(uri: string): string {
	const { path } = Uri.parse(uri, true);
	return path.slice(path.lastIndexOf("/") + 1).replace(/(\.campaign)?\.json$/, "");
}

/**
 * The campaign that is meant where no editor has the keyboard, as on the welcome page: the one that is open in a
 * tab. Where several are, the user says which.
 *
 * @returns undefined when none is open, or the question was dismissed.
 */
async function openCampaign(): Promise<Uri | undefined> {
	const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ input }) => input);
	const uris = inputs.flatMap((input) => (input instanceof TabInputText ? [input.uri.toString()] : []));
	const campaigns = [...new Set(uris)].map((uri) => Uri.parse(uri, true)).filter(isCampaign);
	const [only, ...more] = campaigns;
	if (more.length === 0) {
		return only;
	}
	const items = campaigns.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
	return (await pickOne(items, { title: "Campaign File", placeHolder: "Which one is meant" }))?.uri;
}

function isCampaign(uri: Uri): boolean {
	const isOurs = ({ languageId, uri: of }: { readonly languageId: string; readonly uri: Uri }): boolean =>
		languageId === campaignLanguage && of.toString() === uri.toString();
	const named = uri.path.endsWith(".campaign.json");
	return isLiveScheme(uri.scheme) && (named || workspace.textDocuments.some(isOurs));
}

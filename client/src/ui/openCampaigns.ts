import { TabInputText, Uri, window, workspace } from "vscode";
import { pickOne } from "./quickPick";
import { campaignLanguage, isLiveScheme } from "./schemes";

/**
 * The campaign that is meant where no editor has the keyboard, as on the welcome page: the one that is open in a
 * tab. Where several are, the user says which.
 *
 * @returns undefined when none is open, or the question was dismissed.
 */
export async function openCampaign(): Promise<Uri | undefined> {
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

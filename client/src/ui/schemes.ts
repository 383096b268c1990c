/**
 * The kinds of place where campaign files are worked on. Others, such as the old side of a diff, hold what
 * once was: they get no checks, and no campaign is created from them.
 */
export const campaignSchemes: readonly string[] = [
	"file",
	"untitled",
	"vscode-remote",
	"vscode-vfs",
	"vscode-userdata",
	"vscode-test-web",
	"vsls",
	"memfs",
];

/** The id of the language of `*.campaign.json`. */
export const campaignLanguage = "connect-campaign";

/** The scheme of documents that the extension makes for reading: requests, and campaigns that exist. */
export const readOnlyScheme = "connect-campaign-view";

/** The scheme of campaigns as Amazon Connect has them: in the language of campaign files, but for reading. */
export const remoteScheme = "connect-campaign-remote";

/** Whether a document is a campaign that can be worked on. */
export function isLiveCampaign({
	languageId,
	uri,
}: {
	readonly languageId: string;
	readonly uri: { readonly scheme: string };
}): boolean {
	return languageId === campaignLanguage && campaignSchemes.includes(uri.scheme);
}

/** The id of the language of `*.campaign.json`. */
export const campaignLanguage = "connect-campaign";

/** The scheme of documents that the extension makes for reading: requests, and campaigns that exist. */
export const readOnlyScheme = "connect-campaign-view";

/** The scheme of the pages about problems. */
export const problemPageScheme = "connect-campaign-problem";

/** The scheme of campaigns as Amazon Connect has them: in the language of campaign files, but for reading. */
export const remoteScheme = "connect-campaign-remote";

/**
 * Schemes of documents that hold what once was or what is only shown, such as the old side of a diff: they get no checks,
 * and no campaign is created from them. Any other scheme may be a file system that somebody works on.
 */
const shownOnly: ReadonlySet<string> = new Set([
	readOnlyScheme,
	remoteScheme,
	"chat-editing-snapshot-text-model",
	"chat-editing-text-model",
	"comment",
	"debug",
	"git",
	"git-commit",
	"gitfs",
	"gitlens",
	"gitlens-git",
	"githubcommit",
	"githubpr",
	"hg",
	"http",
	"https",
	"inmemory",
	"merge-conflict.conflict-diff",
	"output",
	"pr",
	"private",
	"review",
	"scm-history-item",
	"svn",
	"vscode-chat-code-block",
	"vscode-local-history",
	"vscode-scm",
]);

/** Whether documents of a scheme can be worked on. */
export function isLiveScheme(scheme: string): boolean {
	return !shownOnly.has(scheme);
}

/** Whether a document is a campaign that can be worked on. */
export function isLiveCampaign({
	languageId,
	uri,
}: {
	readonly languageId: string;
	readonly uri: { readonly scheme: string };
}): boolean {
	return languageId === campaignLanguage && isLiveScheme(uri.scheme);
}

import type { LogOutputChannel } from "vscode";
import type { LanguageServer } from "../languageServer";
import type { Exclusive } from "../submit/exclusive";
import type { CampaignHistory } from "../ui/campaignHistory";
import type { IdentityStore } from "../ui/identityStore";
import type { ReadOnlyDocuments } from "../ui/readOnlyDocuments";
import type { Refusals } from "../ui/refusals";
import type { TimesViews } from "../ui/timesViews";

/** What commands share. */
export interface CommandContext {
	readonly log: LogOutputChannel;
	readonly server: LanguageServer;
	readonly identities: IdentityStore;
	readonly submissions: Exclusive;
	readonly history: CampaignHistory;
	readonly documents: ReadOnlyDocuments;
	readonly refusals: Refusals;
	readonly times: TimesViews;
}

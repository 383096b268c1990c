import type { LogOutputChannel } from "vscode";
import type { PendingStore } from "../../../deploy/src/create/pendingStore";
import type { LanguageServer } from "../language/languageServer";
import type { LiveAccounts } from "../live/liveAccounts";
import type { CampaignEnvironments } from "../ui/campaignEnvironments";
import type { CampaignHistory } from "../ui/campaignHistory";
import type { GapTour } from "../ui/gapTour";
import type { IdentityStore } from "../ui/identityStore";
import type { LastApplied } from "../ui/lastApplied";
import type { ReadOnlyDocuments } from "../ui/readOnlyDocuments";
import type { SeenCampaigns } from "../ui/seenCampaigns";
import type { AccountChecks } from "../views/accountChecks";
import type { CampaignsView } from "../views/campaigns/campaignsView";
import type { Reporter } from "../views/report";
import type { TimesViews } from "../views/timesViews";
import type { WorkspaceProblems } from "../views/workspaceProblems";
import type { KeyedMutex } from "./keyedMutex";

/** What commands share. */
export interface CommandContext {
	readonly log: LogOutputChannel;
	readonly server: LanguageServer;
	readonly identities: IdentityStore;
	readonly environments: CampaignEnvironments;
	readonly submissions: KeyedMutex;
	readonly history: CampaignHistory;
	readonly lastApplied: LastApplied;
	readonly documents: ReadOnlyDocuments;
	/** Campaigns as Amazon Connect has them. */
	readonly remote: ReadOnlyDocuments;
	readonly campaigns: CampaignsView;
	readonly reporter: Reporter;
	/** Creations that have no outcome yet. */
	readonly pending: PendingStore;
	readonly times: TimesViews;
	/** How the campaigns of files were when they were last looked at. */
	readonly seen: SeenCampaigns;
	/** What the accounts of this window have, as far as somebody asked. */
	readonly live: LiveAccounts;
	/** What checks against AWS found in files. */
	readonly checks: AccountChecks;
	/** Problems of files that aren't open. */
	readonly workspaceProblems: WorkspaceProblems;
	/** Leads from gap to gap. */
	readonly gaps: GapTour;
}

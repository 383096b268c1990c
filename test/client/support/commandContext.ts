import { join } from "node:path";
import { type Memento, Uri } from "vscode";
import type { CommandContext } from "../../../client/src/commands/context";
import { KeyedMutex } from "../../../client/src/commands/keyedMutex";
import { LiveAccounts } from "../../../client/src/live/liveAccounts";
import { CampaignEnvironments } from "../../../client/src/ui/campaignEnvironments";
import { CampaignHistory } from "../../../client/src/ui/campaignHistory";
import { GapTour } from "../../../client/src/ui/gapTour";
import { IdentityStore } from "../../../client/src/ui/identityStore";
import { LastApplied } from "../../../client/src/ui/lastApplied";
import { createLog } from "../../../client/src/ui/log";
import { ReadOnlyDocuments } from "../../../client/src/ui/readOnlyDocuments";
import { remoteScheme } from "../../../client/src/ui/schemes";
import { SeenCampaigns } from "../../../client/src/ui/seenCampaigns";
import { AccountChecks } from "../../../client/src/views/accountChecks";
import { CampaignsView } from "../../../client/src/views/campaigns/campaignsView";
import { Reporter } from "../../../client/src/views/report";
import { ServiceDiagnostics } from "../../../client/src/views/serviceDiagnostics";
import { TimesViews } from "../../../client/src/views/timesViews";
import { WorkspaceProblems } from "../../../client/src/views/workspaceProblems";
import { HistoryFile } from "../../../deploy/src/create/historyFile";
import { PendingStore } from "../../../deploy/src/create/pendingStore";
import { LastAppliedStore } from "../../../deploy/src/links/lastAppliedStore";
import { contentServer } from "./contentServer";

/** A memory that keeps nothing. */
export const emptyMemory: Memento = { keys: () => [], get: () => undefined, update: () => Promise.resolve() };
const noLinks = { fileOf: () => undefined, onDidChange: () => ({ dispose: () => undefined }) };

/**
 * What commands work with, as the extension makes it, with nothing from before. `folder`: where the files of the
 * extension are. `memory`: what VS Code keeps. `showsLinks`: whether the view of campaigns shows the files that history links to them.
 */
export function commandContext(
	folder: string,
	{ memory = emptyMemory, showsLinks = false } = {},
): CommandContext {
	const log = createLog();
	const identities = new IdentityStore(memory);
	const history = new CampaignHistory(new HistoryFile(join(folder, "history.json")), memory, log);
	const seen = new SeenCampaigns();
	const live = new LiveAccounts(identities, log);
	const environments = new CampaignEnvironments(memory, log);
	const chosen = (of: string) => environments.chosenFor(of);
	return {
		log,
		server: contentServer,
		identities,
		environments,
		submissions: new KeyedMutex(),
		history,
		lastApplied: new LastApplied(new LastAppliedStore(join(folder, "applied")), log),
		documents: new ReadOnlyDocuments(chosen),
		remote: new ReadOnlyDocuments(chosen, remoteScheme),
		campaigns: new CampaignsView(identities, showsLinks ? history : noLinks, seen, log),
		reporter: new Reporter(log, new ServiceDiagnostics(contentServer)),
		pending: new PendingStore(join(folder, "pending")),
		times: new TimesViews(Uri.parse("file:///"), contentServer, log),
		seen,
		live,
		checks: new AccountChecks(contentServer, live, environments),
		workspaceProblems: new WorkspaceProblems(contentServer, log),
		gaps: new GapTour(),
	};
}

import { join } from "node:path";
import { commands, type ExtensionContext } from "vscode";
import { HistoryFile } from "../../deploy/src/create/historyFile";
import { PendingStore } from "../../deploy/src/create/pendingStore";
import { LastAppliedStore } from "../../deploy/src/links/lastAppliedStore";
import { capitalized } from "../../shared/src/text/sentence";
import { applyChanges } from "./commands/applyChanges";
import {
	copyCampaignArn,
	loadMoreCampaigns,
	openInConsole,
	refreshCampaigns,
	signIn,
} from "./commands/campaignRows";
import { checkAgainstAws } from "./commands/checkAgainstAws";
import { checkAllCampaigns } from "./commands/checkAllCampaigns";
import { compareWithExisting } from "./commands/compareWithExisting";
import type { CommandContext } from "./commands/context";
import {
	deleteCampaign,
	pauseCampaign,
	resumeCampaign,
	startCampaign,
	stopCampaign,
} from "./commands/controlCampaign";
import { copyCliCommand, copyCliInput } from "./commands/copyRequest";
import { createCampaign } from "./commands/createCampaign";
import { describeCampaign } from "./commands/describeCampaign";
import { KeyedMutex } from "./commands/keyedMutex";
import { linkCampaign } from "./commands/linkCampaign";
import { copyLivePolicy, lookUpLiveValues } from "./commands/lookUpLiveValues";
import { newCampaign } from "./commands/newCampaign";
import { openRemoteCampaign } from "./commands/openRemoteCampaign";
import { planChanges } from "./commands/planChanges";
import { previewRequest } from "./commands/previewRequest";
import { pullCampaign } from "./commands/pullCampaign";
import { selectEnvironment } from "./commands/selectEnvironment";
import { selectProfile, selectRegion } from "./commands/selectIdentity";
import { setSeverity } from "./commands/setSeverity";
import { showCommunicationTimes } from "./commands/showCommunicationTimes";
import { showCreated } from "./commands/showCreated";
import { showHeldBack } from "./commands/showHeldBack";
import { showProblemPage } from "./commands/showProblemPage";
import { resumeAbandoned } from "./commands/submitPorts";
import { type LanguageServer, LazyLanguageClient } from "./language/languageServer";
import { LiveAccounts } from "./live/liveAccounts";
import { CampaignEnvironments } from "./ui/campaignEnvironments";
import { CampaignHistory } from "./ui/campaignHistory";
import { showEnvironment } from "./ui/environmentStatus";
import { GapTour } from "./ui/gapTour";
import { IdentityStatus } from "./ui/identityStatus";
import { IdentityStore } from "./ui/identityStore";
import { LastApplied } from "./ui/lastApplied";
import { createLog } from "./ui/log";
import { ProblemPages } from "./ui/problemPages";
import { ReadOnlyDocuments } from "./ui/readOnlyDocuments";
import { remoteScheme } from "./ui/schemes";
import { SeenCampaigns } from "./ui/seenCampaigns";
import { ServerStatus } from "./ui/serverStatus";
import { sharedStorage } from "./ui/sharedStorage";
import { whenTrusted } from "./ui/trust";
import { fenced } from "./ui/withErrorReporting";
import { AccountChecks } from "./views/accountChecks";
import { offerAgentTools } from "./views/agentTools";
import { CampaignsView } from "./views/campaigns/campaignsView";
import { showCodeLenses } from "./views/lenses/codeLenses";
import { previewLens, templateLens, timesLens } from "./views/lenses/commandLenses";
import { CreatedLens } from "./views/lenses/createdLens";
import { CreateLens } from "./views/lenses/createLens";
import { PlanLens } from "./views/lenses/planLens";
import { ProblemsLens } from "./views/lenses/problemsLens";
import { Reporter } from "./views/report";
import { ServiceDiagnostics } from "./views/serviceDiagnostics";
import { TimesViews } from "./views/timesViews";
import { WorkspaceProblems } from "./views/workspaceProblems";

const handlers: Readonly<Record<string, (context: CommandContext, target: unknown) => unknown>> = {
	applyChanges,
	checkAgainstAws,
	checkAllCampaigns,
	compareWithExisting,
	copyCampaignArn,
	copyCliCommand,
	copyCliInput,
	copyLivePolicy,
	createCampaign,
	deleteCampaign,
	describeCampaign,
	goToNextGap: (context, key) => context.gaps.goOn(key === "tab"),
	linkCampaign,
	loadMoreCampaigns,
	lookUpLiveValues,
	newCampaign,
	openInConsole,
	openRemoteCampaign,
	pauseCampaign,
	planChanges,
	previewRequest,
	pullCampaign,
	refreshCampaigns,
	restartServer: (context) => context.server.restart(),
	resumeCampaign,
	selectEnvironment,
	selectProfile,
	selectRegion,
	setSeverity,
	showCommunicationTimes,
	showCreated,
	showHeldBack,
	showLog: (context) => context.log.show(),
	showProblemPage,
	signIn,
	startCampaign,
	stopCampaign,
};

let server: LanguageServer | undefined;

/** Called by VS Code when the extension is first needed. */
export function activate(extension: ExtensionContext): void {
	const log = createLog();
	const status = new ServerStatus();
	const environments = new CampaignEnvironments(extension.workspaceState, log);
	const identities = new IdentityStore(extension.workspaceState, environments);
	const live = new LiveAccounts(identities, log);
	const module = extension.asAbsolutePath("dist/server.js");
	server = new LazyLanguageClient(async () => {
		const { serverProcess } = await import("./language/serverProcess");
		return serverProcess(module, log, status, environments, live, (uri, position) =>
			checks.isMarked(uri, position),
		);
	});
	const storage = sharedStorage(extension);
	const history = new CampaignHistory(
		new HistoryFile(join(storage, "history.json")),
		extension.workspaceState,
		log,
		(file) => environments.of(file)?.chosen?.name,
	);
	const lastApplied = new LastApplied(new LastAppliedStore(join(storage, "applied")), log);
	const refusals = new ServiceDiagnostics(server);
	const environmentOf = (file: string) => environments.chosenFor(file);
	const documents = new ReadOnlyDocuments(environmentOf);
	const remote = new ReadOnlyDocuments(environmentOf, remoteScheme);
	const checks = new AccountChecks(server, live, environments);
	const seen = new SeenCampaigns();
	const campaigns = new CampaignsView(identities, history, seen, log);
	const times = new TimesViews(extension.extensionUri, server, log);
	const workspaceProblems = new WorkspaceProblems(server, log);
	const gaps = new GapTour();
	const context: CommandContext = {
		log,
		server,
		identities,
		environments,
		submissions: new KeyedMutex(),
		history,
		lastApplied,
		documents,
		remote,
		campaigns,
		reporter: new Reporter(log, refusals),
		pending: new PendingStore(join(storage, "pending")),
		times,
		seen,
		live,
		checks,
		workspaceProblems,
		gaps,
	};
	extension.subscriptions.push(
		log,
		status,
		times.restore(),
		times.follow(),
		history.follow(),
		seen.follow(),
		lastApplied.follow(),
		gaps.follow(),
		showCodeLenses(
			[
				templateLens,
				new CreateLens(identities, history, seen, environments),
				new PlanLens(seen, history, environments),
				new CreatedLens(history, seen),
				previewLens,
				timesLens,
				new ProblemsLens(),
			],
			log,
		),
		documents,
		new ProblemPages(extension.extensionUri),
		remote,
		campaigns,
		new IdentityStatus(context.identities),
		showEnvironment(environments),
		environments.onDidChange(() => documents.dropOutdated()),
		environments,
		environments.onDidChange(() => seen.clear()),
		refusals,
		checks,
		workspaceProblems,
		live,
		offerAgentTools(server),
		...Object.entries(handlers).map(([name, handler]) =>
			commands.registerCommand(`connectCampaign.${name}`, (target: unknown) =>
				// What is thrown would be told by VS Code, which makes links of its text.
				fenced(log, titleOf(name), async () => {
					await handler(context, target);
				}),
			),
		),
	);
	extension.subscriptions.push(whenTrusted(() => resumeAbandoned(context), log));
	server.start().catch((error: unknown) => log.error("The language server did not start.", error));
}

/** "Create Campaign" for `createCampaign`. */
function titleOf(name: string): string {
	const words = name.replace(/[A-Z]/g, " $&");
	return capitalized(words);
}

/** Called by VS Code before it shuts the extension down. */
export async function deactivate(): Promise<void> {
	await server?.dispose();
}

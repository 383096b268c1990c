import { commands, type ExtensionContext, Uri } from "vscode";
import { checkAllCampaigns } from "./commands/checkAllCampaigns";
import type { CommandContext } from "./commands/context";
import { newCampaign } from "./commands/newCampaign";
import {
	copyCliCommandInBrowser,
	copyCliInputInBrowser,
	previewInBrowser,
	sayNoAws,
} from "./commands/requestInBrowser";
import { selectEnvironment } from "./commands/selectEnvironment";
import { setSeverity } from "./commands/setSeverity";
import { showCommunicationTimes } from "./commands/showCommunicationTimes";
import { showHeldBack } from "./commands/showHeldBack";
import { showProblemPage } from "./commands/showProblemPage";
import { type LanguageServer, LazyLanguageClient } from "./language/languageServer";
import { serverWorker } from "./language/serverWorker";
import { CampaignEnvironments } from "./ui/campaignEnvironments";
import { showEnvironment } from "./ui/environmentStatus";
import { GapTour } from "./ui/gapTour";
import { createLog } from "./ui/log";
import { ProblemPages } from "./ui/problemPages";
import { ReadOnlyDocuments } from "./ui/readOnlyDocuments";
import { ServerStatus } from "./ui/serverStatus";
import { fenced } from "./ui/withErrorReporting";
import { offerAgentTools } from "./views/agentTools";
import { showCodeLenses } from "./views/lenses/codeLenses";
import { previewLens, templateLens, timesLens } from "./views/lenses/commandLenses";
import { ProblemsLens } from "./views/lenses/problemsLens";
import { TimesViews } from "./views/timesViews";
import { WorkspaceProblems } from "./views/workspaceProblems";

/** For the client in Node, so that the package has each once. */
export * as library from "vscode-languageclient";
export { LanguageServer } from "./language/languageClient";

type BrowserContext = Pick<
	CommandContext,
	"log" | "server" | "environments" | "documents" | "times" | "workspaceProblems" | "gaps"
>;

const handlers: Readonly<Record<string, (context: BrowserContext, target: unknown) => unknown>> = {
	checkAllCampaigns,
	copyCliCommand: copyCliCommandInBrowser,
	copyCliInput: copyCliInputInBrowser,
	goToNextGap: (context, key) => context.gaps.goOn(key === "tab"),
	newCampaign,
	previewRequest: previewInBrowser,
	restartServer: (context) => context.server.restart(),
	selectEnvironment,
	setSeverity,
	showCommunicationTimes,
	showLog: (context) => context.log.show(),
	showHeldBack,
	showProblemPage,
	// Not in the palette, but the walkthrough and key bindings lead here.
	createCampaign: sayNoAws,
};

let server: LanguageServer | undefined;

/** Called by VS Code in the worker of a browser when the extension is first needed: the language, and nothing of AWS. */
export function activate(extension: ExtensionContext): void {
	void commands.executeCommand("setContext", "connectCampaign.inBrowser", true);
	const log = createLog();
	const status = new ServerStatus();
	const environments = new CampaignEnvironments(extension.workspaceState, log);
	const script = Uri.joinPath(extension.extensionUri, "dist/languageServer.js");
	server = new LazyLanguageClient(() => Promise.resolve(serverWorker(script, log, status, environments)));
	const environmentOf = (file: string) => environments.chosenFor(file);
	const documents = new ReadOnlyDocuments(environmentOf);
	const times = new TimesViews(extension.extensionUri, server, log);
	const workspaceProblems = new WorkspaceProblems(server, log);
	const gaps = new GapTour();
	const context: BrowserContext = {
		log,
		server,
		environments,
		documents,
		times,
		workspaceProblems,
		gaps,
	};
	extension.subscriptions.push(
		log,
		status,
		documents,
		new ProblemPages(extension.extensionUri),
		workspaceProblems,
		environments,
		showEnvironment(environments),
		environments.onDidChange(() => documents.dropOutdated()),
		times.restore(),
		times.follow(),
		gaps.follow(),
		showCodeLenses([templateLens, previewLens, timesLens, new ProblemsLens()], log),
		offerAgentTools(server),
		...Object.entries(handlers).map(([name, handler]) =>
			commands.registerCommand(`connectCampaign.${name}`, (target: unknown) =>
				// What is thrown would be told by VS Code, which makes links of its text.
				fenced(log, "Connect Campaigns", async () => {
					await handler(context, target);
				}),
			),
		),
	);
	server.start().catch((error: unknown) => log.error("The language server did not start.", error));
}

/** Called by VS Code before it shuts the extension down. */
export async function deactivate(): Promise<void> {
	await server?.dispose();
}

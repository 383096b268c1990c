import type { LogOutputChannel } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { LiveAccounts } from "../live/liveAccounts";
import type { CampaignEnvironments } from "../ui/campaignEnvironments";
import type { ServerStatus } from "../ui/serverStatus";
import { LanguageServer } from "./languageClient";
import type { IsMarked } from "./middleware";
import { logQuietly } from "./quietErrors";
import { withoutAwsVariables } from "./serverEnvironment";

class QuietClient extends LanguageClient {
	override error(message: string, data?: unknown): void {
		logQuietly(this.outputChannel, message, data, () => super.error(message, data, false));
	}

	endServer(): void {
		this.serverProcess?.kill();
	}
}

/** The language server as a process of its own. `module`: path of its bundle. */
export function serverProcess(
	module: string,
	log: LogOutputChannel,
	status: ServerStatus,
	environments: CampaignEnvironments,
	accounts: LiveAccounts,
	isMarked: IsMarked,
): LanguageServer {
	const run = {
		module,
		transport: TransportKind.ipc,
		options: { env: withoutAwsVariables(process.env) },
	};
	return new LanguageServer(
		(id, name, options) => new QuietClient(id, name, { run, debug: run }, options),
		log,
		status,
		environments,
		accounts,
		isMarked,
	);
}

import { type LogOutputChannel, type Uri, workspace } from "vscode";
import {
	BrowserMessageReader,
	BrowserMessageWriter,
	LanguageClient,
	type LanguageClientOptions,
	type MessageTransports,
	State,
} from "vscode-languageclient/browser";
import type { CampaignEnvironments } from "../ui/campaignEnvironments";
import type { ServerStatus } from "../ui/serverStatus";
import { LanguageServer } from "./languageClient";
import { logQuietly } from "./quietErrors";

/** Starts a worker, and ends the one before. */
class Workers {
	readonly #script: Uri;
	#running: Worker | undefined;

	constructor(script: Uri) {
		this.#script = script;
	}

	/** The library would look whether it is given a worker, and wouldn't know what VS Code has in place of one. */
	async start(): Promise<MessageTransports> {
		const address = await this.#address();
		this.end();
		const worker = new Worker(address);
		this.#running = worker;
		return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
	}

	end(): void {
		this.#running?.terminate();
		this.#running = undefined;
	}

	/** VS Code starts no worker from the address of a file on a remote machine, so that is read first. */
	async #address(): Promise<string> {
		if (this.#script.scheme !== "vscode-remote") {
			return this.#script.toString(true);
		}
		const bytes = await workspace.fs.readFile(this.#script);
		return URL.createObjectURL(new Blob([bytes.slice()], { type: "text/javascript" }));
	}
}

class QuietClient extends LanguageClient {
	readonly #workers: Workers;

	constructor(id: string, name: string, workers: Workers, options: LanguageClientOptions) {
		super(id, name, () => workers.start(), options);
		this.#workers = workers;
		this.onDidChangeState(({ newState }) => {
			// The library leaves its worker running.
			if (newState === State.Stopped) {
				workers.end();
			}
		});
	}

	override error(message: string, data?: unknown): void {
		logQuietly(this.outputChannel, message, data, () => super.error(message, data, false));
	}

	endServer(): void {
		this.#workers.end();
	}
}

/** The language server as a worker of the extension host. `script`: its bundle, a classic script. */
export function serverWorker(
	script: Uri,
	log: LogOutputChannel,
	status: ServerStatus,
	environments: CampaignEnvironments,
): LanguageServer {
	return new LanguageServer(
		(id, name, options) => new QuietClient(id, name, new Workers(script), options),
		log,
		status,
		environments,
	);
}

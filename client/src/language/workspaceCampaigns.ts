import { Disposable, FileType, type LogOutputChannel, type Uri, workspace } from "vscode";
import type {
	BaseLanguageClient,
	FeatureState,
	InitializeParams,
	StaticFeature,
} from "vscode-languageclient";
import {
	type WorkspaceCampaign,
	type WorkspaceCampaigns,
	workspaceCampaignsChanged,
	workspaceCampaignsRequest,
} from "../../../shared/src/protocol";

const pattern = "**/*.campaign.json";
/** Files that are read at most; ids that are in use show up in a few of them. */
const most = 50;
/** Size of the largest file that is read, in bytes. */
const largest = 200_000;

/**
 * Tells the server of the campaigns in the workspace, so that ids in use there can be offered. Nothing is looked for
 * before the server asks; from then on changes are watched for. It only reads, in workspaces that are not trusted too.
 */
export class WorkspaceCampaignsFeature implements StaticFeature {
	readonly #client: BaseLanguageClient;
	readonly #log: LogOutputChannel;
	#watching: Disposable | undefined;

	constructor(client: BaseLanguageClient, log: LogOutputChannel) {
		this.#client = client;
		this.#log = log;
	}

	fillInitializeParams(params: InitializeParams): void {
		params.initializationOptions = { ...params.initializationOptions, workspaceCampaigns: true };
	}

	fillClientCapabilities(): void {
		// There is a request of ours for it, and no capability.
	}

	initialize(): void {
		this.#client.onRequest(workspaceCampaignsRequest, (): Promise<WorkspaceCampaigns> => {
			this.#watching ??= this.#watch();
			return this.#gather();
		});
	}

	getState(): FeatureState {
		return { kind: "static" };
	}

	clear(): void {
		this.#watching?.dispose();
		this.#watching = undefined;
	}

	#watch(): Disposable {
		const watcher = workspace.createFileSystemWatcher(pattern);
		const tell = () => {
			this.#client
				.sendNotification(workspaceCampaignsChanged)
				.catch((error: unknown) => this.#log.debug("The server was not told of changed campaigns.", error));
		};
		return Disposable.from(
			watcher,
			watcher.onDidChange(tell),
			watcher.onDidCreate(tell),
			watcher.onDidDelete(tell),
		);
	}

	async #gather(): Promise<WorkspaceCampaigns> {
		const files = await workspace.findFiles(pattern, "**/node_modules/**", most);
		const read = await Promise.all(files.map((file) => this.#read(file)));
		return { campaigns: read.filter((campaign) => campaign !== undefined) };
	}

	/** A campaign as it was saved; undefined where it cannot be read. */
	async #read(file: Uri): Promise<WorkspaceCampaign | undefined> {
		try {
			const { size, type } = await workspace.fs.stat(file);
			if (size > largest || (type & FileType.File) === 0) {
				return undefined;
			}
			const text = new TextDecoder().decode(await workspace.fs.readFile(file));
			return { uri: this.#client.code2ProtocolConverter.asUri(file), text };
		} catch (error) {
			this.#log.debug(`${file.path} was not read for completion.`, error);
			return undefined;
		}
	}
}

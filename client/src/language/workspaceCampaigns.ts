import { Disposable, type LogOutputChannel, workspace } from "vscode";
import type {
	BaseLanguageClient,
	FeatureState,
	InitializeParams,
	StaticFeature,
} from "vscode-languageclient";
import {
	type WorkspaceCampaigns,
	workspaceCampaignsChanged,
	workspaceCampaignsRequest,
} from "../../../shared/src/protocol";
import { campaignFilePattern, readCampaignFiles } from "../ui/campaignFiles";

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
		const watcher = workspace.createFileSystemWatcher(campaignFilePattern);
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
		const files = await readCampaignFiles(this.#log);
		const uriOf = this.#client.code2ProtocolConverter.asUri;
		return { campaigns: files.map(({ uri, text }) => ({ uri: uriOf(uri), text })) };
	}
}

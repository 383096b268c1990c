import type { Disposable, LogOutputChannel } from "vscode";
import type {
	BaseLanguageClient,
	FeatureState,
	InitializeParams,
	StaticFeature,
} from "vscode-languageclient";
import type { LiveValuesAnswer } from "../../../shared/src/live";
import { liveValuesChanged, liveValuesRequest } from "../../../shared/src/protocol";
import type { LiveAccounts } from "../live/liveAccounts";
import { isLiveValuesParams } from "./serverAnswer";

const nothing: LiveValuesAnswer = { state: "off", complete: false, stale: false, items: [] };

/** Tells the server what is known of the account. The server itself asks nobody else. */
export class LiveValuesFeature implements StaticFeature {
	readonly #client: BaseLanguageClient;
	readonly #accounts: LiveAccounts;
	readonly #log: LogOutputChannel;
	#listening: Disposable | undefined;

	constructor(client: BaseLanguageClient, accounts: LiveAccounts, log: LogOutputChannel) {
		this.#client = client;
		this.#accounts = accounts;
		this.#log = log;
	}

	fillInitializeParams(params: InitializeParams): void {
		params.initializationOptions = { ...params.initializationOptions, liveValues: true };
	}

	fillClientCapabilities(): void {
		// There is a request of ours for it, and no capability.
	}

	initialize(): void {
		this.#client.onRequest(liveValuesRequest, async (params: unknown): Promise<LiveValuesAnswer> => {
			if (!isLiveValuesParams(params)) {
				return nothing;
			}
			const uri = this.#client.protocol2CodeConverter.asUri(params.uri).toString();
			return await this.#accounts.answer({ ...params, uri });
		});
		this.#listening ??= this.#accounts.onDidChange(() => {
			this.#client
				.sendNotification(liveValuesChanged)
				.catch((error: unknown) => this.#log.debug("The server was not told of the account.", error));
		});
	}

	getState(): FeatureState {
		return { kind: "static" };
	}

	clear(): void {
		this.#listening?.dispose();
		this.#listening = undefined;
	}
}

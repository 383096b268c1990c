import type { Disposable, LogOutputChannel } from "vscode";
import type {
	BaseLanguageClient,
	FeatureState,
	InitializeParams,
	NotificationType0,
	StaticFeature,
} from "vscode-languageclient";

/** Answers one kind of request of the server's, and tells the server when the answers have changed. */
export abstract class ServerQuestion implements StaticFeature {
	readonly #option: string;
	readonly #changed: NotificationType0;
	protected readonly client: BaseLanguageClient;
	protected readonly log: LogOutputChannel;
	#watching: Disposable | undefined;

	/** @param option what tells the server, when it starts, that it may ask. `changed`: what it is sent after changes. */
	constructor(option: string, changed: NotificationType0, client: BaseLanguageClient, log: LogOutputChannel) {
		this.#option = option;
		this.#changed = changed;
		this.client = client;
		this.log = log;
	}

	fillInitializeParams(params: InitializeParams): void {
		params.initializationOptions = { ...params.initializationOptions, [this.#option]: true };
	}

	fillClientCapabilities(): void {
		// There is a request of ours for it, and no capability.
	}

	/** Begins to answer. */
	abstract initialize(): void;

	getState(): FeatureState {
		return { kind: "static" };
	}

	clear(): void {
		this.#watching?.dispose();
		this.#watching = undefined;
	}

	/** Watches for changes until the client stops, unless it does already. */
	protected watch(start: (tell: () => void) => Disposable): void {
		this.#watching ??= start(() => {
			this.client
				.sendNotification(this.#changed)
				.catch((error: unknown) => this.log.debug("The server was not told of a change.", error));
		});
	}
}

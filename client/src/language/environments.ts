import type { Disposable, LogOutputChannel } from "vscode";
import type {
	BaseLanguageClient,
	FeatureState,
	InitializeParams,
	StaticFeature,
} from "vscode-languageclient";
import {
	type EnvironmentsAnswer,
	environmentsChanged,
	environmentsRequest,
} from "../../../shared/src/protocol";
import type { CampaignEnvironments } from "../ui/campaignEnvironments";

/** Tells the server where campaign files may be sent, and what the names in them stand for there. */
export class EnvironmentsFeature implements StaticFeature {
	readonly #client: BaseLanguageClient;
	readonly #environments: CampaignEnvironments;
	readonly #log: LogOutputChannel;
	#listening: Disposable | undefined;

	constructor(client: BaseLanguageClient, environments: CampaignEnvironments, log: LogOutputChannel) {
		this.#client = client;
		this.#environments = environments;
		this.#log = log;
	}

	fillInitializeParams(params: InitializeParams): void {
		params.initializationOptions = { ...params.initializationOptions, environments: true };
	}

	fillClientCapabilities(): void {
		// There is a request of ours for it, and no capability.
	}

	initialize(): void {
		this.#client.onRequest(environmentsRequest, async ({ uri }): Promise<EnvironmentsAnswer | null> => {
			const found = await this.#environments.ready(this.#client.protocol2CodeConverter.asUri(uri));
			return found === undefined || found.fault !== undefined
				? null
				: {
						environments: found.all.map(({ name, values }) => ({ name, values: Object.fromEntries(values) })),
						...(found.chosen !== undefined && { chosen: found.chosen.name }),
					};
		});
		this.#listening ??= this.#environments.onDidChange(() => {
			this.#client
				.sendNotification(environmentsChanged)
				.catch((error: unknown) => this.#log.debug("The server was not told of environments.", error));
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

import type { LogOutputChannel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { LiveAnswer } from "../../../shared/src/live";
import { liveValuesChanged, liveValuesLate, liveValuesRequest } from "../../../shared/src/protocol";
import type { LiveAccounts } from "../live/liveAccounts";
import { isLiveValuesParams } from "./serverAnswer";
import { ServerQuestion } from "./serverQuestion";

const nothing: LiveAnswer = { state: "off", complete: false, stale: false, items: [] };

/** Tells the server what is known of the account. The server itself asks nobody else. */
export class LiveValuesFeature extends ServerQuestion {
	readonly #accounts: LiveAccounts;

	constructor(client: BaseLanguageClient, accounts: LiveAccounts, log: LogOutputChannel) {
		super("liveValues", liveValuesChanged, client, log);
		this.#accounts = accounts;
	}

	initialize(): void {
		this.client.onRequest(liveValuesRequest, async (params: unknown): Promise<LiveAnswer> => {
			if (!isLiveValuesParams(params)) {
				return nothing;
			}
			const uri = this.client.protocol2CodeConverter.asUri(params.uri).toString();
			return await this.#accounts.answer({ ...params, uri });
		});
		this.client.onNotification(liveValuesLate, (place) => {
			const uri = this.client.protocol2CodeConverter.asUri(place.uri).toString();
			this.#accounts.suggestAgain({ ...place, uri });
		});
		this.watch((tell) => this.#accounts.onDidChange(tell));
	}
}

import type { LogOutputChannel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
	type EnvironmentsAnswer,
	environmentsChanged,
	environmentsRequest,
} from "../../../shared/src/protocol";
import type { CampaignEnvironments } from "../ui/campaignEnvironments";
import { ServerQuestion } from "./serverQuestion";

/** Tells the server where campaign files may be sent, and what the names in them stand for there. */
export class EnvironmentsFeature extends ServerQuestion {
	readonly #environments: CampaignEnvironments;

	constructor(client: BaseLanguageClient, environments: CampaignEnvironments, log: LogOutputChannel) {
		super("environments", environmentsChanged, client, log);
		this.#environments = environments;
	}

	initialize(): void {
		this.client.onRequest(environmentsRequest, async ({ uri }): Promise<EnvironmentsAnswer | null> => {
			const found = await this.#environments.ready(this.client.protocol2CodeConverter.asUri(uri));
			return found === undefined
				? null
				: {
						environments: found.all.map(({ name, values }) => ({ name, values: Object.fromEntries(values) })),
						...(found.chosen !== undefined && { chosen: found.chosen.name }),
						...(found.fault !== undefined && { fault: found.fault }),
					};
		});
		this.watch((tell) => this.#environments.onDidChange(tell));
	}
}

import type { Connection } from "vscode-languageserver";
import { workspaceCampaignsChanged, workspaceCampaignsRequest } from "../../../shared/src/protocol";
import { memberOf } from "../../../shared/src/request/json";
import { type KnownValues, knownIn, together } from "../campaign/references";
import { parse } from "../syntax/parse";

interface Other {
	readonly uri: string;
	readonly known: KnownValues;
}

/** What is known from the other campaigns of the client's workspace, asked for once and again after they change. */
export class WorkspaceCampaigns {
	readonly #connection: Connection;
	#isAnswering = false;
	#asked: Promise<readonly Other[]> | undefined;

	constructor(connection: Connection) {
		this.#connection = connection;
		connection.onNotification(workspaceCampaignsChanged, () => {
			this.#asked = undefined;
		});
	}

	/** Takes note of whether the client answers, from its initializationOptions. */
	learn(options: unknown): void {
		this.#isAnswering = memberOf(options, "workspaceCampaigns") === true;
	}

	/** Whether the client answers; only then is it to be asked. */
	get answers(): boolean {
		return this.#isAnswering;
	}

	/** Values from all campaigns but one; undefined where the client does not answer before `late`. */
	async valuesFromOthers(uri: string, late: Promise<undefined>): Promise<KnownValues | undefined> {
		this.#asked ??= this.#ask();
		const others = await Promise.race([this.#asked, late]);
		return others && together(others.filter((one) => one.uri !== uri).map(({ known }) => known));
	}

	async #ask(): Promise<readonly Other[]> {
		try {
			const answer: unknown = await this.#connection.sendRequest(workspaceCampaignsRequest);
			return campaignsIn(answer).map(({ uri, text }) => ({
				uri,
				known: knownIn(parse(text).root, nameOf(uri)),
			}));
		} catch (fault) {
			this.#connection.console.warn(`The campaigns of the workspace are not known: ${fault}`);
			return [];
		}
	}
}

function campaignsIn(answer: unknown): { readonly uri: string; readonly text: string }[] {
	if (typeof answer !== "object" || answer === null || !("campaigns" in answer)) {
		return [];
	}
	return Array.isArray(answer.campaigns) ? answer.campaigns.filter(isCampaign) : [];
}

function isCampaign(one: unknown): one is { readonly uri: string; readonly text: string } {
	if (typeof one !== "object" || one === null || !("uri" in one) || !("text" in one)) {
		return false;
	}
	return typeof one.uri === "string" && typeof one.text === "string";
}

function nameOf(uri: string): string {
	const name = uri.slice(uri.lastIndexOf("/") + 1);
	try {
		return decodeURIComponent(name);
	} catch (fault) {
		if (fault instanceof URIError) {
			return name;
		}
		throw fault;
	}
}

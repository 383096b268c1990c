import type { AgentAnswerParams } from "../../../shared/src/agents";
import type {
	CheckParams,
	CheckResult,
	CommunicationTimes,
	LocateParams,
	LocateResult,
	NewCampaignParams,
} from "../../../shared/src/protocol";
import type { LanguageServer as Loaded } from "./languageClient";

/** The language server as the rest of the extension knows it. */
export type LanguageServer = Pick<
	Loaded,
	"start" | "restart" | "check" | "locate" | "agentAnswer" | "communicationTimes" | "newCampaign" | "dispose"
>;

/**
 * The language server behind its client, which is a bundle of its own: it is large, and loaded when VS Code has been
 * told that the extension is up.
 */
export class LazyLanguageClient implements LanguageServer {
	readonly #create: () => Promise<LanguageServer>;
	#loaded: Promise<LanguageServer> | undefined;
	#disposed = false;

	/** @param create loads the client, and may take its time. */
	constructor(create: () => Promise<LanguageServer>) {
		this.#create = create;
	}

	/** Starts the server soon. A failure is shown by the status item and told in the log. */
	async start(): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, 0));
		if (!this.#disposed) {
			await (await this.#client()).start();
		}
	}

	/** Starts the server anew, whatever state it is in. */
	async restart(): Promise<void> {
		await (await this.#client()).restart();
	}

	/** Has the server judge a text; throws as the client does. */
	async check(params: CheckParams): Promise<CheckResult> {
		return (await this.#client()).check(params);
	}

	/** Has the server find members in a text; throws as the client does. */
	async locate(params: LocateParams): Promise<LocateResult> {
		return (await this.#client()).locate(params);
	}

	/** The snippet that a new campaign file begins with; throws as the client does. */
	async newCampaign(params: NewCampaignParams): Promise<string> {
		return (await this.#client()).newCampaign(params);
	}

	/** What a tool for agents says of a text; throws as the client does. */
	async agentAnswer(params: AgentAnswerParams): Promise<string> {
		return (await this.#client()).agentAnswer(params);
	}

	/** Asks when a campaign lets recipients be contacted; throws as the client does. */
	async communicationTimes(uri: string): Promise<CommunicationTimes | undefined> {
		return (await this.#client()).communicationTimes(uri);
	}

	/** Stops the server for good. */
	async dispose(): Promise<void> {
		this.#disposed = true;
		await (await this.#loaded)?.dispose();
	}

	#client(): Promise<LanguageServer> {
		this.#loaded ??= this.#create();
		return this.#loaded;
	}
}

import {
	type CancellationToken,
	CancellationTokenSource,
	type Disposable,
	type LogOutputChannel,
} from "vscode";
import {
	type BaseLanguageClient,
	CloseAction,
	type CloseHandlerResult,
	ErrorAction,
	type LanguageClientOptions,
	State,
} from "vscode-languageclient";
import type { AgentAnswerParams } from "../../../shared/src/agents";
import { showProblemPageCommand } from "../../../shared/src/problem/pages";
import {
	agentAnswerRequest,
	type CheckParams,
	type CheckResult,
	type CommunicationTimes,
	checkRequest,
	communicationTimesRequest,
	type LocateParams,
	type LocateResult,
	locateRequest,
	type NewCampaignParams,
	newCampaignRequest,
} from "../../../shared/src/protocol";
import type { LiveAccounts } from "../live/liveAccounts";
import type { CampaignEnvironments } from "../ui/campaignEnvironments";
import { campaignLanguage } from "../ui/schemes";
import type { ServerState, ServerStatus } from "../ui/serverStatus";
import { offer } from "../ui/showMessage";
import { connectionLossMiddleware } from "./connectionLossMiddleware";
import { EnvironmentsFeature } from "./environments";
import { LiveValuesFeature } from "./liveValues";
import { type IsMarked, liveDocuments, lookUpDetails, shownProblems } from "./middleware";
import { RestartPolicy } from "./restartPolicy";
import { isCheckResult } from "./serverAnswer";
import { WorkspaceCampaignsFeature } from "./workspaceCampaigns";

/** Longest wait for an answer about a text, a start of the server included, in milliseconds. */
const requestTimeoutMs = 15_000;

const shownAs: Readonly<Record<State, ServerState>> = {
	[State.Starting]: "starting",
	[State.Running]: "ready",
	[State.Stopped]: "stopped",
	[State.StartFailed]: "stopped",
};

/** A client that starts a server of its own each time. */
interface ServerClient extends BaseLanguageClient {
	/** Ends a server that isn't up yet and can't be asked to end. */
	endServer(): void;
}

type CreateClient = (id: string, name: string, options: LanguageClientOptions) => ServerClient;

/** The language server: started, started again when it dies, and asked for its judgement. */
export class LanguageServer implements Disposable {
	readonly #createClient: CreateClient;
	readonly #log: LogOutputChannel;
	readonly #status: ServerStatus;
	readonly #environments: CampaignEnvironments;
	readonly #accounts: LiveAccounts | undefined;
	readonly #isMarked: IsMarked | undefined;
	readonly #policy = new RestartPolicy();
	#client: ServerClient;
	/** Ends the pause before a restart; set only during one. */
	#endPause: ((action: CloseAction) => void) | undefined;
	#disposed = false;

	/**
	 * @param accounts what is known of the accounts of this window; undefined where AWS can't be reached. `isMarked`: what
	 * checks against AWS have marked.
	 */
	constructor(
		createClient: CreateClient,
		log: LogOutputChannel,
		status: ServerStatus,
		environments: CampaignEnvironments,
		accounts?: LiveAccounts,
		isMarked?: IsMarked,
	) {
		this.#isMarked = isMarked;
		this.#environments = environments;
		this.#accounts = accounts;
		this.#createClient = createClient;
		this.#log = log;
		this.#status = status;
		this.#client = this.#create();
	}

	/** Starts the server. A failure is shown by the status item and told in the log. */
	async start(): Promise<void> {
		try {
			await this.#client.start();
		} catch (error) {
			this.#log.error("The language server did not start.", error);
		}
	}

	/** Starts the server anew, whatever state it is in. */
	async restart(): Promise<void> {
		this.#policy.reset();
		if (this.#endPause !== undefined) {
			this.#endPause(CloseAction.Restart);
			return;
		}
		const old = this.#client;
		this.#client = this.#create();
		await this.#stop(old);
		await this.start();
	}

	/**
	 * Has the server judge a text.
	 *
	 * @throws Error when it does not run, does not answer in time, or its answer cannot be read.
	 */
	async check(params: CheckParams): Promise<CheckResult> {
		const answer: unknown = await this.#ask((client, token) =>
			client.sendRequest(checkRequest, params, token),
		);
		if (!isCheckResult(answer)) {
			throw new Error("The language server gave an answer that cannot be read.");
		}
		return answer;
	}

	/**
	 * Has the server find members in a text.
	 *
	 * @throws Error as `check` does.
	 */
	locate(params: LocateParams): Promise<LocateResult> {
		return this.#ask((client, token) => client.sendRequest(locateRequest, params, token));
	}

	/**
	 * The snippet that a new campaign file begins with.
	 *
	 * @throws Error as `check` does.
	 */
	async newCampaign(params: NewCampaignParams): Promise<string> {
		const { snippet } = await this.#ask((client, token) =>
			client.sendRequest(newCampaignRequest, params, token),
		);
		return snippet;
	}

	/**
	 * What a tool for agents says of a text.
	 *
	 * @throws Error as `check` does.
	 */
	async agentAnswer(params: AgentAnswerParams): Promise<string> {
		const { text } = await this.#ask((client, token) =>
			client.sendRequest(agentAnswerRequest, params, token),
		);
		return text;
	}

	/**
	 * When an open document lets recipients be contacted; undefined where it is no campaign.
	 *
	 * @throws Error as `check` does.
	 */
	async communicationTimes(uri: string): Promise<CommunicationTimes | undefined> {
		const times = await this.#ask((client, token) =>
			client.sendRequest(communicationTimesRequest, { uri }, token),
		);
		return times ?? undefined;
	}

	async #ask<T>(send: (client: BaseLanguageClient, token: CancellationToken) => Promise<T>): Promise<T> {
		const cancel = new CancellationTokenSource();
		let timer: ReturnType<typeof setTimeout> | undefined;
		const late = new Promise<never>((_, reject) => {
			timer = setTimeout(() => {
				cancel.cancel();
				reject(new Error("The language server did not answer in time."));
			}, requestTimeoutMs);
		});
		try {
			await Promise.race([this.#running(), late]);
			return await Promise.race([send(this.#client, cancel.token), late]);
		} finally {
			clearTimeout(timer);
			cancel.dispose();
		}
	}

	/** Stops the server for good. */
	async dispose(): Promise<void> {
		this.#disposed = true;
		this.#endPause?.(CloseAction.DoNotRestart);
		await this.#stop(this.#client);
	}

	#create(): ServerClient {
		const accounts = this.#accounts;
		const options: LanguageClientOptions = {
			documentSelector: [{ language: campaignLanguage }],
			outputChannel: this.#log,
			errorHandler: {
				error: () => ({ action: ErrorAction.Continue, handled: true }),
				closed: () => this.#closed(client),
			},
			initializationFailedHandler: () => false,
			initializationOptions: { canSetSeverity: true, showsHeldBack: true, showsProblemPages: true },
			markdown: { isTrusted: { enabledCommands: [showProblemPageCommand] } },
			middleware: {
				...connectionLossMiddleware,
				...shownProblems(this.#isMarked),
				...liveDocuments,
				...(accounts && lookUpDetails((document) => accounts.identityFor(document))),
			},
		};
		const client = this.#createClient("connectCampaign", "Connect Campaigns", options);
		client.registerFeature(new WorkspaceCampaignsFeature(client, this.#log));
		client.registerFeature(new EnvironmentsFeature(client, this.#environments, this.#log));
		if (accounts !== undefined) {
			client.registerFeature(new LiveValuesFeature(client, accounts, this.#log));
		}
		client.onDidChangeState(({ newState }) => {
			if (client === this.#client) {
				this.#status.show(shownAs[newState]);
			} else if (newState === State.Running) {
				// Replaced while it started, when it could not be stopped yet.
				void this.#stop(client);
			}
		});
		return client;
	}

	/** Resolves when the server runs, cutting a pause before a restart short. */
	#running(): Promise<void> {
		const endPause = this.#endPause;
		const client = this.#client;
		if (endPause === undefined) {
			return client.start();
		}
		return new Promise((resolve) => {
			const listening = client.onDidChangeState(({ newState }) => {
				if (newState === State.Running) {
					listening.dispose();
					resolve();
				}
			});
			endPause(CloseAction.Restart);
		});
	}

	async #closed(client: ServerClient): Promise<CloseHandlerResult> {
		if (client !== this.#client || this.#disposed) {
			return { action: CloseAction.DoNotRestart, handled: true };
		}
		const { pause, tellUser } = this.#policy.died(performance.now());
		this.#log.warn(`The language server stopped unexpectedly; it is started again in ${pause} ms.`);
		this.#status.show("starting");
		if (tellUser) {
			offer(
				this.#log,
				"warning",
				"The Connect Campaigns language server keeps stopping. It is started again each time.",
				{
					Restart: () => this.restart(),
					"Show Log": () => this.#log.show(),
				},
			);
		}
		// A timer even for no pause: the library must be done with the death before the next start.
		const action = await new Promise<CloseAction>((resolve) => {
			const timer = setTimeout(() => resolve(CloseAction.Restart), pause);
			this.#endPause = (chosen) => {
				clearTimeout(timer);
				resolve(chosen);
			};
		});
		this.#endPause = undefined;
		return { action, handled: true };
	}

	/** Stops a client, in good order where that is possible. Never rejects. */
	async #stop(client: ServerClient): Promise<void> {
		if (client.state === State.Starting) {
			client.endServer();
			return;
		}
		try {
			await client.dispose();
		} catch (error) {
			this.#log.warn("The language server did not stop in good order.", error);
		}
	}
}

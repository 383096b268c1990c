import { commands, type LogOutputChannel, Uri, window } from "vscode";
import type { Failure } from "../../../deploy/src/calls/errors";
import type { PendingCreation } from "../../../deploy/src/create/pending";
import type { Doubt, Outcome } from "../../../deploy/src/create/ports";
import { type Remedy, remediesFor } from "../../../deploy/src/create/remedies";
import { messageOf } from "../../../deploy/src/create/words";
import type { Path } from "../../../shared/src/protocol";
import { createdActions } from "../ui/campaignActions";
import { type Actions, offer, tellBriefly } from "../ui/showMessage";
import { showProblem, showRange, showText } from "../ui/showProblem";
import type { ServiceDiagnostics } from "./serviceDiagnostics";

/** Looks once more for a campaign that may have been created. */
type LookAgain = (pending: PendingCreation, cause: Doubt) => unknown;

/** Tells users how submissions ended, with buttons for what can be done next. */
export class Reporter {
	readonly #log: LogOutputChannel;
	readonly #refusals: ServiceDiagnostics;
	/** Files whose last message is still on screen. */
	readonly #shown = new Set<string>();

	constructor(log: LogOutputChannel, refusals: ServiceDiagnostics) {
		this.#log = log;
		this.#refusals = refusals;
	}

	/** Takes what was said of a file before off the screen: it is out of date when the next submission begins. */
	async clear(uri: string): Promise<void> {
		this.#refusals.clear(uri);
		if (this.#shown.delete(uri)) {
			// VS Code has no way to close a single message. They all stay in its list of notifications.
			await commands.executeCommand("notifications.hideToasts");
		}
	}

	async report(outcome: Outcome, uri: string, lookAgain: LookAgain): Promise<void> {
		const message = messageOf(outcome);
		if (message === undefined) {
			tellBriefly("Create Campaign was cancelled: nothing was created.");
			return;
		}
		const there = await this.#marked(outcome, uri);
		const actions = { ...there, ...this.#actionsFor(outcome, uri, lookAgain) };
		this.#shown.add(uri);
		offer(this.#log, message.level, message.text, actions, () => this.#shown.delete(uri));
	}

	/** Marks the properties that a failure is about, where it is about any; the way to them is a button. */
	async #marked(outcome: Outcome, uri: string): Promise<Actions> {
		const failed = failureOf(outcome);
		if (failed === undefined) {
			return {};
		}
		const { failure, places } = failed;
		const words = failure.places.length > 0 ? failure.title : (failure.said ?? failure.title);
		try {
			const selection = await this.#refusals.put(uri, places, words);
			return selection === undefined
				? {}
				: { "Show in File": () => window.showTextDocument(Uri.parse(uri, true), { selection }) };
		} catch (error) {
			this.#log.error("The properties that AWS named could not be marked.", error);
			return {};
		}
	}

	#actionsFor(outcome: Outcome, uri: string, lookAgain: LookAgain): Actions {
		const showLog: Actions = { "Show Log": () => this.#log.show() };
		const remedies = remediesFor(outcome).map((remedy) => buttonOf(remedy, outcome, uri, lookAgain));
		const helps: Actions = Object.assign({}, ...remedies);
		switch (outcome.state) {
			case "done":
			case "alreadyThere":
				return createdActions(outcome.campaign);
			case "unknown":
				return { ...helps, ...foundActions(outcome), ...showLog };
			case "refused":
				return { ...helps, ...showLog };
			case "notSent": {
				const { why } = outcome;
				switch (why.kind) {
					case "hasErrors":
						return { "Show Problems": () => showProblem(uri, why.first) };
					case "hasGaps":
						return { "Show in File": () => showRange(uri, why.first) };
					case "checkFailed":
						return {
							"Restart Language Server": () => commands.executeCommand("connectCampaign.restartServer"),
							...showLog,
						};
					case "arnMismatch": {
						const [first] = why.mismatch.arns;
						return {
							...helps,
							...(first === undefined ? {} : { "Show in File": () => showText(uri, first.arn) }),
						};
					}
					case "appeared": {
						const [first] = why.campaigns;
						return first === undefined ? {} : describeAction(first.id);
					}
					default:
						return { ...helps, ...showLog };
				}
			}
		}
	}
}

function failureOf(
	outcome: Outcome,
): { readonly failure: Failure; readonly places: readonly Path[] } | undefined {
	switch (outcome.state) {
		case "refused":
			return outcome;
		case "unknown":
			return outcome.cause.kind === "failed"
				? { failure: outcome.cause.failure, places: outcome.places }
				: undefined;
		case "notSent":
			return outcome.why.kind === "failed" ? outcome.why : undefined;
		default:
			return undefined;
	}
}

function buttonOf(remedy: Remedy, outcome: Outcome, uri: string, lookAgain: LookAgain): Actions {
	switch (remedy) {
		case "selectProfile":
			return { "Select Profile": () => commands.executeCommand("connectCampaign.selectProfile") };
		case "selectRegion":
			return { "Select Region": () => commands.executeCommand("connectCampaign.selectRegion") };
		case "tryAgain":
			return {
				"Try Again": () => commands.executeCommand("connectCampaign.createCampaign", Uri.parse(uri, true)),
			};
		case "lookAgain":
			return outcome.state === "unknown"
				? { "Look Again": () => lookAgain(outcome.pending, outcome.cause) }
				: {};
	}
}

/** The campaign that a look found, where it found one that may be it. */
function foundActions({ lookUp }: Extract<Outcome, { readonly state: "unknown" }>): Actions {
	const [first] = lookUp.kind === "possible" || lookUp.kind === "different" ? lookUp.campaigns : [];
	return first === undefined ? {} : describeAction(first.id);
}

function describeAction(id: string): Actions {
	return { Describe: () => commands.executeCommand("connectCampaign.describeCampaign", id) };
}

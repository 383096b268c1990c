import { commands, type LogOutputChannel, Uri, window } from "vscode";
import type { Outcome } from "../submit/ports";
import { messageOf } from "../submit/words";
import { campaignActions } from "./campaignActions";
import { type Actions, offer } from "./offer";
import type { Refusals } from "./refusals";
import { showProblem, showText } from "./showProblem";
import { tellBriefly } from "./tellBriefly";

/** Tells the user how a submission ended, with buttons for what can be done next. */
export async function report(
	outcome: Outcome,
	uri: string,
	log: LogOutputChannel,
	refusals: Refusals,
): Promise<void> {
	const message = messageOf(outcome);
	if (message !== undefined) {
		const there = outcome.kind === "failed" ? await marked(outcome, uri, log, refusals) : {};
		offer(log, message.level, message.text, { ...there, ...actionsFor(outcome, uri, log) });
	} else if (outcome.kind === "cancelled") {
		tellBriefly("Create Campaign was cancelled: nothing was created.");
	}
}

/** Marks the members that a failure is about, where it is about any; the way to them is a button. */
async function marked(
	{ failure, places }: Extract<Outcome, { readonly kind: "failed" }>,
	uri: string,
	log: LogOutputChannel,
	refusals: Refusals,
): Promise<Actions> {
	const words = failure.places.length > 0 ? failure.title : (failure.said ?? failure.title);
	try {
		const selection = await refusals.put(uri, places, words);
		return selection === undefined
			? {}
			: { "Show in File": () => window.showTextDocument(Uri.parse(uri, true), { selection }) };
	} catch (error) {
		log.error("The members that AWS named could not be marked.", error);
		return {};
	}
}

function actionsFor(outcome: Outcome, uri: string, log: LogOutputChannel): Actions {
	const showLog: Actions = { "Show Log": () => log.show() };
	switch (outcome.kind) {
		case "faulty":
			return { "Show Problems": () => showProblem(uri, outcome.first) };
		case "unchecked":
			return {
				"Restart Language Server": () => commands.executeCommand("connectCampaign.restartServer"),
				...showLog,
			};
		case "created":
			return campaignActions(outcome.campaign);
		case "misdirected": {
			const { what, arns } = outcome.mismatch;
			const [first] = arns;
			const select = what === "account" ? "selectProfile" : "selectRegion";
			return {
				[what === "account" ? "Select Profile" : "Select Region"]: () =>
					commands.executeCommand(`connectCampaign.${select}`),
				...(first === undefined ? {} : { "Show in File": () => showText(uri, first.arn) }),
			};
		}
		default:
			return showLog;
	}
}

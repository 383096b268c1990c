import { commands, type LogOutputChannel, Range, Uri, window } from "vscode";
import type { CheckedProblem } from "../../../server/src/protocol";
import type { Outcome } from "../submit/ports";
import { messageOf } from "../submit/words";
import { campaignActions } from "./campaignActions";
import { type Actions, offer } from "./offer";

/** Tells the user how a submission ended, with buttons for what can be done next. */
export function report(outcome: Outcome, uri: string, log: LogOutputChannel): void {
	const message = messageOf(outcome);
	if (message !== undefined) {
		offer(log, message.level, message.text, actionsFor(outcome, uri, log));
	} else if (outcome.kind === "cancelled") {
		window.setStatusBarMessage("Create Campaign was cancelled: nothing was created.", 5_000);
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
		default:
			return showLog;
	}
}

async function showProblem(uri: string, { range }: CheckedProblem): Promise<void> {
	const { start, end } = range;
	await window.showTextDocument(Uri.parse(uri, true), {
		selection: new Range(start.line, start.character, end.line, end.character),
	});
	await commands.executeCommand("workbench.actions.view.problems");
}

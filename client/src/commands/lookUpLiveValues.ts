import { commands, env, Uri, window } from "vscode";
import type { SendControl } from "../../../deploy/src/create/ports";
import {
	kindWords,
	type LiveAnswer,
	type LiveKind,
	type LookUpParams,
	liveKinds,
} from "../../../shared/src/live";
import { forSaid } from "../../../shared/src/text/doors";
import { afterColon, sentence } from "../../../shared/src/text/sentence";
import { isLookUpParams } from "../language/serverAnswer";
import { campaignDocument } from "../ui/campaignDocument";
import { offer } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { inAccount } from "./liveAccount";

const title = "Looking up values in AWS";

/** Looks up what a suggestion is about, signing in where that is needed, and shows the suggestions again. */
export async function lookUpLiveValues(context: CommandContext, target: unknown): Promise<void> {
	const work = async (): Promise<void> => {
		if (isTrustedForAws(context.log) && isLookUpParams(target)) {
			await lookUp(context, target);
		}
	};
	await fenced(context.log, "Look Up in AWS", work, notLookedUpBecause);
}

function notLookedUpBecause(why: string): string {
	return `Not looked up: ${afterColon(why)}`;
}

async function lookUp(context: CommandContext, target: LookUpParams): Promise<void> {
	const { log, live } = context;
	const { kind, scope, uri } = target;
	const document = await campaignDocument(Uri.parse(uri, true));
	if (document === undefined || live.isOff) {
		return;
	}
	const look = (_: unknown, { step, signal }: SendControl): Promise<LiveAnswer> => {
		step("Reading");
		return live.lookUp(document, kind, scope, signal);
	};
	const looked = await inAccount(context, document, title, look, notLookedUpBecause);
	if (looked === undefined) {
		return;
	}
	const answer = looked.value;
	const isThere = answer.state === "ready" && answer.items.length > 0;
	if (isThere && window.activeTextEditor?.document === document) {
		await commands.executeCommand("editor.action.triggerSuggest");
	}
	const words = endInWords(kind, answer);
	if (words !== undefined) {
		offer(log, answer.state === "ready" && !isThere ? "information" : "warning", words, {
			...(answer.state === "denied" && {
				"Copy IAM Policy": () => commands.executeCommand("connectCampaign.copyLivePolicy"),
			}),
			"Show Log": () => log.show(),
		});
	}
}

function endInWords(kind: LiveKind, answer: LiveAnswer): string | undefined {
	const { state, items, reason, action = "" } = answer;
	const [, several] = kindWords[kind];
	switch (state) {
		case "ready":
			if (items.length === 0) {
				return `AWS has no ${several} here. Your own text stays as it is.`;
			}
			return (
				reason && `Not all ${several} were read: ${sentence(forSaid(reason))} The list has those that were.`
			);
		case "denied":
			return `Not looked up: your permissions don't include ${forSaid(action)}. Values can be typed as before.`;
		case "failed":
			return `${notLookedUpBecause(forSaid(reason ?? ""))}. Values can be typed as before.`;
		default:
			return undefined;
	}
}

/** Copies the least IAM policy for what was looked up in this window or, where nothing was, for everything. */
export async function copyLivePolicy({ log, live }: CommandContext): Promise<void> {
	const { livePolicy } = await import("../../../deploy/src/bundle");
	const kinds = live.wanted.length === 0 ? liveKinds : live.wanted;
	await env.clipboard.writeText(livePolicy(kinds));
	offer(
		log,
		"information",
		live.wanted.length === 0
			? "The IAM policy for all live values is on the clipboard. It allows nothing but to read."
			: "The IAM policy for the live values that you looked up is on the clipboard. It allows nothing but to read.",
	);
}

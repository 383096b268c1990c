import type { CodeAction } from "vscode-languageserver-types";
import { showHeldBackCommand } from "../../../../shared/src/protocol";
import type { CampaignText } from "../../diagnostics/campaignText";
import { heldBack } from "../fixAll";
import type { Ranges } from "../ranges";
import { fixAllKind, fixAllTitle } from "./codeActions";

/** What a client can do with an action that changes nothing. */
export interface HeldBackSupport {
	/** It has the command that says why. */
	readonly showsHeldBack: boolean;
	/** It shows why an action is disabled. */
	readonly showsDisabled: boolean;
}

/**
 * In the place of the action that makes every certain fix, one that says why none is made: on saving, VS Code passes over
 * disabled actions and says nothing of them, but it runs the command of an action. None where nothing is held back.
 */
export function heldBackActions(
	campaign: CampaignText,
	only: readonly string[] | undefined,
	ranges: Ranges,
	{ showsHeldBack, showsDisabled }: HeldBackSupport,
): CodeAction[] {
	const isWanted = only?.some((kind) => fixAllKind === kind || fixAllKind.startsWith(`${kind}.`)) ?? false;
	const held = isWanted && (showsHeldBack || showsDisabled) ? heldBack(campaign) : undefined;
	if (held === undefined) {
		return [];
	}
	const { count, start } = held;
	const { line } = ranges.of({ start, end: start }).start;
	const were = `${count} certain ${count === 1 ? "fix wasn't" : "fixes weren't"} made`;
	const reason = `${were}, because line ${line + 1} isn't JSON. Fix that line first.`;
	const action = { title: fixAllTitle, kind: fixAllKind };
	return [
		showsHeldBack
			? { ...action, command: { title: reason, command: showHeldBackCommand, arguments: [reason] } }
			: { ...action, disabled: { reason } },
	];
}

import type { TextDocument, Uri } from "vscode";
import type { VerifyAccount } from "../../../deploy/src/calls/access";
import type { CallResult } from "../../../deploy/src/calls/call";
import type { InstanceLook } from "../../../deploy/src/calls/describeInstance";
import type { RemoteCampaign } from "../../../deploy/src/calls/remoteCampaign";
import type { CampaignView } from "../../../deploy/src/control/campaignView";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import { callEndText } from "../../../deploy/src/create/words";
import type { Purpose } from "../../../deploy/src/failures/purpose";
import type { Identity } from "../../../deploy/src/identity/identity";
import type { Credentials } from "../../../deploy/src/session/credentials";
import type { JsonObject } from "../../../shared/src/request/json";
import { connectTurn } from "../live/paceOfWindow";
import { campaignDocument } from "../ui/campaignDocument";
import { askMfaCode } from "../ui/mfa";
import { rememberingPicker } from "../ui/pickers";
import { withProgress } from "../ui/progress";
import { offer } from "../ui/showMessage";
import { renewSignIn } from "../ui/signIn";
import type { CommandContext } from "./context";

/** A campaign that a command acts on: as AWS shows it, never as the command's argument or the history has it. */
export interface ExistingCampaign {
	readonly view: CampaignView;
	/** The answer of DescribeCampaign. */
	readonly described: JsonObject;
	/** The same, as `exactJson` reads it. */
	readonly exact: JsonObject;
	readonly identity: Identity;
	readonly credentials: Credentials;
	/** What came of looking at its instance; undefined where nobody looked. */
	readonly look?: InstanceLook | undefined;
	/** What the history has of it; undefined where no file of this workspace was ever linked to it. */
	readonly entry: HistoryEntry | undefined;
	/** The file that a command was called on; undefined for a row or an ID. */
	readonly uri?: Uri;
	/** What it was looked for by, and has to be: a row of a list, else what the history has. */
	readonly remembered: RemoteCampaign | undefined;
}

/** Said where a file is linked to no campaign. */
export const noCampaign = "No campaign has been created from this file or linked to it in this workspace.";

/**
 * Asks AWS for a campaign and keeps what was seen of it. One that is no more is forgotten.
 *
 * @returns undefined when the user was told why there is none.
 * @throws CampaignMismatch where AWS shows something else than is remembered, and what `verify` throws.
 */
export async function inspect(
	context: CommandContext,
	id: string,
	identity: Identity,
	entry: HistoryEntry | undefined,
	remembered: RemoteCampaign | undefined = entry,
	verify?: VerifyAccount,
): Promise<ExistingCampaign | undefined> {
	const aws = await import("../../../deploy/src/bundle");
	let isGone = false;
	const turn = await connectTurn();
	const inspected = await ask(context, "Looking at the campaign", "read", async (control) => {
		const options = { ...control, askMfaCode, log: (line: string) => context.log.info(line) };
		const called = await aws.inspectCampaign(identity, id, options, remembered?.account, turn, verify);
		isGone = called.kind === "failed" && called.failure.code === "ResourceNotFoundException";
		return called;
	});
	if (inspected === undefined) {
		if (isGone) {
			await context.history.forget(id);
			context.campaigns.seen(id, undefined);
			await context.lastApplied.forget(id);
		}
		return undefined;
	}
	const view = aws.viewOf(id, remembered, identity, inspected.value);
	await context.history.seen(id, view.state);
	if (view.state !== undefined) {
		context.campaigns.seen(id, view.state, inspected.value.campaign);
	}
	await context.identities.seen(identity.credentials, inspected.value.account);
	const { campaign, exact, credentials, look } = inspected.value;
	return { view, described: campaign, exact, identity, credentials, look, entry, remembered };
}

/** The campaign that the file describes that a command was called on, else the active editor's. */
export async function entryOf(
	{ history }: CommandContext,
	target: Uri | undefined,
): Promise<HistoryEntry | undefined> {
	const document = await campaignDocument(target);
	return document === undefined ? undefined : await history.linkOf(document.uri, document.getText());
}

/** The identity that the status bar shows for a file, asking for what nothing decides. */
export async function currentIdentity(
	{ log, identities }: CommandContext,
	document: TextDocument | undefined,
): Promise<Identity | undefined> {
	const { resolveIdentity } = await import("../../../deploy/src/bundle");
	return await resolveIdentity(
		identities.sources(document),
		rememberingPicker(identities, log, document?.uri),
	);
}

/**
 * Has AWS asked under a progress notification, again where the sign-in could be renewed. Any end but an answer is told
 * to the user.
 *
 * @param told puts the end into words, where the command says it in a way of its own.
 * @returns the answer; undefined when there is none.
 */
export async function ask<T>(
	{ log, identities }: CommandContext,
	title: string,
	purpose: Purpose,
	call: Parameters<typeof withProgress<CallResult<T>>>[1],
	told = (why: string): string => why,
): Promise<{ readonly value: T } | undefined> {
	const first = await withProgress(title, call);
	const again =
		first.kind === "failed" &&
		first.failure.delivery !== "unknown" &&
		(await renewSignIn(first.failure, identities));
	const called = again ? await withProgress(title, call) : first;
	if (called.kind === "answered") {
		return { value: called.value };
	}
	const words = callEndText(called, purpose);
	if (called.kind === "failed") {
		log.error(`${title}: ${called.failure.title} (${called.failure.detail}).`);
	}
	if (words !== undefined) {
		offer(log, called.kind === "failed" ? "error" : "warning", told(words), { "Show Log": () => log.show() });
	}
	return undefined;
}

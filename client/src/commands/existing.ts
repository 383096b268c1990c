import { Uri } from "vscode";
import type { Called } from "../aws/call";
import type { Identity } from "../aws/identity";
import type { Purpose } from "../aws/purpose";
import { type HistoryEntry, isEntry } from "../submit/history";
import { callEndText } from "../submit/words";
import { campaignDocument } from "../ui/campaignDocument";
import { askMfaCode } from "../ui/mfa";
import { offer } from "../ui/offer";
import { withProgress } from "../ui/progress";
import { renewSignIn } from "../ui/signIn";
import { isTrustedForAws } from "../ui/trust";
import type { CommandContext } from "./context";

/** A campaign that was created from this workspace, and the identity that created it. */
export interface Existing {
	readonly entry: HistoryEntry;
	readonly identity: Identity;
}

/**
 * The campaign that a command is about: the one that it was called with, else the last one created from the file
 * that it was called on, or from the active editor's.
 *
 * @returns undefined when the user was told that there is none.
 * @throws Error when the identity that created it is not to be had any more.
 */
export async function existing(context: CommandContext, target: unknown): Promise<Existing | undefined> {
	if (!isTrustedForAws(context.log)) {
		return undefined;
	}
	const entry = await entryOf(context, target);
	if (entry === undefined) {
		offer(context.log, "information", "No campaign has been created from this file in this workspace.");
		return undefined;
	}
	return { entry, identity: await identityOf(entry) };
}

/** The entry of the history that is meant, as `existing` finds it. */
export async function entryOf(
	{ history }: CommandContext,
	target: unknown,
): Promise<HistoryEntry | undefined> {
	if (isEntry(target)) {
		return history.last(target.uri)?.id === target.id ? history.last(target.uri) : target;
	}
	const document = await campaignDocument(target instanceof Uri ? target : undefined);
	return document === undefined ? undefined : history.last(document.uri.toString());
}

/** Profile and region as they were, whatever the settings say now: the campaign lives nowhere else. */
async function identityOf({ profile, region, endpoint, name }: HistoryEntry): Promise<Identity> {
	const { resolveIdentity } = await import("../aws/bundle");
	const gone = () => Promise.reject(new Error(`The keys that created "${name}" are not in the environment.`));
	const identity = await resolveIdentity(
		{
			setting: { profile: profile ?? "", region },
			environment: { ...process.env },
			picked: { credentials: { kind: "environment" }, region: undefined },
			arnRegion: undefined,
		},
		{ credentials: gone, region: gone },
	);
	if (identity === undefined || identity.endpoint !== endpoint) {
		const where = endpoint ?? "AWS's own endpoint";
		throw new Error(`"${name}" was created at ${where}, which is not where its profile leads now.`);
	}
	return identity;
}

/**
 * Has something done by the service under a progress notification. Any end but an answer is told to the user.
 *
 * @returns the answer; undefined when there is none.
 */
export async function ask<T>(
	{ log }: CommandContext,
	identity: Identity,
	purpose: Purpose,
	title: string,
	work: (...parameters: WorkParameters) => Promise<T>,
): Promise<{ readonly value: T } | undefined> {
	const { callService } = await import("../aws/bundle");
	const call = (): Promise<Called<T>> =>
		withProgress(title, (control) => callService(identity, { ...control, askMfaCode }, purpose, work));
	const first = await call();
	const renewed = first.kind === "failed" && !first.failure.mayExist && (await renewSignIn(first.failure));
	const called = renewed ? await call() : first;
	if (called.kind === "answered") {
		return { value: called.value };
	}
	const words = callEndText(called, purpose);
	if (called.kind === "failed") {
		log.error(`${title}: ${called.failure.title} (${called.failure.detail}).`);
	}
	if (words !== undefined) {
		offer(log, called.kind === "failed" ? "error" : "warning", words, { "Show Log": () => log.show() });
	}
	return undefined;
}

type WorkParameters = Parameters<Parameters<typeof import("../aws/call").callService>[3]>;

import type { TextDocument } from "vscode";
import type { CallResult } from "../../../deploy/src/calls/call";
import type { InstanceLook } from "../../../deploy/src/calls/describeInstance";
import type { SendControl } from "../../../deploy/src/create/ports";
import type { LiveSession } from "../../../deploy/src/live/awsReads";
import type { LiveValues } from "../../../deploy/src/live/liveValues";
import { askMfaCode } from "../ui/mfa";
import { withProgress } from "../ui/progress";
import type { CommandContext } from "./context";
import { ask, currentIdentity } from "./existing";
import { liveOptions } from "./liveOptions";

/**
 * Does something with the account of a document, signing in where nobody has, under one progress notification.
 *
 * @param told puts into words why nobody could sign in, as for `ask`.
 * @returns undefined when the user was told why there is none, or dismissed a question.
 * @throws IdentityError where it isn't the account of the environment that is chosen; Error in words for the user where
 * another identity was chosen meanwhile; what `currentIdentity` throws, and what the work does.
 */
export async function inAccount<T>(
	context: CommandContext,
	document: TextDocument,
	title: string,
	work: (live: LiveValues, control: SendControl) => Promise<T>,
	told?: (why: string) => string,
): Promise<{ readonly value: T } | undefined> {
	const { live, identities, environments } = context;
	const open = await live.of(document);
	if (open !== undefined) {
		return { value: await withProgress(title, (control) => work(open, control)) };
	}
	const identity = await currentIdentity(context, document);
	if (identity === undefined) {
		return undefined;
	}
	const aws = await import("../../../deploy/src/bundle");
	const options = await liveOptions(context);
	const signedIn = async (control: SendControl): Promise<CallResult<T>> => {
		const opened = await aws.openLiveValues(identity, { ...control, ...options, askMfaCode });
		if (opened.kind !== "answered") {
			return opened;
		}
		const { account } = opened.value.session;
		const target = environments.of(document.uri)?.chosen;
		aws.checkTarget(target, identity.credentials, account.kind === "known" ? account.id : undefined);
		await identities.seen(identity.credentials, account);
		if (!(await live.keep(document, opened.value))) {
			opened.value.close();
			throw new Error("another profile, region or environment was chosen meanwhile.");
		}
		return { kind: "answered", value: await work(opened.value, control) };
	};
	return await ask(context, title, "read", signedIn, told);
}

/** What a command found out by signing in. */
export interface SignedIn extends LiveSession {
	/** What came of looking at the instance that it is about; undefined where nobody looked. */
	readonly look?: InstanceLook | undefined;
}

/**
 * Keeps what a command for a document signed in to, so that values of the account can be looked up from then on: all of
 * them where that is chosen to be automatic. What was known of the same account stays.
 *
 * @returns undefined where nothing is to be looked up, and where a campaign belongs to another identity than its
 * document has by now: that is none to look values up with.
 */
export async function keepAccount(
	context: CommandContext,
	document: TextDocument,
	session: SignedIn,
): Promise<LiveValues | undefined> {
	const { live } = context;
	if (live.isOff || !(await live.isMeant(document, session.identity))) {
		return undefined;
	}
	const known = await live.of(document);
	if (known?.renew(session)) {
		note(known, session);
		return known;
	}
	const account = await openedWith(context, session);
	if (await live.keep(document, account)) {
		return account;
	}
	account.close();
	return undefined;
}

/** What a command signed in to, with nothing known of it but what the command has asked for. */
export async function openedWith(context: CommandContext, session: SignedIn): Promise<LiveValues> {
	const { LiveValues: Opened } = await import("../../../deploy/src/bundle");
	const account = new Opened(session, await liveOptions(context));
	note(account, session);
	return account;
}

function note(account: LiveValues, { look }: SignedIn): void {
	if (look !== undefined) {
		account.noteInstance(look);
	}
}

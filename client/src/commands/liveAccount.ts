import type { TextDocument } from "vscode";
import { isSameSource } from "../../../deploy/src/identity/decide";
import type { LiveValues } from "../../../deploy/src/live/liveValues";
import type { Pace } from "../../../deploy/src/live/pace";
import { askMfaCode } from "../ui/mfa";
import type { CommandContext } from "./context";
import { ask, currentIdentity } from "./existing";

/** One for all accounts of a window: what Amazon Connect takes in a second is shared with all that uses it. */
let pace: Pace | undefined;

/** What an opened account needs of the window. */
export async function liveOptions({ log, live }: CommandContext) {
	const aws = await import("../../../deploy/src/bundle");
	pace ??= new aws.Pace();
	return { pace, log: (line: string) => log.info(`Live values: ${line}`), changed: () => live.tell() };
}

/**
 * The account of a document, signing in where nobody has.
 *
 * @returns undefined when the user was told why there is none, or dismissed a question.
 * @throws IdentityError where it isn't the account of the environment that is chosen, and what `currentIdentity` throws.
 */
export async function openAccount(
	context: CommandContext,
	document: TextDocument,
	title: string,
): Promise<LiveValues | undefined> {
	const { live, identities, environments } = context;
	const open = await live.of(document);
	if (open !== undefined) {
		return open;
	}
	const identity = await currentIdentity(context, document);
	if (identity === undefined) {
		return undefined;
	}
	const aws = await import("../../../deploy/src/bundle");
	const options = await liveOptions(context);
	const opened = await ask(context, title, "read", (control) =>
		aws.openLiveValues(identity, { ...control, ...options, askMfaCode }),
	);
	if (opened !== undefined) {
		const { account } = opened.value.session;
		const target = environments.of(document.uri)?.chosen;
		aws.checkTarget(target, identity.credentials, account.kind === "known" ? account.id : undefined);
		await identities.seen(identity.credentials, opened.value.session.account);
		await live.keep(document, opened.value);
	}
	return opened?.value;
}

/** What a command found out by signing in. */
type SignedIn = LiveValues["session"];

/**
 * Keeps what a command for a document signed in to, so that values of the account can be looked up from then on: all of
 * them where that is chosen to be automatic. A campaign may belong to another identity than its document has by now, and
 * that is none to look values up with.
 */
export async function keepAccount(
	context: CommandContext,
	document: TextDocument,
	session: SignedIn,
): Promise<void> {
	const { live, identities } = context;
	if (live.isOff || (await live.of(document)) !== undefined) {
		return;
	}
	const { previewIdentity } = await import("../../../deploy/src/outlook");
	const { credentials, region } = await previewIdentity(identities.sources(document));
	const { identity } = session;
	const isSame = credentials !== undefined && isSameSource(credentials.value, identity.credentials);
	if (isSame && region?.value === identity.region) {
		const { LiveValues: Opened } = await import("../../../deploy/src/bundle");
		await live.keep(document, new Opened(session, await liveOptions(context)));
	}
}

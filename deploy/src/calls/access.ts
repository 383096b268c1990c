import { noAttempts } from "../failures/attempts";
import type { Purpose } from "../failures/purpose";
import type { Identity } from "../identity/identity";
import type { Credentials } from "../session/credentials";
import { secretsOf } from "../session/redact";
import { type Account, callerAccount } from "./account";
import { type CallOptions, type CallResult, signIn, toFailure } from "./call";
import type { CampaignName, FoundCampaign } from "./campaigns";
import { aliasOf, type ConnectTurn, describeInstance, type InstanceLook } from "./describeInstance";

/** Whose credentials are in use. */
export interface OpenAccount {
	readonly credentials: Credentials;
	readonly account: Account;
}

/**
 * Signs in and finds out whose account it is, before Amazon Connect is asked for anything. Never throws: every end is a
 * result.
 */
export async function openAccount(
	identity: Identity,
	options: CallOptions,
	purpose: Purpose = "read",
): Promise<CallResult<OpenAccount>> {
	const secrets = [...identity.secretSettings];
	try {
		const credentials = options.credentials ?? (await signIn(identity, options, secrets));
		secrets.push(...secretsOf(credentials));
		options.step("Looking at the account");
		const account = await callerAccount(identity, credentials, options.signal, options.log);
		return { kind: "answered", value: { credentials, account } };
	} catch (error) {
		return toFailure(error, identity, options, purpose, noAttempts(), secrets);
	}
}

/** What a submission has after signing in, for all that is left of it. */
export interface AwsSession extends OpenAccount {
	/** Undefined where it cannot be read. */
	readonly instanceAlias: string | undefined;
	/** What came of looking at the instance; undefined where nobody looked. */
	readonly look?: InstanceLook;
	/**
	 * The campaigns of a name as somebody else has just read them, or is about to; undefined where that wasn't all of
	 * them, so that they have to be read.
	 */
	readonly known?: (
		campaign: CampaignName,
		signal: AbortSignal,
	) => Promise<readonly FoundCampaign[] | undefined>;
}

/** Holds an account to what is wanted, before it is asked for anything; throws where it is another one. */
export type VerifyAccount = (account: Account) => void;

/**
 * Signs in and finds out whose account it is and then, in the right one, what the instance is called.
 *
 * @param turn where others ask Amazon Connect too, which takes few requests a second.
 * @throws what `verify` throws, and nothing else: every other end is a result.
 */
export async function openSession(
	identity: Identity,
	connectInstanceId: string,
	options: CallOptions,
	verify: VerifyAccount,
	turn?: ConnectTurn,
): Promise<CallResult<AwsSession>> {
	const opened = await openAccount(identity, options, "create");
	if (opened.kind !== "answered") {
		return opened;
	}
	const { credentials, account } = opened.value;
	verify(account);
	try {
		options.step("Looking at the instance");
		const { signal, log } = options;
		const look = await describeInstance(identity, connectInstanceId, credentials, signal, turn, log);
		const value = { credentials, account, instanceAlias: aliasOf(look), look };
		return { kind: "answered", value };
	} catch (error) {
		const secrets = [...identity.secretSettings, ...secretsOf(credentials)];
		return toFailure(error, identity, options, "create", noAttempts(), secrets);
	}
}

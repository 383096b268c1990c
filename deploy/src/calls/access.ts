import { noAttempts } from "../failures/attempts";
import type { Identity } from "../identity/identity";
import type { Credentials } from "../session/credentials";
import { secretsOf } from "../session/redact";
import { type Account, callerAccount } from "./account";
import { type CallOptions, type CallResult, endOf, signIn } from "./call";
import { type ConnectTurn, instanceAlias } from "./instanceAlias";

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
): Promise<CallResult<OpenAccount>> {
	const secrets = [...identity.secretSettings];
	try {
		const credentials = await signIn(identity, options, secrets);
		secrets.push(...secretsOf(credentials));
		options.step("Looking at the account");
		const account = await callerAccount(identity, credentials, options.signal);
		return { kind: "answered", value: { credentials, account } };
	} catch (error) {
		return endOf(error, identity, options, "read", noAttempts(), secrets);
	}
}

/** What a submission has after signing in, for all that is left of it. */
export interface AwsSession extends OpenAccount {
	/** Undefined where it cannot be read. */
	readonly instanceAlias: string | undefined;
}

/**
 * Signs in and finds out whose account it is and what the instance is called. Never throws: every end is a result.
 *
 * @param turn where others ask Amazon Connect too, which takes few requests a second.
 */
export async function openSession(
	identity: Identity,
	connectInstanceId: string,
	options: CallOptions,
	turn?: ConnectTurn,
): Promise<CallResult<AwsSession>> {
	const secrets = [...identity.secretSettings];
	try {
		const credentials = options.credentials ?? (await signIn(identity, options, secrets));
		secrets.push(...secretsOf(credentials));
		options.step("Looking at account and instance");
		const [account, alias] = await Promise.all([
			callerAccount(identity, credentials, options.signal),
			instanceAlias(identity, connectInstanceId, credentials, options.signal, turn),
		]);
		return { kind: "answered", value: { credentials, account, instanceAlias: alias } };
	} catch (error) {
		return endOf(error, identity, options, "create", noAttempts(), secrets);
	}
}

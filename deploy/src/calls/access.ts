import type { JsonObject } from "../../../shared/src/request/json";
import { noAttempts } from "../failures/attempts";
import type { Identity } from "../identity/identity";
import type { Credentials } from "../session/credentials";
import { secretsOf } from "../session/redact";
import { type Account, callerAccount } from "./account";
import { type CallOptions, type CallResult, signIn, toFailure } from "./call";
import type { CampaignName, FoundCampaign } from "./campaigns";
import { aliasOf, type ConnectTurn, describeInstance } from "./describeInstance";

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
		return toFailure(error, identity, options, "read", noAttempts(), secrets);
	}
}

/** What a submission has after signing in, for all that is left of it. */
export interface AwsSession extends OpenAccount {
	/** Undefined where it cannot be read. */
	readonly instanceAlias: string | undefined;
	/** The instance, as DescribeInstance answers, where it could be read. */
	readonly instance?: JsonObject;
	/**
	 * The campaigns of a name as somebody else has just read them, or is about to; undefined where that wasn't all of
	 * them, so that they have to be read.
	 */
	readonly known?: (
		campaign: CampaignName,
		signal: AbortSignal,
	) => Promise<readonly FoundCampaign[] | undefined>;
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
		const [account, instance] = await Promise.all([
			callerAccount(identity, credentials, options.signal),
			describeInstance(identity, connectInstanceId, credentials, options.signal, turn),
		]);
		const value = { credentials, account, instanceAlias: aliasOf(instance), ...(instance && { instance }) };
		return { kind: "answered", value };
	} catch (error) {
		return toFailure(error, identity, options, "create", noAttempts(), secrets);
	}
}

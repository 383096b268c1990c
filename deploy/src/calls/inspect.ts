import type { JsonObject } from "../../../shared/src/request/json";
import { noAttempts } from "../failures/attempts";
import type { Identity } from "../identity/identity";
import type { Credentials } from "../session/credentials";
import { secretsOf } from "../session/redact";
import type { VerifyAccount } from "./access";
import { type Account, callerAccount } from "./account";
import { type CallOptions, type CallResult, callService, signIn, toFailure } from "./call";
import { campaignState, describeExactly } from "./campaigns";
import { aliasOf, type ConnectTurn, describeInstance, type InstanceLook } from "./describeInstance";

/** A campaign as AWS describes it at this moment, and whose credentials see it. */
export interface Inspection {
	readonly credentials: Credentials;
	readonly account: Account;
	/** The answer of DescribeCampaign; empty where the account is another than expected, so that nobody asked. */
	readonly campaign: JsonObject;
	/** The same, as `exactJson` reads it. */
	readonly exact: JsonObject;
	readonly state: string | undefined;
	/** What came of looking at its instance; undefined where nobody looked. */
	readonly look: InstanceLook | undefined;
	/** Undefined where it cannot be read. */
	readonly instanceAlias: string | undefined;
}

/**
 * Signs in and asks AWS for the account and the campaign. Every end but that of
 * `verify` is a result.
 *
 * @param expectedAccount the account that the campaign is in, where that is known: another has no such campaign, and
 * would only say that it was not found.
 * @param turn where others ask Amazon Connect too, which takes few requests a second.
 * @throws what `verify` throws.
 */
export async function inspectCampaign(
	identity: Identity,
	id: string,
	options: CallOptions,
	expectedAccount?: string,
	turn?: ConnectTurn,
	verify?: VerifyAccount,
): Promise<CallResult<Inspection>> {
	const secrets = [...identity.secretSettings];
	let credentials: Credentials;
	let account: Account;
	try {
		credentials = options.credentials ?? (await signIn(identity, options, secrets));
		secrets.push(...secretsOf(credentials));
		options.step("Looking at the account");
		account = await callerAccount(identity, credentials, options.signal, options.log);
	} catch (error) {
		return toFailure(error, identity, options, "read", noAttempts(), secrets);
	}
	verify?.(account);
	if (expectedAccount !== undefined && account.kind === "known" && account.id !== expectedAccount) {
		const nothing = {
			campaign: {},
			exact: {},
			state: undefined,
			look: undefined,
			instanceAlias: undefined,
		};
		return { kind: "answered", value: { credentials, account, ...nothing } };
	}
	const called = await callService(identity, { ...options, credentials }, "read", async (client, signal) => {
		const { campaign, exact } = await describeExactly(client, id, signal);
		const state = await campaignState(client, id, signal);
		const instanceId = campaign["connectInstanceId"];
		const look =
			typeof instanceId === "string"
				? await describeInstance(identity, instanceId, credentials, signal, turn, options.log)
				: undefined;
		return { campaign, exact, state, look, instanceAlias: look && aliasOf(look) };
	});
	return called.kind === "answered"
		? { kind: "answered", value: { credentials, account, ...called.value } }
		: called;
}

import { callerAccount } from "../calls/account";
import { type CallOptions, type CallResult, signIn, toFailure } from "../calls/call";
import { noAttempts } from "../failures/attempts";
import type { Identity } from "../identity/identity";
import { secretsOf } from "../session/redact";
import { type LiveOptions, LiveValues } from "./liveValues";

/**
 * Signs in and finds out whose account it is. Asks for nothing else. Never throws: every end is a result. The credentials
 * are kept, so that whatever is looked up later is of the same account.
 */
export async function openLiveValues(
	identity: Identity,
	options: CallOptions & LiveOptions,
): Promise<CallResult<LiveValues>> {
	const secrets = [...identity.secretSettings];
	try {
		const credentials = options.credentials ?? (await signIn(identity, options, secrets));
		secrets.push(...secretsOf(credentials));
		options.step("Looking at the account");
		const account = await callerAccount(identity, credentials, options.signal, options.log);
		return { kind: "answered", value: new LiveValues({ identity, credentials, account }, options) };
	} catch (error) {
		return toFailure(error, identity, options, "read", noAttempts(), secrets);
	}
}

import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { Identity } from "../identity/identity";
import { loopbackAddress, systemLookup } from "../identity/loopback";
import { within } from "../session/abortable";
import { clientOptions } from "../session/clientOptions";
import type { Credentials } from "../session/credentials";
import { lookupFailure, lookupTimeoutMs, stopsEverything } from "./optionalLookup";

/** The account that credentials belong to, or why it is not known. */
export type Account =
	| { readonly kind: "known"; readonly id: string }
	| { readonly kind: "unknown"; readonly reason: string };

/** Answers of STS that say of the credentials or the clock that nothing else would work with them. */
const refusals: ReadonlySet<string> = new Set([
	"ExpiredToken",
	"ExpiredTokenException",
	"InvalidClientTokenId",
	"RequestExpired",
	"RequestTimeTooSkewed",
	"SignatureDoesNotMatch",
	"UnrecognizedClientException",
]);

/**
 * Asks STS whose credentials these are (GetCallerIdentity). Where that is not allowed or STS cannot be reached in time,
 * the account stays unknown.
 *
 * @param log told of the request before it leaves.
 * @throws the SDK's error when the credentials have expired or are refused, and where nothing could be sent to AWS at
 * all; the signal's reason.
 */
export async function callerAccount(
	identity: Identity,
	credentials: Credentials,
	signal: AbortSignal,
	log?: (line: string) => void,
): Promise<Account> {
	const client = stsClient(identity, credentials);
	try {
		return await within(lookupTimeoutMs, signal, async (abortSignal) => {
			if (identity.stsEndpoint === undefined && (await isStandIn(identity.endpoint))) {
				return unknown("the endpoint is on this computer");
			}
			log?.(`Reading AWS STS GetCallerIdentity, ${identity.region}`);
			const { Account: id } = await client.send(new GetCallerIdentityCommand({}), { abortSignal });
			return id !== undefined && /^\d{12}$/.test(id)
				? { kind: "known", id }
				: unknown("AWS STS gave no account");
		});
	} catch (error) {
		signal.throwIfAborted();
		if (stopsEverything(error) || (error instanceof Error && refusals.has(error.name))) {
			throw error;
		}
		return unknown(`AWS STS ${lookupFailure(error)}`);
	} finally {
		client.destroy();
	}
}

/** The client that is asked. One more attempt than the first lets the SDK correct a clock that is wrong. */
export function stsClient(identity: Identity, credentials: Credentials): STSClient {
	return new STSClient({
		...clientOptions(identity, credentials, identity.stsEndpoint, lookupTimeoutMs),
		maxAttempts: 2,
		retryMode: "standard",
	});
}

function unknown(reason: string): Account {
	return { kind: "unknown", reason };
}

/** Whether the endpoint is a stand-in on this computer, whose keys are nothing to AWS. */
async function isStandIn(endpoint: string | undefined): Promise<boolean> {
	if (endpoint === undefined) {
		return false;
	}
	const { protocol, hostname } = new URL(endpoint);
	const address = loopbackAddress(hostname, systemLookup).catch(() => undefined);
	// Plain HTTP goes to this computer only.
	return protocol === "http:" || (await address) !== undefined;
}

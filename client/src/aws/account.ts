import type { Credentials } from "./credentials";
import { isLoopback } from "./endpoint";
import type { Identity } from "./identity";
import { askQuietly } from "./signedRequest";

/** The account that credentials belong to, or why it is not known. */
export type Account =
	| { readonly kind: "known"; readonly id: string }
	| { readonly kind: "unknown"; readonly reason: string };

/** Answers of STS that say of the credentials that they are no good, and so nothing else would work with them. */
const refusals: ReadonlySet<string> = new Set([
	"ExpiredToken",
	"ExpiredTokenException",
	"InvalidClientTokenId",
	"SignatureDoesNotMatch",
	"UnrecognizedClientException",
]);

/**
 * Asks STS whose credentials these are (GetCallerIdentity). Where that is not allowed or STS cannot be reached, the
 * account stays unknown.
 *
 * @throws an error named as STS names it when the credentials have expired or are refused; the signal's reason.
 */
export async function callerAccount(
	identity: Identity,
	credentials: Credentials,
	signal: AbortSignal,
): Promise<Account> {
	if (identity.stsEndpoint === undefined && isStandIn(identity.endpoint)) {
		return { kind: "unknown", reason: "the endpoint is on this computer" };
	}
	const answer = await askQuietly(
		{
			service: "sts",
			region: identity.region,
			endpoint: identity.stsEndpoint,
			method: "POST",
			path: "/",
			body: "Action=GetCallerIdentity&Version=2011-06-15",
		},
		credentials,
		signal,
	);
	if (answer === undefined) {
		return { kind: "unknown", reason: "AWS STS could not be reached" };
	}
	const id = element(answer.text, "Account");
	if (answer.status === 200 && id !== undefined && /^\d{12}$/.test(id)) {
		return { kind: "known", id };
	}
	const code = element(answer.text, "Code");
	if (code !== undefined && refusals.has(code)) {
		const metadata = { httpStatusCode: answer.status, requestId: answer.requestId };
		const message = element(answer.text, "Message") ?? "";
		throw Object.assign(new Error(message), { name: code, $metadata: metadata });
	}
	return { kind: "unknown", reason: `AWS STS answered ${code ?? answer.status}` };
}

/** Whether the endpoint is a stand-in on this computer, whose keys are nothing to AWS. */
function isStandIn(endpoint: string | undefined): boolean {
	return endpoint !== undefined && isLoopback(new URL(endpoint).hostname);
}

/** The text of the first such element of an answer in XML; none of those asked for has markup or entities in it. */
function element(xml: string, name: string): string | undefined {
	return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
}

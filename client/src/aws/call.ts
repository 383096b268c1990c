import type { ConnectCampaignsV2Client } from "@aws-sdk/client-connectcampaignsv2";
import { redact, secretsOf } from "../submit/redact";
import { abortable, within } from "./abortable";
import { type Attempts, noAttempts, watchAttempts } from "./attempts";
import { connect } from "./connect";
import { type Credentials, loadCredentials, type MfaCodeProvider, SignInDismissed } from "./credentials";
import { explain, type Failure, isUncertain } from "./errors";
import type { Identity } from "./identity";
import { type Purpose, purposes } from "./purpose";
import { tokenSecrets } from "./ssoToken";

export interface CallOptions {
	/** Those of the identity where they are loaded already; they are loaded afresh otherwise. */
	readonly credentials?: Credentials;
	readonly askMfaCode: MfaCodeProvider;
	/** Told what is being done, in words for the user. */
	readonly step: (words: string) => void;
	readonly signal: AbortSignal;
	/** Longest wait for an answer to begin, in milliseconds. */
	readonly requestTimeout?: number;
}

/** How a call of the service ended. `mayExist` tells that AWS may have done what was asked all the same. */
export type Called<T> =
	| { readonly kind: "answered"; readonly value: T }
	| { readonly kind: "cancelled"; readonly mayExist: boolean }
	| { readonly kind: "failed"; readonly failure: Failure };

/**
 * Signs in and has something done by the service. Never throws: every end is a result.
 *
 * @param work one or more requests with the client and signal given; its own errors count like the SDK's.
 */
export async function callService<T>(
	identity: Identity,
	options: CallOptions,
	purpose: Purpose,
	work: (client: ConnectCampaignsV2Client, signal: AbortSignal) => Promise<T>,
): Promise<Called<T>> {
	const attempts = noAttempts();
	const secrets: string[] = [...identity.secretSettings];
	try {
		const credentials = options.credentials ?? (await signIn(identity, options, secrets));
		secrets.push(...secretsOf(credentials));
		options.step(purposes[purpose].step);
		const { requestTimeout = 30_000, signal } = options;
		const client = connect(identity, credentials, requestTimeout);
		return { kind: "answered", value: await watched(client, work, attempts, signal, requestTimeout) };
	} catch (error) {
		return endOf(error, identity, options, purpose, attempts, secrets);
	}
}

/**
 * Loads the credentials of an identity, with words for the user.
 *
 * @param secrets gets what was used on the way and no text may hold.
 * @throws as `loadCredentials`, and the signal's reason.
 */
export async function signIn(
	identity: Identity,
	{ askMfaCode, signal, step }: CallOptions,
	secrets: string[],
): Promise<Credentials> {
	step("Loading credentials");
	const askOnce: MfaCodeProvider = async (serial, until) => {
		const code = await askMfaCode(serial, until);
		secrets.push(code ?? "");
		return code;
	};
	try {
		const note = (secret: string): void => void secrets.push(secret);
		return await abortable(loadCredentials(identity, askOnce, signal, note), signal);
	} catch (error) {
		secrets.push(...(await tokenSecrets(identity.signIn?.tokenKey).catch(() => [])));
		throw error;
	}
}

/** What an error makes of a call: cancelled where the user wanted it so, else a failure in words without secrets. */
export function endOf(
	error: unknown,
	identity: Identity,
	{ signal }: CallOptions,
	purpose: Purpose,
	attempts: Attempts,
	secrets: readonly string[],
): Exclude<Called<never>, { readonly kind: "answered" }> {
	if (signal.aborted || error instanceof SignInDismissed) {
		return { kind: "cancelled", mayExist: attempts.mayHaveSucceeded };
	}
	const failure = explain(error, identity, purpose, (text) => redact(text, secrets));
	return { kind: "failed", failure: { ...failure, mayExist: attempts.mayHaveSucceeded } };
}

async function watched<T>(
	client: ConnectCampaignsV2Client,
	work: (client: ConnectCampaignsV2Client, signal: AbortSignal) => Promise<T>,
	attempts: Attempts,
	signal: AbortSignal,
	requestTimeout: number,
): Promise<T> {
	client.middlewareStack.use(watchAttempts(attempts, signal, isUncertain));
	try {
		// The SDK's own timeout ends with the headers of an answer; a body that never ends needs this one. It
		// leaves time for every attempt.
		return await within(4 * requestTimeout, signal, (patience) => work(client, patience));
	} catch (error) {
		attempts.mayHaveSucceeded ||= attempts.inFlight;
		throw error;
	} finally {
		client.destroy();
	}
}

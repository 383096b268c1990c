import type { ConnectCampaignsV2Client } from "@aws-sdk/client-connectcampaignsv2";
import { type Attempts, type Delivery, lessCertain, noAttempts, watchAttempts } from "../failures/attempts";
import { type Purpose, purposes } from "../failures/purpose";
import type { Identity } from "../identity/identity";
import { abortable, within } from "../session/abortable";
import { type Credentials, type MfaCodeProvider, SignInDismissed } from "../session/credentials";
import { loadCredentials } from "../session/loadCredentials";
import { redact, secretsOf } from "../session/redact";
import { tokenSecrets } from "../session/ssoToken";
import { connect } from "./connect";
import { deliveryOf, explain, type Failure } from "./errors";
import { CautiousRetryStrategy } from "./retryStrategy";

export interface CallOptions {
	/** Those of the identity where they are loaded already; they are loaded afresh otherwise. */
	readonly credentials?: Credentials;
	readonly askMfaCode: MfaCodeProvider;
	/** Told what is being done, in words for the user. */
	readonly step: (words: string) => void;
	/** Told of the requests that find out where a call leads, before each leaves. */
	readonly log?: (line: string) => void;
	readonly signal: AbortSignal;
	/** Longest wait for an answer to begin, in milliseconds. */
	readonly requestTimeout?: number;
	/** Longest time for the whole call, repeated requests included, in milliseconds. */
	readonly deadline?: number;
}

/** How a call of the service ended. */
export type CallResult<T> =
	| { readonly kind: "answered"; readonly value: T }
	| { readonly kind: "cancelled"; readonly delivery: Delivery }
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
): Promise<CallResult<T>> {
	const attempts = noAttempts();
	const secrets: string[] = [...identity.secretSettings];
	try {
		const credentials = options.credentials ?? (await signIn(identity, options, secrets));
		secrets.push(...secretsOf(credentials));
		const { requestTimeout = 30_000 } = options;
		const { step, changes } = purposes[purpose];
		options.step(step);
		const client = connect(identity, credentials, requestTimeout);
		if (changes) {
			const retryStrategy = new CautiousRetryStrategy(client.config.maxAttempts);
			client.config.retryStrategy = () => Promise.resolve(retryStrategy);
		}
		const onAttempt = (attempt: number): void => {
			if (changes && attempt > 1) {
				options.step(`${step}, attempt ${attempt}`);
			}
		};
		return { kind: "answered", value: await watched(client, work, attempts, options, onAttempt) };
	} catch (error) {
		return toFailure(error, identity, options, purpose, attempts, secrets);
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
export function toFailure(
	error: unknown,
	identity: Identity,
	{ signal }: CallOptions,
	purpose: Purpose,
	attempts: Attempts,
	secrets: readonly string[],
): Exclude<CallResult<never>, { readonly kind: "answered" }> {
	if (signal.aborted || error instanceof SignInDismissed) {
		return { kind: "cancelled", delivery: attempts.delivery };
	}
	const failure = explain(error, identity, purpose, (text) => redact(text, secrets));
	// Where no request was begun, an error can have no effect, whatever it is called.
	const delivery = attempts.count === 0 ? "notSent" : lessCertain(attempts.delivery, failure.delivery);
	return { kind: "failed", failure: { ...failure, delivery } };
}

async function watched<T>(
	client: ConnectCampaignsV2Client,
	work: (client: ConnectCampaignsV2Client, signal: AbortSignal) => Promise<T>,
	attempts: Attempts,
	{ signal, requestTimeout = 30_000, deadline = 4 * requestTimeout }: CallOptions,
	onAttempt: (attempt: number) => void,
): Promise<T> {
	client.middlewareStack.use(watchAttempts(attempts, signal, deliveryOf, onAttempt));
	try {
		// The SDK's own timeout ends with the headers of an answer; a body that never ends needs this one. By
		// default it leaves time for every attempt.
		return await within(deadline, signal, (patience) => work(client, patience));
	} catch (error) {
		if (attempts.inFlight) {
			attempts.delivery = "unknown";
		}
		throw error;
	} finally {
		client.destroy();
	}
}

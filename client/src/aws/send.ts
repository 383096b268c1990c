import { ConnectCampaignsV2Client, CreateCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import type { Campaign } from "../submit/body";
import { redact } from "../submit/redact";
import { type Attempts, watchAttempts } from "./attempts";
import { type Credentials, loadCredentials, type MfaCodeProvider, SignInDismissed } from "./credentials";
import { explain, type Failure, isUncertain } from "./errors";
import type { Identity } from "./identity";
import { wireProof } from "./wireProof";

export type SendResult =
	| {
			readonly kind: "created";
			readonly id: string;
			readonly arn: string | undefined;
			readonly requestId: string | undefined;
	  }
	| { readonly kind: "cancelled"; readonly mayExist: boolean }
	| { readonly kind: "failed"; readonly failure: Failure };

export interface SendOptions {
	readonly askMfaCode: MfaCodeProvider;
	/** Told what is being done, in words for the user. */
	readonly step: (words: string) => void;
	readonly signal: AbortSignal;
	/** Longest wait for an answer to begin, in milliseconds. */
	readonly requestTimeout?: number;
}

/**
 * Signs in and creates the campaign. Never throws: every end is a result, and a failure says whether the
 * campaign may exist all the same.
 */
export async function sendCampaign(
	campaign: Campaign,
	identity: Identity,
	options: SendOptions,
): Promise<SendResult> {
	const attempts: Attempts = { started: 0, inFlight: false, mayHaveSucceeded: false };
	const secrets: string[] = [...identity.secretSettings];
	try {
		options.step("Loading credentials");
		const credentials = await abortable(
			loadCredentials(identity.credentials, identity.region, options.askMfaCode),
			options.signal,
		);
		secrets.push(credentials.secretAccessKey, credentials.sessionToken ?? "", credentials.accessKeyId);
		options.step("Sending to Amazon Connect");
		return await create(campaign, identity, credentials, options, attempts);
	} catch (error) {
		if (options.signal.aborted || error instanceof SignInDismissed) {
			return { kind: "cancelled", mayExist: attempts.mayHaveSucceeded };
		}
		const failure = explain(error, identity, (text) => redact(text, secrets));
		return { kind: "failed", failure: { ...failure, mayExist: attempts.mayHaveSucceeded } };
	}
}

async function create(
	{ body, input }: Campaign,
	identity: Identity,
	credentials: Credentials,
	{ signal, requestTimeout = 30_000 }: SendOptions,
	attempts: Attempts,
): Promise<SendResult> {
	const client = connect(identity, credentials, requestTimeout);
	const command = new CreateCampaignCommand(input);
	command.middlewareStack.use(wireProof(body));
	command.middlewareStack.use(watchAttempts(attempts, signal, isUncertain));
	// The SDK's own timeout ends with the headers of an answer; a body that never ends needs this one. It leaves
	// time for every attempt.
	const patience = AbortSignal.any([signal, AbortSignal.timeout(4 * requestTimeout)]);
	try {
		const sent = client.send(command, { abortSignal: patience });
		const { id, arn, $metadata } = await abortable(sent, patience);
		if (typeof id !== "string" || id === "") {
			attempts.mayHaveSucceeded = true;
			throw Object.assign(new Error("The answer holds no campaign id."), { name: "NoCampaignId", $metadata });
		}
		return { kind: "created", id, arn, requestId: $metadata.requestId };
	} catch (error) {
		attempts.mayHaveSucceeded ||= patience.aborted && attempts.inFlight;
		throw error;
	} finally {
		client.destroy();
	}
}

/**
 * A client for this identity alone. Endpoints of the shared files are not read by the SDK here: it would read
 * those of the active profile, not of the one in use.
 *
 * @param requestTimeout longest wait for an answer, in milliseconds.
 */
export function connect(
	identity: Identity,
	credentials: Credentials,
	requestTimeout: number,
): ConnectCampaignsV2Client {
	return new ConnectCampaignsV2Client({
		region: identity.region,
		credentials,
		...(identity.credentials.kind === "profile" ? { profile: identity.credentials.profile } : {}),
		ignoreConfiguredEndpointUrls: true,
		...(identity.endpoint === undefined ? {} : { endpoint: identity.endpoint }),
		// Any other mode may ask the metadata service of a machine in the cloud, and wait for it.
		defaultsMode: "standard",
		requestHandler: { connectionTimeout: 5_000, requestTimeout, throwOnRequestTimeout: true },
	});
}

/** Waits for the promise unless the signal comes first; the promise itself cannot be stopped. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const abort = (): void => reject(signal.reason);
		if (signal.aborted) {
			abort();
		}
		signal.addEventListener("abort", abort, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
	});
}

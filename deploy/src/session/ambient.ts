import { fromHttp, fromInstanceMetadata } from "@aws-sdk/credential-providers";
import { SignInError } from "../failures/signInError";
import { abortable } from "./abortable";
import type { Credentials } from "./credentials";

/** Longest wait for an answer of the container's or the instance's own service, in milliseconds: both are near. */
const timeout = 2_000;

/** Without one, the SDK writes to the console. */
const logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/**
 * The credentials that a container on AWS has from its task or pod.
 *
 * @throws SignInError, and the signal's reason.
 */
export async function containerCredentials(signal: AbortSignal): Promise<Credentials> {
	try {
		return await abortable(fromHttp({ timeout, maxRetries: 1, logger })(), signal);
	} catch (error) {
		signal.throwIfAborted();
		throw new SignInError("ContainerFailed", error instanceof Error ? error.message : "");
	}
}

/**
 * The credentials that an EC2 instance has from its role.
 *
 * @param isLastResort whether this is tried because nothing else was named: most computers are no EC2 instance.
 * @throws SignInError, and the signal's reason.
 */
export async function instanceCredentials(isLastResort: boolean, signal: AbortSignal): Promise<Credentials> {
	try {
		return await abortable(fromInstanceMetadata({ timeout, maxRetries: 1, logger })(), signal);
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof Error && "statusCode" in error && error.statusCode === 404) {
			throw new SignInError("InstanceWithoutRole");
		}
		throw new SignInError(isLastResort ? "NothingNamed" : "InstanceMetadataUnreachable");
	}
}

function ignore(): void {
	// What these services say about themselves is of no use to anybody here.
}

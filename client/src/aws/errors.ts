import type { Path } from "../../../server/src/protocol";
import { isObject } from "../submit/json";
import { refined, unsaid } from "./circumstances";
import {
	type Explanation,
	errorTable,
	existingTable,
	neverConnected,
	neverSecured,
	notHttp,
	unknownFailure,
} from "./errorTable";
import type { Identity } from "./identity";
import type { SignIn } from "./profiles";
import type { Purpose } from "./purpose";
import { renewable } from "./signInError";
import { BodyMismatch } from "./wireProof";

/** A failure in words for the user. */
export interface Failure extends Explanation {
	/** What AWS or the sign-in said that helps the user; undefined when it was nothing of the kind. */
	readonly said: string | undefined;
	/** The error as the log keeps it. */
	readonly detail: string;
	/** The id under which AWS support finds the request. */
	readonly requestId: string | undefined;
	readonly purpose: Purpose;
	/** Members of the file that are at fault, where that is known without reading texts. */
	readonly places: readonly Path[];
	/** What to run to sign in anew; undefined where that would not help. */
	readonly renewal: SignIn | undefined;
}

const signInErrors: ReadonlySet<string> = new Set([
	"CredentialsProviderError",
	"TokenProviderError",
	"ExpiredTokenException",
	"ExpiredToken",
	"InvalidClientTokenId",
	"UnrecognizedClientException",
]);

/**
 * Puts an error of the SDK, of AWS or of the network into words and says what to do about it.
 *
 * @param hide takes credentials out of a text.
 */
export function explain(
	error: unknown,
	identity: Identity,
	purpose: Purpose,
	hide: (text: string) => string,
): Failure {
	const { title, advice, mayExist } = refined(explanationOf(error, purpose), {
		name: nameOf(error),
		code: codeOf(error),
		message: error instanceof Error ? error.message : "",
		status: statusOf(error),
		address: addressOf(error),
		identity,
		purpose,
	});
	const said = saidBy(error);
	const credentialsFailed = signInErrors.has(nameOf(error)) || renewable.has(codeOf(error));
	return {
		title,
		advice: credentialsFailed ? signInAdvice(identity, advice) : advice,
		mayExist,
		said: said === undefined ? undefined : hide(said),
		detail: hide(detailOf(error)),
		requestId: requestIdOf(error),
		purpose,
		places: error instanceof BodyMismatch ? error.differences.map(({ path }) => path) : [],
		renewal: credentialsFailed ? identity.signIn : undefined,
	};
}

/** Whether AWS may have carried out an attempt that ended in this error. */
export function isUncertain(error: unknown): boolean {
	return explanationOf(error).mayExist;
}

function explanationOf(error: unknown, purpose: Purpose = "create"): Explanation {
	const found = connectionFailed(error) ? neverConnected : (tabled(error, purpose) ?? unknownFailure);
	return isRefusal(statusOf(error)) ? { ...found, mayExist: false } : found;
}

function tabled(error: unknown, purpose: Purpose): Explanation | undefined {
	const [code, name] = [codeOf(error), nameOf(error)];
	const existing = purpose === "create" ? undefined : existingTable.get(name);
	const secure = code.startsWith("ERR_SSL_") || isBrokenHandshake(error) ? neverSecured : undefined;
	// Node's parser of HTTP has a code for each thing that can be wrong.
	const unreadable = code.startsWith("HPE_") ? notHttp : undefined;
	return existing ?? secure ?? unreadable ?? errorTable.get(code) ?? errorTable.get(name);
}

/** Node's error of a connection that ended before TLS was agreed on has the code of any other broken one. */
function isBrokenHandshake(error: unknown): boolean {
	return error instanceof Error && /before secure TLS connection was established/.test(error.message);
}

function signInAdvice(identity: Identity, otherwise: string): string {
	if (identity.signIn !== undefined) {
		return `Run this in a terminal, then try again: ${identity.signIn.command}`;
	}
	switch (identity.credentials.kind) {
		case "profile":
			return otherwise;
		case "environment":
			return "Renew the AWS keys of the environment that VS Code was started from, and start it again.";
		default:
			return "Try again: new credentials are loaded each time. Check the role where they are refused again.";
	}
}

/** A 4xx answer: AWS did nothing. 408 is a timeout by another name. */
function isRefusal(status: number | undefined): boolean {
	return status !== undefined && status >= 400 && status < 500 && status !== 408;
}

/**
 * True when no connection came about, so that nothing can have arrived. The SDK's own connection timeout has
 * neither a code nor a type; should its words change, the failure only counts as less certain.
 */
function connectionFailed(error: unknown): boolean {
	return (
		error instanceof Error &&
		(("syscall" in error && error.syscall === "connect" && codeOf(error) === "ETIMEDOUT") ||
			(error instanceof AggregateError && codeOf(error) === "ETIMEDOUT") ||
			(error.name === "TimeoutError" && error.message.includes("did not establish a connection")))
	);
}

function codeOf(error: unknown): string {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Where a connection was tried; of several addresses, the first. */
function addressOf(error: unknown): string | undefined {
	const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
	const [address, port] = [memberOf(first, "address"), memberOf(first, "port")];
	return typeof address === "string" && typeof port === "number" ? `${address}:${port}` : undefined;
}

function nameOf(error: unknown): string {
	return error instanceof Error ? error.name : "";
}

function statusOf(error: unknown): number | undefined {
	const status = memberOf(memberOf(error, "$metadata"), "httpStatusCode");
	const raw = memberOf(memberOf(error, "$response"), "statusCode");
	return [status, raw].find((value) => typeof value === "number");
}

function requestIdOf(error: unknown): string | undefined {
	const id = memberOf(memberOf(error, "$metadata"), "requestId");
	return typeof id === "string" ? id : undefined;
}

function memberOf(value: unknown, member: string): unknown {
	return isObject(value) ? value[member] : undefined;
}

/** Only these and AWS's own answers speak to the user; messages of parsers and sockets do not. */
const speaking: ReadonlySet<string> = new Set([
	"BodyMismatch",
	"CredentialsProviderError",
	"EndpointError",
	"SharedFileError",
	"SignInError",
	"TokenProviderError",
]);

function saidBy(error: unknown): string | undefined {
	// The SDK marks the errors that AWS itself has sent.
	const speaks = speaking.has(nameOf(error)) || memberOf(error, "$fault") !== undefined;
	const silent = ["", unsaid];
	return speaks && error instanceof Error && !silent.includes(error.message) ? error.message : undefined;
}

function detailOf(error: unknown): string {
	if (!(error instanceof Error)) {
		return String(error);
	}
	const code = codeOf(error);
	const name = code === "" ? error.name : `${error.name} ${code}`;
	return error.message === "" ? name : `${name}: ${error.message}`;
}

import type { Path } from "../../../shared/src/protocol";
import { isObject } from "../../../shared/src/request/json";
import type { Delivery } from "../failures/attempts";
import { stageOf } from "../failures/connectionStage";
import {
	errorPrefixes,
	errorTable,
	existingTable,
	interrupted,
	neverConnected,
	neverSecured,
	unknownFailure,
} from "../failures/errorTable";
import { type Advice, adviceFor, type Explanation } from "../failures/explanation";
import type { Purpose } from "../failures/purpose";
import { renewable } from "../failures/signInError";
import type { Identity } from "../identity/identity";
import type { SignIn } from "../identity/profiles";
import { refine, unknownError } from "./errorContext";
import { BodyMismatch } from "./verifyBody";

/** A failure in words for the user. */
export interface Failure extends Omit<Explanation, "mayExist" | "advice"> {
	/** What to do about it, in the words of the program that shows it. */
	readonly advice: string;
	/** The error's code or, where it has none, its name: what decides which buttons help. */
	readonly code: string;
	/** How far the request got. */
	readonly delivery: Delivery;
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
	const { title, advice, again } = refine(explanationOf(error, purpose), {
		name: nameOf(error),
		code: codeOf(error),
		message: error instanceof Error ? error.message : "",
		status: statusOf(error),
		address: addressOf(error),
		clockOffset: clockOffsetOf(error),
		identity,
		purpose,
	});
	const said = userMessage(error);
	const credentialsFailed = signInErrors.has(nameOf(error)) || renewable.has(codeOf(error));
	return {
		title,
		advice: adviceFor(identity.program, credentialsFailed ? signInAdvice(identity, advice) : advice),
		code: codeOf(error) || nameOf(error),
		delivery: deliveryOf(error),
		said: said === undefined ? undefined : hide(said),
		detail: hide(detailOf(error)),
		requestId: requestIdOf(error),
		purpose,
		places: error instanceof BodyMismatch ? error.differences.map(({ path }) => path) : [],
		renewal: credentialsFailed ? identity.signIn : undefined,
		...(again && { again }),
	};
}

/** How far a request got that ended in this error. */
export function deliveryOf(error: unknown): Delivery {
	const status = statusOf(error);
	if (isRefusal(status)) {
		return "refused";
	}
	return status !== undefined || explanationOf(error).mayExist ? "unknown" : "notSent";
}

function explanationOf(error: unknown, purpose: Purpose = "create"): Explanation {
	const named = connectionFailed(error) ? neverConnected : (tabled(error, purpose) ?? unknownFailure);
	const found = byConnection(named, error);
	return isRefusal(statusOf(error)) ? { ...found, mayExist: false } : found;
}

/** What was seen of the connection counts more than what the error is called. */
function byConnection(named: Explanation, error: unknown): Explanation {
	switch (stageOf(error)) {
		case "connecting":
			return named.mayExist ? neverConnected : named;
		case "securing":
			return named.mayExist ? neverSecured : named;
		default:
			return !named.mayExist && isInterrupted(error) ? interrupted : named;
	}
}

function tabled(error: unknown, purpose: Purpose): Explanation | undefined {
	const [code, name] = [codeOf(error), nameOf(error)];
	const existing = purpose === "create" ? undefined : existingTable.get(name);
	const alike = errorPrefixes.find(([prefix]) => code.startsWith(prefix))?.[1];
	return existing ?? errorTable.get(code) ?? alike ?? errorTable.get(name);
}

function signInAdvice(identity: Identity, otherwise: Advice): Advice {
	if (identity.signIn !== undefined) {
		const { command } = identity.signIn;
		return {
			editor: `Run this in a terminal, then try again: ${command}`,
			terminal: `Run this, then try again: ${command}`,
		};
	}
	switch (identity.credentials.kind) {
		case "profile":
			return otherwise;
		case "environment":
			return {
				editor: "Renew the AWS keys of the environment that VS Code was started from, and start it again.",
				terminal: "Renew the AWS keys of the environment, then try again.",
			};
		default:
			return "Try again: new credentials are loaded each time. Check the role where they are refused again.";
	}
}

/** A 4xx answer: AWS did nothing. 408 is a timeout by another name. */
function isRefusal(status: number | undefined): boolean {
	return status !== undefined && status >= 400 && status < 500 && status !== 408;
}

/** True when the operating system gave up a connection that never came about, so that nothing can have arrived. */
function connectionFailed(error: unknown): boolean {
	return (
		error instanceof Error &&
		codeOf(error) === "ETIMEDOUT" &&
		(("syscall" in error && error.syscall === "connect") || error instanceof AggregateError)
	);
}

/**
 * True when a connection broke that had been made, so that the request may have arrived. Node names some of these
 * like connections that were never made.
 */
function isInterrupted(error: unknown): boolean {
	return codeOf(error) !== "EPROTO" && ["read", "write"].includes(String(memberOf(error, "syscall")));
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

/** How far this computer's clock is behind that of the answer, in milliseconds; undefined where it gave no time. */
function clockOffsetOf(error: unknown): number | undefined {
	const date = memberOf(memberOf(memberOf(error, "$response"), "headers"), "date");
	const time = typeof date === "string" ? Date.parse(date) : Number.NaN;
	return Number.isNaN(time) ? undefined : time - Date.now();
}

function requestIdOf(error: unknown): string | undefined {
	const id = memberOf(memberOf(error, "$metadata"), "requestId");
	return typeof id === "string" ? id : undefined;
}

function memberOf(value: unknown, member: string): unknown {
	return isObject(value) ? value[member] : undefined;
}

/** Only these and AWS's own answers speak to the user; messages of parsers and sockets do not. */
const withMessage: ReadonlySet<string> = new Set([
	"BodyMismatch",
	"CredentialsProviderError",
	"EndpointError",
	"SharedFileError",
	"SignInError",
	"TokenProviderError",
]);

function userMessage(error: unknown): string | undefined {
	// The SDK marks the errors that AWS itself has sent.
	const speaks = withMessage.has(nameOf(error)) || memberOf(error, "$fault") !== undefined;
	const emptyMessages = ["", "Unknown", unknownError];
	return speaks && error instanceof Error && !emptyMessages.includes(error.message)
		? error.message
		: undefined;
}

function detailOf(error: unknown): string {
	if (!(error instanceof Error)) {
		return String(error);
	}
	const code = codeOf(error);
	const name = code === "" ? error.name : `${error.name} ${code}`;
	// The SDK adds a hint for whoever debugs it.
	const message = error.message.replace(/\n\s*Deserialization error:.*$/s, "");
	return message === "" ? name : `${name}: ${message}`;
}

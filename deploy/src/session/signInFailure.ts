import { isObject } from "../../../shared/src/request/json";
import { errorTable } from "../failures/errorTable";
import { SignInError, type SignInProblem } from "../failures/signInError";

/**
 * What an error of a request that takes part in signing in means. Errors of the network, and those that mean the same
 * whoever answers, stay what they are.
 *
 * @param meanings what answers of the service mean, by their names.
 */
export function toSignInError(error: unknown, meanings: Readonly<Record<string, SignInProblem>>): unknown {
	if (!(error instanceof Error) || error instanceof SignInError) {
		return error;
	}
	const metadata = "$metadata" in error ? error.$metadata : undefined;
	const status = isObject(metadata) ? metadata["httpStatusCode"] : undefined;
	const isAnswer = "$fault" in error;
	if (isAnswer && Object.hasOwn(meanings, error.name)) {
		return withMetadata(new SignInError(meanings[error.name] ?? "SignInRefused", error.message), metadata);
	}
	const code = "code" in error && typeof error.code === "string" ? error.code : "";
	const speaksForItself = errorTable.has(error.name) && error.name !== "SyntaxError";
	if (speaksForItself || code !== "" || status === 407) {
		return error;
	}
	return isAnswer && typeof status === "number" && status >= 400 && status < 500
		? withMetadata(new SignInError("SignInRefused", error.message), metadata)
		: withMetadata(new SignInError("SignInAnswerInvalid"), metadata);
}

function withMetadata(error: SignInError, $metadata: unknown): SignInError {
	return $metadata === undefined ? error : Object.assign(error, { $metadata });
}

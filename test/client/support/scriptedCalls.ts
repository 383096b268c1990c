import type { AwsSession } from "../../../deploy/src/calls/access";
import type { CallResult } from "../../../deploy/src/calls/call";
import type { Failure } from "../../../deploy/src/calls/errors";
import type { SubmitCalls } from "../../../deploy/src/create/ports";

const arn = "arn:aws:connect-campaigns:us-west-2:111122223333:campaign/c-new";

/** A sign-in that led to an account; to one that is not known without an ID. */
export function accessTo(account: string | undefined): AwsSession {
	return {
		credentials: { accessKeyId: "AKIDSCRIPT", secretAccessKey: "script-secret" },
		account:
			account === undefined
				? { kind: "unknown", reason: "AWS STS could not be reached" }
				: { kind: "known", id: account },
		instanceAlias: undefined,
	};
}

/** Signs in to these accounts in turn, each of which whoever asks may refuse. */
export function signedIn(...accounts: readonly [AwsSession, ...AwsSession[]]): SubmitCalls["signIn"] {
	const next = inTurn(...accounts);
	return (_, __, ___, verify) => {
		const access = next();
		return Promise.resolve(verify(access.account)).then(() => answered(access));
	};
}

export function answered<T>(value: T): CallResult<T> {
	return { kind: "answered", value };
}

/** A failure, that of a sign-in which ran out unless it is said otherwise. */
export function failedWith(changes: Partial<Failure>): {
	readonly kind: "failed";
	readonly failure: Failure;
} {
	const failure: Failure = {
		title: "The credentials have expired",
		advice: "Sign in again.",
		said: undefined,
		detail: "ExpiredTokenException",
		code: "ExpiredTokenException",
		requestId: "r-1",
		delivery: "refused",
		purpose: "create",
		places: [],
		renewal: { command: "aws sso login --profile tests", tokenKey: undefined },
		...changes,
	};
	return { kind: "failed", failure };
}

/** The calls of a submission without AWS: an instance without campaigns, in which one is created. */
export function scriptedCalls(changes: Partial<SubmitCalls> = {}): SubmitCalls {
	return {
		signIn: signedIn(accessTo("111122223333")),
		list: () => Promise.resolve(answered([])),
		send: () => Promise.resolve({ kind: "created", id: "c-new", arn, requestId: "r-2" }),
		describe: () => Promise.reject(new Error("Nothing was to be described.")),
		state: () => Promise.resolve(answered("Initialized")),
		...changes,
	};
}

/** Gives these in turn, and the last of them from then on. */
export function inTurn<T>(...values: readonly [T, ...T[]]): () => T {
	let next = 0;
	return () => {
		const value = values[Math.min(next, values.length - 1)] ?? values[0];
		next++;
		return value;
	};
}

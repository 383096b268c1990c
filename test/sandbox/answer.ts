import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

export interface Answer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: string;
}

/** Every modelled error of the service with its status. */
export const modelledErrors = {
	ValidationException: 400,
	ServiceQuotaExceededException: 402,
	AccessDeniedException: 403,
	ResourceNotFoundException: 404,
	ConflictException: 409,
	InvalidCampaignStateException: 409,
	InvalidStateException: 409,
	ThrottlingException: 429,
	InternalServerException: 500,
} as const;

/** An answer of status 200. */
export function json(body: unknown): Answer {
	return { status: 200, body: JSON.stringify(body) };
}

/** A modelled error as the service answers it; `members` are those that it has beside its message. */
export function modelledError(
	error: keyof typeof modelledErrors,
	message: string,
	members: Readonly<Record<string, unknown>> = {},
): Answer {
	return errorAnswer(error, modelledErrors[error], message, members);
}

/** A ValidationException over these faults. */
export function invalid(faults: readonly string[]): Answer {
	const count = faults.length === 1 ? "1 value" : `${faults.length} values`;
	return modelledError(
		"ValidationException",
		`${count} of the request cannot be taken: ${faults.join("; ")}`,
	);
}

/** Any error in the service's form: its name in a header, the rest in the body. */
export function errorAnswer(
	error: string,
	status: number,
	message: string,
	members: Readonly<Record<string, unknown>> = {},
): Answer {
	return {
		status,
		headers: { "x-amzn-errortype": error },
		body: JSON.stringify({ message, ...members }),
	};
}

/** Sends status and headers and leaves the body to the caller. SDKs set their clock by the `date` header. */
export function start(response: ServerResponse, { status, headers, body }: Answer, now: Date): void {
	response.writeHead(status, {
		"content-type": "application/json",
		"content-length": Buffer.byteLength(body),
		"x-amzn-requestid": randomUUID(),
		date: now.toUTCString(),
		...headers,
	});
	response.flushHeaders();
}

/** Sends a whole answer. */
export function send(response: ServerResponse, answer: Answer, now: Date): void {
	start(response, answer, now);
	response.end(answer.body);
}

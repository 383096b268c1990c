import type { ServerResponse } from "node:http";

/** Ways in which the service or the network can fail. */
export type FaultKind =
	| {
			readonly kind: "error";
			readonly error: string;
			readonly status: number;
			readonly message?: string;
			readonly retryAfter?: number;
	  }
	| { readonly kind: "html"; readonly status: number }
	| { readonly kind: "empty"; readonly status: number }
	| { readonly kind: "truncated" }
	| { readonly kind: "no-id" }
	| { readonly kind: "reset" }
	| { readonly kind: "reset-in-body" }
	| { readonly kind: "lost-answer" }
	| { readonly kind: "hang" }
	| { readonly kind: "slow"; readonly milliseconds: number };

export type Fault = FaultKind & {
	/** Requests that it befalls before it passes; one by default. */
	readonly times?: number;
	/** Operation that it befalls, such as CreateCampaign; any by default. */
	readonly operation?: string;
};

/** Every modelled error of the service with its status. */
export const modelledErrors: Readonly<Record<string, number>> = {
	ValidationException: 400,
	ServiceQuotaExceededException: 402,
	AccessDeniedException: 403,
	ResourceNotFoundException: 404,
	ConflictException: 409,
	InvalidCampaignStateException: 409,
	ThrottlingException: 429,
	InternalServerException: 500,
};

/** Faults that wait for their requests, in order. */
export class Faults {
	private waiting: { readonly fault: Fault; left: number }[] = [];

	add(fault: Fault): void {
		this.waiting.push({ fault, left: fault.times ?? 1 });
	}

	clear(): void {
		this.waiting = [];
	}

	/** The fault that befalls a request for an operation, if any. */
	take(operation: string): Fault | undefined {
		const next = this.waiting.find(({ fault }) => (fault.operation ?? operation) === operation);
		if (next === undefined) return undefined;
		next.left--;
		this.waiting = this.waiting.filter(({ left }) => left > 0);
		return next.fault;
	}
}

export interface Answer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: string;
}

/**
 * What goes out instead of an answer. Faults that hit the network after the service has done its work
 * (`truncated`, `no-id`, `reset-in-body`, `lost-answer`, `slow`) spoil the true answer; the others take its place.
 */
export function spoil(
	fault: Fault,
	answer: Answer,
	response: ServerResponse,
	send: (answer: Answer) => void,
): void {
	switch (fault.kind) {
		case "error":
			send(errorAnswer(fault.error, fault.status, fault.message, fault.retryAfter));
			return;
		case "html":
			send({
				status: fault.status,
				headers: { "content-type": "text/html" },
				body: "<html><body><h1>Bad gateway</h1></body></html>",
			});
			return;
		case "empty":
			send({ status: fault.status, body: "" });
			return;
		case "truncated":
			send({ ...answer, body: answer.body.slice(0, answer.body.length / 2) });
			return;
		case "no-id":
			send({ ...answer, body: "{}" });
			return;
		case "reset-in-body":
			response.writeHead(answer.status, {
				"content-type": "application/json",
				"content-length": answer.body.length,
			});
			response.write(answer.body.slice(0, 5), () => response.destroy());
			return;
		case "reset":
		case "lost-answer":
			response.destroy();
			return;
		case "hang":
			return;
		case "slow":
			setTimeout(() => send(answer), fault.milliseconds);
			return;
	}
}

/** Whether the service does its work before the fault. */
export function strikesAfterwards({ kind }: Fault): boolean {
	return ["truncated", "no-id", "reset-in-body", "lost-answer", "slow"].includes(kind);
}

/** An error as the service answers it. */
export function errorAnswer(
	error: string,
	status: number,
	message = `${error}, as asked for`,
	retryAfter?: number,
): Answer {
	const state = error === "InvalidCampaignStateException" ? { state: "Running" } : {};
	return {
		status,
		headers: {
			"x-amzn-errortype": error,
			...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
		},
		body: JSON.stringify({ message, ...state }),
	};
}

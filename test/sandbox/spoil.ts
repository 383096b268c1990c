import type { ServerResponse } from "node:http";
import { type Answer, errorAnswer, send, start } from "./answer";
import type { FaultKind } from "./faults";

/** Whether the service has done its work when the fault strikes. */
export function strikesAfterwards({ kind }: FaultKind): boolean {
	return !["error", "html", "empty", "reset", "hang"].includes(kind);
}

/** Lets a fault strike: sends something else than the true answer, or sends the answer badly, or nothing. */
export function spoil(fault: FaultKind, answer: Answer, response: ServerResponse, now: () => Date): void {
	const { body } = answer;
	switch (fault.kind) {
		case "error":
			send(response, faultyAnswer(fault), now());
			return;
		case "html": {
			const page = "<html><body><h1>Bad gateway</h1></body></html>";
			send(response, { status: fault.status, headers: { "content-type": "text/html" }, body: page }, now());
			return;
		}
		case "empty":
			send(response, { status: fault.status, body: "" }, now());
			return;
		case "truncated":
			send(response, { ...answer, body: body.slice(0, body.length / 2) }, now());
			return;
		case "no-id":
			send(response, { ...answer, body: "{}" }, now());
			return;
		case "reset-in-body":
			start(response, answer, now());
			response.write(body.slice(0, body.length / 2), () => response.destroy());
			return;
		case "reset":
		case "lost-answer":
			response.destroy();
			return;
		case "hang":
			return;
		case "slow-headers":
			later(response, fault.milliseconds, () => send(response, answer, now()));
			return;
		case "slow-body":
			start(response, answer, now());
			later(response, fault.milliseconds, () => response.end(body));
			return;
	}
}

function faultyAnswer(fault: FaultKind & { readonly kind: "error" }): Answer {
	const { error, status, message = `${error}, as asked for`, retryAfter } = fault;
	// The one modelled error that requires a member beside its message.
	const state = error === "InvalidCampaignStateException" ? { state: "Running" } : {};
	const answer = errorAnswer(error, status, message, state);
	if (retryAfter === undefined) return answer;
	return { ...answer, headers: { ...answer.headers, "retry-after": String(retryAfter) } };
}

/** Does nothing when the connection has gone by then. */
function later(response: ServerResponse, milliseconds: number, act: () => void): void {
	const timer = setTimeout(act, milliseconds);
	response.once("close", () => clearTimeout(timer));
}

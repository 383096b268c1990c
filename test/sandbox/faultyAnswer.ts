import { type Answer, errorAnswer } from "./answer";
import { denial } from "./denials";
import { type FaultKind, strikesFirst } from "./faults";
import type { Caller } from "./keys";
import type { Operation } from "./operations";
import { userArn } from "./sts";

/** What is answered to a request that a fault befalls, before the fault spoils how it is sent. */
export function faultyAnswer(
	fault: FaultKind,
	operation: Operation,
	caller: Caller | undefined,
	work: () => Answer,
): Answer {
	switch (fault.kind) {
		case "error":
			return errorOf(fault, operation);
		case "error-after-work":
			work();
			return errorOf(fault, operation);
		case "denied":
			// A signature that doesn't count is refused before anybody looks at policies.
			return caller === undefined ? work() : denied(fault, operation, caller);
		case "html": {
			const body = "<html><body><h1>Bad gateway</h1></body></html>";
			return { status: fault.status, headers: { "content-type": "text/html" }, body };
		}
		case "empty":
			return { status: fault.status, body: "" };
		default:
			return strikesFirst(fault) ? { status: 0, body: "" } : work();
	}
}

function errorOf(
	fault: FaultKind & { readonly kind: "error" | "error-after-work" },
	{ formatError }: Operation,
): Answer {
	const { error, status, message = `${error}, as asked for`, retryAfter } = fault;
	// The one modelled error that requires a member beside its message.
	const state = error === "InvalidCampaignStateException" ? { state: "Running" } : {};
	const answer = formatError(error, status, message, state);
	if (retryAfter === undefined) {
		return answer;
	}
	return { ...answer, headers: { ...answer.headers, "retry-after": String(retryAfter) } };
}

function denied(
	fault: FaultKind & { readonly kind: "denied" },
	{ name, service, resource, formatError }: Operation,
	caller: Caller,
): Answer {
	// The sign-in portal names no policies.
	if (service === undefined) {
		return errorAnswer("ForbiddenException", 403, "No access");
	}
	const { policy, action = `${service}:${name}`, ...details } = fault;
	const defaults = { user: userArn(caller), resource: resource(caller) };
	return formatError("AccessDeniedException", 403, denial(policy, action, { ...defaults, ...details }));
}

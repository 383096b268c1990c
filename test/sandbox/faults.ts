import { type Constraint, integer, oneOf, structure, text } from "./constraint";
import { type Effect, type PolicyType, policyTypes } from "./denials";
import { isObject, validate } from "./validate";

/** Ways in which the service or the network can fail. */
export type FaultKind =
	/** An error in the service's form, instead of the work or after it. `retryAfter` is in seconds. */
	| {
			readonly kind: "error" | "error-after-work";
			readonly error: string;
			readonly status: number;
			readonly message?: string;
			readonly retryAfter?: number;
	  }
	/**
	 * Access denied by a policy, in the words of AWS and the form of the service. `action` and `resource` are those of
	 * the operation by default; the service can also lack permission for what it looks up for the caller.
	 */
	| {
			readonly kind: "denied";
			readonly policy: PolicyType;
			readonly effect?: Effect;
			readonly action?: string;
			readonly resource?: string;
			readonly policyArn?: string;
	  }
	/** The request arrives twice. The service does the work twice, and the client gets the second answer. */
	| { readonly kind: "delivered-twice" }
	/** A page of a proxy instead of JSON. */
	| { readonly kind: "html"; readonly status: number }
	| { readonly kind: "empty"; readonly status: number }
	/** Half of the JSON of the true answer. */
	| { readonly kind: "truncated" }
	/** Success, and nothing said about what was created. */
	| { readonly kind: "no-id" }
	/** The true answer, in which the last thing of a list, or each, has lost its ID and ARN. */
	| { readonly kind: "last-without-id" | "all-without-id" }
	/** The connection breaks before the service has done anything. */
	| { readonly kind: "reset" }
	/** The connection breaks in the middle of the true answer. */
	| { readonly kind: "reset-in-body" }
	/** The connection breaks after the service has done its work. */
	| { readonly kind: "lost-answer" }
	/** No answer at all. */
	| { readonly kind: "hang" }
	/** The true answer after a while, as a whole or with its body kept back. */
	| { readonly kind: "slow-headers" | "slow-body"; readonly milliseconds: number };

export type Fault = FaultKind & {
	/** Requests that it befalls before it passes; one by default. */
	readonly times?: number;
	/** Requests that it could befall and lets pass first; none by default. */
	readonly after?: number;
	/** Operation that it befalls, such as CreateCampaign or GetCallerIdentity; any on campaigns by default. */
	readonly operation?: string;
};

/** No connection is taken any more once so many further requests have arrived. Lasts until the sandbox is closed. */
export interface Refusal {
	readonly kind: "refused";
	readonly after: number;
}

const status = integer(100, 599);
const slow = faultForm({ milliseconds: integer(0) }, "milliseconds");
const error = faultForm(
	{ error: text(), status, message: text(), retryAfter: integer(0) },
	"error",
	"status",
);
const forms: Readonly<Record<FaultKind["kind"], Constraint>> = {
	error,
	"error-after-work": error,
	denied: faultForm(
		{
			policy: oneOf(...Object.keys(policyTypes)),
			effect: oneOf("implicit", "explicit"),
			action: text(),
			resource: text(),
			policyArn: text(),
		},
		"policy",
	),
	"delivered-twice": faultForm({}),
	html: faultForm({ status }, "status"),
	empty: faultForm({ status }, "status"),
	truncated: faultForm({}),
	"no-id": faultForm({}),
	"last-without-id": faultForm({}),
	"all-without-id": faultForm({}),
	reset: faultForm({}),
	"reset-in-body": faultForm({}),
	"lost-answer": faultForm({}),
	hang: faultForm({}),
	"slow-headers": slow,
	"slow-body": slow,
};

function faultForm(members: Readonly<Record<string, Constraint>>, ...required: string[]): Constraint {
	return structure({ ...members, times: integer(1), after: integer(0), operation: text() }, ...required);
}

/** Tells whether a value from outside is a fault with all that its kind needs. */
export function isFault(value: unknown): value is Fault {
	if (!isObject(value)) {
		return false;
	}
	const form = Object.entries(forms).find(([kind]) => kind === value["kind"])?.[1];
	return form !== undefined && validate(value, form).length === 0;
}

/** Whether the fault strikes before the service has done anything. */
export function strikesFirst({ kind }: FaultKind): boolean {
	return kind === "reset" || kind === "hang";
}

/** Faults that wait for their requests, in order. */
export class Faults {
	#waiting: { readonly fault: Fault; passing: number; left: number }[] = [];

	add(fault: Fault): void {
		this.#waiting.push({ fault, passing: fault.after ?? 0, left: fault.times ?? 1 });
	}

	clear(): void {
		this.#waiting = [];
	}

	/**
	 * The fault that befalls a request for an operation, if any.
	 *
	 * @param named whether only a fault that names the operation befalls it.
	 */
	take(operation: string, named = false): Fault | undefined {
		const next = this.#waiting.find(
			({ fault }) => (fault.operation ?? (named ? undefined : operation)) === operation,
		);
		if (next === undefined) {
			return undefined;
		}
		if (next.passing > 0) {
			next.passing--;
			return undefined;
		}
		next.left--;
		this.#waiting = this.#waiting.filter(({ left }) => left > 0);
		return next.fault;
	}
}

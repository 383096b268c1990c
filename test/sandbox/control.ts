import { type Answer, errorAnswer, json } from "./answer";
import { type Behaviour, isBehaviourChange } from "./behaviour";
import { type Fault, isFault } from "./faults";
import { parseJson } from "./parseJson";

/** What a person who runs the sandbox alone can do to it. */
export interface Controlled {
	readonly ledger: readonly unknown[];
	fail(fault: Fault): void;
	configure(change: Partial<Behaviour>): void;
	reset(): void;
}

/** Whether a request is to the sandbox itself and not to the service that it stands in for. */
export function isControl(url: string): boolean {
	return url === "/_sandbox" || url.startsWith("/_sandbox/");
}

/** Sets faults and behaviour, reads the ledger, starts over. Needs no signature: only this machine can reach it. */
export function control(sandbox: Controlled, method: string, url: string, body: string): Answer {
	switch (`${method} ${url}`) {
		case "POST /_sandbox/faults": {
			const fault = parseJson(body);
			if (!isFault(fault)) {
				return errorAnswer("NoSuchFault", 400, "The body is no fault, or lacks what its kind needs.");
			}
			sandbox.fail(fault);
			return json({});
		}
		case "POST /_sandbox/behaviour": {
			const change = parseJson(body);
			if (!isBehaviourChange(change)) {
				return errorAnswer("NoSuchBehaviour", 400, "The body is not a behaviour of the sandbox.");
			}
			sandbox.configure(change);
			return json({});
		}
		case "GET /_sandbox/ledger":
			return json(sandbox.ledger);
		case "DELETE /_sandbox":
			sandbox.reset();
			return json({});
		default:
			return errorAnswer("NoSuchControl", 404, `The sandbox does not know ${method} ${url}.`);
	}
}

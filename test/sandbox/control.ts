import { type Answer, errorAnswer, json } from "./answer";
import { type Behaviour, isBehaviourChange } from "./behaviour";
import { type Fault, isFault } from "./faults";
import { type Change, isChange, isSeed, OutsideError, type Seed } from "./outside";
import { parseJson } from "./parseJson";

/** What a person who runs the sandbox alone can do to it. */
export interface Controlled {
	readonly ledger: readonly unknown[];
	fail(fault: Fault): void;
	configure(change: Partial<Behaviour>): void;
	seed(seed: Seed): readonly string[];
	change(id: string, change: Change): void;
	remove(id: string): void;
	reset(): void;
}

/** Whether a request is to the sandbox itself and not to the service that it stands in for. */
export function isControl(url: string): boolean {
	return url === "/_sandbox" || url.startsWith("/_sandbox/");
}

/**
 * Sets faults and behaviour, fills accounts, changes campaigns, reads the ledger, starts over. Needs no signature: only
 * this machine can reach it.
 */
export function control(sandbox: Controlled, method: string, url: string, body: string): Answer {
	try {
		return controlled(sandbox, method, url, body);
	} catch (error) {
		if (error instanceof OutsideError) {
			return errorAnswer("NotPossible", 400, error.message);
		}
		throw error;
	}
}

function controlled(sandbox: Controlled, method: string, url: string, body: string): Answer {
	const [target, id] = idOf(`${method} ${url}`);
	switch (target) {
		case "POST /_sandbox/faults":
			return withBody(body, isFault, sandbox.fail, "NoSuchFault");
		case "POST /_sandbox/behaviour":
			return withBody(body, isBehaviourChange, sandbox.configure, "NoSuchBehaviour");
		case "POST /_sandbox/seed":
			return withBody(body, isSeed, (seed) => ({ ids: sandbox.seed(seed) }), "NoSuchSeed");
		case "POST /_sandbox/campaigns/{id}":
			return withBody(body, isChange, (change) => sandbox.change(id, change), "NoSuchChange");
		case "DELETE /_sandbox/campaigns/{id}":
			sandbox.remove(id);
			return json({});
		case "GET /_sandbox/ledger":
			return json(sandbox.ledger);
		case "DELETE /_sandbox":
			sandbox.reset();
			return json({});
		default:
			return errorAnswer("NoSuchControl", 404, `The sandbox does not know ${target}.`);
	}
}

/** The target with its campaign's id taken out, and the id. */
function idOf(target: string): readonly [target: string, id: string] {
	const [, before, id] = /^(\w+ \/_sandbox\/campaigns\/)([^/]+)$/.exec(target) ?? [];
	return before === undefined || id === undefined ? [target, ""] : [`${before}{id}`, id];
}

/** Does something with the JSON of a body, if that is of the right form. */
function withBody<T>(
	body: string,
	isRight: (value: unknown) => value is T,
	act: (value: T) => unknown,
	error: string,
): Answer {
	const value = parseJson(body);
	return isRight(value)
		? json(act(value) ?? {})
		: errorAnswer(error, 400, "The body doesn't have the form that this needs.");
}

import type { ServerResponse } from "node:http";
import { type Answer, send, start } from "./answer";
import type { FaultKind } from "./faults";
import { isObject } from "./validate";

/** Lets a fault strike while the answer is sent: sends part of it, late, or nothing. */
export function spoil(fault: FaultKind, answer: Answer, response: ServerResponse, now: () => Date): void {
	const { body } = answer;
	switch (fault.kind) {
		case "truncated":
			send(response, { ...answer, body: body.slice(0, body.length / 2) }, now());
			return;
		case "no-id":
			send(response, { ...answer, body: "{}" }, now());
			return;
		case "last-without-id":
		case "all-without-id":
			send(response, { ...answer, body: withoutIds(body, fault.kind === "all-without-id") }, now());
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
		default:
			send(response, answer, now());
			return;
	}
}

function withoutIds(body: string, ofAll: boolean): string {
	return JSON.stringify(JSON.parse(body), (_key, value: unknown) =>
		Array.isArray(value)
			? value.map((one: unknown, index) => (ofAll || index === value.length - 1 ? nameless(one) : one))
			: value,
	);
}

function nameless(value: unknown): unknown {
	return isObject(value)
		? Object.fromEntries(Object.entries(value).filter(([key]) => !/(?:^Id|Arn|^id)$/.test(key)))
		: value;
}

/** Does nothing when the connection has gone by then. */
function later(response: ServerResponse, milliseconds: number, act: () => void): void {
	const timer = setTimeout(act, milliseconds);
	response.once("close", () => clearTimeout(timer));
}

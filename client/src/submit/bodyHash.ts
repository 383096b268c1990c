import { createHash } from "node:crypto";
import { isObject, type JsonObject } from "./json";

/** SHA-256, in hexadecimal, of what a body says: white space and the order of members do not count. */
export function bodyHash(body: JsonObject): string {
	return createHash("sha256")
		.update(JSON.stringify(inOrder(body)))
		.digest("hex");
}

function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(inOrder);
	}
	if (!isObject(value)) {
		return value;
	}
	const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
	return Object.fromEntries(members.map(([member, inner]) => [member, inOrder(inner)]));
}

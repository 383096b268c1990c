import { asSent } from "./body";
import { isObject, type JsonObject } from "./json";

/** Two campaigns as texts that differ only where the campaigns do. */
export interface SideBySide {
	readonly existing: string;
	readonly own: string;
}

/**
 * Writes a campaign that exists and a body about to be sent so that they can be compared line by line: members in
 * the body's order, others after them by name, instants in one form, and without what the service adds.
 */
export function sideBySide(described: JsonObject, body: JsonObject): SideBySide {
	const { id: _id, arn: _arn, ...existing } = described;
	return { existing: written(ordered(existing, body)), own: written(body) };
}

function written(campaign: JsonObject): string {
	return `${JSON.stringify(asSent(campaign), undefined, 2)}\n`;
}

function ordered(value: JsonObject, like: unknown): JsonObject;
function ordered(value: unknown, like: unknown): unknown;
function ordered(value: unknown, like: unknown): unknown {
	if (Array.isArray(value)) {
		const items: readonly unknown[] = Array.isArray(like) ? like : [];
		return value.map((item: unknown, index) => ordered(item, items[index]));
	}
	if (!isObject(value)) {
		return value;
	}
	const model = isObject(like) ? like : {};
	const known = Object.keys(model).filter((member) => Object.hasOwn(value, member));
	const others = Object.keys(value).filter((member) => !Object.hasOwn(model, member));
	const members = [...known, ...others.sort()];
	return Object.fromEntries(members.map((member) => [member, ordered(value[member], model[member])]));
}

export type JsonObject = { readonly [member: string]: unknown };

/** True for a JSON object: neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object's own member as an object, or undefined when it is absent or something else. */
export function objectAt(value: unknown, member: string): JsonObject | undefined {
	const found = isObject(value) && Object.hasOwn(value, member) ? value[member] : undefined;
	return isObject(found) ? found : undefined;
}

/** A member of a value from outside; undefined where it has none of that name of its own. */
export function memberOf(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null
		? Object.getOwnPropertyDescriptor(value, name)?.value
		: undefined;
}

/** The value of a JSON text; undefined for any other text. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A value that is a text; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
	return typeof value === "string" ? value : undefined;
}

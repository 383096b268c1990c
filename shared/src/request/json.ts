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

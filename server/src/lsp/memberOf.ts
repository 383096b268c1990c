/** A member of a value from outside; undefined where it has none of that name of its own. */
export function memberOf(value: unknown, name: string): unknown {
	if (typeof value !== "object" || value === null) {
		return undefined;
	}
	return Object.getOwnPropertyDescriptor(value, name)?.value;
}

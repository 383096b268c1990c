import type { Draft, DraftObject } from "../reading/draft";

/**
 * Sets a value at a path; false where something else than an object is on the way. `own`: objects that may be changed, all
 * others are copied.
 */
export function set(
	object: DraftObject,
	[key, ...rest]: readonly string[],
	value: Draft,
	own: Set<Draft>,
): boolean {
	if (key === undefined || rest.length === 0) {
		object.members.set(key ?? "", value);
		return key !== undefined;
	}
	const there = object.members.get(key) ?? { kind: "object", members: new Map() };
	if (there.kind !== "object") {
		return false;
	}
	const below = own.has(there) ? there : { ...there, members: new Map(there.members) };
	own.add(below);
	object.members.set(key, below);
	return set(below, rest, value, own);
}

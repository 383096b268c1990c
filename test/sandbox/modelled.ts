import type { Constraint } from "./constraint";
import { isObject } from "./validate";

/** What a service keeps of a valid value: its model's members, without those that are null. */
export function modelled(value: unknown, constraint: Constraint): unknown {
	switch (constraint.is) {
		case "structure":
		case "union":
			return mapped(value, (name, member) => {
				const known = Object.hasOwn(constraint.members, name) ? constraint.members[name] : undefined;
				return known === undefined || member === null ? undefined : modelled(member, known);
			});
		case "map":
			return mapped(value, (_, item) => modelled(item, constraint.of));
		case "list":
			return Array.isArray(value) ? value.map((item: unknown) => modelled(item, constraint.of)) : value;
		default:
			return value;
	}
}

function mapped(value: unknown, each: (name: string, member: unknown) => unknown): unknown {
	if (!isObject(value)) {
		return value;
	}
	const entries = Object.entries(value).map(([name, member]) => [name, each(name, member)]);
	return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}

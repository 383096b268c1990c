import type { Bounds, Constraint, Structure, Text } from "./constraint";

/**
 * What is wrong with a body, one phrase for each fault, each with the member's path; empty when the constraints hold.
 * Members that the model does not have are let pass and null counts as absent: what the service does with them is
 * not known.
 */
export function validate(value: unknown, constraint: Constraint, path = ""): string[] {
	const at = path === "" ? "the request" : `'${path}'`;
	switch (constraint.is) {
		case "structure":
			return isObject(value)
				? [...absences(value, constraint.required, path), ...memberFaults(value, constraint.members, path)]
				: [`${at} must be a structure`];
		case "union": {
			if (!isObject(value)) {
				return [`${at} must be a structure`];
			}
			const count = Object.keys(constraint.members).filter((name) => present(value, name)).length;
			const faults = count === 1 ? [] : [`${at} must have exactly one member, not ${count}`];
			return [...faults, ...memberFaults(value, constraint.members, path)];
		}
		case "list": {
			if (!Array.isArray(value)) {
				return [`${at} must be a list`];
			}
			const items: readonly unknown[] = value;
			const sized = within(items.length, constraint.size)
				? []
				: [`${at} has ${items.length} items, out of bounds`];
			const texts = new Set(items.map((item) => JSON.stringify(item)));
			const repeated = constraint.unique && texts.size < items.length ? [`${at} has an item twice`] : [];
			const below = items.flatMap((item, index) => validate(item, constraint.of, `${path}[${index}]`));
			return [...sized, ...repeated, ...below];
		}
		case "map":
			if (!isObject(value)) {
				return [`${at} must be a map`];
			}
			return Object.entries(value).flatMap(([key, item]) => [
				...textFaults(key, constraint.key, `a key of ${at}`),
				...validate(item, constraint.of, join(path, key)),
			]);
		case "string":
			return textFaults(value, constraint, at);
		case "double":
		case "integer":
			if (typeof value !== "number") {
				return [`${at} must be a number`];
			}
			if (constraint.is === "integer" && !Number.isInteger(value)) {
				return [`${at} must be whole`];
			}
			return within(value, constraint.range) ? [] : [`${at} is ${value}, out of bounds`];
		case "boolean":
			return typeof value === "boolean" ? [] : [`${at} must be true or false`];
		case "timestamp":
			return isTimestamp(value) ? [] : [`${at} must be an RFC 3339 date-time`];
	}
}

/** Tells whether a structure holds what is demanded of it, nothing beside its members, and no null. */
export function fitsExactly(value: unknown, constraint: Structure): value is Record<string, unknown> {
	return (
		isObject(value) &&
		Object.entries(value).every(
			([name, member]) => Object.hasOwn(constraint.members, name) && member !== null,
		) &&
		validate(value, constraint).length === 0
	);
}

function absences(value: Record<string, unknown>, required: readonly string[], path: string): string[] {
	return required.filter((name) => !present(value, name)).map((name) => `'${join(path, name)}' must be set`);
}

function memberFaults(
	value: Record<string, unknown>,
	members: Readonly<Record<string, Constraint>>,
	path: string,
): string[] {
	return Object.entries(members)
		.filter(([name]) => present(value, name))
		.flatMap(([name, member]) => validate(value[name], member, join(path, name)));
}

function textFaults(value: unknown, { length, pattern, oneOf }: Text, at: string): string[] {
	if (typeof value !== "string") {
		return [`${at} must be a string`];
	}
	const count = [...value].length;
	if (length !== undefined && !within(count, length)) {
		return [`${at} has ${count} characters, out of bounds`];
	}
	if (pattern !== undefined && !pattern.test(value)) {
		return [`${at} does not fit its pattern`];
	}
	return oneOf === undefined || oneOf.includes(value) ? [] : [`${at} must be one of ${oneOf.join(", ")}`];
}

/** A zone is demanded: without one an instant is no RFC 3339 date-time. */
function isTimestamp(value: unknown): boolean {
	if (typeof value !== "string" || value.length > 60) {
		return false;
	}
	const form = /^(\d{4}-\d{2}-\d{2})[Tt](?!24)\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/.exec(
		value,
	);
	if (form === null || Number.isNaN(Date.parse(value))) {
		return false;
	}
	// Date.parse takes the 30th of February for the 2nd of March.
	const [, date = ""] = form;
	return new Date(date).toISOString().startsWith(date);
}

function within(number: number, [least, most]: Bounds): boolean {
	return number >= least && number <= most;
}

function present(value: Record<string, unknown>, name: string): boolean {
	return Object.hasOwn(value, name) && value[name] !== null && value[name] !== undefined;
}

/** Tells whether a value is an object in JSON's sense. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
	return path === "" ? name : `${path}.${name}`;
}

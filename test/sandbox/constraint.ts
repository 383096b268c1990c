/** What a service's model can demand of a JSON value. Lengths are in Unicode code points, bounds inclusive. */
export type Constraint =
	| Structure
	| { readonly is: "union"; readonly members: Members }
	| { readonly is: "list"; readonly of: Constraint; readonly size: Bounds; readonly unique?: true }
	| { readonly is: "map"; readonly key: Text; readonly of: Constraint }
	| Text
	| { readonly is: "double" | "integer"; readonly range: Bounds }
	| { readonly is: "boolean" }
	| { readonly is: "timestamp" };

export type Members = Readonly<Record<string, Constraint>>;
export type Bounds = readonly [least: number, most: number];

export interface Structure {
	readonly is: "structure";
	readonly members: Members;
	readonly required: readonly string[];
}

export interface Text {
	readonly is: "string";
	readonly length?: Bounds;
	readonly pattern?: RegExp;
	readonly oneOf?: readonly string[];
}

const anyNumberOf: Bounds = [0, Number.POSITIVE_INFINITY];

/** A structure with these members, of which the named ones are required. */
export function structure(members: Members, ...required: string[]): Structure {
	return { is: "structure", members, required };
}

/** A tagged union: exactly one of the members is set. */
export function union(members: Members): Constraint {
	return { is: "union", members };
}

/** A list of any number of items, or as many as `size` says. */
export function list(of: Constraint, size: Bounds = anyNumberOf): Constraint {
	return { is: "list", of, size };
}

/** A list without the same item twice. */
export function uniqueList(of: Constraint): Constraint {
	return { is: "list", of, size: anyNumberOf, unique: true };
}

/** Text of a length in code points that fits a pattern; the pattern has to run in linear time. */
export function text(length: Bounds = anyNumberOf, pattern?: RegExp): Text {
	return { is: "string", length, ...(pattern && { pattern }) };
}

/** One of a fixed set of words. */
export function oneOf(...values: string[]): Text {
	return { is: "string", oneOf: values };
}

/** Any JSON number in a range. */
export function double(...range: Bounds): Constraint {
	return { is: "double", range };
}

/** A whole number in a range, of 32 bits as the model's integers are. */
export function integer(least: number, most: number = 2 ** 31 - 1): Constraint {
	return { is: "integer", range: [least, most] };
}

export const boolean: Constraint = { is: "boolean" };

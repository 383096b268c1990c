import type { Problem, Span } from "../../../shared/src/problem/problem";
import { memoizeLast } from "../../../shared/src/values/memoize";

export interface ObjectNode extends Span {
	readonly kind: "object";
	readonly properties: readonly Property[];
	readonly parent: Parent | undefined;
	/** The closing brace is there. */
	readonly closed: boolean;
	/** Something in it could not be read, so that what is missing from it cannot be told. */
	readonly damaged: boolean;
}

export interface ArrayNode extends Span {
	readonly kind: "array";
	readonly items: readonly Node[];
	readonly parent: Parent | undefined;
	readonly closed: boolean;
	readonly damaged: boolean;
}

export interface StringNode extends Span {
	readonly kind: "string";
	/** Escapes are resolved. */
	readonly value: string;
	readonly closed: boolean;
	/** It holds what no text may hold, so that what it was meant to be is not known. */
	readonly faulty?: true;
	readonly parent: Parent | undefined;
}

export interface NumberNode extends Span {
	readonly kind: "number";
	readonly value: number;
	readonly parent: Parent | undefined;
}

interface LiteralNode extends Span {
	readonly kind: "boolean" | "null";
	readonly value: boolean | null;
	readonly parent: Parent | undefined;
}

/** Text that is no JSON value, such as a word without quotes. A syntax problem stands on it already. */
export interface InvalidNode extends Span {
	readonly kind: "invalid";
	readonly parent: Parent | undefined;
}

export type Node = ObjectNode | ArrayNode | StringNode | NumberNode | LiteralNode | InvalidNode;

/** A member name as written; `closed` is false while its closing quote is missing. */
export interface Key extends Span {
	readonly name: string;
	readonly closed: boolean;
}

export interface Property {
	readonly kind: "property";
	readonly key: Key;
	readonly parent: ObjectNode;
	/** Offset of the colon. */
	readonly colon: number | undefined;
	readonly value: Node | undefined;
}

export type Parent = Property | ArrayNode;

/** A part of the tree while the parser builds it; nobody else changes one. */
export type Unfinished<T> = { -readonly [Name in keyof T]: T[Name] };

/** What a text holds, for any text at all. */
export interface Tree {
	readonly text: string;
	readonly root: Node | undefined;
	readonly comments: readonly Span[];
	/** Syntax problems, in the order of their place. */
	readonly problems: readonly Problem[];
	/** `${name}` in a string stands for a value of an environment. */
	readonly hasVariables?: true;
}

/** Offset behind the last character that belongs to a property. */
export function endOfProperty(property: Property): number {
	if (property.value !== undefined) {
		return property.value.end;
	}
	return property.colon === undefined ? property.key.end : property.colon + 1;
}

/** The object or array that holds a node; undefined for the root. */
export function containerOf(node: Node): ObjectNode | ArrayNode | undefined {
	const { parent } = node;
	return parent?.kind === "property" ? parent.parent : parent;
}

/** The names from the root to a node; null stands for an item of a list. */
export function pathTo(node: Node): (string | null)[] {
	const path: (string | null)[] = [];
	for (let { parent } = node; parent !== undefined; ) {
		path.push(parent.kind === "property" ? parent.key.name : null);
		parent = parent.kind === "property" ? parent.parent.parent : parent.parent;
	}
	return path.reverse();
}

/** Where a problem about a whole node is marked: its key, the first bracket of an unnamed container, or the value. */
export function spanOf(node: Node): Span {
	if (node.parent?.kind === "property") {
		return node.parent.key;
	}
	if (node.kind === "object" || node.kind === "array") {
		return { start: node.start, end: node.start + 1 };
	}
	return node;
}

/** The values directly in a node. */
export function childrenOf(node: Node): readonly Node[] {
	if (node.kind === "array") {
		return node.items;
	}
	if (node.kind !== "object") {
		return [];
	}
	return node.properties.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

/** The value of a member by its name; undefined where the node is no object or has no such member. */
export function member(node: Node | undefined, name: string): Node | undefined {
	return node?.kind === "object" ? propertyOf(node, name)?.value : undefined;
}

/** The number of a node; undefined where it is none, and where it is more than any number can be. */
export function numberOf(node: Node | undefined): number | undefined {
	return node?.kind === "number" && Number.isFinite(node.value) ? node.value : undefined;
}

/** The member of an object by its name; of several, the last one, which is the one that counts. */
export function propertyOf({ properties }: ObjectNode, name: string): Property | undefined {
	for (let index = properties.length - 1; index >= 0; index--) {
		const property = properties[index];
		if (property?.key.name === name) {
			return property;
		}
	}
	return undefined;
}

const names = new WeakMap<ObjectNode, ReadonlyMap<string, number>>();

/** How many members of an object have a name. Counted once: keys stay as they are while their object lives. */
export function countOf(object: ObjectNode, name: string): number {
	let counts = names.get(object);
	if (counts === undefined) {
		const found = new Map<string, number>();
		for (const { key } of object.properties) {
			found.set(key.name, (found.get(key.name) ?? 0) + 1);
		}
		names.set(object, found);
		counts = found;
	}
	return counts.get(name) ?? 0;
}

/** Every string value below a node, in the order of the text. Gathered once for each root. */
export const stringsIn: (root: Node) => readonly StringNode[] = memoizeLast((root: Node) => {
	const found: StringNode[] = [];
	gather(root, found);
	return found;
});

function gather(node: Node, found: StringNode[]): void {
	if (node.kind === "string") {
		found.push(node);
	} else if (node.kind === "array") {
		for (const item of node.items) {
			gather(item, found);
		}
	} else if (node.kind === "object") {
		for (const { value } of node.properties) {
			if (value !== undefined) {
				gather(value, found);
			}
		}
	}
}

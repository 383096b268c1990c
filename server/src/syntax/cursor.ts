import type { Span } from "../../../shared/src/problem/problem";
import { partitionPoint } from "./binarySearch";
import { type ArrayNode, endOfProperty, type Node, type ObjectNode, type Property, type Tree } from "./tree";

/** Where a cursor stands, as completion sees it. */
export type Cursor = KeyCursor | ValueCursor;

interface Insertion {
	/** What an accepted item replaces: the token at the cursor, quotes included, or nothing. */
	readonly replace: Span;
	/** Offset where a comma has to go before what is inserted; undefined where none is needed. */
	readonly commaBefore: number | undefined;
	readonly commaAfter: boolean;
}

export interface KeyCursor extends Insertion {
	readonly place: "key";
	readonly object: ObjectNode;
	/** The property whose name is being changed. */
	readonly property: Property | undefined;
	/** A colon follows the name already. */
	readonly named: boolean;
}

export interface ValueCursor extends Insertion {
	readonly place: "value";
	/** The property or list that the value belongs to; undefined for the root. */
	readonly parent: Property | ArrayNode | undefined;
	/** The value that is being replaced. */
	readonly node: Node | undefined;
}

/** The place of an offset (in UTF-16 code units, within the text); undefined where nothing can be inserted. */
export function cursorAt(tree: Tree, offset: number): Cursor | undefined {
	if (tree.comments.some(({ start, end }) => start < offset && offset <= end)) {
		return undefined;
	}
	const { root } = tree;
	if (root === undefined) {
		return { place: "value", parent: undefined, node: undefined, ...at(tree, offset) };
	}
	if (root.kind !== "object" && root.kind !== "array") {
		return touches(root, offset) ? valueOver(tree, root, offset, undefined) : undefined;
	}
	return isInside(root, offset) ? within(tree, root, offset) : undefined;
}

function within(tree: Tree, container: ObjectNode | ArrayNode, offset: number): Cursor | undefined {
	return container.kind === "object" ? inObject(tree, container, offset) : inArray(tree, container, offset);
}

function inObject(tree: Tree, object: ObjectNode, offset: number): Cursor | undefined {
	const property = last(object.properties, ({ key }) => key.start < offset);
	if (property === undefined) {
		return newKey(tree, object, offset);
	}
	const { key, colon, value } = property;
	if (offset < key.end || (offset === key.end && !isDone(key, tree.text))) {
		const closed = key.closed && !isLeftOpen(tree.text, key, offset);
		const replace = closed ? key : unclosedToken(tree.text, key, offset);
		const separators = separatorsAround(tree, replace);
		const named = colon !== undefined;
		return {
			place: "key",
			object,
			property,
			named,
			replace,
			...separators,
			...(named && { commaAfter: false }),
		};
	}
	if (colon === undefined) {
		return key.end === offset ? undefined : newKey(tree, object, offset);
	}
	if (offset <= colon) {
		return undefined;
	}
	if (value === undefined) {
		return valueGap(tree, object, property, offset);
	}
	if (offset <= value.start) {
		return beforeValue(tree, property, value, offset);
	}
	if ((value.kind === "object" || value.kind === "array") && isInside(value, offset)) {
		return within(tree, value, offset);
	}
	return touches(value, offset) ? valueOver(tree, value, offset, property) : newKey(tree, object, offset);
}

function inArray(tree: Tree, array: ArrayNode, offset: number): Cursor | undefined {
	const item = last(array.items, ({ start }) => start < offset);
	if (item === undefined) {
		return { place: "value", parent: array, node: undefined, ...at(tree, offset) };
	}
	if ((item.kind === "object" || item.kind === "array") && isInside(item, offset)) {
		return within(tree, item, offset);
	}
	if (touches(item, offset)) {
		return valueOver(tree, item, offset, array);
	}
	return { place: "value", parent: array, node: undefined, ...at(tree, offset) };
}

function newKey(tree: Tree, object: ObjectNode, offset: number): KeyCursor {
	return { place: "key", object, property: undefined, named: false, ...at(tree, offset) };
}

/** Behind a colon with no value yet: the value goes here, unless a comma has ended the member. */
function valueGap(tree: Tree, object: ObjectNode, property: Property, offset: number): Cursor | undefined {
	const gap = tree.text.slice(endOfProperty(property), offset);
	if (gap.includes(",")) {
		return newKey(tree, object, offset);
	}
	return { place: "value", parent: property, node: undefined, ...at(tree, offset), commaBefore: undefined };
}

/** Between a colon and a value on the same line: the value is replaced together with the gap. */
function beforeValue(tree: Tree, property: Property, value: Node, offset: number): Cursor | undefined {
	if (value.kind === "object" || value.kind === "array") {
		return undefined;
	}
	if (/[^ \t]/.test(tree.text.slice(offset, value.start))) {
		return undefined;
	}
	const replace = { start: offset, end: value.end };
	return {
		place: "value",
		parent: property,
		node: value,
		replace,
		commaBefore: undefined,
		commaAfter: false,
	};
}

function valueOver(
	tree: Tree,
	node: Node,
	offset: number,
	parent: Property | ArrayNode | undefined,
): ValueCursor {
	const closed = node.kind !== "string" || (node.closed && !isLeftOpen(tree.text, node, offset));
	const replace = closed ? { start: node.start, end: node.end } : unclosedToken(tree.text, node, offset);
	const { commaBefore, commaAfter } = separatorsAround(tree, replace);
	const inList = parent?.kind === "array";
	return { place: "value", parent, node, replace, commaBefore: inList ? commaBefore : undefined, commaAfter };
}

/** A finished value ends at its bracket or quote; a word or number may still be typed on. */
function touches(node: Node, offset: number): boolean {
	if (node.kind === "object" || node.kind === "array") {
		return false;
	}
	if (node.kind === "string" && node.closed) {
		return node.start < offset && offset < node.end;
	}
	return node.start < offset && offset <= node.end;
}

function isInside(node: ObjectNode | ArrayNode, offset: number): boolean {
	return node.start < offset && (offset < node.end || (!node.closed && offset === node.end));
}

function isDone(key: Span & { readonly closed: boolean }, text: string): boolean {
	return key.closed && text.charAt(key.end - 1) === '"' && key.end - key.start > 1;
}

/**
 * Whether a string that looks closed was left open at an offset, and ends with the quote that begins the next one, as
 * the first one does in `["‸, "B"]`.
 */
function isLeftOpen(text: string, { end }: Span, offset: number): boolean {
	return /^\s*[,}\]][\s,{}[\]]*$/.test(text.slice(offset, end - 1)) && /[^\s,:}\]]/.test(text.charAt(end));
}

/** An unclosed string takes the rest of its line with it; what was meant is the word at the cursor. */
function unclosedToken(text: string, { start, end }: Span, offset: number): Span {
	let stop = offset;
	while (stop < end && /[\w:$./-]/.test(text.charAt(stop))) {
		stop++;
	}
	return { start, end: stop };
}

function at(tree: Tree, offset: number): Insertion {
	const replace = { start: offset, end: offset };
	return { replace, ...separatorsAround(tree, replace) };
}

function separatorsAround(tree: Tree, { start, end }: Span): Pick<Insertion, "commaBefore" | "commaAfter"> {
	const before = skipBack(tree, start);
	const after = tree.text.charAt(skipForward(tree, end));
	return {
		commaBefore: /^(?:|[{[,:\uFEFF])$/.test(tree.text.charAt(before - 1)) ? undefined : before,
		commaAfter: !/^(?:|[}\],:])$/.test(after),
	};
}

function skipBack({ text, comments }: Tree, from: number): number {
	let offset = from;
	for (;;) {
		while (/^[ \t\r\n]$/.test(text.charAt(offset - 1))) {
			offset--;
		}
		const comment = last(comments, ({ end }) => end <= offset);
		if (comment?.end !== offset) {
			return offset;
		}
		offset = comment.start;
	}
}

function skipForward({ text, comments }: Tree, from: number): number {
	let offset = from;
	for (;;) {
		while (/^[ \t\r\n]$/.test(text.charAt(offset))) {
			offset++;
		}
		const comment = last(comments, ({ start }) => start <= offset);
		if (comment?.start !== offset) {
			return offset;
		}
		offset = comment.end;
	}
}

/** The last of a sorted list for which the condition holds; it holds for the first ones and for none after. */
function last<T>(sorted: readonly T[], holds: (element: T) => boolean): T | undefined {
	return sorted[partitionPoint(sorted, holds) - 1];
}

/** The innermost key or value under an offset, for hover and selection. */
export function nodeAt(tree: Tree, offset: number): { readonly property?: Property; readonly node?: Node } {
	let node = tree.root;
	while (node !== undefined && (node.kind === "object" || node.kind === "array")) {
		if (offset < node.start || offset > node.end) {
			return {};
		}
		if (node.kind === "array") {
			const item: Node | undefined = last(node.items, ({ start }) => start <= offset);
			if (item === undefined || offset > item.end) {
				return { node };
			}
			node = item;
			continue;
		}
		const property: Property | undefined = last(node.properties, ({ key }) => key.start <= offset);
		if (property === undefined || offset > endOfProperty(property)) {
			return { node };
		}
		if (offset <= property.key.end) {
			return { property };
		}
		if (property.value === undefined || offset < property.value.start) {
			return { node };
		}
		node = property.value;
	}
	return node !== undefined && node.start <= offset && offset <= node.end ? { node } : {};
}

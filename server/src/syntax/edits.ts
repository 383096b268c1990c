import type { Span } from "../../../shared/src/problem/problem";
import { partitionPoint } from "./binarySearch";
import { type ArrayNode, endOfProperty, type Node, type ObjectNode, type Property, type Tree } from "./tree";

/** Text to put in the place of a span; positions are those of the text before any edit. */
export interface Edit extends Span {
	readonly newText: string;
}

/** Takes a member out of its object, together with one comma and the white space that it leaves. */
export function removeProperty(tree: Tree, property: Property): Edit {
	const { parent } = property;
	const { properties } = parent;
	const next = partitionPoint(properties, ({ key }) => key.start <= property.key.start);
	const [before, after] = [properties[next - 2], properties[next]];
	return removeSpan(tree, parent, spanOf(property), before && spanOf(before), after && spanOf(after));
}

/** Takes an item out of its list, together with one comma and the white space that it leaves. */
export function removeItem(tree: Tree, list: ArrayNode, item: Node): Edit {
	const next = partitionPoint(list.items, ({ start }) => start <= item.start);
	return removeSpan(tree, list, item, list.items[next - 2], list.items[next]);
}

function spanOf(property: Property): Span {
	return { start: property.key.start, end: endOfProperty(property) };
}

function removeSpan(
	tree: Tree,
	holder: ObjectNode | ArrayNode,
	self: Span,
	before: Span | undefined,
	after: Span | undefined,
): Edit {
	if (after !== undefined) {
		return { start: self.start, end: after.start, newText: "" };
	}
	if (before !== undefined) {
		return { start: before.end, end: self.end, newText: "" };
	}
	const close = holder.closed ? holder.end - 1 : self.end;
	const rest = tree.text.slice(self.end, close);
	const end = /^[\s,]*$/.test(rest) ? close : self.end;
	return { start: holder.start + 1, end, newText: "" };
}

/** Adds a member, written with tabs for indentation, at the end of an object and in the layout around it. */
export function addProperty(tree: Tree, object: ObjectNode, written: string): Edit {
	const { text } = tree;
	const last = object.properties.at(-1);
	const multiline = last === undefined || text.slice(object.start, last.key.start).includes("\n");
	const outer = indentationAt(text, object.start);
	const inner = last !== undefined && multiline ? indentationAt(text, last.key.start) : outer + stepOf(tree);
	const lines = multiline
		? written.replace(/\n/g, `\n${inner}`).replace(/\t/g, stepOf(tree))
		: oneLine(written);
	if (last === undefined) {
		const end = object.closed ? object.end - 1 : object.start + 1;
		return { start: object.start + 1, end, newText: `\n${inner}${lines}\n${outer}` };
	}
	const at = endOfProperty(last);
	return { start: at, end: at, newText: multiline ? `,\n${inner}${lines}` : `, ${lines}` };
}

/** Text written with tabs for indentation, in the layout of a text from an offset on. */
export function inLayout(tree: Tree, offset: number, written: string): string {
	const { text } = tree;
	return written.replace(/\n/g, `\n${indentationAt(text, offset)}`).replace(/\t/g, stepOf(tree));
}

/** A line break with the indentation of the line that an offset is on. */
export function newLineAt({ text }: Tree, offset: number): string {
	return `\n${indentationAt(text, offset)}`;
}

/** Characters; bounds the work on a text without lines. */
const farthest = 2000;

/** What stands on a line before an offset; its nearest part only where that is far out. */
export function lineBefore(text: string, offset: number): string {
	const near = text.slice(Math.max(0, offset - farthest), offset);
	return near.slice(near.lastIndexOf("\n") + 1);
}

function oneLine(written: string): string {
	return written.replace(/\n\t*/g, " ");
}

/** The white space that a line begins with; none for a place far out on its line. */
function indentationAt(text: string, offset: number): string {
	const line = lineBefore(text, offset);
	return line.length < farthest ? (/^[ \t]*/.exec(line)?.[0] ?? "") : "";
}

const steps = new WeakMap<Tree, string>();

/** One step of indentation as the text has it, two spaces where it has none; looked for once in each tree. */
export function stepOf(tree: Tree): string {
	const step = steps.get(tree) ?? /\n([ \t]+)\S/.exec(tree.text)?.[1] ?? "  ";
	steps.set(tree, step);
	return step;
}

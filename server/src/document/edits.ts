import type { Span } from "../problem";
import { type ArrayNode, endOfProperty, type Node, type ObjectNode, type Property, type Tree } from "./tree";

/** Text to put in the place of a span; positions are those of the text before any edit. */
export interface Edit extends Span {
	readonly newText: string;
}

/** Takes a member out of its object, together with one comma and the white space that it leaves. */
export function removeProperty(tree: Tree, property: Property): Edit {
	const { properties } = property.parent;
	const spans = properties.map((one) => ({ start: one.key.start, end: endOfProperty(one) }));
	return removeAt(tree, property.parent, spans, properties.indexOf(property));
}

/** Takes an item out of its list, together with one comma and the white space that it leaves. */
export function removeItem(tree: Tree, list: ArrayNode, item: Node): Edit {
	return removeAt(tree, list, list.items, list.items.indexOf(item));
}

function removeAt(tree: Tree, holder: ObjectNode | ArrayNode, spans: readonly Span[], index: number): Edit {
	const self = spans[index] ?? holder;
	const before = spans[index - 1];
	const after = spans[index + 1];
	if (after !== undefined) return { start: self.start, end: after.start, newText: "" };
	if (before !== undefined) return { start: before.end, end: self.end, newText: "" };
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
	const inner = last !== undefined && multiline ? indentationAt(text, last.key.start) : outer + unit(text);
	const lines = multiline
		? written.replace(/\n/g, `\n${inner}`).replace(/\t/g, unit(text))
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
	return written.replace(/\n/g, `\n${indentationAt(text, offset)}`).replace(/\t/g, unit(text));
}

/** A line break with the indentation of the line that an offset is on. */
export function newLineAt({ text }: Tree, offset: number): string {
	return `\n${indentationAt(text, offset)}`;
}

function oneLine(written: string): string {
	return written.replace(/\n\t*/g, " ");
}

/** The white space that a line begins with. */
function indentationAt(text: string, offset: number): string {
	const start = text.lastIndexOf("\n", offset - 1) + 1;
	return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** One step of indentation as the text has it, two spaces where it has none. */
function unit(text: string): string {
	return /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
}

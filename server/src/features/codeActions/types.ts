import { inLayout } from "../../document/edits";
import type { ArrayNode, Node, Tree } from "../../document/tree";
import { type Member, membersOf, type Shape } from "../../schema/shape";
import { nearest } from "../../values/nearest";
import { memberValue, writerFor } from "./filled";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";
import { removeListItem, removeMember } from "./members";
import { choose, convert } from "./values";

/** Writes a value in the type that is wanted, or what that type needs in its place, or leaves it out. */
export const fitType: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	if (node === undefined || shape === undefined) return [];
	const { data } = problem;
	const converted = [
		...convert(problem, tree),
		...(data?.members ?? []).map((written) => choose(problem, written, written)),
		...bracketed(node, shape, tree),
		...namedMember(node, shape, tree),
	];
	return converted.length > 0 ? converted : leaveOutOrWrite(problem, tree);
};

/** Leaves out what need not be there, and writes what must be there with all that it needs. */
export const leaveOutOrWrite: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	if (node === undefined || shape === undefined) return [];
	const removed = node.parent?.kind === "array" ? removeListItem(problem, tree) : removeMember(problem, tree);
	const holder = node.parent?.kind === "property" ? node.parent.parent : undefined;
	const wanted = memberOf(node);
	const written =
		wanted === undefined ? writerFor(tree, holder).value(shape) : memberValue(tree, holder, wanted);
	const required = wanted?.required ?? node.parent === undefined;
	const { start, end } = node;
	const newText = inLayout(tree, start, written);
	const title = /\n/.test(written) ? "Write what is wanted here" : `Write ${written}`;
	const write: Fix = { title, edits: [{ start, end, newText }], safe: false };
	return required ? [write] : [...removed, write];
};

function memberOf({ parent }: Node): Member | undefined {
	const holder = parent?.kind === "property" ? shapeOf(parent.parent) : undefined;
	return parent?.kind === "property" && holder ? membersOf(holder)?.get(parent.key.name) : undefined;
}

/** Puts a value into the brackets of a list, or takes the only item out of them. */
function bracketed(node: Node, shape: Shape, tree: Tree): Fix[] {
	const { start, end } = node;
	const written = (one: Node): string => tree.text.slice(one.start, one.end);
	if (shape.kind === "list" && fits(node, shape.item)) {
		return [
			{ title: "Put it in brackets", edits: [{ start, end, newText: `[${written(node)}]` }], safe: false },
		];
	}
	const only = node.kind === "array" ? onlyItem(node) : undefined;
	if (only === undefined || !fits(only, shape)) return [];
	return [
		{ title: "Take it out of the brackets", edits: [{ start, end, newText: written(only) }], safe: false },
	];
}

function onlyItem({ items }: ArrayNode): Node | undefined {
	const [only, ...more] = items;
	return more.length === 0 ? only : undefined;
}

function fits({ kind }: Node, shape: Shape): boolean {
	if (shape.kind === "list") return kind === "array";
	if (shape.kind === "structure" || shape.kind === "union" || shape.kind === "map") return kind === "object";
	return kind === shape.kind;
}

/** Writes the member of a union that a text names. */
function namedMember(node: Node, shape: Shape, tree: Tree): Fix[] {
	if (node.kind !== "string" || shape.kind !== "union") return [];
	const name = nearest(node.value, [...shape.members.keys()]);
	if (name === undefined) return [];
	const written = writerFor(tree, undefined, new Map([[shape.name, name]])).value(shape);
	const { start, end } = node;
	const newText = inLayout(tree, start, written);
	return [{ title: `Choose "${name}"`, edits: [{ start, end, newText }], safe: false }];
}

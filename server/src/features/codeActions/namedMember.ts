import { nearest } from "../../../../shared/src/text/nearest";
import { membersOf, type Shape, type UnionShape } from "../../schema/shape";
import { type Edit, inLayout, removeProperty } from "../../syntax/edits";
import { parse } from "../../syntax/parse";
import { member, type Node, type Property, type Tree } from "../../syntax/tree";
import { writerFor } from "../../writer/filled";
import { type Fix, shapeOf } from "./fix";
import { withoutWords } from "./withoutWords";

/** Signs and words between names of modes. */
const separator = /[\s,;|/+&]+(?:(?:or|and)[\s]+)?/;

/**
 * Writes the member of a union that a text names, with the values that stand beside the text and belong into it. Where a
 * text or a list names several, or has other words as well, each is offered, and its title says what goes. `place`: what
 * goes for it.
 */
export function namedMember(node: Node, shape: Shape, tree: Tree, place: Node = node): Fix[] {
	if (shape.kind !== "union") {
		return [];
	}
	const texts = textsOf(node);
	const names = texts.map((text) => nearest(text, [...shape.members.keys()]));
	return names.flatMap((name, index) => {
		if (name === undefined || names.indexOf(name) !== index) {
			return [];
		}
		const lost = texts.filter((_, at) => names[at] !== name);
		const fixes = choosing(name, shape, place, tree);
		return lost.length === 0
			? fixes
			: fixes.map((fix) => ({ ...fix, title: withoutWords(fix.title, lost), preferred: false }));
	});
}

function textsOf(node: Node): readonly string[] {
	if (node.kind === "string") {
		return node.value.split(separator).filter((text) => text !== "");
	}
	const items = node.kind === "array" ? node.items : [];
	const texts = items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
	return texts.length === items.length ? texts : [];
}

function choosing(name: string, shape: UnionShape, node: Node, tree: Tree): Fix[] {
	const template = writerFor(tree, undefined, new Map([[shape.name, name]])).value(shape);
	const beside = propertiesFor(node, shape.members.get(name)?.shape);
	const { start, end } = node;
	const newText = inLayout(tree, start, withValues(template, name, beside, tree));
	const edits = [{ start, end, newText }, ...beside.map((property) => removeProperty(tree, property))].sort(
		(one, other) => one.start - other.start,
	);
	const isApart = edits.every(
		(edit, index) => edit.end <= (edits[index + 1]?.start ?? Number.POSITIVE_INFINITY),
	);
	return isApart ? [{ title: `Choose "${name}"`, edits, safe: false, preferred: true }] : [];
}

/** The properties beside a value that its object can't have, but what is chosen in its place can. */
function propertiesFor({ parent }: Node, chosen: Shape | undefined): readonly Property[] {
	const names = chosen && membersOf(chosen);
	if (parent?.kind !== "property" || names === undefined) {
		return [];
	}
	const shape = shapeOf(parent.parent);
	const own = shape && membersOf(shape);
	return parent.parent.properties.filter(
		({ key, value }) => value !== undefined && names.has(key.name) && own?.has(key.name) === false,
	);
}

/** A template whose member has the values of properties of a text, in the place of its own where it has some. */
function withValues(template: string, name: string, properties: readonly Property[], tree: Tree): string {
	const own = member(parse(template).root, name);
	if (own?.kind !== "object") {
		return template;
	}
	const last = own.properties.at(-1)?.value?.end;
	return properties
		.map(({ key, value }): Edit => {
			const written = value === undefined ? "" : tree.text.slice(value.start, value.end);
			const place = member(own, key.name);
			const at = last ?? own.start + 1;
			return place === undefined
				? { start: at, end: at, newText: `${last === undefined ? "" : ", "}"${key.name}": ${written}` }
				: { start: place.start, end: place.end, newText: written };
		})
		.sort((one, other) => other.start - one.start)
		.reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), template);
}

import type { StructureShape } from "../../schema/shape";
import type { ArrayNode, Node, ObjectNode } from "../../syntax/tree";

/** Objects that one item may have been split into; more are no slip. */
const mostParts = 4;

type Parts = readonly ObjectNode[];

/** By each object that is a part of an item; gathered once for each list. */
const known = new WeakMap<ArrayNode, ReadonlyMap<ObjectNode, Parts>>();

/**
 * The objects that are one item of a list only together with a given one: each lacks what it must have, none has what
 * another has, and all of them lack nothing. Undefined for an item by itself.
 */
export function partsOfItem(node: ObjectNode, shape: StructureShape): Parts | undefined {
	const list = node.parent?.kind === "array" ? node.parent : undefined;
	if (list === undefined) {
		return undefined;
	}
	const parts = known.get(list) ?? partsIn(list, shape);
	known.set(list, parts);
	return parts.get(node);
}

function partsIn({ items }: ArrayNode, shape: StructureShape): ReadonlyMap<ObjectNode, Parts> {
	const found = new Map<ObjectNode, Parts>();
	for (let index = 0; index < items.length; ) {
		const parts = partsFrom(items.slice(index, index + mostParts), shape);
		for (const part of parts) {
			found.set(part, parts);
		}
		index += Math.max(1, parts.length);
	}
	return found;
}

/** The first of some items, as many as make one together; none where they don't. */
function partsFrom(items: readonly Node[], shape: StructureShape): Parts {
	const names = new Set<string>();
	const parts: ObjectNode[] = [];
	for (const item of items) {
		if (item.kind !== "object" || item.damaged || item.properties.length === 0) {
			return [];
		}
		const own = new Set(item.properties.map(({ key }) => key.name));
		const isPart = [...own].every((name) => shape.members.has(name) && !names.has(name));
		if (!isPart || isComplete(own, shape)) {
			return [];
		}
		parts.push(item);
		for (const name of own) {
			names.add(name);
		}
		if (isComplete(names, shape)) {
			return parts;
		}
	}
	return [];
}

function isComplete(names: ReadonlySet<string>, { members }: StructureShape): boolean {
	return [...members.values()].every(({ name, required }) => !required || names.has(name));
}

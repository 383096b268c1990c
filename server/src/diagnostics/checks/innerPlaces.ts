import { membersOf, type Shape } from "../../schema/shape";
import type { Node } from "../../syntax/tree";
import { daysIn } from "./days";

/** Names from a place on; null stands for the only item of a list. */
export type Path = readonly (string | null)[];

/** Names on the way; farther down, too much would be a guess. */
const maxDepth = 3;

/** The places from a shape on, itself included, that have the properties of an object, or of those in a list. */
export function pathsInto(node: Node, shape: Shape, depth = maxDepth): readonly Path[] {
	if (fitsInto(node, shape)) {
		return [[]];
	}
	if (shape.kind === "list") {
		return node.kind === "array" ? [] : pathsInto(node, shape.item, depth).map((path) => [null, ...path]);
	}
	return depth === 0
		? []
		: [...(membersOf(shape)?.values() ?? [])].flatMap((one) =>
				pathsInto(node, one.shape, depth - 1).map((path) => [one.name, ...path]),
			);
}

/** Whether an object has nothing but properties of a shape, or a list nothing but such objects. */
export function fitsInto(node: Node, shape: Shape): boolean {
	if (node.kind === "array") {
		return (
			shape.kind === "list" && node.items.length > 0 && node.items.every((item) => fitsInto(item, shape.item))
		);
	}
	if (node.kind !== "object" || node.properties.length === 0) {
		return false;
	}
	const names = membersOf(shape);
	const isDays = shape.kind === "map" && shape.key.values !== undefined;
	return node.properties.every(({ key }) => names?.has(key.name) ?? (isDays && daysIn(key.name).length > 0));
}

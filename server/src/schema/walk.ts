import type { Node } from "../syntax/tree";
import { childShape, type Shape } from "./shape";

/**
 * Visits each node that has a shape, parents first. A visitor that answers false keeps the walk out of the node:
 * what is below a value of the wrong type has no shape.
 */
export function walk(node: Node, shape: Shape, visit: (node: Node, shape: Shape) => boolean): void {
	if (!visit(node, shape)) {
		return;
	}
	if (node.kind === "object") {
		for (const { key, value } of node.properties) {
			const child = childShape(shape, key.name);
			if (child !== undefined && value !== undefined) {
				walk(value, child, visit);
			}
		}
	} else if (node.kind === "array") {
		const child = childShape(shape, undefined);
		if (child !== undefined) {
			for (const item of node.items) {
				walk(item, child, visit);
			}
		}
	}
}

/** The shape of a node in a tree whose root has the shape `root`; undefined where the schema knows nothing of it. */
export function shapeAt(node: Node, root: Shape): Shape | undefined {
	const { parent } = node;
	if (parent === undefined) {
		return root;
	}
	const container = parent.kind === "property" ? parent.parent : parent;
	const above = shapeAt(container, root);
	return above && childShape(above, parent.kind === "property" ? parent.key.name : undefined);
}

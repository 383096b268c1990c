import { membersOf, type Shape } from "../../schema/shape";
import { containerOf, member, type Node, type ObjectNode, type Property } from "../../syntax/tree";

/**
 * The object around that of a property in which it belongs: one that can have a property of its name, and has none yet.
 * Undefined where the nearest that can have one has it already. `shapeOf`: what an object is to be.
 */
export function homeAbove(
	{ key, parent, value }: Property,
	shapeOf: (node: Node) => Shape | undefined,
): ObjectNode | undefined {
	for (let node = containerOf(parent); node !== undefined; node = containerOf(node)) {
		const shape = node.kind === "object" ? shapeOf(node) : undefined;
		if (node.kind === "object" && shape?.kind === "structure" && shape.members.has(key.name)) {
			return member(node, key.name) === undefined && value !== undefined ? node : undefined;
		}
	}
	return undefined;
}

/** Whether a property holds an object of nothing but what belongs beside it, and isn't there: `"settings": { … }`. */
export function holdsOwn({ value, parent }: Property, shape: Shape): boolean {
	const names = shape.kind === "structure" ? membersOf(shape) : undefined;
	return (
		value?.kind === "object" &&
		!value.damaged &&
		value.properties.length > 0 &&
		value.properties.every(({ key }) => names?.has(key.name) && member(parent, key.name) === undefined)
	);
}

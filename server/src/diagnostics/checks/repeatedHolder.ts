import type { Shape, StructureShape, UnionShape } from "../../schema/shape";
import type { Property } from "../../syntax/tree";

/**
 * Whether a property holds again the object that it stands in, as in `"schedule": { "schedule": { … } }`: it has the
 * name of that, stands alone, and what is in it belongs there. `shape`: that of the object around it.
 */
export function repeatsHolder({ key, value, parent }: Property, shape: Shape): boolean {
	const isHolder = shape.kind === "structure" || shape.kind === "union";
	const isAgain =
		parent.parent?.kind === "property" &&
		parent.parent.key.name === key.name &&
		parent.properties.length === 1;
	return isHolder && isAgain && value?.kind === "object" && belongs(value.properties, shape);
}

function belongs(properties: readonly Property[], { members }: StructureShape | UnionShape): boolean {
	return properties.length > 0 && properties.every(({ key }) => members.has(key.name));
}

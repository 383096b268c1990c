import { holdsOwn, homeAbove } from "../../diagnostics/checks/outerPlaces";
import { addProperty, removeProperty } from "../../syntax/edits";
import { endOfProperty, type Property, type Tree } from "../../syntax/tree";
import { type Fix, shapeOf } from "./fix";
import { moveToChild } from "./moveToChild";

/** Moves a property into the one object below its own that can have it, or else out into one around it. */
export function moveElsewhere(property: Property, tree: Tree): readonly Fix[] {
	const below = moveToChild(property, tree);
	return below.length > 0 ? below : moveUp(property, tree);
}

/** Moves a property out into the object around its own that has one of its name, or what it holds into its own object. */
function moveUp(property: Property, tree: Tree): readonly Fix[] {
	const { parent, key, value } = property;
	const holder = parent.parent?.kind === "property" ? parent.parent.key.name : undefined;
	const shape = shapeOf(parent);
	if (value?.kind === "object" && shape !== undefined && holdsOwn(property, shape)) {
		const [first, last] = [value.properties[0], value.properties.at(-1)];
		const inner = first && last && tree.text.slice(first.key.start, endOfProperty(last));
		const edits = [{ start: key.start, end: endOfProperty(property), newText: inner ?? "" }];
		return [{ title: `Remove "${key.name}" around its properties`, edits, safe: false, preferred: false }];
	}
	const home = homeAbove(property, shapeOf);
	if (home === undefined || holder === undefined) {
		return [];
	}
	const written = tree.text.slice(key.start, endOfProperty(property));
	const edits = [removeProperty(tree, property), addProperty(tree, home, written)];
	return [{ title: `Move out of "${holder}"`, edits, safe: false, preferred: false }];
}

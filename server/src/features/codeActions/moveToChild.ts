import { childShape, membersOf, type Shape } from "../../schema/shape";
import { addProperty, inLayout, removeProperty } from "../../syntax/edits";
import { countOf, endOfProperty, member, type ObjectNode, type Property, type Tree } from "../../syntax/tree";
import { type Fix, shapeOf } from "./fix";

interface Home {
	readonly name: string;
	readonly shape: Shape;
	/** The object that is there already, and where it isn't, the one that it belongs into. */
	readonly object: ObjectNode;
	readonly isThere: boolean;
}

/** Moves a property into the one object below its own that has a property of its name, such as `startTime` into `schedule`. */
export function moveToChild(property: Property, tree: Tree): Fix[] {
	const { parent, key } = property;
	const shape = shapeOf(parent);
	const isKnown = shape !== undefined && namesBelow(shape).has(key.name);
	const [home, ...more] = isKnown ? homesOf(parent, shape, key.name) : [];
	if (
		home === undefined ||
		more.length > 0 ||
		property.value === undefined ||
		countOf(parent, key.name) > 1
	) {
		return [];
	}
	const { name, object, isThere } = home;
	const written = (from: Property, to: Property): string =>
		tree.text.slice(from.key.start, endOfProperty(to));
	const title = `Move into "${name}"`;
	if (isThere) {
		const edits = [removeProperty(tree, property), addProperty(tree, object, written(property, property))];
		return countOf(object, key.name) > 0 ? [] : [{ title, edits, safe: false, preferred: false }];
	}
	if (object !== parent) {
		return [];
	}
	const [first, last] = run(property, home.shape);
	const { start } = first.key;
	const newText = inLayout(tree, start, `${JSON.stringify(name)}: { ${written(first, last)} }`);
	return [{ title, edits: [{ start, end: endOfProperty(last), newText }], safe: false, preferred: false }];
}

const below = new WeakMap<Shape, ReadonlySet<string>>();

/** The names of all properties that objects below a shape can have: a file may have thousands of other names. */
function namesBelow(shape: Shape): ReadonlySet<string> {
	const known = below.get(shape);
	if (known !== undefined) {
		return known;
	}
	const children = [...(membersOf(shape)?.values() ?? [])].map((one) => one.shape);
	const names = new Set(children.flatMap((one) => [...ownNames(one), ...namesBelow(one)]));
	below.set(shape, names);
	return names;
}

/** The names that the properties of a shape have; of a map, those that it can have. */
function ownNames(shape: Shape): readonly string[] {
	return shape.kind === "map"
		? (shape.key.values ?? []).map(({ value }) => value)
		: [...(membersOf(shape)?.keys() ?? [])];
}

/** The objects in an object that can have a property of a name: those next to it, there or not, and all below those that are there. */
function homesOf(object: ObjectNode, shape: Shape, key: string): readonly Home[] {
	const members = shape.kind === "structure" || shape.kind === "union" ? [...shape.members.values()] : [];
	return members.flatMap((one): readonly Home[] => {
		const node = member(object, one.name);
		const own = one.shape.kind !== "union" && ownNames(one.shape).includes(key);
		if (node?.kind !== "object") {
			const home = { name: one.name, shape: one.shape, object, isThere: false };
			return own && node === undefined && shape.kind === "structure" ? [home] : [];
		}
		const home = { name: one.name, shape: one.shape, object: node, isThere: true };
		return [...(own ? [home] : []), ...homesOf(node, one.shape, key)];
	});
}

/** The first and the last of the properties around one that go to the same place. */
function run(property: Property, home: Shape): readonly [first: Property, last: Property] {
	const { properties } = property.parent;
	const own = membersOf(shapeOf(property.parent) ?? home);
	const goesAlong = (one: Property | undefined): one is Property =>
		one?.value !== undefined &&
		!own?.has(one.key.name) &&
		childShape(home, one.key.name) !== undefined &&
		countOf(property.parent, one.key.name) === 1;
	const at = properties.indexOf(property);
	let [first, last] = [property, property];
	for (let index = at - 1; ; index--) {
		const before = properties[index];
		if (!goesAlong(before)) {
			break;
		}
		first = before;
	}
	for (let index = at + 1; ; index++) {
		const next = properties[index];
		if (!goesAlong(next)) {
			break;
		}
		last = next;
	}
	return [first, last];
}

import { daysIn } from "../../diagnostics/checks/days";
import { type Misplaced, misplacedMembers } from "../../diagnostics/checks/misplacedMembers";
import { type Shape, shapeAtPath } from "../../schema/shape";
import { inLayout, stepOf } from "../../syntax/edits";
import { endOfProperty, type Property, type Tree } from "../../syntax/tree";
import { hoursIn } from "./clock";
import { type Fix, shapeOf } from "./fix";

/** The properties that belong below their object with one of them, where that is the first. */
export function misplacedFrom(property: Property): Misplaced | undefined {
	const shape = shapeOf(property.parent);
	const isHolder = shape?.kind === "structure" || shape?.kind === "union";
	const misplaced = isHolder ? misplacedMembers(property.parent, shape) : undefined;
	return misplaced?.properties[0] === property ? misplaced : undefined;
}

/** Puts properties into the object that they belong in and that isn't there: one fix for each that may be meant. */
export function moveBelow(misplaced: Misplaced, tree: Tree): readonly Fix[] {
	const [first] = misplaced.properties;
	const shape = first && shapeOf(first.parent);
	if (shape === undefined) {
		return [];
	}
	return misplaced.paths.map((path): Fix => {
		const target = shapeAtPath(path, shape);
		const names = path.filter((one) => one !== null);
		const isOnly = misplaced.paths.length === 1 && shape.kind === "union";
		return {
			title: `Move into "${names.join(".")}"`,
			edits: editsOf(misplaced, path, target, tree),
			safe: false,
			...(!isOnly && { preferred: false }),
		};
	});
}

function editsOf(
	{ properties }: Misplaced,
	path: readonly (string | null)[],
	target: Shape | undefined,
	tree: Tree,
) {
	const [first, last] = [properties[0], properties.at(-1)];
	if (first === undefined || last === undefined) {
		return [];
	}
	const isDays = target?.kind === "map";
	const inner = isDays ? daysOf(properties, tree) : tree.text.slice(first.key.start, endOfProperty(last));
	const { start } = first.key;
	return [
		{
			start,
			end: endOfProperty(last),
			newText: within(path, inner, inLayout(tree, start, "\n"), stepOf(tree)),
		},
	];
}

/** Properties in the objects and lists of a path; on lines of their own where they have several. `line`: a line break and its indentation. */
function within(
	[name, ...rest]: readonly (string | null)[],
	properties: string,
	line: string,
	step: string,
): string {
	if (name === undefined) {
		return properties;
	}
	const isItem = rest[0] === null;
	const inner = within(
		isItem ? rest.slice(1) : rest,
		properties.replaceAll("\n", `\n${step}`),
		line + step,
		step,
	);
	const [open, close] = isItem ? ["[{", "}]"] : ["{", "}"];
	const isLong = properties.includes("\n");
	return `${JSON.stringify(name)}: ${open}${isLong ? line + step : " "}${inner}${isLong ? line : " "}${close}`;
}

/** Properties by their days, with the hours that a text names as ranges, and what stands between them as it is. */
function daysOf(properties: readonly Property[], { text }: Tree): string {
	return properties
		.map((property, index) => {
			const { key, value } = property;
			const before = properties[index - 1];
			const between = before === undefined ? "" : text.slice(endOfProperty(before), key.start);
			const hours = value && hoursIn(value);
			const behind = hours === undefined ? text.slice(key.end, endOfProperty(property)) : `: ${hours}`;
			return (
				between +
				daysIn(key.name)
					.map((day) => `${JSON.stringify(day)}${behind}`)
					.join(", ")
			);
		})
		.join("");
}

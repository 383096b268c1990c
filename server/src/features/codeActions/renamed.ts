import { fitsInto, type Path, pathsInto } from "../../diagnostics/checks/innerPlaces";
import type { Member } from "../../schema/shape";
import type { Property, Tree } from "../../syntax/tree";
import type { Fix } from "./fix";
import { periodsFor } from "./periods";
import { weekFor } from "./weeks";

/**
 * Renames a property whose value belongs farther below the new name, and puts the value there: dates as periods, hours
 * under their days, and what has the form of an inner place into that. None where the value can stay as it is.
 */
export function renameAndFit({ key, value }: Property, { name, shape }: Member, tree: Tree): readonly Fix[] {
	if (value === undefined || fitsInto(value, shape)) {
		return [];
	}
	const [path, ...more] = pathsInto(value, shape);
	const read = [...periodsFor(value, shape), ...weekFor(value, shape, tree)];
	const written = tree.text.slice(value.start, value.end);
	const edits = [
		...read.flatMap((fix) => fix.edits.map(({ newText }) => ({ newText, title: fix.title }))),
		...(read.length === 0 && path !== undefined && more.length === 0
			? [
					{
						newText: around(path, written),
						title: `Move it into "${path.filter((one) => one !== null).join(".")}"`,
					},
				]
			: []),
	];
	return edits.map(({ newText, title }) => ({
		title: `Rename to "${name}" and ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
		edits: [
			{ start: key.start, end: key.end, newText: JSON.stringify(name) },
			{ start: value.start, end: value.end, newText },
		],
		safe: false,
		preferred: false,
	}));
}

function around(path: Path, written: string): string {
	return path.reduceRight<string>(
		(inner, name) => (name === null ? `[${inner}]` : `{ ${JSON.stringify(name)}: ${inner} }`),
		written,
	);
}

/** Whether a list or a text stands where the member has an object: the name alone doesn't say what it is to be. */
export function isOfOtherKind({ value }: Property, { shape }: Member): boolean {
	const isHolder = shape.kind === "structure" || shape.kind === "union" || shape.kind === "map";
	return isHolder && value !== undefined && value.kind !== "object";
}

import { partsOfItem } from "../../diagnostics/checks/splitItems";
import { type Edit, lineBefore } from "../../syntax/edits";
import { endOfProperty, type ObjectNode, type Tree } from "../../syntax/tree";
import { type Fixer, shapeOf, valueAt } from "./fix";

/** Makes one object of those that are one item of a list only together. */
export const joinObjects: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	const parts = node?.kind === "object" && shape?.kind === "structure" ? partsOfItem(node, shape) : undefined;
	if (parts === undefined || parts[0] !== node) {
		return [];
	}
	const edits = parts.flatMap((part, index) => {
		const before = parts[index - 1];
		return before === undefined ? [] : between(before, part, tree);
	});
	return [{ title: `Join the ${parts.length} objects`, edits, safe: false }];
};

/** Takes the braces between two objects away; comments between them stay. */
function between(before: ObjectNode, part: ObjectNode, tree: Tree): Edit[] {
	const [last, first] = [before.properties.at(-1), part.properties[0]];
	if (last === undefined || first === undefined) {
		return [];
	}
	const start = endOfProperty(last);
	const end = first.key.start;
	if (/^[\s{},]*$/.test(tree.text.slice(start, end))) {
		const line = lineBefore(tree.text, end);
		const newText = line.trim() === "" ? `,\n${line}` : ", ";
		return [{ start, end, newText }];
	}
	return [
		{ start: before.end - 1, end: before.end, newText: "" },
		{ start: part.start, end: part.start + 1, newText: "" },
	];
}

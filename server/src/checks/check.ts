import type { Node, ObjectNode, Tree } from "../document/tree";
import type { Problem } from "../problem";
import type { MapShape, Shape, StructureShape, UnionShape } from "../schema/shape";
import { walk } from "../schema/walk";
import { foreignDocument, foreignMap } from "./dialects";
import { listItems } from "./lists";
import { areSound, duplicateKeys, missingMembers, unknownMembers } from "./members";
import { numberValue } from "./numbers";
import { stringValue } from "./strings";
import { wrongType } from "./types";
import { unionMembers } from "./unions";

/** All problems of a text: those of its grammar and those that the schema tells, in the order of their place. */
export function check(tree: Tree, root: Shape): Problem[] {
	const problems: Problem[] = [...tree.problems];
	const foreign = foreignDocument(tree, root);
	if (foreign !== undefined) problems.push(foreign);
	else if (tree.root !== undefined) {
		walk(tree.root, root, (node, shape) => {
			if (node.kind === "invalid") return false;
			const mismatch = foreignMap(node, shape) ?? wrongType(node, shape);
			if (mismatch !== undefined) problems.push(mismatch);
			else for (const problem of checkNode(node, shape, tree.text)) problems.push(problem);
			return mismatch === undefined;
		});
	}
	return problems.sort((one, other) => one.start - other.start || one.end - other.end);
}

const none: readonly Problem[] = [];

function checkNode(node: Node, shape: Shape, text: string): readonly Problem[] {
	if (node.kind === "object") {
		if (shape.kind === "structure" || shape.kind === "union") return members(node, shape);
		return shape.kind === "map" ? keys(node, shape) : none;
	}
	if (node.kind === "array") return shape.kind === "list" ? listItems(node, shape) : none;
	if (node.kind === "string" && shape.kind === "string") {
		return node.closed ? some(stringValue(node.value, shape, node, node)) : none;
	}
	if (node.kind === "number" && shape.kind === "number") return some(numberValue(node, shape, text));
	return none;
}

function members(node: ObjectNode, shape: StructureShape | UnionShape): readonly Problem[] {
	if (areSound(node, shape)) return none;
	const unknown = unknownMembers(node, shape);
	const incomplete =
		shape.kind === "union"
			? unionMembers(node, shape, unknown.problems.length > 0)
			: missingMembers(node, shape, unknown.meant);
	return [...duplicateKeys(node), ...unknown.problems, ...incomplete];
}

function keys(node: ObjectNode, shape: MapShape): Problem[] {
	const problems = node.properties.flatMap(({ key, colon }) =>
		colon === undefined ? [] : some(stringValue(key.name, shape.key, key, node)),
	);
	return [...duplicateKeys(node), ...problems];
}

function some(problem: Problem | undefined): readonly Problem[] {
	return problem === undefined ? none : [problem];
}

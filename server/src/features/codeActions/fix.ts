import type { Edit } from "../../document/edits";
import type { Property, Tree } from "../../document/tree";
import { childrenOf, type Node } from "../../document/tree";
import { campaignShape } from "../../language";
import type { Problem, Span } from "../../problem";
import type { Shape } from "../../schema/shape";
import { shapeAt } from "../../schema/walk";

export interface Fix {
	/** What it does, for a menu. */
	readonly title: string;
	readonly edits: readonly Edit[];
	/** It is certain what was meant: taken by `source.fixAll`. */
	readonly safe: boolean;
}

/** Makes the fixes of a problem; looks at code, place and data, never at words. */
export type Fixer = (problem: Problem, tree: Tree) => readonly Fix[];

/** The member whose key a problem stands on. */
export function propertyAt(tree: Tree, { start }: Span): Property | undefined {
	const node = tree.root && innermost(tree.root, start);
	return node?.kind === "object" ? node.properties.find(({ key }) => key.start === start) : undefined;
}

/** The value that a problem stands on, be it by its key, its bracket or itself. */
export function valueAt(tree: Tree, problem: Span): Node | undefined {
	const property = propertyAt(tree, problem);
	if (property !== undefined) return property.value;
	const node = tree.root && innermost(tree.root, problem.start);
	if (node === undefined || node.start === problem.start) return node;
	return childrenOf(node).find(({ start }) => start === problem.start);
}

/** What a value is to be; undefined where the schema knows nothing of its place. */
export function shapeOf(node: Node): Shape | undefined {
	return shapeAt(node, campaignShape);
}

/** The innermost object or list that reaches over an offset, or the root. */
function innermost(root: Node, offset: number): Node {
	let node = root;
	for (;;) {
		const child = childrenOf(node).find(
			({ kind, start, end }) => (kind === "object" || kind === "array") && start <= offset && offset < end,
		);
		if (child === undefined) return node;
		node = child;
	}
}

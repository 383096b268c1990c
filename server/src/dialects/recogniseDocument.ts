import type { Shape } from "../schema/shape";
import type { Tree } from "../syntax/tree";
import type { ForeignDocument } from "./foreignDocument";
import { recognise } from "./recognise";
import { campaignsInText, recogniseText } from "./recogniseText";

const known = new WeakMap<Tree, ForeignDocument | undefined>();

/**
 * Tells what a whole file is that is no campaign of ours; undefined where it is one, or nobody's. Looked for once in
 * each tree.
 */
export function recogniseDocument(tree: Tree, root: Shape): ForeignDocument | undefined {
	if (!known.has(tree)) {
		known.set(tree, look(tree, root));
	}
	return known.get(tree);
}

function look(tree: Tree, root: Shape): ForeignDocument | undefined {
	const text = tree.problems.length > 0 ? recogniseText(tree, root) : undefined;
	// An object in the middle of other text is not all that there is.
	const isInText = tree.problems.some(({ code }) => code === "content-before-start");
	return text ?? (isInText ? undefined : recognise(tree, root, (inner) => campaignsInText(inner, root)));
}

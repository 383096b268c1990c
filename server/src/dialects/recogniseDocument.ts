import type { Shape } from "../schema/shape";
import type { Tree } from "../syntax/tree";
import type { ForeignDocument } from "./foreignDocument";
import { recognise } from "./recognise";

const known = new WeakMap<Tree, ForeignDocument | undefined>();

/** Tells what a whole file is that is no campaign of ours; undefined where it is one, or nobody's. Looked for once in each tree. */
export function recogniseDocument(tree: Tree, root: Shape): ForeignDocument | undefined {
	if (!known.has(tree)) {
		known.set(tree, recognise(tree, root));
	}
	return known.get(tree);
}

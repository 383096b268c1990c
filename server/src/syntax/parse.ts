import { foreignText, foreignTree } from "./foreign";
import { Layout } from "./layout";
import { Parser } from "./parser";
import { isOfBrackets } from "./syntax";
import type { Tree } from "./tree";

/**
 * Reads any text as far as it can be read. What cannot be read gives one problem where it went wrong,
 * and marks the container around it as damaged.
 */
export function parse(text: string): Tree {
	const tree = new Parser(text, undefined).document();
	const foreign = tree.problems.length > 0 ? foreignText(text) : undefined;
	if (foreign !== undefined) {
		return foreignTree(text, foreign);
	}
	if (!tree.problems.some(isOfBrackets)) {
		return tree;
	}
	const byLayout = new Parser(text, new Layout(text)).document();
	const best = byLayout.problems.length <= tree.problems.length ? byLayout : tree;
	if (best.problems.length < 2 && !best.problems.some(({ code }) => code === "content-after-end")) {
		return best;
	}
	const swapped = new Parser(text, undefined, true).document();
	return swapped.problems.length < best.problems.length ? swapped : best;
}

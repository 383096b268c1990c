import type { Problem } from "../../../../shared/src/problem/problem";
import { shortened } from "../../../../shared/src/text/text";
import { beyondRange } from "../../diagnostics/checks/beyondRange";
import type { Node, Tree } from "../../syntax/tree";
import { barewordAt, withoutOddQuotes } from "../../syntax/words";
import { type Fix, memberOf, shapeOf } from "./fix";
import { removeListItem, removeMember } from "./members";
import { choose } from "./values";

/**
 * What may be written for a number out of its range, or a word for the end of it: a number of the range, or nothing where
 * no limit is meant; undefined for any other value.
 */
export function writeWithinRange(problem: Problem, node: Node, tree: Tree): readonly Fix[] | undefined {
	const shape = shapeOf(node);
	if (shape?.kind !== "number" || (node.kind !== "string" && node.kind !== "invalid")) {
		return undefined;
	}
	const end = Math.max(node.end, node.kind === "invalid" ? barewordAt(tree, node.start).end : node.end);
	const text = node.kind === "string" ? node.value : withoutOddQuotes(tree.text.slice(node.start, end));
	const found = beyondRange(text, shape, memberOf(node)?.required === false);
	return (
		found && [
			...(found.isUnlimited ? removing(problem, node, tree) : []),
			...found.numbers.map((number): Fix => {
				const fix = choose({ start: node.start, end }, number, number);
				// The words may say another number, such as a minute and a half.
				const isSpan = /\d.*[a-z].*\d/i.test(text);
				const title = isSpan ? `${fix.title} instead of ${shortened(text.trim())}` : fix.title;
				return { ...fix, title, preferred: false };
			}),
		]
	);
}

/** Removes the property, or the limit that needs it. */
function removing(problem: Problem, node: Node, tree: Tree): readonly Fix[] {
	const limit = node.parent?.kind === "property" ? node.parent.parent : undefined;
	const isCount = /MaxCountPerRecipient/.test(memberOf(node)?.shape.name ?? "");
	const fixes =
		isCount && limit?.parent?.kind === "array"
			? removeListItem({ ...problem, start: limit.start, end: limit.end }, tree)
			: memberOf(node)?.required === false
				? removeMember(problem, tree)
				: [];
	return fixes.map((fix) => ({ ...fix, preferred: false }));
}

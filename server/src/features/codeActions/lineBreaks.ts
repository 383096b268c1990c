import { holdsIdentifier } from "../../../../shared/src/values/placeholders";
import type { Node } from "../../syntax/tree";
import { type Fixer, shapeOf, valueAt } from "./fix";
import { choose } from "./values";

/** Escapes control characters; lines are joined where the value has but one, and where it may have more, too. */
export const escapeControls: Fixer = (problem, tree) => {
	const escaped = problem.data?.replacement;
	if (escaped === undefined) {
		return [];
	}
	const written = tree.text.slice(problem.start, problem.end);
	const isBroken = /[\r\n]/.test(written);
	const fix = { ...choose(problem, escaped, escaped), safe: !isBroken };
	const inner = written.slice(1, -1).trim();
	if (!/[\r\n]/.test(inner)) {
		return [fix];
	}
	const isOneLine = hasOneLine(valueAt(tree, problem));
	const newText = `"${inner.replace(/\s*[\r\n]\s*/g, isOneLine ? "" : " ")}"`;
	// Where a tab stands beside the break, both are to be seen to.
	const edits = [{ start: problem.start, end: problem.end, newText: newText.replaceAll("\t", " ") }];
	const joined = { title: "Join the lines", edits, safe: false };
	return isOneLine ? [joined] : [fix, joined];
};

/** Whether a value is an ID, an ARN, a time or a word of the API, which no line break is a part of. */
function hasOneLine(node: Node | undefined): boolean {
	const shape = node && shapeOf(node);
	const isId = node?.parent?.kind === "property" && holdsIdentifier(node.parent.key.name);
	const isFormed = shape?.kind === "string" && (shape.format !== undefined || shape.values !== undefined);
	return isId || isFormed;
}

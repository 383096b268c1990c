import { stringValue } from "../../diagnostics/checks/strings";
import type { StringShape } from "../../schema/shape";
import { nodeAt } from "../../syntax/cursor";
import type { StringNode } from "../../syntax/tree";
import { type Fix, type Fixer, shapeOf } from "./fix";
import { choose } from "./values";

/** Removes words behind a value, or takes them into the string that they may belong to. */
export const removeWords: Fixer = ({ start, end, data }, tree) => {
	const [written] = data?.members ?? [];
	if (data?.members === undefined) {
		return [];
	}
	const gap = /[ \t]*$/.exec(tree.text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0;
	const at = start - gap;
	const words = JSON.stringify(tree.text.slice(start, end));
	const edits = [{ start: at, end, newText: "" }];
	const removed: Fix = { title: `Remove ${words}`, edits, safe: false, preferred: false };
	const { node } = nodeAt(tree, at - 1);
	const shape = node && shapeOf(node);
	if (node?.kind !== "string" || shape?.kind !== "string" || written === undefined) {
		return [removed];
	}
	const joined = readings(written, node, shape).map((text): Fix => {
		const fix = choose({ start: node.start, end }, text, text);
		return { ...fix, preferred: false };
	});
	const isFree = shape.values === undefined && shape.format === undefined;
	const isWrong = stringValue(node.value, shape, node, node).length > 0;
	return isFree || isWrong ? [...joined, removed] : [removed, ...joined];
};

/** What a string is with the words behind it, as JSON: as written where that is right, or what it stands for. */
function readings(written: string, node: StringNode, shape: StringShape): readonly string[] {
	const text: unknown = JSON.parse(written);
	const [problem] = typeof text === "string" ? stringValue(text, shape, node, node) : [];
	const read = problem === undefined ? text : problem.data?.replacement;
	return typeof read === "string" && read !== node.value ? [JSON.stringify(read)] : [];
}

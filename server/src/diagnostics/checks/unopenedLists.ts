import type { Problem } from "../../../../shared/src/problem/problem";
import type { Shape } from "../../schema/shape";
import { endOfItems } from "../../syntax/items";
import { type Node, spanOf, type Tree } from "../../syntax/tree";
import { nameOf } from "./words";

/**
 * Items behind the name of a list that lack its opening bracket, or both, as one mistake. `data.insertAt`: the offset
 * behind them, and behind the closing bracket where that is there. Source: the service model.
 */
export function unopenedList(node: Node, shape: Shape, { text, problems }: Tree): Problem | undefined {
	const isItem = shape.kind === "list" && (node.kind === "object" || node.kind === "string");
	if (!isItem || problems.length === 0 || node.parent?.kind !== "property") {
		return undefined;
	}
	const insertAt = endOfItems(text, node.end);
	if (insertAt === undefined || !problems.some(({ start }) => node.end <= start && start < insertAt)) {
		return undefined;
	}
	const what =
		text.charAt(insertAt - 1) === "]" ? "Add [ before its first item." : "Put all its items in brackets.";
	const message = `${nameOf(node)} must be an array in brackets. ${what}`;
	return { ...spanOf(node), code: "wrong-type", severity: "error", message, data: { insertAt } };
}

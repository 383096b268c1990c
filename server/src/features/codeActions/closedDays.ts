import type { Node, Tree } from "../../syntax/tree";
import { type Fixer, shapeOf, valueAt } from "./fix";
import { removeMember } from "./members";

const closed = /^["']?(?:closed|none|off|no|shut|never|null|false|-)["']?$/i;

/** Whether a day's value says that the day has no hours; a day that is closed has no entry. */
export function isClosedDay(node: Node, { text }: Tree): boolean {
	const shape = shapeOf(node);
	const isDay = shape?.kind === "list" && shape.item.name === "TimeRange";
	return isDay && closed.test(text.slice(node.start, node.end));
}

/** Removes a day that is said to be closed by a word without quotes. */
export const removeClosedDay: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	return node !== undefined && isClosedDay(node, tree) ? removeMember(problem, tree) : [];
};

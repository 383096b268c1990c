import type { Problem } from "../../../../shared/src/problem/problem";
import { quoted } from "../../../../shared/src/text/text";
import type { ListShape, Shape } from "../../schema/shape";
import { type ArrayNode, type Node, spanOf } from "../../syntax/tree";
import { partsOfItem } from "./splitItems";
import { nameOf } from "./words";

/** Size of a list, and repeated items where the model wants unique ones. Source: the service model. */
export function listItems(node: ArrayNode, shape: ListShape): Problem[] {
	const { items } = node;
	const extra = items[shape.maxItems];
	if (extra !== undefined && !isOfOneItem(extra, shape.item)) {
		const message = `${nameOf(node)} can have at most ${count(shape.maxItems)}, not ${items.length}.`;
		const data = { bound: shape.maxItems };
		return [{ start: extra.start, end: extra.end, code: "too-many-items", severity: "error", message, data }];
	}
	if (items.length < shape.minItems && !node.damaged) {
		const message = `${nameOf(node)} needs at least ${count(shape.minItems)}.`;
		const data = { bound: shape.minItems };
		return [{ ...spanOf(node), code: "too-few-items", severity: "error", message, data }];
	}
	return shape.unique ? repeatedItems(node) : [];
}

/** Whether an item is but a part of one, which is told already. */
function isOfOneItem(item: Node, shape: Shape): boolean {
	return item.kind === "object" && shape.kind === "structure" && partsOfItem(item, shape) !== undefined;
}

function repeatedItems(node: ArrayNode): Problem[] {
	const first = new Map<string | number | boolean | null, Node>();
	const problems: Problem[] = [];
	for (const item of node.items) {
		if (item.kind === "object" || item.kind === "array" || item.kind === "invalid") {
			continue;
		}
		const earlier = first.get(item.value);
		if (earlier === undefined) {
			first.set(item.value, item);
			continue;
		}
		const { start, end } = item;
		const message = `${nameOf(node)} contains ${written(item.value)} twice. Remove one.`;
		const related = [{ start: earlier.start, end: earlier.end, message: "The first one." }];
		problems.push({ start, end, code: "duplicate-item", severity: "error", message, related });
	}
	return problems;
}

function count(items: number): string {
	return items === 1 ? "one item" : `${items} items`;
}

function written(value: string | number | boolean | null): string {
	return typeof value === "string" ? quoted(value) : String(value);
}

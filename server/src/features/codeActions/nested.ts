import type { Shape } from "../../schema/shape";
import type { Node, Tree } from "../../syntax/tree";
import type { Fix } from "./fix";

/** Takes a list out of the list that it is an item of, or out of an object that has nothing else. */
export function innerOf(node: Node, shape: Shape, tree: Tree): Fix | undefined {
	const { start, end, parent } = node;
	if (node.kind === "array" && parent?.kind === "array" && shape.kind !== "list") {
		const [first, last] = [node.items[0], node.items.at(-1)];
		const isFull = first && last && node.closed && node.items.every(({ kind }) => kind === "object");
		const isObject = shape.kind === "structure" || shape.kind === "union";
		return isFull && isObject
			? {
					title: "Remove the inner brackets",
					edits: [{ start, end, newText: tree.text.slice(start + 1, end - 1).trim() }],
					safe: false,
				}
			: undefined;
	}
	const [only, ...more] = node.kind === "object" ? node.properties : [];
	const list = only?.value;
	if (shape.kind !== "list" || list?.kind !== "array" || more.length > 0 || only === undefined) {
		return undefined;
	}
	const isFitting = list.items.length > 0 && list.items.every(({ kind }) => kind === kindOf(shape.item));
	const isAgain = parent?.kind === "property" && parent.key.name === only.key.name;
	return isFitting
		? {
				title: `Remove "${only.key.name}" around the list`,
				edits: [{ start, end, newText: tree.text.slice(list.start, list.end) }],
				safe: false,
				preferred: isAgain,
			}
		: undefined;
}

function kindOf({ kind }: Shape): Node["kind"] {
	return kind === "structure" || kind === "union" || kind === "map"
		? "object"
		: kind === "list"
			? "array"
			: kind;
}

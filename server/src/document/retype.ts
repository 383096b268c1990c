import { nodeAt } from "./cursor";
import type { Edit } from "./edits";
import type { Node, StringNode, Tree } from "./tree";

/** A tree after an edit that changed nothing but the inside of one string. */
export interface Retyped {
	readonly tree: Tree;
	/** The string. */
	readonly node: StringNode;
	/** What it was. */
	readonly before: string;
}

/**
 * Takes a tree over to the text that it holds after an edit inside of a string, as most keystrokes are: nothing is
 * read again, and what lies behind is moved. The tree that is handed in is no more. Undefined, and nothing is changed,
 * where more than the string may have changed. `read`: gives the text after the edit, when somebody wants it.
 */
export function retype(tree: Tree, edit: Edit, read: () => string): Retyped | undefined {
	if (tree.problems.length > 0 || tree.root === undefined || !isPlain(edit.newText)) return undefined;
	const { node } = nodeAt(tree, edit.start);
	if (node?.kind !== "string" || edit.start <= node.start || edit.end >= node.end) return undefined;
	const { value } = node;
	const escaped = value.length !== node.end - node.start - 2;
	if (escaped) return undefined;
	const [from, to] = [edit.start, edit.end].map((offset) => offset - node.start - 1);
	node.value = value.slice(0, from) + edit.newText + value.slice(to);
	move(tree.root, edit.start, edit.newText.length - (edit.end - edit.start));
	const { root, comments, problems } = tree;
	const after = {
		root,
		comments,
		problems,
		get text() {
			return read();
		},
	};
	return { tree: after, node, before: value };
}

/** Text that stands for itself between quotes. */
function isPlain(text: string): boolean {
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit < 32 || unit === 34 || unit === 92) return false;
	}
	return true;
}

/** Moves what begins behind an offset, and the end of what lies around it. */
function move(node: Node, offset: number, by: number): void {
	if (node.start > offset) node.start += by;
	node.end += by;
	if (node.kind === "array") {
		const { items } = node;
		for (let index = items.length - 1; index >= 0; index--) {
			const item = items[index];
			if (item === undefined || item.end <= offset) return;
			move(item, offset, by);
		}
	} else if (node.kind === "object") {
		const { properties } = node;
		for (let index = properties.length - 1; index >= 0; index--) {
			const property = properties[index];
			if (property?.value === undefined || property.value.end <= offset) return;
			const { key, colon, value } = property;
			if (key.start > offset) {
				key.start += by;
				key.end += by;
				if (colon !== undefined) property.colon = colon + by;
			}
			move(value, offset, by);
		}
	}
}

import { newLineAt } from "../../syntax/edits";
import type { ArrayNode, ObjectNode } from "../../syntax/tree";
import { containerOf } from "../../syntax/tree";
import { type Fixer, valueAt } from "./fix";

/** Closes a bracket, and those around it that end unclosed at the same place. */
export const closeBrackets: Fixer = (problem, tree) => {
	const innermost = valueAt(tree, problem);
	if (innermost?.kind !== "object" && innermost?.kind !== "array") {
		return [];
	}
	const open: (ObjectNode | ArrayNode)[] = [];
	let node: ObjectNode | ArrayNode | undefined = innermost;
	for (; node !== undefined && !node.closed && node.end === innermost.end; node = containerOf(node)) {
		open.push(node);
	}
	const inside = tree.text.slice(innermost.start + 1, innermost.end);
	const end = innermost.start + 1 + inside.trimEnd().length;
	let start = end;
	while (start > innermost.start + 1 && /[\s,]/.test(tree.text.charAt(start - 1))) {
		start--;
	}
	const next = /^\s*["{[]/.test(tree.text.slice(innermost.end, innermost.end + 200)) ? "," : "";
	const brackets = open
		.map(
			(one) =>
				(inside.includes("\n") ? newLineAt(tree, one.start) : "") + (one.kind === "object" ? "}" : "]"),
		)
		.join("");
	const newText = brackets + next;
	const title = open.length === 1 ? "Close the bracket" : `Close the ${open.length} brackets`;
	const sign = tree.text.charAt(innermost.start);
	const isDouble = sign === tree.text.charAt(innermost.start + 1);
	const once = { start: innermost.start, end: innermost.start + 1, newText: "" };
	return [
		...(isDouble ? [{ title: `Remove ${sign}`, edits: [once], safe: false }] : []),
		{ title, edits: [{ start, end, newText }], safe: false, ...(isDouble && { preferred: false }) },
	];
};

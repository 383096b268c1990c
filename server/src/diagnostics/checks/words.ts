import { lookAlikesIn } from "../../../../shared/src/text/lookAlikes";
import { quoted } from "../../../../shared/src/text/text";
import { partitionPoint } from "../../syntax/binarySearch";
import { containerOf, type Node } from "../../syntax/tree";

/** What a value is called in a sentence: its member name, its place in a list, or the campaign itself. */
export function nameOf(node: Node): string {
	const { parent } = node;
	if (parent === undefined) {
		return "The campaign";
	}
	if (parent.kind === "property") {
		return quoted(parent.key.name);
	}
	// Counted from one. A list of very many items may have a problem on each.
	const index = partitionPoint(parent.items, ({ start }) => start <= node.start);
	const list = containerOf(node);
	return list === undefined ? `Item ${index}` : `Item ${index} of ${nameOf(list)}`;
}

/** What is said of a text that only looks like another one. */
export function aboutLookAlike(written: string, meant: string): string {
	return `${quoted(written)} has characters that nobody can tell from the right ones (${lookAlikesIn(written)}). Write ${quoted(meant)}.`;
}

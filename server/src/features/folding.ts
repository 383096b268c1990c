import type { FoldingRange } from "vscode-languageserver-types";
import type { CampaignText } from "../diagnostics/campaignText";
import { childrenOf, type Node } from "../syntax/tree";
import type { Ranges } from "./ranges";

/** Objects and lists over more than one line, down to the line before their closing bracket. */
export function foldingRanges({ tree }: CampaignText, ranges: Ranges): FoldingRange[] {
	const found: FoldingRange[] = [];
	const visit = (node: Node): void => {
		if (node.kind !== "object" && node.kind !== "array") {
			return;
		}
		const { start, end } = ranges.of(node);
		const endLine = node.closed ? end.line - 1 : end.line;
		if (endLine > start.line) {
			found.push({ startLine: start.line, endLine });
		}
		for (const child of childrenOf(node)) {
			visit(child);
		}
	};
	if (tree.root !== undefined) {
		visit(tree.root);
	}
	return found;
}

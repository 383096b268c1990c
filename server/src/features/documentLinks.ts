import type { DocumentLink } from "vscode-languageserver-types";
import { consoleLink } from "../../../shared/src/values/consoleLink";
import type { CampaignText } from "../diagnostics/campaignText";
import { walk } from "../schema/walk";
import type { Ranges } from "./ranges";

/** Links from ARNs to the console, where it is sure that there is a page. */
export function documentLinks({ tree, type }: CampaignText, ranges: Ranges): DocumentLink[] {
	const links: DocumentLink[] = [];
	if (tree.root === undefined) {
		return links;
	}
	walk(tree.root, type.shape, (node) => {
		const link = node.kind === "string" && node.closed ? consoleLink(node.value) : undefined;
		if (link !== undefined) {
			const range = ranges.of({ start: node.start + 1, end: node.end - 1 });
			links.push({ range, target: link.url, tooltip: link.title });
		}
		return true;
	});
	return links;
}

import type { SelectionRange } from "vscode-languageserver-types";
import type { Span } from "../../../shared/src/problem/problem";
import type { CampaignText } from "../diagnostics/campaignText";
import { nodeAt } from "../syntax/cursor";
import { endOfProperty, type Node } from "../syntax/tree";
import type { Ranges } from "./ranges";

/** What grows around an offset: inside of the quotes, the value, its member, what is between the brackets, and so on. */
export function selectionRange({ tree, text }: CampaignText, offset: number, ranges: Ranges): SelectionRange {
	const spans: Span[] = [];
	const { property, node } = nodeAt(tree, offset);
	if (property !== undefined) {
		spans.push(inner(property.key), property.key, {
			start: property.key.start,
			end: endOfProperty(property),
		});
		grow(property.parent);
	} else if (node !== undefined) {
		grow(node);
	}
	spans.push({ start: 0, end: text.length });
	return spans
		.reverse()
		.filter(({ start, end }) => start <= offset && offset <= end)
		.reduce<SelectionRange>((parent, span) => ({ range: ranges.of(span), parent }), {
			range: ranges.of({ start: 0, end: text.length }),
		});

	function grow(from: Node): void {
		let current: Node | undefined = from;
		while (current !== undefined) {
			if (current.kind === "string" || current.kind === "object" || current.kind === "array") {
				spans.push(inner(current));
			}
			spans.push(current);
			const { parent }: Node = current;
			if (parent?.kind === "property") {
				spans.push({ start: parent.key.start, end: endOfProperty(parent) });
			}
			current = parent?.kind === "property" ? parent.parent : parent;
		}
	}
}

function inner({ start, end }: Span): Span {
	return { start: start + 1, end: Math.max(start + 1, end - 1) };
}

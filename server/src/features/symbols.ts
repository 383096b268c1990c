import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import { shortened } from "../checks/words";
import { endOfProperty, type Node } from "../document/tree";
import type { CampaignText } from "../language";
import type { Span } from "../problem";
import type { Ranges } from "./ranges";

const kinds: Record<Node["kind"], SymbolKind> = {
	object: SymbolKind.Object,
	array: SymbolKind.Array,
	string: SymbolKind.String,
	number: SymbolKind.Number,
	boolean: SymbolKind.Boolean,
	null: SymbolKind.Null,
	invalid: SymbolKind.Null,
};

/** The outline: members and list items, nested as in the text. */
export function documentSymbols({ tree, text }: CampaignText, ranges: Ranges): DocumentSymbol[] {
	return tree.root === undefined ? [] : below(tree.root);

	function below(node: Node): DocumentSymbol[] {
		if (node.kind === "object") {
			return node.properties.map((property) => {
				const span = { start: property.key.start, end: endOfProperty(property) };
				return symbol(property.key.name, property.value, span, property.key);
			});
		}
		if (node.kind === "array") return node.items.map((item, index) => symbol(`${index}`, item, item, item));
		return [];
	}

	function symbol(name: string, value: Node | undefined, span: Span, selection: Span): DocumentSymbol {
		const scalar = value !== undefined && value.kind !== "object" && value.kind !== "array";
		return {
			name: name === "" ? '""' : name,
			detail: scalar ? shortened(text.slice(value.start, value.end)) : "",
			kind: kinds[value?.kind ?? "null"],
			range: ranges.of(span),
			selectionRange: ranges.of(selection),
			children: value === undefined ? [] : below(value),
		};
	}
}

/** The same outline as a list, for clients without nested symbols. */
export function flatSymbols(
	symbols: readonly DocumentSymbol[],
	uri: string,
	container?: string,
): SymbolInformation[] {
	return symbols.flatMap(({ name, kind, range, children = [] }) => [
		{ name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) },
		...flatSymbols(children, uri, name),
	]);
}

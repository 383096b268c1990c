import type { DocumentSymbol, Range, SymbolInformation } from "vscode-languageserver-types";
import { forLabel } from "../../../shared/src/text/doors";
import { shortened } from "../../../shared/src/text/text";
import { CampaignView } from "../campaign/campaignView";
import type { CampaignText } from "../diagnostics/campaignText";
import { childShape, type Shape } from "../schema/shape";
import { endOfProperty, type Node } from "../syntax/tree";
import { zoneOf } from "./hover/hoverContext";
import { detailOf, nameOfItem, symbolKindOf } from "./outline";
import type { Ranges } from "./ranges";

/** Symbols of a document; nobody looks through as many, and one that is out to do harm has millions. */
const maxSymbols = 50_000;

/** The outline: members and list items, nested as in the text, with what they come to. */
export function documentSymbols({ tree, text, type }: CampaignText, ranges: Ranges): DocumentSymbol[] {
	let left = maxSymbols;
	const zone = zoneOf(new CampaignView(tree, [], new Date())) ?? "UTC";
	return tree.root === undefined ? [] : below(tree.root, type.shape);

	function below(node: Node, shape: Shape | undefined): DocumentSymbol[] {
		if (node.kind === "object") {
			return taken(node.properties).map((property) => {
				const { key, value } = property;
				const name = ranges.of(key);
				const range = ranges.upTo(name, endOfProperty(property));
				return symbol(key.name, value, shape && childShape(shape, key.name), range, name);
			});
		}
		if (node.kind !== "array") {
			return [];
		}
		const itemShape = shape && childShape(shape, undefined);
		return taken(node.items).map((item, index) => {
			const range = ranges.of(item);
			return symbol(nameOfItem(item, itemShape) ?? `${index}`, item, itemShape, range, range);
		});
	}

	/** As many as there may be still. */
	function taken<T>(entries: readonly T[]): readonly T[] {
		const some = entries.slice(0, left);
		left -= some.length;
		return some;
	}

	function symbol(
		name: string,
		value: Node | undefined,
		shape: Shape | undefined,
		range: Range,
		selectionRange: Range,
	): DocumentSymbol {
		const children = value === undefined ? [] : below(value, shape);
		const own: DocumentSymbol = {
			name: forLabel(name.trim() === "" ? JSON.stringify(name) : name),
			detail: value === undefined ? "" : forLabel(detailOf(value, shape, text, zone)),
			kind: symbolKindOf(value, shape),
			range,
			selectionRange,
		};
		if (children.length > 0) {
			own.children = children;
		}
		return own;
	}
}

/** The same outline as a list, for clients without nested symbols. */
export function flatSymbols(
	symbols: readonly DocumentSymbol[],
	uri: string,
	container?: string,
): SymbolInformation[] {
	return symbols.flatMap(({ name, kind, range, children = [] }) => [
		{
			name,
			kind,
			location: { uri, range },
			...(container !== undefined && { containerName: shortened(container) }),
		},
		...flatSymbols(children, uri, name),
	]);
}

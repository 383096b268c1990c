import { CompletionItemKind } from "vscode-languageserver-types";
import type { ValueCursor } from "../../document/cursor";
import type { Shape, StringShape } from "../../schema/shape";
import { timeZones } from "../../values/zone";
import { shapeDocumentation } from "../documentation";
import type { Offer } from "./offer";
import { SkeletonWriter } from "./skeleton";

/** Values that fit a place, minus those that a list of unique items has already. */
export function valueOffers(cursor: ValueCursor, shape: Shape, unique: boolean, snippets: boolean): Offer[] {
	switch (shape.kind) {
		case "union":
			return unionOffers(shape, snippets);
		case "structure":
			return [whole(shape, "{…}", snippets)];
		case "map":
			return [whole(shape, "{…}", snippets)];
		case "list":
			return [whole(shape, "[…]", snippets)];
		case "boolean":
			return [literal(true, "", snippets), literal(false, "", snippets)];
		case "number":
			return shape.examples.map((example) => literal(example, "example", snippets));
		case "string":
			return stringOffers(shape, unique ? present(cursor) : new Set(), snippets);
	}
}

function unionOffers(shape: Shape & { readonly kind: "union" }, snippets: boolean): Offer[] {
	return [...shape.members.values()].map((member) => ({
		label: member.name,
		kind: CompletionItemKind.Struct,
		detail: member.shape.title,
		documentation: member.description,
		insert: new SkeletonWriter(snippets).chosen(member),
		filter: member.name,
		rank: 0,
	}));
}

function whole(shape: Shape, label: string, snippets: boolean): Offer {
	return {
		label,
		kind: CompletionItemKind.Struct,
		detail: shape.title,
		documentation: shapeDocumentation(shape),
		insert: new SkeletonWriter(snippets).value(shape),
		filter: label.charAt(0),
		rank: 0,
	};
}

function stringOffers(shape: StringShape, taken: ReadonlySet<string>, snippets: boolean): Offer[] {
	if (shape.values !== undefined) {
		const free = shape.values.filter(({ value }) => !taken.has(value));
		return free.map(({ value, description }) => literal(value, description, snippets));
	}
	if (shape.format === "iana-time-zone") return timeZones().map((zone) => literal(zone, "", snippets));
	return shape.arnKind === undefined
		? shape.examples.map((example) => literal(example, "example", snippets))
		: [];
}

function literal(value: unknown, detail: string, snippets: boolean): Offer {
	const words = typeof value === "string" ? value : JSON.stringify(value);
	return {
		label: words,
		kind: CompletionItemKind.Value,
		detail,
		documentation: "",
		insert: new SkeletonWriter(snippets).literal(value),
		filter: words,
		rank: 0,
	};
}

function present({ parent, node }: ValueCursor): ReadonlySet<string> {
	const items = parent?.kind === "array" ? parent.items.filter((item) => item !== node) : [];
	return new Set(items.flatMap((item) => (item.kind === "string" ? [item.value] : [])));
}

import { CompletionItemKind } from "vscode-languageserver-types";
import type { KeyCursor } from "../../document/cursor";
import type { MapShape, Member, Shape } from "../../schema/shape";
import { memberDocumentation } from "../documentation";
import { constraintsInWords, necessity } from "../words";
import type { Offer } from "./offer";
import { SkeletonWriter } from "./skeleton";

/** Members that fit an object and are not there yet, required ones first; of a union nothing once one is set. */
export function keyOffers(cursor: KeyCursor, shape: Shape, snippets: boolean): Offer[] {
	const others = cursor.object.properties.filter((property) => property !== cursor.property);
	const present = new Set(others.map(({ key }) => key.name));
	switch (shape.kind) {
		case "structure":
			return memberOffers(cursor, shape, present, snippets);
		case "union":
			return [...shape.members.keys()].some((name) => present.has(name))
				? []
				: memberOffers(cursor, shape, present, snippets);
		case "map":
			return entryOffers(cursor, shape, present, snippets);
		default:
			return [];
	}
}

function memberOffers(
	cursor: KeyCursor,
	shape: Shape & { readonly members: ReadonlyMap<string, Member> },
	present: ReadonlySet<string>,
	snippets: boolean,
): Offer[] {
	const absent = [...shape.members.values()].filter(({ name }) => !present.has(name));
	return absent.map((member) => {
		const writer = new SkeletonWriter(snippets);
		return {
			label: member.name,
			kind: CompletionItemKind.Property,
			detail: `${necessity(member, shape.kind === "union")} · ${plain(constraintsInWords(member.shape)[0])}`,
			documentation: memberDocumentation(member, shape),
			insert: cursor.named ? writer.key(member.name) : writer.property(member),
			filter: member.name,
			rank: rank(member),
		};
	});
}

function rank({ required, editorOnly }: Member): number {
	if (editorOnly) return 2;
	return required ? 0 : 1;
}

function entryOffers(
	cursor: KeyCursor,
	{ key, value }: MapShape,
	present: ReadonlySet<string>,
	snippets: boolean,
): Offer[] {
	const examples = key.examples.filter((example) => typeof example === "string");
	const known = key.values ?? examples.map((example) => ({ value: example, description: key.description }));
	const absent = known.filter((entry) => !present.has(entry.value));
	return absent.map((entry) => {
		const writer = new SkeletonWriter(snippets);
		const name = writer.key(entry.value);
		return {
			label: entry.value,
			kind: CompletionItemKind.Property,
			detail: "",
			documentation: entry.description,
			insert: cursor.named ? name : `${name}: ${writer.value(value)}`,
			filter: entry.value,
			rank: 1,
		};
	});
}

function plain(markdown: string | undefined): string {
	return (markdown ?? "").replaceAll("`", "");
}

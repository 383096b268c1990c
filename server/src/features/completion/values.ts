import { CompletionItemKind } from "vscode-languageserver-types";
import { isArn } from "../../../../shared/src/values/arn";
import { campaignShape } from "../../campaign/campaignShape";
import type { MapShape, Shape, StringShape, UnionShape } from "../../schema/shape";
import { allows, variantsOf } from "../../writer/constraints";
import { SkeletonWriter } from "../../writer/skeleton";
import { dayOffers } from "./days";
import type { ValuePlace } from "./place";
import { suggestTemplates as wholeSnippets } from "./snippets";
import { phrase, suggestStrings } from "./stringValues";
import { type Suggestion, type Text, wordsFor } from "./suggestion";
import { freeRange } from "./times";

/** Values that fit a place, minus those that a list of unique items has already. */
export function suggestValues(place: ValuePlace): Suggestion[] {
	const { shape } = place;
	if (isFull(place)) {
		return [];
	}
	if (place.cursor.parent === undefined && place.root === campaignShape) {
		return campaignOffers(place);
	}
	switch (shape.kind) {
		case "union":
			return unionOffers(place, shape);
		case "structure":
			return structureOffers(place, shape);
		case "map":
			return [...suggestTemplates(place, shape, "{…}"), ...wholeDays(place, shape)];
		case "list":
			return suggestTemplates(place, shape, "[…]");
		case "boolean":
			return [true, false].filter((value) => isAllowed(place, value)).map((value) => literal(place, value));
		case "number":
			return (place.member?.examples ?? shape.examples).map((example) => literal(place, example));
		case "string":
			return textOffers(place, shape);
	}
}

/** A whole campaign: the least of each channel, and those of the file of snippets. */
function campaignOffers(place: ValuePlace): Suggestion[] {
	const least = structureOffers(place, place.shape);
	return [
		...least.map((offer) => ({
			...offer,
			label: `${offer.label}: campaign-minimal`,
			filter: `campaign-minimal ${offer.filter}`,
		})),
		...wholeSnippets(place.templates, place),
	];
}

/** A list that takes no more items. */
function isFull({ holder, cursor }: ValuePlace): boolean {
	const { parent, node } = cursor;
	if (holder?.kind !== "list" || parent?.kind !== "array") {
		return false;
	}
	return parent.items.filter((item) => item !== node).length >= holder.maxItems;
}

function unionOffers(place: ValuePlace, shape: UnionShape): Suggestion[] {
	const { facts, snippets, path } = place;
	return [...shape.members.values()].map((member): Suggestion => {
		const choices = new Map([[shape.name, member.name]]);
		const writer = new SkeletonWriter(snippets, { facts, choices });
		return {
			label: member.name,
			kind: CompletionItemKind.Struct,
			meaning: phrase(member.description),
			about: { path, member: member.name },
			insert: writer.chosen(member),
			filter: member.name,
			words: wordsFor(member),
			rank: 0,
		};
	});
}

function structureOffers(place: ValuePlace, shape: Shape): Suggestion[] {
	const { parent, node } = place.cursor;
	if (shape.name !== "TimeRange" || parent?.kind !== "array") {
		return suggestTemplates(place, shape, "{…}");
	}
	const defaults = freeRange(parent, node);
	return defaults === undefined ? [] : suggestTemplates(place, shape, "{…}", defaults);
}

function suggestTemplates(
	{ facts, snippets, path, member }: ValuePlace,
	shape: Shape,
	label: string,
	defaults: ReadonlyMap<string, string> = new Map(),
): Suggestion[] {
	const variants = variantsOf(shape, facts);
	const offer = { kind: CompletionItemKind.Struct, about: { path }, rank: 0 };
	if (variants.length === 0) {
		const insert = new SkeletonWriter(snippets, { facts, defaults }).value(shape, member?.examples);
		return [{ ...offer, label, meaning: shape.title, insert, filter: label.charAt(0) }];
	}
	return variants.map(({ label: name, choices, chosen }) => ({
		...offer,
		label: name,
		meaning: phrase(chosen.description),
		insert: new SkeletonWriter(snippets, { facts, choices, defaults }).value(shape, member?.examples),
		filter: name,
	}));
}

function wholeDays(place: ValuePlace, shape: MapShape): Suggestion[] {
	return dayOffers(place, shape, shape.key.values ?? []).map((offer) => ({
		...offer,
		insert: `{\n${offer.insert.replace(/^/gm, "\t")}\n}`,
	}));
}

function textOffers(place: ValuePlace, shape: StringShape): Suggestion[] {
	const { cursor, holder, path } = place;
	const taken = holder?.kind === "list" && holder.unique ? present(cursor) : new Set();
	const key = path.at(-1) ?? undefined;
	const written = cursor.node?.kind === "string" ? cursor.node.value : undefined;
	return suggestStrings({ ...place, key, written }, shape)
		.filter(({ value }) => !taken.has(value) && isAllowed(place, value))
		.map((text) => textOffer(place, text));
}

function textOffer(place: ValuePlace, text: Text): Suggestion {
	const { value, meaning, words, rank, goesOn } = text;
	const { facts, snippets, shape } = place;
	const writer = new SkeletonWriter(snippets, { facts });
	const written = typeof value === "string" ? [value] : value;
	const closed = shape.kind === "string" && shape.values !== undefined;
	const whole = written.map((piece, index) => (index % 2 === 0 ? piece : `<${piece}>`)).join("");
	const label = text.label ?? (typeof value === "string" ? labelOf(value) : whole);
	return {
		label,
		kind: closed ? CompletionItemKind.EnumMember : CompletionItemKind.Value,
		meaning,
		insert: writer.filled(written),
		filter: whole,
		...(words && { words }),
		...(text.label !== undefined && { name: text.label }),
		...(goesOn && { goesOn }),
		rank,
	};
}

/** ARNs begin alike: what tells them apart, such as flow and version, comes first. */
function labelOf(value: string): string {
	const isNested = isArn(value) && !/:instance\/[^/]+$/.test(value);
	const tail = isNested ? value.slice(value.lastIndexOf("/") + 1) : value;
	return tail === "" || tail === value ? value : `${tail} · ${value}`;
}

function literal({ snippets }: ValuePlace, value: unknown): Suggestion {
	const words = JSON.stringify(value);
	return {
		label: words,
		kind: CompletionItemKind.Value,
		meaning: "",
		insert: new SkeletonWriter(snippets).literal(value),
		filter: words,
		rank: 0,
		literal: true,
	};
}

function isAllowed({ member, facts }: ValuePlace, value: unknown): boolean {
	return member === undefined || allows(member, facts, value);
}

function present({ parent, node }: ValuePlace["cursor"]): ReadonlySet<unknown> {
	const items = parent?.kind === "array" ? parent.items.filter((item) => item !== node) : [];
	return new Set(items.flatMap((item) => (item.kind === "string" ? [item.value] : [])));
}

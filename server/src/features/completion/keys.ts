import { CompletionItemKind } from "vscode-languageserver-types";
import type { MapShape, Member, Shape, StructureShape, UnionShape } from "../../schema/shape";
import type { Node } from "../../syntax/tree";
import { allows, coRequired, skeletonMembers, type Variant, variantsOf } from "../../writer/constraints";
import { SkeletonWriter } from "../../writer/skeleton";
import { constraintsInWords, necessity } from "../words";
import { dayOffers } from "./days";
import type { KeyPlace } from "./place";
import { suggestParts } from "./snippets";
import { phrase } from "./stringValues";
import { type Suggestion, wordsFor } from "./suggestion";
import { freeRange, suggestTimes } from "./times";

/** Members that fit an object and are not there yet, required ones first; of a union nothing once one is set. */
export function suggestKeys(place: KeyPlace): Suggestion[] {
	const { cursor, shape } = place;
	const others = cursor.object.properties.filter((property) => property !== cursor.property);
	const present = new Set(others.map(({ key }) => key.name));
	switch (shape.kind) {
		case "structure":
			return withoutTwins([
				...missingOffers(place, shape, present),
				...memberOffers(place, shape, present),
				...(cursor.named ? [] : suggestParts(place.templates, place, present)),
			]);
		case "union":
			return [...shape.members.keys()].some((name) => present.has(name))
				? []
				: memberOffers(place, shape, present);
		case "map":
			return entryOffers(place, shape, present);
		default:
			return [];
	}
}

/** Offers of which no two look alike or write the same; the first ones stay. */
function withoutTwins(offers: readonly Suggestion[]): Suggestion[] {
	const seen = new Set<string>();
	return offers.filter(({ label, insert }) => {
		const written = insert.replace(/\$\{\d+[:|]|[}|]|\s/g, "");
		const isTwin = seen.has(`label ${label}`) || seen.has(`insert ${written}`);
		seen.add(`label ${label}`).add(`insert ${written}`);
		return !isTwin;
	});
}

/** All that an object still must have, at once, where that is more than one member. */
function missingOffers(place: KeyPlace, shape: StructureShape, present: ReadonlySet<string>): Suggestion[] {
	const { cursor, facts, snippets, path } = place;
	const missing = skeletonMembers(shape, facts).filter(({ name }) => !present.has(name));
	if (missing.length < 2 || cursor.named) {
		return [];
	}
	const defaults = rangeOf(place) ?? new Map<string, string>();
	const variants = missing.map((member) => variantsOf(member.shape, facts)).find(({ length }) => length > 0);
	return each(variants, "required members", (label, variant): Suggestion => {
		const choices = variant?.choices ?? new Map();
		const members = skeletonMembers(shape, facts.choosing(choices)).filter(({ name }) => !present.has(name));
		return {
			label,
			kind: CompletionItemKind.Struct,
			meaning: members.map(({ name }) => name).join(", "),
			about: { path },
			insert: new SkeletonWriter(snippets, { facts, choices, defaults }).properties(members),
			filter: label,
			rank: 0,
		};
	});
}

function memberOffers(
	place: KeyPlace,
	shape: StructureShape | UnionShape,
	present: ReadonlySet<string>,
): Suggestion[] {
	const { cursor, facts, snippets, path } = place;
	const value = cursor.property?.value;
	const absent = [...shape.members.values()].filter(
		(one) => !present.has(one.name) && allows(one, facts) && takes(one.shape, value),
	);
	return absent.flatMap((member) => {
		const { name: filter } = member;
		const kind = CompletionItemKind.Property;
		const about = { path, member: filter };
		const rank = rankOf(member);
		if (cursor.named) {
			const insert = new SkeletonWriter(snippets).key(filter);
			return [{ label: filter, kind, meaning: meaningOf(member, shape), about, insert, filter, rank }];
		}
		const words = wordsFor(member);
		const additional = coRequired(shape, filter).filter((name) => !present.has(name));
		const members = [member, ...additional.flatMap((name) => shape.members.get(name) ?? [])];
		return each(variantsOf(member.shape, facts), filter, (label, variant): Suggestion => {
			const choices = variant?.choices ?? new Map();
			const writer = new SkeletonWriter(snippets, { facts, choices, defaults: defaultOf(place, member) });
			return {
				label,
				kind,
				meaning: variant === undefined ? meaningOf(member, shape) : phrase(variant.chosen.description),
				about,
				insert: writer.properties(members),
				filter,
				words: variant === undefined ? words : [variant.label, ...words],
				rank,
			};
		});
	});
}

/** Whether a value that is there already is of the type of a shape; what is no value yet fits all. */
function takes({ kind }: Shape, value: Node | undefined): boolean {
	switch (value?.kind) {
		case "object":
			return kind === "structure" || kind === "union" || kind === "map";
		case "array":
			return kind === "list";
		case "string":
		case "number":
		case "boolean":
			return kind === value.kind;
		default:
			return true;
	}
}

function each(
	variants: readonly Variant[] = [],
	name: string,
	offer: (label: string, one?: Variant) => Suggestion,
) {
	return variants.length === 0
		? [offer(name)]
		: variants.map((variant) => offer(`${variant.label}: ${name}`, variant));
}

/** The time of day that a member begins with, so that it fits what else the day has. */
function defaultOf({ cursor }: KeyPlace, { name, shape }: Member): ReadonlyMap<string, string> {
	const isTime = shape.kind === "string" && shape.format === "time-of-day";
	const [first] = isTime ? suggestTimes(cursor.object, name) : [];
	return first === undefined ? new Map() : new Map([[name, first]]);
}

/** The times that a whole range begins with. */
function rangeOf({ cursor, shape }: KeyPlace): ReadonlyMap<string, string> | undefined {
	const day = cursor.object.parent;
	return shape.name === "TimeRange" && day?.kind === "array" ? freeRange(day, cursor.object) : undefined;
}

function rankOf({ required, editorOnly }: Member): number {
	if (editorOnly) {
		return 4;
	}
	return required ? 1 : 2;
}

function entryOffers(place: KeyPlace, shape: MapShape, present: ReadonlySet<string>): Suggestion[] {
	const { cursor, facts, snippets } = place;
	const { key, value } = shape;
	const examples = key.examples.filter((example) => typeof example === "string");
	const known = key.values ?? examples.map((example) => ({ value: example, description: key.description }));
	const absent = known.filter((entry) => !present.has(entry.value));
	const single = absent.map((entry): Suggestion => {
		const writer = new SkeletonWriter(snippets, { facts });
		const name = writer.key(entry.value);
		const written = entry.value === "owner" ? () => writer.owner() : () => writer.value(value);
		return {
			label: entry.value,
			kind: CompletionItemKind.Property,
			meaning: phrase(entry.description),
			insert: cursor.named ? name : `${name}: ${written()}`,
			filter: entry.value,
			rank: 2,
		};
	});
	return [...single, ...(cursor.named ? [] : dayOffers(place, shape, absent))];
}

function meaningOf(member: Member, of: Shape): string {
	return `${necessity(member, of)} · ${plain(constraintsInWords(member.shape)[0])}`;
}

function plain(markdown: string | undefined): string {
	return (markdown ?? "").replaceAll("`", "");
}

import type { Member, Shape } from "../schema/shape";
import { type Markup, markdown } from "./markup";
import { constraintsInWords, necessity } from "./words";

/**
 * What there is to know of a member. `parent`: the structure or union that holds it. `here`: paragraphs on its value,
 * which come first. `more`: paragraphs that come before the reference.
 */
export function memberDocumentation(
	member: Member,
	parent: Shape,
	markup: Markup = markdown,
	here: readonly string[] = [],
	more: readonly string[] = [],
): string {
	const { shape } = member;
	const facts = constraintsInWords(shape);
	if (member.since !== undefined) {
		facts.push(`In the API since ${member.since}`);
	}
	return paragraphs([
		`${markup.strong(member.name)} · ${necessity(member, parent)}`,
		...here,
		markup.own(member.description),
		markup.own(facts.join(" · ")),
		...choices(shape, markup),
		...example(member.examples, shape, markup),
		...more,
		...reference(shape.reference ?? parent.reference, markup),
	]);
}

/** What there is to know of a value that has no name of its own: a list item, a map entry, the campaign. */
export function shapeDocumentation(
	shape: Shape,
	markup: Markup = markdown,
	here: readonly string[] = [],
): string {
	return paragraphs([
		markup.strong(shape.title),
		...here,
		markup.own(shape.description),
		markup.own(constraintsInWords(shape).join(" · ")),
		...choices(shape, markup),
		...example(shape.examples, shape, markup),
		...reference(shape.reference, markup),
	]);
}

/** Paragraphs as one text; empty ones are left out. */
export function paragraphs(parts: readonly string[]): string {
	return parts.filter((part) => part !== "").join("\n\n");
}

function choices(shape: Shape, markup: Markup): string[] {
	if (shape.kind === "list" && shape.item.kind === "string") {
		return choices(shape.item, markup);
	}
	if (shape.kind === "string" && shape.values !== undefined) {
		return [markup.list(shape.values.map((one) => markup.own(`\`${one.value}\`: ${one.description}`)))];
	}
	if (shape.kind === "union" && shape.members.size > 1) {
		const members = [...shape.members.values()];
		return [markup.list(members.map((one) => markup.own(`\`${one.name}\`: ${one.description}`)))];
	}
	return [];
}

function example(examples: readonly unknown[], shape: Shape, markup: Markup): string[] {
	const [first] = examples;
	const leaf = shape.kind === "string" || shape.kind === "number" || shape.kind === "boolean";
	return first === undefined || !leaf ? [] : [markup.own(`Example: \`${JSON.stringify(first)}\``)];
}

function reference(url: string | undefined, markup: Markup): string[] {
	return url === undefined ? [] : [markup.link("API reference", url)];
}

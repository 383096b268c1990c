import type { Member, Shape } from "../schema/shape";
import { constraintsInWords, necessity } from "./words";

/** What there is to know of a member, as Markdown. `parent`: the structure or union that holds it. */
export function memberDocumentation(member: Member, parent: Shape): string {
	const { shape } = member;
	const facts = [necessity(member, parent.kind === "union"), ...constraintsInWords(shape)];
	if (member.since !== undefined) facts.push(`In the API since ${member.since}`);
	return paragraphs([
		`**${member.name}** · ${facts[0]}`,
		facts.slice(1).join(" · "),
		member.description,
		...choices(shape),
		...example(member.examples, shape),
		...reference(shape.reference ?? parent.reference),
	]);
}

/** What there is to know of a value that has no name of its own: a list item, a map entry, the campaign. */
export function shapeDocumentation(shape: Shape): string {
	return paragraphs([
		`**${shape.title}**`,
		constraintsInWords(shape).join(" · "),
		shape.description,
		...choices(shape),
		...example(shape.examples, shape),
		...reference(shape.reference),
	]);
}

function choices(shape: Shape): string[] {
	if (shape.kind === "string" && shape.values !== undefined) {
		return [shape.values.map(({ value, description }) => `- \`${value}\`: ${description}`).join("\n")];
	}
	if (shape.kind === "union" && shape.members.size > 1) {
		return [[...shape.members.values()].map((one) => `- \`${one.name}\`: ${one.description}`).join("\n")];
	}
	return [];
}

function example(examples: readonly unknown[], shape: Shape): string[] {
	const [first] = examples;
	const leaf = shape.kind === "string" || shape.kind === "number" || shape.kind === "boolean";
	return first === undefined || !leaf ? [] : [`Example: \`${JSON.stringify(first)}\``];
}

function reference(url: string | undefined): string[] {
	return url === undefined ? [] : [`[API reference](${url})`];
}

function paragraphs(parts: readonly string[]): string {
	return parts.filter((part) => part !== "").join("\n\n");
}

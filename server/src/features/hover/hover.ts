import type { Code } from "../../../../shared/src/problem/codes";
import { pageOf } from "../../../../shared/src/problem/pages";
import type { Span } from "../../../../shared/src/problem/problem";
import { CampaignView, type Path } from "../../campaign/campaignView";
import type { CampaignText } from "../../diagnostics/campaignText";
import { type EnumValue, membersOf, type Shape } from "../../schema/shape";
import { shapeAt } from "../../schema/walk";
import { nodeAt } from "../../syntax/cursor";
import { type Node, type Property, pathTo } from "../../syntax/tree";
import { memberDocumentation, paragraphs, shapeDocumentation } from "../documentation";
import { valuesInEnvironments } from "../environments";
import type { LiveSource } from "../live/places";
import type { Markup } from "../markup";
import { meaningOf } from "./describeValue";
import type { HoverContext } from "./hoverContext";

interface HoverText extends Span {
	/** As the client's markup has it. */
	readonly contents: string;
}

/** What a hover has to know of the client. */
interface HoverClient {
	/** IANA zone of the user. */
	readonly timeZone: string;
	readonly markup: Markup;
	/** Gives the link to the page about a code; by default its public address. */
	readonly linkTo?: (code: Code) => string;
	/** What is known of the account. */
	readonly live?: LiveSource | undefined;
}

const owner =
	"This tag lets people see and edit the campaign in the Amazon Connect console. Its value is the ARN of the instance.";

/** What the key or value at an offset is and means; undefined where there is nothing the API knows. */
export function hover(campaign: CampaignText, offset: number, client: HoverClient): HoverText | undefined {
	const found = hoverAt(campaign, offset, client);
	const values = found === undefined ? [] : valuesInEnvironments(campaign, found, client.markup);
	return found === undefined || values.length === 0
		? found
		: { ...found, contents: paragraphs([...values, found.contents]) };
}

function hoverAt(
	{ resolved: tree, type }: CampaignText,
	offset: number,
	client: HoverClient,
): HoverText | undefined {
	const here: HoverContext = { ...client, type, campaign: new CampaignView(tree, [], new Date()) };
	const { property, node } = nodeAt(tree, offset);
	if (property !== undefined) {
		return ofProperty(property, property.key, here);
	}
	if (node === undefined || node.kind === "object" || node.kind === "array") {
		return undefined;
	}
	return ofValue(node, here);
}

function ofProperty(property: Property, { start, end }: Span, here: HoverContext): HoverText | undefined {
	const { parent, key, value } = property;
	const holder = shapeAt(parent, here.type.shape);
	if (holder === undefined) {
		return undefined;
	}
	const { markup } = here;
	const rules = describeRules(property, here);
	const member = membersOf(holder)?.get(key.name);
	if (member !== undefined) {
		const meaning = value === undefined ? [] : meaningOf(value, member.shape, here);
		const contents = memberDocumentation(
			member,
			holder,
			markup,
			[...meaning, ...instead(holder, key.name, markup)],
			rules,
		);
		return { start, end, contents };
	}
	if (holder.kind !== "map") {
		return undefined;
	}
	const meaning = value === undefined ? [] : meaningOf(value, holder.value, here);
	return { start, end, contents: mapEntry(holder, key.name, markup, meaning, rules) };
}

function mapEntry(
	map: Shape & { readonly kind: "map" },
	name: string,
	markup: Markup,
	meaning: readonly string[],
	rules: readonly string[],
): string {
	const known = map.key.values?.find(({ value }) => value === name)?.description;
	return paragraphs([
		markup.strong(markup.foreign(name)),
		...(map.name === "TagMap" && name === "owner" ? [owner] : []),
		...meaning,
		markup.own(known ?? map.key.description),
		markup.own(map.description),
		...rules,
	]);
}

/** The other members of a union with more than one. */
function instead(holder: Shape, name: string, markup: Markup): string[] {
	if (holder.kind !== "union" || holder.members.size < 2) {
		return [];
	}
	const others = [...holder.members.values()].filter((one) => one.name !== name);
	return [
		"Alternatives:",
		markup.list(others.map((one) => markup.own(`\`${one.name}\`: ${one.description}`))),
	];
}

function ofValue(node: Node, here: HoverContext): HoverText | undefined {
	const shape = shapeAt(node, here.type.shape);
	if (shape === undefined) {
		return undefined;
	}
	const { start, end, parent } = node;
	const { markup } = here;
	const chosen = enumValue(node, shape);
	if (chosen !== undefined) {
		const rules = parent?.kind === "property" ? describeRules(parent, here) : [];
		const contents = [markup.strong(chosen.value), markup.own(chosen.description), ...rules];
		return { start, end, contents: paragraphs(contents) };
	}
	if (parent?.kind === "property") {
		return ofProperty(parent, node, here);
	}
	return { start, end, contents: shapeDocumentation(shape, markup, meaningOf(node, shape, here)) };
}

function enumValue(node: Node, shape: Shape): EnumValue | undefined {
	if (shape.kind !== "string" || node.kind !== "string") {
		return undefined;
	}
	return shape.values?.find(({ value }) => value === node.value);
}

/** The rules for a member, each with its code; none where no rule names it. */
function describeRules(
	property: Property,
	{ markup, type, linkTo = pageOf }: Pick<HoverContext, "markup" | "type" | "linkTo">,
): string[] {
	const path = [...pathTo(property.parent).map((name) => name ?? "*"), property.key.name];
	const binding = type.rules.filter(({ members }) => members.some((one) => matches(one, path)));
	if (binding.length === 0) {
		return [];
	}
	return [
		"Also checked:",
		markup.list(
			binding.map(({ code, summary }) => `${markup.own(summary)} (${markup.link(code, linkTo(code))})`),
		),
	];
}

function matches(pattern: Path, path: Path): boolean {
	return (
		pattern.length === path.length && pattern.every((name, index) => name === "*" || name === path[index])
	);
}

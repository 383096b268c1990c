import { nodeAt } from "../document/cursor";
import type { Node, Property } from "../document/tree";
import type { CampaignText } from "../language";
import { campaignShape } from "../language";
import type { Span } from "../problem";
import { membersOf, type Shape } from "../schema/shape";
import { shapeAt } from "../schema/walk";
import { memberDocumentation, shapeDocumentation } from "./documentation";

export interface HoverText extends Span {
	/** Markdown. */
	readonly contents: string;
}

/** What the key or value at an offset is; undefined where there is nothing the API knows. */
export function hover({ tree }: CampaignText, offset: number): HoverText | undefined {
	const { property, node } = nodeAt(tree, offset);
	if (property !== undefined) return hoverProperty(property, property.key);
	if (node === undefined || node.kind === "object" || node.kind === "array") return undefined;
	return hoverValue(node);
}

function hoverProperty({ parent, key }: Property, { start, end }: Span): HoverText | undefined {
	const holder = shapeAt(parent, campaignShape);
	if (holder === undefined) return undefined;
	const member = membersOf(holder)?.get(key.name);
	if (member !== undefined) return { start, end, contents: memberDocumentation(member, holder) };
	return holder.kind === "map" ? { start, end, contents: mapEntry(holder, key.name) } : undefined;
}

function mapEntry(map: Shape & { readonly kind: "map" }, name: string): string {
	const meaning = map.key.values?.find(({ value }) => value === name)?.description;
	return [`**${name}**`, meaning ?? map.key.description, map.description].filter(Boolean).join("\n\n");
}

function hoverValue(node: Node): HoverText | undefined {
	const shape = shapeAt(node, campaignShape);
	if (shape === undefined) return undefined;
	const { start, end } = node;
	const chosen = shape.kind === "string" && node.kind === "string" && enumValue(shape.values, node.value);
	if (chosen) return { start, end, contents: chosen };
	if (node.parent?.kind === "property") return hoverProperty(node.parent, node);
	return { start, end, contents: shapeDocumentation(shape) };
}

function enumValue(values: readonly { value: string; description: string }[] | undefined, text: string) {
	const known = values?.find(({ value }) => value === text);
	return known && `**${known.value}**\n\n${known.description}`;
}

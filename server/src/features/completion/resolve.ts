import { type CompletionItem, MarkupKind } from "vscode-languageserver-types";
import { campaignType, type DocumentType } from "../../diagnostics/campaignText";
import { membersOf, shapeAtPath } from "../../schema/shape";
import { memberDocumentation, shapeDocumentation } from "../documentation";
import type { Snippet } from "./readSnippets";
import type { ShapeAbout, SnippetAbout } from "./suggestion";

/** An item with its documentation; the same item where there is none. */
export function resolve(
	item: CompletionItem,
	templates: readonly Snippet[],
	types: readonly DocumentType[] = [campaignType],
): CompletionItem {
	const data: unknown = item.data;
	const value = isOfShape(data)
		? documentationOf(data, types)
		: isOfSnippet(data)
			? preview(data, templates)
			: undefined;
	return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function documentationOf(
	{ path, member: name, languageId = campaignType.languageId }: ShapeAbout,
	types: readonly DocumentType[],
): string | undefined {
	const type = types.find((one) => one.languageId === languageId);
	const shape = type && shapeAtPath(path, type.shape);
	if (shape === undefined || name === undefined) {
		return shape && shapeDocumentation(shape);
	}
	const member = membersOf(shape)?.get(name);
	return member && memberDocumentation(member, shape);
}

function preview({ snippet: name }: SnippetAbout, templates: readonly Snippet[]): string | undefined {
	const snippet = templates.find((one) => one.name === name);
	return snippet && `${snippet.description}\n\n\`\`\`json\n${snippet.plain.replaceAll("\t", "  ")}\n\`\`\``;
}

function isOfShape(data: unknown): data is ShapeAbout {
	if (typeof data !== "object" || data === null || !("path" in data) || !Array.isArray(data.path)) {
		return false;
	}
	const named = !("member" in data) || typeof data.member === "string";
	const ofType = !("languageId" in data) || typeof data.languageId === "string";
	return named && ofType && data.path.every((name: unknown) => name === null || typeof name === "string");
}

function isOfSnippet(data: unknown): data is SnippetAbout {
	return typeof data === "object" && data !== null && "snippet" in data && typeof data.snippet === "string";
}

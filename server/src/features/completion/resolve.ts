import { type CompletionItem, MarkupKind } from "vscode-languageserver-types";
import { membersOf } from "../../schema/shape";
import { memberDocumentation, shapeDocumentation } from "../documentation";
import type { About } from "./offer";
import { shapeAtPath } from "./place";

/** An item with its documentation; the same item where there is none. */
export function resolve(item: CompletionItem): CompletionItem {
	const value = isAbout(item.data) ? documentationOf(item.data) : undefined;
	return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function documentationOf({ path, member: name }: About): string | undefined {
	const shape = shapeAtPath(path);
	if (shape === undefined || name === undefined) return shape && shapeDocumentation(shape);
	const member = membersOf(shape)?.get(name);
	return member && memberDocumentation(member, shape);
}

function isAbout(data: unknown): data is About {
	if (typeof data !== "object" || data === null || !("path" in data) || !Array.isArray(data.path))
		return false;
	const named = !("member" in data) || typeof data.member === "string";
	return named && data.path.every((name: unknown) => name === null || typeof name === "string");
}

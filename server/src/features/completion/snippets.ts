import { CompletionItemKind } from "vscode-languageserver-types";
import { childShape, membersOf, type Shape } from "../../schema/shape";
import { allows } from "../../writer/constraints";
import type { Facts } from "../../writer/facts";
import type { CompletionEnvironment, KeyPlace } from "./place";
import { entriesOf, type Snippet } from "./readSnippets";
import { phrase } from "./stringValues";
import type { Suggestion } from "./suggestion";

/** Whole campaigns, for a file that has nothing in it yet. */
export function suggestTemplates(snippets: readonly Snippet[], around: CompletionEnvironment): Suggestion[] {
	return snippets.filter(({ part }) => part === undefined).map((snippet) => offerOf(snippet, around));
}

/** Parts that fit an object and are not there yet. */
export function suggestParts(
	snippets: readonly Snippet[],
	place: KeyPlace,
	present: ReadonlySet<string>,
): Suggestion[] {
	const { shape, facts } = place;
	return snippets
		.filter(({ part }) => part !== undefined && !present.has(part.name) && suits(shape, part, facts))
		.map((snippet) => offerOf(snippet, place));
}

function offerOf(
	{ name, description, body, plain }: Snippet,
	{ snippets }: CompletionEnvironment,
): Suggestion {
	return {
		label: name,
		kind: CompletionItemKind.Snippet,
		meaning: phrase(description),
		about: { snippet: name },
		insert: snippets ? body : plain,
		filter: name,
		rank: 3,
	};
}

/** Whether a shape has a member, and all that is in the member makes sense beside what the file says. */
function suits(shape: Shape, { name, value }: { name: string; value: unknown }, facts: Facts): boolean {
	const member = membersOf(shape)?.get(name);
	return (
		member !== undefined &&
		allows(member, facts) &&
		allows(member, facts, value) &&
		allSuit(member.shape, value, facts)
	);
}

function allSuit(shape: Shape, value: unknown, facts: Facts): boolean {
	if (typeof value !== "object" || value === null) {
		return true;
	}
	if (Array.isArray(value)) {
		const item = childShape(shape, undefined);
		return item === undefined || value.every((one) => allSuit(item, one, facts));
	}
	const entries = entriesOf(value);
	if (shape.kind === "map") {
		return entries.every(([, one]) => allSuit(shape.value, one, facts));
	}
	return entries.every(([name, one]) => suits(shape, { name, value: one }, facts));
}

import { CompletionItemKind } from "vscode-languageserver-types";
import { childShape, membersOf, type Shape } from "../../schema/shape";
import type { Facts } from "./facts";
import { allows, fits } from "./needs";
import type { Offer } from "./offer";
import type { KeyPlace, Surroundings } from "./place";
import { phrase } from "./texts";

/** A text with tab stops from the file of snippets. */
export interface Snippet {
	readonly name: string;
	readonly description: string;
	/** Snippet syntax, with tabs for indentation. */
	readonly body: string;
	/** The body with every tab stop at its default. */
	readonly plain: string;
	/** The member that it is; undefined for a whole campaign. */
	readonly part: { readonly name: string; readonly value: unknown } | undefined;
}

/**
 * Reads a file of snippets. A whole campaign has a `body`, as VS Code wants it; a part has a `part` in its place, so
 * that VS Code, which would offer it everywhere, leaves it alone. Throws where something else stands there.
 */
export function readSnippets(file: unknown): Snippet[] {
	return entriesOf(file).map(([name, entry]) => {
		const { description, body, part } = Object.fromEntries(entriesOf(entry));
		const lines: unknown = body ?? part;
		if (typeof description !== "string" || !isLines(lines))
			throw new Error(`the snippet ${name} has no text`);
		const written = lines.join("\n");
		const plain = plainText(written);
		return {
			name,
			description,
			body: written,
			plain,
			part: part === undefined ? undefined : memberIn(plain),
		};
	});
}

/** Whole campaigns, for a file that has nothing in it yet. */
export function wholeOffers(snippets: readonly Snippet[], around: Surroundings): Offer[] {
	return snippets.filter(({ part }) => part === undefined).map((snippet) => offerOf(snippet, around));
}

/** Parts that fit an object and are not there yet. */
export function partOffers(
	snippets: readonly Snippet[],
	place: KeyPlace,
	present: ReadonlySet<string>,
): Offer[] {
	const { shape, facts } = place;
	return snippets
		.filter(({ part }) => part !== undefined && !present.has(part.name) && suits(shape, part, facts))
		.map((snippet) => offerOf(snippet, place));
}

function offerOf({ name, description, body, plain }: Snippet, { snippets }: Surroundings): Offer {
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
		fits(shape, member, facts) &&
		allows(name, value, facts) &&
		allSuit(member.shape, value, facts)
	);
}

function allSuit(shape: Shape, value: unknown, facts: Facts): boolean {
	if (typeof value !== "object" || value === null) return true;
	if (Array.isArray(value)) {
		const item = childShape(shape, undefined);
		return item === undefined || value.every((one) => allSuit(item, one, facts));
	}
	const entries = entriesOf(value);
	if (shape.kind === "map") return entries.every(([, one]) => allSuit(shape.value, one, facts));
	return entries.every(([name, one]) => suits(shape, { name, value: one }, facts));
}

function memberIn(plain: string): Snippet["part"] {
	const [entry] = entriesOf(JSON.parse(`{${plain}}`));
	return entry && { name: entry[0], value: entry[1] };
}

/**
 * The text of a snippet without its tab stops; of a choice, the first. Tab stops are not nested in our file, and those
 * that repeat another come behind it.
 */
function plainText(snippet: string): string {
	const defaults = new Map(
		[...snippet.matchAll(/\$\{(\d+):((?:[^\\}]|\\.)*)\}/g)].map(([, stop, text]) => [stop, text]),
	);
	return snippet
		.replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, "$1")
		.replace(/\$\{\d+\|((?:[^\\,|]|\\.)*)(?:,(?:[^\\|]|\\.)*)?\|\}/g, "$1")
		.replace(/\$\{?(\d+)\}?/g, (_, stop: string) => defaults.get(stop) ?? "")
		.replace(/\\([\\$},|])/g, "$1");
}

function entriesOf(value: unknown): [string, unknown][] {
	return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function isLines(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((line) => typeof line === "string");
}

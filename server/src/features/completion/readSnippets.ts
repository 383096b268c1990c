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
		if (typeof description !== "string" || !isLines(lines)) {
			throw new Error(`the snippet ${name} has no text`);
		}
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

export function entriesOf(value: unknown): [string, unknown][] {
	return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function isLines(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((line) => typeof line === "string");
}

import { forPage } from "../../../../shared/src/text/doors";

/** Markup that may stand in a page as it is. */
export class Html {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

type Part = Html | string | number | undefined | readonly Html[];

/** Makes markup in which everything that is put in counts as text, unless it is markup itself. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
	return new Html(literals.map((literal, index) => literal + markup(parts[index])).join(""));
}

function markup(part: Part): string {
	if (part === undefined) {
		return "";
	}
	if (part instanceof Html) {
		return part.text;
	}
	return typeof part === "object" ? part.map(({ text }) => text).join("") : escaped(String(part));
}

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escaped(text: string): string {
	return forPage(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

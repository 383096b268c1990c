import { gapFor } from "./draft";

/** A text of JSON with gaps for the expressions of a template. */
export interface FilledJson {
	readonly text: string;
	/** Statements of the template, such as conditions. */
	readonly leftOut: readonly string[];
	/** How many expressions stand where JSON has a value, and how many statements there are. */
	readonly count: number;
}

/** A comment or a statement of Jinja, EJS, ERB, Handlebars or Go. */
const statement =
	"\\{%[^\\n]*?%\\}|\\{#[^\\n]*?#\\}|<%(?![=-])[^\\n]*?%>|\\{\\{-?[ \\t]*(?:[#/^!][^{}\\n]*|(?:if|else|end|range|with|define|block|template)\\b[^{}\\n]*)\\}\\}";
const expression = "\\{\\{\\{[^{}\\n]+\\}\\}\\}|\\{\\{[^{}\\n]+\\}\\}|<%[=-][^\\n]*?%>";
const string = '"(?:[^"\\\\\\n{<]|\\\\.|\\{\\{[^{}\\n]+\\}\\}|<%[^\\n]*?%>|[{<])*"';
const part = new RegExp(`(${string})|(${statement})|(?:${expression})`, "g");
const inString = new RegExp(expression, "g");

/** Writes gaps for the expressions of a template whose result is JSON; undefined where a text has none in the place of a value. */
export function withoutExpressions(text: string): FilledJson | undefined {
	if (!/\{\{|\{%|<%/.test(text)) {
		return undefined;
	}
	const leftOut: string[] = [];
	let count = 0;
	const filled = text.replace(part, (found, quoted?: string, told?: string) => {
		if (quoted !== undefined) {
			return quoted.replace(inString, (one) => JSON.stringify(gap(one)).slice(1, -1));
		}
		count++;
		if (told !== undefined) {
			leftOut.push(told);
			return " ".repeat(found.length);
		}
		return JSON.stringify(gap(found));
	});
	return count === 0 ? undefined : { text: filled, leftOut, count };
}

function gap(written: string): string {
	return gapFor(written.replace(/^(?:\{{2,3}|<%[=-])-?|-?(?:\}{2,3}|%>)$/g, "").trim());
}

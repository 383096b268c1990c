import { gapFor } from "../reading/draft";

/** A text of YAML whose template expressions are gaps. */
interface FilledYaml {
	readonly text: string;
	/** Statements of the template, such as conditions. */
	readonly leftOut: readonly string[];
}

const expression = /\$?\{\{-?([^{}\n]*)\}\}|<%=([^%\n]*)%>/g;
/** A text in quotes, or an expression with the sign before it. */
const textOrExpression =
	/"(?:[^"\\\n{]|\\.|\{(?!\{)|\{\{[^{}\n]*\}\})*"|'(?:[^'\n{]|\{(?!\{)|\{\{[^{}\n]*\}\})*'|((?::[ \t]{1,9}|[,[][ \t]{0,9})?)(?:\$?\{\{[^{}\n]*\}\}|<%=[^%\n]*%>)/g;
const statement =
	/^[ \t]*(?:\{\{-?[ \t]*(?:\/\*|[#^/!>]|(?:if|else|end|range|with|define|block|template)\b)[^\n]*\}\}|\{%[^\n]*%\}|<%[^=\n][^\n]*%>|%\{~?[ \t]*(?:if|else|endif|for|endfor)\b[^{}\n]*\})[ \t]*\r?$/;
/** An expression that gives lines of its own, and no value of a property. */
const lines = /^[ \t]*\{\{-?[ \t]*(?:include|template|toYaml|tpl)\b[^\n]*\}\}[ \t]*\r?$/;
/** A line whose value a statement chooses. */
const choosing = /^([ \t]*(?:-[ \t]+)*["']?[\w.-]+["']?:[ \t]+)((?:\{%|<%(?!=))[^\n]*(?:%\}|%>))[ \t]*\r?$/;
/** A line whose value begins with an expression: all of it is one text. */
const beginning = /^[ \t]*(?:-[ \t]+)*(?:["']?[\w.-]+["']?:[ \t]+)?(?=\$?\{\{|<%=)/;

/** What ends the value of a property of JSON, or of an entry in brackets, and is no part of its text. */
const behindValue = /(?<=\}\}|%>)(?:[ \t]*[\]}])*[ \t]*,$|(?<=\}\}|%>)(?:[ \t]*[\]}])+$/;

/** Writes gaps for the expressions of Helm, Jinja, ERB and GitHub Actions, which are no YAML; undefined where a text has none. */
export function withoutTemplates(text: string): FilledYaml | undefined {
	if (!/\{\{|\{%|<%|%\{/.test(text)) {
		return undefined;
	}
	const leftOut: string[] = [];
	let isValue = false;
	const filledLines = text.split("\n").map((line) => {
		const isOwn = lines.test(line) && !isValue;
		isValue = line.trim() === "" ? isValue : /:[ \t]*(?:[|>][-+]?[ \t]*)?\r?$/.test(line);
		if (statement.test(line) || isOwn) {
			leftOut.push(line.trim());
			return "";
		}
		const [, key, choice] = choosing.exec(line) ?? [];
		if (key !== undefined && choice !== undefined) {
			return key + JSON.stringify(gapFor(choice.replace(/\{%-?|<%-?|-?%\}|-?%>/g, "").trim()));
		}
		const before = beginning.exec(line)?.[0];
		if (before === undefined) {
			return line.replace(textOrExpression, inLine);
		}
		const comment = line.indexOf(" #", before.length);
		const written = line.slice(before.length, comment < 0 ? undefined : comment).trim();
		const isBracketed = /[[{]/.test(written.replace(expression, ""));
		const tail = isBracketed ? "" : (behindValue.exec(written)?.[0] ?? "");
		const value = JSON.stringify(filled(written.slice(0, written.length - tail.length)));
		return before + value + tail + (comment < 0 ? "" : line.slice(comment));
	});
	return { text: filledLines.join("\n"), leftOut };
}

function filled(written: string): string {
	return written.replace(expression, (_, code?: string, other?: string) => gapFor(codeOf(code, other)));
}

function codeOf(code: string | undefined, other: string | undefined): string {
	return (code ?? other ?? "").replace(/-$/, "");
}

/** What takes the place of a text with expressions in it, or of an expression behind other text. */
function inLine(found: string, sign = ""): string {
	const quote = found.charAt(0);
	if (quote === '"' || quote === "'") {
		// The quotes of an expression would end the text.
		return found.replace(expression, (_, code?: string, other?: string) =>
			gapFor(codeOf(code, other).replaceAll(quote, quote === '"' ? "'" : '"')),
		);
	}
	return sign === "" ? filled(found) : sign + JSON.stringify(filled(found.slice(sign.length)));
}

import type { Shape } from "../../schema/shape";
import { parse } from "../../syntax/parse";
import type { RawCampaign } from "../json/foreignDocument";
import { search } from "../json/search";
import { draftOf, gapFor } from "../reading/draft";

/** A text of JSON with gaps for the expressions of a template. */
interface FilledJson {
	readonly text: string;
	/** Statements of the template, such as conditions. */
	readonly leftOut: readonly string[];
	/** How many expressions stand where JSON has a value, and how many statements there are. */
	readonly count: number;
}

/**
 * What chooses among values, from its first statement to its last, on one line behind a name. Each
 * part of a line has a bound: none is searched to the end of a long line from every place.
 */
const choice =
	"(?<=:[ \\t]{0,9})(?:\\{%-?[ \\t]*if\\b[^\\n]{0,500}?\\bendif[ \\t]*-?%\\}|<%-?[ \\t]*if\\b[^\\n]{0,500}?\\bend[ \\t]*-?%>|\\{\\{-?[ \\t]*#?if\\b[^\\n]{0,500}?(?:\\bend|/if)[ \\t]*-?\\}\\}|<#if\\b[^\\n]{0,500}?</#if>)(?=[ \\t]*(?:[,}\\]\\r\\n]|$))";
/** A comment or a statement of Jinja, EJS, ERB, Handlebars, Go, FreeMarker or Velocity. */
const statement =
	"(?<=(?:^|\\n)[ \\t]{0,99})<%-[^\\n]{0,500}?-%>(?=[ \\t]*\\r?\\n)|(?<=\\n[ \\t]{0,99})#(?:if|elseif|else|end|foreach|set)\\b[^\\n]*|</?#[^<>\\n]*>|\\{%[^\\n]{0,500}?%\\}|\\{#[^\\n]{0,500}?#\\}|<%(?![=-])[^\\n]{0,500}?%>|\\{\\{-?[ \\t]*(?:[#/^!][^{}\\n]*|(?:if|else|end|range|with|define|block|template)\\b[^{}\\n]*)\\}\\}";
const expression = "\\{\\{\\{[^{}\\n]+\\}\\}\\}|\\{\\{[^{}\\n]+\\}\\}|<%[=-][^\\n]{0,500}?%>";
const string = '"(?:[^"\\\\\\n{<]|\\\\.|\\{\\{[^{}\\n]+\\}\\}|<%[^\\n]{0,500}?%>|[{<])*"';
const part = new RegExp(`(${string})|(${choice})|(${statement})|(?:${expression})`, "g");
/** The signs around the statements of a choice. */
const marks = /[{<%][%{]-?[ \t]*#?|[ \t]*-?[%}][}>]|<\/?#|[ \t]+(?=[ \t])/g;
const inString = new RegExp(expression, "g");

/** A directive of a template of Terraform; its parts, in which texts stay. Source: its language reference, templates. */
const directive = /%\{~?[ \t]*(?:if|else|endif|for|endfor)\b/;
const ofTerraform =
	/"(?:[^"\\\n]|\\.)*"|(%\{~?[ \t]*(?:if|else|endif|for|endfor)\b[^{}\n]{0,500}\})|\$\{([^{}\n]{1,500})\}/g;

/** Writes gaps for the expressions of a template whose result is JSON; undefined where a text has none in the place of a value. */
function withoutExpressions(text: string): FilledJson | undefined {
	if (!/\{\{|[{<%]%|<#|\{#|%\{|^[ \t]*#if\b/m.test(text)) {
		return undefined;
	}
	const leftOut: string[] = [];
	let count = 0;
	// Only a template of Terraform has values of this form in the place of a number.
	const plain = directive.test(text)
		? text.replace(ofTerraform, (found, told?: string, code?: string) => {
				count += found.startsWith('"') ? 0 : 1;
				leftOut.push(...(told === undefined ? [] : [told]));
				return told !== undefined
					? " ".repeat(found.length)
					: code === undefined
						? found
						: JSON.stringify(gapFor(code));
			})
		: text;
	const filled = plain.replace(part, (found, quoted?: string, chosen?: string, told?: string) => {
		if (quoted !== undefined) {
			return quoted.replace(inString, (one) => JSON.stringify(textIn(one) ?? gap(one)).slice(1, -1));
		}
		count++;
		if (chosen !== undefined) {
			count++;
			return JSON.stringify(gapFor(chosen.replace(marks, " ").trim()));
		}
		if (told !== undefined) {
			leftOut.push(told);
			return " ".repeat(found.length);
		}
		const text = textIn(found);
		return numberIn(found) ?? JSON.stringify(text ?? gap(found));
	});
	return count === 0 ? undefined : { text: filled, leftOut, count };
}

export const templateTitle = "a template of JSON";
/** Fewer expressions of a template are slips of their own in a campaign of ours. */
const minExpressions = 2;

/** The campaigns of a template whose result is JSON; undefined for any other text. */
export function templateOf(
	text: string,
	root: Shape,
	least = minExpressions,
): { readonly title: string; readonly campaigns: readonly RawCampaign[] } | undefined {
	const filled = withoutExpressions(text);
	if (filled === undefined || filled.count < least) {
		return undefined;
	}
	const tree = parse(filled.text);
	const isRead = tree.problems.every(({ code }) => code === "trailing-comma" || code === "extra-comma");
	if (tree.root === undefined || !isRead) {
		return undefined;
	}
	const { campaigns } = search(draftOf(tree, tree.root), root);
	const withLeftOut = campaigns.map(({ draft, besides = [] }) => ({
		draft,
		besides: [...besides, ...filled.leftOut],
	}));
	return { title: templateTitle, campaigns: withLeftOut };
}

/** The same where a statement or a comment of the template comes first. */
export function startingTemplateOf(text: string, root: Shape): ReturnType<typeof templateOf> {
	return /^\s*(?:<%|<#|\{[%#]|\{\{-?[ \t]*(?:\/\*|if|range|with|define)\b)/.test(text)
		? templateOf(text, root, 1)
		: undefined;
}

function gap(written: string): string {
	return gapFor(codeIn(written));
}

/** The number, or the switch, that an expression is; undefined for any other. */
function numberIn(written: string): string | undefined {
	const code = codeIn(written);
	return /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false)$/.test(code) ? code : undefined;
}

/** The text that an expression is; undefined for any other. */
function textIn(written: string): string | undefined {
	const [, single, double] = /^(?:'([^'\\]*)'|"([^"\\]*)")$/.exec(codeIn(written)) ?? [];
	return single ?? double;
}

function codeIn(written: string): string {
	return written.replace(/^(?:\{{2,3}|<%[=-])-?|-?(?:\}{2,3}|%>)$/g, "").trim();
}

import type { Tree } from "./tree";

/** A text that stands there without the double quotes it was to have. */
export interface Written {
	readonly text: string;
	/** Offset behind it, quotes of any kind included. */
	readonly end: number;
}

/** Quotes of other languages and of keyboards that write full-width signs. */
const closing = "“”‘’`´«»‹›「」＂″′";
const opening = `${closing}„‚‟`;

/** Every quote but the double one, for a class of a regular expression. */
export const oddQuotes = `'${opening}`;
const enclosed = new RegExp(`^[${opening}]([^${closing}"]*)(?:[${closing}]|"(?=[ \\t]*(?:[:,}\\]]|$)))`);
const oddEnd = new RegExp(`['${closing}]$`);
const aroundIt = new RegExp(`^[${opening}]|["${closing}]$`, "g");

/** Characters; a slip of a quote is looked for no farther. */
const farthest = 600;

/**
 * What typographic quotes or backticks enclose, and what lacks its opening quote only: a name before a colon, or a
 * value at the end of its line. Undefined for anything else.
 */
export function parseMisquoted(text: string, start: number): Written | undefined {
	const line = lineFrom(text, start);
	const unopened = line.includes('"')
		? (/^([\w$-]+)"(?=\s*:)/.exec(line) ?? /^([^"]*[^"\s,:{[])"(?=[,\]}\s]*$)/.exec(line))
		: undefined;
	const [found, inner = ""] = enclosed.exec(line) ?? unopened ?? [];
	return found === undefined ? undefined : { text: inner, end: start + found.length };
}

/** A text without the quote of another kind that it was closed by. */
export function withoutOddEnd(text: string): string {
	return text.replace(oddEnd, "");
}

/** A text without the typographic quotes or backticks that it begins with or ends in. */
export function withoutOddQuotes(text: string): string {
	return text.replace(aroundIt, "");
}

/** The text that a value without double quotes was meant to be; bare, it goes up to the end of the entry or line. */
export function barewordAt({ text, comments }: Tree, start: number): Written {
	const quoted = parseMisquoted(text, start);
	if (quoted !== undefined) {
		return quoted;
	}
	const comment = comments.find((one) => one.start >= start)?.start ?? text.length;
	const line = lineFrom(text, start).slice(0, comment - start);
	const bare = (/^[^,;\]}"\uff0c\u3001\uff1b]*/.exec(line)?.[0] ?? "").trimEnd();
	return { text: bare, end: start + bare.length };
}

function lineFrom(text: string, start: number): string {
	return /^[^\r\n]*/.exec(text.slice(start, start + farthest))?.[0] ?? "";
}

const commentedOut =
	/^#[a-z]\w*[ \t]*:[ \t]*(?:"(?:[^"\\\r\n]|\\.)*"|-?\d[\d.]*|true|false|null)[ \t]*(?=,?[ \t]*(?:[\r\n}]|$))/;

/** Whether a hash stands in front of a whole property, as in `#name: "x"`: it may be a comment or a name of another language. */
export function isHashedProperty(text: string, start: number): boolean {
	return commentedOut.test(text.slice(start, start + 300));
}

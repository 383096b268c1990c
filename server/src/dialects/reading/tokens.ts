import type { Span } from "../../../../shared/src/problem/problem";
import { gapFor } from "./draft";
import type { Language, Quote } from "./language";

export interface Token extends Span {
	readonly kind: "text" | "number" | "word" | "sign";
	/** What a string says, with a gap for each value within it; as written otherwise. */
	readonly text: string;
	/** It is the first one on its line. */
	readonly startsLine: boolean;
	/** A string with code in it, for which it has gaps. */
	readonly interpolates?: true;
}

/** A pair of brackets with what is between them. */
export interface Group extends Span {
	readonly kind: "group";
	readonly open: "{" | "[" | "(";
	readonly items: readonly Item[];
	readonly startsLine: boolean;
	/** Its closing bracket is there. */
	readonly closed: boolean;
}

export type Item = Token | Group;

export interface Tokens {
	readonly items: readonly Item[];
	readonly comments: readonly Span[];
}

/** Brackets within brackets that are read. */
const maxDepth = 100;
const closing: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };
const space = /[^\S\n]+/y;
const name = /[@\\$]?[\p{L}_$][\p{L}\p{N}_$]*(?:(?:\??\.#?|::|->|\\)[\p{L}_$][\p{L}\p{N}_$]*)*/uy;
/** The same in a language that says with `!` that a value is there: `a!.b`. */
const assertedName =
	/[@\\$]?[\p{L}_$][\p{L}\p{N}_$]*(?:(?:\??\.#?|!{1,2}\??\.|::|->|\\)[\p{L}_$][\p{L}\p{N}_$]*)*/uy;
/** What follows a `!` that turns over the value behind it. */
const startsValue = /[\p{L}\p{N}_$"'`!=]/u;
const number =
	/(?:0[xX][\da-fA-F_]+|0[oObB]\d[\d_]*|(?:\d[\d_]*(?:\.\d[\d_]*|\.(?![\w.\s]))?|\.\d[\d_]*)(?:[eE][-+]?\d+)?)[A-Za-z]*/y;
const longSign = /\.\.\.|=>|:=|\*\*|==+|!=+|<=|>=|&&|\|\||\?\?/y;

/** Reads the tokens of a text of any language, grouped by brackets; undefined for one that is too deep. */
export function tokenize(text: string, language: Language): Tokens | undefined {
	const comments: Span[] = [];
	const root: Item[] = [];
	const open: { readonly bracket: "{" | "[" | "("; readonly token: Token; readonly items: Item[] }[] = [];
	/** Up to where a string with each mark is known not to end: no place is searched twice. */
	const unclosed = new Map<string, number>();
	let at = 0;
	let startsLine = true;
	while (at < text.length) {
		const char = text.charAt(at);
		if (char === "\n") {
			startsLine = true;
			at++;
			continue;
		}
		const blank = match(space, at);
		if (blank !== "") {
			at += blank.length;
			continue;
		}
		const comment = commentEnd(text, at, language, open.length > 0);
		if (comment !== undefined) {
			comments.push({ start: at, end: comment });
			at = comment;
			continue;
		}
		const token = tokenAt(at);
		take(token);
		at = token.end;
		startsLine = false;
		if (open.length > maxDepth) {
			return undefined;
		}
	}
	while (open.length > 0) {
		close(text.length, false);
	}
	return { items: language.hasMacros === true ? withoutMacros(root) : root, comments };

	function take(token: Token): void {
		const { text: sign } = token;
		const before = (open.at(-1)?.items ?? root).at(-1);
		const isSaid = isAssertion(token, before) && !startsValue.test(text.charAt(token.end));
		if (language.asserts === true && (isSaid || isOptional(text, token))) {
			return;
		}
		if (token.kind === "sign" && (sign === "{" || sign === "[" || sign === "(")) {
			open.push({ bracket: sign, token, items: [] });
			return;
		}
		if (token.kind === "sign" && (sign === "}" || sign === "]" || sign === ")")) {
			const matching = open.findLastIndex(({ bracket }) => closing[bracket] === sign);
			while (matching >= 0 && open.length > matching) {
				close(token.end, open.length === matching + 1);
			}
			return;
		}
		(open.at(-1)?.items ?? root).push(token);
	}

	function close(end: number, closed: boolean): void {
		const last = open.pop();
		if (last !== undefined) {
			const { bracket, token, items } = last;
			const group = { kind: "group", open: bracket, items, start: token.start, end, closed } as const;
			(open.at(-1)?.items ?? root).push({ ...group, startsLine: token.startsLine });
		}
	}

	function tokenAt(start: number): Token {
		const prefix = language.prefixes === undefined ? "" : match(language.prefixes, start);
		const string =
			heredocAt(text, start, language, unclosed) ??
			stringAt(text, start + prefix.length, language, isTaggedRaw(start) ? "r" : prefix, unclosed) ??
			typographicAt(text, start);
		if (string !== undefined) {
			const { end, value, interpolates } = string;
			return { kind: "text", start, end, text: value, startsLine, ...(interpolates && { interpolates }) };
		}
		const digits = match(number, start);
		if (digits !== "") {
			return { kind: "number", start, end: start + digits.length, text: digits, startsLine };
		}
		const word = match(language.asserts === true ? assertedName : name, start);
		if (word !== "") {
			const plain = language.asserts === true ? word.replaceAll("!", "") : word;
			return { kind: "word", start, end: start + word.length, text: plain, startsLine };
		}
		const sign = match(longSign, start) || text.charAt(start);
		return { kind: "sign", start, end: start + sign.length, text: sign, startsLine };
	}

	/** Whether a string of JavaScript has a tag that leaves its backslashes as they are: `String.raw`. */
	function isTaggedRaw(start: number): boolean {
		const tag = (open.at(-1)?.items ?? root).at(-1);
		const isTag = tag?.kind === "word" && tag.end === start && /(?:^|\.)raw$/.test(tag.text);
		return isTag && text.charAt(start) === "`";
	}

	function match(pattern: RegExp, start: number): string {
		pattern.lastIndex = start;
		return pattern.exec(text)?.[0] ?? "";
	}
}

/** Whether a sign asks only whether something is there that is called, or has the key behind it: `a?.(b)`, `a?.["b"]`. */
function isOptional(code: string, { text, start, end }: Token): boolean {
	return (
		(text === "?" && /^\.[([]/.test(code.slice(end, end + 2))) ||
		(text === "." && code[start - 1] === "?" && /^[([]/.test(code.slice(end, end + 1)))
	);
}

/** Whether a sign says of the value in front of it that it is there, and nothing else: `a!`, `a["b"]!`. */
function isAssertion({ kind, text, start }: Token, before: Item | undefined): boolean {
	const isValue = before?.kind === "word" || (before?.kind === "group" && before.open !== "{");
	return kind === "sign" && text === "!" && isValue && before.end === start;
}

/** Items in which the sign is gone that calls a macro: it is read as a function. */
function withoutMacros(items: readonly Item[]): readonly Item[] {
	return items.flatMap((item, index): readonly Item[] => {
		if (item.kind === "group") {
			return [{ ...item, items: withoutMacros(item.items) }];
		}
		const isCall =
			item.text === "!" && items[index - 1]?.kind === "word" && items[index + 1]?.kind === "group";
		return isCall ? [] : [item];
	});
}

function commentEnd(text: string, at: number, language: Language, isInBrackets: boolean): number | undefined {
	const [open, close] = language.ownBlocks ?? [];
	const mayOpen = open !== undefined && (!/\w$/.test(open) || at === 0 || text[at - 1] === "\n");
	if (close !== undefined && mayOpen && text.startsWith(open, at)) {
		const end = text.indexOf(close, at + open.length);
		return end < 0 ? text.length : end + close.length;
	}
	const remarks = isInBrackets ? (language.remarks ?? []) : [];
	if ([...language.lineComments, ...remarks].some((mark) => text.startsWith(mark, at))) {
		const end = text.indexOf("\n", at);
		return end < 0 ? text.length : end;
	}
	if (language.blockComments && text.startsWith("/*", at)) {
		const end = text.indexOf("*/", at + 2);
		return end < 0 ? text.length : end + 2;
	}
	return undefined;
}

interface StringToken {
	readonly value: string;
	readonly end: number;
	readonly interpolates?: true;
}

/** The lines behind `<<EOT`, up to the line `EOT`; `<<-EOT` takes away the indentation that they have in common. */
function heredocAt(
	text: string,
	start: number,
	language: Language,
	unclosed: Map<string, number>,
): StringToken | undefined {
	if (language.hasHeredocs !== true || !text.startsWith("<<", start)) {
		return undefined;
	}
	const [opening = "", dash, word = ""] =
		/^<<(-?)(\w+)[ \t]*\r?\n/.exec(text.slice(start, start + 100)) ?? [];
	if (opening === "" || unclosed.has(word) || unclosed.size > maxUnclosed) {
		return undefined;
	}
	const from = start + opening.length;
	const closing = new RegExp(`^[ \\t]*${word}(?=\\s|$)`, "gm");
	closing.lastIndex = from;
	const last = closing.exec(text);
	if (last === null) {
		unclosed.set(word, start);
		return undefined;
	}
	const lines = text.slice(from, last.index).split("\n");
	const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
	const common = dash === "" ? 0 : Math.min(...(indents.length === 0 ? [0] : indents.slice(0, maxLines)));
	return { value: lines.map((line) => line.slice(common)).join("\n"), end: last.index + last[0].length };
}

/** What may close the quotes that word processors and chats put in the place of straight ones. */
const typographic =
	/(?<![\p{L}\p{N}])(?:[\u201c\u201d\u201e]([^\n\u201c\u201d"]*)[\u201c\u201d"]|[\u2018\u2019\u201a]((?:[^\n\u2018\u2019']|(?<=\p{L})[\u2019'](?=\p{L}))*)[\u2018\u2019'])(?![\p{L}\p{N}])/uy;

function typographicAt(text: string, start: number): StringToken | undefined {
	if (!/[\u2018-\u201e]/.test(text.charAt(start))) {
		return undefined;
	}
	typographic.lastIndex = start;
	const found = typographic.exec(text);
	return found === null ? undefined : { value: found[1] ?? found[2] ?? "", end: typographic.lastIndex };
}

/** So many heredocs of one text may lack their end. */
const maxUnclosed = 20;
/** Lines of a string whose indentation is looked at. */
const maxLines = 1000;

/** The string that begins at a place; undefined where none does, or none that ends. */
function stringAt(
	text: string,
	start: number,
	language: Language,
	prefix: string,
	unclosed: Map<string, number>,
): StringToken | undefined {
	const quote = language.quotes.find(({ mark }) => text.startsWith(mark, start));
	if (quote === undefined || start < (unclosed.get(quote.mark) ?? 0)) {
		return undefined;
	}
	const { mark } = quote;
	const closing = quote.end ?? mark;
	const isRaw = quote.escapes === "none" || /[rR@]/.test(prefix);
	let at = start + mark.length;
	// A verbatim string of C# doubles its marks, and so do those of SQL and PowerShell.
	const isVerbatim = prefix.includes("@") || quote.doubled === true;
	while (at < text.length) {
		if (text.startsWith(closing, at)) {
			if (!isVerbatim || text.charAt(at + 1) !== mark) {
				break;
			}
			at++;
		}
		const char = text.charAt(at);
		if (char === "\n" && quote.multiline !== true && !isVerbatim) {
			unclosed.set(mark, at);
			return undefined;
		}
		at += char === "\\" && !isRaw ? 2 : 1;
	}
	if (at >= text.length) {
		unclosed.set(mark, at);
		return undefined;
	}
	const written = text.slice(start + mark.length, at);
	const inner = isVerbatim ? written.replaceAll(mark + mark, mark) : written;
	const isFormatted = /[fF$]/.test(prefix);
	// The name of a character is no code.
	const interpolation = isFormatted ? /\{\{|\}\}|(?<!\\N)\{([^{}]+)\}/g : quote.interpolation;
	const value = stringValue(inner, isRaw ? "none" : quote.escapes, interpolation, language);
	return { value, end: at + closing.length, ...(interpolation !== undefined && { interpolates: true }) };
}

function stringValue(
	inner: string,
	escapes: Quote["escapes"],
	interpolation: RegExp | undefined,
	{ keepsUnknownEscapes }: Language,
): string {
	const filled =
		interpolation === undefined
			? inner
			: inner.replace(interpolation, (found, code?: string, other?: string) =>
					// A brace that is written twice is one of the text.
					found === "{{" || found === "}}" ? found.charAt(0) : gapFor(code ?? other ?? ""),
				);
	if (escapes === "none" || !filled.includes("\\")) {
		return filled;
	}
	return escapes === "all"
		? unescaped(filled, keepsUnknownEscapes === true)
		: filled.replace(/\\(['\\])/g, "$1");
}

const shortEscapes: Readonly<Record<string, string>> = {
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "\t",
	"\n": "",
};

/** Signs that stand for themselves behind a backslash where others keep it. */
const escapedSigns = /["'\\$]/;

/** What the escapes of a string stand for, in the spellings that these languages have in common. */
function unescaped(text: string, keepsUnknown: boolean): string {
	return text.replace(
		/\\(?:N\{([^{}]+)\}|x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|U([\da-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g,
		(
			found,
			named?: string,
			x?: string,
			u?: string,
			braced?: string,
			long?: string,
			octal?: string,
			char: string = "",
		) => {
			// Only the tables of Unicode say which character has this name.
			if (named !== undefined) {
				return gapFor(named);
			}
			const hex = x ?? u ?? braced ?? long ?? "";
			const code = octal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(octal, 8);
			if (Number.isNaN(code)) {
				return shortEscapes[char] ?? (keepsUnknown && !escapedSigns.test(char) ? found : char);
			}
			return code <= 0x10ffff ? String.fromCodePoint(code) : found;
		},
	);
}

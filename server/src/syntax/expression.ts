import type { Span } from "../../../shared/src/problem/problem";
import type { Token } from "./lexer";
import { isGapOfStrings } from "./tokenKinds";
import { parseMisquoted } from "./words";

/** Characters; what goes on longer than this is no value of one property any more. */
const maxLength = 600;

const closers: ReadonlyMap<string, string> = new Map([
	["(", ")"],
	["[", "]"],
	["{", "}"],
]);

/** A comment of any language behind a value. */
const comment = /^[ \t]+(?:\/\/|\/\*|#|--[ \t]|;)/;

/** A property that begins in the middle of a line: the comma before it is missing. */
const property = /^"[^"\n]*"\s*:(?!:)/;

/**
 * Where something ends that stands in the place of a value and isn't JSON, such as a call, a sum or a phone number: at
 * the comma or bracket that ends the entry, or with its line. Brackets and quotes that it opens are part of it, also
 * over several lines.
 */
export function endOfExpression(text: string, start: number): number {
	const triple = text.startsWith('"""', start) ? text.indexOf('"""', start + 3) : -1;
	if (triple >= 0 && triple < start + maxLength) {
		return triple + 3;
	}
	const open: string[] = [];
	const stop = Math.min(text.length, start + maxLength);
	let lineEnd: number | undefined;
	let at = start;
	for (; at < stop; at++) {
		const char = text.charAt(at);
		if (char === "\n" || char === "\r") {
			lineEnd ??= at;
			if (open.length === 0) {
				break;
			}
			continue;
		}
		if (char === '"' || char === "'" || char === "`") {
			if (open.length === 0 && at > start && startsProperty(text, start, at)) {
				break;
			}
			at = endOfQuoted(text, at) - 1;
			continue;
		}
		if (open.length === 0 && (char === "," || char === "}" || char === "]" || char === ")")) {
			break;
		}
		if (open.length === 0 && char === ";") {
			break;
		}
		if (open.length === 0 && (char === " " || char === "\t") && comment.test(text.slice(at, at + 40))) {
			break;
		}
		const closer = closers.get(char);
		if (closer !== undefined) {
			open.push(closer);
		} else if (char === open.at(-1)) {
			open.pop();
		} else if (char === ")" || char === "]" || char === "}") {
			break;
		}
	}
	const end = open.length > 0 ? (lineEnd ?? lineAfter(text, start)) : at;
	const written = text.slice(start, end);
	const shorter = open.length > 0 ? (/^[^,\]}]*/.exec(written)?.[0] ?? "") : written;
	return start + Math.max(1, shorter.trimEnd().length);
}

/** Behind the quote that closes; behind the opening one where the line has none. */
function endOfQuoted(text: string, start: number): number {
	const quote = text.charAt(start);
	const limit = Math.min(text.length, start + maxLength);
	for (let at = start + 1; at < limit; at++) {
		const char = text.charAt(at);
		if (char === "\\") {
			at++;
		} else if (char === quote) {
			return at + 1;
		} else if (char === "\n" && quote !== "`") {
			break;
		}
	}
	return start + 1;
}

function startsProperty(text: string, start: number, at: number): boolean {
	if (!property.test(text.slice(at, at + 200))) {
		return false;
	}
	return !/\?\s*$/.test(text.slice(Math.max(start, at - 20), at));
}

function lineAfter(text: string, start: number): number {
	const found = text.slice(start, start + maxLength).search(/[\r\n]/);
	return found < 0 ? Math.min(text.length, start + maxLength) : start + found;
}

/** What follows a complete value on its line where an expression goes on: an operator, a call, a word. */
const goesOn =
	/^"(?=[ \t]*(?:[,}\]\r\n]|$))|^arn:[\w-]+:|^[ \t]*(?!\.[ \t]*(?:[\r\n]|$))(?:[+*.%?|&<>=!(-]|\/(?![/*])|[A-Za-z_$'](?![\w$]*["']?[ \t]*:))|^[0-9]/;

/** Whether a string or number is but the beginning of a value that isn't JSON, as in `"a" + b` or `"the "best" sale"`. */
function goesOnBehind(text: string, end: number): boolean {
	const isTriple = text.startsWith('"""', end - 2) && text.indexOf('"""', end + 1) > 0;
	return isTriple || goesOn.test(text.slice(end, end + maxLength));
}

/** Whether a number is the hour of a time, such as `9:00`. */
export function isClock({ kind, end }: Span & { readonly kind: string }, text: string): boolean {
	return kind === "number" && /^:[0-9]/.test(text.slice(end, end + 2));
}

/** Whether a word or string that a colon follows is a value of the property before it, such as `T09:00`. `colon`: that of the property. */
export function isValueBehind(text: string, colon: number | undefined, { kind, start, end }: Token): boolean {
	if (colon === undefined || /[\r\n]/.test(text.slice(colon, start))) {
		return false;
	}
	return kind === "word" ? isValueWithColon(text, start) : isEndedByColon(text, end);
}

/** Whether a word before a colon is part of a value, such as `T09:00` and `arn:aws`, and not the name of the next property. */
function isValueWithColon(text: string, start: number): boolean {
	return /^[^\s,:{}[\]"]+:(?!(?:true|false|null)\b)[\w/]/.test(text.slice(start, start + 300));
}

/** Whether a colon stands behind a value in the place of the comma, or beside it. */
function isEndedByColon(text: string, end: number): boolean {
	return /^[ \t]*:[ \t]*(?:[,}\]\r\n]|$)/.test(text.slice(end, end + 100));
}

/** Whether a dash between a property name and a value on one line was meant to be a colon. */
export function isDashForColon(sign: string, text: string, end: number): boolean {
	return /^[-\u2013\u2014~]$/.test(sign) && /^[ \t]+["\w]/.test(text.slice(end, end + 20));
}

const commaAndValue =
	/^[,;][ \t]*(?:[{[]|(?:"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|(?<=;[ \t]*)[A-Z_]+|-?\d[\d.]*|true|false)(?=[ \t]*(?:[,;}\r\n]|$)))/;

/** Whether a comma or semicolon behind a property name was meant to be a colon: its value follows, and no other name. */
export function isCommaForColon(name: string, text: string, start: number): boolean {
	const [found] = commaAndValue.exec(text.slice(start, start + maxLength)) ?? [];
	return found !== undefined && !/[=:]/.test(name) && (/^[a-z]/.test(name) || /[{[]$/.test(found));
}

/** Placeholders of template languages, such as `{{ name }}` and `{% if x %}`. */
const template = /^\{(?:\{\{?[-~]?[ \t]*[^\s"'{}:][^{}\r\n:]*\}\}?|%[^\r\n]*?%)\}/;

/** Where a placeholder of a template language ends that stands where a value or property is due; undefined for an object. */
export function templateAt(text: string, start: number): number | undefined {
	if (!/^[{%]$/.test(text.charAt(start + 1))) {
		return undefined;
	}
	const found = template.exec(text.slice(start, start + maxLength))?.[0];
	return found === undefined ? undefined : start + found.length;
}

/** Where a number with a decimal comma ends; undefined where the comma is a separator. */
function decimalCommaAt(text: string, { start, end }: Span): number | undefined {
	if (!/^-?\d+$/.test(text.slice(start, Math.min(end, start + 20)))) {
		return undefined;
	}
	const fraction = /^,\d+(?=[ \t]*(?:[,;}\r\n]|$))/.exec(text.slice(end, end + 40))?.[0];
	return fraction === undefined ? undefined : end + fraction.length;
}

/**
 * Where a value ends that goes on behind its first token and so isn't JSON; undefined where the token is all of it.
 * `isProperty`: it is the value of a property, where a comma between digits is a decimal one.
 */
export function endOfExpressionAt(text: string, token: Token, isProperty: boolean): number | undefined {
	const { start, fault, kind } = token;
	const decimalComma = kind === "number" && isProperty ? decimalCommaAt(text, token) : undefined;
	const isBare =
		kind === "word" ? parseMisquoted(text, start) === undefined : kind === "number" && fault === "number";
	const isWhole =
		kind !== "{" &&
		kind !== "[" &&
		(fault === undefined || fault === "single-quotes") &&
		!isGapOfStrings(token);
	const isTwice =
		isProperty && kind === "number" && /^[ \t]+[-.]?[0-9]/.test(text.slice(token.end, token.end + 20));
	const isLonger = isWhole && (isTwice || goesOnBehind(text, token.end) || isClock(token, text));
	if (decimalComma === undefined && !isBare && !isLonger) {
		return undefined;
	}
	const end = decimalComma ?? endOfExpression(text, start);
	return end <= token.end ? undefined : end;
}

/** Words that join what programs compute; in prose they lead nowhere. */
const joining = /^(?:if|or|and|not|in|is|unless|else)$/;
/** What follows a number by mistake; any other word may be its unit. */
const filler = /^(?:and|or|but|then|also|etc|ok|please)$/i;
/** Words of prose behind a value are few, or they are something else. */
const mostWords = 4;

/** Words of prose behind a whole string, number or literal, which belong to nothing: `"MANAGED" and`. */
export function wordsBehind(text: string, { kind, end, fault }: Token): Span | undefined {
	if (fault !== undefined || !/^(?:string|number|true|false|null)$/.test(kind)) {
		return undefined;
	}
	const rest = /^[ \t]+[A-Za-z][^,;}\]\r\n]*/.exec(text.slice(end, end + 100))?.[0];
	if (rest === undefined) {
		return undefined;
	}
	const words = rest.trim().split(/[ \t]+/);
	const [first = "", second] = words;
	const isProse = words.length <= mostWords && words.every((word) => /^[A-Za-z][\w'.-]*$/.test(word));
	const isJoined = joining.test(first) && second !== undefined && kind !== "number";
	if (!isProse || isJoined || (kind === "number" && !filler.test(first))) {
		return undefined;
	}
	const start = end + rest.length - rest.trimStart().length;
	return { start, end: start + rest.trim().length };
}

const bracedScalar = /^\{[ \t]*(?:-?(?:\d+(?:\.\d*)?|\.\d+)|true|false|null)[ \t]*\}/;

/** Where a number or literal ends that stands in braces by itself; undefined for an object. */
export function bracedScalarAt(text: string, start: number): number | undefined {
	const found = bracedScalar.exec(text.slice(start, start + 60))?.[0];
	return found === undefined ? undefined : start + found.length;
}

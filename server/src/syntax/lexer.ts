import { createScanner } from "jsonc-parser";
import type { Span } from "../../../shared/src/problem/problem";
import { doublyQuoted, endOfBroken, endOfName, endsBefore } from "./brokenStrings";
import { isHashedProperty, parseMisquoted, withoutOddEnd } from "./words";

type TokenKind =
	| "{"
	| "}"
	| "["
	| "]"
	| ","
	| ":"
	| "string"
	| "number"
	| "true"
	| "false"
	| "null"
	| "word"
	| "end";

export type TokenFault =
	| "unterminated"
	| "control-character"
	| "escape"
	| "single-quotes"
	| "number"
	| "extra-quote"
	| "semicolon"
	| "comment"
	| "unterminated-comment";

export interface Token extends Span {
	readonly kind: TokenKind;
	/** A string without its escapes, anything else as written. */
	readonly text: string;
	readonly fault: TokenFault | undefined;
}

/** jsonc-parser's SyntaxKind and ScanError are ambient const enums, which a bundler cannot see; these are their values. */
const scanned = {
	string: 10,
	number: 11,
	lineComment: 12,
	blockComment: 13,
	lineBreak: 14,
	trivia: 15,
	unknown: 16,
};
const scanError = { comment: 1, string: 2, unicode: 4, escape: 5, character: 6 };

const kinds: readonly (TokenKind | undefined)[] = [
	undefined,
	"{",
	"}",
	"[",
	"]",
	",",
	":",
	"null",
	"true",
	"false",
	"string",
	"number",
	...Array<undefined>(5),
	"end",
];

const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

const wordStart = /^[A-Za-z0-9_$]$/;

/** What is neither white space nor a sign of JSON, nor the beginning of a number, a string or a comment. */
const bareStart = /^[^ \t\r\n{}[\]",:/0-9-]$/;
/** What belongs to a bare word that it adjoins, and to a number. */
const inWord = /^[^ \t\r\n{}[\]",:/;]$/;
const inNumber = /^[^\s{}[\]",:/;]$/;

/** Comments of shell, YAML, Python, SQL, Lua and HTML, and of INI files where no entry follows on the line. */
const otherComment = /(?:#|--(?![0-9.])|<!--|;(?=[ \t]*[A-Za-z])(?![^\r\n]*[:"]))[^\r\n]*/y;

/** An ARN without quotes: one word with all its colons. */
const arnStart = /arn:[\w-]+:[^\s,"{}[\]]*/y;

/**
 * Tokens of a text with one token of look-ahead, over jsonc-parser's scanner. Comments are told apart, not returned.
 */
export class Lexer {
	readonly comments: (Span & { readonly fault: TokenFault })[] = [];
	readonly #scanner;
	readonly #text: string;
	#ahead: Token | undefined;
	/** The kind of the token that was taken last. */
	#taken: TokenKind | undefined;

	constructor(text: string) {
		this.#text = text;
		this.#scanner = createScanner(text, false);
		if (text.startsWith("\uFEFF")) {
			this.#scanner.setPosition(1);
		}
	}

	peek(): Token {
		this.#ahead ??= this.#scan(this.#taken);
		return this.#ahead;
	}

	next(): Token {
		const token = this.peek();
		this.#ahead = undefined;
		this.#taken = token.kind;
		return token;
	}

	/** Goes on behind what another reader has read. */
	skipTo(offset: number): void {
		this.#ahead = undefined;
		this.#taken = "word";
		this.#scanner.setPosition(offset);
	}

	/** Passes over an object or array with all that is in it; the offset behind it. */
	skipContainer(): number {
		let open = 0;
		let end = this.peek().start;
		do {
			const token = this.next();
			if (token.kind === "end") {
				break;
			}
			if (token.kind === "{" || token.kind === "[") {
				open++;
			}
			if (token.kind === "}" || token.kind === "]") {
				open--;
			}
			end = token.end;
		} while (open > 0);
		return end;
	}

	/** The kind of the token behind the one that `peek` shows. */
	kindAfterPeek(): TokenKind {
		const { end, kind: before } = this.peek();
		const comments = this.comments.length;
		this.#scanner.setPosition(end);
		const { kind } = this.#scan(before);
		this.comments.length = comments;
		this.#scanner.setPosition(end);
		return kind;
	}

	/** `before`: the kind of the token in front. */
	#scan(before: TokenKind | undefined): Token {
		const scanner = this.#scanner;
		for (;;) {
			const position = scanner.getPosition();
			if (this.#skipForeign(position, before)) {
				continue;
			}
			// The scanner would read on over all that adjoins, each time anew.
			if (bareStart.test(this.#text.charAt(position))) {
				return this.#word(position, position);
			}
			const kind = scanner.scan();
			const start = scanner.getTokenOffset();
			const end = Math.min(start + scanner.getTokenLength(), this.#text.length);
			switch (kind) {
				case scanned.trivia:
				case scanned.lineBreak:
					continue;
				case scanned.lineComment:
				case scanned.blockComment: {
					const open = scanner.getTokenError() === scanError.comment;
					this.comments.push({ start, end, fault: open ? "unterminated-comment" : "comment" });
					continue;
				}
				case scanned.string:
					return this.#string(start, end);
				case scanned.number:
				case scanned.unknown:
					return this.#word(start, end);
				default:
					return {
						kind: kinds[kind] ?? "word",
						start,
						end,
						text: scanner.getTokenValue(),
						fault: undefined,
					};
			}
		}
	}

	/** Passes over a comment of another language; whether there is one at an offset. */
	#skipForeign(start: number, before: TokenKind | undefined): boolean {
		const text = this.#text;
		const char = text.charAt(start);
		if ((char !== "#" && char !== "-" && char !== ";" && char !== "<") || before === ":") {
			return false;
		}
		if (char === ";" && before !== "," && before !== "{" && before !== "[" && before !== undefined) {
			return false;
		}
		if (char === "#" && isHashedProperty(text, start)) {
			return false;
		}
		otherComment.lastIndex = start;
		const [comment] = otherComment.exec(text) ?? [];
		if (comment === undefined) {
			return false;
		}
		const end = start + comment.trimEnd().length;
		this.comments.push({ start, end, fault: "comment" });
		this.#scanner.setPosition(end);
		return true;
	}

	#string(start: number, end: number): Token {
		const text = this.#text;
		const scanner = this.#scanner;
		const name = doublyQuoted(text, start, end);
		if (name !== undefined) {
			scanner.setPosition(name.end);
			return { kind: "string", start, end: name.end, text: name.text, fault: "extra-quote" };
		}
		const fault = this.#stringFault();
		const broken = fault === "unterminated" ? endOfBroken(text, start, end) : undefined;
		if (broken !== undefined) {
			scanner.setPosition(broken);
			const inner = text.slice(start + 1, broken - 1);
			return { kind: "string", start, end: broken, text: inner, fault: "control-character" };
		}
		const written = text.slice(start, end);
		const before = wordStart.test(text.charAt(end))
			? (endsBefore(written) ?? endOfName(text, start, written.slice(0, -1)))
			: undefined;
		const stop = before ?? (fault === "unterminated" ? endOfName(text, start, written) : undefined);
		if (stop === undefined) {
			return { kind: "string", start, end, text: scanner.getTokenValue(), fault };
		}
		scanner.setPosition(start + stop);
		const inner = withoutOddEnd(written.slice(1, stop));
		return { kind: "string", start, end: start + stop, text: inner, fault: "unterminated" };
	}

	#stringFault(): TokenFault | undefined {
		switch (this.#scanner.getTokenError()) {
			case scanError.string:
				return "unterminated";
			case scanError.character:
				return "control-character";
			case scanError.unicode:
			case scanError.escape:
				return "escape";
			default:
				return undefined;
		}
	}

	/** A number or a bare word: all that adjoins it belongs to it, so that `01` or `1.2.3` is one token. */
	#word(start: number, scannedEnd: number): Token {
		const text = this.#text;
		if (text.charCodeAt(start) === 39) {
			return this.#singleQuoted(start);
		}
		if (text.charAt(start) === ";") {
			this.#scanner.setPosition(start + 1);
			return { kind: ",", start, end: start + 1, text: ";", fault: "semicolon" };
		}
		const goesOn = scannedEnd > start ? inNumber : inWord;
		if (text.startsWith("arn:", start)) {
			arnStart.lastIndex = start;
			const arn = arnStart.exec(text)?.[0];
			if (arn !== undefined) {
				this.#scanner.setPosition(start + arn.length);
				return { kind: "word", start, end: start + arn.length, text: arn, fault: undefined };
			}
		}
		// Looked for first: what adjoins may be as long as the text, and each quote in it begins another word.
		const enclosed = /[A-Za-z0-9_]/.test(text.charAt(start)) ? undefined : parseMisquoted(text, start);
		if (enclosed !== undefined) {
			this.#scanner.setPosition(enclosed.end);
			return { kind: "word", start, ...enclosed, fault: undefined };
		}
		let end = scannedEnd;
		while (goesOn.test(text.charAt(end))) {
			end++;
		}
		const named = /^[A-Za-z_$][\w$]*(?==>?$)/.exec(text.slice(start, Math.min(end, start + 100)))?.[0];
		if (named !== undefined) {
			end = start + named.length;
		}
		// A full stop behind a number at the end of its line was to be a comma, where another entry follows.
		if (
			/^-?\d+(?:\.\d+)?\.$/.test(text.slice(start, end).slice(0, 30)) &&
			/^[ \t]*[\r\n]\s*[^\s,;}\]]/.test(text.slice(end, end + 200))
		) {
			end--;
		}
		const written = text.slice(start, end);
		const keyword = written === "true" || written === "false" || written === "null" ? written : undefined;
		const meant = keyword === undefined ? parseMisquoted(text, start) : undefined;
		if (meant !== undefined) {
			this.#scanner.setPosition(meant.end);
			return { kind: "word", start, ...meant, fault: undefined };
		}
		this.#scanner.setPosition(end);
		if (keyword !== undefined) {
			return { kind: keyword, start, end, text: written, fault: undefined };
		}
		if (jsonNumber.test(written)) {
			return { kind: "number", start, end, text: written, fault: undefined };
		}
		const numeric = /^[-+.]?[0-9]/.test(written) || /^[-+]?(?:NaN|Infinity)$/.test(written);
		return {
			kind: numeric ? "number" : "word",
			start,
			end,
			text: written,
			fault: numeric ? "number" : undefined,
		};
	}

	#singleQuoted(start: number): Token {
		const text = this.#text;
		const mixed = /^'([^'"\\\r\n]*)"(?=[ \t]*(?:[:,}\]\r\n]|$))/.exec(text.slice(start, start + 300));
		if (mixed !== null) {
			const end = start + mixed[0].length;
			this.#scanner.setPosition(end);
			return { kind: "string", start, end, text: mixed[1] ?? "", fault: "single-quotes" };
		}
		let end = start + 1;
		for (; end < text.length && !/[\r\n]/.test(text.charAt(end)); end++) {
			const char = text.charAt(end);
			if (char === "\\") {
				end++;
			} else if (char === "'" && !this.#isApostrophe(start, end)) {
				break;
			} else if (char === "'" && text.charAt(end + 1) === "'") {
				end++;
			}
		}
		const inner = text.slice(start + 1, Math.min(end, text.length));
		end = Math.min(text.charAt(end) === "'" ? end + 1 : end, text.length);
		this.#scanner.setPosition(end);
		return { kind: "string", start, end, text: inner, fault: "single-quotes" };
	}

	/** Whether a single quote is part of the text that another one began: `'It''s'`, or `'it's'` with another to close it. */
	#isApostrophe(start: number, at: number): boolean {
		const text = this.#text;
		if (at > start + 1 && text.charAt(at + 1) === "'") {
			return true;
		}
		if (!/[A-Za-z0-9]/.test(text.charAt(at - 1)) || !/[A-Za-z]/.test(text.charAt(at + 1))) {
			return false;
		}
		return /^[A-Za-z]*[^',:{}[\]\r\n]*'[ \t]*(?:[,\]}\r\n]|$)/.test(text.slice(at + 1, at + 300));
	}
}

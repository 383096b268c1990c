import type { Code } from "../../../shared/src/problem/codes";
import { mostProblems, type Problem, type ProblemData, type Span } from "../../../shared/src/problem/problem";
import { quoted } from "../../../shared/src/text/text";
import type { Token, TokenFault } from "./lexer";

/** Containers within containers that are read. */
export const maximumDepth = 100;

/** What is said of each break of JSON's grammar (RFC 8259). `what` is the text at the place. */
const messages = {
	"byte-order-mark": () => "JSON can't start with a byte order mark. Save the file as UTF-8 without BOM.",
	"empty-file": () => 'The file is empty. A campaign starts with { and needs "name" and "connectInstanceId".',
	"content-before-start": () => "The campaign starts after this. Keep only the object in braces.",
	"content-after-end": () =>
		"The campaign ends before this. Remove what follows, or move it inside the braces.",
	"trailing-comma": () => "JSON allows no comma after the last entry. Remove it.",
	"extra-comma": () => "There is nothing before this comma. Remove it.",
	"comma-missing": () => "A comma is missing here.",
	"colon-missing": (what: string) => `A colon is missing after ${quoted(what)}.`,
	"value-missing": (what: string) => `${quoted(what)} has no value yet. Add a colon and a value.`,
	"value-invalid": (what: string) =>
		`${quoted(what)} isn't a valid JSON value. Strings need double quotes; numbers, true and false don't.`,
	"key-expected": () => "Expected a property name in double quotes.",
	"key-without-quotes": (what: string) => `Property names need double quotes: ${quoted(what)}.`,
	unexpected: (what: string) => `Unexpected ${what}. Remove it.`,
	unclosed: (what: string) => `This bracket is never closed. Add ${what} where it should end.`,
	"nesting-too-deep": () => `More than ${maximumDepth} levels of nesting. A campaign needs at most ten.`,
} as const;

const faults: Record<TokenFault, { readonly code: Code; readonly message: string }> = {
	unterminated: { code: "string-unclosed", message: "The closing double quote is missing on this line." },
	"control-character": {
		code: "control-character",
		message:
			"Strings can't contain control characters. Write a tab as \\t, a line break as \\n, others as \\u and four hex digits.",
	},
	escape: {
		code: "escape-invalid",
		message:
			'Only " \\ / b f n r t, or u and four hex digits can follow a backslash. Write a backslash as \\\\.',
	},
	"single-quotes": { code: "single-quotes", message: "Strings need double quotes." },
	semicolon: {
		code: "comma-missing",
		message: "Separate entries with commas. Replace the semicolon.",
	},
	number: {
		code: "number-invalid",
		message:
			"Not a valid JSON number. Write digits with an optional minus and one decimal point, without a leading zero or plus.",
	},
	hidden: { code: "unexpected", message: "" },
	comment: { code: "comment", message: "JSON has no comments. Remove it." },
	"unterminated-comment": {
		code: "comment",
		message: "JSON has no comments, and this one isn't closed. Remove it.",
	},
};

/** The problem inside a token. */
export function tokenFault(token: Token, fault: TokenFault, text: string): Problem {
	const written = text.slice(token.start, token.end);
	const replacement = mended(written, fault);
	const end = fault === "unterminated" ? token.start + written.trimEnd().length : token.end;
	return {
		severity: "error",
		start: token.start,
		end,
		...faults[fault],
		...(replacement !== undefined && { data: { replacement } }),
	};
}

/** What was meant by a faulty token, as JSON; undefined where that cannot be told. */
function mended(written: string, fault: TokenFault): string | undefined {
	switch (fault) {
		case "single-quotes":
			return doubleQuoted(written);
		case "semicolon":
			return ",";
		case "control-character":
			return [...withoutMargin(written)]
				.map((one) => (one < " " ? JSON.stringify(one).slice(1, -1) : one))
				.join("");
		case "escape":
			return written
				.replace(/\\x([0-9a-fA-F]{2})/g, "\\u00$1")
				.replace(/\\(u[0-9a-fA-F]{4}|["\\/bfnrt]|['`$])?/g, (found: string, sound?: string) =>
					sound === undefined ? "\\\\" : /^['`$]$/.test(sound) ? sound : found,
				);
		case "number":
			return mendedNumber(written);
		default:
			return undefined;
	}
}

/** White space at the ends of a text is never meant. */
function withoutMargin(written: string): string {
	return `"${written.replace(/^"|"$/g, "").trim()}"`;
}

/** Reads what JavaScript and people write as numbers beyond JSON: plus, leading zeros, bare points, underscores, hex. */
function mendedNumber(written: string): string | undefined {
	const value = Number(written.replace(/_/g, "").replace(/^(-?\d+),(\d+)$/, "$1.$2"));
	return Number.isFinite(value) ? String(value) : undefined;
}

function doubleQuoted(written: string): string {
	const inner = written.replace(/^'|'$/g, "").replace(/\\'|''/g, "'");
	return `"${inner.replace(/(^|[^\\])"/g, '$1\\"')}"`;
}

/** The problem that a comment is. */
export function comment({ start, end, fault }: Span & { readonly fault: TokenFault }, text: string): Problem {
	const place = { severity: "error", start, end } as const;
	if (fault !== "hidden") return { ...place, ...faults[fault] };
	const run = text.slice(start, end);
	const spaces = run
		.replace(/[\p{Cf}]/gu, "")
		.replace(/[\u2028\u2029\u0085]/g, "\n")
		.replace(/[^\n]/g, " ");
	const message =
		spaces === ""
			? `Invisible characters (${codePoints(run)}) aren't JSON white space. Remove them.`
			: `These look like spaces but aren't JSON white space (${codePoints(run)}). Use spaces.`;
	return { ...place, code: "unexpected", message, data: { replacement: spaces } };
}

function codePoints(run: string): string {
	const names = [...new Set(run)].map(
		(char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
	);
	return names.slice(0, 3).join(", ");
}

/** What follows such a problem, up to the next comma or line, is most likely the same mistake seen again. */
const derailing: ReadonlySet<Code> = new Set([
	"colon-missing",
	"key-expected",
	"key-without-quotes",
	"string-unclosed",
	"unexpected",
	"value-invalid",
	"value-missing",
]);

/** Characters; bounds the work on a text without lines. */
const farthestDerailment = 200;

/** Collects the problems of one parse, one for each mistake. */
export class SyntaxProblems {
	readonly found: Problem[] = [];
	readonly #text: string;
	#derailedAt: number | undefined;
	#saidUnclosed = false;
	/** The last bracket that closed nothing, and the bracket that was awaited there. */
	#stray: { readonly index: number; readonly awaited: string } | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	push(problem: Problem): void {
		if (this.found.length >= mostProblems) return;
		if (derailing.has(problem.code)) {
			if (this.#stillDerailed(problem.start) || this.#followsMissingComma(problem)) return;
			this.#derailedAt = problem.start;
		}
		this.found.push(problem);
	}

	add(code: keyof typeof messages, span: Span, what = "", data?: ProblemData): void {
		const { start, end } = span;
		const message = messages[code](what);
		this.push({ code, severity: "error", start, end, message, ...(data && { data }) });
		if (code === "nesting-too-deep") this.#saidUnclosed = true;
	}

	missingComma(insertAt: number): void {
		if (this.#stillDerailed(insertAt) || this.found.at(-1)?.code === "string-unclosed") return;
		this.add("comma-missing", { start: insertAt - 1, end: insertAt }, "", { insertAt });
	}

	/** Only the innermost is said: while typing, all that is around it is open as well. */
	unclosed(open: Span, close: string): void {
		const swallowed = this.found.at(-1)?.code === "string-unclosed";
		if (!this.#saidUnclosed && !swallowed && !this.#mistaken()) this.add("unclosed", open, close);
		this.#saidUnclosed = true;
	}

	/** A bracket that closes nothing. `awaited`: what would have closed the innermost container. */
	unexpected(token: Token, awaited: string): void {
		const before = this.found.length;
		this.add("unexpected", token, token.kind);
		if (this.found.length > before && token.kind !== ":") this.#stray = { index: before, awaited };
	}

	/** Tells of `=` or `=>` in the place of a colon; whether a token is one. */
	otherColon({ kind, text, start, end }: Token): boolean {
		if (kind !== "word" || !/^=>?$/.test(text)) return false;
		const message = `Replace ${text} with a colon.`;
		this.push({ code: "colon-missing", severity: "error", start, end, message, data: { replacement: ":" } });
		return true;
	}

	/** Tells of a full stop in the place of a comma at the end of a line; whether a token is one. */
	otherComma({ kind, text, start, end }: Token, isDue: boolean): boolean {
		if (
			!isDue ||
			kind !== "word" ||
			text !== "." ||
			!/^[ \t]*(?:[\r\n]|$)/.test(this.#text.slice(end, end + 40))
		)
			return false;
		const message = "Separate entries with commas. Replace the full stop.";
		this.push({ code: "comma-missing", severity: "error", start, end, message, data: { replacement: "," } });
		return true;
	}

	/** A sign or dots that another text left behind. */
	leftOver({ start, end, text }: Token): void {
		const message = `Unexpected ${quoted(text)}. Remove it.`;
		this.push({ code: "unexpected", severity: "error", start, end, message });
	}

	/** An object that lacks its opening brace, at its first key. */
	openMissing({ start, end }: Token): void {
		const message = "The opening brace of the campaign is missing. Add { before this.";
		this.push({
			code: "unexpected",
			severity: "error",
			start,
			end,
			message,
			data: { insertAt: start, replacement: "{" },
		});
		this.#saidUnclosed = true;
	}

	/** A bracket of the other kind than the one that is wanted in its place. */
	otherBracket(token: Token, awaited: string): void {
		const message = `${token.kind} doesn't match the opening bracket. Write ${awaited} instead.`;
		const { start, end } = token;
		this.push({ code: "unexpected", severity: "error", start, end, message, data: { replacement: awaited } });
	}

	/** Tells of a stray bracket that it was meant to be the one that is lacking now. */
	#mistaken(): boolean {
		const problem = this.#stray && this.found[this.#stray.index];
		if (this.#stray === undefined || problem === undefined) return false;
		const { index, awaited } = this.#stray;
		const written = this.#text.slice(problem.start, problem.end);
		if (written === awaited) return false;
		const message = `${written} doesn't match any open bracket. Write ${awaited} instead.`;
		this.found[index] = { ...problem, message, data: { replacement: awaited } };
		return true;
	}

	/** A half-typed member behind a missing comma: the comma is said first. */
	#followsMissingComma({ code, start }: Problem): boolean {
		const last = this.found.at(-1);
		if (code !== "value-missing" || last?.code !== "comma-missing") return false;
		return this.#text.slice(last.end, start).trim() === "";
	}

	#stillDerailed(offset: number): boolean {
		if (this.#derailedAt === undefined || offset - this.#derailedAt > farthestDerailment) return false;
		return !/[,\r\n]/.test(this.#text.slice(this.#derailedAt, offset));
	}
}

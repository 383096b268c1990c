import type { Code } from "../../../shared/src/problem/codes";
import { mostProblems, type Problem, type ProblemData, type Span } from "../../../shared/src/problem/problem";
import { quoted, shortened } from "../../../shared/src/text/text";
import { aboutValue } from "./aboutValues";
import { isCommaForColon, isDashForColon } from "./expression";
import type { Token } from "./lexer";
import { tellsDouble } from "./openings";
import { separatorProblems } from "./separators";
import type { SideBySide } from "./sideBySide";
import { tokenFault } from "./tokenFaults";
import type { Key, Node } from "./tree";

/** Containers within containers that are read. */
export const maximumDepth = 100;

/** What is said of each break of JSON's grammar (RFC 8259). `what` is the text at the place. */
const messages = {
	"byte-order-mark": () => "JSON can't start with a byte order mark. Save the file as UTF-8 without BOM.",
	"empty-file": () => 'The file is empty. A campaign starts with { and needs "name" and "connectInstanceId".',
	"content-before-start": () => "The campaign starts after this. Keep only the object in braces.",
	"content-after-end": () =>
		"The campaign ends before this. Remove what follows, or move it inside the braces.",
	"comma-missing": () => "A comma is missing here.",
	"colon-missing": (what: string) => `A colon is missing after ${quoted(what)}.`,
	"value-missing": (what: string) => `${quoted(what)} has no value yet. Add a colon and a value.`,
	"value-invalid": aboutValue,
	"key-expected": () => "Expected a property name in double quotes.",
	"key-without-quotes": (what: string) => `Property names need double quotes: ${quoted(what)}.`,
	unexpected: (what: string) => `Unexpected ${what}. Remove it.`,
	unclosed: (what: string) => `This bracket is never closed. Add ${what} where it should end.`,
	"nesting-too-deep": () => `More than ${maximumDepth} levels of nesting. A campaign needs at most ten.`,
} as const;

/** What follows such a problem, up to the next comma or line, is most likely the same mistake seen again. */
const recoveredFrom: ReadonlySet<Code> = new Set([
	"colon-missing",
	"key-expected",
	"key-without-quotes",
	"string-unclosed",
	"unexpected",
	"value-invalid",
	"value-missing",
]);

/** Problems of one value whose fixes take the sign behind it along. */
const isOfValue: ReadonlySet<Code> = new Set(["value-invalid", "number-invalid", "single-quotes"]);

/** Characters; bounds the work on a text without lines. */
const farthestDerailment = 200;

/** Whether a problem is one of brackets, which another reading may do without. */
export function isOfBrackets({ code }: Problem): boolean {
	return /^(?:unclosed|unexpected|content-after-end|key-expected)$/.test(code);
}

/** Collects the problems of one parse, one for each mistake. */
export class SyntaxProblems {
	readonly found: Problem[] = [];
	readonly #text: string;
	#derailedAt: number | undefined;
	#saidUnclosed = false;
	/** The last problem of a value that isn't JSON. */
	#lastOfValue: Problem | undefined;
	/** The last bracket that closed nothing, and the bracket that was awaited there. */
	#stray: { readonly index: number; readonly awaited: string } | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	/** Reports what is wrong inside a token, and tells whether anything is. */
	inToken(token: Token): boolean {
		if (token.fault === undefined) {
			return false;
		}
		this.push(tokenFault(token, token.fault, this.#text));
		return true;
	}

	push(problem: Problem): void {
		if (this.found.length >= mostProblems) {
			return;
		}
		if (recoveredFrom.has(problem.code)) {
			if (this.#stillDerailed(problem.start) || this.#followsMissingComma(problem)) {
				return;
			}
			this.#derailedAt = problem.start;
		}
		if (isOfValue.has(problem.code)) {
			this.#lastOfValue = problem;
		}
		this.found.push(problem);
	}

	add(code: keyof typeof messages, span: Span, what = "", data?: ProblemData): void {
		this.#tell(code, span, messages[code](what), data);
		if (code === "nesting-too-deep") {
			this.#saidUnclosed = true;
		}
	}

	/** A property that has a colon, and no value behind it. */
	missingValue(key: Key): void {
		this.#tell("value-missing", key, `${quoted(key.name)} has no value yet. Write one after the colon.`);
	}

	missingComma(insertAt: number): void {
		const last = this.found.at(-1);
		const isInside = last?.code === "comma-missing" && last.end === insertAt;
		if (isInside || this.#stillDerailed(insertAt) || last?.code === "string-unclosed") {
			return;
		}
		this.add("comma-missing", { start: insertAt - 1, end: insertAt }, "", { insertAt });
	}

	/** Tells of a comma that is the last character of a string, and lacks behind it; whether there is one. */
	commaInside({ end, fault }: Token): boolean {
		const isInside =
			fault === undefined &&
			this.#text.slice(end - 2, end) === ',"' &&
			/^[ \t]*[\r\n]\s*"/.test(this.#text.slice(end, end + 300));
		if (isInside) {
			const message = "The comma belongs after the closing quote.";
			this.#tell("comma-missing", { start: end - 2, end }, message, { replacement: '",' });
		}
		return isInside;
	}

	/** The signs between two entries, or behind the last one. */
	separators(signs: readonly Token[], isLast: boolean): void {
		const [first] = signs;
		const isTold = first !== undefined && this.#isToldBefore(first);
		for (const problem of separatorProblems(signs, isLast, isTold, this.#text)) {
			this.push(problem);
		}
	}

	/** Whether a sign in the place of a comma adjoins a value that is told already: both are mended at once. */
	#isToldBefore({ start, fault }: Token): boolean {
		const value = fault === "semicolon" ? this.#lastOfValue : undefined;
		return value !== undefined && /^[ \t]*$/.test(this.#text.slice(value.end, start));
	}

	/** Only the innermost is said: while typing, all that is around it is open as well. */
	unclosed(open: Span, close: string): void {
		const swallowed = this.found.at(-1)?.code === "string-unclosed";
		if (!this.#saidUnclosed && !swallowed && !this.#mistaken()) {
			if (!tellsDouble(this.found, open, this.#text)) {
				this.add("unclosed", open, close);
			}
		}
		this.#saidUnclosed = true;
	}

	/** A bracket that closes nothing. `awaited`: what would have closed the innermost container. */
	unexpected(token: Token, awaited: string): void {
		const before = this.found.length;
		this.add("unexpected", token, token.kind);
		if (this.found.length > before && token.kind !== ":") {
			this.#stray = { index: before, awaited };
		}
	}

	/**
	 * Tells of a property name without quotes. `isBlock`: an object or list follows without a colon. `assigned`: where a
	 * sign ends that stands in the place of the colon.
	 */
	bareKey(name: Token, isBlock: boolean, assigned: number | undefined): void {
		const { start } = name;
		if (assigned !== undefined || isBlock) {
			const replacement = `${JSON.stringify(name.text)}:`;
			const message = `Property names need double quotes and a colon: ${replacement}`;
			const stop = assigned ?? name.end;
			this.#tell("key-without-quotes", { start, end: stop }, message, { replacement });
		} else if (name.text.startsWith("#")) {
			const message = `JSON has no comments. Write "${name.text.slice(1)}" if it's a property, or remove it.`;
			this.#tell("key-without-quotes", name, message);
		} else {
			this.add("key-without-quotes", name, name.text.trim());
		}
	}

	/** A property name in the form of another language. `replacement`: what it is in JSON. */
	otherKey(span: Span, replacement: string): void {
		const message = `A property name is a string and nothing else. Write ${replacement}`;
		const sentence = replacement.endsWith(":") ? message : `${message}.`;
		this.#tell("key-without-quotes", span, sentence, { replacement });
	}

	/** A string whose last character was to be the colon behind it. */
	colonInName({ end }: Span, name: string): void {
		const message = `The colon belongs after the closing quote: "${name}":`;
		this.#tell("colon-missing", { start: end - 2, end }, message, { replacement: '":' });
	}

	/** Tells of another sign in the place of a colon; whether a token is one. `name`: the property before it. */
	otherColon({ text, start, end }: Token, name: Token): boolean {
		const isOther = isDashForColon(text, this.#text, end) || isCommaForColon(name.text, this.#text, start);
		return isOther && this.assignment({ start }, end);
	}

	/** Tells of a sign of other languages in the place of a colon. `end`: offset behind it. */
	assignment({ start }: Pick<Span, "start">, end: number): true {
		const message = `Replace ${this.#text.slice(start, end)} with a colon.`;
		this.#tell("colon-missing", { start, end }, message, { replacement: ":" });
		return true;
	}

	/** A sign, dots or code that another text left behind. */
	leftOver({ start, end, text }: Span & Pick<Token, "text">): void {
		const isCode = /[A-Za-z]/.test(text) && /^[.*{]/.test(text);
		const message = isCode
			? `JSON can't contain ${shortened(text)}. Write its properties here, or remove it.`
			: `Unexpected ${quoted(text)}. Remove it.`;
		this.#tell("unexpected", { start, end }, message);
	}

	/** Words behind a value that belong to nothing; to a string they may belong. */
	wordsBehind({ start, end }: Span, value: Node): void {
		const words = this.#text.slice(start, end);
		const message = `Unexpected ${quoted(words)} after the value. Remove it.`;
		const members = value.kind === "string" ? [JSON.stringify(`${value.value} ${words}`)] : [];
		this.#tell("unexpected", { start, end }, message, { members });
	}

	/** A value that isn't JSON; `number`: the token that it begins with, if that is a number. */
	notJson({ start, end }: Span, number?: Token): void {
		if (number === undefined) {
			this.add("value-invalid", { start, end }, this.#text.slice(start, end));
		} else {
			this.push(tokenFault({ ...number, end }, "number", this.#text));
		}
	}

	/** Values side by side where one belongs. `insertAt`: offset behind the first. */
	sideBySide({ values }: SideBySide, insertAt: number): void {
		const count = values.length === 1 ? "Two" : "Several";
		const message = `${count} values stand side by side. Join them, or keep one.`;
		this.#tell("comma-missing", { start: insertAt - 1, end: insertAt }, message, { insertAt });
	}

	/** An object that lacks its opening brace, at its first key. */
	openMissing({ start, end }: Token): void {
		const message = "The opening brace of the campaign is missing. Add { before this.";
		this.#tell("unexpected", { start, end }, message, { insertAt: start, replacement: "{" });
		this.#saidUnclosed = true;
	}

	/** A bracket of the other kind than the one that is wanted in its place. */
	otherBracket(token: Token, awaited: string): void {
		const sign = this.#text.slice(token.start, token.end);
		const message = `${sign} doesn't match the opening bracket. Write ${awaited} instead.`;
		this.#tell("unexpected", token, message, { replacement: awaited });
	}

	#tell(code: Code, { start, end }: Span, message: string, data?: ProblemData): void {
		this.push({ code, severity: "error", start, end, message, ...(data && { data }) });
	}

	/** Tells of a stray bracket that it was meant to be the one that is lacking now. */
	#mistaken(): boolean {
		const problem = this.#stray && this.found[this.#stray.index];
		if (this.#stray === undefined || problem === undefined) {
			return false;
		}
		const { index, awaited } = this.#stray;
		const written = this.#text.slice(problem.start, problem.end);
		if (written === awaited) {
			return false;
		}
		const message = `${written} doesn't match any open bracket. Write ${awaited} instead.`;
		this.found[index] = { ...problem, message, data: { replacement: awaited } };
		return true;
	}

	/** A half-typed member behind a missing comma: the comma is said first. */
	#followsMissingComma({ code, start }: Problem): boolean {
		const last = this.found.at(-1);
		if (code !== "value-missing" || last?.code !== "comma-missing") {
			return false;
		}
		return this.#text.slice(last.end, start).trim() === "";
	}

	#stillDerailed(offset: number): boolean {
		if (this.#derailedAt === undefined || offset - this.#derailedAt > farthestDerailment) {
			return false;
		}
		return !/[,\r\n]/.test(this.#text.slice(this.#derailedAt, offset));
	}
}

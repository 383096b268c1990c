import type { Token } from "./lexer";

/** A line, as brackets and names are compared by it. */
export interface Line {
	/** Offset of its first character. */
	readonly start: number;
	/** Characters of white space that it begins with. */
	readonly indentation: number;
	/** Offset behind the closing brackets that follow. */
	readonly brackets: number;
}

/** Tells the lines of offsets that are asked for in rising order; all of them together take one pass over the text. */
export class Layout {
	readonly #text: string;
	#line: Line;
	#next: number;

	constructor(text: string) {
		this.#text = text;
		this.#line = lineAt(text, 0);
		this.#next = text.indexOf("\n");
	}

	at(offset: number): Line {
		while (this.#next >= 0 && this.#next < offset) {
			this.#line = lineAt(this.#text, this.#next + 1);
			this.#next = this.#text.indexOf("\n", this.#line.start);
		}
		return this.#line;
	}

	/**
	 * What indentation says of a token: that it closes the container that is being read, that it belongs to an outer
	 * one, or that it is a closing bracket too many; undefined where it says nothing. `opened`: the line on which the
	 * container was opened.
	 */
	signOf(
		token: Token,
		opened: Line,
		hasOuter: boolean,
		hasEntries: boolean,
	): "own" | "outer" | "stray" | undefined {
		const line = this.at(token.start);
		if (token.kind === "end" || token.kind === ",") {
			return undefined;
		}
		if (token.kind === "}" || token.kind === "]") {
			if (line.start === opened.start) {
				return undefined;
			}
			if (!this.isBracketLine(token.start)) {
				return this.#goesOnWithin(token.end, opened) ? "stray" : undefined;
			}
			if (line.indentation === opened.indentation) {
				return "own";
			}
			return line.indentation < opened.indentation ? "outer" : "stray";
		}
		const isFirst = token.start === line.start + line.indentation && hasEntries;
		return isFirst && hasOuter && line.indentation <= opened.indentation ? "outer" : undefined;
	}

	/** Whether an offset is on the line that opens a container, or on one that is indented more. */
	isInside(offset: number, { start, indentation }: Line): boolean {
		const own = this.at(offset);
		return own.start === start || own.indentation > indentation;
	}

	/** Whether the next line is an entry of a container, by its indentation, or closes it, although a bracket did. */
	#goesOnWithin(end: number, opened: Line): boolean {
		const [, margin, sign] =
			/^[ \t]*,?[ \t]*\r?\n([ \t]*)(["}\]])/.exec(this.#text.slice(end, end + 300)) ?? [];
		if (margin === undefined) {
			return false;
		}
		return sign === '"'
			? margin.length > opened.indentation
			: margin.length === opened.indentation && sign === this.#text.charAt(end - 1);
	}

	/** Nothing but closing brackets stands before an offset on its line. */
	isBracketLine(offset: number): boolean {
		return offset <= this.at(offset).brackets;
	}
}

function lineAt(text: string, start: number): Line {
	let end = start;
	while (text.charAt(end) === " " || text.charAt(end) === "\t") {
		end++;
	}
	let brackets = end;
	while (text.charAt(brackets) === "}" || text.charAt(brackets) === "]") {
		brackets++;
	}
	return { start, indentation: end - start, brackets };
}

import type { Problem, Span } from "../../../shared/src/problem/problem";
import { quoted } from "../../../shared/src/text/text";
import type { Token } from "./lexer";

/** What was pasted behind the colon of a property, with the name that stands there already. */
interface Repeated {
	readonly problem: Problem;
	/** Where the value begins. */
	readonly value: number;
	/** The colon in front of it. */
	readonly colon: number;
	/** The value with all that the paste left around it, which is told at once; undefined where the value is as it should be. */
	readonly whole: Span | undefined;
}

/** Characters; what is longer was hardly pasted as one line. */
const maxLength = 600;

const name = /^[ \t]*("[ \t]*)?"([A-Za-z]\w{0,60})"[ \t]*(:)[ \t]*/;
const scalar = /^(?:"(?:[^"\\\r\n]|\\.)*"|-?\d[\d.]*|true|false|null)/;
/** The comma and the line end of the paste, and the quote that closed what it was put into or the comma of the line. */
const rest = /^(?:[ \t]*,?\s*"(?=[ \t]*(?:[,}\]\r\n]|$))|,\s*(?=,))/;

/** A whole property in the place of its own value, as in `"name": ""name": "Spring",",`; undefined for anything else. */
export function repeatedName(text: string, key: Token, colon: Token): Repeated | undefined {
	const from = colon.end;
	const [found, quote, again] = name.exec(text.slice(from, from + maxLength)) ?? [];
	if (found === undefined || again !== key.text || key.kind !== "string") {
		return undefined;
	}
	const value = from + found.length;
	const start = value - found.trimStart().length;
	const written = scalar.exec(text.slice(value, value + maxLength))?.[0] ?? "";
	const behind = value + written.length;
	const left = written === "" ? undefined : rest.exec(text.slice(behind, behind + 100))?.[0];
	// Without the quote that closes it, the one in front is another slip.
	if (quote !== undefined && !left?.endsWith('"')) {
		return undefined;
	}
	const whole = left === undefined ? undefined : { start, end: behind + left.length };
	const end = whole?.end ?? value - (found.length - found.trimEnd().length);
	const replacement = whole === undefined ? "" : written;
	const message = `${quoted(again)} is written twice here. Keep one.`;
	return {
		problem: { code: "unexpected", severity: "error", start, end, message, data: { replacement } },
		value,
		colon: from + found.lastIndexOf(":"),
		whole,
	};
}

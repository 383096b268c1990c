import type { Problem, Span } from "../../../shared/src/problem/problem";
import { endOfExpression } from "./expression";
import { isItemFrom, isListFrom } from "./items";
import type { Token } from "./lexer";

const property = /^[ \t]*[\r\n]\s*"(?:[^"\\\r\n]|\\.)*"\s*:/;
const member = /^\s*"(?:[^"\\\r\n]|\\.)*"\s*:/;
const item = /^[ \t]*[\r\n]\s*\{/;

/** A parenthesis or another bracket in the place of an opening one, told as such; undefined for one that encloses a value. */
export function otherOpening(text: string, { kind, start, end, text: word }: Token): Problem | undefined {
	const isParenthesis = kind === "word" && word === "(";
	if (!isParenthesis && kind !== "{" && kind !== "[") {
		return undefined;
	}
	const isObject = kind === "[" && member.test(text.slice(end, end + 300)) && !isItemFrom(text, end);
	const isEnclosed = isParenthesis && text.charAt(endOfExpression(text, start) - 1) === ")";
	const behind = isParenthesis && !isEnclosed ? text.slice(end, end + 300) : "";
	const isList = kind !== "[" && (item.test(behind) || isListFrom(text, end));
	const meant = isObject || property.test(behind) ? "{" : isList ? "[" : undefined;
	const sign = text.charAt(start);
	if (meant === undefined) {
		return undefined;
	}
	const message = `${sign} doesn't open ${meant === "{" ? "an object" : "an array"}. Write ${meant} instead.`;
	return { code: "unexpected", severity: "error", start, end, message, data: { replacement: meant } };
}

/** A closing bracket right behind a colon, where an empty object or array was to be. `colon`: its offset. */
export function openingMissing(
	text: string,
	{ kind, start, end }: Token,
	colon: number,
): Problem | undefined {
	if ((kind !== "}" && kind !== "]") || !/^:[ \t]*$/.test(text.slice(colon, start))) {
		return undefined;
	}
	const whole = kind === "}" ? "{}" : "[]";
	const message = `The opening bracket is missing. Write ${whole}.`;
	return { code: "unexpected", severity: "error", start, end, message, data: { replacement: whole } };
}

/** What is said of an object that lacks its opening brace, at the colon before it or at its first name. */
export function braceMissing({ start, end }: Span, text: string): Problem {
	const written = text.slice(start, end);
	const isColon = written === ":";
	return {
		code: "unexpected",
		severity: "error",
		start,
		end,
		message: `The opening brace of the object is missing. Add { ${isColon ? "after the colon" : "before this"}.`,
		data: { replacement: isColon ? ": {" : `{${written}` },
	};
}

/** The same of the first name of an item; undefined for any other token. */
export function itemWithoutBrace({ kind, start, end }: Token, text: string): Problem | undefined {
	const isName = kind === "string" && member.test(text.slice(start, start + 300));
	return isName && isItemFrom(text, start) ? braceMissing({ start, end }, text) : undefined;
}

/**
 * Tells of the second of two opening braces, one of which nothing closes, that it is too many; whether there are two.
 * `found`: what was said so far. `open`: the brace that isn't closed.
 */
export function tellsDouble(found: Problem[], { start, end }: Span, text: string): boolean {
	const [blank = ""] = /^\s*/.exec(text.slice(end, end + 100)) ?? [];
	const index = found.findIndex(
		(one) =>
			one.code === "key-expected" &&
			(one.start === start || one.start === end + blank.length) &&
			text.charAt(one.start) === "{",
	);
	const second = found[index];
	if (second === undefined) {
		return false;
	}
	found[index] = { ...second, code: "unexpected", message: "Unexpected {. Remove it." };
	return true;
}

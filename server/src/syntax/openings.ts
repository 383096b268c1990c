import type { Problem } from "../../../shared/src/problem/problem";
import { endOfExpression } from "./expression";
import { isListFrom } from "./items";
import type { Token } from "./lexer";

const property = /^[ \t]*[\r\n]\s*"(?:[^"\\\r\n]|\\.)*"\s*:/;
const item = /^[ \t]*[\r\n]\s*\{/;

/** A parenthesis or brace in the place of an opening bracket, told as such; undefined for one that encloses a value. */
export function otherOpening(text: string, { kind, start, end, text: word }: Token): Problem | undefined {
	const isParenthesis = kind === "word" && word === "(";
	if (!isParenthesis && kind !== "{") {
		return undefined;
	}
	const isEnclosed = isParenthesis && text.charAt(endOfExpression(text, start) - 1) === ")";
	const behind = isParenthesis && !isEnclosed ? text.slice(end, end + 300) : "";
	const meant = property.test(behind) ? "{" : item.test(behind) || isListFrom(text, end) ? "[" : undefined;
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

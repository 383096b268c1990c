import type { Problem } from "../../../shared/src/problem/problem";
import type { Token } from "./lexer";

/** What other signs in the place of a comma are called. */
const names: ReadonlyMap<string, string> = new Map([
	[";", "semicolon"],
	[":", "colon"],
	[".", "full stop"],
]);

/** A full stop or colon at the end of a line, where a comma is due. */
export function isOtherComma({ kind, text: sign, end }: Token, text: string): boolean {
	const isOther = kind === ":" || (kind === "word" && sign === ".");
	return isOther && /^[ \t]*(?:[\r\n,;]|$)/.test(text.slice(end, end + 40));
}

const valueBehind =
	/^[ \t]*(?:[{[]|(?:"(?:[^"\\\r\n]|\\.)*"|-?\d[\d.]*|true|false|null)[ \t]*(?:[,}\]\r\n]|$))/;

/** A comma between a colon and its value. */
export function isBetween(token: Token, text: string): boolean {
	return isComma(token) && valueBehind.test(text.slice(token.end, token.end + 300));
}

/**
 * What is said of all the signs between two entries, or behind the last one, as one mistake; none for one comma
 * between two. `isToldBefore`: a fix of the value in front takes the first sign along.
 */
export function separatorProblems(
	signs: readonly Token[],
	isLast: boolean,
	isToldBefore: boolean,
	text: string,
): readonly Problem[] {
	const [first, ...others] = signs;
	const end = signs.at(-1)?.end;
	if (first === undefined || end === undefined) {
		return [];
	}
	const isPlain = isComma(first);
	if (!/^[\s,;:.]*$/.test(text.slice(first.start, end))) {
		return [...separatorProblems([first], isLast, isToldBefore, text), ...others.map(extra)];
	}
	if (isLast) {
		const message =
			isPlain && others.length === 0
				? "JSON allows no comma after the last entry. Remove it."
				: `Nothing can follow the last entry. Remove ${others.length === 0 ? "it" : "these signs"}.`;
		return [{ code: "trailing-comma", severity: "error", start: first.start, end, message }];
	}
	const [second] = others;
	if (isPlain) {
		return second === undefined ? [] : [{ ...extra(second), end, ...(!others.every(isComma) && oneComma) }];
	}
	if (isToldBefore && second === undefined) {
		return [];
	}
	const message =
		second === undefined
			? `Separate entries with commas. Replace the ${names.get(text.slice(first.start, first.end))}.`
			: oneComma.message;
	const data = { replacement: "," };
	return [{ code: "comma-missing", severity: "error", start: first.start, end, message, data }];
}

const oneComma = { message: "Separate entries with one comma and nothing else." };

function isComma({ kind, fault }: Token): boolean {
	return kind === "," && fault === undefined;
}

/** A comma that has no entry before it. */
export function extra({ start, end }: Token): Problem {
	const message = "There is nothing before this comma. Remove it.";
	return { code: "extra-comma", severity: "error", start, end, message };
}

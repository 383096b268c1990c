import type { Token } from "./lexer";

/** What stands between two strings, read as one because the closing quote of the first is missing. */
export function isGapOfStrings({ kind, text }: Token): boolean {
	return kind === "string" && /^[\s,:]+$/.test(text);
}

/** Dots for what was left out. */
export function isOmission({ kind, text }: Token): boolean {
	return kind === "word" && /^(?:\.{2,}|\u2026)$/.test(text);
}

/** What stands before an entry in diffs, lists and quoted mails. */
export function isMark({ kind, text }: Token): boolean {
	return (kind === "word" || kind === "number") && /^[-+*>\u2022]$/.test(text);
}

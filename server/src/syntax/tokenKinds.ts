import type { Token } from "./lexer";

/** What stands between two strings, read as one because the closing quote of the first is missing. */
export function isGapOfStrings({ kind, text }: Token): boolean {
	return kind === "string" && /^[\s,:]+$/.test(text);
}

/** A quote behind a value, with nothing but the comma behind it: that is too many, and no entry begins with it. */
export function isLoneQuote({ kind, text, fault }: Token): boolean {
	return kind === "string" && fault === "unterminated" && /^\s*,?\s*$/.test(text);
}

/** Dots for what was left out. */
export function isOmission({ kind, text }: Token): boolean {
	return kind === "word" && /^(?:\.{2,}|\u2026)$/.test(text);
}

/**
 * Signs without a letter, numbers of lines, and objects that code would spread, such as `...base`: no name of a property. A list
 * may hold some of them as values that are to be mended.
 */
export function isNoName({ kind, text }: Token, container: "object" | "array"): boolean {
	const isSpread = /^(?:\.{3}|\*\*?)[A-Za-z_$]/.test(text);
	if (container === "array") {
		return text === ")" || isSpread;
	}
	if (kind === "number") {
		return /^(?:[0-9]+[.)]?|[^0-9A-Za-z]+)$/.test(text);
	}
	if (kind !== "word") {
		return false;
	}
	return !/[\p{L}\p{N}_$]/u.test(text) || isSpread;
}

/** A parenthesis in the place of a closing bracket; one between a value and its comma closes nothing. */
export function isClosingParenthesis({ kind, text, start, end }: Token, whole: string): boolean {
	if (kind !== "word" || text !== ")") {
		return false;
	}
	const isBehindValue = /[^\s][ \t]*$/.test(whole.slice(Math.max(0, start - 100), start));
	return !isBehindValue || !/^\s*,/.test(whole.slice(end, end + 100));
}

/** What stands before an entry in diffs, lists and quoted mails. */
export function isMark({ kind, text }: Token): boolean {
	return (kind === "word" || kind === "number") && /^[-+*>\u2022]$/.test(text);
}

const propertyBehind = /^\s*"(?:[^"\\\r\n]|\\.)*"\s*:/;
const notesBehind = /^[ \t]+[A-Za-z][^"':,{}[\]\r\n]*(?=,?[ \t]*[\r\n]|$)/;

/** A word that a whole property follows: typed into the file by mistake, or the rest of something else. */
export function isStrayWord({ kind, end, text: word }: Token, text: string): boolean {
	return kind === "word" && /^\w{1,20}$/.test(word) && propertyBehind.test(text.slice(end, end + 300));
}

/** Where a remark ends that begins with a sign, such as `<- check this`: with its line. */
export function endOfNote({ end }: Token, text: string): number {
	const note = notesBehind.exec(text.slice(end, end + 300))?.[0] ?? "";
	return end + note.trimEnd().length;
}

const reminder = /^(?:TODO|Todo|FIXME|XXX|HACK|NOTE|Note|TBD)$/;
const reminderBehind = /^[ \t]*:?[ \t]+(?!(?:true|false|null)\b)[A-Za-z][^"{}[\]\r\n]*(?=[\r\n]|$)/;

/** Where a remark ends that begins with a word for one, such as `TODO: ask Ann`: with its line; undefined for anything else. */
export function endOfReminder({ kind, text: word, start, end }: Token, text: string): number | undefined {
	if (kind !== "word" || !reminder.test(word)) {
		return undefined;
	}
	const words = reminderBehind.exec(text.slice(end, end + 300))?.[0];
	if (words === undefined) {
		return undefined;
	}
	// Behind a value, the comma parts it from the next entry.
	const isBehindValue = /[^\s,{]$/.test(text.slice(Math.max(0, start - 300), start).trimEnd());
	const written = isBehindValue ? words.replace(/[\s,]{1,20}$/, "") : words.trimEnd();
	return end + written.length;
}

import type { Span } from "../../../../shared/src/problem/problem";
import { enumerate } from "../../../../shared/src/text/text";
import { partings, withoutMargin } from "../../../../shared/src/values/several";
import { numbersWithin } from "../../diagnostics/checks/numbersWithin";
import type { Shape } from "../../schema/shape";
import type { Fix } from "./fix";

/** Writes a number that stands among words, such as that of `at least 0.5`; the title says which words go with it. */
export function writeNumberWithin(
	text: string,
	shape: Shape | undefined,
	{ start, end }: Span,
): readonly Fix[] {
	const found = shape?.kind === "number" ? numbersWithin(text, shape) : [];
	return found.map(({ number, lost }) => ({
		title: withoutWords(`Write ${number}`, lost),
		edits: [{ start, end, newText: number }],
		safe: false,
		preferred: false,
	}));
}

/** What a title says of the words that a change takes away. */
export function withoutWords(title: string, lost: readonly string[]): string {
	return lost.length === 0 ? title : `${title} without ${enumerate(lost.map(inTitle), "and")}`;
}

/**
 * The words of a text that are gone where one of the values that it may stand for takes its place: those around it, or
 * the others where the text names several in another form. None where the value is another form of the whole text.
 */
export function wordsWithout(text: string, value: string, values: readonly string[]): readonly string[] {
	// An ID may have been written without its hyphens.
	const found = [value, value.replaceAll("-", "")].find((one) => text.includes(one));
	const at = text.indexOf(found ?? value);
	const around = found === undefined ? [] : [text.slice(0, at), text.slice(at + found.length)];
	const [before = "", behind = ""] = around;
	const isPart =
		around.length > 0 &&
		/(?:^|[\s([{<"',;|])$/.test(before) &&
		/^(?:$|[\s)\]}>"',;|.]|[+-]\d{2}:?\d{2}$|Z$)/.test(behind);
	if (isPart) {
		return around.map(wordsAt).filter((part) => /[\p{L}\p{N}]/u.test(part));
	}
	const letters = lettersOf(text);
	if (values.length > 1 && letters === values.map(lettersOf).join("")) {
		return values.filter((one) => one !== value);
	}
	const parts = values.length > 1 ? partings(text).find((one) => one.length === values.length) : undefined;
	if (parts !== undefined) {
		return parts.filter((_, index) => values[index] !== value);
	}
	return /^\+\d+$/.test(value) ? aroundNumber(text, value) : [];
}

/** The words around a phone number whose digits are those of a value, with its country or without: an extension, a name. */
function aroundNumber(text: string, value: string): readonly string[] {
	const near = text.slice(0, longestNumber);
	for (const { 0: written, index } of near.matchAll(/[+(\d](?:[\d\s().+-]*\d)?/g)) {
		const digits = written.replace(/\D/g, "");
		if (digits.length >= fewestDigits && value.endsWith(digits)) {
			const around = [text.slice(0, index), text.slice(index + written.length)];
			return around.map(wordsAt).filter((part) => /[\p{L}\p{N}]/u.test(part));
		}
	}
	return [];
}

/** Fewer are no phone number. */
const fewestDigits = 7;
/** UTF-16 code units, with what stands around it. */
const longestNumber = 200;

/** Without the punctuation beside the value; brackets around a remark stay. */
function wordsAt(text: string): string {
	const isRemark = /^\s*[([{]/.test(text) && /[)\]}]\s*$/.test(text);
	if (isRemark) {
		return text.trim();
	}
	let end = text.length;
	while (end > 0 && /[\s,;:([{<"'/|-]/.test(text.charAt(end - 1))) {
		end--;
	}
	return withoutMargin(text.slice(0, end).replace(/^(?:[\s,;.)\]}>/|]|-(?!\d{2}:))+/, ""));
}

function lettersOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** In UTF-16 code units; what tells IDs and ARNs apart is at their ends. */
const longest = 40;
const head = 9;

function inTitle(words: string): string {
	const part = words.length > longest ? `${words.slice(0, head)}…${words.slice(head + 1 - longest)}` : words;
	return JSON.stringify(part);
}

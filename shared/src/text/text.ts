import { cut, plainLine, revealHidden } from "./plainText";

/** Length in Unicode code points, as the API counts; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
	let length = text.length;
	for (let index = 0; index + 1 < text.length; index++) {
		if (isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))) {
			length--;
			index++;
		}
	}
	return length;
}

/** Where a text has half of a character that takes two code units, without its other half; -1 where it has none. */
export function indexOfLoneSurrogate(text: string): number {
	return text.search(/\p{Surrogate}/u);
}

/** Tells whether a text has more code points than that; quick for what is short. */
export function isLongerThan(text: string, most: number): boolean {
	return text.length > most && codePointLength(text) > most;
}

/** The number that two digits at an offset make; undefined where there are none. */
export function twoDigits(text: string, offset: number): number | undefined {
	const tens = text.charCodeAt(offset) - 48;
	const ones = text.charCodeAt(offset + 1) - 48;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : undefined;
}

/** Longest text that is quoted in a sentence, in UTF-16 code units. */
const maxQuotedLength = 40;

/** A text as far as it fits in a sentence, in one line in which every character is seen. */
export function shortened(text: string): string {
	return plainLine(text, maxQuotedLength);
}

/**
 * A text in quotes as JSON has it, as far as it fits in a sentence.
 *
 * @param maxLength in UTF-16 code units.
 */
export function quoted(text: string, maxLength: number = maxQuotedLength): string {
	return revealHidden(JSON.stringify(cut(text, maxLength)));
}

/** Whether a text begins with something that is written in upper or lower case alike. */
export function startsWithIgnoringCase(text: string, start: string): boolean {
	return text.slice(0, start.length).toLowerCase() === start.toLowerCase();
}

function isHighSurrogate(unit: number): boolean {
	return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
	return unit >= 0xdc00 && unit <= 0xdfff;
}

/** "a", "a or b", "a, b or c". */
export function enumerate(words: readonly string[], conjunction: "or" | "and"): string {
	if (words.length < 2) {
		return words.join("");
	}
	return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

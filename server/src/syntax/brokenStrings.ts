/**
 * Where a string was meant to end that reaches up to the opening quote of the next one, as `"a, "` does in
 * `"name": "a, "type": 1`. Told by the separator before that quote; undefined without one.
 */
export function endsBefore(written: string): number | undefined {
	const inner = written.slice(0, -1).trimEnd();
	const separator = inner.charAt(inner.length - 1);
	return inner.length > 2 && (separator === "," || separator === ":") ? inner.length - 1 : undefined;
}

/**
 * Where a member name ends whose closing quote is missing, as in `"name: {`: behind the word, where no value is due.
 * Undefined for what is no such name.
 */
export function endOfName(text: string, start: number, written: string): number | undefined {
	const name = /^"[A-Za-z_$][\w$]*(?=\s*:\s*(?:["'{[0-9-]|true\b|false\b|null\b|$))/.exec(written)?.[0];
	if (name === undefined) {
		return undefined;
	}
	let before = start - 1;
	while (before >= 0 && /\s/.test(text.charAt(before))) {
		before--;
	}
	return text.charAt(before) === ":" ? undefined : name.length;
}

/** A property name with more than one quote at an end: `"name"":` or `""name":`. */
export function doublyQuoted(
	text: string,
	start: number,
	end: number,
): { text: string; end: number } | undefined {
	const isEmpty = end === start + 2;
	if (text.charAt(end) !== '"' && !isEmpty) {
		return undefined;
	}
	const [found, name = ""] = /^"+([A-Za-z_$][\w$]*)"+(?=[ \t]*:)/.exec(text.slice(start, end + 100)) ?? [];
	return found === undefined || found.length === name.length + 2
		? undefined
		: { text: name, end: start + found.length };
}

/** Characters; a string that was broken into lines ends no farther away. */
const farthest = 300;

/**
 * Where a string ends that goes on over a line break: behind the quote that is the last thing on the next line, or all
 * that is left for it. `start`, `end`: of what stands on the first line.
 */
export function endOfBroken(text: string, start: number, end: number): number | undefined {
	const behind = text.slice(end, end + farthest);
	// Only the break was pasted along.
	const blank = closing.exec(behind)?.[0];
	if (blank !== undefined) {
		return /[\r\n]/.test(blank) ? end + blank.length : undefined;
	}
	const line = /^\s*([^\r\n]*)/.exec(behind);
	const [, written = ""] = line ?? [];
	const first = end + (line?.[0].length ?? 0) - written.length;
	const quote = written.indexOf('"');
	const inner = quote < 0 ? written : written.slice(0, quote);
	// A name and its value would be another property.
	if (first === end || !/[A-Za-z0-9.!?]/.test(inner) || /[{}[\]]|:(?:\s|$)|\s:/.test(inner)) {
		return undefined;
	}
	if (quote >= 0) {
		return isLast.test(written.slice(quote + 1)) ? first + quote + 1 : undefined;
	}
	// A value that was copied with the breaks around it.
	const isAlone = text.slice(start + 1, end).trim() === "" && /^[^\s,]+\s*$/.test(inner);
	const stop = isAlone ? closing.exec(behind.slice(first - end + inner.length))?.[0] : undefined;
	return stop === undefined ? undefined : first + inner.length + stop.length;
}

/** The quote that closes a string, which is all that stands on its line. */
const closing = /^\s*"(?=[ \t]*(?:[:,}\]\r\n]|$))/;
const isLast = /^[ \t]*[,}\]]?[ \t]*$/;

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

/** Where a string ends that goes on over a line break: behind the quote that is the last thing on the next line. */
export function endOfBroken(text: string, end: number): number | undefined {
	const next =
		/^[ \t]*(?:\r\n|\r|\n)[^"\r\n:{}[\]]*[A-Za-z0-9.!?][^"\r\n:{}[\]]*"(?=[ \t]*[,}\]]?[ \t]*(?:[\r\n]|$))/.exec(
			text.slice(end, end + 300),
		)?.[0];
	return next === undefined ? undefined : end + next.length;
}

/** A value that was put between quotes together with its own. */
interface Doubled {
	/** What stands between its own quotes, as written. */
	readonly inner: string;
	/** Offset behind the outer quotes. */
	readonly end: number;
}

/** Characters; what is longer was hardly pasted as one value. */
const maxLength = 1200;
/** Characters between the two quotes at its end, as lines of a file are indented. */
const farthestClose = 200;
const open = /^"[ \t]*"(?!["\s,:;.&)}\]]|\+(?!\d))/;
const inside = /^(?:[^"\\\r\n]|\\.)+/;
/** The comma and the line end of a line that was copied as a whole, before the quote that closes what it was put into. */
const close = /^"[ \t]*,?\s*"(?=[ \t]*(?:[,;}\]\r\n]|$))/;

/** A quote that stands twice at the end of a string, as it does where one was typed behind a value that brought its own. */
const twiceAtEnd = /^"((?:[^"\\\r\n]|\\.)+)""(?=[ \t]*(?:[,;}\]\r\n]|$))/;
/** The same at its start; an empty string in front of something else is no such quote. */
const twiceAtStart = /^""(?![\s,:;.&)}\]+])((?:[^"\\\r\n]|\\.)+)"(?=[ \t]*(?:[,;}\]\r\n]|$))/;

/** A string with a quote too many at one end, as in `"EMAIL""`; undefined for anything else. */
export function oneQuoteTooMany(text: string, start: number): Doubled | undefined {
	const written = text.slice(start, start + maxLength);
	const [found, inner = ""] = twiceAtEnd.exec(written) ?? twiceAtStart.exec(written) ?? [];
	return found === undefined || inner.trim() === "" ? undefined : { inner, end: start + found.length };
}

/** A value with its own quotes between quotes, as in `""Q3, EMEA""` and `"  "Q3",\n"`; undefined for anything else. */
export function doubledAt(text: string, start: number): Doubled | undefined {
	const written = text.slice(start, start + maxLength);
	const opening = open.exec(written)?.[0];
	if (opening === undefined) {
		return undefined;
	}
	const inner = inside.exec(written.slice(opening.length))?.[0] ?? "";
	const behind = opening.length + inner.length;
	const closing = close.exec(written.slice(behind, behind + farthestClose))?.[0];
	// A sign between two strings makes one of them, in code.
	return closing === undefined || inner.trim() === "" || /[+&]\s*$/.test(inner)
		? undefined
		: { inner, end: start + behind + closing.length };
}

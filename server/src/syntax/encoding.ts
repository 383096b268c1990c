import type { Problem } from "../../../shared/src/problem/problem";

/** What UTF-16 looks like where it is read as UTF-8: marks that can't be read in front, or a NUL beside each letter. */
const wide = /^(?:\ufffd\ufffd|[^\0]?\0)/;

/** Whether a text comes from a file that isn't UTF-8, as its beginning shows; one with letters that can't be read may be. */
export function isMisread(text: string): boolean {
	return text.startsWith("\ufffd") || wide.test(text);
}

/** The problem of a text whose file isn't UTF-8. */
export function wrongEncoding(text: string): Problem {
	const isWide = wide.test(text);
	const start = isWide ? 0 : Math.max(0, text.indexOf("\ufffd"));
	const message = `The file ${isWide ? "is UTF-16, not UTF-8" : "isn't UTF-8"}. Save it as UTF-8.`;
	const end = Math.min(start + 1, text.length);
	return { code: "wrong-encoding", severity: "error", start, end, message };
}

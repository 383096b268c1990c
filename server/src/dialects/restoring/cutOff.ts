import type { Language } from "../reading/language";

/** Code that begins or ends in the middle, with the brackets that it lacks, or without those that it has too many. */
interface Completed {
	readonly text: string;
	/** What stands behind the last entry that is whole; empty where nothing does. */
	readonly rest: string;
}

const closing: ReadonlyMap<string, string> = new Map([
	["(", ")"],
	["[", "]"],
	["{", "}"],
]);
/** Longest text that is looked at, in UTF-16 code units. */
const maxLength = 200_000;

/**
 * Closes the brackets of code that ends in the middle, as a selection does, or leaves out what stands behind a bracket whose
 * beginning is missing; undefined for other code. An entry without a comma or a line break behind it may lack its end.
 */
export function completed(text: string, language: Language): Completed | undefined {
	if (text.length > maxLength) {
		return undefined;
	}
	const { quotes, lineComments, blockComments, parted } = language;
	const open: string[] = [];
	/** Where the last whole entry ends. */
	let whole = 0;
	for (let at = 0; at < text.length; ) {
		const char = text.charAt(at);
		const quote = quotes.find(({ mark }) => text.startsWith(mark, at));
		const isComment = lineComments.some((mark) => text.startsWith(mark, at));
		if (isComment || (blockComments && text.startsWith("/*", at))) {
			const end = isComment ? text.indexOf("\n", at) : text.indexOf("*/", at) + 2;
			at = end <= at ? text.length : end;
			continue;
		}
		if (quote !== undefined) {
			at = endOfText(text, at + quote.mark.length, quote.end ?? quote.mark, quote.escapes !== "none");
			continue;
		}
		const close = closing.get(char);
		if (close !== undefined) {
			open.push(close);
		} else if (/[)\]}]/.test(char) && open.length === 0) {
			// What this bracket belongs to was not copied.
			return {
				text: text.slice(0, at),
				rest: text
					.slice(at)
					.replace(/^[)\]};,\s]+/, "")
					.trim(),
			};
		} else if (/[)\]}]/.test(char) && open.pop() !== char) {
			return undefined;
		}
		at++;
		const isEnd = char === "," || close !== undefined || (char === "\n" && parted === "by lines");
		whole = isEnd ? at : whole;
	}
	const rest = text.slice(whole).trim();
	return open.length === 0
		? undefined
		: {
				text: `${text.slice(0, whole)}\n${open.reverse().join("\n")}\n`,
				rest: /^[.\u2026\s]*$/.test(rest) ? "" : rest,
			};
}

/** Where a text in quotes ends, behind its mark. */
function endOfText(text: string, from: number, mark: string, hasEscapes: boolean): number {
	for (let at = from; at < text.length; at++) {
		if (hasEscapes && text.charAt(at) === "\\") {
			at++;
		} else if (text.startsWith(mark, at)) {
			return at + mark.length;
		}
	}
	return text.length;
}

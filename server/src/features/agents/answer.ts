import { cut } from "../../../../shared/src/text/plainText";

/** Longest answer to an agent, in bytes of UTF-8: it is read with everything else that the agent has to keep in mind. */
export const maxAnswerBytes = 2048;

const encoder = new TextEncoder();

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
	return encoder.encode(text).length;
}

/**
 * Lines as one text of at most `maxAnswerBytes`.
 *
 * @param last gives the line that says how many were left out; its text may have 200 bytes.
 */
export function fitLines(lines: readonly string[], last: (leftOut: number) => string): string {
	const reserve = 200;
	const kept: string[] = [];
	let size = 0;
	for (const [index, line] of lines.entries()) {
		size += bytesOf(line) + 1;
		if (size > maxAnswerBytes - (index === lines.length - 1 ? 0 : reserve)) {
			return [...kept, last(lines.length - kept.length)].join("\n");
		}
		kept.push(line);
	}
	return kept.join("\n");
}

/** The beginning of a text that has at most so many bytes, with "…" where something is gone. */
export function cutBytes(text: string, most: number): string {
	if (bytesOf(text) <= most) {
		return text;
	}
	// A character has at most three bytes for each of its UTF-16 code units.
	const { read } = encoder.encodeInto(text, new Uint8Array(most - 3));
	return cut(text, read + 1);
}

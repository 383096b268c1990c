/** The characters that Windows-1252 has for the bytes from 0x80 to 0x9f. */
const high =
	"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
const bytes: ReadonlyMap<string, number> = new Map(
	[...high].map((character, index) => [character, 0x80 + index]),
);
/** A character of UTF-8 whose bytes were read as characters each; the byte 0x9d is none in Windows-1252. */
const sequence = new RegExp(
	`[\\u00c2-\\u00df][\\u0080-\\u00bf${high}]|[\\u00e0-\\u00ef][\\u0080-\\u00bf${high}][\\u0080-\\u00bf${high}\\ufffd]`,
	"g",
);

/** A text in UTF-8 that was read as Windows-1252, as it was meant; undefined for one in which nothing tells of that. */
export function withoutMojibake(text: string): string | undefined {
	let count = 0;
	const repaired = text.replace(sequence, (found) => {
		const codes = [...found].map((character) =>
			character === "\ufffd" ? 0x9d : (bytes.get(character) ?? character.charCodeAt(0)),
		);
		try {
			const character = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
				Uint8Array.from(codes),
			);
			count++;
			return character;
		} catch {
			// Two characters that stand beside each other.
			return found;
		}
	});
	return count === 0 ? undefined : repaired.replace(/^\ufeff/, "");
}

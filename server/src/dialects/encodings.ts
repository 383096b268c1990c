import { gapFor } from "./draft";

/** Longest text that is decoded, in UTF-16 code units. */
const longest = 500_000;
/** Base64 of a text that begins with a bracket, and what else it is made of. */
const base64 = /^\s*(?:ey|ew|W3|Ww|WyI)[A-Za-z0-9+/_\-\r\n]{40,}={0,2}\s*$/;
const percentEncoded = /^\s*%(?:7B|5B)[^\s{}"]*$/i;

/** What a text says that is written in Base64 or as a part of an address; any other text as it is. */
export function plainText(text: string | undefined): string | undefined {
	if (text === undefined || text.length > longest) {
		return text;
	}
	try {
		if (base64.test(text)) {
			const bytes = atob(text.replace(/\s/g, "").replaceAll("-", "+").replaceAll("_", "/"));
			return new TextDecoder("utf-8", { fatal: true }).decode(
				Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
			);
		}
		return percentEncoded.test(text) ? decodeURIComponent(text) : text;
	} catch {
		// Something else that looks like it.
		return text;
	}
}

/** A template of JSON whose braces are doubled, as Python and Rust have them, with `${x}` for each `{x}`; undefined for any other text. */
export function undoubled(text: string): string | undefined {
	return /^\s*\{\{\s*"/.test(text)
		? text.replace(/\{\{|\}\}|\{([^{}\n]*)\}/g, (mark, code?: string) =>
				code === undefined ? mark.charAt(0) : gapFor(code.replace(/[!:].*/, "")),
			)
		: undefined;
}

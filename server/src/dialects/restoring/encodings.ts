import { gapFor } from "../reading/draft";

/** Longest text that is decoded, in UTF-16 code units. */
const maxLength = 500_000;
/** Base64 of a text that begins with a bracket, and what else it is made of. */
const base64 = /^(?:ey|ew|W3|Ww|WyI)[A-Za-z0-9+/_\-\r\n]{40,}={0,2}$/;

/** A JSON Web Token; the group is what it says. */
const token = /^ey[\w-]{8,}\.(ey[\w-]{8,})\.[\w-]*$/;

/** Whether a text is a JSON Web Token. */
export function isToken(text: string): boolean {
	return token.test(text.trim());
}

function decoded(text: string): string {
	const bytes = atob(text.replace(/\s/g, "").replaceAll("-", "+").replaceAll("_", "/"));
	return new TextDecoder("utf-8", { fatal: true }).decode(
		Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
	);
}

/** What a text says that is written in Base64 or as a part of an address; any other text as it is. */
export function plainText(text: string | undefined): string | undefined {
	if (text === undefined || text.length > maxLength) {
		return text;
	}
	const trimmed = text.trim();
	const payload = token.exec(trimmed)?.[1];
	try {
		if (payload !== undefined) {
			return decoded(payload);
		}
		if (base64.test(trimmed)) {
			return decoded(text);
		}
		const encoded = /^[^\s{}"]+$/.test(trimmed)
			? /(?:^|[=?&])(%(?:7B|5B)[^&]*)/i.exec(trimmed)?.[1]
			: undefined;
		// A plus sign is a space for those who write all other signs as numbers, and spaces too.
		const isForm = encoded !== undefined && !/[:,]|%20/.test(encoded);
		return encoded === undefined ? text : decodeURIComponent(isForm ? encoded.replaceAll("+", " ") : encoded);
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

/** Names in two single quotes on each side, as they come out of editors of texts and of SQL. */
const doubledQuotes = /^\s*[{[]\s*\{?\s*''\w+''\s*:\s*(?:''\w|[[{\d])/;

/** JSON whose quotation marks are all written in another way, with plain ones, and the words for it; undefined for any other text. */
export function withPlainQuotes(text: string): { readonly text: string; readonly title: string } | undefined {
	const [, escapes] = /^\s*[{[](?:\s|\\[nrt])*(\\+)"/.exec(text) ?? [];
	if (escapes !== undefined) {
		let plain = text;
		// A text that was escaped twice has three backslashes in front of a quotation mark.
		for (let left = escapes.length; left > 0; left >>= 1) {
			plain = plain.replace(/\\(?:(["\\/])|n|r|t)/g, (_, char?: string) => char ?? " ");
		}
		return { text: plain, title: "escaped JSON" };
	}
	return doubledQuotes.test(text) && !text.includes('"')
		? { text: text.replaceAll("''", '"'), title: "JSON with two single quotes for each double quote" }
		: undefined;
}

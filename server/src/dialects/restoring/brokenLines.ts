/** JSON that a mail has broken into lines, as it was before. */
interface JoinedJson {
	readonly text: string;
	/** What was done to it, in words. */
	readonly form: string;
	/** Whether each place is known at which a line goes on in the next one. */
	readonly isCertain: boolean;
}

/** One line that ends within a string is a slip. */
const minBroken = 2;
const [quote, backslash, lineFeed] = [0x22, 0x5c, 0x0a];
/** Shorter lines are not broken by anything. */
const minWidth = 20;

/** JSON without the line breaks that a mail has put into it; undefined for a text that has none in the middle of a string. */
export function withoutBrokenLines(text: string): JoinedJson | undefined {
	const printable = fromQuotedPrintable(text);
	if (printable !== undefined) {
		return { text: printable, form: "in quoted-printable", isCertain: true };
	}
	const broken = brokenLines(text);
	if (broken.size < minBroken) {
		return undefined;
	}
	const lines = text.trimEnd().split(/\r?\n/);
	const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
	const ends = [...broken].map((index) => lines[index] ?? "");
	// A space at the end may be one of the mail's, and where words are cut, no space was taken for a line break.
	const isCut = ends.every((line) => line.length === width && !line.endsWith(" "));
	const isCertain = width >= minWidth && isCut && ends.some((line) => /"[^"\s]+$/.test(line));
	const joined = lines
		.map((line, index) => {
			const goesOn = broken.has(index) || (isCertain && line.length === width);
			return line + (goesOn ? "" : "\n");
		})
		.join("");
	return { text: joined, form: "with line breaks in its strings", isCertain };
}

/** The lines, from 0, that end within a string of JSON. Read sign by sign: every text that is no JSON comes here. */
function brokenLines(text: string): ReadonlySet<number> {
	const broken = new Set<number>();
	let isInside = false;
	let line = 0;
	for (let at = 0; at < text.length; at++) {
		const sign = text.charCodeAt(at);
		if (sign === backslash && text.charCodeAt(at + 1) !== lineFeed) {
			at++;
		} else if (sign === quote) {
			isInside = !isInside;
		} else if (sign === lineFeed) {
			if (isInside) {
				broken.add(line);
			}
			line++;
		}
	}
	return broken;
}

/** What a mail in quoted-printable says; undefined for any other text. Source: RFC 2045. */
function fromQuotedPrintable(text: string): string | undefined {
	if (!/=\r?\n/.test(text) || /=(?![\dA-F]{2}|\r?\n)/.test(text)) {
		return undefined;
	}
	const bytes: number[] = [];
	const joined = text.replace(/=\r?\n/g, "");
	for (const [sign, code] of joined.matchAll(/=([\dA-F]{2})|[\s\S]/g)) {
		if (code !== undefined) {
			bytes.push(Number.parseInt(code, 16));
		} else {
			bytes.push(...new TextEncoder().encode(sign));
		}
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
	} catch {
		// Another encoding, which nothing here tells.
		return undefined;
	}
}

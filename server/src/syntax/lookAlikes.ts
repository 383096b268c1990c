import { mostProblems, type Problem, type Span } from "../../../shared/src/problem/problem";
import { codePoint, withAsciiDigits } from "../../../shared/src/text/lookAlikes";

type Kind = "spaces" | "invisible" | "signs" | "quotes" | "entities" | "escapes";

interface LookAlike extends Span {
	readonly kind: Kind;
	/** What JSON has for it, as long as it. */
	readonly replacement: string;
	/** What is to be written where that is shorter. */
	readonly written?: string;
}

/** A text in the characters of JSON, each in the place of the one that looks like it: offsets are the same in both. */
interface Straightened {
	readonly text: string;
	readonly found: readonly LookAlike[];
}

const spaces = "\\u000b\\u000c\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const invisible = "\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff";
const anySpace = new RegExp(`[${spaces}]`);
const anyInvisible = new RegExp(`[${invisible}]`);
const breaks = /[\u0085\u2028\u2029]/g;

/** Signs as keyboards for Chinese and Japanese write them. */
const signs: ReadonlyMap<string, string> = new Map([
	["\uff1a", ":"],
	["\uff0c", ","],
	["\u3001", ","],
	["\uff1b", ","],
	["\uff5b", "{"],
	["\uff5d", "}"],
	["\uff3b", "["],
	["\u3010", "["],
	["\uff3d", "]"],
	["\u3011", "]"],
]);
const anySign = [...signs.keys()].join("");
const digits = "\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\uff10-\\uff19";
const wide = `${digits}\\u2212\\uff0b\\uff0d\\uff0e\\uff41-\\uff5a`;

/** The quotes that may close what each one opens. */
const closers: ReadonlyMap<string, string> = new Map([
	["\u201c", "\u201d\u201c\u2033"],
	["\u201d", "\u201d\u201c"],
	["\u201e", "\u201c\u201d"],
	["\u201f", "\u201d"],
	["\u2018", "\u2019\u2018"],
	["\u2019", "\u2019\u2018"],
	["\u201a", "\u2018\u2019"],
	["\u00ab", "\u00bb"],
	["\u00bb", "\u00ab"],
	["\u2039", "\u203a"],
	["\u300c", "\u300d"],
	["\uff02", "\uff02"],
	["\u2033", "\u2033"],
]);
const anyQuote = [...closers.keys()].join("");
const anyCloser = [...new Set([...closers.values()].join(""))].join("");
const oddCloser = new RegExp(`[${anyCloser}]`);

/** A name or a word between double quotes as a web page or a string writes them. */
const encoded = /(&quot;|&#34;|&#x22;|\\")((?:[^"\\&\r\n]|&(?!quot;|#34;|#x22;)){0,200})\1/y;
const encodedStart = '&quot;|&#34;|&#x22;|\\\\"';

const unusual = new RegExp(`[${spaces}${invisible}${anySign}${wide}${anyQuote}]|${encodedStart}`);
const interesting = new RegExp(
	`${encodedStart}|["/#]|[${spaces}]+|[${invisible}]+|[${anySign}]+|[${wide}]|[${anyQuote}]`,
	"g",
);

/** What may stand behind a string, and in front of one. */
const behind = new RegExp(`^[ \\t${spaces}${invisible}]*(?:[:,}\\]\\r\\n${anySign}]|$)`);
const inFront = new RegExp(`(?:^|[{[,:\\r\\n${anySign}])[ \\t${spaces}${invisible}]*$`);
/** A string whose own quote closes it. */
const isClosed = /^"(?:[^"\\]|\\.)*"[ \t]*(?:[:,}\]]|$)/;
const delimiter = new RegExp(`[\\s{}[\\]",:${spaces}${invisible}${anySign}]`);
const literal = /^(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?|true|false|null)$/;

/** UTF-16 code units; what stands farther away is not looked at. */
const farthest = 600;

/**
 * Reads characters that only look like those of JSON (no-break spaces, full-width signs, typographic quotes) as what they
 * look like, outside strings and comments; undefined where a text has none.
 */
export function straighten(text: string): Straightened | undefined {
	const first = text.search(unusual);
	if (first < 0 || (first === 0 && text.startsWith("\uFEFF") && !unusual.test(text.slice(1)))) {
		return undefined;
	}
	const found: LookAlike[] = [];
	const pieces: string[] = [];
	let copied = 0;
	const look = new RegExp(interesting);
	look.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
	for (let match = look.exec(text); match !== null; match = look.exec(text)) {
		const [run] = match;
		const one = lookAlikeAt(text, match.index, run);
		if (one === undefined) {
			look.lastIndex = endOfOther(text, match.index, run);
			continue;
		}
		found.push(one);
		pieces.push(text.slice(copied, one.start), inPlace(one));
		copied = one.end;
		look.lastIndex = one.end;
	}
	return found.length === 0 ? undefined : { text: pieces.join("") + text.slice(copied), found };
}

/** What is read in the place of a look-alike: as long as it. */
function inPlace({ kind, start, end, replacement }: LookAlike): string {
	return kind === "invisible" ? " ".repeat(end - start) : replacement;
}

function lookAlikeAt(text: string, start: number, run: string): LookAlike | undefined {
	const first = run.charAt(0);
	if (first === "&" || first === "\\") {
		return encodedAt(text, start);
	}
	if (first === '"' || closers.has(first)) {
		return quotes(text, start, first);
	}
	if (signs.has(first)) {
		const replacement = [...run].map((sign) => signs.get(sign) ?? sign).join("");
		return { kind: "signs", start, end: start + run.length, replacement };
	}
	if (anySpace.test(first)) {
		const replacement = run.replace(breaks, "\n").replace(/[^\n]/g, " ");
		return { kind: "spaces", start, end: start + run.length, replacement };
	}
	if (anyInvisible.test(first)) {
		return { kind: "invisible", start, end: start + run.length, replacement: "" };
	}
	return first === "/" || first === "#" ? undefined : wideLiteral(text, start);
}

/** A string between quotes that are written as an entity of HTML or behind a backslash; undefined for anything else. */
function encodedAt(text: string, start: number): LookAlike | undefined {
	encoded.lastIndex = start;
	const [found, quote = "", inner = ""] = encoded.exec(text) ?? [];
	const end = start + (found?.length ?? 0);
	const isApart =
		inFront.test(text.slice(Math.max(0, start - 100), start)) && behind.test(text.slice(end, end + 100));
	if (found === undefined || !isApart) {
		return undefined;
	}
	const written = `"${inner}"`;
	const kind = quote.startsWith("&") ? "entities" : "escapes";
	return { kind, start, end, replacement: written.padEnd(end - start), written };
}

/** A number, or true, false or null, in full-width characters or in digits of another script. */
function wideLiteral(text: string, at: number): LookAlike | undefined {
	let start = at;
	while (start > at - 40 && /[-+.0-9]/.test(text.charAt(start - 1))) {
		start--;
	}
	let end = at;
	while (end < at + 40 && end < text.length && !delimiter.test(text.charAt(end))) {
		end++;
	}
	const written = text.slice(start, end);
	const replacement = withAsciiDigits(written.normalize("NFKC")).replace("\u2212", "-");
	if (!literal.test(replacement) || replacement.length !== written.length) {
		return undefined;
	}
	return { kind: "signs", start, end, replacement };
}

/** A string with at least one typographic quote around it; undefined where it isn't certain how far it goes. */
function quotes(text: string, start: number, quote: string): LookAlike | undefined {
	const line = /^[^\r\n]*/.exec(text.slice(start, start + farthest))?.[0] ?? "";
	if (quote === '"' && !oddCloser.test(line)) {
		return undefined;
	}
	if (!inFront.test(text.slice(Math.max(0, start - 100), start))) {
		return undefined;
	}
	if (quote === '"' && isClosed.test(line)) {
		return undefined;
	}
	const closing = quote === '"' ? anyCloser : (closers.get(quote) ?? "");
	const next = text.charAt(start + line.length);
	for (let at = 1; at < line.length; at++) {
		const char = line.charAt(at);
		if (char === "\\") {
			at++;
			continue;
		}
		if (char < " ") {
			return undefined;
		}
		if (char !== '"' && !closing.includes(char)) {
			continue;
		}
		const isLast = behind.test(`${line.slice(at + 1, at + 100)}${next}`);
		if (char === '"') {
			return isLast && quote !== '"' ? string(text, start, quote, line.slice(1, at)) : undefined;
		}
		if (isLast) {
			return string(text, start, quote, line.slice(1, at));
		}
	}
	return undefined;
}

function string(text: string, start: number, quote: string, inner: string): LookAlike {
	const end = start + inner.length + 2;
	const string: LookAlike = { kind: "quotes", start, end, replacement: `"${inner}"` };
	// Between French quotes, the blanks beside them are a part of the quotes; in a name, they are never meant.
	const isFrench = /[\u00ab\u2039]/.test(quote) && inner.trimStart() !== inner && inner.trimEnd() !== inner;
	const isName = /^\s*[:\uff1a]/.test(text.slice(end, end + 100));
	return isFrench || isName ? { ...string, written: `"${inner.trim()}"` } : string;
}

/** Behind a string, a comment or a character that is what it is. */
function endOfOther(text: string, start: number, run: string): number {
	const rest = (pattern: RegExp): number => {
		pattern.lastIndex = start;
		return start + Math.max(run.length, pattern.exec(text)?.[0].length ?? 0);
	};
	if (run === '"') {
		return rest(/"(?:[^"\\\r\n]|\\[^\r\n])*"?/y);
	}
	if (run === "#" || text.startsWith("//", start)) {
		return rest(/[^\r\n]*/y);
	}
	return text.startsWith("/*", start) ? rest(/\/\*[\s\S]*?(?:\*\/|$)/y) : start + run.length;
}

/** What is said of look-alikes, in their order; those of one kind have one message. */
export function lookAlikeProblems(text: string, found: readonly LookAlike[]): Problem[] {
	const messages = new Map<Kind, string>();
	return found
		.slice(0, mostProblems)
		.map(({ kind, start, end, replacement, written = replacement }): Problem => {
			const message = messages.get(kind) ?? about(kind, charactersOf(text, found, kind));
			messages.set(kind, message);
			return {
				code: "look-alike-sign",
				severity: "error",
				start,
				end,
				message,
				data: { replacement: written },
			};
		});
}

/** The characters of a kind that JSON doesn't have, each once and with what it is read as; a few of many. */
function charactersOf(text: string, found: readonly LookAlike[], kind: Kind): ReadonlyMap<string, string> {
	const characters = new Map<string, string>();
	for (const one of found) {
		if (one.kind !== kind || characters.size > 5) {
			continue;
		}
		for (let at = one.start; at < one.end && kind !== "quotes"; at++) {
			const meant = one.replacement.charAt(at - one.start);
			if (text.charAt(at) !== meant) {
				characters.set(text.charAt(at), meant);
			}
		}
	}
	return characters;
}

function about(kind: Kind, characters: ReadonlyMap<string, string>): string {
	const codes = [...characters.keys()].slice(0, 3).map(codePoint).join(", ");
	switch (kind) {
		case "spaces":
			return `These look like spaces but aren't JSON white space (${codes}). Use spaces.`;
		case "invisible":
			return `Invisible characters (${codes}) aren't JSON white space. Remove them.`;
		case "entities":
			return "These quotes are escaped for a web page. Use straight double quotes.";
		case "escapes":
			return "A backslash stands in front of these quotes. Remove it.";
		case "quotes":
			return "Typographic quotes aren't valid JSON. Use straight double quotes.";
		default: {
			const written = [...characters.keys()].join(" ");
			return `JSON doesn't know ${written}. Use ${[...new Set(characters.values())].join(" ")} instead.`;
		}
	}
}

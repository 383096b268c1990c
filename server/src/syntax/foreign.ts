import type { Span } from "../../../shared/src/problem/problem";
import type { Tree } from "./tree";

/** A text that holds a campaign in another form than that of JSON, as a whole. */
interface ForeignText {
	/** Where it shows first. */
	readonly span: Span;
	readonly message: string;
	/** What the whole text is rewritten to; several where there is a choice. */
	readonly rewrites: readonly { readonly title: string; readonly text: string }[];
}

/** Of a text in another form than JSON's, nothing else is said. */
export function foreignTree(text: string, { span, message }: ForeignText): Tree {
	const start = text.search(/\S/);
	return {
		text,
		root: { kind: "invalid", start, end: text.trimEnd().length, parent: undefined },
		comments: [],
		problems: [{ ...span, code: "value-invalid", severity: "error", message }],
	};
}

/** Tells a text of which each line, or each sign, is written in another way; undefined where it is none. */
export function foreignText(text: string): ForeignText | undefined {
	return conflict(text) ?? diff(text) ?? entities(text) ?? ended(text) ?? prefixed(text);
}

const mark = /^[ \t]*(?:<{7}|={7}|>{7}|\|{7})(?=[ \r]|$).*(?:\r?\n|$)/gm;
const sides =
	/^[ \t]*<{7}(?: .*)?\r?\n([\s\S]*?)^[ \t]*(?:\|{7}[\s\S]*?^[ \t]*)?={7}\r?\n([\s\S]*?)^[ \t]*>{7}(?: .*)?(?:\r?\n|$)/gm;

function conflict(text: string): ForeignText | undefined {
	const [found] = /<{7}|={7}|>{7}/.test(text) ? text.matchAll(mark) : [];
	if (found === undefined) {
		return undefined;
	}
	const rewrites = [
		{ title: "Keep the current side of each conflict", text: text.replace(sides, "$1") },
		{ title: "Keep the incoming side of each conflict", text: text.replace(sides, "$2") },
	].filter((one) => one.text !== text);
	// What is left of a conflict of which one side is gone.
	const rest = { title: "Remove the conflict markers", text: text.replace(mark, "") };
	const message = "Merge conflict markers aren't valid JSON. Keep one side, or merge both.";
	const start = found.index + found[0].length - found[0].trimStart().length;
	return {
		span: { start, end: found.index + found[0].trimEnd().length },
		message,
		rewrites: rewrites.length > 0 ? rewrites : [rest],
	};
}

function ended(text: string): ForeignText | undefined {
	const rest = withoutShownEnds(text);
	if (rest === undefined || !/^\s*[{"]/.test(rest)) {
		return undefined;
	}
	const start = text.search(/\$\r?\n/);
	return {
		span: { start, end: start + 1 },
		message: "Each line ends with $, as cat -A shows it. Keep only what is in front.",
		rewrites: [{ title: "Remove $ from each line", text: rest }],
	};
}

/** A text that `cat -A` has shown, as it is in its file: with `$` at the end of each line, `^I` for a tab and `^M` for a carriage return. */
export function withoutShownEnds(text: string): string | undefined {
	if (!/\$\r?\n/.test(text) || text.length > maxLength) {
		return undefined;
	}
	const shown = text.replace(/^[^\n]*\bcat[ \t]+-\w[^\n]*\n/, "");
	const lines = shown.split("\n").filter((line) => line.trim() !== "");
	if (lines.length < 3 || !lines.every((line) => /\$\s*$/.test(line))) {
		return undefined;
	}
	const plain = shown.replace(/(?:\^M)?\$(?=\r?$)/gm, "").replaceAll("^I", "\t");
	return linePrefixes(plain)?.rest ?? plain;
}

const numbered = /^[ \t]*(?:[\w./-]+:)?(\d{1,5})(?:[ \t]*[|\u2502:]|[.)])?(?=[ \t]|\r?$|(?<=[:|])\S)/;
const marked = /^[ \t]*(?:(?:>[ \t]?)+|(?:\/\/|#|\*|\||--)[ \t]?)/;

/** A text each line of which begins with its number, or with a sign of quoted mails or comments. */
function prefixed(text: string): ForeignText | undefined {
	const found = linePrefixes(text);
	if (found === undefined || !/^\s*[{"]/.test(found.rest)) {
		return undefined;
	}
	const { isNumbered, sign, rest } = found;
	const start = text.search(/\S/);
	return {
		span: { start, end: start + sign.length },
		message: `Each line starts with ${isNumbered ? "its number" : sign}. Keep only what follows.`,
		rewrites: [{ title: `Remove ${isNumbered ? "the line numbers" : `${sign} from each line`}`, text: rest }],
	};
}

/** What each line of a text begins with, and the text without it; undefined where they have nothing in common. */
export function linePrefixes(
	text: string,
): { readonly isNumbered: boolean; readonly sign: string; readonly rest: string } | undefined {
	if (!/^\s*[^\s{["]/.test(text) || text.length > maxLength) {
		return undefined;
	}
	const lines = text.split("\n");
	const written = lines.filter((line) => line.trim() !== "");
	const numbers = written.map((line) => Number(numbered.exec(line)?.[1] ?? Number.NaN));
	const isNumbered = numbers.every(
		(number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1,
	);
	const prefix = isNumbered ? numbered : marked;
	if (written.length < 3 || !written.every((line) => prefix.test(line))) {
		return undefined;
	}
	const sign = (prefix.exec(written[0] ?? "")?.[0] ?? "").trim();
	const bare = lines.map((line) => line.replace(prefix, ""));
	return { isNumbered, sign, rest: (isNumbered ? withoutMargin(bare) : bare).join("\n") };
}

/** Lines without the blanks that all of them begin with. */
function withoutMargin(lines: readonly string[]): readonly string[] {
	const blanks = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
	const shortest = blanks.reduce((least, one) => (one.length < least.length ? one : least), blanks[0] ?? "");
	const isCommon = blanks.every((one) => one.startsWith(shortest));
	return isCommon
		? lines.map((line) => (line.startsWith(shortest) ? line.slice(shortest.length) : line))
		: lines;
}

/** Longest text whose every line is looked at. */
const maxLength = 200_000;
const header =
	/^(?:diff --git |index |--- |\+\+\+ |@@ |(?:new|deleted) file mode |(?:old|new) mode |(?:dis)?similarity index |(?:rename|copy) (?:from|to) |Binary files |\\ No newline)/;
/** Where a diff begins; in front of it may be what was committed, and by whom. */
const firstHeader = /^(?:diff --git |--- [^\n]*\n\+\+\+ |@@ -\d)/m;

function diff(text: string): ForeignText | undefined {
	const kept = newSide(text);
	// Without a header, a diff of code is for whoever knows code.
	if (kept === undefined || !(firstHeader.test(text) || /^\s*[{}[\]"]/.test(kept))) {
		return undefined;
	}
	const start = text.search(/\S/);
	const end = start + (/^[^\r\n]*/.exec(text.slice(start, start + 500))?.[0].trimEnd().length ?? 1);
	const message = "This is a diff. Keep the lines of its new side, without the signs at the start.";
	return {
		span: { start, end },
		message,
		rewrites: [{ title: "Keep the new side of the diff", text: kept }],
	};
}

const removed = /^-(?!--? )[ \t]*\S/;
const added = /^\+(?!\+\+ )[ \t]*\S/;
const bracketsAlone = /^[{}[\],]+\r?$/;

/** The lines of the new side of a diff, without its signs; undefined where a text is none. */
export function newSide(text: string): string | undefined {
	if (text.length > maxLength || !/^[-+]|^@@ |^diff --git/m.test(text)) {
		return undefined;
	}
	// Within a file, the lines in front of a header are a part of it.
	const from = /^\s*[{[]/.test(text) ? 0 : (firstHeader.exec(text)?.index ?? 0);
	const lines = text.slice(from).split("\n");
	const written = lines.filter((line) => line.trim() !== "");
	const isLine = (line: string): boolean =>
		header.test(line) || /^[-+ \t]/.test(line) || bracketsAlone.test(line);
	if (written.length < 2 || !written.every(isLine)) {
		return undefined;
	}
	// A list of YAML has hyphens too, and an object may have them in front of what is put out of use.
	const isMarked = written.some((line) => added.test(line)) && written.some((line) => removed.test(line));
	const isTold =
		isMarked || header.test(lines[0] ?? "") || /^\s*\+[ \t]*[{"]/.test(text) || isOfObject(written);
	if (!isTold) {
		return undefined;
	}
	// A first brace without a blank in front: the signs of a diff stand in a file that has no column for them.
	const prefix = /^[{[]/.test(lines[0] ?? "") ? /^\+/ : /^[+ ]/;
	return lines
		.flatMap((line) => (header.test(line) || line.startsWith("-") ? [] : [line.replace(prefix, "")]))
		.join("\n");
}

/** Whether lines are those of an object of JSON, with a blank or a sign in front of each. */
function isOfObject(lines: readonly string[]): boolean {
	const isProperty = lines.some((line) => /^[-+][ \t]*(?:"|[}\]],?\r?$)/.test(line));
	return isProperty && /^[+ ][ \t]*\{/.test(lines[0] ?? "") && lines.every((line) => /^[-+ ]/.test(line));
}

const characters: ReadonlyMap<string, string> = new Map([
	["&quot;", '"'],
	["&#34;", '"'],
	["&#x22;", '"'],
	["&apos;", "'"],
	["&#39;", "'"],
	["&nbsp;", " "],
	["&lt;", "<"],
	["&gt;", ">"],
	["&amp;", "&"],
]);

const firstEntity = /^\s*[{[]\s*(&quot;|&#34;|&#x22;)/;

/** Whether the whole of a text is escaped for a web page, and not a line that was pasted into it. */
export function isEncoded(text: string): boolean {
	return firstEntity.test(text);
}

function entities(text: string): ForeignText | undefined {
	const first = firstEntity.exec(text);
	if (first === null) {
		return undefined;
	}
	const start = first[0].length - (first[1] ?? "").length;
	const message = `This text is escaped for a web page. Write " for ${first[1]}.`;
	return {
		span: { start, end: first[0].length },
		message,
		rewrites: [{ title: "Replace all HTML entities with their characters", text: withoutEntities(text) }],
	};
}

/** A text whose entities of HTML are the characters that they stand for. */
export function withoutEntities(text: string): string {
	return text.replace(/&(?:quot|apos|nbsp|lt|gt|amp|#34|#39|#x22);/g, (one) => characters.get(one) ?? one);
}

/** Where the object begins that stands behind other text, such as `params = {` or prose; undefined where nothing is in front. */
export function objectBehindText(text: string, start: number): number | undefined {
	if (
		/^[{["'\u201c\u2018]$/.test(text.charAt(start)) ||
		text.startsWith("//", start) ||
		text.startsWith("/*", start)
	) {
		return undefined;
	}
	const found = /\{(?=\s*(?:["'}\u201c\u2018]|[A-Za-z_$][\w$]*\s*:|\/[/*]))/g;
	found.lastIndex = start;
	return found.exec(text)?.index;
}

/** Whether the members of an object begin a text whose first brace was not copied. */
export function startsWithMember(text: string, start: number): boolean {
	return /^"[^"\r\n]*"[ \t]*:/.test(text.slice(start, start + 300));
}

import { withoutEntities } from "../../syntax/foreign";

/** What stands around code in a page, and within it in a language's own marks. */
interface Marks {
	readonly open: RegExp;
	/** What ends it; undefined for the end of the text. */
	readonly close?: string;
}

/** Where each language has texts that its reader of code goes over. */
const marksOf: Readonly<Record<string, readonly Marks[]>> = {
	Ruby: [{ open: /^__END__[ \t]*\r?\n/gm }],
	PowerShell: [{ open: /<#/g, close: "#>" }],
	Lua: [
		{ open: /--\[=\[/g, close: "]=]" },
		{ open: /--\[==\[/g, close: "]==]" },
	],
	PHP: [{ open: /\?>(?=[ \t]*(?:\r?\n|<|$))/g, close: "<?" }],
};
/** What is no text of a page. */
const parts = /<(script|style)\b[^<>]*>/gi;
const inline = /<\/?(?:a|b|code|em|i|small|span|strong|sub|sup|u)\b[^<>]*>/gi;

/** A script of PowerShell with blanks for its blocks of comments, so that all else stays where it is. */
export function withoutBlocks(text: string): string {
	let plain = "";
	let at = 0;
	for (let start = text.indexOf("<#"); start >= 0; ) {
		const end = text.indexOf("#>", start + 2) + 2;
		if (end < start + 2) {
			break;
		}
		plain += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, " ");
		at = end;
		start = text.indexOf("<#", end);
	}
	return plain + text.slice(at);
}

/** What a page, or a file of code, says outside of its code and its comments, line by line; empty where nothing is there. */
export function besideCode(text: string, language: string): string {
	const found = (marksOf[language] ?? []).flatMap((marks) => between(text, marks));
	const isPage = /^[ \t]*<script\b/im.test(text);
	const pages = language === "PHP" ? found : isPage ? outsideOf(text) : [];
	// The help of PowerShell has the names of its parts on lines of their own.
	const told =
		language === "PHP" ? [] : found.map((one) => one.replace(/^[ \t]*\.[A-Z]{5,}[ \t]*\r?$/gm, ""));
	return [...told, ...pages.map(withoutTags)].join("\n");
}

function between(text: string, { open, close }: Marks): readonly string[] {
	const found: string[] = [];
	open.lastIndex = 0;
	for (let mark = open.exec(text); mark !== null; mark = open.exec(text)) {
		const start = mark.index + mark[0].length;
		// The line break in front of the closing mark may be that of the opening one.
		const end = close === undefined ? -1 : text.indexOf(close, close.startsWith("\n") ? start - 1 : start);
		found.push(text.slice(start, end < 0 ? undefined : Math.max(start, end)));
		if (end < 0) {
			break;
		}
		open.lastIndex = end + (close ?? "").length;
	}
	return found;
}

/** The parts of a page outside of its scripts and styles. */
function outsideOf(text: string): readonly string[] {
	const small = text.toLowerCase();
	const found: string[] = [];
	let at = 0;
	for (const { 0: tag, 1: name = "", index } of text.matchAll(parts)) {
		if (index < at) {
			continue;
		}
		found.push(text.slice(at, index));
		const end = small.indexOf(`</${name.toLowerCase()}`, index + tag.length);
		if (end < 0) {
			return found;
		}
		at = end;
	}
	return [...found, text.slice(at)];
}

function withoutTags(page: string): string {
	return withoutEntities(page.replace(inline, "").replace(/<[^<>]*>/g, "\n"));
}

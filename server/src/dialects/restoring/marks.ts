import { foreignText, linePrefixes, newSide, withoutEntities, withoutShownEnds } from "../../syntax/foreign";
import { isToken, plainText } from "./encodings";
import { patchOf } from "./patches";
import { withoutPrefixes } from "./prefixes";
import { plannedResources } from "./terraformPlan";

interface Unmarked {
	readonly text: string;
	readonly form: string;
	/** What is around it: the lines of a mail that quotes others, and the other cells of a table. */
	readonly reply?: string;
}

/** What tells a terminal in which colour to write. */
const colour = /(?!\s)\p{Cc}\[[\d;]*[mK]/gu;

/** Whether a text has colours for a terminal. */
export function isColoured(text: string): boolean {
	return text.search(colour) >= 0;
}

/** A cell of a table that is JSON. */
const cellOfJson = /(?<=^|[,;\t])"(\s*[{[](?:[^"]|"")*)"(?=[,;\t\r\n]|$)/gm;

/** A text without what was put around it line by line or sign by sign, and the words for that. `mayMatter`: of parts of it. */
export function withoutMarks(text: string, mayMatter: (text: string) => boolean): Unmarked | undefined {
	const planned = plannedResources(text);
	if (planned !== undefined) {
		return { text: planned, form: "in a plan" };
	}
	const plain = plainText(text);
	if (plain !== undefined && plain !== text) {
		const form = text.includes("%") ? "encoded for an address" : "in Base64";
		return { text: plain, form: isToken(text) ? "in a JSON Web Token" : form };
	}
	if (isColoured(text)) {
		return { text: text.replace(colour, ""), form: "with colour codes" };
	}
	const cells = [...text.matchAll(cellOfJson)].map(([, cell = ""]) => cell);
	if (cells.some((cell) => cell.includes('""'))) {
		return {
			text: cells.join("\n").replaceAll('""', '"'),
			form: "in a cell of a table",
			reply: text.replace(cellOfJson, ""),
		};
	}
	const patch = patchOf(text, mayMatter);
	if (patch !== undefined) {
		return { text: patch.text, form: "in a diff", reply: patch.said };
	}
	const framed = withoutFrame(text);
	if (framed !== undefined) {
		return { text: framed, form: "with line numbers" };
	}
	const shown = withoutShownEnds(text);
	if (shown !== undefined) {
		return { text: shown, form: "as cat -A shows it" };
	}
	const bare = withoutPrefixes(text);
	if (bare !== undefined) {
		return { ...bare, reply: "" };
	}
	const prefixes = linePrefixes(text);
	if (prefixes !== undefined) {
		const { isNumbered, sign, rest } = prefixes;
		return isNumbered
			? { text: rest, form: "with line numbers" }
			: { text: rest, form: `with ${sign} at the start of each line`, reply: "" };
	}
	if (/^(?:\+[^\n]*\r?\n|[ \t]*\r?\n)+(?:\+.*)?$/.test(text)) {
		return { text: text.replace(/^\+/gm, ""), form: "in a diff" };
	}
	const side = newSide(text);
	if (side !== undefined) {
		return { text: side, form: "in a diff" };
	}
	const [rewrite, ...more] = foreignText(text)?.rewrites ?? [];
	if (rewrite !== undefined && more.length === 0) {
		return { text: rewrite.text, form: "in a diff" };
	}
	if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(text)) {
		return { text: text.replace(/^[ \t]*\/?\*+\/?[ \t]?|\*\/\s*$/gm, ""), form: "in a comment" };
	}
	if (/&(?:quot|apos|#34|#39|#x22);/.test(text)) {
		// The elements of the page around it, and those that give it colours.
		const plain = text.replace(/<\/?(?:pre|code|span|div|p|br|samp|font)\b[^<>]*>/g, "");
		return { text: withoutEntities(plain), form: "escaped for a web page" };
	}
	return quotedLines(text);
}

/** What bat draws around the lines of a file, and above them. */
const frame = /^[ \t]*(?:[\u2500-\u257f][\u2500-\u257f \t]*|(?:\u2502[ \t]*)?(?:File|Size|STDIN)\b:?.*)\r?$/;

/** A file as bat shows it, without its frame and the numbers of its lines; undefined for any other text. */
function withoutFrame(text: string): string | undefined {
	if (!/^\u2500{3,}/m.test(text)) {
		return undefined;
	}
	const lines = text.split("\n").filter((line) => !frame.test(line));
	return linePrefixes(lines.join("\n"))?.rest;
}

/** A mail quotes some of its lines; a campaign is in several of them, unless all are quoted. */
const minLines = 3;

/** What a mail or a chat quotes, without its signs; undefined for a text that is no such mail. */
function quotedLines(text: string): Unmarked | undefined {
	const sign = /^[>|]/m.exec(text)?.[0] ?? ">";
	const all = text.split("\n");
	const lines = all.filter((line) => line.startsWith(sign));
	const isAll = lines.length > 1 && all.every((line) => line.trim() === "" || line.startsWith(sign));
	return lines.length < minLines && !isAll
		? undefined
		: {
				text: lines.map((line) => line.replace(/^(?:[>|][ \t]?)+/, "")).join("\n"),
				form: `in the lines that start with ${sign}`,
				reply: all.filter((line) => !line.startsWith(sign)).join("\n"),
			};
}

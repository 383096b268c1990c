import { shortened } from "../../../shared/src/text/text";

/** Writes for a client what is said of a campaign. */
export interface Markup {
	/** Words of ours, in which backticks set code apart. */
	own(words: string): string;
	/** Text of a file, shortened. Whatever is in it, it shows as it is and does nothing. */
	foreign(text: string): string;
	/** `written`: what one of the others returned. */
	strong(written: string): string;
	link(label: string, url: string): string;
	/** `lines`: what the others returned. */
	list(lines: readonly string[]): string;
}

/** Every ASCII punctuation may be escaped in Markdown; escaped, none of it begins a link, HTML, code or emphasis. */
const punctuation = /[!-/:-@[-`{-~]/g;

export const markdown: Markup = {
	own: (words) => words,
	foreign: (text) => oneLine(text).replace(punctuation, "\\$&"),
	strong: (written) => `**${written}**`,
	link: (label, url) => `[${label}](${url})`,
	list,
};

export const plainText: Markup = {
	own: (words) => words.replaceAll("`", ""),
	foreign: oneLine,
	strong: (written) => written,
	link: (label, url) => `${label}: ${url}`,
	list,
};

function list(lines: readonly string[]): string {
	return lines.map((line) => `- ${line}`).join("\n");
}

function oneLine(text: string): string {
	return shortened(text.trim()).replace(/\s+/g, " ");
}

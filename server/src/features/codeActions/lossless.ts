import type { Problem } from "../../../../shared/src/problem/problem";
import { straightened } from "../../../../shared/src/text/lookAlikes";
import { mayHoldCampaign } from "../../dialects/json/campaignNames";
import type { Edit } from "../../syntax/edits";
import { parse } from "../../syntax/parse";
import { oddQuotes } from "../../syntax/words";
import { isSameValue } from "./sameValue";

/** Quotes of every kind, separators, brackets and white space: what a change may add or take without asking. */
const punctuation = new RegExp(`["${oddQuotes},\\u3001\\u3010\\u3011[\\]{}\\s]`, "g");

/** A text with more such values is in another language. */
const mostUnknown = 2;
/** No value in any language, a note, or signs and digits, as in `<queue>` and `5%`. Any other word may be a variable of code. */
const unknown =
	/^(?:undefined|nan|none|nil|nothing|todo|tbd|fixme|xxx|[^\s"'`{}[\],:;\p{L}_$][^\s"'`{}[\],:;]{0,59})$/iu;

/** Whether a text is JSON once `null` stands in the place of the few words that are no values. */
export function isReadAround(text: string): boolean {
	const { problems } = parse(text);
	const isWord = ({ code, start, end }: Problem): boolean =>
		/^(?:value|number)-invalid$/.test(code) && unknown.test(text.slice(start, end));
	if (problems.length > mostUnknown || !problems.every(isWord)) {
		return false;
	}
	const known = problems.toReversed().reduce(withNull, text);
	return problems.length === 0 || parse(known).problems.length === 0;
}

function withNull(text: string, { start, end }: Problem): string {
	return `${text.slice(0, start)}null${text.slice(end)}`;
}

/** Whether a campaign that a text may hold is still there after a change. */
export function keepsCampaign(before: string, edits: readonly Edit[]): boolean {
	if (!edits.some(({ start, end }) => mayHoldCampaign(before.slice(start, end)))) {
		return true;
	}
	let after = "";
	let behind = 0;
	for (const { start, end, newText } of [...edits].sort((one, other) => one.start - other.start)) {
		after += before.slice(behind, start) + newText;
		behind = end;
	}
	return mayHoldCampaign(after + before.slice(behind));
}

/** Whether an edit takes away nothing that anybody wrote: each word, digit and sign is also in what it puts there. */
export function takesNothing(before: string, edit: Edit): boolean {
	if (keepsContent(before, edit)) {
		return true;
	}
	const added = wordsOf(edit.newText);
	return wordsOf(before.slice(edit.start, edit.end)).every((word) => {
		const at = added.indexOf(word);
		if (at >= 0) {
			added.splice(at, 1);
		}
		return at >= 0;
	});
}

function wordsOf(text: string): string[] {
	return (
		text
			.replace(punctuation, " ")
			.toLowerCase()
			.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
	);
}

/** Whether all that an edit takes away is in what it puts there, but for quotes, letter case and the form of a value. */
export function keepsContent(before: string, { start, end, newText }: Edit): boolean {
	const added = unescaped(newText);
	const removed = withSign(unescaped(before.slice(start, end)), added);
	const old = content(removed);
	const now = content(added);
	const isSame = old === now || now === `${old}:` || withoutSeparators(old) === withoutSeparators(now);
	if (isSame && partsSameWords(removed, added)) {
		return true;
	}
	if (old === "") {
		return now === ":";
	}
	if (isSeparator(removed, added) && !(removed.includes(".") && /[0-9]/.test(before.charAt(start - 1)))) {
		return true;
	}
	return isSameValue(straightened(bare(removed)), bare(added));
}

/** The sign of an assignment, or the semicolon of the same key, is a colon where that takes its place; a semicolon behind a value is a comma. */
function withSign(removed: string, added: string): string {
	const sign = added.trimEnd().at(-1);
	if (sign === ":") {
		return removed.replace(/(?:={1,3}>?|-{1,2}>|:=|=:|;)(?=\s{0,20}$)/, ":");
	}
	return sign === "," ? removed.replace(/(?:;|(?<=["'\]}])\.),?(?=\s{0,20}$)/, ",") : removed;
}

/** Whether signs that part or end entries in other texts give way to one comma, or to nothing; behind a digit, a full stop may be a part of the number. */
function isSeparator(removed: string, added: string): boolean {
	return (/^[\s,;.]+$/.test(removed) && /^,?$/.test(added)) || (removed === ":" && added === ",");
}

function content(text: string): string {
	return straightened(text.replace(punctuation, "")).replace(punctuation, "").toLowerCase();
}

/** Without what parts the words of a name: `entry_limits_config` and `entryLimitsConfig` are one. */
function withoutSeparators(text: string): string {
	return text.replace(/_|(?<=[a-z])-(?=[a-z])/g, "");
}

/**
 * Whether words are parted in one text only where they are in the other: `opt-in` is `OPT_IN`, and `entry_limits` is
 * `entryLimits`, but `MAN-AGED` may be another word than `MANAGED`.
 */
function partsSameWords(removed: string, added: string): boolean {
	const parted = /(?<=[a-z])[\s_-]+(?=[a-z])/gi;
	const inAdded = wordEnds(added, /(?<=[A-Za-z0-9])[^A-Za-z0-9]+(?=[A-Za-z0-9])|(?<=[a-z])(?=[A-Z])/g);
	return [...wordEnds(removed, parted)].every((end) => inAdded.has(end));
}

/** Before how many letters and digits of a text its words end. */
function wordEnds(text: string, separator: RegExp): ReadonlySet<number> {
	const ends = new Set<number>();
	let letters = 0;
	let from = 0;
	for (const { index } of text.matchAll(separator)) {
		letters += lettersIn(text.slice(from, index));
		from = index;
		ends.add(letters);
	}
	return ends;
}

function lettersIn(text: string): number {
	return text.replace(/[^\p{L}\p{N}]/gu, "").length;
}

/** What may stand around a text in quotes: separators, which an edit beside it may have brought or taken, and white space. */
const isAround = /[\s,;:]/;
const quote = new RegExp(`["${oddQuotes}]`);

/** A text between its quotes, and between the separators and the white space around these. */
function bare(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && isAround.test(text.charAt(start))) {
		start++;
	}
	while (end > start && isAround.test(text.charAt(end - 1))) {
		end--;
	}
	const first = start < end && quote.test(text.charAt(start)) ? start + 1 : start;
	const last = end > first && quote.test(text.charAt(end - 1)) ? end - 1 : end;
	return text.slice(first, last).trim();
}

/** What the escapes of a JSON string stand for, also in a part of a text that holds more than a string. */
function unescaped(text: string): string {
	return text
		.replace(/\\(?:u([0-9a-fA-F]{4})|([bfnrt]))/g, (_, code?: string, short?: string) =>
			code === undefined ? (escapes[short ?? ""] ?? "") : String.fromCharCode(Number.parseInt(code, 16)),
		)
		.replace(/\\(["\\/])/g, "$1");
}

const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

import type { Span } from "../../../../shared/src/problem/problem";
import { type Draft, leftOutOf, write } from "./draft";
import { type Manner, ofText } from "./silence";

/** More lines are not looked at. */
const maxLines = 10_000;
/** Longest line that is told, in UTF-16 code units: only its beginning is shown. */
const maxLine = 300;

/** A campaign with what is told of it. */
interface Told {
	readonly draft: Draft;
	readonly label?: string;
	readonly besides?: readonly string[];
	/** What is around it and says nothing of it. */
	readonly plain?: readonly string[];
}

/**
 * Campaigns with the lines of their text that have a word or a number which is neither in them nor told beside them.
 * `rest`: what of the text was not read. By the words alone, so that a value that is written in another way counts as told.
 */
export function accounted<T extends Told>(
	campaigns: readonly T[],
	rest: string,
	manner: Manner = ofText,
): readonly T[] {
	const unsaid = campaigns.length === 0 ? [] : unsaidLines(rest, wordsToldOf(campaigns), manner);
	return unsaid.length === 0
		? campaigns
		: campaigns.map((one) => ({ ...one, besides: [...(one.besides ?? []), ...unsaid] }));
}

/** The words of campaigns, and of what is told beside them. */
export function wordsToldOf(campaigns: readonly Told[]): ReadonlySet<string> {
	const told = campaigns.flatMap(({ draft, label = "", besides = [], plain = [] }) => [
		label,
		write(draft),
		...leftOutOf(draft),
		...besides,
		...plain,
	]);
	return new Set(
		told.flatMap((text) => [
			...wordsOf(text.replace(uuid, " ")),
			...(text.match(uuid) ?? []).map((id) => id.replaceAll("-", "").toLowerCase()),
		]),
	);
}

/** Its parts are no words, and no numbers that anybody says. */
const uuid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi;

/** The lines of a text that have more than the words which are told. */
export function unsaidLines(
	text: string,
	told: ReadonlySet<string>,
	manner: Manner = ofText,
): readonly string[] {
	const written = text.split("\n", maxLines).flatMap((line) => line.trim() || []);
	const lines = written.map((line, index) => ({
		line,
		isSilent: line.length < maxLine && manner.isSilent(line, index === written.length - 1),
	}));
	// Whoever writes to somebody may sign with a name.
	const words = lines.flatMap((one) => (one.isSilent ? wordsOf(one.line) : []));
	const known = new Set([...told, ...words]);
	const unsaid = lines.flatMap((one) => {
		// Of a silent line, all words are known.
		const isTold = isSaid(manner.saidIn(one.line), known);
		return isTold && manner.saysAlways?.(one.line) !== true ? [] : [one.line];
	});
	return [...new Set(unsaid.map((line) => shown(line)))];
}

/** What stands where something was read that is in the middle of a line. */
export const readMark = "\ufffc";
const ofRead = /\ufffc(?:[ \t]*\ufffc)*/g;

/** A line as it is told: an ellipsis stands for what was read in it. */
function shown(line: string): string {
	const told = line.slice(0, maxLine).replace(ofRead, "\ufffc");
	return told
		.replace(/^\ufffc[ \t]*|[ \t]*\ufffc$/g, "")
		.replace(/\ufffc[ \t]*(?=[ \t;|&)])|\ufffc/g, "\u2026");
}

/** A text with a line break in place of each of some parts of it, in any order. */
export function without(text: string, parts: readonly Span[]): string {
	let rest = "";
	let at = 0;
	for (const { start, end } of [...parts].sort((one, other) => one.start - other.start)) {
		rest += `${text.slice(at, Math.max(at, start))}\n`;
		at = Math.max(at, end);
	}
	return rest + text.slice(at);
}

/**
 * Words in small letters and numbers without zeros in front, which other forms of a value have as well. A share such as
 * 0.3 is one number: its digits alone say something else.
 */
export function wordsOf(text: string): string[] {
	return (text.match(/\p{L}[\p{L}\p{M}]*|(?<![\p{L}\d.])(?:0[.,]|\.)\d+(?!\d|\.\d)|\d+/gu) ?? []).map(
		(word) =>
			/^0?[.,]/.test(word)
				? word.replace(/^0?[.,]/, "0.").replace(/\.?0+$/, "")
				: word.toLowerCase().replace(/^0+(?=\d)/, ""),
	);
}

/** Whether all words of a text are among those that are told, be they written apart or as one. */
export function isSaid(text: string, told: ReadonlySet<string>): boolean {
	const [whole = "", ...more] = wordsOf(text.replace(/[-_ ]/g, ""));
	return (
		(more.length === 0 && (whole === "" || told.has(whole))) ||
		(text.match(/(?<![\p{L}\d.])(?:0[.,]|\.)\d+(?!\d|\.\d)|[\p{L}\p{M}\p{N}_-]+/gu) ?? []).every(
			(name) =>
				told.has(name.replace(/[-_]/g, "").toLowerCase()) || wordsOf(name).every((word) => told.has(word)),
		)
	);
}

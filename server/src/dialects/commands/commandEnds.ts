import type { Gaps } from "./shellGaps";

/** What a command stands in: a script, which a shell reads to the letter; a sentence; or what may be either. */
export type CommandSetting = "script" | "sentence" | "unknown";

/** Longest line in front of a command that is looked at, in UTF-16 code units. */
const maxFront = 500;
/** What chats, mails and lists write in front of a line: when, who, and the sign of an entry. */
const heading =
	/^[ \t]*(?:[>|][ \t]*)*(?:\[?\d{1,4}[-:./\d, T]{2,20}(?:[AP]M)?\]?[ \t]*)?(?:<?[\p{L}\w.@-]{1,30}(?: [\p{L}\w.-]{1,30})?>?:[ \t]+(?=\S+[ \t]))?/iu;
const bullet = /^[ \t]*(?:[-*+\u2022\u25e6\u2013]|\d{1,3}[.)]|[a-z]\))[ \t]+(?:\[[ x]\][ \t]+)?/i;
/** What shells, build files and files of settings have in front of a command on its line. */
const ofScript =
	/^(?:(?:then|do|else|elif|if|while|until|!|sudo|time|env|exec|nohup|command|eval|watch|xargs|parallel|docker|aws-vault|run|RUN|CMD)\b.*|!?|[a-z][\w.-]*:)$/;
const signsOfScript = /[$#%=|;&`{}<>@"'(\\]|(?:^|[ \t])--?[a-z]/i;
/** One word in front of a command that tells somebody to run it. */
const asking = /^(?:please|try|use|execute|call|typed?|enter|via|with|ran|do|run):?$/i;
const words = /\p{L}[\p{L}\p{M}'\u2019]*/gu;

/** What a command stands in, by what is in front of it on its line. */
export function settingOf(text: string, start: number): CommandSetting {
	const line = text.slice(Math.max(text.lastIndexOf("\n", start - 1) + 1, start - maxFront), start);
	const said = line.replace(heading, "");
	const front = said
		.replace(bullet, "")
		.replace(/(?<=\p{L})['\u2019](?=\p{L})/gu, "\u2019")
		.trim();
	const count = (front.match(words) ?? []).length;
	if (front === "") {
		return line.trim() === "" ? "script" : "unknown";
	}
	if (/^[-@+]{1,2}$/.test(front)) {
		// A recipe of make
		return "script";
	}
	const isAsking = asking.test(front) && !/^(?:run|RUN):?$/.test(front);
	if (signsOfScript.test(front) || (ofScript.test(front) && !isAsking && count < 2)) {
		return "script";
	}
	return isAsking || (count > 1 && !ofScript.test(front)) ? "sentence" : "unknown";
}

/** What ends a sentence, or a part of one, behind a value. */
const punctuation = /[.,;:!?\u2026)\]]+$/;
/** A word that is none. */
const sign = /^[^\p{L}\p{N}]+$/u;
/** A word that goes on with a sentence, as no name of a campaign does. */
const joining =
	/^(?:and|then|or|but|so|because|please|which|that|when|if|it|to|in|on|at|from|into|as|is|was|should|did|does|works?|worked|fails?|failed|gives?|gave|returns?|returned|again|first|here|now|und|dann|oder|bitte|et|puis|ou|y|luego|e|poi)$/;
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** The value of an option. */
export interface OptionValue {
	/** The words that it is made of. */
	readonly values: readonly string[];
	/** How many words that is; those behind it are no part of the command. */
	readonly count: number;
	/** Whether it may have more words, or a sign less, than a shell would give it. */
	readonly isUncertain: boolean;
}

/**
 * The words behind an option that are its value. `isLast`: no other option comes behind them; `raw`: the words as they
 * are written; `mayBeText`: whether blanks and signs may be a part of the value.
 */
export function valueIn(
	given: readonly string[],
	raw: readonly string[],
	{
		isLast,
		mayBeText,
		setting,
		gaps,
	}: {
		readonly isLast: boolean;
		readonly mayBeText: boolean;
		readonly setting: CommandSetting;
		readonly gaps: Gaps;
	},
): OptionValue {
	const count = lengthOf(given, raw);
	const values = given.slice(0, count);
	const last = values.at(-1) ?? "";
	const plain = last.replace(punctuation, "");
	const written = raw[count - 1] ?? "";
	const isQuoted = /^\$?["']/.test(written);
	const next = given[count];
	if (plain !== last && isLast && endsHere()) {
		return { values: [...values.slice(0, -1), plain], count, isUncertain: false };
	}
	const isCut = plain !== last && isLast && setting !== "script";
	const isListed = !isLast && setting === "sentence" && /[,;]$/.test(last);
	const goesOn = next !== undefined && !isQuoted && !(setting === "sentence" && isJoined(next));
	return { values, count, isUncertain: mayBeText && (goesOn || ((isCut || isListed) && !isQuoted)) };

	/** Whether the signs behind a value are no part of it. */
	function endsHere(): boolean {
		const isWhole = isQuoted ? /["'][^"']+$/.test(written) : setting === "sentence";
		return isWhole || uuid.test(plain) || (!mayBeText && setting !== "script") || isValue();
	}

	/** Whether a value is JSON, or shorthand in brackets, without the signs behind it, and isn't with them. */
	function isValue(): boolean {
		const text = [...values.slice(0, -1), plain].join(" ");
		return gaps.jsonOf(values.join(" ")) === undefined && gaps.jsonOf(text) !== undefined;
	}
}

function isJoined(word: string): boolean {
	return sign.test(word) || joining.test(word);
}

/** How many words a value has: one, but for JSON and shorthand whose quotes are missing. */
function lengthOf(given: readonly string[], raw: readonly string[]): number {
	const [first = ""] = given;
	const isShorthand = /^[^\s=,{}[\]]+=/.test(first);
	if (/^\$?["']/.test(raw[0] ?? "") || (!isShorthand && !/^\s*[[{]/.test(first))) {
		return Math.min(1, given.length);
	}
	let depth = 0;
	for (const [index, word] of given.entries()) {
		for (const [bracket] of word.matchAll(/[[\]{}]/g)) {
			depth += bracket === "[" || bracket === "{" ? 1 : -1;
		}
		const next = given[index + 1] ?? "";
		const isMore = isShorthand && (/,$/.test(word) || /^,|^[^\s=,{}[\]]+=/.test(next));
		if (depth <= 0 && !isMore) {
			return index + 1;
		}
	}
	return given.length;
}

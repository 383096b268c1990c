import { inOneLine } from "../reading/draft";
import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Group, Item } from "../reading/tokens";
import { changing, changingOthers, isKeeping, isTaking } from "../statements/callNames";
import { isWord, lastOf, wordOf } from "../statements/chains";
import { isSent } from "../statements/sending";
import { partsOf } from "../statements/variableNames";

/** Where brackets are, from the inside out. */
export interface Surroundings {
	readonly items: readonly Item[];
	/** Of the brackets among the items. */
	readonly index: number;
	readonly around: Surroundings | undefined;
}

/** Items between the name of a call and its brackets that are looked at, which are the arguments of its type. */
const maxTypes = 8;
/** Longest part of a call that is told on either side of the value, in UTF-16 code units. */
const maxShown = 100;

/**
 * What the code around a value makes of it, such as `withDefaults(…)` and `JSON.stringify(…).replace("a", "b")`; none where
 * all of it gives the value as it is. `from` and `to`: the items that the value is, `holder`: the brackets that they are in.
 */
export function madeOfIt(
	text: string,
	language: Language,
	items: readonly Item[],
	from: number,
	to: number,
	holder: Surroundings | undefined,
): readonly string[] {
	let [inside, first, end, around] = [items, from, to, holder];
	let shown = "…";
	let told: string | undefined;
	for (;;) {
		const only = end === first + 1 ? inside[first] : undefined;
		const isList = only?.kind === "group" && only.open === "(";
		const isOfFunction = isList && isGroup(inside[first - 1]);
		const name = isOfFunction ? first - 1 : isList ? calledAt(inside, first) : undefined;
		if (isList && name !== undefined) {
			// The value is all that a call is given.
			const call = isOfFunction ? part(text, inside[name]?.start, inside[name]?.end) : wordOf(inside[name]);
			const isType = hasNames(only) && /(?:^|\.)[A-Z]\w*$/.test(call);
			const isKept = isNew(inside, name) || isType || isKeeping(call);
			if (!isKept && (isSent(inside[name]) || isTaking(call) || isStoring(inside, name) || hasNames(only))) {
				break;
			}
			first = name;
			shown = `${call}(…)`;
			told = isKept ? told : shown;
		}
		const chain = chainEnd(inside, end, language);
		if (chain.end > end) {
			shown += part(text, inside[end]?.start, inside[chain.end - 1]?.end);
			told = chain.isKeeping ? told : shown;
			end = chain.end;
		}
		const pattern = patternBefore(inside, first);
		told = pattern === undefined ? told : `${part(text, pattern.start, pattern.end)} = ${shown}`;
		const list = around?.items[around.index];
		if (around === undefined || list?.kind !== "group" || list.open !== "(" || isGivenBack(inside, first)) {
			break;
		}
		const callee = calledAt(around.items, around.index);
		const call = callee === undefined ? "" : wordOf(around.items[callee]);
		const before = around.items[around.index - 1];
		const isFunction = isGroup(before);
		if (
			callee !== undefined &&
			!isNew(around.items, callee) &&
			(isSent(around.items[callee]) || isTaking(call) || isStoring(around.items, callee))
		) {
			break;
		}
		if (callee !== undefined || isFunction) {
			const called = isFunction ? part(text, before?.start, before?.end) : call;
			const front = partBefore(text, list.start + 1, inside[first]?.start);
			shown = `${called}(${front}${shown}${part(text, inside[end - 1]?.end, list.end - 1)})`;
			// What SQL inserts alone is inserted as it is.
			const isAlone = list.items.length === 1 && /^values$/i.test(call);
			const isKept =
				callee !== undefined &&
				(isAlone || isNew(around.items, callee) || (isKeeping(call) && !isReplacing(call, list)));
			told = isKept ? told : shown;
		}
		[inside, first, end] = [around.items, callee ?? around.index, around.index + 1];
		around = around.around;
	}
	return told === undefined ? [] : [inOneLine(told)];
}

/** Whether a call puts what it is given into something else: `list.push(…)`. */
function isStoring(items: readonly Item[], name: number): boolean {
	const call = wordOf(items[name]);
	const isOfOther = partsOf(call).length > 1 || isSign(items[name - 1], ".");
	return isOfOther && !changingOthers.test(call) && changing.test(lastOf(call));
}

/** Whether JSON is read or written with a function, or a list, that says what of it stays. */
function isReplacing(call: string, { items }: Group): boolean {
	const comma = items.findIndex((item) => isSign(item, ","));
	const second = items[comma + 1];
	const isNothing = second?.kind === "number" || isWord(second, /^(?:null|undefined)$/);
	return /^JSON\.(?:parse|stringify)$/.test(call) && comma > 0 && second !== undefined && !isNothing;
}

/** The name of the call that brackets belong to; undefined for other brackets. */
function calledAt(items: readonly Item[], index: number): number | undefined {
	let at = index - 1;
	if (isSign(items[at], ">")) {
		while (at > 0 && index - at < maxTypes && !isSign(items[at], "<")) {
			at--;
		}
		at--;
	}
	const name = items[at];
	const isName =
		name?.kind === "word" &&
		!/^(?:return|await|yield|of|in|case|typeof|and|or|not|for|foreach|if|elif|while|switch)$/.test(name.text);
	return isName && items[index]?.startsLine !== true ? at : undefined;
}

/** Whether a call is given a value for each of some names, as a function of the text that makes a campaign of them is. */
function hasNames({ items }: Group): boolean {
	return items.some((item) => isSign(item, "=") || isSign(item, ":"));
}

function isNew(items: readonly Item[], name: number): boolean {
	return isWord(items[name - 1], /^new$/);
}

function isGroup(item: Item | undefined): boolean {
	return item?.kind === "group" && item.open === "(";
}

/** Whether a value is what a function gives, and not what its caller is given. */
function isGivenBack(items: readonly Item[], first: number): boolean {
	return isSign(items[first - 1], "=>") || isWord(items[first - 1], /^return$/);
}

/** Where the calls behind a value end, and whether all of them give it as it is. */
function chainEnd(
	items: readonly Item[],
	from: number,
	language: Language,
): { readonly end: number; readonly isKeeping: boolean } {
	let end = from;
	let isKept = true;
	for (;;) {
		if (isGroup(items[end]) && items[end]?.startsLine === false) {
			// What a call gives is called itself.
			isKept = false;
			end++;
			continue;
		}
		const at = isSign(items[end], "?") ? end + 1 : end;
		const [dot, name, list] = items.slice(at, at + 3);
		const isBlock = list?.kind === "group" && list.open === "{" && language.hasWordLists === true;
		if (!isSign(dot, ".") || name?.kind !== "word") {
			return { end, isKeeping: isKept };
		}
		const isCall = list?.kind === "group" && (list.open === "(" || isBlock) && !list.startsLine;
		// A property that is read is a part of the value; Ruby has methods that look like one.
		isKept &&= (isCall || language.hasWordLists === true) && isKeeping(name.text);
		end = at + (isCall ? 3 : 2);
	}
}

/** The names in brackets that take parts of a value, and the rest of it. */
function patternBefore(items: readonly Item[], first: number): Group | undefined {
	const pattern = isSign(items[first - 1], "=") ? items[first - 2] : undefined;
	return pattern?.kind === "group" && pattern.open !== "(" && hasRest(pattern) ? pattern : undefined;
}

function hasRest({ items }: Group): boolean {
	return items.some((item) => (item.kind === "group" ? hasRest(item) : isSign(item, "...")));
}

/** The beginning of a part of the text. */
function part(text: string, start: number | undefined, end: number | undefined): string {
	const shown = Math.min(end ?? 0, (start ?? 0) + maxShown);
	return `${text.slice(start, shown)}${shown < (end ?? 0) ? "…" : ""}`;
}

/** The end of what is in front of a value. */
function partBefore(text: string, start: number, end: number | undefined): string {
	const shown = Math.max(start, (end ?? start) - maxShown);
	return `${shown > start ? "…" : ""}${text.slice(shown, end)}`;
}

import { inOneLine } from "../reading/draft";
import { indexAt, isSign } from "../reading/items";
import type { Item } from "../reading/tokens";

/** Items before a place in one pair of brackets among which the head of a loop is looked for. */
const maxBefore = 200;
const looping = /^(?:for|foreach|while|until|if|elif|elsif|elseif|unless)$/;
/** What always holds where pasted code is run. */
const certain = /^if[ (]+(?:__name__|require\.main)\b/;
/** Words that a loop has in its head where nothing is in brackets. */
const among = /^(?:in|of|range|as)$/;
const repeating =
	/(?:^|[.:>])(?:map|flatMap|forEach|ForEach|each|each_with_index|for_each|array_map|Select)$/;

/** The heads of the loops and conditions in which a place of a text is, such as `for (const q of queues)`; the outermost first. */
export function headsOf(text: string, items: readonly Item[], at: number): readonly string[] {
	const heads: string[] = [];
	let inside = items;
	let holder = "";
	for (let index = indexAt(inside, at); index >= 0; index = indexAt(inside, at)) {
		const item = inside[index];
		heads.push(...statements(text, inside, index), ...repetition(text, inside, index, at));
		const next = inside[index + 1];
		if (/^[[(]$/.test(holder) && isWord(next, /^for$/)) {
			heads.push(inOneLine(text.slice(next?.start, inside.at(-1)?.end)));
		}
		if (item?.kind !== "group") {
			break;
		}
		holder = item.open;
		inside = item.items;
	}
	return heads.filter((head) => !certain.test(head));
}

/** The heads around a place and what else is told, without what is in the heads already. */
export function withHeads(
	text: string,
	items: readonly Item[],
	at: number,
	others: readonly string[],
): readonly string[] {
	const heads = headsOf(text, items, at);
	return [...heads, ...others.filter((one) => !heads.some((head) => head.includes(one)))];
}

/** The heads of the loops and conditions whose block, or a part of it, an item is. */
function statements(text: string, items: readonly Item[], index: number): readonly string[] {
	const heads: string[] = [];
	/** How far the lines of the block are indented, and whether a statement of one line has ended. */
	let least = Number.POSITIVE_INFINITY;
	let hasEnded = false;
	for (let at = index - 1; at >= 0 && index - at < maxBefore && least > 0; at--) {
		const behind = items[at + 1];
		least = behind?.startsLine === true ? Math.min(least, columnOf(text, behind.start)) : least;
		const item = items[at];
		hasEnded ||= isSign(item, ";") && least === Number.POSITIVE_INFINITY;
		const isCall = isWord(item, repeating) && isWord(items[at + 1], /^do$/);
		const end = isCall || isWord(item, looping) ? headEnd(items, at, isCall) : undefined;
		if (item === undefined || end === undefined || end > index) {
			continue;
		}
		const block = items[end];
		const isBlock = block?.kind === "group" && block.open === "{";
		if (isBlock ? end === index : !hasEnded && columnOf(text, item.start) < least) {
			heads.unshift(inOneLine(text.slice(isCall ? chainStart(items, at) : item.start, items[end - 1]?.end)));
		}
	}
	return heads;
}

/** Where the head of a loop or a condition ends; undefined where it is none. */
function headEnd(items: readonly Item[], at: number, isCall: boolean): number | undefined {
	const list = isWord(items[at + 1], /^await$/) ? at + 2 : at + 1;
	const first = items[list];
	if (first?.kind === "group" && first.open === "(" && !isSign(items[list + 1], ":")) {
		return list + 1;
	}
	let isHead = isCall;
	for (let end = at + 1; end < items.length && end - at < maxHead; end++) {
		const item = items[end];
		const isBlock = item?.kind === "group" && item.open === "{";
		if (isBlock || isSign(item, ":") || item?.startsLine === true || isSign(item, ";")) {
			return isHead || !isWord(items[at], /^for/) ? end : undefined;
		}
		isHead ||= isWord(item, among) || isSign(item, ":=");
	}
	return undefined;
}

/** A longer head is none, in items. */
const maxHead = 60;

/** The head of a call that runs a function for each item of a list, up to its code. */
function repetition(text: string, items: readonly Item[], index: number, at: number): readonly string[] {
	const group = items[index];
	const before = items[index - 1];
	if (group?.kind !== "group" || !isWord(before, repeating)) {
		return [];
	}
	const inner = group.items.slice(0, indexAt(group.items, at));
	const arrow = inner.findLast((item) => isSign(item, "=>"));
	const end = arrow?.end ?? inner.at(-1)?.end ?? before?.end;
	return [inOneLine(text.slice(chainStart(items, index - 1), end))];
}

/** Where the expression begins that ends with a name: `list.filter(Boolean).map`. */
function chainStart(items: readonly Item[], end: number): number | undefined {
	let at = end;
	while (
		at > 0 &&
		end - at < maxHead &&
		(items[at - 1]?.end === items[at]?.start || isSign(items[at], "."))
	) {
		at--;
	}
	return items[at]?.start;
}

/** How far a place is from where its line begins; no more than the widest indentation. */
function columnOf(text: string, at: number): number {
	const before = text.slice(Math.max(0, at - widest), at);
	return before.length - before.lastIndexOf("\n") - 1;
}

const widest = 200;

function isWord(item: Item | undefined, pattern: RegExp): boolean {
	return item?.kind === "word" && pattern.test(item.text);
}

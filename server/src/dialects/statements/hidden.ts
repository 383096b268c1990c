import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Item } from "../reading/tokens";
import { namesIn } from "./chains";
import { wordAt } from "./targets";

/** Items of the head of a loop, a function without a name, or an import, among which names are looked for. */
const maxHead = 12;
/** Names of one import that are looked at. */
const maxImported = 100;

/**
 * The names that a place says stand for something else than their variables: those of loops, of what functions without a
 * name are given, and of what is imported.
 */
export function hiddenAt(items: readonly Item[], index: number, language: Language): readonly string[] {
	const item = items[index];
	if (item?.kind === "group") {
		return item.open === "[" ? [] : ofBlock(item.items.slice(0, maxHead));
	}
	const word = wordAt(items, index);
	if (/^for(?:each)?$/i.test(word)) {
		return ofLoop(items, index);
	}
	if (word === "do") {
		return betweenBars(items.slice(index + 1, index + maxHead));
	}
	if (word === "import" && language.hasTuples === true) {
		return imported(items, index);
	}
	// A function of C# that has one parameter.
	return word !== "" && language.constructs === true && isSign(items[index + 1], "=>") ? [word] : [];
}

/** Whether all names of a module are imported at a place, whatever they are: `from x import *`. */
export function importsAll(items: readonly Item[], index: number, language: Language): boolean {
	return language.hasTuples === true && wordAt(items, index) === "import" && isSign(items[index + 1], "*");
}

/** `for a, b in …`, `for (const [a, b] of …)`, `foreach (string a in …)` and `for (String a : …)`. */
function ofLoop(items: readonly Item[], index: number): readonly string[] {
	const at = wordAt(items, index + 1) === "await" ? index + 2 : index + 1;
	const list = items[at];
	const head =
		list?.kind === "group" && list.open === "("
			? list.items.slice(0, maxHead)
			: items.slice(at, at + maxHead);
	const end = head.findIndex((item, place) => /^(?:in|of)$/.test(wordAt(head, place)) || isSign(item, ":"));
	const names = head.slice(0, Math.max(0, end));
	return names.some((item) => isSign(item, "=")) ? [] : namesIn(names);
}

/** `{ |a| …`, `(|a| …`, `{ a -> …`, `(a -> …` and `{ a in …`. */
function ofBlock(items: readonly Item[]): readonly string[] {
	const end = items.findIndex(
		(item, place) => !(item.kind === "word" && wordAt(items, place) !== "in") && !isSign(item, ","),
	);
	const isArrow =
		isSign(items[end], "-") && isSign(items[end + 1], ">") && items[end]?.end === items[end + 1]?.start;
	const isHead = end > 0 && (isArrow || wordAt(items, end) === "in");
	return isHead ? namesIn(items.slice(0, end)) : betweenBars(items);
}

/** The names between the bars with which items begin. */
function betweenBars([first, ...rest]: readonly Item[]): readonly string[] {
	const end = isSign(first, "|") ? rest.findIndex((item) => isSign(item, "|")) : -1;
	return end < 0 ? [] : namesIn(rest.slice(0, end));
}

/** What Python imports on a line, or in brackets. */
function imported(items: readonly Item[], index: number): readonly string[] {
	const behind = items.slice(index + 1, index + 1 + maxImported);
	const end = behind.findIndex(({ startsLine }) => startsLine);
	return namesIn(end < 0 ? behind : behind.slice(0, end));
}

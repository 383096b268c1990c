import { isSign, maxTypes, typeArguments } from "./items";
import type { Language } from "./language";
import type { Item } from "./tokens";

/** Signs between which and the next line an expression goes on. */
const joining = /^(?:[-+*/.,(=:%|&?]|:=|=>|&&|\|\||\?\?|\*\*|\\)$/;
const leading = /^(?:[-+*/.:%|&?]|&&|\|\||\?\?|\*\*)$/;

export function isAssigning(item: Item | undefined, { typesBraces }: Language): boolean {
	return isSign(item, "=") || (typesBraces === true && isSign(item, ":="));
}

/** One value is given to so many variables; more in one statement are the words of a command line. */
const maxTargets = 8;

/** The items of the expression that begins at a place, up to the end of its statement; undefined for what is no expression. */
export function expressionAt(
	items: readonly Item[],
	from: number,
	language: Language,
): readonly Item[] | undefined {
	const close = language.hasWordLists === true ? endOfChoice(items, from) : undefined;
	if (close !== undefined) {
		return items.slice(from, close);
	}
	let end = from;
	let targets = 0;
	for (let item = items[end]; item !== undefined; item = items[++end]) {
		const types = isSign(item, "<") ? typesOfNew(items, from, end) : 0;
		if (types > 0) {
			end += types - 1;
			continue;
		}
		targets += isAssigning(item, language) ? 1 : 0;
		if (targets > maxTargets) {
			return undefined;
		}
		const before = items[end - 1];
		// A method of Ruby may end with a question mark, and a statement of Go begins with a pointer.
		const isMethod =
			language.hasWordLists === true && isSign(before, "?") && items[end - 2]?.end === before?.start;
		const isPointer = language.name === "Go" && isSign(item, "*");
		const isContinued = before?.kind === "sign" && joining.test(before.text) && !isMethod;
		const isLed = item.kind === "sign" && leading.test(item.text) && !isPointer;
		// C# has the braces of a choice on the next line.
		const isChosen =
			before?.kind === "word" && /^(?:switch|match)$/.test(before.text) && item.kind === "group";
		// And the braces of a new object, too.
		const isMade = item.kind === "group" && item.open === "{" && isNew(items, from, end);
		const isNewLine = end > from && item.startsLine && !isContinued && !isLed && !isChosen && !isMade;
		if (isSign(item, ";") || (isSign(item, ",") && language.hasTuples !== true) || isNewLine) {
			break;
		}
	}
	return items.slice(from, end);
}

/** Behind the last of the expressions that commas part, from a place on. */
export function endOfAll(items: readonly Item[], from: number, language: Language): number {
	let at = from;
	for (let count = 0; count < maxTargets; count++) {
		at += expressionAt(items, at, language)?.length ?? 0;
		if (!isSign(items[at], ",")) {
			break;
		}
		at++;
	}
	return at;
}

/** A longer type is none, in items. */
const maxType = 30;

/** How many items the arguments of a type have behind `new` and its name, as in `new Map<string, string>()`. */
function typesOfNew(items: readonly Item[], from: number, at: number): number {
	const first = items[from];
	return first?.kind === "word" && first.text === "new" ? typeArguments(items.slice(at, at + maxTypes)) : 0;
}

/** Whether items are `new` and a type, with or without arguments. */
function isNew(items: readonly Item[], from: number, end: number): boolean {
	const type = items.slice(from, Math.min(end, from + maxType));
	const isShort = end - from <= maxType;
	const [first] = type;
	return isShort && first?.kind === "word" && first.text === "new" && type.every(isOfType);
}

function isOfType(item: Item): boolean {
	return item.kind === "word" || (item.kind === "group" ? item.open !== "{" : /^[<>,?]$/.test(item.text));
}

/** A longer choice is none, in items. */
const maxChoice = 400;

/** Behind the `end` of a choice that begins at a place, such as `case x when 1 then …` of Ruby; undefined for anything else. */
function endOfChoice(items: readonly Item[], from: number): number | undefined {
	let depth = 0;
	for (let at = from; at < items.length && at - from < maxChoice; at++) {
		const item = items[at];
		const word = item?.kind === "word" ? item.text : "";
		const isFirst = at === from || item?.startsLine === true;
		if (/^(?:case|begin|do)$/.test(word) || (isFirst && /^(?:if|unless|while|until)$/.test(word))) {
			depth++;
		} else if (word === "end") {
			depth--;
		}
		if (depth === 0) {
			return at > from ? at + 1 : undefined;
		}
	}
	return undefined;
}

/** Whether an expression ends with a semicolon, as no property of an object does. */
export function isEnded(items: readonly Item[], from: number, language: Language): boolean {
	return isSign(items[from + (expressionAt(items, from, language)?.length ?? 0)], ";");
}

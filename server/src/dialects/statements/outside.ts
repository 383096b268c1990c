import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Item } from "../reading/tokens";
import type { Conditions } from "./conditions";
import type { Place } from "./sending";
import { plainName } from "./variableNames";

const conditional = /^(?:if|elsif|elseif|else|unless|for|foreach|while|until|switch|catch)$/;
const declaring = /^(?:const|let|var|val|global|nonlocal)$/;

interface Statement {
	readonly path: readonly unknown[];
	readonly isConditional: boolean;
	/** Where the function begins that it is in. */
	readonly within: number | undefined;
	readonly start: number;
}

/** Words that make a variable of a block, in front of its name. */
const declared = /\b(?:const|let|var|val|local|my|auto)[ \t]+(?:mut[ \t]+)?[$@]?$/;
/** How far in front of a name they are looked for, and how long it may be, in UTF-16 code units. */
const maxDeclared = 20;
const maxName = 100;
/** Items of the head of a function that are looked at. */
const maxHead = 12;

/** Whether the statements in braces run only sometimes, or more than once. */
export function isConditionalBlock(items: readonly Item[], index: number): boolean {
	const before = items[index - 1];
	const word = before?.kind === "group" && before.open === "(" ? items[index - 2] : before;
	return word?.kind === "word" && conditional.test(word.text);
}

/** Whether braces are what a function runs. */
export function isBody(items: readonly Item[], index: number): boolean {
	const before = items[index - 1];
	const word = items[index - 2];
	const isList = before?.kind === "group" && before.open === "(";
	const isMade = items[index - 3]?.kind === "word" && wordOf(items[index - 3]) === "new";
	const isNamed = isList && word?.kind === "word" && !conditional.test(word.text) && !isMade;
	const front = items.slice(Math.max(0, index - maxHead), index);
	const from = front.findLastIndex((item) => isSign(item, ";") || isSign(item, "=") || isBlock(item)) + 1;
	return (
		isSign(before, "=>") ||
		isNamed ||
		front.slice(from).some((item) => /^(?:function|func|fn|fun|sub)$/.test(wordOf(item)))
	);
}

/**
 * The variables whose only value is given under a condition, or in a function, and that are named where it may not hold.
 * `of`: what gives values, by the names of variables; `places`: where that is; `conditions`: those of the text.
 */
export function namedOutside<T extends Statement>(
	text: string,
	items: readonly Item[],
	language: Language,
	of: ReadonlyMap<string, readonly T[]>,
	places: ReadonlyMap<T, Place>,
	conditions: Conditions,
): ReadonlySet<string> {
	const sought = new Map<string, readonly [statement: T, place: Place, isLocal: boolean]>();
	for (const [name, all] of of) {
		const [only, ...more] = all.filter(({ path }) => path.length === 0);
		const place = only && places.get(only);
		if (only === undefined || more.length > 0 || place === undefined) {
			continue;
		}
		const isOwn = isLocal(only);
		if (only.isConditional || isOwn) {
			sought.set(name, [only, place, isOwn]);
		}
	}
	const found = new Set<string>();
	const left = sought.size === 0 ? [] : [items];
	for (let inside = left.pop(); inside !== undefined; inside = left.pop()) {
		for (const [index, item] of inside.entries()) {
			if (item.kind === "group") {
				left.push(item.items);
			} else if (item.kind === "text" && item.interpolates === true) {
				for (const [, name = ""] of item.text.matchAll(/[{.]([\w$@]+)/g)) {
					check(name, item.start);
				}
			} else if (item.kind === "word" && !isOther(inside, index)) {
				check(plainName(item.text), item.start);
			}
		}
	}
	return found;

	function check(name: string, at: number): void {
		const [statement, place, isOwn] = sought.get(name) ?? [];
		if (statement === undefined || place === undefined || at === statement.start) {
			return;
		}
		const { start, within, isConditional } = statement;
		const { condition, body } = place;
		const isInFunction =
			body === undefined ? conditions.isInBlockOf(at, within ?? 0) : body.start < at && at < body.end;
		if (isOwn === true && !isInFunction) {
			found.add(name);
		}
		if (!isConditional) {
			return;
		}
		const isAlone = conditions.isOnSameLine(start, condition === undefined ? 0 : condition.start + 1);
		const isIn = condition === undefined || (condition.start < at && at < condition.end);
		if (isAlone || !isIn || !conditions.sharesBlock(start, at)) {
			found.add(name);
		}
	}

	/** Whether a variable is one of the function in which it gets its value. */
	function isLocal({ start, within }: T): boolean {
		const isOfFunction =
			language.hasTuples === true || language.hasWordLists === true || language.callsArrays;
		const isDeclared =
			declared.test(text.slice(Math.max(0, start - maxDeclared), start)) ||
			/^\w+[ \t]*:=/.test(text.slice(start, start + maxName));
		return within !== undefined && text[start] !== "@" && (isOfFunction === true || isDeclared);
	}
}

function isBlock(item: Item): boolean {
	return item.kind === "group" && item.open === "{";
}

function wordOf(item: Item | undefined): string {
	return item?.kind === "word" ? item.text : "";
}

/** Whether a word declares a variable without a value, or is the name of a property or an argument. */
function isOther(items: readonly Item[], index: number): boolean {
	const before = items[index - 1];
	const next = items[index + 1];
	const isKey = (isSign(next, ":") && !isSign(before, "?")) || isSign(next, "=");
	return isKey || (before?.kind === "word" && declaring.test(before.text));
}

import type { Conditions } from "./conditions";
import { isSign } from "./items";
import type { Place } from "./sending";
import type { Group, Item } from "./tokens";
import { plainName } from "./variableNames";

const conditional = /^(?:if|elsif|elseif|else|unless|for|foreach|while|until|switch|catch)$/;
const declaring = /^(?:const|let|var|val|global|nonlocal)$/;

interface Statement {
	readonly path: readonly unknown[];
	readonly isConditional: boolean;
	readonly start: number;
}

/** Whether the statements in braces run only sometimes, or more than once. */
export function isConditionalBlock(items: readonly Item[], index: number): boolean {
	const before = items[index - 1];
	const word = before?.kind === "group" && before.open === "(" ? items[index - 2] : before;
	return word?.kind === "word" && conditional.test(word.text);
}

/**
 * The variables whose only value is given under a condition, and that are named where it may not hold. `of`: what gives
 * values, by the names of variables; `places`: where that is; `conditions`: those of the text.
 */
export function namedOutside<T extends Statement>(
	items: readonly Item[],
	of: ReadonlyMap<string, readonly T[]>,
	places: ReadonlyMap<T, Place>,
	conditions: Conditions,
): ReadonlySet<string> {
	const sought = new Map<string, readonly [statement: T, condition: Group | undefined]>();
	for (const [name, all] of of) {
		const [only, ...more] = all.filter(({ path }) => path.length === 0);
		const place = only && places.get(only);
		if (only?.isConditional === true && more.length === 0 && place !== undefined) {
			sought.set(name, [only, place.condition]);
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
		const [statement, condition] = sought.get(name) ?? [];
		if (statement === undefined || at === statement.start) {
			return;
		}
		const { start } = statement;
		const isAlone = conditions.isOnSameLine(start, condition === undefined ? 0 : condition.start + 1);
		const isIn = condition === undefined || (condition.start < at && at < condition.end);
		if (isAlone || !isIn || !conditions.sharesBlock(start, at)) {
			found.add(name);
		}
	}
}

/** Whether a word declares a variable without a value, or is the name of a property or an argument. */
function isOther(items: readonly Item[], index: number): boolean {
	const before = items[index - 1];
	const next = items[index + 1];
	const isKey = (isSign(next, ":") && !isSign(before, "?")) || isSign(next, "=");
	return isKey || (before?.kind === "word" && declaring.test(before.text));
}

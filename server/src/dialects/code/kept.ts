import type { Draft } from "../reading/draft";
import { isSign, partedByCommas } from "../reading/items";
import { unionOfCall } from "../reading/merges";
import type { Group, Item } from "../reading/tokens";
import { copying, isReading, isTaking } from "../statements/callNames";
import { isWord, lastOf, wordOf } from "../statements/chains";
import { callOf, plainName } from "../statements/variableNames";
import type { CodeText } from "./foundCampaigns";

/** Calls whose arguments are the items of a list, or become one of it, by the end of their names. */
const listing =
	/^(?:listOf|mutableListOf|arrayOf|setOf|asList|of|list|tuple|array|Array|Set|append|push|unshift|add|Add|insert|all|gather|vec)$/;

/**
 * What the lists and calls of a text have as it is, among the values that became part of others, too: the text makes
 * campaigns of both.
 */
export function keptAsTheyAre(code: CodeText): ReadonlySet<Draft> {
	const { spread, variables } = code.reader;
	const found = new Set<Draft>();
	const looped = new Set<string>();
	const left: { readonly items: readonly Item[]; readonly isUnited: boolean }[] = [
		{ items: spread.size === 0 ? [] : code.items, isUnited: false },
	];
	for (let inside = left.pop(); inside !== undefined; inside = left.pop()) {
		for (const [index, item] of inside.items.entries()) {
			if (item.kind !== "group") {
				goneThrough(inside.items, index).forEach(keepMembers);
				exportedAt(inside.items, index).forEach(keep);
				continue;
			}
			const isUnited = unites(code, inside.items, index) || (inside.isUnited && item.open === "[");
			left.push({ items: item.items, isUnited });
			(isUnited || !holdsItems(code, inside.items, index, item) ? [] : namesIn(item)).forEach(keep);
		}
	}
	return found;

	function keep(name: string): void {
		const value = variables.wholeOf(name);
		if (value !== undefined && spread.has(value)) {
			found.add(value);
		}
	}

	function keepMembers(name: string): void {
		if (looped.has(name)) {
			return;
		}
		looped.add(name);
		const value = variables.wholeOf(name);
		const all = value?.kind === "list" ? value.items : value?.kind === "object" ? value.members.values() : [];
		for (const one of all) {
			if (spread.has(one)) {
				found.add(one);
			}
		}
	}
}

/** The variable whose items or values a loop goes through at a place: `of a`, `Object.values(a)`, `a.forEach`, `a.items()`. */
function goneThrough(items: readonly Item[], index: number): readonly string[] {
	const item = items[index];
	const next = items[index + 1];
	if (isWord(item, /^(?:of|in|range)$/)) {
		return next?.kind === "word" ? [plainName(next.text)] : [];
	}
	if (isWord(item, /^Object\.(?:values|entries)$/)) {
		return next?.kind === "group" ? namesIn(next) : [];
	}
	const isLoop = isWord(
		item,
		/\.(?:each(?:_value|_pair)?|forEach|map|values|items|each_with_index|ForEach)$/,
	);
	return isLoop ? [plainName(wordOf(item))] : [];
}

/** The variable that a place declares for other files. */
function exportedAt(items: readonly Item[], index: number): readonly string[] {
	const isExport = isWord(items[index], /^export$/) && isWord(items[index + 1], /^(?:const|let|var)$/);
	return isExport ? [wordOf(items[index + 2])] : [];
}

/** Whether brackets hold what one object is made of. */
function unites({ language }: CodeText, items: readonly Item[], index: number): boolean {
	const call = wordOf(items[index - 1]);
	return unionOfCall(call, language) !== undefined || isWord(items[index + 2], /^(?:reduce|inject|fold\w*)$/);
}

/** Whether what brackets hold stays what it is: the items of a list, or what a call is given to create something of it. */
function holdsItems(
	{ language, assignments }: CodeText,
	items: readonly Item[],
	index: number,
	group: Group,
): boolean {
	const before = items[index - 1];
	const isBehind = before?.end === group.start;
	if (group.open === "[") {
		return !isBehind || before?.kind === "sign";
	}
	if (group.open === "{") {
		return true;
	}
	const call =
		before?.kind === "word" && !/^(?:in|of|return|yield|await)$/.test(before.text) ? before.text : "";
	if (call === "") {
		return language.hasTuples === true && group.items.some((item) => isSign(item, ","));
	}
	const isOwn = assignments.of.has(callOf(call));
	return !copying.test(call) && !isReading(call) && (isTaking(call) || isOwn || listing.test(lastOf(call)));
}

/** The variables that are entries of brackets as they are: `a`, `&a`, `"x": a`. */
function namesIn({ items }: Group): readonly string[] {
	return partedByCommas(items).flatMap((part) => {
		const isNamed = isSign(part[1], ":") || isSign(part[1], "=") || isSign(part[1], "=>");
		const value = isNamed ? part.slice(2) : part;
		const [first, ...more] = isSign(value[0], "&") || isSign(value[0], "*") ? value.slice(1) : value;
		return first?.kind === "word" && more.length === 0 ? [first.text] : [];
	});
}

import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Item } from "../reading/tokens";
import { copying } from "./callNames";
import { argumentsOf, type Chain, chainAt, isWord, namesIn, wordOf } from "./chains";
import { isSent } from "./sending";
import { partsOf, plainName } from "./variableNames";

/** More variables are not followed from one to the other. */
const maxAliases = 20;
/** Items of the head of a statement that are looked at. */
export const maxHead = 30;
/** Items of the head of a loop among which its variables are looked for. */
const maxNames = 8;

/** Collects which variables stand for parts of others: what changes one changes what it is a part of. */
export class Aliases {
	readonly #language: Language;
	/** What each is a part of. */
	readonly #of = new Map<string, Set<string>>();

	constructor(language: Language) {
		this.#language = language;
	}

	/** The variables that stand for a part of another one. */
	names(): Iterable<string> {
		return this.#of.keys();
	}

	/** Notes that a variable stands for a part of another one. */
	add(name: string, whole: string): void {
		if (name !== whole) {
			this.#of.set(name, (this.#of.get(name) ?? new Set()).add(whole));
		}
	}

	/** The variables of which one is a part, also by way of others. */
	behind(alias: string): ReadonlySet<string> {
		const found = new Set<string>();
		const left = [alias];
		for (let name = left.pop(); name !== undefined && found.size < maxAliases; name = left.pop()) {
			for (const whole of this.#of.get(name) ?? []) {
				if (!found.has(whole) && whole !== alias) {
					found.add(whole);
					left.push(whole);
				}
			}
		}
		return found;
	}

	/** The variables of which a value is a part; none where it is one of them, or a copy. */
	wholesOf(value: readonly Item[]): readonly string[] {
		const isReference = isSign(value[0], "&");
		const items = isReference || isSign(value[0], "*") ? value.slice(1) : value;
		const [first, list] = items;
		// An array of PHP is copied.
		const isCopied = this.#language.joinsWithDot === true && !isReference;
		if (first?.kind !== "word" || isCopied || isSent(first) || copying.test(first.text)) {
			return [];
		}
		const chain = chainAt(items, 0);
		const behind = items[chain.end];
		const isAll =
			behind === undefined ||
			isSign(behind, "??") ||
			isSign(behind, "||") ||
			isSign(behind, ":") ||
			isWord(behind, /./);
		if (list?.kind === "group" && list.open === "(" && partsOf(first.text).length === 1) {
			return argumentsOf(list).map(({ text }) => plainName(text));
		}
		const isPart = chain.end > 1 || partsOf(first.text).length > 1;
		return isAll && isPart && !copying.test(chain.called) ? [plainName(first.text)] : [];
	}

	/** Notes what functions and blocks are called with that a chain of calls is given: `Object.values(a).forEach((b) => …)`. */
	lookAtBlocks(items: readonly Item[], index: number, { end }: Chain): void {
		const wholes = [plainName(wordOf(items[index]))];
		for (const list of items.slice(index + 1, end)) {
			if (list.kind === "group" && list.open === "(") {
				const arrow = list.items.slice(0, maxNames).findIndex((item) => isSign(item, "=>"));
				this.addAll(list.items.slice(0, Math.max(0, arrow)), wholes);
				wholes.push(...argumentsOf(list).map(({ text }) => plainName(text)));
			}
		}
		const block = this.#language.hasWordLists === true ? items[end] : undefined;
		const isDo = isWord(block, /^do$/);
		const inner = block?.kind === "group" ? block.items : isDo ? items.slice(end + 1, end + maxHead) : [];
		const last = inner.slice(1, maxNames).findIndex((item) => isSign(item, "|"));
		if (isSign(inner[0], "|") && last > 0) {
			this.addAll(inner.slice(1, last + 1), wholes);
		}
	}

	/** Notes the variable of a loop over a part of another one. */
	lookAtLoop(items: readonly Item[], index: number): void {
		const at = items
			.slice(index + 1, index + maxNames)
			.findIndex((item) => isWord(item, /^(?:in|of|range)$/));
		const isLoop = isWord(items[index], /^for$/);
		const head = items[index + 1];
		if (isLoop && head?.kind === "group" && head.open === "(") {
			const inner = head.items;
			const between = inner.findIndex((item) => isWord(item, /^(?:in|of)$/));
			this.#addLoop(inner.slice(0, Math.max(0, between)), inner.slice(between + 1));
		} else if (isLoop && at > 0) {
			const from = index + 2 + at;
			this.#addLoop(items.slice(index + 1, index + 1 + at), items.slice(from, from + 2));
		} else if (isWord(items[index], /^foreach$/) && head?.kind === "group") {
			const between = head.items.findIndex((item) => isWord(item, /^as$/));
			this.#addLoop(head.items.slice(between + 1), head.items.slice(0, Math.max(0, between)));
		}
	}

	#addLoop(names: readonly Item[], [first, list]: readonly Item[]): void {
		const isCall = list?.kind === "group" && list.open === "(";
		const held = isCall ? argumentsOf(list).map(({ text }) => text) : [];
		this.addAll(names, first?.kind === "word" ? [first.text, ...held].map(plainName) : []);
	}

	/** Notes that all of some names stand for parts of others. */
	addAll(names: readonly Item[], wholes: readonly string[]): void {
		for (const name of namesIn(names)) {
			for (const whole of wholes) {
				this.add(name, whole);
			}
		}
	}
}

import type { Span } from "../../../../shared/src/problem/problem";
import { isEvaluated } from "../reading/evaluate";
import { endOfAll, expressionAt, isAssigning } from "../reading/expressions";
import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Group, Item } from "../reading/tokens";
import { Aliases, maxHead } from "./aliases";
import { bareArguments } from "./bareCalls";
import {
	changing,
	changingOthers,
	copyingInto,
	isActing,
	isChangingAlone,
	isKeeping,
	isReading,
	isTaking,
	noCall,
	tagging,
	unitingAnew,
} from "./callNames";
import {
	argumentsOf,
	type Chain,
	chainAt,
	isWord,
	lastOf,
	namesIn,
	operatorLength,
	signsAt,
	wordOf,
} from "./chains";
import type { Conditions } from "./conditions";
import { outermost, push } from "./lists";
import { isAfter, isSent, type Place, type Sendings } from "./sending";
import { partsOf, plainName } from "./variableNames";

/** A statement that changes what a variable stands for, or may change it. */
export interface Change extends Span {
	/** What a call may change: the properties below the variable that it is given; undefined for what changes it for sure. */
	readonly given?: readonly (string | undefined)[];
	/** The only property that it changes, where that is known. */
	readonly key?: string;
	/** A call is given the variable to put another value into it, be it a text or a number. */
	readonly isTarget?: boolean;
}

interface Given extends Required<Omit<Change, "key" | "isTarget">> {
	readonly isTarget?: boolean;
	readonly place: Place;
	/** What the call gives has a use of its own. */
	readonly isUsed: boolean;
	/** The call may be what a campaign is made for. */
	readonly isLast: boolean;
}

interface Statement {
	readonly path: readonly unknown[];
	readonly value: readonly Item[];
	readonly start: number;
	readonly end: number;
}

/** Methods of lists and maps whose names are those of functions that change what they are given, too. */
const addingTo = /^(?:add|Add|update|extend)$/;
const compound = /^(?:[-+*/%&|^.~]|\*\*|\/\/|<<|>>|>>>|\|\||&&|\?\?)=$/;

/** Collects what changes variables otherwise than by giving a value to one of them, or to a property that is named. */
export class Changes {
	readonly #language: Language;
	readonly #of = new Map<string, Change[]>();
	readonly #given = new Map<string, Given[]>();
	/** Variables for parts of others, by their names. */
	readonly #aliases: Aliases;
	/** Where a variable is named the last time, but for what only reads it. */
	readonly #last = new Map<string, number>();
	/** Brackets whose call only reads what is in them. */
	readonly #readers = new Set<Group>();
	/** Brackets in which a call sends what is in them. */
	readonly #sent = new Set<Group>();

	constructor(language: Language) {
		this.#language = language;
		this.#aliases = new Aliases(language);
	}

	add(name: string, change: Change): void {
		push(this.#of, name, change);
	}

	/** Looks at a name. `holder`: the brackets around it; `place`: where it is. */
	look(items: readonly Item[], index: number, holder: Group | undefined, place: Place): void {
		const item = items[index];
		if (item?.kind !== "word") {
			return;
		}
		const before = items[index - 1];
		// What is read of something else belongs to that.
		if (isSign(before, ".")) {
			this.#lookAtCall(items, index, holder, place);
			return;
		}
		const isFirst =
			before === undefined || item.startsLine || isSign(before, ";") || isWord(before, /^await$/);
		const list = items[index + 1];
		// PHP removes what it is given.
		for (const { text } of item.text === "unset" && list?.kind === "group" ? argumentsOf(list) : []) {
			this.add(plainName(text), { start: item.start, end: list?.end ?? item.end });
		}
		const root = plainName(item.text);
		const chain = chainAt(items, index);
		const isStatement = isFirst && (holder === undefined || holder.open === "{");
		const changed = this.#endOfChange(items, index, chain, isStatement);
		const isSending = items.slice(index, chain.end).some(isSent);
		const start = isWord(before, /^del(?:ete)?$/) ? before?.start : item.start;
		if (changed !== undefined && start !== undefined) {
			const [, key, ...method] = partsOf(item.text);
			const isOfKey = key !== undefined && method.length > 0;
			this.add(root, { start, end: changed, ...(isOfKey && { key }) });
			for (const { text } of tagging.test(item.text) && list?.kind === "group" ? argumentsOf(list) : []) {
				this.add(plainName(text), { start, end: changed });
			}
		} else if (isStatement && chain.called !== "" && !isReading(chain.called) && !isSending) {
			const [, ...path] = partsOf(item.text);
			const end = items[chain.end - 1]?.end ?? item.end;
			const given = path.slice(0, -1);
			const isLast = isTaking(chain.called);
			push(this.#given, root, { start: item.start, end, given, place, isUsed: false, isLast });
		}
		for (const { text, end } of isStatement ? bareArguments(items, index, this.#language) : []) {
			const given = partsOf(text).slice(1);
			const isLast = isTaking(item.text);
			push(this.#given, plainName(text), { start: item.start, end, given, place, isUsed: false, isLast });
		}
		const [, copy, properties] = items.slice(index, index + 3);
		if (isWord(copy, /^with$/) && properties?.kind === "group" && properties.open === "{") {
			// A copy of C# with other properties.
			this.add(root, { start: item.start, end: properties.end });
		}
		if (holder === undefined || !this.#readers.has(holder)) {
			this.#last.set(root, item.start);
		}
		this.#lookAtCall(items, index, holder, place);
		this.#aliases.lookAtLoop(items, index);
		this.#aliases.lookAtBlocks(items, index, chain);
		if (this.#language.hasTuples === true && isSign(items[index + 1], ":=")) {
			this.#aliases.addAll([item], this.#aliases.wholesOf(items.slice(index + 2, index + 2 + maxHead)));
		} else if (isStatement && isSign(items[chain.end], ",")) {
			this.#lookAtTuple(items, index, chain.end);
		}
	}

	/** Looks at a name in brackets with its type, and what is read of it: `(a as B).c(d)`, `(a as B)["c"] = d`. */
	lookAtCast(items: readonly Item[], index: number, place: Place): void {
		const group = items[index];
		const before = items[index - 1];
		const isFirst = before === undefined || isSign(before, ";") || group?.startsLine === true;
		const name =
			group?.kind === "group" && isFirst ? group.items.find(({ kind }) => kind === "word") : undefined;
		const next = items[index + 1];
		const isKey = next?.kind === "group" && next.open === "[" && !next.startsLine;
		if (name !== undefined && group !== undefined && (isSign(next, ".") || isKey)) {
			const first = { ...name, start: group.start, end: group.end, startsLine: true };
			this.look([first, ...items.slice(index + 1, index + maxHead)], 0, undefined, place);
		}
	}

	/** Looks at names in brackets that stand for parts of the value behind them. `start`: of the outermost brackets. */
	lookAtParts(group: Group, value: readonly Item[], place: Place, start = group.start): void {
		const { items: names } = group;
		const [whole] = value[0]?.kind === "word" ? [plainName(value[0].text)] : [];
		if (whole !== undefined && names.some((name) => isSign(name, "..."))) {
			const end = value.at(-1)?.end ?? group.end;
			push(this.#given, whole, { start, end, given: [], place, isUsed: true, isLast: false });
		}
		for (const [at, name] of names.entries()) {
			const isPart = chainAt(names, at).end > at + 1 || partsOf(wordOf(name)).length > 1;
			if (name.kind === "word" && isPart) {
				this.add(plainName(name.text), { start, end: value.at(-1)?.end ?? group.end });
			} else if (name.kind === "word" && whole !== undefined) {
				this.#aliases.add(plainName(name.text), whole);
			} else if (name.kind === "group") {
				this.lookAtParts(name, value, place, start);
			}
		}
	}

	/** All changes, by the names of variables. `of`: what gives them their values; `sendings`: what sends them. */
	all(
		of: ReadonlyMap<string, readonly Statement[]>,
		sendings: ReadonlyMap<string, Sendings<unknown>>,
		conditions: Conditions,
	): ReadonlyMap<string, readonly Change[]> {
		for (const [name, all] of of) {
			for (const [index, { path, value, start, end }] of all.entries()) {
				if (path.length > 0) {
					continue;
				}
				for (const whole of this.#aliases.wholesOf(value)) {
					this.#aliases.add(name, whole);
				}
				// What a variable is made of itself, as in `c = {...c, name: "x"}`.
				if (index > 0 && names(value, name)) {
					this.add(name, { start, end });
				}
			}
		}
		const last = this.#lastOfAll(of);
		for (const [name, all] of this.#given) {
			const calls = sendings.get(name)?.calls ?? [];
			for (const { place, isUsed, isLast, ...one } of all) {
				const isEarly = isUsed || !isLast || one.end <= (last.get(name) ?? 0);
				if (isEarly && !(calls.length > 0 && calls.every((call) => isAfter(one, place, call, conditions)))) {
					this.add(name, one);
				}
			}
		}
		const ofParts: (readonly [whole: string, change: Change])[] = [];
		for (const alias of this.#aliases.names()) {
			const own = [
				...(of.get(alias) ?? []).filter(({ path }) => path.length > 0),
				...(this.#of.get(alias) ?? []),
			];
			for (const whole of own.length === 0 ? [] : this.#aliases.behind(alias)) {
				ofParts.push(...own.map(({ start, end }) => [whole, { start, end }] as const));
			}
		}
		for (const [whole, change] of ofParts) {
			this.add(whole, change);
		}
		return new Map([...this.#of].map(([name, all]) => [name, outermost(all)]));
	}

	/** Where a variable is named the last time, or one whose value it is part of. */
	#lastOfAll(of: ReadonlyMap<string, readonly Statement[]>): ReadonlyMap<string, number> {
		const last = new Map(this.#last);
		// What is part of something is made before it.
		for (const [name, all] of [...of].reverse()) {
			const at = last.get(name) ?? 0;
			for (const { value } of all.filter((one) => !one.value.some(isSent))) {
				for (const part of namesIn(value)) {
					last.set(part, Math.max(at, last.get(part) ?? 0));
				}
			}
		}
		return last;
	}

	/** Where a statement ends that changes what a name stands for; undefined for any other. */
	#endOfChange(
		items: readonly Item[],
		index: number,
		{ end, methods }: Chain,
		isStatement: boolean,
	): number | undefined {
		const before = items[index - 1];
		const next = items[end];
		const last = items[end - 1]?.end;
		if (isWord(before, /^del(?:ete)?$/)) {
			const isPart = end > index + 1 || partsOf(wordOf(items[index])).length > 1;
			// Python removes several at once.
			const all = this.#language.hasTuples === true ? expressionAt(items, index, this.#language) : undefined;
			return isPart ? (all?.at(-1)?.end ?? last) : undefined;
		}
		if (methods.some((name) => changing.test(name))) {
			const value = isAssigning(next, this.#language)
				? expressionAt(items, end + 1, this.#language)
				: undefined;
			return value?.at(-1)?.end ?? last;
		}
		const method = lastOf(wordOf(items[end - 1]));
		const isMethod = partsOf(wordOf(items[end - 1])).length > 1 || isSign(items[end - 2], ".");
		if (this.#language.hasWordLists === true && isStatement && isMethod && isChangingAlone(method)) {
			return next !== undefined && isBlock(next) ? next.end : last;
		}
		const operator = signsAt(items, end);
		if (/^(?:\+\+|--)/.test(operator) && next?.start === last) {
			return items[end + 1]?.end;
		}
		// A name that ends with the sign is a method of Ruby which changes its object.
		const isBang = isSign(next, "!") && next?.start === last && this.#language.hasWordLists === true;
		const isChain = items.slice(index + 1, end).some((item) => item.kind !== "group" || item.open !== "[");
		const length = isBang
			? 1
			: compound.test(operator)
				? operatorLength(items, end)
				: isStatement && operator === "<<"
					? 2
					: isChain && isAssigning(next, this.#language)
						? 1
						: 0;
		return length === 0
			? undefined
			: isBang && items[end + length]?.startsLine === true
				? next?.end
				: (expressionAt(items, end + length, this.#language)?.at(-1)?.end ?? items[end + length - 1]?.end);
	}

	/** Whether brackets are those of the call in front of them, with or without the sign that asks whether it is there. */
	#isBehind({ start }: Group, name: Item | undefined): boolean {
		const length = start - (name?.end ?? start);
		return length === 0 || (length === "?.".length && this.#language.asserts === true);
	}

	/** Notes what a call is given that may change it. */
	#lookAtCall(items: readonly Item[], index: number, holder: Group | undefined, place: Place): void {
		const name = items[index];
		const before = items[index - 1];
		// The sign is part of a name of Ruby.
		const at = this.#language.hasWordLists === true && isSign(items[index + 1], "!") ? index + 2 : index + 1;
		const [list, block] = items.slice(at, at + 2);
		const isCall =
			name?.kind === "word" &&
			list?.kind === "group" &&
			list.open === "(" &&
			this.#isBehind(list, items[at - 1]);
		const isInSent = holder !== undefined && this.#sent.has(holder);
		if (isCall && (isInSent || isSent(name))) {
			this.#sent.add(list);
		}
		const isDefined = isWord(before, /^(?:def|function|func|fn|new|class|sub)$/) || isBlock(block);
		if (!isCall || isDefined || noCall.test(name.text) || isSent(name)) {
			return;
		}
		const method = lastOf(name.text);
		const isAlone = before === undefined || name.startsLine || isSign(before, ";");
		const isCopied = isAlone && copyingInto.test(name.text) && argumentsOf(list).length > 1;
		// What Python calls for each of some values may change them.
		const isCalling = this.#language.hasTuples === true && name.text === "map";
		if (isReading(name.text) && !isCopied && !isCalling) {
			this.#readers.add(list);
			return;
		}
		const [target, behindTarget] = list.items;
		const isUnion = /^(?:merge|assign|extend|defaults\w*)$/.test(method);
		// What is united into something else stays as it is.
		const isOfOther =
			(isUnion && (target?.kind === "group" || behindTarget?.kind === "group" || isSign(before, "."))) ||
			unitingAnew.test(name.text);
		const isMade = /^[A-Z]\w*(?:Command|Input|Request|Props|Args|Property|Campaign)$/.test(method);
		const isMethod = partsOf(name.text).length > 1 && !changingOthers.test(name.text);
		const isKnown = isMethod && changing.test(method);
		if (isOfOther || isMade || (isKnown && !addingTo.test(method)) || isEvaluated(name.text)) {
			return;
		}
		const behind = isWord(before, /^await$/) ? items[index - 2] : before;
		const isUsed = isAssigning(behind, this.#language) && !isActing(method);
		const isValue = holder?.open === "{" && (isSign(before, ":") || isSign(before, ","));
		const isPart = isInSent || isValue || holder?.open === "[";
		const isLast = isPart || isTaking(name.text) || (isKeeping(name.text) && !isCopied);
		const { start } = name;
		const { end } = list;
		const all = argumentsOf(list);
		const isOfTarget = isUnion && plainName(wordOf(target)) === plainName(all[0]?.text ?? "");
		for (const { text, path, ...one } of isOfTarget ? all.slice(0, 1) : all) {
			const given = [...partsOf(text).slice(1), ...path];
			// Rust lends a value so, which nobody changes then.
			const isTarget = one.isTarget || (one.isAddress && this.#language.hasMacros !== true);
			push(this.#given, plainName(text), { start, end, given, place, isUsed, isLast, isTarget });
		}
	}

	/** Notes what gets its value together with others: `a, b["c"] = d, e`. */
	#lookAtTuple(items: readonly Item[], index: number, comma: number): void {
		const length = items.slice(comma, comma + maxHead).findIndex((item) => isSign(item, "="));
		const sign = comma + length;
		const targets = items.slice(index, sign);
		if (length < 0 || targets.slice(1).some(({ startsLine }) => startsLine)) {
			return;
		}
		const value = expressionAt(items, sign + 1, this.#language) ?? [];
		const end = items[endOfAll(items, sign + 1, this.#language) - 1]?.end ?? targets.at(-1)?.end;
		for (const [at, target] of targets.entries()) {
			const isPart = chainAt(targets, at).end > at + 1 || partsOf(wordOf(target)).length > 1;
			const start = items[index]?.start;
			if (target.kind === "word" && isPart && start !== undefined && end !== undefined) {
				this.add(plainName(target.text), { start, end });
			}
		}
		if (this.#language.hasTuples === true) {
			this.#aliases.addAll(targets, namesIn(value.slice(0, maxHead)));
		}
	}
}

/** Whether a variable is named somewhere in a value. */
function names(value: readonly Item[], name: string): boolean {
	return value.some((item) =>
		item.kind === "group" ? names(item.items, name) : item.kind === "word" && namesRoot(item.text, name),
	);
}

function namesRoot(text: string, name: string): boolean {
	return plainName(text.replace(/^[.*]+/, "")) === name;
}

function isBlock(item: Item | undefined): boolean {
	return item?.kind === "group" && item.open === "{" && !item.startsLine;
}

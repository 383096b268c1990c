import type { Span } from "../../../../shared/src/problem/problem";
import { isSign } from "../reading/items";
import type { Group, Item } from "../reading/tokens";
import type { Conditions } from "./conditions";
import { plainName } from "./variableNames";

/** Where a statement is among those that run one after the other. */
export interface Place {
	/** The braces around it, but for those of `try`; undefined outside of all. */
	readonly block: Group | undefined;
	/** The nearest braces around it whose statements run only sometimes. */
	readonly condition: Group | undefined;
	/** The nearest braces around it that are what a function runs. */
	readonly body: Group | undefined;
	/** It is in a function without a name or a block, which somebody may call later. */
	readonly isDeferred: boolean;
}

/** A call that creates a campaign. */
export interface Sending extends Span, Place {
	readonly arguments: Group;
	/** It sends a command that is made elsewhere, if it is one that creates a campaign. */
	readonly isOfCommand: boolean;
}

/** More calls of one text are not looked at: a variable may be in each. */
export const maxSendings = 20;

const creating = /(?:^|[.:>])create_?campaign(?:async)?$/i;
const requesting =
	/^(?:fetch|axios|got|ky)$|^(?:requests|httpx|axios|session|http|got|ky)\.(?:put|post|request)$/;
const command = /(?:^|\.)send$/;

/** The call that begins with a word and creates a campaign; undefined for any other word. */
export function sendingAt(items: readonly Item[], index: number, place: Place): Sending | undefined {
	const [name, list, block] = items.slice(index, index + 3);
	const before = items[index - 1];
	const isDefined = before?.kind === "word" && /^(?:def|function|func|fn|new)$/.test(before.text);
	const isMethod = block?.kind === "group" && block.open === "{" && !block.startsLine;
	if (name?.kind !== "word" || list?.kind !== "group" || list.open !== "(" || isDefined || isMethod) {
		return undefined;
	}
	const isOfCommand = command.test(name.text);
	return isSent(name)
		? { start: name.start, end: list.end, arguments: list, isOfCommand, ...place }
		: undefined;
}

/** Whether a word names what sends a campaign, or anything. */
export function isSent(name: Item | undefined): boolean {
	return (
		name?.kind === "word" &&
		(command.test(name.text) || creating.test(name.text) || requesting.test(name.text))
	);
}

/** Follows the items of one pair of brackets: whether what comes next is in a function that is called later. */
export class Deferral {
	#isDeferred: boolean;
	readonly #isAround: boolean;

	/** `isAround`: the brackets are in such a function. */
	constructor(isAround: boolean) {
		this.#isAround = isAround;
		this.#isDeferred = isAround;
	}

	/** Whether an item is in such a function; `before`: the item in front of it. */
	isAt(item: Item, before: Item | undefined): boolean {
		const isNew = isSign(before, ";") || (item.startsLine && !isSign(before, "=>"));
		this.#isDeferred = isNew ? this.#isAround : this.#isDeferred || isFunction(before);
		return this.#isDeferred;
	}
}

function isFunction(item: Item | undefined): boolean {
	return isSign(item, "=>") || (item?.kind === "word" && /^(?:lambda|def)$/.test(item.text));
}

/** Whether braces hold statements that run where they stand. */
export function isTransparent(before: Item | undefined): boolean {
	return before?.kind === "word" && /^(?:try|finally)$/.test(before.text);
}

/** The calls that create a campaign of what a variable stands for. */
export interface Sendings<T> {
	readonly calls: readonly Sending[];
	/** Statements that certainly come after so many of them. */
	readonly late: ReadonlyMap<T, number>;
}

interface Statement extends Span {
	readonly value: readonly Item[];
}

/**
 * What the calls of a text send, by the names of variables. `of`: what gives them their values; `places`: where that is;
 * `conditions`: those of the text.
 */
export function sendingsOf<T extends Statement>(
	calls: readonly Sending[],
	of: ReadonlyMap<string, readonly T[]>,
	places: ReadonlyMap<T, Place>,
	conditions: Conditions,
): ReadonlyMap<string, Sendings<T>> {
	const sent = new Map<string, { readonly calls: Sending[]; readonly late: Map<T, number> }>();
	for (const call of calls) {
		const names = namesIn(call.arguments.items, of);
		const isCreating = !call.isOfCommand || [...names].some((name) => /CreateCampaignCommand$/.test(name));
		for (const name of isCreating ? names : []) {
			const known = sent.get(name) ?? { calls: [], late: new Map<T, number>() };
			sent.set(name, known);
			known.calls.push(call);
			for (const one of of.get(name) ?? []) {
				const at = places.get(one);
				if (at !== undefined && isAfter(one, at, call, conditions)) {
					known.late.set(one, (known.late.get(one) ?? 0) + 1);
				}
			}
		}
	}
	return sent;
}

/** The names in items, and those in the values of the variables among them. */
function namesIn(items: readonly Item[], of: ReadonlyMap<string, readonly Statement[]>): ReadonlySet<string> {
	const names = new Set<string>();
	const left = [...items];
	for (let item = left.pop(); item !== undefined; item = left.pop()) {
		if (item.kind === "group") {
			left.push(...item.items);
		} else if (item.kind === "word" && !names.has(plainName(item.text))) {
			names.add(plainName(item.text));
			for (const { value } of of.get(plainName(item.text)) ?? []) {
				left.push(...value);
			}
		}
	}
	return names;
}

/** Whether a statement certainly runs after a call. */
export function isAfter(one: Span, place: Place, call: Sending, conditions: Conditions): boolean {
	const isSameBlock = place.block === call.block && !place.isDeferred && !call.isDeferred;
	const isSameFunction = conditions.functionOf(one.start) === conditions.functionOf(call.start);
	const isCertain = !conditions.has(call.start) || conditions.areInOneBlock(one.start, call.start);
	return call.end <= one.start && isSameBlock && isSameFunction && isCertain;
}

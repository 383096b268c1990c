import { isSign } from "../reading/items";
import type { Group, Item } from "../reading/tokens";
import { partsOf, plainName } from "./variableNames";

/** A name with what is read of it. */
export interface Chain {
	/** The index behind it. */
	readonly end: number;
	/** The methods that are called in it. */
	readonly methods: readonly string[];
	/** The last of them where it ends with that call; empty otherwise. */
	readonly called: string;
}

/** What is read of the name at a place: `a["b"].c(d)[0]`. */
export function chainAt(items: readonly Item[], index: number): Chain {
	const methods: string[] = [];
	const first = wordOf(items[index]);
	let method = partsOf(first).length > 1 ? lastOf(first) : "";
	let called = "";
	let end = index + 1;
	for (let item = items[end]; item !== undefined; item = items[end]) {
		const isOptional = (isSign(item, "?") || isSign(item, "&")) && isSign(items[end + 1], ".");
		const name = items[isOptional ? end + 2 : end + 1];
		if (item.kind === "group" && item.open === "[" && !item.startsLine) {
			method = "";
			called = "";
			end++;
		} else if (item.kind === "group" && item.open === "(" && method !== "" && !item.startsLine) {
			methods.push(method);
			called = method;
			method = "";
			end++;
		} else if ((isSign(item, ".") || isOptional) && name?.kind === "word") {
			method = lastOf(name.text);
			called = "";
			end += isOptional ? 3 : 2;
		} else {
			break;
		}
	}
	return { end, methods, called };
}

/** What a call is given as it is. */
interface Argument {
	/** The name of a variable, or of a part of one. */
	readonly text: string;
	/** The keys behind it. */
	readonly path: readonly (string | undefined)[];
	/** It is said that the call may give the variable another value: `ref a`, `&mut a`. */
	readonly isTarget: boolean;
	/** A sign in front of it says where it is: `&a`. */
	readonly isAddress: boolean;
}

/** The variables, or parts of them, that a call is given as they are. */
export function argumentsOf({ items }: Group): readonly Argument[] {
	const found: Argument[] = [];
	let from = 0;
	for (let at = 0; at <= items.length; at++) {
		if (at < items.length && !isSign(items[at], ",")) {
			continue;
		}
		const part = items.slice(from, at);
		const named = isSign(part[1], "=") || isSign(part[1], ":") ? part.slice(2) : part;
		const listed = isSign(named[0], "*") || isSign(named[0], "...") ? named.slice(1) : named;
		const [list, ...behind] = listed;
		// The items of a list are given as well.
		if (list?.kind === "group" && list.open !== "{" && behind.length === 0) {
			found.push(...argumentsOf(list));
		}
		const isAddress = isSign(named[0], "&");
		const given = isAddress ? named.slice(1) : named;
		// What a call may change is said in front of it.
		const isSaid = given.length > 1 && isWord(given[0], /^(?:ref|out|in|mut|inout)$/);
		const [first, ...keys] = isSaid ? given.slice(1) : given;
		if (first?.kind === "word" && keys.every((key) => key.kind === "group" && key.open === "[")) {
			const isTarget = isSaid && !isWord(given[0], /^in$/);
			found.push({ text: first.text, path: keys.map(keyIn), isTarget, isAddress });
		}
		from = at + 1;
	}
	return found;
}

function keyIn(item: Item): string | undefined {
	const key = item.kind === "group" ? item.items.at(-1) : undefined;
	return key?.kind === "text" || key?.kind === "word" ? key.text : undefined;
}

/** The variables that items name, also in brackets. */
export function namesIn(items: readonly Item[]): readonly string[] {
	return items.flatMap((item) =>
		item.kind === "group" ? namesIn(item.items) : item.kind === "word" ? [plainName(item.text)] : [],
	);
}

/** The signs that stand at a place without a space between them. */
export function signsAt(items: readonly Item[], at: number): string {
	return items
		.slice(at, at + operatorLength(items, at))
		.map(wordOf)
		.join("");
}

/** How many of them there are; an equals sign is the last one. */
export function operatorLength(items: readonly Item[], at: number): number {
	let length = 0;
	for (let item = items[at]; item?.kind === "sign" && length < maxSigns; item = items[at + length]) {
		if (length > 0 && item.start !== items[at + length - 1]?.end) {
			break;
		}
		length++;
		if (/=$/.test(item.text)) {
			break;
		}
	}
	return length;
}

const maxSigns = 3;

/** The last one of the names that dots part. */
export function lastOf(word: string): string {
	return /[^.:>]*$/.exec(word)?.[0] ?? word;
}

export function wordOf(item: Item | undefined): string {
	return item === undefined || item.kind === "group" ? "" : item.text;
}

export function isWord(item: Item | undefined, pattern: RegExp): boolean {
	return item?.kind === "word" && pattern.test(item.text);
}

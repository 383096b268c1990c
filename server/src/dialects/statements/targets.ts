import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Item } from "../reading/tokens";
import { partsOf } from "./variableNames";

/** Words in front of a name that say that it is a new variable. */
export const declaring = /^(?:const|let|var|val|local|mut|static|final|readonly|private|protected|public)$/;
/** Words in front of brackets and a block that don't hold parameters. */
const conditional =
	/^(?:if|elif|elsif|elseif|for|foreach|while|switch|unless|use|with|using|lock|return|await|throw|in|of)$/;

/** The word at a place; empty for any other item. */
export function wordAt(items: readonly Item[], index: number): string {
	const item = items[index];
	return item?.kind === "word" ? item.text : "";
}

/** Whether a word may be the name of a type, or stands in its place. */
export function isType(item: Item | undefined): boolean {
	return item?.kind === "word" && /^(?:def$|[A-Z])/.test(item.text);
}

/** The keys in brackets behind a name: `["a"][:b]`. */
export function subscripts(
	items: readonly Item[],
	from: number,
): { readonly path: readonly (string | undefined)[]; readonly end: number } {
	const path: (string | undefined)[] = [];
	let end = from;
	for (let item = items[end]; item?.kind === "group" && item.open === "["; item = items[end]) {
		if (item.startsLine) {
			break;
		}
		const key = item.items.at(-1);
		const isSymbol = item.items.length === 2 && isSign(item.items[0], ":") && key?.kind === "word";
		path.push(item.items.length === 1 && key?.kind === "text" ? key.text : isSymbol ? key.text : undefined);
		end++;
	}
	return { path, end };
}

/** Behind the type of a variable: `x: string = …`. */
export function typeEnd(items: readonly Item[], at: number, mayHaveType: boolean): number {
	if (!mayHaveType || !isSign(items[at], ":")) {
		return at;
	}
	const length = items.slice(at + 1, at + 12).findIndex((item) => isSign(item, "=") || item.startsLine);
	return length < 0 ? at : at + 1 + length;
}

/** Whether a name stands for a parameter, the variable of a loop or something imported. */
export function isHiding(items: readonly Item[], index: number, { shorthand }: Language): boolean {
	const before = wordAt(items, index - 1);
	const after = wordAt(items, index + 1);
	const isParameter = shorthand === true && isSign(items[index + 1], "=>");
	return (
		isParameter ||
		/^(?:for|foreach|as|lambda|catch|unset|global|nonlocal)$/.test(before) ||
		(/^del(?:ete)?$/.test(before) && isPlainName(items, index)) ||
		((after === "of" || after === "in") && declaring.test(before))
	);
}

/** Whether a name stands for a variable as a whole, and not for a property of one. */
function isPlainName(items: readonly Item[], index: number): boolean {
	const { end } = subscripts(items, index + 1);
	return end === index + 1 && partsOf(wordAt(items, index)).length === 1;
}

/** Whether brackets hold the parameters of a function. */
export function isParameters(items: readonly Item[], index: number): boolean {
	const group = items[index];
	if (group?.kind !== "group" || group.open !== "(") {
		return false;
	}
	const before = wordAt(items, index - 1);
	const isNamed = [index - 1, index - 2].some((at) => /^(?:def|function|func|fn)$/.test(wordAt(items, at)));
	const next = items[index + 1];
	const isCall = conditional.test(before) || wordAt(items, index - 2) === "new";
	const isBeforeBlock = next?.kind === "group" && next.open === "{" && !isCall;
	const isBeforeType = isSign(next, ":") && !/\w/.test(before.replace(/^async$/, ""));
	return isNamed || before === "catch" || isSign(next, "=>") || isBeforeBlock || isBeforeType;
}

/** Whether brackets name variables that take parts of a value. */
export function isDestructured(items: readonly Item[], index: number): boolean {
	const group = items[index];
	const before = wordAt(items, index - 1);
	return (
		group?.kind === "group" &&
		isSign(items[index + 1], "=") &&
		// As PHP has it.
		(before === "list" || (group.open !== "(" && (declaring.test(before) || !isSubscript(items, index))))
	);
}

function isSubscript(items: readonly Item[], index: number): boolean {
	const before = items[index - 1];
	return before?.kind === "word" || (before?.kind === "group" && before.open === "[");
}

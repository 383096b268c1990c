import { inOneLine } from "../reading/draft";
import { indexAt, isSign } from "../reading/items";
import { languages } from "../reading/languages";
import { type Group, type Item, tokenize } from "../reading/tokens";

/** Items in front of a pair of braces among which the head of its statement is looked for. */
const maxHead = 60;
/** What runs a block only sometimes, or more than once, in PowerShell. */
const conditional =
	/^(?:if|elseif|else|foreach|for|while|switch|until)\b|\|[ \t]*(?:%|\?|ForEach-Object|Where-Object)(?:[ \t]+-\w+)?$/i;

/** What tells the heads of the conditions and loops of PowerShell around a place, from the outermost. */
export function bracesAround(text: string): (at: number) => readonly string[] {
	const language = languages.find(({ name }) => name === "PowerShell");
	const items = language === undefined ? [] : (tokenize(text, language)?.items ?? []);
	return (at) => headsAround(text, items, at);
}

/** The same for a text whose items are known. */
export function headsAround(text: string, items: readonly Item[], at: number): readonly string[] {
	const heads: string[] = [];
	let inside = items;
	let isChoice = false;
	for (let index = indexAt(inside, at); index >= 0; index = indexAt(inside, at)) {
		const item = inside[index];
		if (item?.kind !== "group" || item.end <= at) {
			break;
		}
		const head = item.open === "{" ? headOf(text, inside, index) : "";
		const isTold = conditional.test(head) || (isChoice && head !== "");
		heads.push(...(isTold ? [head] : []));
		isChoice = item.open === "{" && /^switch\b/i.test(head);
		inside = item.items;
	}
	return heads;
}

/** What stands in front of a block in its statement, with dots for the other blocks in it. */
function headOf(text: string, items: readonly Item[], index: number): string {
	let first = index;
	for (let at = index - 1; at >= 0 && index - at < maxHead && !isSign(items[at], ";"); at--) {
		first = at;
		if (items[at]?.startsLine === true && !isContinued(items, at)) {
			break;
		}
	}
	const blocks = items.slice(first, index).filter(isBlock);
	let head = "";
	let from = items[first]?.start ?? 0;
	for (const block of blocks) {
		head += `${text.slice(from, block.start)}…`;
		from = block.end;
	}
	return inOneLine(head + text.slice(from, items[index]?.start));
}

/** Whether a line goes on with what the one before it has begun. */
function isContinued(items: readonly Item[], at: number): boolean {
	const before = items[at - 1];
	const item = items[at];
	const isElse = item?.kind === "word" && /^(?:else|elseif)$/i.test(item.text) && isBlock(before);
	return (
		isSign(before, "|") ||
		isSign(before, "`") ||
		isSign(item, "|") ||
		isElse ||
		(item !== undefined && isBlock(item))
	);
}

function isBlock(item: Item | undefined): item is Group {
	return item?.kind === "group" && item.open === "{";
}

import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Item } from "../reading/tokens";
import { isReading, noCall } from "./callNames";

/** A variable, or a part of it, that a call without brackets is given. */
interface Argument {
	readonly text: string;
	/** Where the call ends. */
	readonly end: number;
}

/** Words of Ruby that look like the name of such a call. */
const wordsOfRuby =
	/^(?:alias|begin|break|case|do|else|end|ensure|extend|include|module|next|p|pp|private|protected|public|puts|raise|redo|rescue|retry|self|then|throw|when|yield|attr_\w+|require\w*)$/;
/** Commands of PowerShell that only read what they are given, or hand it on. */
const readingOfPowerShell =
	/^(?:break|continue|do|echo|exit|param|process|throw|trap|try|(?:Compare|Convert(?:From|To)?|Export|ForEach|Format|Get|Group|Import|Install|Invoke|Measure|New|Out|Read|Select|Send|Show|Sort|Start|Tee|Test|Where|Write)-\w*|(?:Add|Set)-Content)$/i;
/** More arguments of one call are not looked at, in items. */
const maxItems = 30;

/** What a statement is given that calls something without brackets, as Ruby and PowerShell do; none for any other. */
export function bareArguments(
	items: readonly Item[],
	index: number,
	language: Language,
): readonly Argument[] {
	const isPowerShell = language.hashtables === true;
	if (!isPowerShell && language.hasWordLists !== true) {
		return [];
	}
	const line = items.slice(index, index + maxItems);
	const next = line.findIndex(
		(item, at) => at > 0 && (item.startsLine || isSign(item, ";") || isSign(item, "|")),
	);
	const own = next < 0 ? line : line.slice(0, next);
	// The name ends where a space is.
	const apart = own.findIndex((item, at) => at > 0 && item.start > (own[at - 1]?.end ?? 0));
	const name = own.slice(0, Math.max(0, apart)).map(textOf).join("");
	const given = own.slice(Math.max(0, apart));
	const isName = isPowerShell ? /^\w[\w-]*$/.test(name) : /^[a-z][\w.]*[!?]?$/.test(name);
	const isOther = isPowerShell ? readingOfPowerShell.test(name) : wordsOfRuby.test(name) || isReading(name);
	if (apart < 1 || !isName || isOther || noCall.test(name) || isSign(given[0], "=")) {
		return [];
	}
	const end = own.at(-1)?.end ?? 0;
	return given.flatMap((item, at): readonly Argument[] => {
		const isFirst = isPowerShell ? textOf(item).startsWith("$") : at === 0 || isSign(given[at - 1], ",");
		const isLast = given[at + 1] === undefined || isSign(given[at + 1], ",") || isPowerShell;
		return item.kind === "word" && isFirst && isLast ? [{ text: item.text, end }] : [];
	});
}

function textOf(item: Item): string {
	return item.kind === "group" ? "(" : item.kind === "text" ? '"' : item.text;
}

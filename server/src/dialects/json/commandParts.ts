import { type Draft, type DraftList, memberOf, textOf } from "../reading/draft";

/** The command line that a list of arguments is, for a shell; undefined for any other list. */
export function lineOfArguments({ items }: DraftList): string | undefined {
	return lineOf(items);
}

/** The same for an object that has the program, or the beginning of its arguments, apart from the rest. */
export function lineOfParts(object: Draft): string | undefined {
	const all = [memberOf(object, "command"), memberOf(object, "args")].flatMap((part) =>
		part?.kind === "list" ? part.items : textOf(part) === undefined || part === undefined ? [] : [part],
	);
	return memberOf(object, "args")?.kind === "list" ? lineOf(all) : undefined;
}

function lineOf(parts: readonly Draft[]): string | undefined {
	const words = parts.map(textOf);
	const at = words.indexOf("create-campaign");
	const isCommand = /^connect-?campaigns(?:v2)?$/.test(words[at - 1] ?? "");
	return isCommand
		? ["aws", ...words.slice(at - 1).map((word = "") => quotedWord(word))].join(" ")
		: undefined;
}

/** A word in quotes where it needs them, in which a variable is still one. */
function quotedWord(word: string): string {
	if (/^[\w./:@+-]+$/.test(word)) {
		return word;
	}
	return /\$[({]/.test(word) ? `"${word.replace(/["\\`]/g, "\\$&")}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

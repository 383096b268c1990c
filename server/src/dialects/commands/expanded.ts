/** A script with what its shell puts in place of names. */
interface Expanded {
	readonly text: string;
	/** Where a place of it is in the script as it was written. */
	readonly placeOf: (at: number) => number;
}

/** More names are not looked at, and no longer text is put in their places, in UTF-16 code units. */
const maxNames = 20;
const maxLength = 10_000;
const maxUses = 50;

/** Lists of a shell that are given once and for all, or get more on a line of its own. */
const list =
	/^[ \t]*(?:local[ \t]+|declare[ \t]+-a[ \t]+)?(\w+)(\+?)=\(((?:[^()'"]|'[^']*'|"(?:[^"\\]|\\.)*")*)\)[ \t]*(?:#.*)?$/gm;
const alias = /^[ \t]*alias[ \t]+([\w-]+)=(?:'([^'\n]*)'|"([^"\n]*)")[ \t]*$/gm;
/** A text with signs for the values behind it, as a value of a variable, in quotes or by itself. */
const printed =
	/(=|")?(\$\()?\bprintf[ \t]+'([^'\n%]*(?:%[sd][^'\n%]*)+)'((?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|[^\s|;&<>()"']+))+)(?:[ \t]*\)("?))?/g;
const argument = /"([^"\n]*)"|'([^'\n]*)'|[^\s"']+/g;

/** Puts the words of lists, the commands of aliases and the values of `printf` in the places of their names. */
export function expanded(script: string): Expanded {
	const written = script.replace(printed, filled);
	const found = [...uses(written)].sort((one, other) => one.start - other.start).slice(0, maxUses);
	const moves: { readonly at: number; readonly by: number }[] = [];
	let text = "";
	let from = 0;
	for (const { start, end, value } of found) {
		if (start < from) {
			continue;
		}
		text += written.slice(from, start) + value;
		from = end;
		moves.push({ at: text.length, by: value.length - (end - start) });
	}
	text += written.slice(from);
	const placeOf = (at: number): number =>
		moves.reduce((place, move) => (move.at <= at ? place - move.by : place), at);
	return { text, placeOf };
}

interface Use {
	readonly start: number;
	readonly end: number;
	readonly value: string;
}

function* uses(script: string): Iterable<Use> {
	const lists = new Map<string, string>();
	for (const [, name = "", more = "", words = ""] of script.matchAll(list)) {
		const own = words.replace(/\s*\n\s*/g, " ").trim();
		const before = lists.get(name);
		// A list that is given anew is not known.
		const isKnown = more === "+" ? before !== undefined : before === undefined;
		lists.set(name, isKnown && own.length < maxLength ? `${before ?? ""} ${own}`.trim() : "");
	}
	for (const [name, value] of [...lists].slice(0, maxNames)) {
		for (const { 0: whole, index } of script.matchAll(new RegExp(`"?\\$\\{${name}\\[[@*]\\]\\}"?`, "g"))) {
			if (value !== "") {
				yield { start: index, end: index + whole.length, value };
			}
		}
	}
	for (const [, name = "", single, double = ""] of [...script.matchAll(alias)].slice(0, maxNames)) {
		const value = single ?? double;
		for (const { 0: whole, index } of script.matchAll(new RegExp(`^[ \\t]*${name}(?=[ \\t])`, "gm"))) {
			if (value.includes("create-campaign")) {
				yield { start: index + whole.length - name.length, end: index + whole.length, value };
			}
		}
	}
}

/** A text with its values, where there is one for each of its signs. */
function filled(
	whole: string,
	before = "",
	opens = "",
	format = "",
	values = "",
	after: string | undefined = undefined,
): string {
	const words = Array.from(values.matchAll(argument), ([word, double, single]) => double ?? single ?? word);
	const isClosed = (opens !== "") === (after !== undefined) && (before === '"') === (after === '"');
	if (
		!isClosed ||
		words.length !== format.split("%").length - 1 ||
		words.some((word) => word.includes("'"))
	) {
		return whole;
	}
	let index = 0;
	const text = format.replace(/%[sd]/g, () => words[index++] ?? "");
	const value = opens === "" ? `${before}printf '${text}'` : `${before === "=" ? "=" : ""}'${text}'`;
	return value.padEnd(whole.length);
}

import type { Problem } from "../../../shared/src/problem/problem";
import { withoutHidden } from "../../../shared/src/text/plainText";

/** Slips that one cause may put all over a file, and what mends them. */
const families = {
	spaces: "Replace with spaces",
	invisible: "Remove the invisible characters",
	signs: "Write ASCII characters",
	quotes: "Write straight double quotes",
	letters: "Write the right characters",
	"single quotes": "Write double quotes",
	backticks: "Write double quotes",
	"doubled quotes": "Write one double quote",
	"bare keys": "Put property names in double quotes",
	"trailing commas": "Remove the commas",
	"missing commas": "Add the commas",
	semicolons: "Write commas",
	assignments: "Write colons",
	comments: "Remove the comments",
} as const;

type Family = keyof typeof families;

/**
 * From how many of a family on one is told for all: a look-alike is never alone by chance, nor is what other formats of
 * JSON allow; other slips may be.
 */
const fewest: Partial<Record<Family, number>> = {
	spaces: 2,
	invisible: 2,
	signs: 2,
	quotes: 2,
	letters: 2,
	"trailing commas": 2,
	comments: 2,
};
const many = 6;

/** By code, where that alone says it. */
const byCode: ReadonlyMap<string, Family> = new Map([
	["single-quotes", "single quotes"],
	["trailing-comma", "trailing commas"],
	["comment", "comments"],
]);

/** The family of a problem; undefined for one that stands for itself. */
function familyOf({ code, data, start, end }: Problem, text: string): Family | undefined {
	const first = text.charAt(start);
	switch (code) {
		case "look-alike-sign":
			return lookAlikes(data?.replacement ?? "");
		case "look-alike-letter":
			return lookAlikeLetters(text.slice(start, end), data?.replacement ?? "");
		case "key-without-quotes":
			if (first === "`") {
				return "backticks";
			}
			return first === '"'
				? "doubled quotes"
				: /=>?$/.test(text.slice(start, end))
					? "assignments"
					: "bare keys";
		case "value-invalid":
			return first === "`" && text.charAt(end - 1) === "`" ? "backticks" : undefined;
		case "comma-missing":
			return first === ";" ? "semicolons" : "missing commas";
		case "colon-missing":
			return first === "=" ? "assignments" : undefined;
		default:
			return byCode.get(code);
	}
}

function lookAlikes(replacement: string): Family {
	if (replacement === "") {
		return "invisible";
	}
	return replacement.trim() === "" ? "spaces" : replacement.startsWith('"') ? "quotes" : "signs";
}

/** Of the same kind as what is outside of strings: a cause that is all over a file is in them too. */
function lookAlikeLetters(written: string, replacement: string): Family {
	const inner = written.replace(/^"|"$/g, "");
	if (withoutHidden(inner) === replacement) {
		return "invisible";
	}
	return inner.replace(/[\uff01-\uff5e]/g, (one) => one.normalize("NFKC")) === replacement
		? "signs"
		: "letters";
}

/** What mends all that a problem stands for, as the title of an action. */
export function familyTitle(problem: Problem, text: string): string {
	const family = familyOf(problem, text);
	const title = family === undefined ? "Fix this" : families[family];
	return `${title} in all ${1 + (problem.alike?.length ?? 0)} places`;
}

/** Problems in which the first of a family stands for all others, where the file is full of them. */
export function oneOfEach(problems: readonly Problem[], text: string): readonly Problem[] {
	const members = new Map<Family, Problem[]>();
	for (const problem of problems) {
		const family = familyOf(problem, text);
		if (family !== undefined) {
			const known = members.get(family);
			if (known === undefined) {
				members.set(family, [problem]);
			} else {
				known.push(problem);
			}
		}
	}
	const told = new Map<Problem, Problem | undefined>();
	for (const [family, [first, ...alike]] of members) {
		if (first !== undefined && alike.length + 1 >= (fewest[family] ?? many)) {
			const message = `${first.message} The same in ${alike.length} other ${alike.length === 1 ? "place" : "places"}.`;
			told.set(first, { ...first, message, alike });
			for (const other of alike) {
				told.set(other, undefined);
			}
		}
	}
	if (told.size === 0) {
		return problems;
	}
	return problems.flatMap((problem) => (told.has(problem) ? (told.get(problem) ?? []) : problem));
}

/** Problems with each one that another stands for. */
export function eachOf(problems: readonly Problem[]): readonly Problem[] {
	return problems.flatMap(({ alike, ...problem }) => [problem, ...(alike ?? [])]);
}

/** Turns of phrase that no tool of the field uses, and words that a user of JSON and AWS does not, each with what to write. */
const inPlaceOf: readonly (readonly [odd: RegExp, write: string])[] = [
	[/(?<!there )\b(?:is|are) no (?!longer)/, "isn't a, or aren't"],
	[/\btakes?\b/, "needs, accepts or can be"],
	[/\bmembers?\b/, "property"],
	[/\binstants?\b/, "date and time"],
	[/\be-mail/, "email"],
	[/\bwanted\b/, "expected"],
	[/\bstands? (?:bare|here|there)/, "is"],
	[/\bbehind\b/, "after"],
	[/\bis none\b/, "isn't one"],
	[/\bparted\b/, "separated"],
	[/\bmends?\b/, "fix"],
	[/\bdoes not\b/, "doesn't"],
	[/\bcannot\b/, "can't"],
	[/\d %/, "the number and % without a space"],
];

export const foreign = new RegExp(inPlaceOf.map(([{ source }]) => source).join("|"), "i");

/** What to change in a file: each line with a word of those above, and what to write. */
export function foreignWords(file: string, text: string): string[] {
	return text.split("\n").flatMap((line, index) =>
		inPlaceOf.flatMap(([odd, write]) => {
			const [found] = new RegExp(odd, "i").exec(ownWords(line)) ?? [];
			return found === undefined
				? []
				: [`${file}:${index + 1}: write ${write} in place of "${found.trim()}" (test/support/voice.ts)`];
		}),
	);
}

/** Text without what it quotes: names and values are whatever they are. */
export function ownWords(text: string): string {
	return text.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`|arn:\S+|<[^>]*>/g, '""');
}

/** Turns of phrase that no tool of the field uses, and words that a user of JSON and AWS does not. */
export const foreign =
	/(?<!there )\b(?:is|are) no (?!longer)|\btakes?\b|\bmembers?\b|\binstants?\b|\be-mail|\bwanted\b|\bstands? (?:bare|here|there)|\bbehind\b|\bis none\b|\bparted\b|\bmends?\b|\bdoes not\b|\bcannot\b|\d %/i;

/** Text without what it quotes: names and values are whatever they are. */
export function ownWords(text: string): string {
	return text.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`|arn:\S+|<[^>]*>/g, '""');
}

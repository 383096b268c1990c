/** Separators of values in one text; a slash or a word is one only between blanks. */
const separator = /\s*[,;|\r\n]\s*|\s+(?:[/&+]|or|and)\s+/i;
/** A date may have a comma in it. */
const words = /\s+(?:[/&+]|or|and)\s+/i;
/** Characters; no property takes so many values. */
const longest = 1000;

/**
 * The values that a text names where its place takes one, each once and in their order; none where there are fewer than
 * two, or where any part of the text is something else. `read`: what a part says, or undefined where it is no value.
 */
export function severalIn(text: string, read: (part: string) => string | undefined): readonly string[] {
	for (const parts of partings(text)) {
		const values = parts.flatMap((part) => read(part) ?? []);
		const distinct = several(values);
		if (values.length === parts.length && distinct.length > 0) {
			return distinct;
		}
	}
	return [];
}

/** The parts of a text between the words that separate values, and those between their signs as well; none of a long one. */
export function partings(text: string): readonly (readonly string[])[] {
	return text.length > longest
		? []
		: [words, separator].map((one) =>
				text
					.split(one)
					.filter((part) => part.trim() !== "")
					.map(withoutMargin),
			);
}

/** Each of some values once; none where that is fewer than two. */
export function several(values: readonly string[]): readonly string[] {
	const distinct = [...new Set(values)];
	return distinct.length > 1 ? distinct : [];
}

/** A text without the blanks, quotes, brackets and punctuation around it. */
export function withoutMargin(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && /[\s"'<({[]/.test(text.charAt(start))) {
		start++;
	}
	while (end > start && /[\s"'>)}\],;.]/.test(text.charAt(end - 1))) {
		end--;
	}
	return text.slice(start, end);
}

/** What is said where several values stand in the place of one. `what`: what they are, without an article. */
export function onlyOne(what: string): string {
	return `Only one ${what} is possible here. Keep one.`;
}

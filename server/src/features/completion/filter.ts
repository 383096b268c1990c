import type { Suggestion } from "./suggestion";

/** Characters that are kept for the words before a value; as many as the longest ones have, so that all rank alike. */
const room = 96;

/**
 * What typing is matched with. Clients match letters in their order, with others between them. So
 *
 * - a value that is typed to its end matches nothing, and the list closes: the next key, be it an arrow, Tab or Enter,
 *   is for the text. That is why the last letter is left out, and no word stands behind it.
 * - a quote that ends a name matches nothing either.
 */
export function filterOf(
	{ filter, words = [], literal = false }: Suggestion,
	inString: boolean,
	quoted: boolean,
): string {
	if (literal) {
		return withoutLast(filter);
	}
	if (!inString) {
		return (quoted ? '"' : "") + [filter, ...words].join(" ");
	}
	const value = withoutLast(JSON.stringify(filter).slice(1, -1));
	return words.length === 0 ? value : `${words.join(" ").slice(0, room).padStart(room)} ${value}`;
}

/** A blank where nothing is left: clients take an empty text for none. */
function withoutLast(text: string): string {
	return text.slice(0, -1) || " ";
}

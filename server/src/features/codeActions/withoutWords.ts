import type { Span } from "../../../../shared/src/problem/problem";
import { enumerate, shortened } from "../../../../shared/src/text/text";
import { numbersWithin } from "../../diagnostics/checks/numbersWithin";
import type { Shape } from "../../schema/shape";
import type { Fix } from "./fix";
import { choose } from "./values";

/** Writes a number that stands among words, such as that of `at least 0.5`; the title says which words go with it. */
export function writeNumberWithin(text: string, shape: Shape | undefined, place: Span): readonly Fix[] {
	const found = shape?.kind === "number" ? numbersWithin(text, shape) : [];
	return found.map(({ number, lost }) => ({
		...choose(place, number, number),
		title: withoutWords(`Write ${number}`, lost),
		preferred: false,
	}));
}

/** What a title says of the words that a change takes away. */
export function withoutWords(title: string, lost: readonly string[]): string {
	const words = lost.map((part) => JSON.stringify(shortened(part)));
	return `${title} without ${enumerate(words, "and")}`;
}

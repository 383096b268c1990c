import { inertLine } from "./plainText";

/**
 * Texts that hold something of a file reach clients through these functions, one for each kind of place: in one line,
 * with every character seen, and so that no client makes a link or an icon of them. Hovers have `Markup`.
 *
 * All lengths are in UTF-16 code units, "…" included.
 */

const maxProblemLength = 600;
const maxTitleLength = 120;
const maxLabelLength = 200;

/** What is wrong, in a list of problems, a hover, a dialog or a terminal. */
export function forProblem(message: string): string {
	return inertLine(message, maxProblemLength);
}

/** What a fix does, in a menu. */
export function forTitle(title: string): string {
	return inertLine(title, maxTitleLength);
}

/** Names and details in lists: completion, outline. */
export function forLabel(text: string): string {
	return inertLine(text, maxLabelLength);
}

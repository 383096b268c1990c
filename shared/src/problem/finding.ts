import type { Code } from "./codes";

export type Severity = "error" | "warning" | "information" | "hint";

/** What is wrong with one value. Data, never matched by its text. */
export interface Finding {
	/** Stable, kebab-case. */
	readonly code: Code;
	readonly severity: Severity;
	/** One or two sentences that say what to write instead. */
	readonly message: string;
	/** The text to write instead, where it is certain what was meant. */
	readonly replacement?: string;
	/** What else is wrong with the value, for reasons of its own. */
	readonly also?: readonly Finding[];
	/** Codes of findings of the same value that the same change mends; while one of them is told, this is not. */
	readonly behind?: readonly Code[];
	/** Texts that may have been meant, the likeliest first, where it is not certain. */
	readonly choices?: readonly string[];
}

/** Judges a whole string value in time linear in its length. */
export type Checker = (text: string) => Finding | undefined;

/** Several findings of one value as one; undefined where there are none. */
export function together([first, ...also]: readonly Finding[]): Finding | undefined {
	return first === undefined || also.length === 0 ? first : { ...first, also };
}

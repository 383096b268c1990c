import type { Code } from "../codes";

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
	/** Texts that may have been meant, the likeliest first, where it is not certain. */
	readonly choices?: readonly string[];
}

/** Judges a whole string value in time linear in its length. */
export type Checker = (text: string) => Finding | undefined;

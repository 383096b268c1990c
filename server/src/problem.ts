import type { Code } from "./codes";
import type { Severity } from "./values/finding";

export interface Span {
	/** Offset of the first UTF-16 code unit. */
	readonly start: number;
	/** Offset behind the last UTF-16 code unit. */
	readonly end: number;
}

export interface RelatedPlace extends Span {
	readonly message: string;
}

/** One mistake. `code` and `data` are all a fix may look at; `message` is for people only. */
export interface Problem extends Span {
	readonly code: Code;
	readonly severity: Severity;
	readonly message: string;
	readonly data?: ProblemData;
	readonly related?: readonly RelatedPlace[];
	/** What is marked has no effect and could go. */
	readonly unnecessary?: true;
}

/** What a fix needs to know beyond the place. */
export interface ProblemData {
	/** The text that was certainly meant, as a value or a member name. */
	readonly replacement?: string;
	/** A member that is to be added, or all members there are to choose from. */
	readonly members?: readonly string[];
	/** Offset where a separator is to be inserted. */
	readonly insertAt?: number;
	/** What counts at most or at least, for a number, a length or a size. */
	readonly bound?: number;
}

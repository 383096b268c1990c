import type { Code } from "./codes";
import type { Severity } from "./finding";

export interface Span {
	/** Offset of the first UTF-16 code unit. */
	readonly start: number;
	/** Offset behind the last UTF-16 code unit. */
	readonly end: number;
}

/** The code of a value that is still to be filled in. A file that has one is not sent. */
export const gapCode = "placeholder-left";

/** Where something is, and nothing else of it. */
export function spanOnly({ start, end }: Span): Span {
	return { start, end };
}

export interface RelatedPlace extends Span {
	readonly message: string;
}

/** A problem as the cause of others. */
export function causeOf({ code, start }: Problem): Cause {
	return { code, start };
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
	/** The environment whose values bring it about. What is right there may be wrong in another, so that nothing mends it. */
	readonly environment?: string;
	/** The same slip in other places of the file: a cause that is all over it is told once. */
	readonly alike?: readonly Problem[];
	/** Most likely the same mistake: it is not told where one of these is, unless the user switched that off. */
	readonly behind?: readonly Cause[];
}

/** Another problem, by its code and where it begins. */
export interface Cause {
	readonly code: Code;
	readonly start: number;
}

/**
 * Problems of one origin (grammar, schema, each rule) after which no more are looked for. Nobody reads as many, and a
 * text that is out to do harm has millions of them.
 */
export const mostProblems = 10_000;

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

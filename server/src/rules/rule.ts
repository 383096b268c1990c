import type { Code } from "../codes";
import type { Problem, ProblemData, RelatedPlace, Span } from "../problem";
import type { Severity } from "../values/finding";
import type { Campaign, Path } from "./campaign";

export interface Breach extends Span {
	readonly message: string;
	readonly data?: ProblemData;
	readonly related?: readonly RelatedPlace[];
	/** What is marked has no effect and could go. */
	readonly unnecessary?: true;
}

/** Something that the schema cannot say. */
export interface Rule {
	/** Stable; the name of the rule's file in kebab-case. */
	readonly code: Code;
	readonly severity: Severity;
	/** The rule itself, never its breach: what has to be. Without a capital and a full stop. */
	readonly summary: string;
	/** Where the rule comes from, in one sentence. */
	readonly source: string;
	/** The members that it looks at; `*` stands for any name or item. None where it looks at every text. */
	readonly members: readonly Path[];
	/** All breaches in a campaign. It looks at nothing but what the campaign shows and what lies below that. */
	check(campaign: Campaign): Iterable<Breach>;
}

/** A breach as a problem. */
export function problemOf({ code, severity }: Rule, breach: Breach): Problem {
	const { start, end, message, data, related, unnecessary } = breach;
	return {
		code,
		severity,
		start,
		end,
		message,
		...(data && { data }),
		...(related && { related }),
		...(unnecessary && { unnecessary }),
	};
}

import { type Code, isCode, isSyntaxCode } from "./codes";
import type { Problem } from "./problem";
import type { Severity } from "./values/finding";

/** What a user may choose for a code; `off`: such problems are not found. */
export type Level = Severity | "off";

export const levels: readonly Level[] = ["error", "warning", "information", "hint", "off"];

/** What a user chose; codes that are not here keep the severity that they have of themselves. */
export type Severities = ReadonlyMap<Code, Level>;

/** No choice at all. */
export const ownSeverities: Severities = new Map();

/**
 * Reads a user's choice from an object of codes. What makes no sense is passed over, and so is anything but `error`
 * for a break of JSON's grammar: a text that is no JSON can never be sent.
 */
export function severitiesOf(value: unknown): Severities {
	if (typeof value !== "object" || value === null) return ownSeverities;
	const chosen = Object.entries(value).flatMap(([code, level]: [string, unknown]): [Code, Level][] =>
		isCode(code) && !isSyntaxCode(code) && isLevel(level) ? [[code, level]] : [],
	);
	return chosen.length === 0 ? ownSeverities : new Map(chosen);
}

/** Tells whether a value is one of `levels`. */
export function isLevel(value: unknown): value is Level {
	return levels.some((level) => level === value);
}

/** Problems as the user wants to have them told. */
export function withSeverities(problems: readonly Problem[], severities: Severities): readonly Problem[] {
	if (severities.size === 0) return problems;
	return problems.flatMap((problem) => {
		const level = severities.get(problem.code);
		if (level === undefined) return [problem];
		return level === "off" ? [] : [{ ...problem, severity: level }];
	});
}

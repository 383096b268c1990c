import { type Code, isCode, isSyntaxCode } from "../../../shared/src/problem/codes";
import type { Severity } from "../../../shared/src/problem/finding";
import type { Cause, Problem } from "../../../shared/src/problem/problem";

/** What a user may choose for a code; `off`: such problems are not found. */
export type Level = Severity | "off";

export const levels: readonly Level[] = ["error", "warning", "information", "hint", "off"];

/** What a user chose; codes that are not here keep the severity that they have of themselves. */
export type Severities = ReadonlyMap<Code, Level>;

/** No choice at all. */
export const defaultSeverities: Severities = new Map();

/**
 * Reads a user's choice from an object of codes. What makes no sense is passed over, and so is anything but `error`
 * for a break of JSON's grammar: a text that is no JSON can never be sent.
 */
export function severitiesOf(value: unknown): Severities {
	if (typeof value !== "object" || value === null) {
		return defaultSeverities;
	}
	const chosen = Object.entries(value).flatMap(([code, level]: [string, unknown]): [Code, Level][] =>
		isCode(code) && !isSyntaxCode(code) && isLevel(level) ? [[code, level]] : [],
	);
	return chosen.length === 0 ? defaultSeverities : new Map(chosen);
}

/** Tells whether a value is one of `levels`. */
export function isLevel(value: unknown): value is Level {
	return levels.some((level) => level === value);
}

/**
 * Problems as the user wants to have them told, in the order of their place. One mistake is told once: where the
 * schema's checks find an error, no rule adds another. A code that is off hides nothing but itself.
 *
 * @param checked those of the grammar and the schema.
 * @param ruled those of the rules.
 */
export function toldProblems(
	checked: readonly Problem[],
	ruled: readonly Problem[],
	severities: Severities,
): readonly Problem[] {
	const isOn = ({ code }: Problem): boolean => severities.get(code) !== "off";
	const found = severities.size === 0 ? checked : checked.filter(isOn);
	const causes = new Set(found.map(keyOf));
	const grave = new Set(found.filter(({ code }) => (severities.get(code) ?? "error") === "error").map(keyOf));
	// A text that isn't JSON has an error, whatever else is said of its place.
	const isHidden = ({ code, behind = [] }: Problem): boolean =>
		behind.some((cause) => (isSyntaxCode(code) ? grave : causes).has(keyOf(cause)));
	const errors = new Set(found.filter(({ severity }) => severity === "error").map(spanKey));
	const told = [
		...found.filter((problem) => !isHidden(problem)),
		...ruled.filter((problem) => isOn(problem) && !errors.has(spanKey(problem))),
	];
	return told
		.map((problem) => withLevel(problem, severities.get(problem.code)))
		.sort((one, other) => one.start - other.start || one.end - other.end);
}

function withLevel(problem: Problem, level: Level | undefined): Problem {
	return level === undefined || level === "off" ? problem : { ...problem, severity: level };
}

function keyOf({ code, start }: Cause): string {
	return `${code} ${start}`;
}

function spanKey({ start, end }: Problem): string {
	return `${start}-${end}`;
}

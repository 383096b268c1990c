import { codes, isCode, isSyntaxCode } from "../codes";
import { gapCode } from "../protocol";
import { isLevel, levels, type Severities, severitiesOf } from "../severities";
import { nearest } from "../values/nearest";
import { UsageError } from "./usage";

/** How a project wants its campaigns checked. */
export interface Config {
	readonly problems: Severities;
	/** 0 or more. */
	readonly maxWarnings: number;
	/** What is checked where the call names nothing: files, folders and globs. Undefined: the working directory. */
	readonly files: readonly string[] | undefined;
	/** Globs of files that are never checked. */
	readonly ignore: readonly string[];
}

/** While one writes, a gap is nothing wrong; a file that is checked in with one is not finished. */
const cliSeverities: Severities = new Map([[gapCode, "warning"]]);

/** How campaigns are checked where nothing is said of it. */
export const ownConfig: Config = {
	problems: cliSeverities,
	maxWarnings: Number.POSITIVE_INFINITY,
	files: undefined,
	ignore: [],
};

const members = ["$schema", "problems", "maxWarnings", "files", "ignore"];

/** Reads a configuration; throws a UsageError that says what to write instead of what makes no sense. */
export function configOf(value: unknown): Config {
	if (!isObject(value)) throw new UsageError("The configuration is an object in braces.");
	const unknown = Object.keys(value).find((name) => !members.includes(name));
	if (unknown !== undefined) throw new UsageError(notOneOf(unknown, members, "member"));
	const { problems = {}, maxWarnings = ownConfig.maxWarnings, files, ignore = [] } = value;
	if (typeof maxWarnings !== "number" || !(maxWarnings >= 0)) {
		throw new UsageError('"maxWarnings" takes a number, 0 or more.');
	}
	if (files !== undefined && (!areTexts(files) || files.length === 0)) {
		throw new UsageError('"files" takes a list of files, folders and globs.');
	}
	if (!areTexts(ignore)) throw new UsageError('"ignore" takes a list of globs.');
	return { problems: problemsOf(problems), maxWarnings, files, ignore };
}

function problemsOf(value: unknown): Severities {
	if (!isObject(value)) throw new UsageError('"problems" takes an object of codes and severities.');
	for (const [code, level] of Object.entries(value)) {
		if (!isCode(code)) throw new UsageError(notOneOf(code, codes, "code of a problem"));
		if (!isLevel(level)) {
			throw new UsageError(`"${code}" takes ${levels.join(", ")}, not ${JSON.stringify(level)}.`);
		}
		if (isSyntaxCode(code) && level !== "error") {
			throw new UsageError(`"${code}" stays an error: a text that is no JSON can never be sent.`);
		}
	}
	return new Map([...cliSeverities, ...severitiesOf(value)]);
}

function notOneOf(word: string, words: readonly string[], what: string): string {
	const meant = nearest(word, words);
	const hint =
		meant === undefined ? (words.length > 10 ? "" : ` Write ${words.join(", ")}.`) : ` Write "${meant}".`;
	return `"${word}" is no ${what}.${hint}`;
}

function areTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((one) => typeof one === "string" && one !== "");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

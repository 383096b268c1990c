import { isLevel, levels, type Severities, severitiesOf } from "../../server/src/diagnostics/severities";
import { codes, isCode, isSyntaxCode } from "../../shared/src/problem/codes";
import { gapCode } from "../../shared/src/problem/problem";
import { isObject } from "../../shared/src/request/json";
import { nearest } from "../../shared/src/text/nearest";
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
export const defaultConfig: Config = {
	problems: cliSeverities,
	maxWarnings: Number.POSITIVE_INFINITY,
	files: undefined,
	ignore: [],
};

const members = ["$schema", "problems", "maxWarnings", "files", "ignore"];

/** Reads a configuration; throws a UsageError that says what to write instead of what makes no sense. */
export function configOf(value: unknown): Config {
	if (!isObject(value)) {
		throw new UsageError("The configuration must be an object.");
	}
	const unknown = Object.keys(value).find((name) => !members.includes(name));
	if (unknown !== undefined) {
		throw new UsageError(notOneOf(unknown, members, "property"));
	}
	const { problems = {}, maxWarnings = defaultConfig.maxWarnings, files, ignore = [] } = value;
	if (typeof maxWarnings !== "number" || !(maxWarnings >= 0)) {
		throw new UsageError('"maxWarnings" must be a number, 0 or more.');
	}
	if (files !== undefined && (!areTexts(files) || files.length === 0)) {
		throw new UsageError('"files" must be an array of files, folders and globs.');
	}
	if (!areTexts(ignore)) {
		throw new UsageError('"ignore" must be an array of globs.');
	}
	return { problems: problemsOf(problems), maxWarnings, files, ignore };
}

function problemsOf(value: unknown): Severities {
	if (!isObject(value)) {
		throw new UsageError('"problems" must be an object with a severity for each code.');
	}
	for (const [code, level] of Object.entries(value)) {
		if (!isCode(code)) {
			throw new UsageError(notOneOf(code, codes, "problem code"));
		}
		if (!isLevel(level)) {
			throw new UsageError(`"${code}" must be ${levels.join(", ")}, not ${JSON.stringify(level)}.`);
		}
		if (isSyntaxCode(code) && level !== "error") {
			throw new UsageError(`"${code}" is always an error: text that isn't valid JSON can't be sent.`);
		}
	}
	return new Map([...cliSeverities, ...severitiesOf(value)]);
}

function notOneOf(word: string, words: readonly string[], what: string): string {
	const meant = nearest(word, words);
	const hint =
		meant === undefined
			? words.length > 10
				? ""
				: ` Expected ${words.join(", ")}.`
			: ` Did you mean "${meant}"?`;
	return `Unknown ${what} "${word}".${hint}`;
}

function areTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((one) => typeof one === "string" && one !== "");
}

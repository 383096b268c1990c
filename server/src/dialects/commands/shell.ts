import type { Span } from "../../../../shared/src/problem/problem";
import { saidInYaml, unfolded, withWholeTags } from "../documents/yamlAroundCommands";
import { readMark } from "../reading/accounting";
import { commentLines, sayings } from "../reading/comments";
import type { DraftObject } from "../reading/draft";
import { blocksOf } from "./commandBlocks";
import { settingOf } from "./commandEnds";
import { commandsBehind } from "./laterCommands";
import { ShellFiles } from "./shellFiles";
import { OptionReader } from "./shellOptions";
import { WordReader } from "./shellWords";

const verb = /\bconnect-?campaigns(?:v2)?\s+(?:[\\`^]\s*)?create-campaign\b/g;
/** The AWS CLI, also as LocalStack runs it, and images that have it. */
const program =
	/(?:^|[\s;&|($`"'>*\u00ab]|\s[-@+]{1,2})(?:aws(?:local|2)?(?:\.exe)?|[\w./-]{0,60}\/aws-cli(?::[\w.-]{1,60})?)[ \t]/g;
/** Characters between the name of the program and that of the service: global options. */
const maxBetween = 500;

/** The name of the program as a text of its own, in front of the text with its arguments. */
const startsProgram = /["']aws(?:\.exe)?["'][ \t]*,\s{0,80}[$@]{0,2}"$/;

/** More commands of one file are not looked at. */
export const maxCommands = 50;

/** Where command lines of the AWS CLI begin that create a campaign. */
function commandLinesIn(text: string): readonly number[] {
	return [...text.matchAll(verb)].slice(0, maxCommands).flatMap(({ index }) => {
		const from = Math.max(0, index - maxBetween);
		const before = text.slice(from, index);
		const last = [...before.matchAll(program)].at(-1);
		if (last === undefined) {
			// What starts a program may be given its arguments apart from its name.
			return startsProgram.test(before) ? [index] : [];
		}
		const start = last.index + last[0].lastIndexOf("aws");
		const between = before.slice(start).replace(/[\\`^][ \t]*\r?\n/g, " ");
		return /[\n;|&]/.test(between) ? [] : [from + start];
	});
}

/** What stands in front of a command that is a comment, or that an administrator typed. */
const commented = /^[ \t]*(?:#+|\/\/|::|@?rem)[ \t]*(?:\$[ \t]*)?$/i;
/** How a page about a command writes an option that may be left out. */
const optional = /^\[--[a-z]/;

/** Commands without those in comments, whose lines are remarks; where all look like comments, that is a prompt. */
function withoutCommented(
	text: string,
	all: readonly number[],
): { readonly starts: readonly number[]; readonly remarks: readonly string[] } {
	const starts = all.filter((start) => !commented.test(lineBefore(text, start)));
	const remarks = all
		.filter((start) => !starts.includes(start))
		.map(
			(start) => lineBefore(text, start).trimStart() + text.slice(start, endOfLine(text, start)).trimEnd(),
		);
	return starts.length === 0 ? { starts: all, remarks: [] } : { starts, remarks };
}

/** A campaign that a command line of the AWS CLI creates. */
export interface CampaignOfCommand {
	readonly draft: DraftObject;
	/** What the command says beside the campaign. */
	readonly besides: readonly string[];
	readonly start: number;
}

/** The campaigns that the command lines of a text create; `rest`: `whole` with blanks for all that they hold. */
export function campaignsOfCommands(whole: string): {
	readonly campaigns: readonly CampaignOfCommand[];
	readonly rest: string;
} {
	const { starts, remarks } = withoutCommented(whole, commandLinesIn(whole));
	if (starts.length === 0) {
		return { campaigns: [], rest: whole };
	}
	const { text, places } = withoutQuotesAround(withWholeTags(unfolded(whole)), starts);
	const files = new ShellFiles(text);
	const reader = new WordReader(text, files.kind, files.gaps, files);
	const spans: Span[] = [];
	const all = new Set(places);
	const lines = sayings([...commentLines(text), ...remarks]);
	const blocksAt = blocksOf(text, files, places);
	const commands = places.flatMap((start, index) => {
		const command = reader.command(start, all);
		const token = replacedBefore(text, start);
		const mark = token === undefined ? "" : files.gaps.mark("xargs");
		const words = command.words.map((word) => (token === undefined ? word : word.replaceAll(token, mark)));
		if (words.some((word) => optional.test(word))) {
			return [];
		}
		const setting = settingOf(text, start);
		const { members, besides, end } = new OptionReader(text, { ...command, words }, files, setting).read();
		spans.push({ start, end: end === undefined ? command.end : endOfLine(text, end) });
		const draft = { kind: "object" as const, members };
		const blocks = blocksAt(start);
		const one = {
			draft,
			besides: [
				...blocks,
				...besides,
				...commandsBehind(text, start),
				...files.programs(start),
				// What a loop gives to its variable is in its head.
				...files.definitions.of(draft).filter((one) => !blocks.some((block) => block.includes(one))),
				...lines,
			],
			start: starts[index] ?? start,
		};
		return [one];
	});
	const said = saidInYaml(
		whole,
		spans.map(({ start, end }) => text.slice(start, end)),
	);
	const campaigns =
		said.length === 0 ? commands : commands.map((one) => ({ ...one, besides: [...one.besides, ...said] }));
	let rest = text;
	for (const { start, end } of [...spans, ...files.used]) {
		rest = rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end);
	}
	return { campaigns, rest };
}

/** What was read, as one sign that says so and blanks. */
function blank(written: string): string {
	return written.replace(/[^\r\n]/g, " ").replace(/^ | $/g, readMark);
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf("\n", from);
	return end < 0 ? text.length : end;
}

/**
 * The text with a line break for the quote behind each command that stands in a string of other code: it ends there.
 * `places`: where the commands begin in it.
 */
function withoutQuotesAround(
	text: string,
	starts: readonly number[],
): { readonly text: string; readonly places: readonly number[] } {
	let plain = "";
	let at = 0;
	const places: number[] = [];
	for (const start of starts) {
		const front = text.slice(Math.max(at, start - maxQuote), start);
		const { 0: quote = "", groups = {} } = beforeCommand.exec(front) ?? {};
		const { tag, prefix = "" } = groups;
		const mark = quote.slice(prefix.length).trim();
		const close = tag === undefined ? (mark === "\u00ab" ? "\u00bb" : mark) : `</${tag}>`;
		const isOfYaml = quote === "'" && beforeScalar.test(lineBefore(text, start));
		const end = quote === "" ? -1 : endOfString(text, start, close, isOfYaml);
		plain += text.slice(at, start - (end < 0 ? 0 : quote.length));
		at = start;
		if (end < 0) {
			places.push(plain.length);
			continue;
		}
		const written = text.slice(start, end);
		const filled = prefix === "" ? written : written.replace(/(?<!\{)\{([^{}\n]*)\}(?!\})/g, "${$1}");
		const escaped = isOfYaml ? filled.replaceAll("''", "'") : filled.replace(/\\(["'`])/g, "$1");
		plain += " ".repeat(quote.length);
		places.push(plain.length);
		plain += (close.length === 1 ? escaped : filled) + "\n".repeat(close.length);
		at = end + close.length;
	}
	return { text: plain + text.slice(at), places };
}

/** Quotes, and marks of Markdown and of web pages, in front of a command. */
const beforeCommand =
	/(?:(?<prefix>[fF$]{0,2}@?)(?:"""|'''|["'])|`|\u00ab[ \u00a0]?|\*\*?|<(?<tag>code|pre|kbd|samp|tt|td|li|p|b|i|em|strong)>)$/;
const maxQuote = 10;
/** What stands in front of a text of YAML that is in quotes. */
const beforeScalar = /^[ \t]*(?:-[ \t]+)*(?:[\w.-]+:[ \t]+)?'$/;

function lineBefore(text: string, start: number): string {
	return text.slice(Math.max(text.lastIndexOf("\n", start - 1) + 1, start - maxBetween), start);
}

/** Where the quote stands that ends a string; -1 where none does. `isDoubled`: two of them are one within it. */
function endOfString(text: string, from: number, quote: string, isDoubled: boolean): number {
	let end = text.indexOf(quote, from);
	for (;;) {
		if (isDoubled && end >= 0 && text[end + 1] === quote) {
			end = text.indexOf(quote, end + 2);
		} else if (!isDoubled && end > 0 && text[end - 1] === "\\") {
			end = text.indexOf(quote, end + 1);
		} else {
			return end;
		}
	}
}

/** What `xargs -I {}` and `parallel` in front of a command put something else for; undefined where there is none. */
function replacedBefore(text: string, start: number): string | undefined {
	const line = lineBefore(text, start);
	const [, named] = /\bxargs\b[^|;]*?[ \t]-I[ \t]*([^\s'"]+)/.exec(line) ?? [];
	return named ?? (/\bparallel\b/.test(line) ? "{}" : undefined);
}

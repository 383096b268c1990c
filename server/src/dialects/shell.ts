import { blocksOf } from "./commandBlocks";
import { commentLines, sayings } from "./comments";
import { type Draft, type DraftObject, gapDraft, textDraft } from "./draft";
import { ShellFiles } from "./shellFiles";
import { WordReader, type Words } from "./shellWords";
import { Shorthand } from "./shorthand";
import { yamlIn } from "./yaml";

const verb = /\bconnect-?campaigns(?:v2)?\s+(?:[\\`^]\s*)?create-campaign\b/g;
const program = /(?:^|[\s;&|($`"'])aws(?:\.exe)?[ \t]/g;
/** Characters between the name of the program and that of the service: global options. */
const maxBetween = 500;

/** More commands of one file are not looked at. */
export const maxCommands = 50;

/** Where command lines of the AWS CLI begin that create a campaign. */
function commandLinesIn(text: string): readonly number[] {
	return [...text.matchAll(verb)].slice(0, maxCommands).flatMap(({ index }) => {
		const from = Math.max(0, index - maxBetween);
		const before = text.slice(from, index);
		const last = [...before.matchAll(program)].at(-1);
		if (last === undefined) {
			return [];
		}
		const start = last.index + last[0].indexOf("aws");
		const between = before.slice(start).replace(/[\\`^][ \t]*\r?\n/g, " ");
		return /[\n;|&]/.test(between) ? [] : [from + start];
	});
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
	const starts = commandLinesIn(whole);
	if (starts.length === 0) {
		return { campaigns: [], rest: whole };
	}
	const text = withoutQuotesAround(whole, starts);
	const files = new ShellFiles(text);
	const reader = new WordReader(text, files.kind, files.gaps, files);
	const spans: { readonly start: number; readonly end: number }[] = [];
	const all = new Set(starts);
	const lines = sayings(commentLines(text));
	const blocksAt = blocksOf(text, files, starts);
	const campaigns = starts.map((start) => {
		const command = reader.command(start, all);
		spans.push({ start, end: command.end });
		const token = replacedBefore(text, start);
		const mark = token === undefined ? "" : files.gaps.mark("xargs");
		const words = command.words.map((word) => (token === undefined ? word : word.replaceAll(token, mark)));
		const { members, besides } = new CommandReader({ ...command, words }, files).campaign();
		const draft = { kind: "object" as const, members };
		const blocks = blocksAt(start);
		return {
			draft,
			besides: [
				...blocks,
				...besides,
				...files.programs(start),
				// What a loop gives to its variable is in its head.
				...files.definitions.of(draft).filter((one) => !blocks.some((block) => block.includes(one))),
				...lines,
			],
			start,
		};
	});
	let rest = text;
	for (const { start, end } of [...spans, ...files.used]) {
		rest = rest.slice(0, start) + rest.slice(start, end).replace(/[^\r\n]/g, " ") + rest.slice(end);
	}
	return { campaigns, rest };
}

/** The text with a line break for the quote behind each command that stands in a string of other code: it ends there. */
function withoutQuotesAround(text: string, starts: readonly number[]): string {
	let plain = text;
	for (const start of starts) {
		const quote = /(?:"""|'''|["'`])$/.exec(text.slice(Math.max(0, start - 3), start))?.[0];
		const end = quote === undefined ? -1 : endOfString(text, start, quote);
		if (quote !== undefined && end >= 0) {
			const [before, behind] = [start - quote.length, end + quote.length];
			const inner = plain.slice(start, end);
			plain = `${plain.slice(0, before)}${" ".repeat(quote.length)}${inner}${"\n".repeat(quote.length)}${plain.slice(behind)}`;
		}
	}
	return plain;
}

/** Where the quote stands that ends a string; -1 where none does. */
function endOfString(text: string, from: number, quote: string): number {
	let end = text.indexOf(quote, from);
	while (end > 0 && text[end - 1] === "\\") {
		end = text.indexOf(quote, end + 1);
	}
	return end;
}

/** What `xargs -I {}` and `parallel` in front of a command put something else for; undefined where there is none. */
function replacedBefore(text: string, start: number): string | undefined {
	const line = text.slice(Math.max(text.lastIndexOf("\n", start), start - maxBetween, 0), start);
	const [, named] = /\bxargs\b[^|;]*?[ \t]-I[ \t]*([^\s'"]+)/.exec(line) ?? [];
	return named ?? (/\bparallel\b/.test(line) ? "{}" : undefined);
}

/** Options that all commands of the AWS CLI have. */
const common: ReadonlySet<string> = new Set([
	"ca-bundle",
	"cli-binary-format",
	"cli-connect-timeout",
	"cli-input-json",
	"cli-input-yaml",
	"cli-read-timeout",
	"color",
	"debug",
	"endpoint-url",
	"generate-cli-skeleton",
	"no-cli-pager",
	"no-paginate",
	"no-sign-request",
	"no-verify-ssl",
	"output",
	"profile",
	"query",
	"region",
]);

/** Reads the options of one command. */
class CommandReader {
	readonly #words: Words;
	readonly #files: ShellFiles;
	readonly #members = new Map<string, Draft>();
	readonly #besides: string[] = [];

	constructor(words: Words, files: ShellFiles) {
		this.#words = words;
		this.#files = files;
	}

	campaign(): { readonly members: Map<string, Draft>; readonly besides: readonly string[] } {
		const { words, comments, programs } = this.#words;
		const from = words.indexOf("create-campaign") + 1;
		this.#besides.push(...words.slice(0, from).filter((word) => word.startsWith("--")));
		for (let index = from; index < words.length; ) {
			const option = words[index] ?? "";
			index++;
			const [, name = "", given] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(option) ?? [];
			const first = index;
			while (given === undefined && index < words.length && !/^--[a-z]/.test(words[index] ?? "")) {
				index++;
			}
			const values = given === undefined ? words.slice(first, index) : [given];
			this.#take(option, name, values);
		}
		this.#besides.push(...programs, ...sayings(comments));
		return { members: this.#members, besides: this.#besides };
	}

	#take(option: string, name: string, values: readonly string[]): void {
		const { gaps } = this.#files;
		if (name === "cli-input-json" || name === "cli-input-yaml") {
			this.#takeWhole(name, values);
		} else if (name === "" || common.has(name) || values.length === 0) {
			this.#besides.push(name === "" ? gaps.filled(option) : `--${name}`);
		} else {
			const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
			this.#members.set(key, this.#valueOf(values));
		}
	}

	/** The request as a whole; an option beside it takes precedence. */
	#takeWhole(name: string, values: readonly string[]): void {
		const [given = ""] = values;
		const text = this.#contentOf(given) ?? given;
		const whole = this.#files.gaps.jsonOf(text) ?? yamlIn(this.#files.gaps.filled(text))?.[0];
		if (whole?.kind !== "object") {
			this.#besides.push(`--${name} ${this.#files.gaps.filled(given)}`.trim());
			return;
		}
		for (const [key, value] of whole.members) {
			this.#members.set(key, this.#members.get(key) ?? value);
		}
		this.#besides.push(...(whole.leftOut ?? []));
	}

	#valueOf(values: readonly string[]): Draft {
		const { gaps } = this.#files;
		const [only = "", ...more] = values;
		const content = this.#contentOf(only);
		const text = content ?? values.join(" ");
		const json = gaps.jsonOf(text);
		if (json !== undefined) {
			return json;
		}
		if (/^fileb?:\/\//.test(only)) {
			return gapDraft(gaps.filled(only));
		}
		if (/^[^\s=,{}[\]]+=/.test(text)) {
			return new Shorthand(values.join(","), gaps).value() ?? textDraft(gaps.filled(text));
		}
		return more.length > 0
			? { kind: "list", items: values.map((value) => gaps.draftOf(value)) }
			: gaps.draftOf(text);
	}

	/** What the file says that a word names; undefined for another word, and for a file that the text doesn't write. */
	#contentOf(word: string): string | undefined {
		if (!/^fileb?:\/\//.test(word)) {
			return undefined;
		}
		return word === "file:///dev/stdin" ? this.#words.input : this.#files.file(word);
	}
}

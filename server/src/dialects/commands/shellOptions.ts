import { yamlIn } from "../documents/yaml";
import { sayings } from "../reading/comments";
import { type Draft, gapDraft, inOneLine, textDraft } from "../reading/draft";
import { type CommandSetting, valueIn } from "./commandEnds";
import type { ShellFiles } from "./shellFiles";
import type { Words } from "./shellWords";
import { Shorthand } from "./shorthand";

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

/** Those of them that only say how its answer is shown. */
const showing: ReadonlySet<string> = new Set(["color", "no-cli-pager", "output", "query"]);

/** What a command says. */
export interface ReadOptions {
	readonly members: Map<string, Draft>;
	readonly besides: readonly string[];
	/** Where text begins that is no part of it; undefined where it ends as a shell ends it. */
	readonly end: number | undefined;
}

/** Reads the options of one command. */
export class OptionReader {
	readonly #text: string;
	readonly #words: Words;
	readonly #files: ShellFiles;
	readonly #setting: CommandSetting;
	readonly #members = new Map<string, Draft>();
	readonly #besides: string[] = [];

	constructor(text: string, words: Words, files: ShellFiles, setting: CommandSetting) {
		this.#text = text;
		this.#words = words;
		this.#files = files;
		this.#setting = setting;
	}

	read(): ReadOptions {
		const { words, places, comments, programs } = this.#words;
		const raw = places.map(({ start, end }) => this.#text.slice(start, end));
		const from = words.indexOf("create-campaign") + 1;
		this.#besides.push(...this.#globalOptions(words.slice(0, from)));
		let end: number | undefined;
		for (let index = from; index < words.length && end === undefined; ) {
			const option = words[index] ?? "";
			index++;
			const [, name = "", given] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(option) ?? [];
			const first = index;
			while (index < words.length && !/^--[a-z]/.test(words[index] ?? "")) {
				index++;
			}
			if (name === "") {
				end = this.#leave(index - 1, index);
				continue;
			}
			// `--name=Spring` has its value with it.
			const at = given === undefined ? first : first - 1;
			const own = given === undefined ? words.slice(first, index) : [given, ...words.slice(first, index)];
			const value = valueIn(own, raw.slice(at, index), {
				isLast: index === words.length,
				mayBeText: name === "name",
				setting: this.#setting,
				gaps: this.#files.gaps,
			});
			const isAll = value.isUncertain && given === undefined;
			this.#take(option, name, isAll ? own : value.values, value.isUncertain);
			if (!isAll && at + value.count < index) {
				end = this.#leave(at + value.count, index);
			}
		}
		this.#besides.push(...programs, ...sayings(comments));
		return { members: this.#members, besides: this.#besides, end };
	}

	/** The options in front of the service, each with its value. */
	#globalOptions(words: readonly string[]): readonly string[] {
		return words.flatMap((word, index) => {
			const next = words[index + 1] ?? "";
			const value = /^--|^connect-?campaigns/.test(next) ? "" : ` ${this.#files.gaps.filled(next)}`;
			return word.startsWith("--") && !showing.has(word.slice(2)) ? [`${word}${value}`] : [];
		});
	}

	/** Tells words that are no part of the command. In a sentence it ends with them, and so it does before another one. */
	#leave(from: number, to: number): number | undefined {
		const { words, places } = this.#words;
		const start = places[from]?.start;
		const other = words.indexOf("aws", from);
		if (start !== undefined && (this.#setting === "sentence" || other >= 0)) {
			const line = this.#text.slice(start).split("\n", 1)[0] ?? "";
			this.#besides.push(inOneLine(line));
			return start;
		}
		this.#besides.push(...words.slice(from, to).map((word) => this.#files.gaps.filled(word)));
		return undefined;
	}

	#take(option: string, name: string, values: readonly string[], isUncertain: boolean): void {
		const { gaps } = this.#files;
		if (name === "cli-input-json" || name === "cli-input-yaml") {
			this.#takeWhole(name, values);
		} else if (common.has(name) || values.length === 0) {
			const said = [option.replace(/=[\s\S]*$/, ""), ...values].map((one) => gaps.filled(one)).join(" ");
			this.#besides.push(...(showing.has(name) ? [] : [said]));
		} else {
			const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
			this.#members.set(key, isUncertain ? gapDraft(gaps.filled(values.join(" "))) : this.#valueOf(values));
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
			const shorthand = gaps.withTemplates(joined(values));
			return new Shorthand(shorthand, gaps).value() ?? textDraft(gaps.filled(text));
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

/** Words of shorthand as one, with commas between them; the blanks within `{{ x }}` stay. */
function joined(words: readonly string[]): string {
	let text = "";
	let isOpen = false;
	for (const word of words) {
		text += text === "" ? word : `${isOpen ? " " : ","}${word}`;
		isOpen = word.lastIndexOf("{{") > word.lastIndexOf("}}") || (isOpen && !word.includes("}}"));
	}
	return text;
}

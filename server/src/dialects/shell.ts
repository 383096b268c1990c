import { parse } from "../syntax/parse";
import { type Draft, type DraftObject, draftOf, gapDraft, gapFor, textDraft } from "./draft";

const verb = /\bconnect-?campaigns(?:v2)?\s+(?:[\\`^]\s*)?create-campaign\b/g;
const program = /(?:^|[\s;&|($`"'])aws(?:\.exe)?[ \t]/g;
/** Characters between the name of the program and that of the service: global options. */
const maxBetween = 500;

/** More commands of one file are not looked at. */
const maxCommands = 50;

/** Where command lines of the AWS CLI begin that create a campaign. */
export function commandLinesIn(text: string): readonly number[] {
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

/** The campaign that a command line of the AWS CLI creates, and the options that say something else. */
export function campaignOfCommand(text: string): DraftObject & { readonly besides: readonly string[] } {
	const words = wordsOf(text);
	const members = new Map<string, Draft>();
	const besides: string[] = [];
	const from = words.indexOf("create-campaign") + 1;
	for (let index = from; index < words.length; ) {
		const option = words[index] ?? "";
		index++;
		const [, name = "", given] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(option) ?? [];
		const next = words.findIndex((word, place) => place >= index && /^--[a-z]/.test(word));
		const values = given === undefined ? words.slice(index, next < 0 ? words.length : next) : [given];
		index += given === undefined ? values.length : 0;
		if (name === "cli-input-json" || name === "cli-input-yaml") {
			const whole = jsonOf(values[0] ?? "");
			if (whole?.kind === "object") {
				// An option beside it takes precedence.
				for (const [key, value] of whole.members) {
					members.set(key, members.get(key) ?? value);
				}
				continue;
			}
		}
		if (name === "" || common.has(name) || values.length === 0) {
			besides.push(name === "" ? option : `--${name}`);
			continue;
		}
		const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
		members.set(key, optionValue(values));
	}
	return { kind: "object", members, besides };
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

function optionValue(values: readonly string[]): Draft {
	const [only, ...more] = values;
	const text = values.join(" ");
	const json = jsonOf(text);
	if (json !== undefined) {
		return json;
	}
	if (only !== undefined && /^fileb?:\/\//.test(only)) {
		return gapDraft(only);
	}
	if (/^[\w-]+=/.test(text)) {
		return new Shorthand(values.join(",")).value() ?? textDraft(text);
	}
	if (more.length > 0) {
		return { kind: "list", items: values.map(textDraft) };
	}
	return textDraft(text);
}

function jsonOf(text: string): Draft | undefined {
	if (!/^\s*[[{]/.test(text)) {
		return undefined;
	}
	const tree = parse(text);
	return tree.root !== undefined && tree.problems.length === 0 ? draftOf(tree, tree.root) : undefined;
}

/** Reads the words of a command line up to its end, as POSIX shells do; also with the line breaks of PowerShell. */
function wordsOf(text: string): readonly string[] {
	const words: string[] = [];
	let word: string | undefined;
	const add = (part: string): void => {
		word = (word ?? "") + part;
	};
	const end = (): void => {
		if (word !== undefined) {
			words.push(word);
		}
		word = undefined;
	};
	let at = 0;
	while (at < text.length) {
		const char = text.charAt(at);
		const isContinued = /[\\`^]/.test(char) && /^[ \t]*\r?\n/.test(text.slice(at + 1, at + 20));
		if (isContinued) {
			end();
			at = text.indexOf("\n", at) + 1;
		} else if (/[ \t]/.test(char)) {
			end();
			at++;
		} else if (/[\r\n;|&)<>]/.test(char)) {
			break;
		} else if (char === "'") {
			const close = text.indexOf("'", at + 1);
			add(text.slice(at + 1, close < 0 ? text.length : close));
			at = close < 0 ? text.length : close + 1;
		} else if (char === '"') {
			at = doubleQuoted(at + 1);
		} else if (char === "\\") {
			add(text.charAt(at + 1));
			at += 2;
		} else if (char === "$" || (char === "`" && text.indexOf("`", at + 1) > 0)) {
			at = code(at);
		} else {
			add(char);
			at++;
		}
	}
	end();
	return words;

	function doubleQuoted(from: number): number {
		let place = from;
		add("");
		while (place < text.length && text.charAt(place) !== '"') {
			const char = text.charAt(place);
			const next = text.charAt(place + 1);
			if (char === "\\" && /["\\$`\n]/.test(next)) {
				add(next === "\n" ? "" : next);
				place += 2;
			} else if (char === "$" && /[\w({]/.test(next)) {
				place = code(place);
			} else {
				add(char);
				place++;
			}
		}
		return place + 1;
	}

	/** A variable or a command within a word. */
	function code(from: number): number {
		variable.lastIndex = from;
		const [whole = text.charAt(from), name, braced, inner, ticked] = variable.exec(text) ?? [];
		const said = name ?? braced ?? inner ?? ticked;
		add(said === undefined ? whole : gapFor(said));
		return from + whole.length;
	}
}

const variable = /\$(?:(\w+)|\{([^{}\n]*)\}|\(([^()\n]*)\))|`([^`\n]*)`/y;

/** Reads the shorthand of the AWS CLI: `name=value,name={name=value},name=[value,value]`. Source: its user guide. */
class Shorthand {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Undefined where the text isn't shorthand throughout. */
	value(): Draft | undefined {
		const object = this.#pairs("");
		return this.#at >= this.#text.length ? object : undefined;
	}

	#pairs(end: string): DraftObject | undefined {
		const members = new Map<string, Draft>();
		for (;;) {
			const name = this.#match(/[^\s=,{}[\]]+(?==)/y);
			if (name === "") {
				return this.#closes(end) && members.size === 0 ? { kind: "object", members } : undefined;
			}
			this.#at++;
			const value = this.#value(name);
			if (value === undefined) {
				return undefined;
			}
			members.set(name, value);
			this.#match(/\s*/y);
			if (this.#match(/,\s*/y) === "") {
				return this.#closes(end) ? { kind: "object", members } : undefined;
			}
		}
	}

	#value(name: string): Draft | undefined {
		this.#match(/\s*/y);
		if (this.#match(/\{\s*/y) !== "") {
			return this.#pairs("}");
		}
		if (this.#match(/\[\s*/y) !== "") {
			return this.#list();
		}
		const first = this.#scalar();
		// `name=a,b` is a list, where no name follows.
		const items = [first];
		while (/^,(?![^\s=,{}[\]]+=)[^,{}[\]]/.test(this.#text.slice(this.#at, this.#at + 300)) && name !== "") {
			this.#at++;
			items.push(this.#scalar());
		}
		return items.length > 1 ? { kind: "list", items } : first;
	}

	#list(): Draft | undefined {
		const items: Draft[] = [];
		while (!this.#closes("]")) {
			const isObject = this.#match(/\{\s*/y) !== "";
			const isList = !isObject && this.#match(/\[\s*/y) !== "";
			const item = isObject ? this.#pairs("}") : isList ? this.#list() : this.#scalar();
			if (
				item === undefined ||
				(this.#match(/\s*,\s*/y) === "" && !/\s*\]/y.test(this.#text.slice(this.#at)))
			) {
				return undefined;
			}
			items.push(item);
		}
		return { kind: "list", items };
	}

	#scalar(): Draft {
		const quoted = this.#match(/"(?:[^"\\]|\\.)*"|'[^']*'/y);
		const written = quoted === "" ? this.#match(/(?:[^,{}[\]\\]|\\.|\$\{[^{}]*\})+/y) : quoted.slice(1, -1);
		const text = written.replace(/\\(.)/g, "$1").trim();
		return { kind: "scalar", written: JSON.stringify(text), bare: text };
	}

	#closes(end: string): boolean {
		if (end === "") {
			return this.#at >= this.#text.length;
		}
		this.#match(/\s*/y);
		if (this.#text.charAt(this.#at) !== end) {
			return false;
		}
		this.#at++;
		return true;
	}

	#match(pattern: RegExp): string {
		pattern.lastIndex = this.#at;
		const [found = ""] = pattern.exec(this.#text) ?? [];
		this.#at += found.length;
		return found;
	}
}

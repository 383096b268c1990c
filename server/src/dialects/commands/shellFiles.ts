import { Hashtables } from "./hashtables";
import { ShellBlocks } from "./shellBlocks";
import { ShellDefinitions } from "./shellDefinitions";
import { Gaps } from "./shellGaps";
import { ShellStages } from "./shellStages";
import { heredocAt, type ShellEnvironment, type ShellKind, shellOf, WordReader } from "./shellWords";

interface Written {
	readonly content: string;
	/** Where it is written. */
	readonly start: number;
	readonly end: number;
	/** What has no place in it. */
	readonly leftOut?: readonly string[];
}

/** So many files and variables of one text are known. */
const maxWritten = 50;

const nameBehind = />{1,2}[ \t]*(?!&)["']?([^\s"'<>|&;]+)|\btee\b(?:[ \t]+-\w+)*[ \t]+["']?([^\s"'<>|&;]+)/;
const heredocLine = /^[^\n]*?<<-?[ \t]*['"]?\w[^\n]*$/gm;
const echo = /\b(?:echo|printf)[ \t]+(?:(?:-[a-zA-Z]+|(['"])%s(?:\\n)?\1)[ \t]+)?(?=['"{[])/g;
const hereString = /@['"][ \t]*\r?\n/g;
const savedTo =
	/^[ \t]*(?:>{1,2}[ \t]*|\|[ \t]*(?:Set-Content|Out-File|sc|tee)[ \t]+(?:-\w+[ \t]+)*)["']?([^\s"'<>|&;]+)/i;
const prompt = /(?:PS [^\n>]*>|[^\s>$#%]*[$#%>])[ \t]+/;
const assignment = new RegExp(
	`^[ \\t]*(?:${prompt.source})?(?:(?:export|local|readonly|declare)[ \\t]+)?\\$?(\\w+)[ \\t]*=[ \\t]*(?=['"@])`,
	"gm",
);
/** A variable that gets a text wherever the script goes: on a line of its own, which is in no branch. */
const plainAssignment = new RegExp(
	`^(?:${prompt.source})?(?:(?:export|readonly|declare)[ \\t]+)?(\\w+)=(?=["']?[^\\s"'$(<>|&;\`])`,
	"gm",
);
const behindAssignment = /^[ \t]*(?:$|[\r\n]|;|&&|#)/;

/** The files that a script writes, and what it gives to variables. */
export class ShellFiles implements ShellEnvironment {
	readonly kind: ShellKind;
	readonly gaps = new Gaps();
	/** Of variables that are not known. */
	readonly definitions: ShellDefinitions;
	/** What was asked for. */
	readonly used = new Set<Written>();
	readonly #stages: ShellStages;
	readonly #tables: Hashtables;
	/** What was read of them, by the names of variables. */
	readonly #tabled = new Map<string, Written | undefined>();
	/** The names of files and variables that were asked for, with what is known of them. */
	readonly #asked = new Map<string, Written | undefined>();
	readonly #files = new Map<string, Written>();
	readonly #variables = new Map<string, Written | undefined>();

	constructor(text: string) {
		this.kind = shellOf(text);
		this.definitions = new ShellDefinitions(text, this.gaps);
		this.#stages = new ShellStages(text);
		this.#tables = new Hashtables(text);
		this.#collectVariables(text);
		this.#collectHeredocs(text);
		this.#collectTexts(text, echo);
		this.#collectTexts(text, hereString);
	}

	file(name: string): string | undefined {
		const plain = plainName(name);
		const all = [...this.#files].filter(
			([written]) => written === plain || baseName(written) === baseName(plain),
		);
		const [only, ...others] = all;
		return this.#use(plain, this.#files.get(plain) ?? (others.length === 0 ? only?.[1] : undefined));
	}

	variable(name: string): string | undefined {
		if (this.kind === "PowerShell" && this.#variables.get(name) === undefined && !this.#tabled.has(name)) {
			this.#tabled.set(name, this.#table(name));
		}
		return this.#use(`$${name}`, this.#variables.get(name) ?? this.#tabled.get(name));
	}

	/** What a variable of PowerShell holds as a hashtable, or as JSON that was made of one. */
	#table(name: string): Written | undefined {
		const table = this.#tabled.size < maxWritten ? this.#tables.json(name) : undefined;
		const [own, ...others] = table?.spans ?? [];
		if (table === undefined || own === undefined) {
			return undefined;
		}
		for (const { start, end } of others) {
			this.used.add({ content: "", start, end });
		}
		return { content: table.content, start: own.start, end: own.end, leftOut: table.leftOut };
	}

	/** The programs that may change what was asked for since the last call, or that run the command at a place. */
	programs(at: number): readonly string[] {
		const found = [...this.#asked].flatMap(([name, written]) =>
			written?.leftOut !== undefined
				? written.leftOut
				: !name.startsWith("$")
					? this.#stages.changing(name, written?.start ?? 0, at)
					: written === undefined
						? this.#stages.remaking(name.slice(1), at)
						: this.#stages.setting(name.slice(1), written.start, at),
		);
		this.#asked.clear();
		return [...new Set([...found, ...this.#stages.feeding(at)])];
	}

	/** What the commands that begin at some places are in: conditions, loops and functions. */
	blocks(text: string, starts: readonly number[]): ShellBlocks {
		return new ShellBlocks(text, this.#stages.pipelines(), starts);
	}

	#use(name: string, written: Written | undefined): string | undefined {
		this.#asked.set(name, written);
		if (written !== undefined) {
			this.used.add(written);
		}
		return written?.content;
	}

	#collectHeredocs(text: string): void {
		const variable = (name: string): string | undefined => this.#variables.get(name)?.content;
		const reader = new WordReader(text, this.kind, this.gaps, { file: () => undefined, variable });
		for (const { 0: line, index } of firstOf(text, heredocLine)) {
			const [, file, teed] = nameBehind.exec(line.replace(/>[ \t]*\/dev\/null/, "")) ?? [];
			const name = file ?? teed;
			const heredoc = name === undefined ? undefined : heredocAt(text, index + line.indexOf("<<"));
			if (name !== undefined && heredoc !== undefined) {
				this.#files.set(plainName(name), {
					content: reader.contentOf(heredoc),
					start: index,
					end: heredoc.end,
				});
			}
		}
	}

	/** Texts that are written to a file behind them. */
	#collectTexts(text: string, beginning: RegExp): void {
		const reader = this.#reader(text);
		for (const { 0: before, index } of firstOf(text, beginning)) {
			const { word, end } = reader.word(beginning === echo ? index + before.length : index);
			const [, name] = savedTo.exec(text.slice(end, end + 300)) ?? [];
			if (name !== undefined) {
				this.#files.set(plainName(name), { content: word, start: index, end });
			}
		}
	}

	/** Variables that hold JSON or a text; one that has a value twice is not known. */
	#collectVariables(text: string): void {
		const reader = this.#reader(text);
		for (const { 0: before, 1: name = "", index } of firstOf(text, plainAssignment)) {
			const { word, end } = reader.word(index + before.length);
			const isText = word !== "" && this.gaps.filled(word) === word && this.gaps.jsonOf(word) === undefined;
			const isOnly =
				(text.match(new RegExp(`\\b${name}\\+?=`, "g")) ?? []).length === 1 && !isSetOtherwise(text, name);
			if (isText && isOnly && behindAssignment.test(text.slice(end, end + 300))) {
				this.#variables.set(name, { content: word, start: index, end });
			}
		}
		for (const { 0: before, 1: name = "", index } of firstOf(text, assignment)) {
			const { word, end } = reader.word(index + before.length);
			if (this.#variables.get(name)?.start === index) {
				continue;
			}
			const isKnown = !this.#variables.has(name) && this.gaps.jsonOf(word) !== undefined;
			this.#variables.set(name, isKnown ? { content: word, start: index, end } : undefined);
		}
	}

	#reader(text: string): WordReader {
		const nothing: ShellEnvironment = { file: () => undefined, variable: () => undefined };
		return new WordReader(text, this.kind, this.gaps, nothing);
	}
}

/** Whether a script gives a value to a variable in another way than with an equals sign. */
function isSetOtherwise(text: string, name: string): boolean {
	const setting = `\\b(?:for|select|read|mapfile|readarray|getopts|printf[ \\t]+-v|unset)[ \\t](?:[^\\n;&|]{0,200}[ \\t])?`;
	return new RegExp(`${setting}${name}\\b(?!=)`).test(text);
}

function firstOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	for (const match of text.matchAll(pattern)) {
		found.push(match);
		if (found.length >= maxWritten) {
			break;
		}
	}
	return found;
}

function plainName(name: string): string {
	return name.replace(/^fileb?:\/\//, "").replace(/^\.[\\/]/, "");
}

function baseName(name: string): string {
	return /[^\\/]*$/.exec(name)?.[0] ?? "";
}

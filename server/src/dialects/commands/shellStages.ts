import { inOneLine } from "../reading/draft";
import { heredocAt } from "./shellWords";

/** One program with its arguments. */
export interface Stage {
	readonly code: string;
	/** The lines that it reads, if they stand behind it. */
	readonly input: string;
	readonly start: number;
	readonly end: number;
	/** The sign behind it, such as `&&`; empty at the end of the text. */
	readonly mark: string;
}

/** Programs that change nothing of what they read or write, and texts. */
const harmless =
	/^(?:["'{}@]|(?:aws|cat|chmod|cd|code|curl|diff|echo(?!.*\$\{\w+[/#%^,])|exit|export|file|git|head|https?|less|ls|mkdir|more|printf|read|rm|set|stat|tail|tee|test|touch|wc|Get-Content(?!.*replace)|gc(?!.*replace)|Set-Content|Out-File|Write-\w+|\[)(?![\w-]))/i;
/** The name of a variable; what else stands in its place is a command. */
const isName = /^[\w:.]+$/;
/** Programs that only show what they read, unless it goes to a file. */
const showing = /^(?:awk|grep|jq|sed|yq|python3?[ \t]+-m[ \t]+json\.tool)(?![\w-])/;
const saving = />|[ \t]-i|--in-?place|\bsponge\b/;
/** A program that reads one file, and writes another one. */
const making = /<[ \t]*([\w./-]+)[^<>]*>[ \t]*([\w./-]+)/;
/** More files that one is made of are not followed. */
const maxFiles = 5;
/** What stands in front of a program and is none of it. */
const before = /^(?:[\s(]|\w+=\$\(|\$\(|(?:do|then|else|if|sudo|time|while)\b|[$#%>][ \t])+/;
/** Longest string over several lines, in UTF-16 code units: an apostrophe may begin one. */
const longestString = 4000;
/** So many heredocs of one text may lack their end. */
const maxUnclosed = 20;

/** The programs that a script runs, in its order; those of one pipeline read what the one before them writes. */
export class ShellStages {
	readonly #text: string;
	#known: readonly (readonly Stage[])[] | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	/** The programs that make the arguments or the input of the command at a place, unless they only show a text. */
	feeding(start: number): readonly string[] {
		const all = this.pipelines().find((stages) => (stages.at(-1)?.end ?? 0) > start) ?? [];
		const at = all.findIndex(({ end }) => end > start);
		const front = programOf(this.#text.slice(all[at]?.start, start)).trim();
		const isBuilt = /^(?:xargs|parallel)\b/.test(front);
		const programs = all.slice(0, Math.max(at, 0)).map(({ code }) => programOf(code));
		return isBuilt ? [[...programs, front].join(" | ")] : programs.filter((code) => !harmless.test(code));
	}

	/**
	 * The programs in front of a place that may change a file, or what it is made of. `from`: where the file is written.
	 */
	changing(file: string, from: number, to: number): readonly string[] {
		const found = new Map<string, number>();
		const names = new Map([[baseName(file), from]]);
		for (const [name, start] of names) {
			for (const stages of name === "" ? [] : this.#between(start, to)) {
				const line = stages.map(({ code }) => code).join(" | ");
				if (!line.includes(name) && !stages.some(({ input }) => input.includes(name))) {
					continue;
				}
				const isSaved = saving.test(line);
				for (const { code, input, start: at } of stages) {
					const program = programOf(code);
					if (!harmless.test(program) && (isSaved || !showing.test(program))) {
						found.set(inOneLine(`${program} ${input}`), at);
					}
				}
				// What makes the file of others is told with what changes those.
				const [, source, made] = making.exec(line) ?? [];
				if (source !== undefined && made !== undefined && baseName(made) === name && names.size < maxFiles) {
					names.set(baseName(source), 0);
				}
			}
		}
		return [...found].sort(([, one], [, other]) => one - other).map(([code]) => code);
	}

	/** What gives a variable another value in front of a place. `from`: where it gets the one that is known. */
	setting(variable: string, from: number, to: number): readonly string[] {
		if (!isName.test(variable)) {
			return [];
		}
		const given = new RegExp(`^(?:(?:export|declare|local|readonly)[ \\t]+)?\\$?${variable}[ \\t]*\\+?=`);
		const first = this.#between(from, to).filter(([stage]) => stage !== undefined && stage.start > from);
		return first
			.map((stages) => stages.map(({ code }) => code).join(" | "))
			.filter((code) => given.test(code));
	}

	/** What makes another value of the one that a variable has, in front of a place. */
	remaking(variable: string, to: number): readonly string[] {
		if (!isName.test(variable)) {
			return [];
		}
		const ofItself = new RegExp(`=[^=]*\\$\\{?${variable}\\b`);
		return this.setting(variable, -1, to).filter(
			(code) => ofItself.test(code) && !/\bcreate-campaign\b/.test(code),
		);
	}

	/** The pipelines that end behind a place and begin before another one. */
	#between(from: number, to: number): readonly (readonly Stage[])[] {
		return this.pipelines().filter(([first, ...more]) => {
			const end = more.at(-1)?.end ?? first?.end ?? 0;
			return first !== undefined && end > from && first.start < to;
		});
	}

	/** The programs of each pipeline. */
	pipelines(): readonly (readonly Stage[])[] {
		this.#known ??= pipelinesOf(this.#text);
		return this.#known;
	}
}

function baseName(file: string): string {
	return /[^\\/]*$/.exec(file)?.[0] ?? "";
}

function programOf(code: string): string {
	return code.replace(before, "");
}

function pipelinesOf(text: string): readonly (readonly Stage[])[] {
	const pipelines: Stage[][] = [[]];
	/** What makes and ends strings, comments, heredocs and programs. */
	const sign = /\\[\s\S]|(?<=^|\s)#[^\n]*|<<-?[ \t]*(['"]?)\w+\1|['"]|&&|\|\||[|;\n]/gm;
	let start = 0;
	let heredocEnd = 0;
	let unclosed = 0;
	for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
		const { 0: mark, index } = found;
		const goesOn = mark === "\n" && /\|[ \t\r]*$/.test(text.slice(Math.max(start - 1, index - 20), index));
		if (mark === "'" || mark === '"') {
			sign.lastIndex = stringEnd(text, index, mark);
		} else if (mark.startsWith("<<") && unclosed < maxUnclosed) {
			const heredoc = heredocAt(text, index);
			heredocEnd = heredoc?.end ?? heredocEnd;
			unclosed += heredoc === undefined ? 1 : 0;
		} else if (!goesOn && /^(?:&&|\|\|?|;|\n)$/.test(mark)) {
			const isBefore = mark === "\n" && heredocEnd > index;
			push(index, mark, isBefore ? text.slice(index, heredocEnd) : "");
			sign.lastIndex = isBefore ? heredocEnd : sign.lastIndex;
			start = sign.lastIndex;
		}
	}
	push(text.length, "", "");
	return pipelines;

	function push(end: number, mark: string, input: string): void {
		const code = inOneLine(text.slice(start, end).replace(/\\\r?\n/g, " "));
		if (code !== "") {
			pipelines.at(-1)?.push({ code, input: code.includes("<<") ? input : "", start, end, mark });
		}
		// `run: |` begins a text of YAML.
		if (mark !== "|" || code.endsWith(":")) {
			pipelines.push([]);
		}
	}
}

function stringEnd(text: string, start: number, quote: string): number {
	const last = Math.min(text.length, start + longestString);
	for (let at = start + 1; at < last; at++) {
		if (text.charAt(at) === quote) {
			return at + 1;
		}
		at += quote === '"' && text.charAt(at) === "\\" ? 1 : 0;
	}
	return start + 1;
}

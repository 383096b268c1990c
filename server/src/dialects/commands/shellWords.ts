import type { Span } from "../../../../shared/src/problem/problem";
import { objectOfJq } from "./jq";
import type { Gaps } from "./shellGaps";

export type ShellKind = "posix" | "PowerShell" | "cmd";

/** The shell that a text is for: by the ends of its lines, its variables and its prompts. */
export function shellOf(text: string): ShellKind {
	const isPowerShell =
		/[^`\s][ \t]+`[ \t]*\r?$|\$env:\w|^[ \t]*PS [^\n>]*>|@['"][ \t]*\r?$|^[ \t]*\$\w+[ \t]*=[ \t]|\bConvertTo-Json\b/m.test(
			text,
		);
	const isCmd = /\^[ \t]*\r?$|^[ \t]*[A-Z]:\\[^\n>]*>|^[ \t]*(?:@?echo off|set[ \t]+"?\w+=)/im.test(text);
	return isPowerShell ? "PowerShell" : isCmd ? "cmd" : "posix";
}

/** What a text says in other places than the command: files that it writes, and variables. */
export interface ShellEnvironment {
	/** The content of a file; undefined for one that the text doesn't write. */
	file(name: string): string | undefined;
	/** The JSON that a variable holds. */
	variable(name: string): string | undefined;
}

/** The words of a command. */
export interface Words {
	/** With marks for what only the shell knows. */
	readonly words: readonly string[];
	/** Where each of them stands, with its quotes. */
	readonly places: readonly Span[];
	/** Where it ends, in the text. */
	readonly end: number;
	readonly comments: readonly string[];
	/** Programs through which lines go that are in the words. */
	readonly programs: readonly string[];
	/** What is given to it line by line behind `<<`. */
	readonly input: string | undefined;
}

/** Longest variable or command within a word, in UTF-16 code units. */
const longestCode = 2000;
/** So many variables and commands of one text may lack their end. */
const maxUnclosed = 20;

/** Reads words of command lines, as POSIX shells, PowerShell or cmd do. */
export class WordReader {
	readonly #text: string;
	readonly #kind: ShellKind;
	readonly #gaps: Gaps;
	readonly #around: ShellEnvironment;
	#unclosed = 0;
	#at = 0;
	#programs: string[] = [];
	#word: string | undefined;

	constructor(text: string, kind: ShellKind, gaps: Gaps, around: ShellEnvironment) {
		this.#text = text;
		this.#kind = kind;
		this.#gaps = gaps;
		this.#around = around;
	}

	/** The words of the command that begins at a place. `starts`: where others begin, at which it ends. */
	command(from: number, starts: ReadonlySet<number>): Words {
		const words: string[] = [];
		const places: Span[] = [];
		const comments: string[] = [];
		let heredoc: Heredoc | undefined;
		this.#programs = [];
		this.#at = from;
		this.#word = undefined;
		let start = from;
		const end = (): void => {
			if (this.#word !== undefined) {
				words.push(this.#word);
				places.push({ start, end: this.#at });
			}
			this.#word = undefined;
		};
		while (this.#at < this.#text.length && (this.#at === from || !starts.has(this.#at))) {
			const char = this.#char();
			// A string of other code has its backslashes twice.
			if (/[\\`^]/.test(char) && /^\\?[ \t]*\r?\n/.test(this.#ahead(20, 1))) {
				end();
				this.#at = this.#text.indexOf("\n", this.#at) + 1;
				// The prompt of a terminal for the next line of a command.
				this.#match(/[ \t]*(?:>{1,2}|More\?)[ \t]+/y);
			} else if (/[ \t]/.test(char)) {
				end();
				this.#at++;
			} else if (/[\r\n;|&)]/.test(char)) {
				break;
			} else if (char === "<" || char === ">") {
				// The number of a stream is no word.
				this.#word = /^\d$/.test(this.#word ?? "") ? undefined : this.#word;
				end();
				heredoc = this.#redirected() ?? heredoc;
			} else if (char === "#" && this.#word === undefined) {
				comments.push(this.#match(/[^\n]*/y));
			} else {
				start = this.#word === undefined ? this.#at : start;
				this.#part();
			}
		}
		end();
		const last = heredoc === undefined ? this.#at : Math.max(heredoc.end, this.#at);
		const programs = this.#programs;
		return { words, places, end: last, comments, programs, input: heredoc && this.contentOf(heredoc) };
	}

	/** The word that begins at a place, and where it ends. */
	word(from: number): { readonly word: string; readonly end: number } {
		this.#at = from;
		this.#word = undefined;
		while (this.#at < this.#text.length && !/[\s;|&()<>]/.test(this.#char())) {
			this.#part();
		}
		return { word: this.#word ?? "", end: this.#at };
	}

	/** What lines say, with their variables where they count. */
	contentOf({ text, isLiteral }: Lines): string {
		if (isLiteral) {
			return text;
		}
		const inner = new WordReader(text, this.#kind, this.#gaps, this.#around);
		return inner.#expanded(text.length);
	}

	/** All of a text up to a place, with its variables. */
	#expanded(end: number): string {
		this.#word = "";
		while (this.#at < end) {
			this.#expandedChar(/["$`\\]/);
		}
		return this.#word;
	}

	/** A part of a word in quotes of any kind, a variable, or one character. */
	#part(): void {
		const char = this.#char();
		const isPowerShell = this.#kind === "PowerShell";
		const isHere = isPowerShell && /^@(['"])[ \t]*\r?\n/.test(this.#ahead(20));
		if (isHere) {
			this.#hereString();
		} else if (char === "'" || (char === "$" && this.#kind === "posix" && this.#ahead(2) === "$'")) {
			this.#singleQuoted(char === "$");
		} else if (char === '"') {
			this.#doubleQuoted();
		} else if (char === "\\" && (this.#kind === "posix" || this.#ahead(2) === '\\"')) {
			this.#add(this.#ahead(1, 1), 2);
		} else if (
			isPowerShell &&
			char === "(" &&
			this.#word === undefined &&
			/^\((?:\$|ConvertTo-)/i.test(this.#ahead(20))
		) {
			this.#inParentheses();
		} else if ((isPowerShell && char === "`") || (this.#kind === "cmd" && char === "^")) {
			this.#add(this.#ahead(1, 1), 2);
		} else {
			this.#expandedChar(undefined);
		}
	}

	/** What PowerShell evaluates before it calls the command. */
	#inParentheses(): void {
		const start = this.#at;
		// As behind a dollar sign
		this.#at--;
		const code = this.#braced();
		if (code === undefined) {
			this.#at = start;
			this.#add("(", 1);
			return;
		}
		const value = code
			.replace(/[ \t]*\|[ \t]*ConvertTo-Json\b.*$/s, "")
			.replace(
				/^ConvertTo-Json[ \t]+(?:-InputObject[ \t]+)?(\$\w+)(?:[ \t]+-(?:Depth[ \t]+\d+|Compress))*$/i,
				"$1",
			)
			.replace(/^\$(?=\w+$)/, "");
		const known = this.#around.variable(value);
		if (known !== undefined) {
			// The quotes of programs are escaped for older versions.
			this.#match(/\.Replace\([^()\n]*\)/iy);
		}
		this.#add(known ?? this.#gaps.mark(value), 0);
	}

	/** One character, or the variable or command that begins with it. `escapable`: what a backslash takes its meaning. */
	#expandedChar(escapable: RegExp | undefined): void {
		const char = this.#char();
		const next = this.#ahead(1, 1);
		if (escapable !== undefined && char === "\\" && (next === "\n" || escapable.test(next))) {
			this.#add(next === "\n" ? "" : next, 2);
		} else if (char === "$" && /[\w({]/.test(next)) {
			this.#variable();
		} else if (char === "`" && this.#kind === "posix") {
			const code = this.#match(/`[^`\n]*`/y);
			this.#add(code === "" ? char : this.#gaps.mark(code.slice(1, -1)), code === "" ? 1 : 0);
		} else if (char === "%" && this.#kind === "cmd") {
			const name = this.#match(/%\w+%/y);
			this.#add(name === "" ? char : this.#gaps.mark(name.slice(1, -1)), name === "" ? 1 : 0);
		} else {
			this.#add(char, 1);
		}
	}

	#singleQuoted(hasEscapes: boolean): void {
		this.#at += hasEscapes ? 2 : 1;
		this.#add("", 0);
		while (this.#at < this.#text.length) {
			const plain = this.#match(hasEscapes ? /[^'\\]+/y : /[^']+/y);
			const next = this.#ahead(1, 1);
			if (plain !== "") {
				this.#add(plain, 0);
			} else if (this.#char() === "\\") {
				this.#add(next === "n" ? "\n" : next === "t" ? "\t" : next, 2);
			} else if (this.#kind === "PowerShell" && next === "'") {
				// PowerShell doubles a quotation mark.
				this.#add("'", 2);
			} else {
				break;
			}
		}
		this.#at++;
	}

	#doubleQuoted(): void {
		this.#at++;
		this.#add("", 0);
		while (this.#at < this.#text.length) {
			const isDoubled = this.#kind !== "posix" && this.#ahead(2) === '""';
			if (isDoubled) {
				this.#add('"', 2);
			} else if (this.#char() === '"') {
				break;
			} else if (this.#kind === "PowerShell" && this.#char() === "`") {
				const next = this.#ahead(1, 1);
				this.#add(next === "n" ? "\n" : next === "t" ? "\t" : next, 2);
			} else {
				this.#expandedChar(this.#kind === "posix" ? /["$`\\]/ : /"/);
			}
		}
		this.#at++;
	}

	/** The lines between `@'` and `'@` of PowerShell. */
	#hereString(): void {
		const mark = this.#ahead(1, 1);
		const from = this.#text.indexOf("\n", this.#at) + 1;
		const end = this.#text.indexOf(`\n${mark}@`, from - 1);
		const text = this.#text.slice(from, end < 0 ? this.#text.length : end);
		this.#add(mark === "'" ? text : this.contentOf({ text, isLiteral: false }), 0);
		this.#at = end < 0 ? this.#text.length : end + 3;
	}

	/** `>` or `<` with the name of a file, or with lines to read. */
	#redirected(): Heredoc | undefined {
		const heredoc = this.#heredoc();
		this.#match(heredoc === undefined ? /[<>&]+[ \t]*[^\s;|&()<>]*/y : /<<-?[ \t]*['"]?\w+['"]?/y);
		return heredoc;
	}

	/** The lines that `<<` announces here; of many that lack their end, the last ones aren't looked for. */
	#heredoc(): Heredoc | undefined {
		const mayBe = this.#unclosed <= maxUnclosed && this.#ahead(2) === "<<";
		const heredoc = mayBe ? heredocAt(this.#text, this.#at) : undefined;
		this.#unclosed += mayBe && heredoc === undefined ? 1 : 0;
		return heredoc;
	}

	#variable(): void {
		const start = this.#at;
		const inner = this.#match(/\$\(\s*[^\n<>]{1,300}?[ \t]*(?=<<-?[ \t]*['"]?\w)/y);
		const heredoc = inner === "" ? undefined : this.#heredoc();
		if (heredoc !== undefined) {
			const behind = /^<<-?[ \t]*(['"]?)\w+\1[ \t|]*([^\n]*)/.exec(this.#ahead(300))?.[2] ?? "";
			const programs = [inner.slice(2), behind]
				.map((one) => one.trim())
				.filter((one) => !/^(?:cat)?$/.test(one));
			const content = this.contentOf(heredoc);
			// What a program makes of other lines is not known.
			if (programs.length === 0 || this.#gaps.jsonOf(content) !== undefined) {
				this.#programs.push(...programs);
				this.#add(content, 0);
				this.#at = heredoc.end;
				this.#match(/\s*\)/y);
				return;
			}
		}
		this.#at = start;
		const name =
			this.#kind === "PowerShell"
				? this.#match(/\$(?:(?:env|script|global|local):)?\w+(?:\.\w+)*/iy)
				: this.#match(/\$\w+/y);
		const code = name === "" ? this.#braced() : name.replace(/^\$(?:\w+:)?/, "");
		if (code === undefined) {
			this.#add("$", 1);
			return;
		}
		const file =
			/^(?:cat\s+|<\s*|Get-Content\s+(?:-Raw\s+)?(?:-Path\s+)?)["']?([^\s"']+)["']?(?:\s+-Raw)?$/i.exec(
				code,
			)?.[1];
		const known = file === undefined ? this.#around.variable(code) : this.#around.file(file);
		const isVariable = this.#kind === "posix" && this.#text.charAt(start + 1) === "{";
		this.#add(known ?? objectOfJq(code, this.#gaps) ?? this.#gaps.mark(code, isVariable), 0);
	}

	/** What is between `${` and `}`, or `$(` and `)`; undefined where the end is missing. */
	#braced(): string | undefined {
		const open = this.#ahead(1, 1);
		const close = open === "(" ? ")" : "}";
		let depth = 0;
		let quote = "";
		const last = Math.min(this.#text.length, this.#at + longestCode);
		for (let at = this.#at + 1; at < last && this.#unclosed < maxUnclosed; at++) {
			const char = this.#text.charAt(at);
			if (quote !== "") {
				quote = char === quote ? "" : quote;
			} else if (char === "'" || char === '"') {
				quote = char;
			} else if (char === open) {
				depth++;
			} else if (char === close) {
				depth--;
			}
			if (depth === 0) {
				const code = this.#text.slice(this.#at + 2, at);
				this.#at = at + 1;
				return code.trim().replace(/^(?:env|script|global|local):/i, "");
			}
		}
		this.#unclosed++;
		return undefined;
	}

	#char(): string {
		return this.#text.charAt(this.#at);
	}

	#ahead(length: number, offset = 0): string {
		return this.#text.slice(this.#at + offset, this.#at + offset + length);
	}

	#match(pattern: RegExp): string {
		pattern.lastIndex = this.#at;
		const [found = ""] = pattern.exec(this.#text) ?? [];
		this.#at += found.length;
		return found;
	}

	/** Adds to the word, and goes on by so many characters. */
	#add(part: string, step: number): void {
		this.#word = (this.#word ?? "") + part;
		this.#at += step;
	}
}

export interface Lines {
	readonly text: string;
	/** Nothing in them stands for anything else. */
	readonly isLiteral: boolean;
}

/** Lines that a command reads as a file. */
interface Heredoc extends Lines {
	/** Where the line behind it begins. */
	readonly end: number;
}

/** The lines that `<<` at a place announces; undefined where it announces none. */
export function heredocAt(text: string, at: number): Heredoc | undefined {
	const opening = /<<-?[ \t]*(['"]?)(\w+)\1/y;
	opening.lastIndex = at;
	const [, quote = "", word] = opening.exec(text) ?? [];
	const from = text.indexOf("\n", at) + 1;
	if (word === undefined || from === 0) {
		return undefined;
	}
	const closing = new RegExp(`^[ \\t]*${word}[ \\t]*\\)?[ \\t]*["']?\\r?$`, "gm");
	closing.lastIndex = from;
	const last = closing.exec(text);
	if (last === null) {
		return undefined;
	}
	const isClosing = /^[ \t]*\w+/.exec(last[0])?.[0].length ?? 0;
	return { text: text.slice(from, last.index), isLiteral: quote !== "", end: last.index + isClosing };
}

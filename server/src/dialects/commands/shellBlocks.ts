import { inOneLine } from "../reading/draft";
import type { Stage } from "./shellStages";

/** What a script runs only sometimes, more than once, or where it is called. */
interface Block {
	readonly kind: "if" | "loop" | "case" | "braces";
	/** Where its head begins, and where it ends; undefined while that is read. */
	readonly start: number;
	headEnd: number | undefined;
	/** Which of its branches is read, such as `else` and the pattern of `case`. */
	branch: string;
	/** What is behind its end and given to it, such as `done < names.txt`. */
	tail: string;
	/** The name of a function. */
	readonly name?: string;
}

/** A block at the time of a command in it. */
interface Around {
	readonly block: Block;
	readonly branch: string;
}

/** A command of a script. */
interface Command {
	/** Its words; what is in front of it in the same list of commands, for one that creates a campaign. */
	readonly said: string;
	readonly around: readonly Around[];
}

const closing: Readonly<Record<string, Block["kind"]>> = {
	fi: "if",
	done: "loop",
	esac: "case",
	"}": "braces",
};
/** The prompt of a terminal. */
const prompt = /^[$%>#][ \t]+/;
const head = /^(?:(if|elif)|(while|until)|(?:for|select)(?=[ \t]+\w+[ \t]+in\b|[ \t]*\(\())(?![\w-])/;
const definition = /^(?:function[ \t]+([\w-]+)[ \t]*(?:\([ \t]*\))?|([\w-]+)[ \t]*\([ \t]*\))[ \t]*/;
const pattern = /^\(?[ \t]*([^()]{1,200})\)(?=[ \t]|$)[ \t]*/;
/** Commands that only tell whether something is so. */
const testing = /(?:^|&&|\|\||[ \t])(?:\[{1,2}[ \t]|test[ \t]|\(\(|![ \t]|e?grep[ \t])|\|\|/;
/** More blocks in each other are not followed. */
const maxBlocks = 50;
/** More calls of a function are not told, nor those of functions that call each other further on. */
const maxCalls = 20;
const maxLevels = 2;

/** Knows the conditions, the loops and the functions that the commands of a script for a POSIX shell are in. */
export class ShellBlocks {
	readonly #text: string;
	readonly #found = new Map<number, Command>();
	/** Commands that are given something, by the name of their program. */
	readonly #calls = new Map<string, Command[]>();

	/** `starts`: where the commands begin, in their order. */
	constructor(text: string, pipelines: readonly (readonly Stage[])[], starts: readonly number[]) {
		this.#text = text;
		this.#read(pipelines, starts);
	}

	/**
	 * The heads of the blocks around the command at a place, from the outermost, the calls of the functions among them, and
	 * what has to be so in front of it.
	 */
	at(start: number): readonly string[] {
		const command = this.#found.get(start);
		return command === undefined ? [] : [...new Set(this.#told(command, 0))];
	}

	#told({ said, around }: Command, level: number): readonly string[] {
		const blocks = around.flatMap(({ block, branch }) => {
			const calls = level < maxLevels && block.name !== undefined ? this.#calls.get(block.name) : undefined;
			return calls?.flatMap((call) => this.#told(call, level + 1)) ?? this.#headOf(block, branch);
		});
		return [...blocks, said].filter((code) => code !== "");
	}

	#headOf({ kind, start, headEnd, tail }: Block, branch: string): string {
		const said = kind === "braces" ? "" : inOneLine(this.#text.slice(start, headEnd));
		return [said, branch, tail].filter((part) => part !== "").join(" … ");
	}

	#read(pipelines: readonly (readonly Stage[])[], starts: readonly number[]): void {
		const stack: Block[] = [];
		let next = 0;
		let list: number | undefined;
		for (const stages of pipelines) {
			for (const stage of stages) {
				const { code, start, end, mark } = stage;
				const rest = this.#follow(stage, stages[0]?.start ?? start, stack);
				const indent = Math.max(0, this.#text.slice(start, end).search(/\S/));
				list ??= start + indent + code.length - rest.length;
				const around = stack
					.filter(({ headEnd }) => headEnd !== undefined)
					.map((block) => ({ block, branch: block.branch }));
				const [name = ""] = rest.split(/[ \t]/, 1);
				const calls = this.#calls.get(name) ?? [];
				if (rest.length > name.length && calls.length < maxCalls) {
					this.#calls.set(name, calls);
					calls.push({ said: rest, around });
				}
				for (let at = starts[next]; at !== undefined && at < end; at = starts[++next]) {
					const before = inOneLine(this.#text.slice(list, Math.max(list, start)));
					this.#found.set(at, { said: testing.test(before) ? before : "", around });
				}
				list = /^(?:&&|\|\|?)$/.test(mark) ? list : undefined;
			}
		}
	}

	/** Follows the words of a command that begin and end blocks; what is left of it. `begin`: of its pipeline. */
	#follow(stage: Stage, begin: number, stack: Block[]): string {
		const { start } = stage;
		let rest = stage.code.replace(prompt, "");
		const push = (kind: Block["kind"], from: number, headEnd?: number, name?: string): void => {
			const block = { kind, start: from, headEnd, branch: "", tail: "" };
			stack.splice(maxBlocks - 1);
			stack.push(name === undefined ? block : { ...block, name });
		};
		for (;;) {
			const top = stack.at(-1);
			const [word = ""] = /^(?:[a-z]+(?![\w-])|[{}])/.exec(rest) ?? [];
			const behind = rest.slice(word.length).trimStart();
			const kind = closing[word];
			const [, condition, loop] = head.exec(rest) ?? [];
			const [defined = "", called, named] = definition.exec(rest) ?? [];
			const [whole = "", choice = ""] = (top?.kind === "case" ? pattern.exec(rest) : null) ?? [];
			if (kind !== undefined) {
				const at = stack.findLastIndex((block) => block.kind === kind);
				const [ended] = at < 0 ? [] : stack.splice(at);
				if (ended !== undefined && /^<(?!<)/.test(behind)) {
					ended.tail = rest;
				}
				return "";
			}
			if (word === "then" || word === "do" || word === "else") {
				if (top !== undefined && word !== "else") {
					top.headEnd ??= this.#endBefore(start);
				} else if (top?.kind === "if") {
					top.branch = "else";
				}
				rest = behind;
			} else if (condition === "elif") {
				const at = stack.findLastIndex((block) => block.kind === "if");
				stack.splice(at < 0 ? stack.length : at);
				push("if", this.#startOf(stage, word));
				return behind;
			} else if (head.test(rest)) {
				// What goes into a loop is part of its head.
				push(condition === undefined ? "loop" : "if", begin < start ? begin : this.#startOf(stage, word));
				return loop === undefined && condition === undefined ? "" : behind;
			} else if (word === "case") {
				const at = behind.search(/[ \t]in(?:[ \t]|$)/);
				if (at < 0) {
					return rest;
				}
				const from = this.#startOf(stage, word);
				push("case", from, from + rest.length - behind.length + at + " in".length);
				rest = behind.slice(at + " in".length).trimStart();
			} else if (whole !== "" && top !== undefined) {
				const first = Math.max(begin, top.headEnd ?? begin);
				top.branch = `${inOneLine(this.#text.slice(first, Math.max(first, start)))}${choice})`;
				rest = rest.slice(whole.length);
			} else if (defined !== "") {
				push("braces", start, start, called ?? named);
				rest = rest.slice(defined.length).replace(/^\{[ \t]*/, "");
			} else if (word === "{") {
				const isBody = top?.name !== undefined && rest === "{";
				if (!isBody) {
					push("braces", start, start);
				}
				rest = behind;
			} else {
				return rest;
			}
		}
	}

	/** Where the first of some words is in the text of a command, which it has. */
	#startOf({ start, end }: Stage, word: string): number {
		return start + Math.max(0, this.#text.slice(start, end).indexOf(word));
	}

	/** Where the code in front of a place ends, without the sign behind it. */
	#endBefore(start: number): number {
		const front = this.#text.slice(Math.max(0, start - maxBetween), start);
		return start - (front.length - front.replace(/[\s;]+$/, "").length);
	}
}

/** Characters between a condition and what is done where it is so. */
const maxBetween = 100;

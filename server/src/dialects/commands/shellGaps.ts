import { parse } from "../../syntax/parse";
import { type Draft, type DraftScalar, draftOf, gapDraft, gapFor, textDraft } from "../reading/draft";

/** Signs for private use, between which the number of a gap stands. */
const mark = /\uE000(\d+)\uE001/g;

/** What make, Jinja and their like put into JSON where its quotes keep the shell from it; the last group is a name. */
const template = /\$?\{\{([^{}\n]*)\}\}|\$\{([^{}\n]+)\}|\$\(([A-Za-z_][\w.]*)\)/g;
const ofMake = /\$\(([A-Za-z_][\w.]*)\)/g;

/** A variable, and what takes its place where it isn't set. */
const withDefault = /^(\w+):?[-=?]/;

/** What somebody else fills in, such as make, Ansible, a workflow or a reader, in the place of a value; strings stay. */
const stringOrPlaceholder =
	/"(?:[^"\\]|\\[\s\S])*"|(?:\$?\{\{[^{}\n]{1,200}\}\}|\$\([\w.-]{1,100}\)|\$\{[\w.:-]{1,100}\}|\$\w{1,100}|<\w[\w .-]{0,100}>)(?=\s{0,99}[,}\]])/g;

/** A placeholder as a gap in the place of a text. */
function inQuotes(written: string): string {
	if (/^(?:["<]|\$\{\{)/.test(written)) {
		return written.startsWith('"') ? written : JSON.stringify(written);
	}
	const code = /^\{\{(.*)\}\}$|^\$\((.*)\)$|^\$(\w+)$/
		.exec(written)
		?.slice(1)
		.find((one) => one !== undefined);
	return JSON.stringify(gapFor(code?.trim() ?? written));
}

/** Variables and commands within the words of a command line; marks stand for them until a word is understood. */
export class Gaps {
	readonly #codes: string[] = [];
	readonly #defaults = new Map<string, Set<string>>();

	/** The mark for code within a word. `isVariable`: it may say what a variable is where it isn't set. */
	mark(code: string, isVariable = false): string {
		const [, name] = isVariable ? (withDefault.exec(code) ?? []) : [];
		if (name !== undefined) {
			const all = this.#defaults.get(name) ?? new Set();
			this.#defaults.set(name, all.add(`\${${code}}`));
		}
		this.#codes.push(name ?? code);
		return `\uE000${this.#codes.length - 1}\uE001`;
	}

	/** The expressions that give a variable a default, such as `${NAME:-Spring}`: its gap only has the name. */
	defaultsOf(name: string): Iterable<string> {
		return this.#defaults.get(name) ?? [];
	}

	/** A word with a gap for each mark. */
	filled(word: string): string {
		return word.replace(mark, (_, index: string) => gapFor(this.#codeOf(index)));
	}

	/** A word as a text, or as a gap where it is nothing else. */
	draftOf(word: string): DraftScalar {
		const index = /^\uE000(\d+)\uE001$/.exec(word)?.[1];
		return index === undefined ? textDraft(this.filled(word)) : gapDraft(this.#codeOf(index));
	}

	/** The value of a word of JSON, in strings of which and outside of them may be gaps; undefined for no JSON. */
	jsonOf(word: string): Draft | undefined {
		if (!/^\s*[[{]/.test(word)) {
			return undefined;
		}
		const made = word.replace(ofMake, (_, name: string) => this.mark(name));
		// Shells of Windows have the quotes of programs escaped within their own.
		return (
			this.#parsed(made) ??
			(made.includes('\\"') ? this.#parsed(made.replace(/\\(["\\])/g, "$1")) : undefined) ??
			this.#filledObject(made) ??
			this.#parsed(made.replace(stringOrPlaceholder, inQuotes))
		);
	}

	/** An object or a list that templates make JSON. */
	#filledObject(word: string): Draft | undefined {
		const filled = word.replace(template, (_, double?: string, braced?: string, name?: string) =>
			this.mark(plainCode(double ?? braced ?? name ?? "")),
		);
		const value = filled === word ? undefined : this.#parsed(filled);
		return value?.kind === "scalar" ? undefined : value;
	}

	/** A text with marks for the templates of Jinja and its like in it, whose braces are none of its own. */
	withTemplates(text: string): string {
		return text.replace(/(?<!\$)\{\{([^{}\n]*)\}\}/g, (_, code: string) => this.mark(plainCode(code)));
	}

	#parsed(word: string): Draft | undefined {
		const text = word.replace(/"(?:[^"\\]|\\[\s\S])*"|\uE000\d+\uE001/g, (part) =>
			part.startsWith('"')
				? part.replace(mark, (_, index: string) => JSON.stringify(gapFor(this.#codeOf(index))).slice(1, -1))
				: JSON.stringify(this.filled(part)),
		);
		const tree = parse(text);
		// A comma too many changes nothing of a value.
		const isSure = tree.problems.every(({ code }) => code === "trailing-comma");
		return tree.root !== undefined && isSure ? draftOf(tree, tree.root) : undefined;
	}

	#codeOf(index: string): string {
		return this.#codes[Number(index)] ?? "";
	}
}

/** The code of a template without the dashes that take away the blanks around it. */
function plainCode(code: string): string {
	return code.replace(/^-|-$/g, "").trim();
}

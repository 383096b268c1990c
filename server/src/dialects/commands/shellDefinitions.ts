import { type Draft, inOneLine } from "../reading/draft";
import type { Gaps } from "./shellGaps";

/** More definitions of one variable say nothing new. */
const maxDefinitions = 20;
/** A word of a shell, with what is quoted and what is put into it. */
const word = `(?:"[^"\\n]*"|'[^'\\n]*'|\\$\\([^()\\n]*\\)|\\$\\{[^{}\\n]*\\}|\\$(?![({])|[^\\s;&|()"'$])`;
const patterns: readonly RegExp[] = [
	// bash and its like, and `set` of cmd
	new RegExp(`(?<=^|[\\s;&|("])(\\w+)=${word}+`, "gm"),
	/(?<![\w$])(?:for|select)[ \t]+(\w+)[ \t]+in[ \t][^;\n]+/g,
	/(?<![\w$])read[ \t]+(?:-\w+[ \t]+)*(\w+)/g,
	/\$\{(\w+):?=[^{}\n]*\}/g,
	// make, and code around a command
	/^[ \t]*(?:export[ \t]+)?(\w{1,100})(?:[ \t]{0,20}[?:+]{1,2}=|[ \t]{1,20}=(?![=~>]))[ \t]*\S[^\n]*/gm,
	// PowerShell
	new RegExp(`\\$(?:\\w+:)?(\\w+)[ \\t]*=[ \\t]*(?!@[{(][ \\t]*\\r?$)${word}+`, "gm"),
	/^(?=[ \t]*\$(?:\w+:)?(\w+)[ \t]*=)([ \t]*)[^=\n]*=[ \t]*@[{(][ \t]*\r?\n(?:[^\n]*\n){0,100}?\2[})][^\n]*/gm,
];
/** A name in a gap. */
const gap = /\$\{(\w+)[^{}]*\}/g;

/** What a script says of its variables whose values only running it tells, such as their defaults. */
export class ShellDefinitions {
	readonly #text: string;
	readonly #gaps: Gaps;
	#known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

	constructor(text: string, gaps: Gaps) {
		this.#text = text;
		this.#gaps = gaps;
	}

	/** The definitions of the variables that the gaps of a campaign name. */
	of(draft: Draft): readonly string[] {
		const found = new Set<string>();
		look(draft, (name) => {
			const definitions = [...(this.#definitions().get(name) ?? [])];
			// A default may be a part of them, which is told once.
			const defaults = [...this.#gaps.defaultsOf(name)].filter(
				(one) => !definitions.some((definition) => definition.includes(one)),
			);
			for (const one of [...defaults, ...definitions]) {
				found.add(one);
			}
		});
		return [...found];
	}

	#definitions(): ReadonlyMap<string, ReadonlySet<string>> {
		this.#known ??= definitionsIn(this.#text);
		return this.#known;
	}
}

function definitionsIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
	const known = new Map<string, Set<string>>();
	for (const pattern of patterns) {
		for (const [whole, name = ""] of text.matchAll(pattern)) {
			const all = known.get(name) ?? new Set();
			known.set(name, all.size < maxDefinitions ? all.add(inOneLine(whole)) : all);
		}
	}
	return known;
}

function look(part: Draft, take: (name: string) => void): void {
	if (part.kind !== "scalar") {
		for (const below of part.kind === "list" ? part.items : part.members.values()) {
			look(below, take);
		}
		return;
	}
	for (const [, name = ""] of part.written.matchAll(gap)) {
		take(name);
	}
}

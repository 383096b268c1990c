import type { Span } from "../../../../shared/src/problem/problem";
import { LiteralReader } from "../code/literals";
import { leftOutOf, write } from "../reading/draft";
import { isSign } from "../reading/items";
import { languages } from "../reading/languages";
import { type Item, tokenize } from "../reading/tokens";
import { type Assignments, assignmentsIn } from "../statements/assignments";
import type { Assignment } from "../statements/bindings";
import { namesIn, wordOf } from "../statements/chains";

/** What a script of PowerShell makes of its hashtables. */
export interface TableJson {
	readonly content: string;
	/** What has no place in it. */
	readonly leftOut: readonly string[];
	/** The statements that were read for it. */
	readonly spans: readonly Span[];
}

/** Statements that one value is made of are followed so far. */
const maxNames = 100;
const maxSpans = 200;

/** Knows the JSON that variables of a script hold as hashtables, or that `ConvertTo-Json` makes of them. */
export class Hashtables {
	readonly #text: string;
	#known: { readonly assignments: Assignments; readonly reader: LiteralReader } | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	/** The JSON of a variable, without the dollar sign of its name; undefined where only running the script can tell. */
	json(name: string): TableJson | undefined {
		const known = /^\w+$/.test(name) && /@\{/.test(this.#text) ? this.#read() : undefined;
		if (known === undefined) {
			return undefined;
		}
		const { assignments, reader } = known;
		const all = assignments.of.get(`$${name}`) ?? [];
		const [only, ...more] = all;
		const isSure = only !== undefined && more.length === 0 && !assignments.unsure.has(`$${name}`);
		const piped =
			isSure && !only.isConditional && only.path.length === 0 ? withoutJson(only.value) : undefined;
		const value = piped === undefined ? reader.variables.wholeOf(`$${name}`) : reader.value(piped);
		return value === undefined || value.kind === "scalar"
			? undefined
			: { content: write(value), leftOut: leftOutOf(value), spans: readFor(all, assignments) };
	}

	#read(): { readonly assignments: Assignments; readonly reader: LiteralReader } | undefined {
		const language = languages.find(({ name }) => name === "PowerShell");
		const tokens = this.#known === undefined && language ? tokenize(this.#text, language) : undefined;
		if (language !== undefined && tokens !== undefined) {
			const assignments = assignmentsIn(this.#text, tokens.items, language);
			this.#known = { assignments, reader: new LiteralReader(this.#text, language, assignments) };
		}
		return this.#known;
	}
}

/** What is piped into `ConvertTo-Json`, or given to it; undefined for any other expression. */
function withoutJson(items: readonly Item[]): readonly Item[] | undefined {
	const [only, ...more] = items;
	if (only?.kind === "group" && only.open === "(" && (more.length === 0 || isSign(more[0], "."))) {
		return withoutJson(only.items);
	}
	const at = items.findIndex(
		(item, index) =>
			/^ConvertTo$/i.test(wordOf(item)) &&
			isSign(items[index + 1], "-") &&
			/^Json$/i.test(wordOf(items[index + 2])),
	);
	if (at > 1 && isSign(items[at - 1], "|")) {
		return items.slice(0, at - 1);
	}
	const given = at === 0 ? items.slice(3) : [];
	const isNamed = isSign(given[0], "-") && /^InputObject$/i.test(wordOf(given[1]));
	const argument = isNamed ? given[2] : given[0];
	const isTable = isSign(argument, "@");
	return argument === undefined
		? undefined
		: given.slice(isNamed ? 2 : 0, (isNamed ? 3 : 1) + (isTable ? 1 : 0));
}

/** The statements that give a variable its value, and those of the variables in it. */
function readFor(first: readonly Assignment[], { of }: Assignments): readonly Span[] {
	const spans: Span[] = [];
	const known = new Set<string>();
	const left = [...first];
	for (
		let one = left.pop();
		one !== undefined && known.size < maxNames && spans.length < maxSpans;
		one = left.pop()
	) {
		spans.push(one);
		for (const name of namesIn(one.value)) {
			if (name.startsWith("$") && !known.has(name)) {
				known.add(name);
				left.push(...(of.get(name) ?? []));
			}
		}
	}
	return spans;
}

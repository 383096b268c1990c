import type { Span } from "../../../../shared/src/problem/problem";
import { expressionAt } from "../reading/expressions";
import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Group, Item } from "../reading/tokens";
import type { Conditions } from "./conditions";
import { valueOfFunction } from "./helpers";
import { push } from "./lists";
import type { Place } from "./sending";
import { callOf, plainName } from "./variableNames";

/** One value that a text gives to a variable, or to a property of one. */
export interface Assignment {
	/** The properties below the variable; undefined for one whose name only the code knows. */
	readonly path: readonly (string | undefined)[];
	readonly value: readonly Item[];
	/** It is made only sometimes, or more than once. */
	readonly isConditional: boolean;
	/** Where the function begins that makes it. */
	readonly within: number | undefined;
	readonly start: number;
	readonly end: number;
	/** What it belongs to, in front of its code. */
	readonly label?: string;
}

/** What names stand for, as far as a text was read. */
export class Bindings {
	/** By the names of variables, in their order; what a call of a function gives, by `name()`. */
	readonly of = new Map<string, Assignment[]>();
	/** Names that stand for something else somewhere, such as parameters and variables of loops. */
	readonly unsure = new Set<string>();
	readonly places = new Map<Assignment, Place>();
	readonly #language: Language;
	readonly #conditions: Conditions;

	constructor(language: Language, conditions: Conditions) {
		this.#language = language;
		this.#conditions = conditions;
	}

	/** Binds a name, or a property of it, to an expression. `target`: the index of the name, `from`: of the expression. */
	add(
		name: string,
		path: readonly (string | undefined)[],
		inside: readonly Item[],
		target: number,
		from: number,
		place: Place,
	): void {
		const value = expressionAt(inside, from, this.#language);
		const start = inside[target]?.start;
		if (value === undefined) {
			this.unsure.add(name);
			return;
		}
		if (value.length > 0 && start !== undefined) {
			const isConditional = this.#conditions.has(start) || place.condition !== undefined;
			const within = place.body?.start ?? this.#conditions.functionOf(start);
			const end = value.at(-1)?.end ?? start;
			const assignment = { path, value, isConditional, within, start, end };
			push(this.of, name, assignment);
			this.places.set(assignment, place);
			const given = path.length === 0 ? valueOfFunction(value) : undefined;
			if (given !== undefined) {
				this.addFunction(name, given, { start, end });
			}
		}
	}

	/** What a name stands for where nothing else is given: one of the values that it may have. */
	addDefault(name: string, start: number, end: number, label?: string): void {
		const within = this.#conditions.functionOf(start);
		const isLabelled = label !== undefined && { label };
		push(this.of, name, { path: [], value: [], isConditional: false, within, start, end, ...isLabelled });
	}

	/** Names that stand for what a function is given, or for parts of a value, with their defaults. */
	addParameters(group: Group): void {
		this.#addWords(group);
		this.#addDefaults(group);
	}

	/** What a call of a function gives; undefined where that depends on more than its text. */
	addFunction(name: string, value: readonly Item[] | undefined, { start, end }: Span): void {
		const call = callOf(name);
		const isConditional = this.#conditions.has(start);
		const within = this.#conditions.functionOf(start);
		push(this.of, call, { path: [], value: value ?? [], isConditional, within, start, end });
		if (value === undefined || isConditional) {
			this.unsure.add(call);
		}
	}

	#addWords({ items: parts }: Group): void {
		for (const part of parts) {
			if (part.kind === "word") {
				this.unsure.add(plainName(part.text));
			} else if (part.kind === "group") {
				this.#addWords(part);
			}
		}
	}

	#addDefaults({ open, items: parameters }: Group): void {
		let from = 0;
		for (let at = 0; at <= parameters.length; at++) {
			if (at < parameters.length && !isSign(parameters[at], ",")) {
				continue;
			}
			const part = parameters.slice(from, at);
			const sign = part.findIndex((item) => isSign(item, "="));
			const name = isSign(part[1], ":") && open === "(" ? part[0] : part[sign - 1];
			if (sign > 0 && name?.kind === "word") {
				this.addDefault(plainName(name.text), name.start, part.at(-1)?.end ?? name.end);
			}
			from = at + 1;
		}
	}
}

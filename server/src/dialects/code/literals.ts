import type { Span } from "../../../../shared/src/problem/problem";
import { argumentsOf, type EntryReader, listOf, objectOf } from "../reading/collections";
import { castTo, isNegation, negated, textAsItIs, unevaluated } from "../reading/conversions";
import { type Draft, type DraftObject, gapDraft, objectOfPairs, textDraft, textOf } from "../reading/draft";
import { type Entries, entriesOf, isUnnamed } from "../reading/entries";
import { type Arguments, evaluate, isObjectCall } from "../reading/evaluate";
import { handedBack } from "../reading/handedBack";
import { printedInstant, shifted } from "../reading/instants";
import {
	isCall,
	isComprehension,
	isCutOff,
	isPlain,
	isSign,
	isTextOfIt,
	isTyped,
	keysOf,
	methodsBehind,
	templateIn,
	typeOfCast,
	withoutCast,
	withoutTypes,
	wordList,
} from "../reading/items";
import { concatenated, filledPercents, fillingOf, isOperand, madeOf } from "../reading/joins";
import type { Language } from "../reading/language";
import { constants } from "../reading/languages";
import { comprehended } from "../reading/loops";
import {
	operandsOf,
	type Part,
	partOf,
	unionOfCall,
	unionOfMethod,
	united,
	unitedByOperator,
} from "../reading/merges";
import { calculated, numberDraft } from "../reading/numbers";
import { emptyMap, emptyOf, isEmptyObject, isOfType, ofUnion, printed } from "../reading/objectTypes";
import type { Group, Item } from "../reading/tokens";
import type { Assignments } from "../statements/assignments";
import { Variables, withValues } from "../statements/variables";

/** Reads what is a literal in a text of any language; what cannot be evaluated becomes a gap that names it. */
export class LiteralReader implements EntryReader {
	readonly #text: string;
	readonly #language: Language;
	readonly #spans = new Map<Draft, Group>();
	readonly #known = new Map<Group, Draft | undefined>();
	readonly #tuples = new Map<Group, Draft | undefined>();
	readonly #calls = new Map<Group, Draft | undefined>();
	/** Groups that are part of a value that was read. */
	readonly covered = new Set<Group>();
	readonly #order: Group[] = [];
	readonly spread = new Set<Draft>();
	/** What the text gives to its variables. */
	readonly variables: Variables;

	constructor(text: string, language: Language, assignments: Assignments) {
		this.#text = text;
		this.#language = language;
		this.variables = new Variables(text, assignments, this);
	}

	/** The value of a pair of brackets; undefined where they hold something else, such as statements. */
	group(group: Group): Draft | undefined {
		if (!this.#known.has(group)) {
			const value = printed(group, this.#text, this.#language) ?? emptyMap(group) ?? this.#read(group);
			this.#known.set(group, value);
			if (value !== undefined && !this.#spans.has(value)) {
				this.#spans.set(value, group);
			}
		}
		return this.#known.get(group);
	}

	/** Where the brackets of a value are; undefined where it has none of its own. */
	spanOf(value: Draft): Span | undefined {
		return this.#spans.get(value);
	}

	/** The object that items are without brackets around them. */
	body(items: readonly Item[]): DraftObject | undefined {
		const entries = this.#entries(items, "{");
		const body = entries && objectOf(entries, this, this.#language, false);
		return body?.kind === "object" ? body : undefined;
	}

	#read(group: Group): Draft | undefined {
		if (group.closed && isComprehension(group.items)) {
			return comprehended(group, this);
		}
		const entries = group.closed ? this.#entries(group.items, group.open) : undefined;
		if (entries === undefined) {
			return undefined;
		}
		if (group.open === "[" && entries.every(isUnnamed)) {
			return listOf(entries, this);
		}
		const isNamed = entries.some((entry) => "merged" in entry || entry.key !== undefined);
		if (isNamed || (entries.length === 0 && group.open === "{")) {
			return objectOf(entries, this, this.#language, group.open === "(");
		}
		if (group.open === "(") {
			const [only, ...more] = entries;
			return only !== undefined && "value" in only && more.length === 0 ? this.value(only.value) : undefined;
		}
		const items = entries.flatMap((entry) => ("value" in entry ? [entry.value] : []));
		// Braces around statements are no list.
		if (!items.every((item) => (item.length === 1 ? isPlain(item[0]) : isTyped(item) || isCall(item)))) {
			return undefined;
		}
		const values = items.map((item) => this.value(item));
		return objectOfPairs(values) ?? { kind: "list", items: values };
	}

	/** The entries between brackets; undefined where something there is none. */
	#entries(items: readonly Item[], open: Group["open"]): Entries | undefined {
		return entriesOf(items, open, this.#language, (part) => this.written(part));
	}

	/** The value of an expression. */
	value(items: readonly Item[]): Draft {
		return this.#evaluated(withoutCast(items)) ?? unevaluated(this.written(items));
	}

	#evaluated(items: readonly Item[]): Draft | undefined {
		const [first, second] = items;
		if (items.length === 1 && first !== undefined) {
			return this.#single(first);
		}
		if (items.length === 2 && second?.kind === "number" && (isSign(first, "-") || isSign(first, "+"))) {
			return numberDraft(`${isSign(first, "-") ? "-" : ""}${second.text}`);
		}
		if (items.length === 2 && isSign(first, ":") && second?.kind === "word" && !second.text.includes(".")) {
			return textDraft(second.text);
		}
		const keys = first?.kind === "word" ? keysOf(items.slice(1), this.variables) : undefined;
		if (first?.kind === "word" && keys !== undefined) {
			return this.variables.valueOf(first.text, keys);
		}
		const words = this.#language.hasWordLists === true ? wordList(items, this.#text) : undefined;
		if (words !== undefined) {
			return { kind: "list", items: words.map(textDraft) };
		}
		if (this.#language.hashtables === true && second?.kind === "group" && items.length === 2) {
			const isList = isSign(first, "@") && second.open === "(";
			return isList ? this.#items(second) : isSign(first, "@") ? this.#single(second) : undefined;
		}
		const cast = typeOfCast(first);
		if (cast !== undefined && typeOfCast(second) === undefined) {
			return castTo(cast, this.#evaluated(items.slice(1)));
		}
		if (isNegation(first)) {
			const count = items.findIndex((item) => !isNegation(item));
			return negated(count > 0 ? this.#evaluated(items.slice(count)) : undefined, count);
		}
		return (
			textAsItIs(items) ??
			this.#union(items) ??
			concatenated(items, (part) => this.value(part), this.#language.joinsWithDot === true) ??
			calculated(items, (item) => this.#single(item), this.#language.truncates === true) ??
			shifted(items, this, (list) => this.#given(list)) ??
			this.#method(items) ??
			this.#composite(items) ??
			this.#call(items)
		);
	}

	/** Objects and lists that are put together: `{…}.merge(a)`, `{…} | a`, `[…] + a`. */
	#union(items: readonly Item[]): Draft | undefined {
		const operands = operandsOf(items, this.#language);
		if (operands !== undefined) {
			const parts = (): readonly Part[] => operands.map((part) => this.#part(part));
			return this.#united(parts, (all) => unitedByOperator(all, this.#language));
		}
		const [first] = items;
		if (first?.kind === "word" && unionOfCall(first.text, this.#language) !== undefined) {
			return undefined;
		}
		const { base, calls } = methodsBehind(items);
		const union = unionOfMethod(calls[0]?.name ?? "");
		if (
			base === undefined ||
			union === undefined ||
			calls.some(({ name }) => unionOfMethod(name) !== union)
		) {
			return undefined;
		}
		const more = calls.flatMap(({ list }) => this.#entries(list.items, "(") ?? []);
		const parts = (): readonly Part[] => [this.#part(base), ...more.map((entry) => this.#partOf(entry))];
		return this.#united(parts, (all) => united(all, union));
	}

	#united(
		read: () => readonly Part[],
		unite: (parts: readonly Part[]) => Draft | undefined,
	): Draft | undefined {
		return this.#kept(() => {
			const parts = read();
			const value = unite(parts);
			for (const part of value === undefined ? [] : parts) {
				this.spread.add(part.value);
			}
			return value;
		});
	}

	#part(items: readonly Item[]): Part {
		return { value: this.value(items), written: this.written(items) };
	}

	/** An argument of a call that unites objects; one with a name is a property. */
	#partOf(entry: Entries[number]): Part {
		if ("merged" in entry) {
			return this.#part(entry.merged);
		}
		const { value, written } = this.#part(entry.value);
		return partOf(entry.key, value, written);
	}

	#cover(group: Group): void {
		this.covered.add(group);
		this.#order.push(group);
	}

	/** A value; what was read for one that can't be told is still to be looked at. */
	#kept(read: () => Draft | undefined): Draft | undefined {
		const before = this.#order.length;
		const value = read();
		const undone = value === undefined ? this.#order.splice(before) : [];
		for (const group of undone) {
			this.covered.delete(group);
		}
		return value;
	}

	/** A text or a list, and what is made of it: `"a".join(…)`, `[…].join("a")`, `"…".format(…)`, `"…" % …`. */
	#method(items: readonly Item[]): Draft | undefined {
		const [first, second, third, list, ...more] = items;
		if (isSign(second, "%")) {
			const text = first && textOf(this.#single(first));
			const values = items.slice(2);
			const isOne = values.length === 1 || isOperand(values);
			return text !== undefined && isOne ? filledPercents(text, this.#operands(values)) : undefined;
		}
		const name = isSign(second, ".") && third?.kind === "word" ? third.text : undefined;
		if (first === undefined || name === undefined || list?.kind !== "group" || more.length > 0) {
			return undefined;
		}
		const given = this.#given(list);
		return given && this.#kept(() => madeOf(this.#single(first), name, given));
	}

	/** The arguments of a call; undefined where some are spread into them. */
	#given(list: Item): Arguments | undefined {
		const isCall = list.kind === "group" && list.open === "(";
		const entries = isCall ? this.#entries(list.items, "(") : undefined;
		const isKnown = entries?.every((entry) => "value" in entry) === true;
		return isKnown ? argumentsOf(entries, this) : undefined;
	}

	/** The values behind `%`: one, or those of a list or a dictionary. */
	#operands(values: readonly Item[]): Arguments {
		const [only, ...more] = values;
		const given = only !== undefined && more.length === 0 ? this.#given(only) : undefined;
		if (given !== undefined) {
			return given;
		}
		const value = this.value(values);
		return value.kind === "object"
			? { positional: [], named: value.members }
			: { positional: value.kind === "list" ? value.items : [value], named: new Map() };
	}

	#single(item: Item): Draft | undefined {
		switch (item.kind) {
			case "text":
				return textDraft(item.interpolates === true ? withValues(item.text, this.variables) : item.text);
			case "number":
				return numberDraft(item.text);
			case "word": {
				const constant = constants.get(item.text);
				return constant === undefined
					? this.variables.valueOf(item.text)
					: { kind: "scalar", written: constant };
			}
			case "group": {
				const template = this.#language.typesBraces ? undefined : templateIn(item, this.#text);
				const unknown = template ?? (isCutOff(item) ? this.written([item]) : undefined);
				if (unknown !== undefined) {
					return gapDraft(unknown);
				}
				const value = this.group(item) ?? this.#tuple(item);
				if (value !== undefined && value.kind !== "scalar") {
					this.#cover(item);
				}
				return value;
			}
			case "sign":
				return undefined;
		}
	}

	/** `@(a, b)` of PowerShell. */
	#items(group: Group): Draft | undefined {
		this.#cover(group);
		const entries = this.#entries(group.items, "(");
		return entries?.every(isUnnamed) === true ? listOf(entries, this) : undefined;
	}

	/** `(a, b)` of Python. */
	#tuple(group: Group): Draft | undefined {
		if (group.open !== "(" || this.#language.hasTuples !== true) {
			return undefined;
		}
		if (!this.#tuples.has(group)) {
			const entries = isComprehension(group.items) ? undefined : this.#entries(group.items, "(");
			const isTuple = entries !== undefined && entries.length > 1 && entries.every(isUnnamed);
			this.#tuples.set(group, isTuple ? listOf(entries, this) : undefined);
		}
		return this.#tuples.get(group);
	}

	/** A literal behind the name of its type, as in Go and C#. */
	#composite(items: readonly Item[]): Draft | undefined {
		const last = items.at(-1);
		const type = items.slice(0, -1);
		if (last?.kind !== "group" || !isTyped(items) || this.#language.typesBraces !== true) {
			return undefined;
		}
		const value = this.#single(last);
		return value && ofUnion(this.written(type), value);
	}

	#call(items: readonly Item[]): Draft | undefined {
		const isNew = items[0]?.kind === "word" && items[0].text === "new";
		const [name, list, ...behind] = withoutTypes(isNew ? items.slice(1) : items);
		if (isNew && isEmptyObject(name, list, this.#language)) {
			return { kind: "object", members: new Map() };
		}
		if (name?.kind !== "word" || list?.kind !== "group" || list.open !== "(" || !isTextOfIt(behind)) {
			return undefined;
		}
		if (!this.#calls.has(list)) {
			this.#calls.set(list, this.#result(name.text, list, isNew && this.#language.constructs === true));
		}
		return this.#calls.get(list);
	}

	/** `constructs`: a call without arguments makes an object of a type. */
	#result(name: string, { items }: Group, constructs: boolean): Draft | undefined {
		if (items.length === 0 && constructs) {
			return emptyOf(name);
		}
		const returned = items.length === 0 ? this.variables.valueOfCall(name) : undefined;
		const entries = (returned ?? isComprehension(items)) ? undefined : this.#entries(items, "(");
		if (entries === undefined) {
			return returned;
		}
		const isOfPhp = this.#language.callsArrays === true && name === "array";
		if (isOfPhp && entries.every(isUnnamed)) {
			return listOf(entries, this);
		}
		if (
			(isOfPhp || isObjectCall(name) || isOfType(name, this.#language)) &&
			entries.every((entry) => "merged" in entry || entry.key !== undefined)
		) {
			return objectOf(entries, this, this.#language, false);
		}
		const union = unionOfCall(name, this.#language);
		if (union !== undefined && (entries.length > 1 || !isObjectCall(name))) {
			const parts = (): readonly Part[] => entries.map((entry) => this.#partOf(entry));
			return this.#united(parts, (all) => united(all, union));
		}
		const same = handedBack(name, entries, this);
		if (same !== undefined) {
			return same;
		}
		// What is spread into the arguments is not known.
		if (entries.some((entry) => "merged" in entry)) {
			return undefined;
		}
		const [, holder = "", method = ""] = /^(.+)\.(\w+)$/.exec(name) ?? [];
		const template = fillingOf(method) && textOf(this.variables.valueOf(holder));
		return this.#kept(() => {
			const given = argumentsOf(entries, this);
			return (
				printedInstant(holder, method, given, this.variables) ??
				(template === undefined ? evaluate(name, given, this.spread) : fillingOf(method)?.(template, given))
			);
		});
	}

	/** The code of an expression. */
	written(items: readonly Item[]): string {
		return this.#text.slice(items[0]?.start ?? 0, items.at(-1)?.end ?? 0);
	}
}

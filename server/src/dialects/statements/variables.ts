import type { Span } from "../../../../shared/src/problem/problem";
import type { EntryReader } from "../reading/collections";
import { type Draft, type DraftObject, inOneLine, memberOf, write } from "../reading/draft";
import { withInstants } from "../reading/instants";
import { isSign } from "../reading/items";
import { asPartOfText } from "../reading/joins";
import type { Item } from "../reading/tokens";
import type { Assignments } from "./assignments";
import type { Assignment } from "./bindings";
import { namesIn } from "./chains";
import type { Change } from "./changes";
import { optionKey } from "./options";
import { isSent } from "./sending";
import { set } from "./setting";
import { callOf, partsOf } from "./variableNames";

/** An object that a variable has, and what becomes of it further on. */
interface Assembled {
	readonly first: Draft;
	readonly whole: DraftObject;
	readonly start: number;
	/** What it was when it was sent before, where the text sends it several times. */
	readonly earlier: readonly { readonly whole: DraftObject; readonly start: number }[];
}

/** What a text changes of what a variable has. */
interface Changed {
	/** What it begins with, or is made of. */
	readonly first: ReadonlySet<Draft>;
	/** The arguments of the call that makes it, or its text, if it is one. */
	readonly call: Span | undefined;
	readonly changes: readonly string[];
}

type Reader = Pick<EntryReader, "value" | "spread">;

/** Values that variables stand for in one text, with all that is in them. */
const maxValues = 50_000;
/** Variables whose values are made of other variables, one below the other. */
const maxDepth = 20;
/** More values that one variable gets of its own parts are not worked out. */
const maxOwn = 50;

/** A method that gives what it is called on, or a copy of it. */
const copy = /\.(?:copy|deepcopy|dup|deep_dup|clone|Clone|freeze)$/;

/** Knows the values that a text gives to its variables, once each and without a doubt. */
export class Variables {
	readonly #text: string;
	readonly #assignments: Assignments;
	readonly #reader: Reader;
	readonly #known = new Map<string, Draft | undefined>();
	/** The properties of variables that have a value only sometimes; undefined for any. */
	readonly #open = new Map<string, ReadonlySet<string | undefined>>();
	readonly #changes = new Map<string, readonly Change[]>();
	readonly #sizes = new WeakMap<Draft, number>();
	/** Values of variables may be in each other, twice on each level. */
	#left = maxValues;
	#depth = 0;

	/** `reader`: of the values of expressions. */
	constructor(text: string, assignments: Assignments, reader: Reader) {
		this.#text = text;
		this.#assignments = assignments;
		this.#reader = reader;
	}

	/** The value of a variable, or of a property of one; undefined where only running the code can tell. */
	valueOf(name: string, path: readonly string[] = []): Draft | undefined {
		const copied = path.length === 0 ? copy.exec(name)?.index : undefined;
		if (copied !== undefined) {
			const value = this.#partOf(name.slice(0, copied), path);
			if (value?.kind !== "object") {
				return value;
			}
			this.#reader.spread.add(value);
			return { ...value };
		}
		return this.#partOf(name, path);
	}

	#partOf(name: string, path: readonly string[]): Draft | undefined {
		const [root = "", ...rest] = this.#placeOf(name);
		const keys = [...rest, ...path];
		if (keys[0] !== undefined && this.#mayDiffer(root, keys[0])) {
			return undefined;
		}
		const found = keys.reduce<Draft | undefined>(
			(value, key) => (value?.kind === "object" ? value.members.get(key) : undefined),
			this.#valueOfRoot(root),
		);
		const size = found === undefined ? 0 : this.#sizeOf(found);
		if (size > this.#left) {
			return undefined;
		}
		this.#left -= size;
		return found;
	}

	/** Whether a property of a variable gets another value sometimes, or in a way that isn't followed. */
	#mayDiffer(root: string, key: string): boolean {
		const { of } = this.#assignments;
		const known = this.#open.get(root);
		const isOpen = ({ isConditional, path }: Assignment): boolean =>
			path.length > 0 && (isConditional || path[0] === undefined);
		const open =
			known ??
			new Set([
				...(of.get(root) ?? []).filter(isOpen).map(({ path }) => path[0]),
				...this.#changesOf(root).map(({ key: own, given }) => own ?? given?.[0]),
			]);
		this.#open.set(root, open);
		return open.has(key) || open.has(undefined);
	}

	/** What changes a variable, or may change it: a call changes no text or number that it is given. */
	#changesOf(root: string): readonly Change[] {
		const all = this.#assignments.changes.get(root) ?? [];
		const known = this.#changes.get(root);
		const [first] = this.#assignments.of.get(root) ?? [];
		if (known !== undefined || first === undefined || all.every(({ given }) => given === undefined)) {
			return known ?? all;
		}
		// What is made of itself may be changed by all of them.
		this.#changes.set(root, all);
		if (this.#depth < maxDepth && first.path.length === 0) {
			this.#depth++;
			const value = this.#reader.value(first.value);
			this.#depth--;
			const found = all.filter(
				({ given, isTarget }) => given === undefined || isTarget === true || mayChange(value, given),
			);
			this.#changes.set(root, found);
			return found;
		}
		return all;
	}

	/** What a function of the text gives that has no parameters; undefined where only running the code can tell. */
	valueOfCall(name: string): Draft | undefined {
		if (copy.test(name)) {
			return this.valueOf(name);
		}
		const { of, unsure } = this.#assignments;
		const [only] = of.get(callOf(name)) ?? [];
		// The variable of a function without a name has no other value.
		const isCertain = (of.get(name) ?? []).every(({ start }) => start === only?.start) && !unsure.has(name);
		return only !== undefined && isCertain ? this.valueOf(callOf(name)) : undefined;
	}

	/** How many values a value is made of. */
	#sizeOf(value: Draft): number {
		const known = this.#sizes.get(value);
		if (known !== undefined || value.kind === "scalar") {
			return known ?? 1;
		}
		const below = value.kind === "list" ? value.items : [...value.members.values()];
		const size = below.reduce((sum, one) => sum + this.#sizeOf(one), 1);
		this.#sizes.set(value, size);
		return size;
	}

	/** The objects to which the text adds properties line by line. */
	assembled(): ReadonlyMap<string, Assembled> {
		const found = new Map<string, Assembled>();
		for (const [name, all] of this.#assignments.of) {
			const [first, ...more] = all;
			const hasMore = more.length > 0 || this.#changesOf(name).length > 0;
			const whole = first !== undefined && hasMore ? this.#valueOfRoot(name) : undefined;
			if (first !== undefined && whole?.kind === "object") {
				const value = this.#reader.value(first.value);
				const earlier = this.#earlier(name, value);
				const last = this.#assignments.sendings.get(name)?.calls.at(-1);
				const start = earlier.length > 0 ? last?.start : undefined;
				found.set(name, { first: value, whole, start: start ?? first.start, earlier });
			}
		}
		return found;
	}

	/** What was sent of a variable before it got its last properties. */
	#earlier(name: string, first: Draft): Assembled["earlier"] {
		const { calls = [], late } = this.#assignments.sendings.get(name) ?? {};
		const hasMore = [...(late?.values() ?? [])].some((count) => count < calls.length);
		const [own, ...more] = this.#assignments.of.get(name) ?? [];
		if (!hasMore || first.kind !== "object" || own === undefined) {
			return [];
		}
		return calls.slice(0, -1).map(({ start }, index) => {
			const inTime = more.filter((one) => (late?.get(one) ?? 0) <= index);
			return { whole: this.#withMore(name, first, own.within, inTime, []), start };
		});
	}

	/** The value of a variable as a whole, with all that the text adds to it; undefined where only running the code can tell. */
	wholeOf(name: string): Draft | undefined {
		return this.#valueOfRoot(this.#placeOf(name)[0] ?? "");
	}

	/** The functions and variables in whose code a place is, by their names. */
	around(at: number): ReadonlyMap<string, Span> {
		const found = new Map<string, Span>();
		for (const [name, all] of this.#assignments.of) {
			const around = all.find(({ start, end }) => start <= at && at < end);
			if (around !== undefined) {
				found.set(name.replace(/\(\)$/, ""), around);
			}
		}
		return found;
	}

	/** All the code that gives a variable its value, and the function and the option of that name; none in which `at` is. */
	definitionsOf(name: string, at: number): readonly string[] {
		const [root = ""] = this.#placeOf(name);
		const { of } = this.#assignments;
		return [
			...(of.get(root) ?? []),
			...(of.get(callOf(name)) ?? []),
			...(of.get(optionKey(name)) ?? []),
			...this.#changesOf(root),
		]
			.filter(({ start, end }) => at < start || end <= at)
			.map((one) => this.#written(one));
	}

	/** The code of a variable that gets one value, and always; undefined for any other. */
	onlyDefinitionOf(name: string): string | undefined {
		const [only, ...more] = this.#assignments.of.get(name) ?? [];
		const isOnly = only !== undefined && only.path.length === 0 && more.length === 0 && !only.isConditional;
		const { unsure, changes } = this.#assignments;
		return isOnly && !unsure.has(name) && !changes.has(name) ? this.#written(only) : undefined;
	}

	/** A variable and the properties below it. What belongs to a class is written without it where it gets its value. */
	#placeOf(name: string): readonly string[] {
		const parts = partsOf(name);
		const [root = ""] = parts;
		const member = /^(?:self|cls|\$?this|[A-Z]\w*)(?:\.|->|::)\$?(\w+)$/.exec(name)?.[1];
		return member !== undefined && !this.#assignments.of.has(root) ? [member] : parts;
	}

	#valueOfRoot(root: string): Draft | undefined {
		if (!this.#known.has(root) && this.#depth < maxDepth) {
			// What is made of itself has no value that is certain.
			this.#known.set(root, undefined);
			this.#depth++;
			this.#known.set(root, this.#evaluated(root));
			this.#depth--;
		}
		return this.#known.get(root);
	}

	/** Whether a variable gets a value only after everything that is made of it was sent. */
	#isTooLate(root: string, one: Assignment): boolean {
		const { calls, late } = this.#assignments.sendings.get(root) ?? {};
		return calls !== undefined && late?.get(one) === calls.length;
	}

	#evaluated(root: string): Draft | undefined {
		const all = this.#assignments.of.get(root) ?? [];
		const late = all.filter((one) => this.#isTooLate(root, one));
		const [first, ...more] = all.filter((one) => !this.#isTooLate(root, one));
		const isSure = !this.#assignments.unsure.has(root) && more.every(({ path }) => path.length > 0);
		if (first === undefined || first.path.length > 0 || !isSure) {
			return undefined;
		}
		const value = this.#reader.value(first.value);
		if (value.kind === "scalar") {
			const isChanged = this.#changesOf(root).length > 0;
			return value.code === undefined && more.length === 0 && !isChanged ? value : undefined;
		}
		const changes = [...late, ...this.#changesOf(root)].map((one) => this.#written(one));
		if (value.kind === "object" && more.length + changes.length > 0) {
			const whole = this.#withMore(root, value, first.within, more, changes);
			// An empty object would say something that nobody wrote.
			return whole.members.size > 0 ? whole : undefined;
		}
		const leftOut = [...more.map((one) => this.#written(one)), ...changes];
		return leftOut.length === 0 ? value : { ...value, leftOut: [...(value.leftOut ?? []), ...leftOut] };
	}

	/**
	 * An object with the properties that its variable gets further on in the same function, or in that which sends it:
	 * another one may never be called.
	 */
	#withMore(
		root: string,
		object: DraftObject,
		within: number | undefined,
		more: readonly Assignment[],
		changes: readonly string[],
	): DraftObject {
		const leftOut = [...(object.leftOut ?? []), ...changes];
		const known = this.#known.get(root);
		let left = maxOwn;
		const whole: DraftObject = { ...object, members: new Map(object.members) };
		const own = new Set<Draft>([whole]);
		const senders = new Set(this.#assignments.sendings.get(root)?.calls.map(({ body }) => body?.start));
		for (const one of more) {
			const path = one.path.flatMap((key) => (key === undefined ? [] : [key]));
			const isCalled = one.within === within || (senders.size === 1 && senders.has(one.within));
			const isKnown = path.length === one.path.length && !one.isConditional && isCalled;
			// What is made of itself is made of what it has so far.
			if (left > 0 && namesIn(one.value).includes(root)) {
				this.#known.set(root, { ...whole, members: new Map(whole.members) });
				left--;
			}
			const value = this.#reader.value(one.value);
			this.#known.set(root, known);
			const before = path.reduce<Draft | undefined>(memberOf, whole);
			if (!isKnown || !set(whole, path, value, own)) {
				leftOut.push(this.#written(one));
			} else if (before !== undefined && isUncertain(value)) {
				// Nobody knows the value of the code, which may be made of what was there.
				leftOut.push(`${path.join(".")}: ${inOneLine(write(before))}`);
			}
		}
		return { ...whole, ...(leftOut.length > 0 && { leftOut }) };
	}

	/** What the text changes of an object whose value isn't certain, or that a call makes, by what it begins with. */
	unassembled(): readonly Changed[] {
		const found: Changed[] = [];
		for (const [name, [first, ...more]] of this.#assignments.of) {
			const changes = [
				...more.filter(({ path }) => path.length > 0),
				...(this.#assignments.changes.get(name) ?? []),
			];
			if (first !== undefined && changes.length > 0 && this.#valueOfRoot(name) === undefined) {
				const call = first.path.length === 0 ? madeBy(first.value) : undefined;
				const names = call === undefined ? [] : namesIn(first.value);
				found.push({
					first: new Set([
						this.#reader.value(first.value),
						...names.flatMap((one) => this.wholeOf(one) ?? []),
					]),
					call,
					changes: changes.map((one) => this.#written(one)),
				});
			}
		}
		return found;
	}

	#written({ start, end, label = "" }: Span & { readonly label?: string }): string {
		return label + inOneLine(this.#text.slice(start, end));
	}
}

/** Whether a value, or a part of it, is known only to who runs the code. */
function isUncertain(value: Draft): boolean {
	return value.kind === "scalar"
		? value.code !== undefined || value.written.includes("${")
		: value.leftOut !== undefined;
}

/** Whether a call may change what it is given: a part of a value that is no text or number. */
function mayChange(value: Draft, path: readonly (string | undefined)[]): boolean {
	const part = path.reduce<Draft | undefined>(
		(whole, key) => (key === undefined ? undefined : memberOf(whole, key)),
		value,
	);
	return value.kind !== "scalar" && part?.kind !== "scalar";
}

/** The arguments of the call that makes a value, or the text that it is; undefined for what sends something, or is a function. */
function madeBy(value: readonly Item[]): Span | undefined {
	const list = value.at(-1);
	const isCall = list?.kind === "group" && list.open === "(" && !isSent(value.at(-2));
	const [text, ...more] = value;
	if (text?.kind === "text" && more.length === 0) {
		return text;
	}
	return isCall && !value.some((item) => isSign(item, "=>")) ? list : undefined;
}

/** A text with the values of the variables that it names in gaps, as far as they are known. */
export function withValues(text: string, variables: Variables): string {
	return withInstants(text, variables).replace(
		/\$\{([\w.$@]+)\}/g,
		(gap, name: string) => asPartOfText(variables.valueOf(name) ?? variables.valueOf(`$${name}`)) ?? gap,
	);
}

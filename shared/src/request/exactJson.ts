import { visit } from "jsonc-parser";
import type { Path } from "../protocol";
import { isObject } from "./json";

/** A number as its digits say it: JavaScript's own would round those beyond the fifteenth. */
export class ExactNumber {
	/** Equal for equal numbers, however they are written. */
	readonly decimal: string;
	/** As it was written. */
	readonly literal: string;

	/** @param literal a number of JSON. */
	constructor(literal: string) {
		this.literal = literal;
		const [, sign = "", whole = "", fraction = "", exponent = "0"] =
			/^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
		const digits = `${whole}${fraction}`.replace(/^0+/, "");
		const significant = digits.replace(/(?<!0)0+$/, "");
		const scale = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
		this.decimal = significant === "" ? "0" : `${sign}${significant}e${scale}`;
	}
}

/** What a text of JSON says, nothing rounded and nothing dropped. */
interface Exact {
	/** As `JSON.parse` gives it, with numbers as `ExactNumber`. */
	readonly value: unknown;
	/** Members that stand in one object more than once; `JSON.parse` keeps the last of each alone. */
	readonly repeated: readonly Path[];
}

/** Reads a text that `JSON.parse` takes. */
export function exactJson(text: string): Exact {
	const repeated: Path[] = [];
	const root: Open = { path: [], entries: new Map() };
	const open: Open[] = [root];
	let step: string | number = "";
	const top = (): Open => open.at(-1) ?? root;
	const put = (value: unknown): void => {
		const { entries, items, path } = top();
		if (items !== undefined) {
			items.push(value);
			return;
		}
		if (entries.has(String(step))) {
			repeated.push([...path, step]);
		}
		entries.set(String(step), value);
	};
	const begin = (items?: unknown[]): void => {
		const { path, items: around } = top();
		const own = open.length === 1 ? [] : [...path, around === undefined ? step : around.length];
		open.push({ path: own, entries: new Map(), items, name: step });
	};
	const end = (): void => {
		const closed = open.pop();
		step = closed?.name ?? "";
		put(closed?.items ?? Object.fromEntries(closed?.entries ?? []));
	};
	visit(text, {
		onObjectBegin: () => begin(),
		onArrayBegin: () => begin([]),
		onObjectEnd: end,
		onArrayEnd: end,
		onObjectProperty: (name) => {
			step = name;
		},
		onLiteralValue: (value: unknown, offset, length) =>
			put(typeof value === "number" ? new ExactNumber(text.slice(offset, offset + length)) : value),
	});
	return { value: root.entries.get(""), repeated };
}

/** Writes what `exactJson` reads as JSON, each number as it was written. */
export function exactText(value: unknown): string {
	if (value instanceof ExactNumber) {
		return value.literal;
	}
	if (Array.isArray(value)) {
		return `[${value.map(exactText).join(",")}]`;
	}
	if (isObject(value)) {
		const members = Object.entries(value);
		return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${exactText(inner)}`).join(",")}}`;
	}
	return JSON.stringify(value);
}

/** The members of a value in the order in which they are written; undefined where it has none. */
type Members = (value: unknown) => readonly (readonly [name: string, value: unknown])[] | undefined;

const asTheyAre: Members = (value) => (isObject(value) ? Object.entries(value) : undefined);

/**
 * The same over several lines, laid out as the formatter lays it out.
 *
 * @param indent of the line that the value begins in.
 */
export function exactLayout(value: unknown, membersOf = asTheyAre, indent = ""): string {
	const inner = `${indent}  `;
	const below = (one: unknown): string => exactLayout(one, membersOf, inner);
	if (value instanceof ExactNumber) {
		return value.literal;
	}
	if (Array.isArray(value)) {
		return block("[", value.map(below), "]", indent);
	}
	const members = membersOf(value);
	return members === undefined
		? JSON.stringify(value)
		: block(
				"{",
				members.map(([name, one]) => `${JSON.stringify(name)}: ${below(one)}`),
				"}",
				indent,
			);
}

function block(open: string, items: readonly string[], close: string, indent: string): string {
	const lines = items.map((item) => `${indent}  ${item}`);
	return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/** An object or a list that is being read. */
interface Open {
	readonly path: Path;
	readonly entries: Map<string, unknown>;
	/** Set in a list. */
	readonly items?: unknown[] | undefined;
	/** The member of the object around it that it will be. */
	readonly name?: string | number;
}

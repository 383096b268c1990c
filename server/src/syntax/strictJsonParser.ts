import type { ArrayNode, Key, Node, ObjectNode, Parent, Property, Unfinished } from "./tree";

const quote = 34;
const comma = 44;
const minus = 45;
const zero = 48;
const nine = 57;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

const literals = [
	{ written: "true", kind: "boolean", value: true },
	{ written: "false", kind: "boolean", value: false },
	{ written: "null", kind: "null", value: null },
] as const;

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

/**
 * Reads values that hold to the grammar of JSON to the letter, which is nearly all there ever is, at several times the
 * speed of the reader that tolerates mistakes. That one is asked for what this one does not read.
 */
export class StrictJsonParser {
	readonly #text: string;
	readonly #levels: number;
	#at = 0;
	/** Where containers begin that are known not to be sound: none is tried twice. */
	readonly #unsound = new Set<number>();

	/** `levels`: containers within containers that are read. */
	constructor(text: string, levels: number) {
		this.#text = text;
		this.#levels = levels;
	}

	/** The container that begins at an offset; undefined where it is not sound throughout. `depth`: containers around it. */
	container(start: number, parent: Parent | undefined, depth: number): ObjectNode | ArrayNode | undefined {
		if (this.#unsound.has(start)) {
			return undefined;
		}
		this.#at = start;
		return this.#text.charCodeAt(start) === openBrace
			? this.#object(parent, depth)
			: this.#array(parent, depth);
	}

	#object(parent: Parent | undefined, depth: number): ObjectNode | undefined {
		const start = this.#at;
		const properties: Property[] = [];
		const node: Unfinished<ObjectNode> = {
			kind: "object",
			start,
			end: start,
			properties,
			parent,
			closed: true,
			damaged: false,
		};
		if (depth >= this.#levels) {
			return this.#fail(start);
		}
		this.#at++;
		if (this.#peek() === closeBrace) {
			return this.#close(node);
		}
		for (;;) {
			if (this.#peek() !== quote) {
				return this.#fail(start);
			}
			const keyStart = this.#at;
			const name = this.#string();
			if (name === undefined) {
				return this.#fail(start);
			}
			const key: Key = { name, start: keyStart, end: this.#at, closed: true };
			if (this.#peek() !== colon) {
				return this.#fail(start);
			}
			const property: Unfinished<Property> = {
				kind: "property",
				key,
				parent: node,
				colon: this.#at,
				value: undefined,
			};
			this.#at++;
			const value = this.#value(property, depth + 1);
			if (value === undefined) {
				return this.#fail(start);
			}
			property.value = value;
			properties.push(property);
			const separator = this.#peek();
			if (separator === closeBrace) {
				return this.#close(node);
			}
			if (separator !== comma) {
				return this.#fail(start);
			}
			this.#at++;
		}
	}

	#array(parent: Parent | undefined, depth: number): ArrayNode | undefined {
		const start = this.#at;
		const items: Node[] = [];
		const node: Unfinished<ArrayNode> = {
			kind: "array",
			start,
			end: start,
			items,
			parent,
			closed: true,
			damaged: false,
		};
		if (depth >= this.#levels) {
			return this.#fail(start);
		}
		this.#at++;
		if (this.#peek() === closeBracket) {
			return this.#close(node);
		}
		for (;;) {
			const item = this.#value(node, depth + 1);
			if (item === undefined) {
				return this.#fail(start);
			}
			items.push(item);
			const separator = this.#peek();
			if (separator === closeBracket) {
				return this.#close(node);
			}
			if (separator !== comma) {
				return this.#fail(start);
			}
			this.#at++;
		}
	}

	#value(parent: Parent, depth: number): Node | undefined {
		const first = this.#peek();
		const start = this.#at;
		if (first === quote) {
			const value = this.#string();
			if (value === undefined) {
				return undefined;
			}
			return { kind: "string", start, end: this.#at, value, closed: true, parent };
		}
		if (first === openBrace) {
			return this.#object(parent, depth);
		}
		if (first === openBracket) {
			return this.#array(parent, depth);
		}
		if (first === minus || (first >= zero && first <= nine)) {
			return this.#number(parent);
		}
		for (const { written, kind, value } of literals) {
			if (!this.#text.startsWith(written, start)) {
				continue;
			}
			this.#at += written.length;
			return this.#delimited() ? { kind, start, end: this.#at, value, parent } : undefined;
		}
		return undefined;
	}

	#number(parent: Parent): Node | undefined {
		const start = this.#at;
		number.lastIndex = start;
		if (!number.test(this.#text)) {
			return undefined;
		}
		this.#at = number.lastIndex;
		if (!this.#delimited()) {
			return undefined;
		}
		return { kind: "number", start, end: this.#at, value: Number(this.#text.slice(start, this.#at)), parent };
	}

	/** The text between quotes, with its escapes resolved. */
	#string(): string | undefined {
		const text = this.#text;
		const start = this.#at;
		let escaped = false;
		for (let at = start + 1; ; at++) {
			const unit = text.charCodeAt(at);
			if (unit === quote) {
				this.#at = at + 1;
				if (!this.#delimited()) {
					return undefined;
				}
				return escaped ? unescaped(text.slice(start, at + 1)) : text.slice(start + 1, at);
			}
			if (unit === backslash) {
				escaped = true;
				at++;
			} else if (!(unit >= 32)) {
				return undefined;
			}
		}
	}

	/** Goes to the next character that is no white space; NaN at the end of the text. */
	#peek(): number {
		const text = this.#text;
		let at = this.#at;
		let unit = text.charCodeAt(at);
		while (unit === 32 || unit === 10 || unit === 13 || unit === 9) {
			unit = text.charCodeAt(++at);
		}
		this.#at = at;
		return unit;
	}

	/** What adjoins a token without a separator belongs to it, or is a mistake. */
	#delimited(): boolean {
		switch (this.#text.charCodeAt(this.#at)) {
			case 9:
			case 10:
			case 13:
			case 32:
			case comma:
			case colon:
			case closeBracket:
			case closeBrace:
				return true;
			default:
				return false;
		}
	}

	#close<T extends ObjectNode | ArrayNode>(node: Unfinished<T>): T {
		node.end = ++this.#at;
		return node;
	}

	#fail(start: number): undefined {
		this.#unsound.add(start);
		return undefined;
	}
}

/** A JSON text with escapes as JSON reads it; undefined where an escape is none of JSON's. */
function unescaped(written: string): string | undefined {
	try {
		const value: unknown = JSON.parse(written);
		return typeof value === "string" ? value : undefined;
	} catch (fault) {
		if (fault instanceof SyntaxError) {
			return undefined;
		}
		throw fault;
	}
}

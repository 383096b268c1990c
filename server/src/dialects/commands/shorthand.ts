import { type Draft, type DraftObject, textOf } from "../reading/draft";
import type { Gaps } from "./shellGaps";

/** Reads the shorthand of the AWS CLI: `name=value,name={name=value},name=[value,value]`. Source: its user guide. */
export class Shorthand {
	readonly #text: string;
	readonly #gaps: Gaps;
	#at = 0;

	/** `gaps`: what the marks in the text stand for. */
	constructor(text: string, gaps: Gaps) {
		this.#text = text;
		this.#gaps = gaps;
	}

	/** Undefined where the text isn't shorthand throughout. */
	value(): Draft | undefined {
		const object = this.#pairs("");
		return this.#at >= this.#text.length ? object : undefined;
	}

	#pairs(end: string): DraftObject | undefined {
		const members = new Map<string, Draft>();
		for (;;) {
			const name = this.#match(/[^\s=,{}[\]]+(?==)/y);
			if (name === "") {
				return this.#closes(end) && members.size === 0 ? { kind: "object", members } : undefined;
			}
			this.#at++;
			const value = this.#value(name);
			if (value === undefined) {
				return undefined;
			}
			members.set(this.#gaps.filled(name.replace(/@$/, "")), value);
			this.#match(/\s*/y);
			if (this.#match(/,\s*/y) === "") {
				return this.#closes(end) ? { kind: "object", members } : undefined;
			}
		}
	}

	#value(name: string): Draft | undefined {
		this.#match(/\s*/y);
		if (this.#match(/(?!\{\{)\{\s*/y) !== "") {
			return this.#pairs("}");
		}
		if (this.#match(/\[\s*/y) !== "") {
			return this.#list();
		}
		const first = this.#scalar();
		// `name=a,b` is a list, where no name follows.
		const items = [first];
		while (/^,(?![^\s=,{}[\]]+=)[^,{}[\]]/.test(this.#text.slice(this.#at, this.#at + 300)) && name !== "") {
			this.#at++;
			items.push(this.#scalar());
		}
		return items.length > 1 ? { kind: "list", items } : first;
	}

	#list(): Draft | undefined {
		const items: Draft[] = [];
		while (!this.#closes("]")) {
			const isObject = this.#match(/\{\s*/y) !== "";
			const isList = !isObject && this.#match(/\[\s*/y) !== "";
			const item = isObject ? this.#pairs("}") : isList ? this.#list() : this.#scalar();
			if (
				item === undefined ||
				(this.#match(/\s*,\s*/y) === "" && !/\s*\]/y.test(this.#text.slice(this.#at)))
			) {
				return undefined;
			}
			items.push(item);
		}
		return { kind: "list", items };
	}

	#scalar(): Draft {
		const quoted = this.#match(/"(?:[^"\\]|\\.)*"|'[^']*'/y);
		const written =
			quoted === "" ? this.#match(/(?:\$?\{\{[^{}\n]{1,200}\}\}|[^,{}[\]\\]|\\.)+/y) : quoted.slice(1, -1);
		const draft = this.#gaps.draftOf(written.replace(/\\(.)/g, "$1").trim());
		return draft.code === undefined ? { ...draft, bare: textOf(draft) ?? "" } : draft;
	}

	#closes(end: string): boolean {
		if (end === "") {
			return this.#at >= this.#text.length;
		}
		this.#match(/\s*/y);
		if (this.#text.charAt(this.#at) !== end) {
			return false;
		}
		this.#at++;
		return true;
	}

	#match(pattern: RegExp): string {
		pattern.lastIndex = this.#at;
		const [found = ""] = pattern.exec(this.#text) ?? [];
		this.#at += found.length;
		return found;
	}
}

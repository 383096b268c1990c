import { uncapitalized } from "../../../shared/src/text/sentence";
import { type Member, membersOf, type Shape, type StringShape } from "../schema/shape";
import { arnTemplate, ownerTemplate, type Template } from "./arns";
import { fittingValues, skeletonMembers } from "./constraints";
import { Facts } from "./facts";

/** Forms whose example is a sensible start; an example id or ARN would pass for a real one. */
const safeExamples: ReadonlySet<string> = new Set(["time-of-day", "iso-duration", "evaluation-window"]);
/** Forms that are easier shown than told. */
const shownForms: ReadonlySet<string> = new Set([
	"instant",
	"calendar-date",
	"e164-phone-number",
	"iana-time-zone",
]);

interface SkeletonOptions {
	/** The file that the skeleton is for. */
	readonly facts?: Facts;
	/** What to write where there is a choice; the first of each otherwise. */
	readonly choices?: ReadonlyMap<string, string>;
	/** Texts to begin with, by member name, in the place of examples. */
	readonly defaults?: ReadonlyMap<string, string>;
}

/**
 * Writes values that hold all they must, as a snippet with tab stops in reading order or as plain text. What nobody
 * can know stands in angle brackets, to be filled in.
 */
export class SkeletonWriter {
	readonly #snippets: boolean;
	readonly #facts: Facts;
	readonly #defaults: ReadonlyMap<string, string>;
	#stop = 0;
	/** The gap for the id of the instance, to which other places that have the id are tied. */
	#instance: { readonly stop: number; readonly text: string } | undefined;
	/** Whether it writes one property or value. */
	#isAlone = true;
	/** The break before a line where the writer is. */
	#newLine = "\n";

	constructor(snippets: boolean, options: SkeletonOptions = {}) {
		this.#snippets = snippets;
		this.#facts = (options.facts ?? new Facts()).choosing(options.choices ?? new Map());
		this.#defaults = options.defaults ?? new Map();
	}

	/** A key, quotes included. */
	key(name: string): string {
		return this.#escaped(JSON.stringify(name));
	}

	/** A key with its value. */
	property(member: Member): string {
		return `${this.key(member.name)}: ${this.#memberValue(member)}`;
	}

	/** Keys with their values, as they stand in an object. */
	properties(members: readonly Member[]): string {
		this.#isAlone = members.length === 1;
		return members.map((member) => this.property(member)).join(",\n");
	}

	/** A value with all its required members, nested. */
	value(shape: Shape, examples: readonly unknown[] = shape.examples): string {
		switch (shape.kind) {
			case "structure":
				if (shape.members.size === 0) {
					return "{}";
				}
				return this.#object(skeletonMembers(shape, this.#facts));
			case "union": {
				const [first] = shape.members.values();
				const chosen = shape.members.get(this.#facts.choices.get(shape.name) ?? "") ?? first;
				return this.#object(chosen === undefined ? [] : [chosen]);
			}
			case "list":
				return this.#list(shape.item);
			case "map": {
				const [example] = shape.key.examples;
				const name = shape.key.values?.map(({ value }) => value) ?? [String(example ?? "")];
				const value = name.includes("owner") ? this.owner() : undefined;
				const key = `"${this.#choice(name)}"`;
				return this.#block("{", () => [`${key}: ${value ?? this.value(shape.value)}`], "}");
			}
			case "string":
				return this.#text(shape, examples);
			case "number":
				return this.#placeholder(String(examples[0] ?? Math.max(shape.minimum, 0)));
			case "boolean":
				return this.#choice(examples[0] === false ? ["false", "true"] : ["true", "false"]);
		}
	}

	/** The ARN of the instance, for the tag `owner`. */
	owner(): string {
		return this.filled(ownerTemplate(this.#facts.parts));
	}

	/** A member of a structure by its name, with its value; nothing where the structure has none of that name. */
	needed(name: string, shape: Shape | undefined): string {
		const member = shape && membersOf(shape)?.get(name);
		return member === undefined ? "" : this.property(member);
	}

	/** An object that holds one member: how a union's value is written. */
	chosen(member: Member): string {
		return this.#object([member]);
	}

	/** What stands for itself, such as a value that is offered. */
	literal(value: unknown): string {
		return this.#escaped(JSON.stringify(value));
	}

	/** A text whose gaps are to be filled in, quotes included. */
	filled(template: Template): string {
		const pieces = template.map((piece, index) =>
			index % 2 === 0 ? this.#escaped(inJson(piece)) : this.#gap(piece),
		);
		return `"${pieces.join("")}"`;
	}

	#gap(name: string): string {
		if (name !== "instance" || this.#instance === undefined) {
			return this.#placeholder(`<${name}>`);
		}
		return this.#snippets ? `$${this.#instance.stop}` : this.#instance.text;
	}

	#memberValue(member: Member): string {
		const { name, shape, examples, editorOnly } = member;
		const begun = this.#defaults.get(name);
		if (begun !== undefined && shape.kind === "string") {
			return `"${this.#placeholder(inJson(begun))}"`;
		}
		if (editorOnly) {
			return this.literal(examples[0] ?? "");
		}
		if (shape.kind === "boolean") {
			const example = examples[0] !== false;
			return this.value(shape, fittingValues(member, this.#facts, [example, !example]));
		}
		if (shape.kind === "string" && shape.values !== undefined) {
			return `"${this.#choice(fittingValues(member, this.#facts, inOrder(shape.values, examples[0])))}"`;
		}
		return this.value(shape, examples);
	}

	#object(members: readonly Member[]): string {
		if (members.length === 0) {
			return `{${this.#placeholder("")}}`;
		}
		return this.#block("{", () => members.map((member) => this.property(member)), "}");
	}

	#list(item: Shape): string {
		const value = (): string => this.value(item);
		const broken = item.kind === "structure" || item.kind === "union";
		return broken ? this.#block("[", () => [value()], "]") : `[${value()}]`;
	}

	/** What is written inside is indented as it is written: indenting it again at every level would take long. */
	#block(open: string, write: () => readonly string[], close: string): string {
		const outer = this.#newLine;
		const inner = `${outer}\t`;
		this.#newLine = inner;
		const lines = write();
		this.#newLine = outer;
		return `${open}${inner}${lines.join(`,${inner}`)}${outer}${close}`;
	}

	#text(shape: StringShape, examples: readonly unknown[]): string {
		if (shape.values !== undefined) {
			return `"${this.#choice(inOrder(shape.values, examples[0]))}"`;
		}
		const { region, account } = this.#facts.parts;
		if (shape.arnKind !== undefined && region !== undefined && account !== undefined) {
			return this.filled(arnTemplate(shape.arnKind, this.#facts.parts));
		}
		const begun = inJson(this.#begun(shape, examples[0]));
		const written = this.#placeholder(begun);
		if (shape.name === "InstanceId") {
			this.#instance = { stop: this.#stop, text: begun };
		}
		return `"${written}"`;
	}

	#begun({ format = "", title }: StringShape, example: unknown): string {
		if (format === "iana-time-zone" && this.#facts.likelyZone !== undefined) {
			return this.#facts.likelyZone;
		}
		if (safeExamples.has(format)) {
			return String(example);
		}
		const words = uncapitalized(title);
		return shownForms.has(format) ? `<${words}, such as ${example}>` : `<${words}>`;
	}

	#placeholder(text: string): string {
		if (!this.#snippets) {
			return text;
		}
		this.#stop++;
		return text === "" ? `$${this.#stop}` : `\${${this.#stop}:${this.#escaped(text)}}`;
	}

	/**
	 * A list to choose from where the value is all that there is to fill in: VS Code goes on by itself from what is chosen,
	 * so that the Tab key of somebody who goes on from each gap would leave out the next one.
	 */
	#choice(values: readonly string[]): string {
		const [first = ""] = values;
		if (!this.#snippets || values.length === 1) {
			return first;
		}
		if (!this.#isAlone || this.#newLine !== "\n") {
			return this.#placeholder(first);
		}
		this.#stop++;
		return `\${${this.#stop}|${values.map((value) => value.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
	}

	#escaped(text: string): string {
		return this.#snippets && /[\\$}]/.test(text) ? text.replace(/[\\$}]/g, "\\$&") : text;
	}
}

/** A text as it stands between quotes. */
function inJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

/** The values, beginning with the one that is the example. */
function inOrder(values: readonly { readonly value: string }[], example: unknown): string[] {
	const names = values.map(({ value }) => value);
	return [...names.filter((name) => name === example), ...names.filter((name) => name !== example)];
}

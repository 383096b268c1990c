import type { Member, Shape } from "../../schema/shape";

/** Forms whose example is a sensible start; an example id or ARN would pass for a real one. */
const safeExamples: ReadonlySet<string> = new Set(["time-of-day", "iso-duration", "evaluation-window"]);

/** Writes values that hold all they must, as a snippet with tab stops in reading order or as plain text. */
export class SkeletonWriter {
	private readonly snippets: boolean;
	private stop = 0;

	constructor(snippets: boolean) {
		this.snippets = snippets;
	}

	/** A key, quotes included. */
	key(name: string): string {
		return this.escaped(JSON.stringify(name));
	}

	/** A key with its value. */
	property(member: Member): string {
		return `${this.key(member.name)}: ${this.value(member.shape, member.examples)}`;
	}

	/** A value with all its required members, nested. */
	value(shape: Shape, examples: readonly unknown[] = shape.examples): string {
		switch (shape.kind) {
			case "structure":
				if (shape.members.size === 0) return "{}";
				return this.object([...shape.members.values()].filter(({ required }) => required));
			case "union":
				return this.object(shape.members.size === 1 ? [...shape.members.values()] : []);
			case "list":
				return this.list(shape.item, shape.minItems);
			case "map": {
				if (shape.key.values === undefined) return `{${this.placeholder("")}}`;
				const key = this.choice(shape.key.values.map(({ value }) => value));
				return block("{", [`"${key}": ${this.value(shape.value)}`], "}");
			}
			case "string":
				return `"${shape.values === undefined ? this.text(shape.format, examples) : this.choice(shape.values.map(({ value }) => value))}"`;
			case "number":
				return this.placeholder(String(examples[0] ?? Math.max(shape.minimum, 0)));
			case "boolean":
				return this.choice(["true", "false"]);
		}
	}

	/** An object that holds one member: how a union's value is written. */
	chosen(member: Member): string {
		return this.object([member]);
	}

	/** What stands for itself, such as a value that is offered. */
	literal(value: unknown): string {
		return this.escaped(JSON.stringify(value));
	}

	private object(members: readonly Member[]): string {
		if (members.length === 0) return `{${this.placeholder("")}}`;
		return block(
			"{",
			members.map((member) => this.property(member)),
			"}",
		);
	}

	private list(item: Shape, minItems: number): string {
		if (item.kind === "structure" || item.kind === "union") return block("[", [this.value(item)], "]");
		return minItems > 0 || item.kind === "string" ? `[${this.value(item)}]` : `[${this.placeholder("")}]`;
	}

	private text(format: string | undefined, examples: readonly unknown[]): string {
		const example = safeExamples.has(format ?? "") ? examples[0] : undefined;
		return this.placeholder(typeof example === "string" ? example : "");
	}

	private placeholder(text: string): string {
		if (!this.snippets) return text;
		this.stop++;
		return text === "" ? `$${this.stop}` : `\${${this.stop}:${this.escaped(text)}}`;
	}

	private choice(values: readonly string[]): string {
		const [first = ""] = values;
		if (!this.snippets || values.length === 1) return first;
		this.stop++;
		return `\${${this.stop}|${values.map((value) => value.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
	}

	private escaped(text: string): string {
		return this.snippets ? text.replace(/[\\$}]/g, "\\$&") : text;
	}
}

function block(open: string, lines: readonly string[], close: string): string {
	return `${open}\n${lines.join(",\n").replace(/^/gm, "\t")}\n${close}`;
}

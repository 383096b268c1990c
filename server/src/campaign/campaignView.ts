import type { Problem } from "../../../shared/src/problem/problem";
import { hasGap } from "../../../shared/src/values/gaps";
import {
	type ArrayNode,
	type Node,
	type NumberNode,
	type ObjectNode,
	type Property,
	propertyOf,
	type StringNode,
	stringsIn,
	type Tree,
} from "../syntax/tree";

export type Path = readonly string[];

/** Keys of which it is not sure what they stand for; what is absent beside them may be what they mean. */
const doubtful: ReadonlySet<string> = new Set(["dialect-member", "duplicate-key", "unknown-member"]);

/**
 * A campaign as rules look at it: by member names, from the root. What is of the wrong type counts as there but
 * unknown, so that no rule repeats what the schema's checks have said.
 */
export class CampaignView {
	readonly #root: Node | undefined;
	readonly #doubts: ReadonlySet<number>;
	readonly #time: number;

	/** `problems`: those of the schema's checks. `time`: when the campaign is judged. */
	constructor(tree: Pick<Tree, "root">, problems: readonly Problem[], time: Date) {
		this.#root = tree.root;
		this.#time = time.getTime();
		this.#doubts = new Set(problems.filter(({ code }) => doubtful.has(code)).map(({ start }) => start));
	}

	/** Whether an instant, in milliseconds since 1970-01-01T00:00:00Z, has passed when the campaign is judged. */
	hasPassed(instant: number): boolean {
		return instant <= this.#time;
	}

	/** The campaign itself, for where it is; what it holds is asked for by its path. */
	root(): ObjectNode | undefined {
		return this.#root?.kind === "object" ? this.#root : undefined;
	}

	/** The member at a path, with its key; `*` stands for the first item of a list. */
	property(path: Path): Property | undefined {
		let node = this.#root;
		let found: Property | undefined;
		for (const name of path) {
			if (name === "*" && node?.kind === "array") {
				[node] = node.items;
				continue;
			}
			found = node?.kind === "object" ? propertyOf(node, name) : undefined;
			node = found?.value;
		}
		return found;
	}

	object(path: Path): ObjectNode | undefined {
		const node = this.property(path)?.value;
		return node?.kind === "object" ? node : undefined;
	}

	list(path: Path): ArrayNode | undefined {
		const node = this.property(path)?.value;
		return node?.kind === "array" ? node : undefined;
	}

	/** Undefined also for a value that is still to be filled in: a rule of its own says so. */
	string(path: Path): StringNode | undefined {
		const node = this.property(path)?.value;
		return node?.kind === "string" && !hasGap(node.value, path.at(-1)) ? node : undefined;
	}

	number(path: Path): NumberNode | undefined {
		const node = this.property(path)?.value;
		return node?.kind === "number" ? node : undefined;
	}

	/** Undefined where it is absent or not a boolean. */
	boolean(path: Path): boolean | undefined {
		const node = this.property(path)?.value;
		return node?.kind === "boolean" ? node.value === true : undefined;
	}

	/** The string or boolean at a path. */
	scalar(path: Path): string | boolean | undefined {
		return this.string(path)?.value ?? this.boolean(path);
	}

	/** Whether what is at a path sets nothing: an empty string or list, or false. */
	isEmpty(path: Path): boolean {
		return ["", false].includes(this.scalar(path) ?? true) || this.list(path)?.items.length === 0;
	}

	/** The text at a path, unless it is empty. */
	text(path: Path): string | undefined {
		return this.string(path)?.value || undefined;
	}

	has(path: Path): boolean {
		return this.property(path) !== undefined;
	}

	/** Surely absent: its place is there, can be read, and holds no key that may stand for it. */
	isDefinitelyMissing(path: Path): boolean {
		const holder = path.length === 1 ? this.#root : this.property(path.slice(0, -1))?.value;
		if (holder?.kind !== "object" || holder.damaged || this.has(path)) {
			return false;
		}
		return !holder.properties.some(({ key }) => this.#doubts.has(key.start));
	}

	/** The one member that a union has; undefined for none or several. */
	unionMember(path: Path): Property | undefined {
		const union = this.object(path);
		const [only, ...more] = union?.properties ?? [];
		return more.length === 0 ? only : undefined;
	}

	/** The name of the one member that a union has. */
	chosen(path: Path): string | undefined {
		return this.unionMember(path)?.key.name;
	}

	/** The strings of the campaign that matter, told by their text alone. */
	strings(matters: (text: string) => boolean): readonly StringNode[] {
		return this.#root === undefined ? [] : stringsIn(this.#root).filter(({ value }) => matters(value));
	}
}

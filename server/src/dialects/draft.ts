/** A JSON value that is being put together; scalars stay as they were written. */
export type Draft = DraftObject | DraftList | DraftScalar;

export interface DraftObject {
	readonly kind: "object";
	/** In the order in which they are written. */
	readonly members: Map<string, Draft>;
}

export interface DraftList {
	readonly kind: "list";
	readonly items: readonly Draft[];
}

export interface DraftScalar {
	readonly kind: "scalar";
	/** JSON. */
	readonly written: string;
}

/** Puts a value at a path of names and makes the objects on the way; an object is united with the one that is there. */
export function put(holder: DraftObject, path: readonly string[], value: Draft): void {
	const [name, ...rest] = path;
	if (name === undefined) {
		return;
	}
	const there = holder.members.get(name);
	if (rest.length > 0) {
		const below: DraftObject = there?.kind === "object" ? there : { kind: "object", members: new Map() };
		holder.members.set(name, below);
		put(below, rest, value);
	} else if (there?.kind === "object" && value.kind === "object") {
		for (const [key, draft] of value.members) {
			put(there, [key], draft);
		}
	} else {
		holder.members.set(name, value);
	}
}

/** The JSON of a draft, with tabs for indentation. */
export function write(draft: Draft): string {
	if (draft.kind === "scalar") {
		return draft.written;
	}
	const lines =
		draft.kind === "list"
			? draft.items.map(write)
			: [...draft.members].map(([name, value]) => `${JSON.stringify(name)}: ${write(value)}`);
	const [open, close] = draft.kind === "list" ? ["[", "]"] : ["{", "}"];
	return lines.length === 0 ? open + close : `${open}\n${lines.join(",\n").replace(/^/gm, "\t")}\n${close}`;
}

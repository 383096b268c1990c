import type { Problem, Span } from "../../../../shared/src/problem/problem";
import { campaignShape } from "../../campaign/campaignShape";
import { type Member, membersOf, type Shape } from "../../schema/shape";
import { shapeAt } from "../../schema/walk";
import { nodeAt } from "../../syntax/cursor";
import type { Edit } from "../../syntax/edits";
import type { Node, Property, Tree } from "../../syntax/tree";

export interface Fix {
	/** What it does, for a menu. */
	readonly title: string;
	readonly edits: readonly Edit[];
	/** It is certain what was meant. `source.fixAll` takes it where nothing that was written is lost by it. */
	readonly safe: boolean;
	/**
	 * Whether Auto Fix may take it. Left out, it may where nothing that was written is lost. True: nothing else can be
	 * meant. False: a person has to choose it, even where it is the only fix.
	 */
	readonly preferred?: boolean;
}

/** Makes the fixes of a problem; looks at code, place and data, never at words. */
export type Fixer = (problem: Problem, tree: Tree) => readonly Fix[];

/** The member whose key a problem stands on. */
export function propertyAt(tree: Tree, { start }: Span): Property | undefined {
	const { property } = nodeAt(tree, start);
	return property?.key.start === start ? property : undefined;
}

/** The value that a problem stands on, be it by its key, its bracket or itself. */
export function valueAt(tree: Tree, { start }: Span): Node | undefined {
	const { property, node } = nodeAt(tree, start);
	if (property === undefined) {
		return node?.start === start ? node : undefined;
	}
	// Without a colon between them, a value begins where its key ends.
	const { key, value } = property;
	return key.start === start || value?.start === start ? value : undefined;
}

/** What a value is to be; undefined where the schema knows nothing of its place. */
export function shapeOf(node: Node): Shape | undefined {
	return shapeAt(node, campaignShape);
}

/** The member of a structure that a value belongs to; undefined for items, values of maps and what the schema does not know. */
export function memberOf({ parent }: Node): Member | undefined {
	const holder = parent?.kind === "property" ? shapeOf(parent.parent) : undefined;
	return parent?.kind === "property" && holder ? membersOf(holder)?.get(parent.key.name) : undefined;
}

/** Whether a comment stands in a value, which would be gone if the value were written anew. */
export function hasComment({ start, end }: Node, { comments }: Tree): boolean {
	return comments.some((comment) => start < comment.start && comment.start < end);
}

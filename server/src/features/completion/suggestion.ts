import type { CompletionItemKind } from "vscode-languageserver-types";
import { foreignNames } from "../../dialects/names";
import type { Member } from "../../schema/shape";

/** Names from the root to a shape; null stands for an item of a list. */
export type ShapePath = readonly (string | null)[];

/** What an offer is about, so that its documentation can be written when it is asked for. */
export type About = ShapeAbout | SnippetAbout;

export interface ShapeAbout {
	readonly path: ShapePath;
	/** A member of the structure or union at the path. */
	readonly member?: string;
}

export interface SnippetAbout {
	/** Its name. */
	readonly snippet: string;
}

/** Something to insert at the cursor, before it is made an LSP item. */
export interface Suggestion {
	readonly label: string;
	readonly kind: CompletionItemKind;
	/** A few plain words beside the label. */
	readonly meaning: string;
	readonly about?: About;
	/** Snippet syntax where the client has snippets, else plain text; without separators. */
	readonly insert: string;
	/** What typing is matched with, without quotes. */
	readonly filter: string;
	/** Other words that find it. */
	readonly words?: readonly string[];
	/** Groups of lower rank come first; within a group the order is kept. */
	readonly rank: number;
	/** It writes a number, `true` or `false`. */
	readonly literal?: boolean;
}

/** What else a member is found by: what other dialects and people call it. */
export function wordsFor({ name, words }: Member): readonly string[] {
	return [...foreignNames(name), ...words];
}

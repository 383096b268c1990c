import type { CompletionItemKind } from "vscode-languageserver-types";
import { foreignNames } from "../../dialects/json/names";
import type { Member } from "../../schema/shape";
import type { Template } from "../../writer/arns";

/** Names from the root to a shape; null stands for an item of a list. */
export type ShapePath = readonly (string | null)[];

/** What an offer is about, so that its documentation can be written when it is asked for. */
type DocumentationRef = ShapeAbout | SnippetAbout;

export interface ShapeAbout {
	readonly path: ShapePath;
	/** A member of the structure or union at the path. */
	readonly member?: string;
	/** Of the document; a campaign's where it is left out. */
	readonly languageId?: string;
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
	readonly about?: DocumentationRef;
	/** Snippet syntax where the client has snippets, else plain text; without separators. */
	readonly insert: string;
	/** What typing is matched with, without quotes. */
	readonly filter: string;
	/** Other words that find it. */
	readonly words?: readonly string[];
	/** Groups of lower rank come first; within a group the order is kept. */
	readonly rank: number;
	/** The name of what it refers to. */
	readonly name?: string;
	/** The list is to open again behind it: more is to be chosen. */
	readonly goesOn?: true;
	/** It writes a number, `true` or `false`. */
	readonly literal?: boolean;
}

/** A text that fits a place. */
export interface Text {
	/** What is written, or a text with gaps to fill in. */
	readonly value: string | Template;
	readonly meaning: string;
	readonly words?: readonly string[];
	/** The name that it is shown by, where it isn't its value. */
	readonly label?: string;
	/** More is to be chosen behind it. */
	readonly goesOn?: true;
	/** 0 is likely, 1 is not. */
	readonly rank: number;
}

/** What else a member is found by: what other dialects and people call it. */
export function wordsFor({ name, words }: Member): readonly string[] {
	return [...foreignNames(name), ...words];
}

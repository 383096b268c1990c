import type { CompletionItemKind } from "vscode-languageserver-types";

/** Something to insert at the cursor, before it is made an LSP item. */
export interface Offer {
	readonly label: string;
	readonly kind: CompletionItemKind;
	/** Plain text beside the label. */
	readonly detail: string;
	/** Markdown. */
	readonly documentation: string;
	/** Snippet syntax where the client has snippets, else plain text; without separators. */
	readonly insert: string;
	/** What typing is matched with, without quotes. */
	readonly filter: string;
	/** Groups of lower rank come first; within a group the order is kept. */
	readonly rank: number;
}

import type { Cursor } from "../../document/cursor";
import type { Span } from "../../problem";

/** Where an accepted item is written. */
export interface Target {
	/** What it replaces. */
	readonly span: Span;
	/**
	 * Where only text between quotes is replaced: what stands between them, and whether the closing quote is missing and
	 * has to be written. Undefined where a whole token is replaced, with commas around it where they are missing.
	 */
	readonly string: { readonly content: Span; readonly open: boolean } | undefined;
}

/**
 * The target of what is offered at a cursor. Within a string, the quotes stay as they are: an edit that goes beyond
 * them would end the tab stops that the string is part of.
 *
 * @param isString what is offered are strings, so that the quotes may stay.
 */
export function targetAt(cursor: Cursor, text: string, offset: number, isString: boolean): Target {
	const { start, end } = cursor.replace;
	if (!isString || offset <= start || text.charAt(start) !== '"')
		return { span: cursor.replace, string: undefined };
	const content = { start: start + 1, end: isClosed(cursor) ? end - 1 : end };
	return { span: content, string: { content, open: !isClosed(cursor) } };
}

function isClosed(cursor: Cursor): boolean {
	if (cursor.place === "key") return cursor.property?.key.closed ?? false;
	return cursor.node?.kind === "string" && cursor.node.closed;
}

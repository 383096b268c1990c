import type { Span } from "../../../../shared/src/problem/problem";
import type { Cursor } from "../../syntax/cursor";

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
	if (!isString || offset <= start || text.charAt(start) !== '"') {
		return { span: cursor.replace, string: undefined };
	}
	const open = !isClosed(cursor);
	const content = { start: start + 1, end: open ? end : end - 1 };
	return { span: content, string: { content, open } };
}

/** Whether what is replaced ends with the string's own quote. */
function isClosed({ replace, ...cursor }: Cursor): boolean {
	if (cursor.place === "key") {
		return cursor.property?.key.closed === true && cursor.property.key.end === replace.end;
	}
	return cursor.node?.kind === "string" && cursor.node.closed && cursor.node.end === replace.end;
}

import { StrictJsonParser } from "./strictJsonParser";

/** Containers within an item of a list; a campaign has fewer. */
const mostLevels = 20;

const comma = /\s*,\s*/y;
const close = /\s*(?:,\s*)?\]/y;
const space = /\s*/y;
const scalar = /(?:"(?:[^"\\\r\n]|\\.)*"|-?\d[\d.]*|true|false)(?![\w.]|\s*:)/y;

/**
 * The offset behind the items that follow one, and behind the bracket that closes them where that is there; undefined
 * where there is neither. `first`: the offset behind that one.
 */
export function endOfItems(text: string, first: number): number | undefined {
	let end = first;
	for (;;) {
		const closed = endOf(close, text, end);
		if (closed !== undefined) {
			return closed;
		}
		const next = endOf(comma, text, end);
		const behind = next === undefined ? undefined : endOfItem(text, next);
		if (behind === undefined) {
			return end > first ? end : undefined;
		}
		end = behind;
	}
}

/** Whether nothing but sound items stands between an offset and a bracket that closes a list. */
export function isListFrom(text: string, start: number): boolean {
	const item = endOfItem(text, endOf(space, text, start) ?? start);
	const end = item === undefined ? undefined : endOfItems(text, item);
	return end !== undefined && text.charAt(end - 1) === "]";
}

/** UTF-16 code units; an item that lacks its brace is looked at no farther. */
const farthest = 2000;

/** Whether the members of an item that lacks its opening brace stand at an offset, and the list goes on or ends behind it. */
export function isItemFrom(text: string, start: number): boolean {
	const near = `{${text.slice(start, start + farthest)}`;
	const item = new StrictJsonParser(near, mostLevels).container(0, undefined, 0);
	return item !== undefined && /^\s*(?:,\s*\{|\])/.test(near.slice(item.end, item.end + 100));
}

function endOfItem(text: string, start: number): number | undefined {
	return text.charAt(start) === "{"
		? new StrictJsonParser(text, mostLevels).container(start, undefined, 0)?.end
		: endOf(scalar, text, start);
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}

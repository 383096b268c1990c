import type { Span } from "../../../shared/src/problem/problem";
import type { Token } from "./lexer";

/** Values that stand behind one, with nothing but white space between them. */
export interface SideBySide extends Span {
	/** As they are written. */
	readonly values: readonly string[];
	/** The first of them may be the name of a property that is half typed: a word on a line of its own. */
	readonly mayBeginProperty: boolean;
}

const next = /\s+("(?:[^"\\\r\n]|\\.)*")(?!\s*:)|[ \t]+(-?\d+(?:\.\d+)?|true|false|null)(?=[ \t]*[,}\r\n])/y;
/** Characters; a slip is looked for no farther. */
const farthest = 2000;
const mostValues = 8;

/** The values behind one that ends at an offset, up to the end of its entry or line; undefined where there is none. */
export function valuesBehind(text: string, at: number): SideBySide | undefined {
	const near = text.slice(at, at + farthest);
	const values: string[] = [];
	let end = 0;
	for (next.lastIndex = 0; values.length < mostValues; end = next.lastIndex) {
		const [, string, other] = next.exec(near) ?? [];
		const value = string ?? other;
		if (value === undefined) {
			break;
		}
		values.push(value);
	}
	const isWhole = values.length > 0 && /^[ \t]*(?:[,\r\n]|\s*\}|$)/.test(near.slice(end));
	const mayBeginProperty = /^[ \t]*[\r\n]\s*"[A-Za-z]\w*"/.test(near);
	const start = at + near.search(/\S/);
	return isWhole ? { start, end: at + end, values, mayBeginProperty } : undefined;
}

/** The values behind a sound one that no property can begin with, be they meant as one value or not. */
export function valuesBeside(text: string, { kind, end, fault }: Token): SideBySide | undefined {
	if (fault !== undefined || !/^(?:string|number|true|false|null)$/.test(kind)) {
		return undefined;
	}
	const found = valuesBehind(text, end);
	// Two numbers are read as one expression.
	const isRead = kind !== "string" && !found?.values.some((value) => value.startsWith('"'));
	return found?.mayBeginProperty || isRead ? undefined : found;
}

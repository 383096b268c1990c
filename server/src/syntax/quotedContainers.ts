import { StrictJsonParser } from "./strictJsonParser";
import { maximumDepth } from "./syntax";
import type { Tree } from "./tree";
import { oddQuotes } from "./words";

/** An object or list that stands between quotes. */
export interface QuotedContainer {
	/** The object or list, as JSON. */
	readonly json: string;
	/** Offset behind the quotes. */
	readonly end: number;
}

/** Characters; what is longer was hardly put between quotes by hand. */
const maxLength = 20_000;
const opening = new RegExp(`^["${oddQuotes}]{1,3}(?=\\s{0,200}[[{])`);
const closing = new RegExp(`^\\s{0,200}["${oddQuotes}]{1,3}(?=[ \\t]{0,200}(?:[,;}\\]\\r\\n]|$))`);

/**
 * An object or list between quotes that is no string of JSON, because its own quotes aren't escaped or because it goes
 * over several lines; undefined for anything else.
 */
export function quotedContainerAt(text: string, start: number): QuotedContainer | undefined {
	const quotes = opening.exec(text.slice(start, start + 210))?.[0];
	if (quotes === undefined) {
		return undefined;
	}
	const near = text.slice(start, start + maxLength);
	return plain(near, quotes.length, start) ?? escaped(near, quotes.length, start);
}

/** The text that is all there is in an object; undefined where it has more, or something else. */
export function onlyTextIn(json: string): string | undefined {
	const container = new StrictJsonParser(json, maximumDepth).container(0, undefined, 0);
	const [only, ...more] = container?.kind === "object" ? container.properties : [];
	return only?.value?.kind === "string" && more.length === 0 ? only.value.value : undefined;
}

/** Whether all that keeps a text from being JSON is one object or list between quotes. */
export function isOneQuotedContainer({ text, problems }: Tree): boolean {
	const [only, ...more] = problems;
	const isValue = only?.code === "value-invalid" && more.length === 0;
	return isValue && quotedContainerAt(text, only.start)?.end === only.end;
}

function plain(near: string, from: number, start: number): QuotedContainer | undefined {
	const open = from + near.slice(from).search(/\S/);
	const container = new StrictJsonParser(near, maximumDepth).container(open, undefined, 0);
	const close = container && closing.exec(near.slice(container.end, container.end + 410))?.[0];
	return container === undefined || close === undefined
		? undefined
		: { json: near.slice(open, container.end), end: start + container.end + close.length };
}

/** The same with a backslash in front of each of its own quotes, over several lines: on one, it is a string of JSON. */
function escaped(near: string, from: number, start: number): QuotedContainer | undefined {
	const [written = ""] = /^(?:[^"\\]|\\.)*/.exec(near.slice(from)) ?? [];
	const behind = from + written.length;
	const isClosed = from === 1 && closing.test(near.slice(behind, behind + 210));
	if (!isClosed || !written.includes('\\"') || !/[\r\n]/.test(written)) {
		return undefined;
	}
	const json = written.replace(/\\(["\\])/g, "$1").trim();
	const container = new StrictJsonParser(json, maximumDepth).container(0, undefined, 0);
	return container?.end === json.length ? { json, end: start + behind + 1 } : undefined;
}

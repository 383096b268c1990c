import { type Draft, textDraft, textOf } from "./draft";
import { isSign } from "./items";
import type { Language } from "./languages";
import type { Item } from "./tokens";

/** What a value says within a text; undefined where languages differ, as for fractions and switches. */
export function asPartOfText(draft: Draft | undefined): string | undefined {
	const text = textOf(draft);
	if (text !== undefined || draft?.kind !== "scalar") {
		return text;
	}
	return /^-?\d+$/.test(draft.written) ? draft.written : undefined;
}

/** The texts of a list with a separator between them. */
export function joined(separator: Draft | undefined, list: Draft | undefined): Draft | undefined {
	const between = textOf(separator);
	const parts = list?.kind === "list" && list.leftOut === undefined ? list.items.map(asPartOfText) : [];
	return between === undefined || parts.length === 0 || parts.includes(undefined)
		? undefined
		: textDraft(parts.join(between));
}

/** A template such as `%s today`, filled in; undefined where it asks for more than plain values. */
export function filledPercents(template: string, values: readonly Draft[]): Draft | undefined {
	const marks = template.match(/%[\s\S]?/g) ?? [];
	const isPlain = marks.every((mark) => /^%[sdv%]$/.test(mark));
	const count = marks.filter((mark) => mark !== "%%").length;
	let at = 0;
	return isPlain && count === values.length
		? filled(template, /%(?:%|[sdv])/g, (mark) => (mark === "%%" ? "%" : asPartOfText(values[at++])))
		: undefined;
}

/** A template such as `{} today`, `{0} today` or `{name} today`, filled in. */
export function filledBraces(
	template: string,
	values: readonly Draft[],
	named: ReadonlyMap<string, Draft>,
): Draft | undefined {
	if (/[{}]/.test(template.replace(/\{\w*\}/g, ""))) {
		return undefined;
	}
	let at = 0;
	return filled(template, /\{\w*\}/g, (mark) => {
		const name = mark.slice(1, -1);
		return asPartOfText(
			name === "" ? values[at++] : /^\d+$/.test(name) ? values[Number(name)] : named.get(name),
		);
	});
}

function filled(
	template: string,
	marks: RegExp,
	saidFor: (mark: string) => string | undefined,
): Draft | undefined {
	let isWhole = true;
	const text = template.replace(marks, (mark) => {
		const value = saidFor(mark);
		isWhole &&= value !== undefined;
		return value ?? mark;
	});
	return isWhole ? textDraft(text) : undefined;
}

/**
 * Texts that stand beside each other or are added up, also with variables and calls between them; undefined for any
 * other expression. `read`: the value of a part, with a gap where it isn't known; `isDotJoined`: they may be added up
 * with a dot.
 */
export function concatenated(
	items: readonly Item[],
	read: (items: readonly Item[]) => Draft,
	isDotJoined: boolean,
): Draft | undefined {
	const texts = items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
	if (texts.length === 0 || items.length < 2) {
		return undefined;
	}
	const parts: Item[][] = [[]];
	for (const item of items) {
		if (isSign(item, "+") || (isDotJoined && isSign(item, "."))) {
			parts.push([]);
		} else {
			parts.at(-1)?.push(item);
		}
	}
	// What is added up before the first text may be numbers.
	const isText = parts.slice(0, 2).some(([first]) => first?.kind === "text");
	if (!isText || !parts.every(isOperand)) {
		return undefined;
	}
	const said = parts.map((part) => {
		const isAllText = part.every(({ kind }) => kind === "text");
		return isAllText
			? part.map((item) => asPartOfText(read([item])) ?? "").join("")
			: asPartOfText(read(part));
	});
	return said.includes(undefined) ? undefined : textDraft(said.join(""));
}

/** Where the texts, names and calls end that are added up from a text on. */
export function sumEnd(items: readonly Item[], from: number, { joinsWithDot }: Language): number {
	let end = from + 1;
	for (let at = end; at < items.length; ) {
		const item = items[at];
		if (item?.kind === "text" && items[at - 1]?.kind === "text") {
			at++;
		} else if (isSign(item, "+") || (joinsWithDot === true && isSign(item, "."))) {
			at += 2;
			while (items[at]?.kind === "group" && items[at]?.startsLine === false) {
				at++;
			}
		} else {
			break;
		}
		end = Math.min(at, items.length);
	}
	return isOperand(items.slice(end - 1, end)) || items[end - 1]?.kind === "group" ? end : from + 1;
}

/** Whether items are texts beside each other, a number, or a name with what is called or looked up in it. */
export function isOperand(items: readonly Item[]): boolean {
	const [first, ...rest] = items;
	if (first === undefined) {
		return false;
	}
	if (first.kind === "text" || first.kind === "number") {
		return rest.every((item) => first.kind === "text" && item.kind === "text");
	}
	return (
		first.kind === "word" &&
		rest.every((item, index) =>
			item.kind === "word" ? isSign(rest[index - 1], ".") : isSign(item, ".") || isBehindName(item),
		)
	);
}

function isBehindName(item: Item): boolean {
	return item.kind === "group" && item.open !== "{";
}

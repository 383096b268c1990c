import { type Draft, gapDraft, textDraft, textOf } from "./draft";
import { isSign } from "./items";
import type { Language } from "./language";
import type { Item } from "./tokens";

/** What a value says within a text; undefined where languages differ, as for `1.0` and switches. */
export function asPartOfText(draft: Draft | undefined): string | undefined {
	const text = textOf(draft);
	if (text !== undefined || draft?.kind !== "scalar") {
		return text;
	}
	return /^-?\d+(?:\.\d{0,5}[1-9])?$/.test(draft.written) ? draft.written : undefined;
}

/** The texts of a list with a separator between them. */
export function joined(separator: Draft | undefined, list: Draft | undefined): Draft | undefined {
	const between = textOf(separator);
	const parts = list?.kind === "list" && list.leftOut === undefined ? list.items.map(asPartOfText) : [];
	return between === undefined || parts.length === 0 || parts.includes(undefined)
		? undefined
		: textDraft(parts.join(between));
}

/** Values that a template asks for by their place or their name. */
interface TemplateValues {
	readonly positional: readonly Draft[];
	readonly named: ReadonlyMap<string, Draft>;
}

/** A template such as `%s today` or `%(name)s today`, filled in; undefined where it asks for more values than there are. */
export function filledPercents(template: string, { positional, named }: TemplateValues): Draft | undefined {
	const marks = /%(?:%|(?:\((\w+)\))?([-+ 0#]*\d*(?:\.\d+)?[sdvfgiqr]))/g;
	const count = [...template.matchAll(marks)].filter(([mark, name]) => mark !== "%%" && !name).length;
	let at = 0;
	return count === positional.length && !template.replace(marks, "").includes("%")
		? filled(template, marks, (mark, name, form) =>
				mark === "%%" ? "%" : said(name ? named.get(name) : positional[at++], form),
			)
		: undefined;
}

/** A template such as `{} today`, `{0} today` or `{name} today`, filled in; of `{{`, one brace stays. */
export function filledBraces(template: string, { positional, named }: TemplateValues): Draft | undefined {
	const marks = /\{\{|\}\}|\{([^{}]*?)((?:[!:][^{}]*)?)\}/g;
	let at = 0;
	return /[{}]/.test(template.replace(marks, ""))
		? undefined
		: filled(template, marks, (mark, name, form) => {
				if (mark === "{{" || mark === "}}") {
					return mark.charAt(0);
				}
				const value =
					name === ""
						? positional[at++]
						: /^\d+$/.test(name)
							? positional[Number(name)]
							: (named.get(name) ?? variable(name));
				return said(value, form);
			});
}

/** A variable that a template of Rust names. */
function variable(name: string): Draft | undefined {
	return /^[A-Za-z_]\w*$/.test(name) ? gapDraft(name) : undefined;
}

/** How a method of Python or Java fills its text in; undefined for any other. */
export function fillingOf(method: string): typeof filledBraces | undefined {
	return method === "format" ? filledBraces : method === "formatted" ? filledPercents : undefined;
}

/** What a method makes of a text, or of the texts of a list; undefined where that isn't known. */
export function madeOf(value: Draft | undefined, method: string, given: TemplateValues): Draft | undefined {
	const text = textOf(value);
	const fill = fillingOf(method);
	if (fill !== undefined) {
		return text === undefined ? undefined : fill(text, given);
	}
	const [only, ...others] = given.positional;
	const isJoin = method === "join" && others.length === 0;
	return !isJoin ? undefined : value?.kind === "list" ? joined(only, value) : joined(value, only);
}

/** What stands for a value in a template; undefined for one that isn't there, or in a form that may change it. */
function said(value: Draft | undefined, form: string): string | undefined {
	const isGap = value?.kind === "scalar" && value.code !== undefined;
	const text = asPartOfText(value);
	const [, fraction] = /^:?\.(\d)f$/.exec(form) ?? [];
	if (isGap || /^[sdv]?$/.test(form)) {
		return text;
	}
	// Digits are added, and none is rounded.
	const digits = Number(fraction ?? Number.NaN);
	return /^\d+(?:\.\d+)?$/.test(text ?? "") && (text?.split(".")[1] ?? "").length <= digits
		? Number(text).toFixed(digits)
		: undefined;
}

function filled(
	template: string,
	marks: RegExp,
	saidFor: (mark: string, name: string, form: string) => string | undefined,
): Draft | undefined {
	let isWhole = true;
	const text = template.replace(marks, (mark, name = "", form = "") => {
		const value = saidFor(mark, name, form);
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

/** Where the texts, names and calls end that are added up from a text on, or that are put into it. */
export function sumEnd(items: readonly Item[], from: number, { joinsWithDot }: Language): number {
	let end = from + 1;
	const [sign, method, values] = items.slice(end, end + 3);
	if (isSign(sign, ".") && method?.kind === "word" && fillingOf(method.text) && values?.kind === "group") {
		return end + 3;
	}
	if (isSign(sign, "%") && method !== undefined && !isSign(method, "%")) {
		return method.kind === "word" && values?.kind === "group" && !values.startsLine ? end + 3 : end + 2;
	}
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

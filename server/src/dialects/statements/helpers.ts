import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Group, Item } from "../reading/tokens";

/** A function that a text defines. */
interface Helper {
	readonly name: string;
	readonly start: number;
	readonly end: number;
	/** What each call gives: the one value that it returns, where it has no parameters and does nothing else. */
	readonly value: readonly Item[] | undefined;
}

/** Tokens between the name of a function and its body that are looked at, such as the type of its result. */
const maxBetween = 16;
/** Tokens of an expression that is the body of a function. */
const maxExpression = 100;
const keyword = /^(?:def|function|func|fn)$/;
/** Words in front of brackets and a block that are no function. */
const statement = /^(?:if|elif|for|foreach|while|switch|catch|with|using|lock|function|return|await|new)$/;
/** Words in front of a method. */
const modifier = /^(?:async|static|public|private|protected|internal|readonly|get|set)$/;

/** The function that a word names where it is defined; undefined for any other word. `text`: that of the items. */
export function helperAt(
	text: string,
	items: readonly Item[],
	index: number,
	language: Language,
): Helper | undefined {
	const name = items[index];
	if (name?.kind !== "word") {
		return undefined;
	}
	const before = wordAt(items, index - 1);
	if (keyword.test(before)) {
		return /^def$/.test(before)
			? byIndentation(text, items, index, name.text)
			: inBraces(items, index, name.text, index - 1, language);
	}
	const isMethod = language.shorthand === true || language.constructs === true;
	const isNamed = isMethod && /^#?\w+$/.test(name.text) && !statement.test(name.text) && before !== "new";
	return isNamed ? inBraces(items, index, name.text, index, language) : undefined;
}

/** What a function without a name of its own gives, which a variable has: `() => ({…})`, `lambda: {…}`, `function () {…}`. */
export function valueOfFunction(items: readonly Item[]): readonly Item[] | undefined {
	const [first, second, third, ...more] = items;
	if (first?.kind === "word" && first.text === "lambda" && isSign(second, ":")) {
		return items.slice(2);
	}
	if (isEmpty(first) && isSign(second, "=>") && third !== undefined) {
		return third.kind === "group" && third.open === "{" && more.length === 0
			? returned(third.items)
			: items.slice(2);
	}
	const isFunction = first?.kind === "word" && first.text === "function" && isEmpty(second);
	return isFunction && third?.kind === "group" && more.length === 0 ? returned(third.items) : undefined;
}

/** A function whose body is in braces, or behind an arrow in C#. */
function inBraces(
	items: readonly Item[],
	index: number,
	name: string,
	from: number,
	language: Language,
): Helper | undefined {
	const parameters = items[index + 1];
	if (parameters?.kind !== "group" || parameters.open !== "(") {
		return undefined;
	}
	const behind = items.slice(index + 2, index + 2 + maxBetween);
	if (language.constructs === true && isSign(behind[0], "=>") && wordAt(items, index - 1) !== "") {
		return behindArrow(items, index, name, parameters);
	}
	const at = behind.findIndex((item) => item.kind === "group" && item.open === "{");
	const body = behind[at];
	const isTyped = behind.slice(0, Math.max(at, 0)).every((item) => item.kind !== "group" && !isEnd(item));
	if (body?.kind !== "group" || !isTyped || (from === index && at > 0 && !isSign(behind[0], ":"))) {
		return undefined;
	}
	let first = from;
	while (modifier.test(wordAt(items, first - 1))) {
		first--;
	}
	const isPlain = isEmpty(parameters) && !items.slice(first, from).some(isDeferring);
	const start = items[first]?.start ?? body.start;
	return { name, start, end: body.end, value: isPlain ? returned(body.items) : undefined };
}

/** A function of C# whose body is one expression. */
function behindArrow(items: readonly Item[], index: number, name: string, parameters: Group): Helper {
	const from = index + 3;
	const length = items.slice(from, from + maxExpression).findIndex((item) => isSign(item, ";"));
	const value = items.slice(from, from + (length < 0 ? 1 : length));
	const start = items[index - 1]?.start ?? parameters.start;
	const end = value.at(-1)?.end ?? parameters.end;
	return { name, start, end, value: isEmpty(parameters) && value.length > 0 ? value : undefined };
}

function isEnd(item: Item): boolean {
	return /^(?:[;,=]|=>)$/.test(item.kind === "sign" ? item.text : "");
}

/** Whether a word says that a call gives something else than what is returned. */
function isDeferring(item: Item): boolean {
	return item.kind === "word" && /^(?:async|get|set)$/.test(item.text);
}

/** A function whose body is indented below it: one of Python or Ruby. */
function byIndentation(
	text: string,
	items: readonly Item[],
	index: number,
	name: string,
): Helper | undefined {
	const isAsync = wordAt(items, index - 2) === "async";
	const first = items[index - (isAsync ? 2 : 1)];
	if (first?.startsLine !== true) {
		return undefined;
	}
	const parameters = items[index + 1];
	const list = parameters?.kind === "group" && parameters.open === "(" ? parameters : undefined;
	const between = items.slice(index + 1, index + 1 + maxBetween);
	const colon = between.findIndex((item) => isSign(item, ":"));
	const indentation = indentationOf(text, first);
	const from = index + 1 + Math.max(colon + 1, list === undefined ? 0 : 1);
	let end = from;
	for (let item = items[end]; item !== undefined; item = items[++end]) {
		if (item.startsLine && indentationOf(text, item) <= indentation) {
			break;
		}
	}
	const body = items.slice(from, end);
	const last = items[end];
	const isClosed = last?.kind === "word" && last.text === "end" && indentationOf(text, last) === indentation;
	const isCertain = colon >= 0 && !isAsync && isWithoutParameters(list) && !isDecorated(items, index - 1);
	return {
		name,
		start: first.start,
		end: (isClosed ? last : items[end - 1])?.end ?? first.end,
		value: isCertain ? returned(body[0]?.kind === "text" ? body.slice(1) : body) : undefined,
	};
}

function indentationOf(text: string, { start }: Item): number {
	return start - 1 - text.lastIndexOf("\n", start - 1);
}

/** The value that statements return which do nothing else; undefined for any others. */
function returned(statements: readonly Item[]): readonly Item[] | undefined {
	const [first, ...rest] = statements;
	const value = isSign(rest.at(-1), ";") ? rest.slice(0, -1) : rest;
	const isOnly = first?.kind === "word" && first.text === "return" && value.length > 0;
	return isOnly && !value.some((item) => item.startsLine || isSign(item, ";")) ? value : undefined;
}

function isEmpty(item: Item | undefined): boolean {
	return item?.kind === "group" && item.open === "(" && item.items.length === 0;
}

/** Whether a function of Python is called without arguments, but for the object that it belongs to. */
function isWithoutParameters(list: Group | undefined): boolean {
	const [only, ...more] = list?.items ?? [];
	const isOwn = only?.kind === "word" && /^(?:self|cls)$/.test(only.text);
	return list !== undefined && more.length === 0 && (only === undefined || isOwn);
}

/** Whether something else than the function may be called by its name. */
function isDecorated(items: readonly Item[], index: number): boolean {
	const before = items[index - 1];
	const mark = before?.kind === "group" ? items[index - 2] : before;
	return mark?.kind === "word" && /^@(?!(?:static|class)method$)/.test(mark.text);
}

function wordAt(items: readonly Item[], index: number): string {
	const item = items[index];
	return item?.kind === "word" ? item.text : "";
}

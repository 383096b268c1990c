import type { Span } from "../../../../shared/src/problem/problem";
import { nearest } from "../../../../shared/src/text/nearest";
import { wholeNumbers } from "../../diagnostics/checks/numbers";
import { meantBy } from "../../diagnostics/checks/spokenValues";
import { stringValue } from "../../diagnostics/checks/strings";
import type { Shape, StringShape, StructureShape } from "../../schema/shape";
import { insideBrackets } from "../../syntax/aboutValues";
import { doubledAt, oneQuoteTooMany } from "../../syntax/doubledQuotes";
import { parse } from "../../syntax/parse";
import { onlyTextIn, quotedContainerAt } from "../../syntax/quotedContainers";
import type { Node, Tree } from "../../syntax/tree";
import { barewordAt, oddQuotes } from "../../syntax/words";
import { writeWithinRange } from "./bounds";
import { type Fix, type Fixer, memberOf, shapeOf, valueAt } from "./fix";
import { formOf, gapOf, isShownByExample } from "./forms";
import { choose } from "./values";
import { writeNumberWithin } from "./withoutWords";

/** Signs that stand in expressions of programs and seldom in texts that lost their quotes. */
const operator = /[()[\]{}=?!<>*+|&`\\"']|\$[A-Za-z{]/;
const enclosed = new RegExp(`^[${oddQuotes}].*[${oddQuotes}]$`);
/** One word, as variables are called, also with those that hold it, and what languages have for nothing. */
const variable = /^(?:[a-z_$][\w$]*|[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)+|None|NULL|NaN)$/;

/** Writes what a value that isn't JSON may stand for: of the type that its place takes, in quotes, or to be filled in. */
export const writeValue: Fixer = (problem, tree) => {
	const { start, data } = problem;
	const node = valueAt(tree, problem);
	if ((node !== undefined && node === tree.root) || tree.root?.kind === "invalid") {
		return [];
	}
	const shape = node && shapeOf(node);
	const word = barewordAt(tree, start);
	const end = Math.max(word.end, node?.kind === "invalid" ? node.end : word.end);
	const span = { start, end };
	const written = tree.text.slice(start, end);
	if (word.text !== written && word.end === end) {
		// Typographic quotes become straight ones; where one is missing, nobody knows how far the text goes.
		const [typed] = shape?.kind === "number" || shape?.kind === "boolean" ? meantBy(word.text, shape) : [];
		const newText = typed ?? JSON.stringify(word.text);
		return [
			choose(
				span,
				newText,
				newText,
				// A template string holds variables.
				enclosed.test(written) && !written.includes("${"),
			),
		];
	}
	if (/^(?:true|false)$/i.test(written) && (shape === undefined || shape.kind === "boolean")) {
		const literal = written.toLowerCase();
		return [choose(span, literal, literal, true)];
	}
	const withinRange = node && writeWithinRange(problem, node, tree);
	if (withinRange !== undefined) {
		return withinRange;
	}
	const { numbers } = shape?.kind === "number" ? wholeNumbers(written, shape) : { numbers: [] };
	if (numbers.length > 0) {
		return numbers.map((number) => ({ ...choose(span, number, number), preferred: false }));
	}
	const understood = [
		...(data?.replacement === undefined ? [] : [data.replacement]),
		...(data?.members ?? []),
	];
	const among = understood.length > 0 ? [] : writeNumberWithin(written, shape, span);
	if (among.length > 0) {
		return among;
	}
	const options = [...(shape === undefined ? understood : valuesIn(written, shape, node, understood))];
	const doubled = doubledAt(tree.text, start);
	if (doubled?.end === end) {
		const newText = withOneQuote(doubled.inner, shape, node);
		return [{ ...choose(span, newText, newText), preferred: true }];
	}
	const once = oneQuoteTooMany(tree.text, start);
	if (once?.end === end) {
		return withoutQuote(once.inner, span, shape, node);
	}
	const container = quotedContainerAt(tree.text, start);
	if (container?.end === end) {
		return withoutQuotesAround(container.json, span, shape);
	}
	const triple = /^"""\s*([\s\S]*?)\s*"""$/.exec(written)?.[1];
	if (triple !== undefined) {
		const newText = JSON.stringify(triple);
		return [{ ...choose(span, newText, newText), preferred: !/["\\\n]/.test(triple) }];
	}
	const inner = withoutParentheses(written, shape);
	if (inner !== undefined) {
		return [{ ...choose(span, inner, inner), title: "Remove the parentheses" }];
	}
	const isSign = !/[\p{L}\p{N}]/u.test(written);
	const isCode = isSign || operator.test(written.replace(/^\+/, "")) || variable.test(written);
	const gap = node === undefined || shape === undefined ? [] : formsOf(tree, node, shape, options);
	const read = shape?.kind === "string" && node !== undefined ? readingsOf(written, shape, node) : [];
	const isConflict = /^[<=>|]{7}/.test(written);
	// In quotes, it would be the next mistake.
	const isOther =
		shape?.kind === "string" &&
		(shape.values?.every(({ value }) => value !== written) ??
			(isCode && shape.format !== undefined && options.length > 0));
	const isText = (shape === undefined || (shape.kind === "string" && !isOther)) && !isConflict;
	// Its own quotes are none of a text that is offered without them.
	const isQuoted = shape?.kind === "string" && wholeText(written, shape) !== undefined;
	const inQuotes = !isText || isQuoted ? [] : read.length > 0 ? read : [JSON.stringify(written)];
	// Of a value that was understood, another one is no form.
	const forms = gap.filter(
		(form) => read.length === 0 || (form.includes("<") && !(shape && isShownByExample(shape))),
	);
	const texts = [...new Set([...options, ...(isCode ? [...forms, ...inQuotes] : [...inQuotes, ...forms])])];
	const isMember = shape?.kind === "string" && shape.values?.some(({ value }) => value === written) === true;
	// A point without its zero is a form of the same number.
	const isNumber = /^-?\.\d+$/.test(written) && (shape === undefined || shape.kind === "number");
	// A number that nobody wrote.
	const isExample = (text: string): boolean =>
		shape?.kind === "number" && !options.includes(text) && text === gap.at(-1);
	return texts.map((text): Fix => {
		const isCertain =
			(isMember && text === JSON.stringify(written)) || (isNumber && text === data?.replacement);
		const fix = choose(span, text, /\n/.test(text) ? "what belongs here" : text, isCertain);
		if (isExample(text)) {
			return { ...fix, title: `Replace with ${text}`, preferred: false };
		}
		const isOpen = (isCode && !isMember) || (isOther && options.length !== 1);
		return isOpen ? { ...fix, preferred: false } : fix;
	});
};

/** One quote too many at an end is no part of a text that has a form; behind a number, it may be the sign for inches. */
function withoutQuote(
	inner: string,
	span: Span,
	shape: Shape | undefined,
	node: Node | undefined,
): readonly Fix[] {
	const newText = withOneQuote(inner, shape, node);
	const isFree = shape?.kind !== "string" || (shape.format === undefined && shape.values === undefined);
	if (isFree && shape?.kind !== "number" && /(?:^|\s)[0-9.]+$/.test(inner)) {
		const inches = JSON.stringify(`${inner}"`);
		return [newText, inches].map((one) => ({ ...choose(span, one, one), preferred: false }));
	}
	return [{ ...choose(span, newText, newText, newText === `"${inner}"`), preferred: true }];
}

/** The object or list that stands between quotes; in the place of a text, it is one. */
function withoutQuotesAround(json: string, span: Span, shape: Shape | undefined): readonly Fix[] {
	if (shape?.kind === "string") {
		const inner = onlyTextIn(json);
		const texts = inner === undefined ? [json] : [inner, json];
		return texts.map((text) => {
			const newText = JSON.stringify(text);
			return { ...choose(span, newText, newText), preferred: false };
		});
	}
	const isWanted =
		shape?.kind === "list" ? json.startsWith("[") : shape !== undefined && json.startsWith("{");
	const edits = [{ ...span, newText: json }];
	return [{ title: "Remove the quotes around it", edits, safe: false, preferred: isWanted }];
}

/** What stood between its own quotes and others, as JSON: what its place reads it as, where that is certain. */
function withOneQuote(inner: string, shape: Shape | undefined, node: Node | undefined): string {
	const written = `"${inner}"`;
	const { root, problems } = parse(written);
	const text = problems.length === 0 && root?.kind === "string" ? root.value.trim() : inner.trim();
	const [problem] =
		shape?.kind === "string" && node !== undefined ? stringValue(text, shape, node, node) : [];
	const [typed] = shape?.kind === "number" || shape?.kind === "boolean" ? meantBy(text, shape) : [];
	const read = problem?.data?.replacement;
	return typed ?? JSON.stringify(typeof read === "string" ? read : text);
}

/** The object or list in parentheses, in the brackets that its place wants; undefined where it isn't JSON. */
function withoutParentheses(written: string, shape: Shape | undefined): string | undefined {
	const inner = /^\([\s(]*([[{][\s\S]*[\]}])[\s)]*\)$/.exec(written)?.[1];
	if (inner === undefined || parse(inner).problems.length > 0) {
		return undefined;
	}
	return shape?.kind === "list" && inner.startsWith("{") ? `[${inner}]` : inner;
}

/** What may be written in a place if nothing that stands there is meant; of a number or switch that was understood, nothing else. */
function formsOf(tree: Tree, node: Node, shape: Shape, understood: readonly string[]): readonly string[] {
	const isSwitch = shape.kind === "boolean";
	if (shape.kind === "string" && shape.values !== undefined) {
		return understood.length > 0 ? [] : shape.values.map(({ value }) => JSON.stringify(value));
	}
	if (shape.kind !== "string" && shape.kind !== "list" && understood.length > 0) {
		return [];
	}
	const form = formOf(tree, node) ?? "null";
	const isRequired = shape.kind === "number" && memberOf(node)?.required === true;
	return isSwitch ? ["true", "false"] : isRequired ? [gapOf(node) ?? form, form] : [form];
}

/** What a text without quotes is read as in its place, such as `1d` as a duration; what depends on a zone is asked later. */
function readingsOf(written: string, shape: StringShape, node: Node): readonly string[] {
	if (shape.format === undefined || shape.values !== undefined) {
		return [];
	}
	const [problem] = stringValue(written, shape, node, node);
	const { replacement, members: choices = [] } = problem?.data ?? {};
	const members = shape.format === "instant" ? [] : choices;
	return (replacement === undefined ? members : [replacement]).map((text) => JSON.stringify(text));
}

const literal = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`([^`$]*)`/g;

/** What may be meant by an expression: itself read as a person would, or the literals in it, as JSON of a type. */
function valuesIn(
	written: string,
	shape: Shape,
	node: Node | undefined,
	normalized: readonly string[],
): readonly string[] {
	const literals = [...written.matchAll(literal)].flatMap(
		([, double, single, back]) => double ?? single ?? back ?? [],
	);
	if (shape.kind === "boolean") {
		return [insideBrackets(written), ...literals].flatMap((text) => meantBy(text, shape));
	}
	if (shape.kind === "number") {
		const numbers = [...written.matchAll(/(?<![-\w."'])-?\d+(?:\.\d+)?(?!\.?[\w"'])/g)].map(
			([number]) => number,
		);
		const sum = sumOf(insideBrackets(written));
		if (sum !== undefined) {
			return [sum];
		}
		const read = normalized.length > 0 ? normalized : meantBy(insideBrackets(written), shape);
		return read.length > 0 ? read : [...literals, ...numbers].flatMap((text) => meantBy(text, shape));
	}
	if (shape.kind === "list" && shape.item.kind === "string") {
		const values = shape.item.values?.map(({ value }) => value) ?? [];
		const isListed = literals.length > 0 && literals.every((text) => values.includes(text));
		return isListed ? [`[${literals.map((text) => JSON.stringify(text)).join(", ")}]`] : [];
	}
	if (shape.kind === "structure") {
		return named(insideBrackets(written), shape);
	}
	return shape.kind === "string" ? textsIn(written, literals, shape, node) : [];
}

/** What two whole numbers with a sign of arithmetic between them are together: `20+5`, `24 * 60`. */
function sumOf(written: string): string | undefined {
	const [, first, sign, second] = /^(\d{1,6}) ?([-+*]) ?(\d{1,6})$/.exec(written) ?? [];
	const [one, other] = [Number(first), Number(second)];
	return sign && String(sign === "+" ? one + other : sign === "-" ? one - other : one * other);
}

/** A number in the object that needs but one, such as `{ "bandwidthAllocation": 0.8 }`. */
function named(text: string, { members }: StructureShape): readonly string[] {
	const [only, ...more] = [...members.values()].filter(({ required }) => required);
	const isNumber = only?.shape.kind === "number" && more.length === 0;
	const [number] = isNumber && only.shape.kind === "number" ? meantBy(text, only.shape) : [];
	return only === undefined || number === undefined ? [] : [`{ ${JSON.stringify(only.name)}: ${number} }`];
}

function textsIn(
	written: string,
	literals: readonly string[],
	shape: StringShape,
	node: Node | undefined,
): readonly string[] {
	const whole = wholeText(written, shape);
	if (whole !== undefined) {
		return [JSON.stringify(whole)];
	}
	const values = shape.values?.map(({ value }) => value);
	if (values !== undefined) {
		const words = [written, ...literals, ...(written.match(/\w+/g) ?? [])];
		return words.flatMap((text) => nearest(text, values) ?? []).map((text) => JSON.stringify(text));
	}
	const texts = literals.filter((text) => text !== "" && !/[{}$]/.test(text));
	const isJoined = /^(?:(?:"[^"]*"|'[^']*')\s*[+.]?\s*)+$/.test(written);
	const parts = texts.length > 1 && isJoined ? [texts.join("")] : texts;
	const isFree = shape.format === undefined && shape.arnKind === undefined;
	return parts
		.filter(
			(text) => isFree || /[0-9]/.test(text) || (node && stringValue(text, shape, node, node).length === 0),
		)
		.filter((text) => !/^[A-Z_]+$/.test(text) || isFree)
		.map((text) => JSON.stringify(text));
}

/** A text with quotes within that lack their backslashes. Of one alone, nobody knows where the other would be. */
function wholeText(written: string, { format, arnKind, values }: StringShape): string | undefined {
	const isFree = format === undefined && arnKind === undefined && values === undefined;
	return (
		unescapedQuotes(written) ?? (isFree ? /^"([^"\r\n]*\s"\w[^"\r\n]*)"$/.exec(written)?.[1] : undefined)
	);
}

/** Typographic quotes around a text that has others within. */
const typographic =
	/^[\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u2018\u2019]([^\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a"\r\n]*"[^\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\r\n]*)[\u201c\u201d\u00ab\u00bb\u2039\u203a\u2019"]$/;

/** The text of `"the "best" sale"`, whose inner quotes lack their backslashes, also where those around it are typographic. */
function unescapedQuotes(written: string): string | undefined {
	const between = typographic.exec(written)?.[1]?.trim();
	if (between !== undefined) {
		return between;
	}
	// An editor that types over the quote that it closed by itself leaves the last one out.
	const inner =
		/^"([\s\S]*)"$/.exec(written)?.[1] ?? /^"([^"\r\n]*(?:"[^"\r\n]*"[^"\r\n]*)+)$/.exec(written)?.[1];
	return inner !== undefined && /^[^"]*"\w[^"]*"/.test(inner) && !/"\s*[+.%]|[+%]\s*"/.test(inner)
		? inner
		: undefined;
}

import { nearest } from "../../../../shared/src/text/nearest";
import { stringValue } from "../../diagnostics/checks/strings";
import { meantBy } from "../../diagnostics/checks/types";
import type { Shape, StringShape } from "../../schema/shape";
import type { Node } from "../../syntax/tree";
import { writtenWord } from "../../syntax/words";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";
import { formOf } from "./forms";
import { choose } from "./values";

/** Signs that stand in expressions of programs and seldom in texts that lost their quotes. */
const operator = /[()[\]{}=?!<>*+|&`\\"']|\$[A-Za-z{]/;
/** One word, as variables are called, also with those that hold it, and what languages have for nothing. */
const variable = /^(?:[a-z_$][\w$]*|[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)+|None|NULL|NaN)$/;

/** Writes what a value that isn't JSON may stand for: of the type that its place takes, in quotes, or to be filled in. */
export const writeValue: Fixer = (problem, tree) => {
	const { start, data } = problem;
	const node = valueAt(tree, problem);
	if (node !== undefined && node === tree.root) return [];
	const shape = node && shapeOf(node);
	const word = writtenWord(tree, start);
	const end = Math.max(word.end, node?.kind === "invalid" ? node.end : word.end);
	const span = { start, end };
	const written = tree.text.slice(start, end);
	if (word.text !== written && word.end === end) {
		// Typographic quotes become straight ones; where one is missing, nobody knows how far the text goes.
		const newText = JSON.stringify(word.text);
		return [
			choose(
				span,
				newText,
				newText,
				// A template string holds variables.
				/^[\u201c\u201d\u201e\u2018\u2019`].*[\u201c\u201d\u2018\u2019`]$/.test(written) &&
					!written.includes("${"),
			),
		];
	}
	if (/^(?:true|false)$/i.test(written)) {
		const literal = written.toLowerCase();
		return [choose(span, literal, literal, shape === undefined || shape.kind === "boolean")];
	}
	const understood = data?.replacement === undefined ? [] : [data.replacement];
	const options = [...(shape === undefined ? understood : valuesIn(written, shape, node, understood))];
	const isCode = operator.test(written.replace(/^\+/, "")) || variable.test(written);
	const gap = node === undefined || shape === undefined ? [] : [formOf(tree, node) ?? "null"];
	const inQuotes = shape === undefined || shape.kind === "string" ? [JSON.stringify(written)] : [];
	const texts = [...new Set([...options, ...(isCode ? [...gap, ...inQuotes] : [...inQuotes, ...gap])])];
	const isMember = shape?.kind === "string" && shape.values?.some(({ value }) => value === written) === true;
	return texts.map((text): Fix => {
		const fix = choose(
			span,
			text,
			/\n/.test(text) ? "what belongs here" : text,
			isMember && text === JSON.stringify(written),
		);
		return isCode && !isMember ? { ...fix, preferred: false } : fix;
	});
};

const literal = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`([^`$]*)`/g;

/** What may be meant by an expression: itself read as a person would, or the literals in it, as JSON of a type. */
function valuesIn(
	written: string,
	shape: Shape,
	node: Node | undefined,
	understood: readonly string[],
): readonly string[] {
	const literals = [...written.matchAll(literal)].flatMap(
		([, double, single, back]) => double ?? single ?? back ?? [],
	);
	if (shape.kind === "boolean") return [written, ...literals].flatMap((text) => meantBy(text, shape));
	if (shape.kind === "number") {
		const numbers = [...written.matchAll(/(?<![\w."'])-?\d+(?:\.\d+)?(?![\w"'])/g)].map(([number]) => number);
		const read = [...meantBy(written, shape), ...understood];
		return read.length > 0 ? read : [...literals, ...numbers].flatMap((text) => meantBy(text, shape));
	}
	return shape.kind === "string" ? textsIn(written, literals, shape, node) : [];
}

function textsIn(
	written: string,
	literals: readonly string[],
	shape: StringShape,
	node: Node | undefined,
): readonly string[] {
	const whole = unescapedQuotes(written);
	if (whole !== undefined) return [JSON.stringify(whole)];
	const values = shape.values?.map(({ value }) => value);
	if (values !== undefined) {
		const words = [written, ...literals, ...(written.match(/\w+/g) ?? [])];
		return words.flatMap((text) => nearest(text, values) ?? []).map((text) => JSON.stringify(text));
	}
	const texts = literals.filter((text) => text !== "" && !/[{}$]/.test(text));
	const parts = texts.length > 1 && /^(?:["'].*?["']\s*[+.]?\s*)+$/.test(written) ? [texts.join("")] : texts;
	const isFree = shape.format === undefined && shape.arnKind === undefined;
	return parts
		.filter(
			(text) => isFree || /[0-9]/.test(text) || (node && stringValue(text, shape, node, node).length === 0),
		)
		.filter((text) => !/^[A-Z_]+$/.test(text) || isFree)
		.map((text) => JSON.stringify(text));
}

/** The text of `"the "best" sale"`, whose inner quotes lack their backslashes. */
function unescapedQuotes(written: string): string | undefined {
	const inner = /^"([\s\S]*)"$/.exec(written)?.[1];
	return inner !== undefined && /^[^"]*"\w[^"]*"/.test(inner) && !/"\s*[+.%]|[+%]\s*"/.test(inner)
		? inner
		: undefined;
}

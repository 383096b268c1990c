import type { Problem } from "../../../../shared/src/problem/problem";
import { nearest, unabbreviated } from "../../../../shared/src/text/nearest";
import { enumerate, quoted, shortened } from "../../../../shared/src/text/text";
import { describeType, membersOf, type Shape, type StringShape } from "../../schema/shape";
import { insideBrackets, isOddNumber, isPlain } from "../../syntax/aboutValues";
import { oneQuoteTooMany } from "../../syntax/doubledQuotes";
import { onlyTextIn, quotedContainerAt } from "../../syntax/quotedContainers";
import type { Node, Tree } from "../../syntax/tree";
import { withoutOddQuotes } from "../../syntax/words";
import { beyondRange } from "./beyondRange";
import { wholeNumbers } from "./numbers";
import { meantBy } from "./spokenValues";
import { stringValue } from "./strings";
import { nameOf } from "./words";

/** What stands where a value belongs and is none of JSON, with what its place needs: the grammar alone takes it for a string. */
export class BareValues {
	readonly #tree: Tree;
	/** By the offset where they start. */
	readonly #places = new Map<number, readonly [node: Node, shape: Shape, isOptional: boolean]>();

	constructor(tree: Tree) {
		this.#tree = tree;
	}

	/** Remembers a value that isn't JSON; of a text that is none as a whole, the grammar says more. */
	add(node: Node, shape: Shape, isOptional: boolean): void {
		const isFree = shape.kind === "string" && shape.values === undefined && shape.format === undefined;
		if (node.kind === "invalid" && node.parent !== undefined && !isFree) {
			this.#places.set(node.start, [node, shape, isOptional]);
		}
	}

	/** A problem of the grammar in words that say what belongs in its place, where that is known. */
	inPlace(problem: Problem): Problem {
		const [node, shape, isOptional = false] = this.#places.get(problem.start) ?? [];
		const isValue = problem.code === "value-invalid" || problem.code === "number-invalid";
		if (node === undefined || shape === undefined || !isValue) {
			return problem;
		}
		const { text } = this.#tree;
		const written = text.slice(problem.start, problem.end);
		const container = quotedContainerAt(text, problem.start);
		const inner = container?.end === problem.end ? onlyTextIn(container.json) : undefined;
		if (shape.kind === "string" && inner !== undefined) {
			return {
				...problem,
				message: `${nameOf(node)} must be a string, not an object in quotes. Write ${quoted(inner)}.`,
			};
		}
		if (shape.kind !== "string" && container?.end === problem.end) {
			return {
				...problem,
				message: `${nameOf(node)} must be ${describeType(shape)}. Remove the quotes around it.`,
			};
		}
		const beyond =
			shape.kind === "number" ? beyondRange(withoutOddQuotes(written), shape, isOptional) : undefined;
		if (beyond !== undefined) {
			return { ...problem, message: `${nameOf(node)} ${beyond.sentence}` };
		}
		const said = isPlain(written) ? aboutPlace(written, problem, node, shape) : undefined;
		return said === undefined ? problem : { ...problem, message: said };
	}
}

function aboutPlace(written: string, { code, data }: Problem, node: Node, shape: Shape): string | undefined {
	if (shape.kind === "string" && shape.values === undefined) {
		return aboutForm(written, node, shape);
	}
	const isNumber = code === "number-invalid" && shape.kind === "number";
	const whole = isNumber ? wholeNumbers(written, shape) : undefined;
	if (whole !== undefined && whole.numbers.length > 0) {
		return `${nameOf(node)} ${whole.sentence}`;
	}
	if (isNumber && isOddNumber(written, data?.replacement)) {
		return undefined;
	}
	const { replacement, members = [] } = data ?? {};
	if (isNumber && replacement !== undefined) {
		return `Numbers can't start with a zero. Write ${enumerate([replacement, ...members], "or")}.`;
	}
	const what = shortened(written);
	if (shape.kind === "string") {
		return aboutChoice(written, node, shape.values?.map(({ value }) => value) ?? []);
	}
	if (shape.kind === "boolean" && /^(?:true|false)$/i.test(written)) {
		return undefined;
	}
	if (membersOf(shape) !== undefined && written.startsWith("{")) {
		return `${what} has a value without a property name.`;
	}
	const meant =
		shape.kind === "boolean" || shape.kind === "number"
			? meantBy(insideBrackets(withoutOddQuotes(written)), shape)
			: [];
	const question = meant.length === 0 ? "" : ` Did you mean ${enumerate(meant, "or")}?`;
	return `${nameOf(node)} must be ${describeType(shape)}, not ${what}.${question}`;
}

/** A text without quotes that is in the form of its place, or can be read as one that is; undefined for any other. */
function aboutForm(written: string, node: Node, shape: StringShape): string | undefined {
	const text = withoutOddQuotes(written);
	if (/["\\]/.test(text)) {
		return undefined;
	}
	const [problem] = stringValue(text, shape, node, node);
	const { replacement, members = [] } = problem?.data ?? {};
	// What depends on a zone is asked when the text is a string.
	const choices = shape.format === "instant" ? [] : members;
	const read = problem === undefined ? [text] : replacement === undefined ? choices : [replacement];
	const quotes = read.slice(0, mostRead).map((one) => JSON.stringify(one));
	return quotes.length === 0 ? undefined : `Strings need double quotes: write ${enumerate(quotes, "or")}.`;
}

/** Readings that a sentence names. */
const mostRead = 2;

/** A word in the place of one of several values; undefined where it is one of them and lacks nothing but its quotes. */
function aboutChoice(written: string, node: Node, values: readonly string[]): string | undefined {
	const word = oneQuoteTooMany(written, 0)?.inner ?? withoutOddQuotes(written);
	if (values.includes(word)) {
		return undefined;
	}
	const meant = nearest(word, values) ?? unabbreviated(word, values);
	const quotes = values.map((value) => JSON.stringify(value));
	const hint = meant === undefined ? `Write ${enumerate(quotes, "or")}.` : `Did you mean "${meant}"?`;
	return `${nameOf(node)} can't be ${shortened(written)}. ${hint}`;
}

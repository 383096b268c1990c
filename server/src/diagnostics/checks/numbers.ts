import type { Code } from "../../../../shared/src/problem/codes";
import type { Problem } from "../../../../shared/src/problem/problem";
import { enumerate, shortened } from "../../../../shared/src/text/text";
import type { NumberShape } from "../../schema/shape";
import type { NumberNode, Tree } from "../../syntax/tree";
import { nameOf } from "./words";

/** Range and wholeness (source: the service model), and numbers that a double, and so the SDK, cannot hold. */
export function numberValue(node: NumberNode, shape: NumberShape, { text }: Tree): Problem | undefined {
	const { start, end, value } = node;
	const written = text.slice(start, end);
	const problem = (code: Code, message: string, bound?: number): Problem => {
		const data = bound === undefined ? {} : { data: { bound } };
		return { start, end, code, severity: "error", message: `${nameOf(node)} ${message}`, ...data };
	};
	if (!Number.isFinite(value)) {
		return problem(
			"number-too-large",
			`is ${shortened(written)}, too large for a JSON number.`,
			value > 0 ? shape.maximum : shape.minimum,
		);
	}
	if (shape.integer && !Number.isInteger(value)) {
		const { sentence, numbers } = wholeNumbers(written, shape);
		const bound = Math.min(shape.maximum, Math.max(shape.minimum, Math.round(value)));
		const found = problem("not-whole", sentence, bound);
		return numbers.length === 0 ? found : { ...found, data: { members: numbers } };
	}
	if (value < shape.minimum || value > shape.maximum) {
		const bound = value < shape.minimum ? shape.minimum : shape.maximum;
		return problem("out-of-range", `must be ${range(shape)}, not ${shortened(written)}.`, bound);
	}
	if (!losesDigits(written, value)) {
		return undefined;
	}
	const message = `${nameOf(node)} has more digits than a number can hold: ${value} would be sent.`;
	return { start, end, code: "number-precision", severity: "warning", message, data: { bound: value } };
}

/**
 * The whole numbers that a number with a decimal point or comma may stand for: those beside it and the one without the
 * sign that are in the range, or else the nearest that is; none for any other text. `sentence`: what is said of it.
 */
export function wholeNumbers(
	written: string,
	shape: NumberShape,
): { readonly numbers: readonly string[]; readonly sentence: string } {
	const { integer, minimum, maximum } = shape;
	const [, before = "", behind = ""] = /^([0-9]{1,9})[.,]([0-9]{1,9})$/.exec(written) ?? [];
	const what = shortened(written);
	if (!integer || behind === "") {
		return { numbers: [], sentence: `must be a whole number, not ${what}.` };
	}
	const near = Number(`${before}.${behind}`);
	// Three digits may be thousands, as in 2.000; other zeros are no more than the fraction that they look like.
	const isAble = (one: number): boolean => one >= minimum && one <= maximum;
	const isFraction = /^0+$/.test(behind) && behind.length !== 3 && isAble(near);
	const without = isFraction ? [] : [Number(before + behind)];
	const able = [Math.floor(near), Math.ceil(near), ...without].filter(isAble);
	if (able.length === 0) {
		const bound = near < minimum ? minimum : maximum;
		return { numbers: [String(bound)], sentence: `must be a whole number, ${range(shape)}, not ${what}.` };
	}
	const numbers = [...new Set(able)].map(String);
	return {
		numbers,
		sentence: `must be a whole number, not ${what}. Did you mean ${enumerate(numbers, "or")}?`,
	};
}

/** The range of a number in words. */
export function range({ minimum, maximum, integer }: NumberShape): string {
	const unbounded = integer ? 2 ** 31 - 1 : Number.POSITIVE_INFINITY;
	return maximum >= unbounded ? `${minimum} or more` : `${minimum} to ${maximum}`;
}

/** Fifteen significant digits always survive; beyond that the shortest text of the double tells. */
function losesDigits(written: string, value: number): boolean {
	const digits = significant(written);
	return digits.length > 15 ? digits !== significant(String(value)) : digits !== "" && value === 0;
}

/** The significant digits of a decimal number, without sign, point, exponent and outer zeros. */
function significant(number: string): string {
	const digits = (number.split(/[eE]/, 1)[0] ?? "").replace(/[-+.]/g, "").replace(/^0+/, "");
	let end = digits.length;
	while (digits.charAt(end - 1) === "0") {
		end--;
	}
	return digits.slice(0, end);
}

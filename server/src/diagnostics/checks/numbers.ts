import type { Code } from "../../../../shared/src/problem/codes";
import type { Problem } from "../../../../shared/src/problem/problem";
import { shortened } from "../../../../shared/src/text/text";
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
		return problem("not-whole", `must be a whole number, not ${shortened(written)}.`, Math.round(value));
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

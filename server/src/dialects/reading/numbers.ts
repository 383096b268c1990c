import type { Draft, DraftScalar } from "./draft";
import type { Item } from "./tokens";

/** A number of any language as JSON has it; undefined for what is none, and where languages differ, as for `0123`. */
export function numberDraft(written: string): DraftScalar | undefined {
	const plain = written.replaceAll("_", "").replace(/(?<=^-?[\d.]+)[nfFdDmMlL]$/, "");
	if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(plain)) {
		return { kind: "scalar", written: plain };
	}
	const digits = plain.replace(/^-/, "");
	const isNumber = /^(?:0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|0?\.\d+|(?:0|[1-9]\d*)\.)$/.test(digits);
	return isNumber ? writtenNumber(Number(digits) * (plain === digits ? 1 : -1), true) : undefined;
}

interface Operand {
	readonly value: number;
	/** It has no digits behind a point, and a quotient of two such may have none either. */
	readonly isWhole: boolean;
}

type Reader = (item: Item) => Draft | undefined;

/**
 * What an expression of numbers gives; undefined for any other. `read`: the value of one item; `truncates`: a quotient
 * of whole numbers is whole.
 */
export function calculated(items: readonly Item[], read: Reader, truncates: boolean): Draft | undefined {
	const isExpression = items.every(
		(item) => item.kind === "number" || isSum(item) || isProduct(item) || isBracketed(item),
	);
	if (!isExpression || items.length < 2) {
		return undefined;
	}
	let at = 0;
	const result = sum();
	return result === undefined || at < items.length ? undefined : writtenNumber(result.value, result.isWhole);

	function sum(): Operand | undefined {
		let total = product();
		while (total !== undefined && isSum(items[at])) {
			const sign = signAt(at);
			at++;
			const other = product();
			total = other && applied(total, sign, other);
		}
		return total;
	}

	function product(): Operand | undefined {
		let total = signed();
		while (total !== undefined && isProduct(items[at])) {
			const sign = signAt(at);
			at++;
			const other = signed();
			total = other && applied(total, sign, other);
		}
		return total;
	}

	function signed(): Operand | undefined {
		let factor = 1;
		while (isSum(items[at])) {
			factor *= signAt(at) === "-" ? -1 : 1;
			at++;
		}
		const item = items[at];
		at++;
		const draft = item === undefined || item.kind === "sign" ? undefined : read(item);
		const written = draft?.kind === "scalar" && draft.code === undefined ? draft.written : "";
		return /^-?\d/.test(written)
			? { value: factor * Number(written), isWhole: /^-?\d+$/.test(written) }
			: undefined;
	}

	function signAt(index: number): string {
		const item = items[index];
		return item?.kind === "sign" ? item.text : "";
	}

	function applied(one: Operand, sign: string, other: Operand): Operand | undefined {
		const bothWhole = one.isWhole && other.isWhole;
		switch (sign) {
			case "+":
				return { value: one.value + other.value, isWhole: bothWhole };
			case "-":
				return { value: one.value - other.value, isWhole: bothWhole };
			case "*":
				return { value: one.value * other.value, isWhole: bothWhole };
			default: {
				const quotient = one.value / other.value;
				// Languages round a negative quotient in different ways.
				return truncates && bothWhole
					? quotient < 0
						? undefined
						: { value: Math.floor(quotient), isWhole: true }
					: { value: quotient, isWhole: Number.isInteger(quotient) && bothWhole };
			}
		}
	}
}

function isSum(item: Item | undefined): boolean {
	return item?.kind === "sign" && (item.text === "+" || item.text === "-");
}

function isProduct(item: Item | undefined): boolean {
	return item?.kind === "sign" && (item.text === "*" || item.text === "/");
}

function isBracketed(item: Item): boolean {
	return item.kind === "group" && item.open === "(";
}

/** A number with the point that keeps it a fraction; undefined for one that can't be written in full. */
function writtenNumber(value: number, isWhole: boolean): DraftScalar | undefined {
	if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
		return undefined;
	}
	const digits = String(value);
	return { kind: "scalar", written: !isWhole && /^-?\d+$/.test(digits) ? `${digits}.0` : digits };
}

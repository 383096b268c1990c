import { type Draft, gapDraft, textDraft } from "./draft";
import { isSign } from "./items";
import type { Item } from "./tokens";

/** A value of another type, where that changes nothing of it. */
export function castTo(type: string, value: Draft | undefined): Draft | undefined {
	if (value?.kind !== "scalar") {
		const isEmpty = type === "object" && value?.kind === "list" && value.items.length === 0;
		return isEmpty ? { kind: "object", members: new Map() } : value;
	}
	const isFraction = /^(?:double|float|decimal)$/.test(type);
	return (isFraction ? /^-?\d[\d.]*$/ : /^-?\d+$/).test(value.written) ? value : undefined;
}

/** The gap for code; an ID, or a date and time, that stands without quotes as programs print it is no code of any language. */
export function unevaluated(written: string): Draft {
	const isBare =
		/^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[-+]\d\d:\d\d))$/i;
	return isBare.test(written) ? textDraft(written) : gapDraft(written);
}

/** A switch that is turned over so many times. */
export function negated(value: Draft | undefined, count: number): Draft | undefined {
	const written = value?.kind === "scalar" ? value.written : "";
	if (written !== "true" && written !== "false") {
		return undefined;
	}
	return { kind: "scalar", written: String((written === "true") === (count % 2 === 0)) };
}

export function isNegation(item: Item | undefined): boolean {
	return isSign(item, "!") || (item?.kind === "word" && item.text === "not");
}

const owning = /^(?:to_string|to_owned|into)$/;

/** A text that its tag, or a method without arguments, leaves as it is. */
export function textAsItIs([first, second, third, ...more]: readonly Item[]): Draft | undefined {
	// A template of JavaScript that joins what is known later.
	if (first?.kind === "word" && second?.kind === "text" && third === undefined) {
		return /(?:^|\.)(?:interpolate|raw)$/.test(first.text) ? textDraft(second.text) : undefined;
	}
	const method = third?.kind === "word" && isSign(second, ".") ? third.text : "";
	const [list, ...behind] = more;
	const isCall =
		list?.kind === "group" && list.open === "(" && list.items.length === 0 && behind.length === 0;
	// Of Ruby, and of Rust.
	const isKept =
		list === undefined ? /^(?:freeze|dup|to_s|itself)$/.test(method) : isCall && owning.test(method);
	return isKept && first?.kind === "text" ? textDraft(first.text) : undefined;
}

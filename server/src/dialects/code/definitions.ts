import { type Draft, textOf } from "../reading/draft";
import type { Variables } from "../statements/variables";

/** A name in code, with the properties below it. */
const nameInCode = /[@$]?[\p{L}_][\p{L}\p{N}_]*(?:(?:\?\.|\.|->|::)[\p{L}_][\p{L}\p{N}_]*)*/gu;
/** A field of an object that the text doesn't show: what is below it is defined with it. */
const field = /^(?:self|cls|[@$]?this)(?:\.|->)\w+/;
/** Code whose value is not known. */
const gap = /^\$\{[^{}]+\}$/;
/** Values that are looked for within the texts of a campaign. */
const maxSought = 100;

/**
 * The definitions of the variables and functions that gaps name, or what is left out, unless a campaign has their values:
 * a conversion would lose them. `at`: where the campaign is; `besides`: what is told beside it.
 */
export function definitionsIn(
	draft: Draft,
	at: number,
	variables: Variables,
	besides: readonly string[] = [],
): readonly string[] {
	const found = new Set<string>();
	const known = new Set<string>();
	const parts = new Set<Draft>();
	const written = new Set<string>();
	const codes: string[] = [];
	let sought = 0;
	look(draft);
	codes.push(...besides.filter((one) => gap.test(one)));
	codes.forEach(lookAtCode);
	return [...found];

	function look(part: Draft): void {
		if (part.kind !== "scalar") {
			parts.add(part);
			codes.push(...(part.leftOut ?? []));
			(part.kind === "list" ? part.items : [...part.members.values()]).forEach(look);
		} else if (part.code !== undefined) {
			codes.push(part.code);
		} else {
			written.add(part.written);
			codes.push(...Array.from(part.written.matchAll(/\$\{[^{}]*\}/g), ([gap]) => gap));
		}
	}

	function lookAtCode(code: string): void {
		for (const [whole] of code.matchAll(nameInCode)) {
			const name = field.exec(whole)?.[0] ?? whole;
			const plain = name.replace(/^\$/, "");
			if (!known.has(name) && !isKept(variables.wholeOf(name) ?? variables.wholeOf(plain))) {
				const definitions = variables.definitionsOf(name, at);
				const all = definitions.length > 0 ? definitions : variables.definitionsOf(plain, at);
				for (const one of all.filter((definition) => !code.includes(definition))) {
					found.add(one);
				}
			}
			known.add(name);
		}
	}

	/** Whether a value is in the campaign, as a whole or within a text. */
	function isKept(value: Draft | undefined): boolean {
		if (value?.kind !== "scalar") {
			return value !== undefined && parts.has(value);
		}
		const said = textOf(value) ?? value.written;
		sought++;
		return (
			written.has(value.written) ||
			(said !== "" && sought < maxSought && [...written].some((text) => text.includes(said)))
		);
	}
}

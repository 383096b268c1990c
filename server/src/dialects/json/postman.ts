import { type Draft, gapFor, memberOf, textOf } from "../reading/draft";

/** Longest value of a variable that is put into a text, in UTF-16 code units. */
const longestValue = 1000;
/** Statements of a script that change nothing of a request. */
const inert = /^(?:\/\/|console\.|pm\.(?:test|expect|response)\b|[\s{}();]*$)/;

/** What a collection of Postman says beside its requests. */
export interface Collection {
	/** What is put into a text for a variable of it, and a gap for any other. */
	readonly valueOf: (mark: string, name: string) => string;
	/** The statements of its scripts that run before a request, and the variables that they give other values. */
	readonly said: readonly string[];
}

/** What a collection of Postman says; undefined for anything else. */
export function collectionOf(whole: Draft): Collection | undefined {
	if (memberOf(whole, "info") === undefined || memberOf(whole, "item") === undefined) {
		return undefined;
	}
	const script = statementsIn(whole);
	const named = new Set(
		Array.from(script.join("\n").matchAll(/["'`]([^"'`\n]{1,200})/g), ([, name]) => name),
	);
	const values = new Map<string, string>();
	const changed: string[] = [];
	const list = memberOf(whole, "variable");
	for (const one of list?.kind === "list" ? list.items : []) {
		const value = memberOf(one, "value");
		const disabled = memberOf(one, "disabled");
		const isOn = disabled?.kind !== "scalar" || disabled.written !== "true";
		const text = textOf(value) ?? (value?.kind === "scalar" ? value.written : "");
		const key = textOf(memberOf(one, "key")) ?? "";
		if (named.has(key) && text !== "") {
			changed.push(`${key}: ${text}`);
		} else if (text !== "" && text.length < longestValue && isOn) {
			values.set(key, text);
		}
	}
	return { valueOf: (_, name) => values.get(name) ?? gapFor(name), said: [...changed, ...script] };
}

/** The statements of all scripts that run before a request. */
function statementsIn(whole: Draft): readonly string[] {
	const found: string[] = [];
	const left = [whole];
	for (let draft = left.pop(); draft !== undefined; draft = left.pop()) {
		if (draft.kind === "scalar") {
			continue;
		}
		const script = textOf(memberOf(draft, "listen")) === "prerequest" ? memberOf(draft, "script") : undefined;
		const lines = memberOf(script, "exec");
		const all = lines?.kind === "list" ? lines.items : lines === undefined ? [] : [lines];
		found.push(...all.flatMap((line) => textOf(line)?.split("\n") ?? []).map((line) => line.trim()));
		left.push(...(draft.kind === "list" ? draft.items : draft.members.values()));
	}
	return found.filter((line) => !inert.test(line));
}

import { type Draft, gapFor, memberOf, textOf } from "../reading/draft";

/** A collection of Postman. */
interface Collection {
	/** What it puts into a text for a variable, and a gap for one whose value only running it tells. */
	readonly fill: (mark: string, name: string) => string;
	/** Lines of its scripts that set variables. */
	readonly scripts: readonly string[];
}

/** Longest value of a variable that is put into a text, in UTF-16 code units. */
const longestValue = 1000;
/** More parts of a collection are not looked at. */
const maxParts = 2000;
const setting =
	/\b(?:pm\.(?:variables|collectionVariables|environment|globals)\.set|postman\.set(?:Environment|Global)Variable)\([ \t]*["'`]([^"'`\n]{1,100})["'`]/;

/** The variables of a collection; undefined for anything else. Source: Postman's schema of collections, version 2.1. */
export function collectionOf(whole: Draft): Collection | undefined {
	if (memberOf(whole, "info") === undefined || memberOf(whole, "item") === undefined) {
		return undefined;
	}
	const scripts = scriptsOf(whole);
	const set = new Set(scripts.map((line) => setting.exec(line)?.[1]));
	const list = memberOf(whole, "variable");
	const values = new Map<string, string>();
	for (const one of list?.kind === "list" ? list.items : []) {
		const value = memberOf(one, "value");
		const disabled = memberOf(one, "disabled");
		const isOn = disabled?.kind !== "scalar" || disabled.written !== "true";
		const text = textOf(value) ?? (value?.kind === "scalar" ? value.written : "");
		const name = textOf(memberOf(one, "key")) ?? "";
		if (text !== "" && text.length < longestValue && isOn && !set.has(name)) {
			values.set(name, text);
		}
	}
	const given = [...set].flatMap((name) => {
		const one = (list?.kind === "list" ? list.items : []).find(
			(variable) => textOf(memberOf(variable, "key")) === name,
		);
		const value = memberOf(one, "value");
		return value?.kind === "scalar" ? `${name}: ${textOf(value) ?? value.written}` : [];
	});
	return { fill: (_, name) => values.get(name) ?? gapFor(name), scripts: [...scripts, ...given] };
}

/** Lines of scripts, of the collection or of what is in it, that set a variable. */
function scriptsOf(whole: Draft): readonly string[] {
	const found = new Set<string>();
	const left: Draft[] = [whole];
	for (let count = 0; left.length > 0 && count < maxParts; count++) {
		const part = left.pop();
		for (const event of itemsOf(memberOf(part, "event"))) {
			const lines = memberOf(memberOf(event, "script"), "exec");
			const code = itemsOf(lines).map((line) => textOf(line) ?? "");
			for (const line of [...code, ...(textOf(lines)?.split("\n") ?? [])]) {
				if (setting.test(line)) {
					found.add(line.trim());
				}
			}
		}
		left.push(...itemsOf(memberOf(part, "item")));
	}
	return [...found];
}

function itemsOf(draft: Draft | undefined): readonly Draft[] {
	return draft?.kind === "list" ? draft.items : [];
}

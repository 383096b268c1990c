import type { Span } from "../../../../shared/src/problem/problem";
import { jsonIn } from "../json/search";
import { type Draft, inOneLine, leftOutOf, textOf, write } from "../reading/draft";
import type { Group, Item } from "../reading/tokens";
import { namesIn } from "../statements/chains";
import { type CodeText, type FoundCampaigns, holdsCampaign } from "./foundCampaigns";
import { headsOf } from "./loopHeads";
import { isGiven, isMadeOf } from "./madeOf";

/** Tells of campaigns which calls send something that is made of them in a way that only running the code can tell. */
export function tellSendings(code: CodeText, found: FoundCampaigns): void {
	const { text, items, assignments, reader } = code;
	for (const [name, { calls }] of found.all.length === 0 ? [] : assignments.sendings) {
		const whole = reader.variables.wholeOf(name);
		const at = whole === undefined ? -1 : found.all.findIndex(({ draft }) => isOf(whole, draft));
		const known = found.all[at];
		if (known === undefined) {
			continue;
		}
		const told = [...(known.besides ?? []), ...leftOutOf(known.draft)];
		const written = calls
			.flatMap((call) => unknownIn(code, call, name))
			.map(({ start, end }) => inOneLine(text.slice(start, end)))
			.filter((one) => !told.some((other) => one.includes(other)));
		const heads = calls.flatMap(({ start }) => headsOf(text, items, start));
		found.tell(at, written, heads);
	}
}

/** What calls that create a campaign are given as it is. */
export function sentAsTheyAre({ assignments, reader }: CodeText): ReadonlySet<Draft> {
	const calls = new Set([...assignments.sendings.values()].flatMap((one) => one.calls));
	const values = new Set<Draft>();
	const left: Item[] = [...calls].map((call) => call.arguments);
	for (let item = left.pop(); item !== undefined; item = left.pop()) {
		const value = item.kind === "group" && item.open === "(" ? reader.group(item) : undefined;
		if (value?.kind === "object") {
			values.add(value);
		} else if (item.kind === "group") {
			left.push(...item.items);
		}
	}
	return values;
}

/** The code that makes what a call sends of a variable, where its value isn't known. */
function unknownIn(
	code: CodeText,
	call: Span & { readonly arguments: Group },
	name: string,
): readonly Span[] {
	const { reader, root } = code;
	const value = reader.group(call.arguments);
	const isKnown = value?.kind === "object" && value.leftOut === undefined;
	if (isKnown || holdsCampaign(value, root)) {
		return [];
	}
	const between = valuesBetween(code, call.arguments, name);
	return isMadeOf(call.arguments, name, value) ? [call, ...between] : between;
}

/** Whether a campaign is the value of a variable, or what its text says. */
function isOf(value: Draft, draft: Draft): boolean {
	const said = value.kind === "scalar" ? jsonIn(textOf(value)) : undefined;
	return draft === value || (said !== undefined && write(said) === write(draft));
}

/** What gives values that are made of a variable, and not known, to variables that a call is given. */
function valuesBetween({ assignments, reader }: CodeText, { items }: Group, name: string): readonly Span[] {
	return namesIn(items).flatMap((one) => {
		const [first, ...more] = one === name ? [] : (assignments.of.get(one) ?? []);
		const isMade = first !== undefined && more.length === 0 && namesIn(first.value).includes(name);
		const value = isMade && !isGiven({ items: first.value }, name) ? reader.value(first.value) : undefined;
		return first !== undefined && value?.kind === "scalar" ? [first] : [];
	});
}

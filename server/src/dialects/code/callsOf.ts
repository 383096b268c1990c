import { inOneLine } from "../reading/draft";
import { callOf } from "../statements/variableNames";
import { madeOfIt, type Surroundings } from "./around";
import type { CodeText } from "./foundCampaigns";

/** More calls of one function are not told. */
const maxCalls = 20;

/** The calls, with their arguments, of the functions in which a place is, and what is made of what they give. */
export function callsOf({ text, items: all, language, reader }: CodeText, at: number): readonly string[] {
	const functions = reader.variables.around(at);
	const calls: { readonly start: number; readonly codes: readonly string[] }[] = [];
	const left: Omit<Surroundings, "index">[] = functions.size === 0 ? [] : [{ items: all, around: undefined }];
	for (let inside = left.pop(); inside !== undefined; inside = left.pop()) {
		const { items, around } = inside;
		for (const [index, item] of items.entries()) {
			const list = items[index + 1];
			const own = item.kind === "word" ? functions.get(callOf(item.text).slice(0, -2)) : undefined;
			const isElsewhere = own !== undefined && (item.start < own.start || own.end <= item.start);
			if (isElsewhere && list?.kind === "group" && list.open === "(") {
				const isGiven = list.items.length > 0;
				const given = item.kind === "word" && reader.variables.valueOfCall(item.text)?.kind === "object";
				const made = given ? madeOfIt(text, language, items, index, index + 2, around) : [];
				const call = isGiven ? [inOneLine(text.slice(item.start, list.end))] : [];
				calls.push({ start: item.start, codes: [...call, ...made] });
			} else if (item.kind === "group") {
				left.push({ items: item.items, around: { items, index, around } });
			}
		}
	}
	return calls
		.filter(({ codes }) => codes.length > 0)
		.sort((one, other) => one.start - other.start)
		.slice(0, maxCalls)
		.flatMap(({ codes }) => codes);
}

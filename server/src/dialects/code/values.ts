import { mayHoldCampaign } from "../json/campaignNames";
import { jsonIn } from "../json/search";
import { inOneLine, textOf } from "../reading/draft";
import { sumEnd } from "../reading/joins";
import type { Language } from "../reading/language";
import { beginsUnion, unionEnd, unionOfCall } from "../reading/merges";
import type { Item } from "../reading/tokens";
import { madeOfIt, type Surroundings } from "./around";
import { type CodeText, type FoundCampaigns, holdsCampaign } from "./foundCampaigns";
import { constructId, labelBefore } from "./labels";

/** A text that isn't longer holds no campaign, in UTF-16 code units. */
const maxPlain = 40;

/**
 * Finds the campaigns that values of a text are: in brackets, in strings, and in what the text unites or fills in. `items`:
 * those of one pair of brackets; `around`: where these are.
 */
export function findInValues(
	code: CodeText,
	found: FoundCampaigns,
	items: readonly Item[],
	around?: Surroundings,
): void {
	for (let index = 0; index < items.length && !found.isFull; index++) {
		const item = items[index];
		const since = found.all.length;
		if (item?.kind === "text") {
			const end = sumEnd(items, index, code.language);
			if (takeText(code, found, items, index, end)) {
				tellAround(code, found, since, items, index, end, around);
			}
			index = end - 1;
		} else if (takeFilled(code, found, items, index)) {
			index += 2;
		} else {
			const end = takeUnion(code, found, items, index) ?? takeGroup(code, found, items, index);
			if (end !== undefined) {
				tellAround(code, found, since, items, index, end, around);
				index = end - 1;
			} else if (item?.kind === "group") {
				findInValues(code, found, item.items, { items, index, around });
			}
		}
	}
}

/** Tells what the code around makes of the campaigns that were found in a value. `since`: how many were found before. */
function tellAround(
	{ text, language }: CodeText,
	found: FoundCampaigns,
	since: number,
	items: readonly Item[],
	from: number,
	to: number,
	around: Surroundings | undefined,
): void {
	const made = madeOfIt(text, language, items, from, to, around);
	for (let at = since; at < found.all.length; at++) {
		found.tell(at, made);
	}
}

/** Whether a string, with those that are added to it up to `end`, says a campaign in JSON. */
function takeText(
	{ reader }: CodeText,
	found: FoundCampaigns,
	items: readonly Item[],
	index: number,
	end: number,
): boolean {
	const [item] = items.slice(index, end);
	const written = item?.kind === "text" ? item.text : "";
	const said = textOf(reader.value(items.slice(index, end))) ?? written;
	const inner = said.length > maxPlain && mayHoldCampaign(said) ? jsonIn(said) : undefined;
	return found.take(inner, item?.start ?? 0, labelBefore(items, index));
}

/** Whether a call, or a percent sign, puts values into a text that then is a campaign; that of a variable is told once. */
function takeFilled(
	{ reader, root }: CodeText,
	found: FoundCampaigns,
	items: readonly Item[],
	index: number,
): boolean {
	const parts = items.slice(index, index + 3);
	const [word, sign, values] = parts;
	if (word?.kind !== "word") {
		return false;
	}
	const isPercent = sign?.kind === "sign" && sign.text === "%" && values !== undefined;
	const isCall = sign?.kind === "group" && sign.open === "(" && /format$|printf$/i.test(word.text);
	const filled = isPercent ? parts : isCall ? parts.slice(0, 2) : [];
	const inner = filled.length === 0 ? undefined : jsonIn(textOf(reader.value(filled)));
	if (!holdsCampaign(inner, root)) {
		return false;
	}
	const before = found.all.findIndex(({ label }) => label === word.text.replace(/\.format$/, ""));
	const start = found.remove(before)?.start ?? word.start;
	return found.take(inner, start, labelBefore(items, index));
}

/** Where an expression ends that unites objects to a campaign; undefined where none begins. */
function takeUnion(
	{ reader, language }: CodeText,
	found: FoundCampaigns,
	items: readonly Item[],
	index: number,
): number | undefined {
	const end = endOfUnion(items, index, language);
	const start = items[index]?.start;
	if (end === undefined || start === undefined) {
		return undefined;
	}
	const label = labelBefore(items, index);
	return found.take(reader.value(items.slice(index, end)), start, label) ? end : undefined;
}

/** Where an expression ends that unites objects; undefined where none begins. */
function endOfUnion(items: readonly Item[], index: number, language: Language): number | undefined {
	const item = items[index];
	const next = items[index + 1];
	const isCall = item?.kind === "word" && next?.kind === "group" && next.open === "(";
	// As a statement of its own, it changes a variable.
	const isStatement = isCall && item.startsLine && next.items[0]?.kind === "word";
	const isUnion = isCall && !isStatement && unionOfCall(item.text, language) !== undefined;
	const isFirst = beginsUnion(items, index, language);
	const from = index + (isUnion ? 2 : 1);
	const isName = item?.kind === "word" && isFirst;
	const end = isUnion || isName || item?.kind === "group" ? unionEnd(items, from, language) : from;
	return isUnion || end > from ? end : undefined;
}

/** Behind a pair of brackets that holds a campaign; undefined for any other item. */
function takeGroup(
	code: CodeText,
	found: FoundCampaigns,
	items: readonly Item[],
	index: number,
): number | undefined {
	const group = items[index];
	if (group?.kind !== "group" || code.reader.covered.has(group)) {
		return undefined;
	}
	const label = group.open === "(" ? constructId(group.items) : labelBefore(items, index);
	if (!found.take(code.reader.group(group), group.start, label)) {
		return undefined;
	}
	tellOptions(code, found, items.slice(index + 1));
	return index + 1;
}

/** Tells of the options behind the last campaign that was found, in the same call. */
function tellOptions(
	{ text, reader, root }: CodeText,
	found: FoundCampaigns,
	[comma, options]: readonly Item[],
): void {
	const isSecond = comma?.kind === "sign" && comma.text === "," && options?.kind === "group";
	const value = isSecond && options.open === "{" ? reader.group(options) : undefined;
	if (value?.kind === "object" && !holdsCampaign(value, root)) {
		found.tell(found.all.length - 1, [inOneLine(text.slice(options?.start, options?.end))]);
	}
}

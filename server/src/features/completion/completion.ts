import type { CompletionItem, CompletionList } from "vscode-languageserver-types";
import { cursorAt } from "../../document/cursor";
import type { CampaignText } from "../../language";
import type { Ranges } from "../ranges";
import { Facts } from "./facts";
import { type ClientTakes, commonOf, itemOf } from "./item";
import type { KeptOffers } from "./keptOffers";
import { keyOffers } from "./keys";
import { type KnownValues, knownIn, namedBy, together } from "./known";
import type { Offer } from "./offer";
import { expected, type Place, placeOf } from "./place";
import type { Snippet } from "./snippets";
import { valueOffers } from "./values";

export interface CompletionOptions {
	readonly client: ClientTakes;
	/** The clock that times are offered by. */
	readonly now: Date;
	/** The IANA zone of the user. */
	readonly timeZone: string;
	readonly templates?: readonly Snippet[];
	/** What other campaigns of the user have. */
	readonly others?: KnownValues | undefined;
	/** What was offered before, for the same templates. */
	readonly kept?: KeptOffers;
}

/** Characters of a text with a gap in it. Longer ones are none of ours, and every item would repeat them. */
const longestGap = 1000;

/** What can be inserted at an offset, as items whose edits leave a text that parses. */
export function complete(
	{ tree, text }: CampaignText,
	offset: number,
	ranges: Ranges,
	{ client, now, timeZone, templates = [], others, kept }: CompletionOptions,
): CompletionList {
	const cursor = cursorAt(tree, offset);
	if (cursor === undefined) return { isIncomplete: false, items: [] };
	const known = () => {
		const node = cursor.place === "value" ? cursor.node : undefined;
		const own = knownIn(tree.root, "this file", node);
		return others === undefined ? own : together([own, others]);
	};
	const facts = new Facts(tree.root, timeZone);
	const place = placeOf(cursor, { facts, snippets: client.snippets, templates, now, timeZone, known });
	const typed = text.slice(cursor.replace.start, offset);
	// What is to be filled in is no beginning of a word: everything is offered until something else is typed.
	const begun = typed.length < longestGap && /^"[^"]*<[^<>"]*/.test(typed) ? undefined : typed;
	const offers = place === undefined ? [] : offersAt(place, kept);
	const common = commonOf(ranges.of(cursor.replace), client);
	const at = {
		cursor,
		common,
		ranges,
		tree,
		client,
		quoted: typed.startsWith('"'),
	};
	const items = offers.map((offer, index): CompletionItem => {
		const item = itemOf(offer, index, at);
		return begun === undefined ? { ...item, filterText: typed } : item;
	});
	const isIncomplete = begun === undefined;
	return { isIncomplete, ...(client.itemDefaults && { itemDefaults: common }), items };
}

/** Whether the text at an offset names something outside of the file, which other campaigns may know. */
export function namesSomething({ tree }: CampaignText, offset: number): boolean {
	const cursor = cursorAt(tree, offset);
	const found = cursor?.place === "value" ? expected(cursor) : undefined;
	return found?.shape.kind === "string" && namedBy(found.shape, found.path.at(-1) ?? undefined) !== undefined;
}

function offersAt(place: Place, kept: KeptOffers | undefined): readonly Offer[] {
	if (place.place === "value") return valueOffers(place);
	return kept === undefined ? keyOffers(place) : kept.of(place);
}

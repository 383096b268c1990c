import type { CompletionItem, CompletionList } from "vscode-languageserver-types";
import { withValues } from "../../../../shared/src/environments/variables";
import { instanceIn } from "../../campaign/arnParts";
import {
	isReference,
	type KnownValues,
	knownIn,
	knownKey,
	referenceKind,
	together,
} from "../../campaign/references";
import { type CampaignText, campaignType } from "../../diagnostics/campaignText";
import { type Cursor, cursorAt } from "../../syntax/cursor";
import { Facts } from "../../writer/facts";
import { completeNames } from "../environments";
import { type LiveOffers, type LivePlace, livePlace } from "../live/places";
import type { Ranges } from "../ranges";
import { type CompletionCapabilities, commonOf, itemOf, sameText } from "./item";
import { suggestKeys } from "./keys";
import { isLoading, lookUpItem } from "./live";
import { pieceAt, suggestPieces } from "./pieces";
import { expected, type Place, placeOf } from "./place";
import type { Snippet } from "./readSnippets";
import type { Suggestion } from "./suggestion";
import { type Target, targetAt } from "./target";
import { suggestValues } from "./values";
import { matchingZones } from "./zones";

export interface CompletionOptions {
	readonly client: CompletionCapabilities;
	/** The clock that times are offered by. */
	readonly now: Date;
	/** The IANA zone of the user. */
	readonly timeZone: string;
	readonly templates?: readonly Snippet[];
	/** What other campaigns of the user have. */
	readonly others?: KnownValues | undefined;
	/** What an account has for the place of the cursor. */
	readonly live?: LiveOffers | undefined;
	/** How the client came to ask; undefined where it does not say. */
	readonly request?: CompletionRequest | undefined;
}

interface CompletionRequest {
	/** The character whose typing made the client ask. */
	readonly triggerCharacter?: string | undefined;
	/** It asks again because the last list was incomplete. */
	readonly isRepeated: boolean;
	/** Typing opened the list; nobody asked for it. */
	readonly isTyped?: boolean;
}

const noValues: ReadonlyMap<string, string> = new Map();

/** Characters of a text with a gap in it. Longer ones are none of ours, and every item would repeat them. */
const longestGap = 1000;

/** What can be inserted at an offset, as items whose edits leave a text that parses. */
export function complete(
	campaign: CampaignText,
	offset: number,
	ranges: Ranges,
	{ client, now, timeZone, others, live, request, ...options }: CompletionOptions,
): CompletionList {
	const nothing = { isIncomplete: false, items: [] };
	const names = completeNames(campaign, offset, ranges, request?.isTyped);
	if (names !== undefined) {
		return { isIncomplete: false, items: names };
	}
	const { tree, text, type } = campaign;
	const cursor = cursorAt(tree, offset);
	if (cursor === undefined) {
		return nothing;
	}
	// Behind letters that no suggestion would replace, all of them would fit, and the first would be taken.
	if (cursor.replace.start === offset && /[\p{L}\p{N}_$]/u.test(text.charAt(offset - 1))) {
		return nothing;
	}
	// A quote asks where it begins a string. One that ends a string has nothing to complete, unless somebody asks.
	const isByKey = request !== undefined && (request.isTyped === true || request.isRepeated);
	const isQuote = request?.triggerCharacter === '"' || (isByKey && text.charAt(offset - 1) === '"');
	if (isQuote && cursor.replace.start !== offset - 1) {
		return nothing;
	}
	const isCampaign = type === campaignType;
	const known = () => {
		if (!isCampaign) {
			return new Map();
		}
		const node = cursor.place === "value" ? cursor.node : undefined;
		const own = knownIn(tree.root, "this file", node);
		return others === undefined ? own : together([own, others]);
	};
	const facts = new Facts(tree.root, timeZone);
	const values = campaign.environments?.chosen?.values ?? noValues;
	const place = placeOf(cursor, {
		root: type.shape,
		facts,
		snippets: client.snippets,
		templates: isCampaign ? (options.templates ?? []) : [],
		now,
		timeZone,
		known,
		live,
		values,
	});
	if (place === undefined) {
		return nothing;
	}
	const isString = place.place === "key" ? place.cursor.named : place.shape.kind === "string";
	const whole = targetAt(cursor, text, offset, isString);
	const isRepeated = request?.isRepeated ?? false;
	const isChoosing = request !== undefined && !isRepeated && !request.isTyped && isWholeReference(place);
	// Of an account that is known, another whole ARN is wanted in place of one that is there.
	const piece =
		whole.string && !(isChoosing && live !== undefined)
			? pieceAt(text, whole.string.content, offset)
			: undefined;
	const target =
		piece && whole.string ? { span: piece.span, string: { ...whole.string, open: false } } : whole;
	const offers = piece ? suggestPieces(piece, offersAt(place)) : offersAt(place);
	const typed = text.slice(target.span.start, offset);
	const found = offers.find(({ filter }) => filter === typed);
	// A value that was typed to its end needs no list, which would only spend the Tab or the Enter that leads on.
	if (request?.isTyped && place.place === "value" && found !== undefined && isWhole(found, target)) {
		return { isIncomplete: true, items: [] };
	}
	const same = isRepeated ? undefined : found;
	// What is to be filled in is no beginning of a word, nor is a value that is there: everything is offered until
	// something else is typed.
	const isAll =
		(typed.length < longestGap && /^"?[^"]*<[^<>"]*>?$/.test(typed)) ||
		(offset === target.span.end && !isRepeated && isValue(cursor, target, same)) ||
		isChoosing;
	const common = commonOf(ranges.of(target.span), client);
	const at = { cursor, type, target, common, ranges, tree, client, quoted: typed.startsWith('"') };
	// What needs more than is written, as an ARN its version, is no end: that comes first.
	const ordered =
		same === undefined || same.goesOn
			? offers
			: [{ ...same, rank: 0 }, ...offers.filter((one) => one !== same)];
	const isZone =
		place.place === "value" && place.shape.kind === "string" && place.shape.format === "iana-time-zone";
	const isWord = isZone && target.string !== undefined && typed !== "" && !isAll;
	const zones = isWord ? matchingZones(ordered, typed) : [];
	const items = [
		...zones.map((zone, index) => ({ ...itemOf(zone, index, at), filterText: zone.match })),
		...(zones.length > 0 ? [] : ordered).map((offer, index): CompletionItem => {
			const item = itemOf(offer, index, at);
			return isAll ? { ...item, filterText: typed } : item;
		}),
	];
	// While somebody types, it would stay alone beside every word, and Tab would look something up.
	const isWanted = typed === "" || isAll || !(isRepeated || request?.isTyped === true);
	const lookUp = live && isWanted ? lookUpItem(live, sameText(at, offset)) : undefined;
	if (lookUp !== undefined) {
		items.push(isAll ? { ...lookUp, filterText: typed } : lookUp);
	}
	const isAsked = request?.triggerCharacter === undefined && request !== undefined && typed === "";
	// Without a new list for each key, one would stay that has nothing but the value that is there by then.
	const isTypedOn = place.place === "value" && request !== undefined;
	const isIncomplete =
		isAll || isAsked || isRepeated || isZone || isTypedOn || (live !== undefined && isLoading(live));
	return { isIncomplete, ...(client.itemDefaults && { itemDefaults: common }), items };
}

/** Whether what stands before a cursor is a value already. Words are not: they may be typed on. */
function isValue(cursor: Cursor, target: Target, same: Suggestion | undefined): boolean {
	const isNumber = cursor.place === "value" && cursor.node?.kind === "number";
	return isNumber || (target.string !== undefined && same !== undefined);
}

/** Whether the value at the cursor is an ID, an ARN or the like as a whole: its beginning says nothing of another one. */
function isWholeReference(place: Place): boolean {
	if (place.place !== "value" || place.shape.kind !== "string" || place.cursor.node?.kind !== "string") {
		return false;
	}
	const kind = referenceKind(place.shape, place.path.at(-1) ?? undefined);
	// A name has no form, and its beginning may be meant.
	const { text } = withValues(place.cursor.node.value, place.values);
	return kind !== undefined && kind !== "EmailDisplayName" && isReference(kind, text);
}

/** Whether a suggestion would write nothing but what is there: no quotes, and no version behind a flow. */
function isWhole({ goesOn, literal }: Suggestion, target: Target): boolean {
	return !goesOn && (target.string !== undefined || literal === true);
}

/** Whether the text at an offset names something outside of the file, which other campaigns may know. */
export function isReferenceAt({ tree, type }: CampaignText, offset: number): boolean {
	const cursor = cursorAt(tree, offset);
	const found = cursor?.place === "value" ? expected(cursor, type.shape) : undefined;
	return (
		found?.shape.kind === "string" && referenceKind(found.shape, found.path.at(-1) ?? undefined) !== undefined
	);
}

/** What an account knows of the place of an offset, and the text that is there. */
export function livePlaceAt(
	{ tree, type, resolved, environments }: CampaignText,
	offset: number,
): { readonly place: LivePlace; readonly text: string } | undefined {
	const cursor = cursorAt(tree, offset);
	const found = cursor?.place === "value" ? expected(cursor, type.shape) : undefined;
	if (cursor?.place !== "value" || found?.shape.kind !== "string") {
		return undefined;
	}
	const reference = referenceKind(found.shape, found.path.at(-1) ?? undefined);
	const place =
		reference === undefined
			? undefined
			: livePlace(knownKey(reference, found.path), instanceIn(resolved.root));
	const written = cursor.node?.kind === "string" ? cursor.node.value : "";
	return place && { place, text: withValues(written, environments?.chosen?.values ?? noValues).text };
}

function offersAt(place: Place): readonly Suggestion[] {
	return place.place === "value" ? suggestValues(place) : suggestKeys(place);
}

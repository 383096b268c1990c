import {
	type CompletionItem,
	InsertTextFormat,
	InsertTextMode,
	MarkupKind,
	type TextEdit,
} from "vscode-languageserver-types";
import { type Cursor, cursorAt, type ValueCursor } from "../../document/cursor";
import { type CampaignText, campaignShape } from "../../language";
import { childShape, type Shape } from "../../schema/shape";
import { shapeAt } from "../../schema/walk";
import type { Ranges } from "../ranges";
import { keyOffers } from "./keys";
import type { Offer } from "./offer";
import { valueOffers } from "./values";

export interface CompletionOptions {
	/** The client takes snippets, with tab stops. */
	readonly snippets: boolean;
}

/** What can be inserted at an offset, as items whose edits leave a text that parses. */
export function complete(
	{ tree, text }: CampaignText,
	offset: number,
	ranges: Ranges,
	{ snippets }: CompletionOptions,
): CompletionItem[] {
	const cursor = cursorAt(tree, offset);
	if (cursor === undefined) return [];
	const offers = offersAt(cursor, snippets);
	const quoted = text.charAt(cursor.replace.start) === '"' && cursor.replace.start < offset;
	return offers.map((offer, index) => item(offer, index, cursor, ranges, quoted, snippets));
}

function offersAt(cursor: Cursor, snippets: boolean): Offer[] {
	if (cursor.place === "key") {
		const shape = shapeAt(cursor.object, campaignShape);
		return shape === undefined ? [] : keyOffers(cursor, shape, snippets);
	}
	const expected = expectedShape(cursor);
	return expected === undefined ? [] : valueOffers(cursor, expected.shape, expected.unique, snippets);
}

function expectedShape({ parent }: ValueCursor): { shape: Shape; unique: boolean } | undefined {
	if (parent === undefined) return { shape: campaignShape, unique: false };
	const holder = shapeAt(parent.kind === "array" ? parent : parent.parent, campaignShape);
	const key = parent.kind === "array" ? undefined : parent.key.name;
	const shape = holder && childShape(holder, key);
	return shape && { shape, unique: holder.kind === "list" && holder.unique };
}

function item(
	offer: Offer,
	index: number,
	cursor: Cursor,
	ranges: Ranges,
	quoted: boolean,
	snippets: boolean,
): CompletionItem {
	const { replace, commaBefore, commaAfter } = cursor;
	const adjoining = commaBefore === replace.start;
	const newText = `${adjoining ? "," : ""}${offer.insert}${commaAfter ? "," : ""}`;
	const comma: TextEdit[] =
		commaBefore === undefined || adjoining
			? []
			: [{ range: ranges.of({ start: commaBefore, end: commaBefore }), newText: "," }];
	return {
		label: offer.label,
		kind: offer.kind,
		detail: offer.detail,
		...(offer.documentation !== "" && {
			documentation: { kind: MarkupKind.Markdown, value: offer.documentation },
		}),
		filterText: quoted ? JSON.stringify(offer.filter) : offer.filter,
		sortText: `${offer.rank}${String(index).padStart(4, "0")}`,
		insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
		insertTextMode: InsertTextMode.adjustIndentation,
		textEdit: { range: ranges.of(replace), newText },
		...(comma.length > 0 && { additionalTextEdits: comma }),
	};
}

import {
	type CompletionItem,
	type CompletionItemDefaults,
	InsertTextFormat,
	InsertTextMode,
	type Range,
	type TextEdit,
} from "vscode-languageserver-types";
import type { Cursor } from "../../document/cursor";
import { inLayout, newLineAt } from "../../document/edits";
import type { Tree } from "../../document/tree";
import { forLabel } from "../../doors";
import type { Ranges } from "../ranges";
import type { Companion, Offer } from "./offer";

/** What a client can do with an item. */
export interface ClientTakes {
	/** Snippets, with tab stops. */
	readonly snippets: boolean;
	/** A range to insert over and one to replace. */
	readonly insertReplace: boolean;
	/** Words beside a label that is not selected. */
	readonly labelDetails: boolean;
	/** Characters that take an item when they are typed. */
	readonly commitCharacters: boolean;
	/** What all items of a list have in common, said once for the list. */
	readonly itemDefaults: boolean;
}

interface At {
	readonly cursor: Cursor;
	/** What all items have in common. */
	readonly common: Common;
	readonly tree: Tree;
	readonly ranges: Ranges;
	readonly client: ClientTakes;
	/** The token at the cursor begins with a quote. */
	readonly quoted: boolean;
}

type Common = Required<Pick<CompletionItemDefaults, "editRange" | "insertTextFormat" | "insertTextMode">>;

/** What all items have in common at a cursor that replaces a range. */
export function commonOf(range: Range, client: ClientTakes): Common {
	return {
		// What inserting would leave of a token is no JSON, so both ways of accepting replace it.
		editRange: client.insertReplace ? { insert: range, replace: range } : range,
		insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
		insertTextMode: client.snippets ? InsertTextMode.adjustIndentation : InsertTextMode.asIs,
	};
}

/** An offer as an item whose edit replaces the token at the cursor and sets the commas around it. */
export function itemOf(offer: Offer, index: number, at: At): CompletionItem {
	const { cursor, common, ranges, tree, client, quoted } = at;
	const { replace, commaBefore, commaAfter } = cursor;
	const adjoining = commaBefore === replace.start;
	const insert = client.snippets ? offer.insert : inLayout(tree, replace.start, offer.insert);
	const newText = `${adjoining ? "," : ""}${insert}${commaAfter ? "," : ""}`;
	const comma =
		commaBefore === undefined || adjoining
			? []
			: [{ range: ranges.of({ start: commaBefore, end: commaBefore }), newText: "," }];
	const additional = [...comma, ...(offer.companion ? [companionEdit(offer.companion, at)] : [])];
	const found = [offer.filter, ...(offer.words ?? [])].join(" ");
	const item: CompletionItem = {
		label: forLabel(offer.label),
		kind: offer.kind,
		filterText: quoted ? JSON.stringify(found) : found,
		sortText: `${offer.rank}${String(index).padStart(4, "0")}`,
	};
	if (offer.meaning !== "") {
		if (client.labelDetails) item.labelDetails = { description: forLabel(offer.meaning) };
		else item.detail = forLabel(offer.meaning);
	}
	if (client.itemDefaults) item.textEditText = newText;
	else Object.assign(item, inFull(newText, common));
	if (additional.length > 0) item.additionalTextEdits = additional;
	if (client.commitCharacters && offer.closed && !commaAfter) item.commitCharacters = [","];
	if (offer.about) item.data = offer.about;
	return item;
}

function inFull(newText: string, { editRange, ...rest }: Common): Partial<CompletionItem> {
	return {
		...rest,
		textEdit: "start" in editRange ? { newText, range: editRange } : { newText, ...editRange },
	};
}

function companionEdit({ before, written }: Companion, { tree, ranges }: At): TextEdit {
	const { start } = before.key;
	const ownLine = /(?:^|\n)[ \t]*$/.test(tree.text.slice(0, start));
	const newText = `${written},${ownLine ? newLineAt(tree, start) : " "}`;
	return { range: ranges.of({ start, end: start }), newText };
}

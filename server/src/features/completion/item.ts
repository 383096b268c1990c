import {
	type CompletionItem,
	type CompletionItemDefaults,
	CompletionItemKind,
	InsertTextFormat,
	InsertTextMode,
	type Range,
} from "vscode-languageserver-types";
import { forLabel } from "../../../../shared/src/text/doors";
import { campaignType, type DocumentType } from "../../diagnostics/campaignText";
import type { Cursor } from "../../syntax/cursor";
import { inLayout } from "../../syntax/edits";
import type { Tree } from "../../syntax/tree";
import type { Ranges } from "../ranges";
import { filterOf } from "./filter";
import type { Suggestion } from "./suggestion";
import type { Target } from "./target";

/** What a client can do with an item. */
export interface CompletionCapabilities {
	/** Snippets, with tab stops. */
	readonly snippets: boolean;
	/** A range to insert over and one to replace. */
	readonly insertReplace: boolean;
	/** Words beside a label that is not selected. */
	readonly labelDetails: boolean;
	/** What all items of a list have in common, said once for the list. */
	readonly itemDefaults: boolean;
}

interface At {
	readonly cursor: Cursor;
	readonly type: DocumentType;
	readonly target: Target;
	/** What all items have in common. */
	readonly common: Common;
	readonly tree: Tree;
	readonly ranges: Ranges;
	readonly client: CompletionCapabilities;
	/** The token that is replaced begins with a quote. */
	readonly quoted: boolean;
}

type Common = Required<Pick<CompletionItemDefaults, "editRange" | "insertTextFormat" | "insertTextMode">>;

/** What all items have in common at a cursor that replaces a range. */
export function commonOf(range: Range, client: CompletionCapabilities): Common {
	return {
		// What inserting would leave of a token is no JSON, so both ways of accepting replace it.
		editRange: client.insertReplace ? { insert: range, replace: range } : range,
		insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
		insertTextMode: client.snippets ? InsertTextMode.adjustIndentation : InsertTextMode.asIs,
	};
}

/** An offer as an item whose edit replaces the target, and sets the commas around a token. */
export function itemOf(offer: Suggestion, index: number, at: At): CompletionItem {
	const { common, client, target, quoted } = at;
	const { newText, additional } = target.string
		? { newText: offer.insert.slice(1, -1) + (target.string.open ? '"' : ""), additional: [] }
		: tokenEdits(offer, at);
	const item: CompletionItem = {
		label: forLabel(offer.label),
		kind: offer.kind,
		filterText: filterOf(offer, target.string !== undefined, quoted),
		sortText: `${offer.rank}${String(index).padStart(4, "0")}`,
	};
	if (offer.meaning !== "") {
		if (client.labelDetails) {
			item.labelDetails = { description: forLabel(offer.meaning) };
		} else {
			item.detail = forLabel(offer.meaning);
		}
	}
	Object.assign(item, editOf(newText, common, client));
	if (additional.length > 0) {
		item.additionalTextEdits = additional;
	}
	if (offer.about) {
		const { languageId } = at.type;
		item.data = at.type === campaignType ? offer.about : { ...offer.about, languageId };
	}
	if (offer.goesOn) {
		item.command = { title: "Show suggestions", command: "editor.action.triggerSuggest" };
	}
	return item;
}

/**
 * The edits of an entry that leaves the text at the cursor as it is: it writes nothing but the quotes that are missing,
 * with the cursor between them where the client can. Where nothing is missing, it changes nothing: a file that is written
 * anew counts as changed, even with the same text.
 */
export function sameText(at: At, offset: number): Partial<CompletionItem> {
	const { cursor, target, tree, client, common, ranges } = at;
	const { start, end } = target.span;
	const isThere = cursor.place === "value" && cursor.node?.kind === "string" && cursor.node.closed;
	if (target.string === undefined ? isThere : !target.string.open) {
		const nothing = { range: ranges.of({ start: offset, end: offset }), newText: "" };
		return { textEdit: nothing, insertTextFormat: InsertTextFormat.PlainText };
	}
	if (target.string !== undefined || start < end) {
		const written = `${tree.text.slice(start, end)}${target.string?.open ? '"' : ""}`;
		return {
			...editOf(written, common, client),
			insertTextFormat: InsertTextFormat.PlainText,
		};
	}
	const offer = {
		label: "",
		kind: CompletionItemKind.Value,
		meaning: "",
		insert: client.snippets ? '"$0"' : '""',
		filter: "",
		rank: 0,
	};
	const { newText, additional } = tokenEdits(offer, at);
	return {
		...editOf(newText, common, client),
		insertTextFormat: common.insertTextFormat,
		...(additional.length > 0 && { additionalTextEdits: additional }),
	};
}

function editOf(newText: string, common: Common, client: CompletionCapabilities): Partial<CompletionItem> {
	return client.itemDefaults ? { textEditText: newText } : inFull(newText, common);
}

function tokenEdits(offer: Suggestion, { cursor, ranges, tree, client }: At) {
	const { replace, commaBefore, commaAfter } = cursor;
	const adjoining = commaBefore === replace.start;
	const insert = client.snippets ? offer.insert : inLayout(tree, replace.start, offer.insert);
	const newText = `${adjoining ? "," : ""}${insert}${commaAfter ? "," : ""}`;
	const additional =
		commaBefore === undefined || adjoining
			? []
			: [{ range: ranges.of({ start: commaBefore, end: commaBefore }), newText: "," }];
	return { newText, additional };
}

function inFull(newText: string, { editRange, ...rest }: Common): Partial<CompletionItem> {
	return {
		...rest,
		textEdit: "start" in editRange ? { newText, range: editRange } : { newText, ...editRange },
	};
}

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionItem, InsertReplaceEdit } from "vscode-languageserver-types";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../server/src/diagnostics/severities";
import { type CompletionOptions, complete } from "../../server/src/features/completion/completion";
import { readSnippets } from "../../server/src/features/completion/readSnippets";
import { Ranges } from "../../server/src/features/ranges";
import { accept } from "./accept";

const cursorMark = "‸";

/** A Wednesday in winter, for completion and for the rules alike. */
export const now = new Date("2026-01-14T10:20:30Z");

/** A client that takes all there is, each item in full. */
export const able = {
	snippets: true,
	insertReplace: true,
	labelDetails: true,
	itemDefaults: false,
};

/** The snippets of the package. */
export const templates = readSnippets(JSON.parse(readFileSync("snippets/campaign.code-snippets", "utf8")));

export type Options = Partial<CompletionOptions>;

export function itemsAt(text: string, offset: number, options: Options = {}): CompletionItem[] {
	return listAt(text, offset, options).items;
}

export function listAt(text: string, offset: number, options: Options = {}) {
	const document = TextDocument.create("test:completion", "connect-campaign", 0, text);
	const all = { client: able, now, timeZone: "Europe/Berlin", ...options };
	return complete(new CampaignText(text), offset, new Ranges(document), all);
}

export function marked(withMark: string): { readonly text: string; readonly offset: number } {
	return { text: withMark.replace(cursorMark, ""), offset: withMark.indexOf(cursorMark) };
}

/** Labels in the order in which they are shown. */
export function labelsAt(withMark: string, options: Options = {}): string[] {
	const { text, offset } = marked(withMark);
	return itemsAt(text, offset, options)
		.sort((one, other) => String(one.sortText).localeCompare(String(other.sortText)))
		.map(({ label }) => label);
}

export function itemAt(withMark: string, label: string, options: Options = {}): CompletionItem {
	const { text, offset } = marked(withMark);
	const item = itemsAt(text, offset, options).find((one) => one.label === label);
	assert.ok(item, `${label} is not offered, but ${labelsAt(withMark, options).join(", ")}`);
	return item;
}

/** The text after accepting, as JSON without white space; the text must parse. */
export function accepted(withMark: string, label: string, options: Options = {}): string {
	return JSON.stringify(JSON.parse(accept(marked(withMark).text, itemAt(withMark, label, options))));
}

/** A text after an item was accepted, and the place of what was inserted. */
export function inserted(text: string, item: CompletionItem) {
	const after = accept(text, item);
	const { textEdit } = item;
	assert.ok(textEdit !== undefined);
	const document = TextDocument.create("test:inserted", "connect-campaign", 0, text);
	const { start, end } = InsertReplaceEdit.is(textEdit) ? textEdit.replace : textEdit.range;
	const replaced = document.getText({ start, end });
	const behind = text.length - document.offsetAt(end);
	const alone = accept(text, { ...item, additionalTextEdits: [] });
	const length = alone.length - behind - document.offsetAt(start);
	const stop = after.length - behind;
	return { after, replaced, start: stop - length, end: stop };
}

/**
 * What is wrong after an item was accepted and was not wrong before, but for what stands on a placeholder: as code and
 * marked text. Where something was replaced, only what was inserted counts. Hints and information are advice and no
 * problems.
 */
export function newProblems(text: string, item: CompletionItem): string[] {
	const { after, replaced, start, end } = inserted(text, item);
	const known = problemsOf(text).map(({ words }) => words);
	return problemsOf(after)
		.filter((problem) => replaced === "" || (problem.start < end && start < problem.end))
		.map(({ words }) => words)
		.filter((words) => {
			const index = known.indexOf(words);
			if (index >= 0) {
				known.splice(index, 1);
			}
			return index < 0;
		});
}

/** What is wrong in a part of a text, but for what stands on a placeholder. */
export function problemsIn(text: string, start: number, end: number): string[] {
	return problemsOf(text)
		.filter((problem) => problem.start < end && start < problem.end)
		.map(({ words }) => words);
}

function problemsOf(text: string) {
	return new CampaignText(text, defaultSeverities, () => now).problems
		.filter(({ severity }) => severity === "error" || severity === "warning")
		.filter((one) => !/^"[^"\n]*<[^<>"\n]+>[^"\n]*"$/.test(text.slice(one.start, one.end)))
		.map((one) => ({ ...one, words: `${one.code} on ${text.slice(one.start, one.end)}` }));
}

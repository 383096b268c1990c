import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import { withValues } from "../../../shared/src/environments/variables";
import type { Span } from "../../../shared/src/problem/problem";
import { forLabel, forShortValue } from "../../../shared/src/text/doors";
import type { CampaignText } from "../diagnostics/campaignText";
import { variableStrings } from "../diagnostics/environments";
import { cursorAt } from "../syntax/cursor";
import type { StringNode } from "../syntax/tree";
import type { Markup } from "./markup";
import type { Ranges } from "./ranges";

/** A file has a handful; of more, the rest is told by their number. */
const mostTold = 20;

/** The text from the brace on, as far as it is the beginning of a name. */
const begun = /(?<!\$)\$\{([\w.-]*)$/;

/** The names that can stand at an offset; undefined where none is begun there with `${`. */
export function completeNames(
	{ environments, text, tree }: CampaignText,
	offset: number,
	ranges: Ranges,
): CompletionItem[] | undefined {
	const cursor = environments === undefined ? undefined : cursorAt(tree, offset);
	const node = cursor?.place === "value" ? cursor.node : undefined;
	if (environments === undefined || node?.kind !== "string" || offset > node.end) {
		return undefined;
	}
	const name = begun.exec(text.slice(node.start, offset))?.[1];
	if (name === undefined) {
		return undefined;
	}
	const rest = /^[\w.-]*\}?/.exec(text.slice(offset, node.end))?.[0] ?? "";
	const range = ranges.of({ start: offset - name.length, end: offset + rest.length });
	const { all, chosen } = environments;
	const names = new Set(all.flatMap(({ values }) => [...values.keys()]));
	return [...names].map((one) => {
		const value = chosen?.values.get(one);
		const described =
			value ?? all.map(({ name, values }) => `${name}: ${values.get(one) ?? "none"}`).join(", ");
		return {
			label: one,
			kind: CompletionItemKind.Constant,
			detail: forLabel(described),
			insertTextFormat: InsertTextFormat.PlainText,
			textEdit: { range, newText: `${one}}` },
		};
	});
}

/** What the string at an offset is in each environment, for a hover; nothing for one without names. */
export function valuesInEnvironments(campaign: CampaignText, span: Span, markup: Markup): readonly string[] {
	const { environments } = campaign;
	const node = environments && stringIn(campaign, span);
	if (environments === undefined || node === undefined) {
		return [];
	}
	const { all, chosen } = environments;
	const lines = all.slice(0, mostTold).map((one) => {
		const { text, missing } = withValues(node.value, one.values);
		const value =
			missing.length === 0
				? markup.foreign(text)
				: `${markup.own("no value")} ${markup.foreign(missing.join(", "))}`;
		const name = one === chosen ? markup.strong(markup.foreign(one.name)) : markup.foreign(one.name);
		return `${name}: ${value}`;
	});
	const more = all.length - mostTold;
	return [markup.list(more > 0 ? [...lines, markup.own(`and ${more} more`)] : lines)];
}

function stringIn(campaign: CampaignText, { start, end }: Span): StringNode | undefined {
	return variableStrings(campaign.tree).find(
		(node) =>
			(node.start <= end && start <= node.end) ||
			(node.parent?.kind === "property" && node.parent.key.start === start),
	);
}

/** What strings with names are in the environment that is chosen: a few words behind each in a part of the text. */
export function valueHints(
	campaign: CampaignText,
	part: Span,
): readonly { readonly end: number; readonly label: string }[] {
	const { chosen } = campaign.environments ?? {};
	if (chosen === undefined) {
		return [];
	}
	return variableStrings(campaign.tree).flatMap((node) => {
		const { text, missing } = withValues(node.value, chosen.values);
		return node.end < part.start || node.end > part.end || missing.length > 0
			? []
			: [{ end: node.end, label: `= ${forShortValue(text)}` }];
	});
}

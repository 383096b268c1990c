import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import { withValues } from "../../../shared/src/environments/variables";
import type { Span } from "../../../shared/src/problem/problem";
import { forLabel, forShortValue } from "../../../shared/src/text/doors";
import type { CampaignText } from "../diagnostics/campaignText";
import { type Environments, variableStrings } from "../diagnostics/environments";
import { cursorAt } from "../syntax/cursor";
import type { StringNode } from "../syntax/tree";
import type { Markup } from "./markup";
import type { Ranges } from "./ranges";

/** A file has a handful; of more, the rest is told by their number. */
const mostTold = 20;

/** The text from the brace on, as far as it is the beginning of a name. */
const begun = /(?<!\$)\$\{([\w.-]*)$/;

/** A string that is one name and nothing else. */
const whole = /^"\$\{([\w.-]+)\}"$/;

/**
 * The names that can stand at an offset: after `${`, and in place of a name that is a whole value.
 *
 * @param isTyped whether typing opened the list: a name that was typed to its end needs none.
 * @returns undefined where no name is begun.
 */
export function completeNames(
	campaign: CampaignText,
	offset: number,
	ranges: Ranges,
	isTyped = false,
): CompletionItem[] | undefined {
	const { environments, text } = campaign;
	const node = stringAt(campaign, offset);
	if (environments === undefined || node === undefined) {
		return undefined;
	}
	const name = begun.exec(text.slice(node.start, offset))?.[1];
	if (name !== undefined) {
		const rest = /^[\w.-]*\}?/.exec(text.slice(offset, node.end))?.[0] ?? "";
		const range = ranges.of({ start: offset - name.length, end: offset + rest.length });
		return nameItems(environments, (one) => ({ textEdit: { range, newText: `${one}}` } }));
	}
	if (!isWholeNameAt(campaign, offset)) {
		return undefined;
	}
	if (isTyped || offset === node.start || offset === node.end) {
		return [];
	}
	const content = { start: node.start + 1, end: node.end - 1 };
	const range = ranges.of(content);
	const filterText = text.slice(content.start, content.end);
	return nameItems(environments, (one) => ({ filterText, textEdit: { range, newText: `\${${one}}` } }));
}

/**
 * Whether the value at an offset is one name that an environment has a value for. What else could stand there, such as an
 * ID that one account has, would take the place of what each environment has.
 */
export function isWholeNameAt(campaign: CampaignText, offset: number): boolean {
	const node = stringAt(campaign, offset);
	const name = node && whole.exec(campaign.text.slice(node.start, node.end))?.[1];
	return name !== undefined && (campaign.environments?.all ?? []).some(({ values }) => values.has(name));
}

/** The string value at an offset of a file that has environments. */
function stringAt({ environments, tree }: CampaignText, offset: number): StringNode | undefined {
	const cursor = environments === undefined ? undefined : cursorAt(tree, offset);
	const node = cursor?.place === "value" ? cursor.node : undefined;
	return node?.kind === "string" && offset <= node.end ? node : undefined;
}

function nameItems(
	{ all, chosen }: Environments,
	edit: (name: string) => Pick<CompletionItem, "textEdit" | "filterText">,
): CompletionItem[] {
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
			...edit(one),
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

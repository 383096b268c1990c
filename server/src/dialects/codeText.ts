import type { Span } from "../../../shared/src/problem/problem";
import { simplified } from "../../../shared/src/text/nearest";
import type { Shape } from "../schema/shape";
import { campaignsInCode } from "./code/code";
import { withUnsaid } from "./code/unsaid";
import { besideCode } from "./documents/besideCode";
import { isMisleading } from "./documents/unread";
import type { FoundText } from "./foundText";
import { accounted, without } from "./reading/accounting";
import { type DraftObject, inOneLine, textOf } from "./reading/draft";
import { languageOf, prose, titleOf } from "./reading/languages";
import { introduces } from "./reading/silence";
import { withoutSilent } from "./reading/silentComments";
import { completed } from "./restoring/cutOff";

/** The campaigns in a text of code, with what the code says beside them. */
export function code(text: string, root: Shape, language = languageOf(text)): FoundText | undefined {
	if (language !== prose && isMisleading(text)) {
		return undefined;
	}
	const found = campaignsInCode(text, language, root).campaigns;
	// The reader of code knows the comments of PowerShell.
	const beside = language.name === "PowerShell" ? "" : besideCode(text, language.name);
	const campaigns =
		language === prose
			? accounted(found, without(text, spansOf(found)))
			: accounted(withUnsaid(text, language, found).map(withoutDirectives), beside);
	return campaigns.length === 0
		? undefined
		: { title: titleOf(language), campaigns: labelled(campaigns, language === prose) };
}

/** The campaigns in code that ends in the middle. */
export function cutOff(text: string, root: Shape): FoundText | undefined {
	const language = languageOf(text);
	const whole = language === prose || language.name === "code" ? undefined : completed(text, language);
	const found = whole && code(whole.text, root, language);
	if (whole === undefined || found === undefined) {
		return undefined;
	}
	const rest = whole.rest === "" ? [] : [inOneLine(whole.rest)];
	return {
		...found,
		title: `cut-off ${found.title}`,
		campaigns: found.campaigns.map((one) => ({ ...one, besides: [...(one.besides ?? []), ...rest] })),
	};
}

/** What only tells how code is to be read. */
const directive = /^["']use (?:strict|client|server|asm)["'];?$/;

/** A campaign without lines beside it that say nothing of it: directives, and those of a comment that is a licence. */
function withoutDirectives<T extends { readonly besides?: readonly string[] }>(one: T): T {
	const { besides = [] } = one;
	const isSaid = (line: string): boolean =>
		!directive.test(line) && (!line.startsWith("* ") || withoutSilent([line]).length > 0);
	return besides.every(isSaid) ? one : { ...one, besides: besides.filter(isSaid) };
}

/**
 * Campaigns called by their own names, where these are certain and tell them apart, and else by their variables. `isText`:
 * in sentences, a word in front of a colon may be no name.
 */
function labelled(campaigns: FoundText["campaigns"], isText: boolean): FoundText["campaigns"] {
	const names = campaigns.map(({ draft }) => nameIn(draft));
	return campaigns.map(({ label, ...one }, index) => {
		const name = names[index];
		const isOwn = name !== undefined && names.indexOf(name) === names.lastIndexOf(name);
		const variable = isText && introduces(label ?? "") ? undefined : label;
		const known = isOwn ? name : variable;
		return known === undefined ? one : { ...one, label: known };
	});
}

/** The name of a campaign in any spelling; undefined where a part of it isn't known. */
function nameIn({ members }: DraftObject): string | undefined {
	const [, value] = [...members].find(([key]) => /^(?:name|campaignname)$/.test(simplified(key))) ?? [];
	const name = textOf(value);
	return name === undefined || name === "" || /[${}<>]/.test(name) ? undefined : name;
}

/** Where campaigns are that are one value in brackets each. */
export function spansOf(campaigns: FoundText["campaigns"]): readonly Span[] {
	return campaigns.flatMap(({ start, end }) =>
		start === undefined || end === undefined ? [] : [{ start, end }],
	);
}

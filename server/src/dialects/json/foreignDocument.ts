import { type RelatedPlace, type Span, spanOnly } from "../../../../shared/src/problem/problem";
import { cut } from "../../../../shared/src/text/plainText";
import { quoted } from "../../../../shared/src/text/text";
import type { Shape } from "../../schema/shape";
import { type DraftObject, textOf } from "../reading/draft";
import { type Translation, translateCampaign } from "./firstApi";

/** A whole file that says a campaign, or something else, in another dialect. */
export interface ForeignDocument {
	/** What it is and where its campaign is, in words. */
	readonly dialect: string;
	/** What a campaign file holds instead, and what to do. */
	readonly advice: string;
	/** What is marked: the key or the line at its head. */
	readonly head: Span;
	/** One step of indentation for what is written in its place. */
	readonly indentation: string;
	/** None where nothing of it can become a campaign. */
	readonly campaigns: readonly ForeignCampaign[];
}

interface ForeignCampaign extends Translation {
	/** What it is called in the file; undefined where it is the only one. */
	readonly label: string | undefined;
}

/** A campaign in the words of its file. */
export interface RawCampaign {
	readonly draft: DraftObject;
	readonly label?: string;
	/** What is left out around it, such as the region of a command line. */
	readonly besides?: readonly string[];
}

/** Campaigns as this API has them, each with a name of its own where there are several. */
export function converted(found: readonly RawCampaign[], root: Shape): readonly ForeignCampaign[] {
	const taken = new Set<string>();
	return found.map(({ draft, label, besides = [] }, index) => {
		const translation = translateCampaign(draft, root);
		const name = label ?? textOf(translation.draft.members.get("name")) ?? "";
		return {
			label: found.length > 1 ? ownLabel(name, index) : undefined,
			draft: translation.draft,
			leftOut: [...translation.leftOut, ...besides],
		};
	});

	function ownLabel(name: string, index: number): string {
		const label = name === "" || taken.has(name) ? `${name} (${index + 1})`.trim() : name;
		taken.add(label);
		return label;
	}
}

/** How many names a sentence has at most. */
const maxNames = 20;
/** Longest of them, where all fit and where they don't, in UTF-16 code units: of longer ones, both ends are shown. */
const lengths = [80, 60];
/** Longest message that is shown as a whole. */
const maxMessage = 600;
/** How many of the last letters of a name are shown: code has its values at its end. */
const shareOfEnd = 0.35;
/** Names that get a place of their own: all, but of a text with hardly a campaign in it. */
const maxPlaces = 100;
/** A name is looked for in texts up to this length, in UTF-16 code units. */
const maxText = 200_000;

/** What becomes of a file: a message that can be read, and each thing that is left out and isn't whole in it, at its place. */
export function tellOf(
	{ dialect, advice, campaigns, head }: ForeignDocument,
	text: string,
): { readonly message: string; readonly related: readonly RelatedPlace[] } {
	const names = [...new Set(campaigns.flatMap(({ leftOut }) => leftOut))];
	const what = `This is ${dialect}. ${advice}`;
	const all = lengths.map((length) => names.slice(0, maxNames).map((name) => shown(name, length)));
	const room = maxMessage - what.length;
	const fitting = all.find((some) => sentence(some, names.length).length <= room) ?? all.at(-1) ?? [];
	let count = fitting.length;
	while (count > 1 && sentence(fitting.slice(0, count), names.length).length > room) {
		count--;
	}
	const related = names
		.filter((name, index) => index >= count || fitting[index] !== shown(name, name.length))
		.slice(0, maxPlaces)
		.map((name) => ({ ...placeOf(name, text, head), message: `Left out: ${name}` }));
	return { message: what + sentence(fitting.slice(0, count), names.length), related };
}

function sentence(shownNames: readonly string[], count: number): string {
	const more = count > shownNames.length ? ` and ${count - shownNames.length} more` : "";
	return count === 0 ? "" : ` Left out: ${shownNames.join(", ")}${more}.`;
}

function shown(name: string, maxLength: number): string {
	const end = Math.floor(maxLength * shareOfEnd);
	const behind = name.slice(-end).replace(/^[\udc00-\udfff]/, "");
	return quoted(name.length > maxLength ? cut(name, maxLength - end) + behind : name, maxLength);
}

/** Where a text has a name, as far as it has it in the same words; else its head. */
function placeOf(name: string, text: string, head: Span): Span {
	const start = text.length > maxText ? -1 : text.indexOf(name);
	return start < 0 ? spanOnly(head) : { start, end: start + name.length };
}

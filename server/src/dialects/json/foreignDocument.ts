import type { Span } from "../../../../shared/src/problem/problem";
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

/** Names that are told of what a conversion leaves out: all, but of a text with hardly a campaign in it. */
const maxNames = 20;
/** Longest of them: enough for a variable with the ID that is its default, in UTF-16 code units. */
const maxName = 80;

/** What becomes of a file, as sentences. */
export function messageOf({ dialect, advice, campaigns }: ForeignDocument): string {
	const names = [...new Set(campaigns.flatMap(({ leftOut }) => leftOut))];
	const more = names.length > maxNames ? ` and ${names.length - maxNames} more` : "";
	const shown = names.slice(0, maxNames).map((name) => quoted(name, maxName));
	const left = names.length === 0 ? "" : ` Left out: ${shown.join(", ")}${more}.`;
	return `This is ${dialect}. ${advice}${left}`;
}

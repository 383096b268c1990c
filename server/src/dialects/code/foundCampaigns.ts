import type { Shape } from "../../schema/shape";
import type { RawCampaign } from "../json/foreignDocument";
import { maxCampaigns, search } from "../json/search";
import { type Draft, leftOutOf, memberOf, textOf, write } from "../reading/draft";
import type { Language } from "../reading/language";
import type { Item } from "../reading/tokens";
import type { Assignments } from "../statements/assignments";
import type { LiteralReader } from "./literals";

/** A campaign in a text that is no JSON. */
export interface CampaignInText extends RawCampaign {
	/** Where it begins. */
	readonly start: number;
	/** Where it ends; undefined where it isn't one value in brackets. */
	readonly end?: number;
	/** What is around it and says nothing of it. */
	readonly plain?: readonly string[];
}

/** A text of code, with what reads it. */
export interface CodeText {
	readonly text: string;
	readonly items: readonly Item[];
	readonly language: Language;
	/** The shape of a campaign. */
	readonly root: Shape;
	readonly assignments: Assignments;
	readonly reader: LiteralReader;
}

/** More campaigns are not looked for, of which some may be parts of others. */
const maxFound = 2 * maxCampaigns;

/** The campaigns that were found in a text of code so far. */
export class FoundCampaigns {
	readonly #code: CodeText;
	readonly #all: CampaignInText[] = [];
	/** By what they say in JSON. */
	readonly #written = new Map<string, Draft>();

	constructor(code: CodeText) {
		this.#code = code;
	}

	/** In the order in which they were found; changes with what is added and removed. */
	get all(): readonly CampaignInText[] {
		return this.#all;
	}

	get isFull(): boolean {
		return this.#all.length >= maxFound;
	}

	/** Adds the campaigns in a value; whether there are any. `start`: where the value begins; `label`: what it is called. */
	take(value: Draft | undefined, start: number, label: string | undefined): boolean {
		if (value === undefined || value.kind === "scalar") {
			return false;
		}
		const { assignments, reader, root } = this.#code;
		const { campaigns } = search(value, root);
		// Found before, by another name or as the same text.
		const isNew = campaigns
			.filter(({ draft }) => assignments.of.size === 0 || !this.#isKnown(draft))
			.slice(0, Math.max(0, maxFound - this.#all.length));
		for (const campaign of isNew) {
			const name =
				campaign.label ?? (campaigns.length > 1 ? textOf(memberOf(campaign.draft, "name")) : label);
			const span = reader.spanOf(campaign.draft);
			this.#written.set(write(campaign.draft), campaign.draft);
			this.#all.push({
				draft: campaign.draft,
				...(name !== undefined && { label: name }),
				besides: campaign.besides ?? [],
				plain: campaign.plain ?? [],
				start,
				...(span && { start: span.start, end: span.end }),
			});
		}
		return campaigns.length > 0;
	}

	/** Whether a campaign was found before; what is left out of the other one is told of it, too. */
	#isKnown(draft: Draft): boolean {
		const known = this.#written.get(write(draft));
		const leftOut = known === undefined || known === draft ? [] : leftOutOf(draft);
		if (leftOut.length > 0) {
			this.tell(
				this.#all.findIndex((one) => one.draft === known),
				leftOut,
			);
		}
		return known !== undefined;
	}

	/** Whether a campaign was found as a value that says the same as this one. */
	isWritten(value: Draft, campaign: Draft): boolean {
		return this.#written.get(write(value)) === campaign;
	}

	add(campaign: CampaignInText): void {
		this.#all.push(campaign);
	}

	/** Takes one out, by its place among all; undefined where that is -1. */
	remove(at: number): CampaignInText | undefined {
		const [removed] = at < 0 ? [] : this.#all.splice(at, 1);
		return removed;
	}

	/**
	 * Adds to what is told of one, by its place among all: `behind` what is told already, and `first` in front of it. Without
	 * effect where the place is -1.
	 */
	tell(at: number, behind: readonly string[], first: readonly string[] = []): void {
		const one = this.#all[at];
		if (one !== undefined) {
			// A variable that is changed often is met with all of its changes each time.
			this.#all[at] = { ...one, besides: [...new Set([...first, ...(one.besides ?? []), ...behind])] };
		}
	}

	/** Puts them in the order of the text. */
	sort(): void {
		this.#all.sort((one, other) => one.start - other.start);
	}
}

/** Whether a campaign is in a value. */
export function holdsCampaign(value: Draft | undefined, root: Shape): boolean {
	return value !== undefined && search(value, root).campaigns.length > 0;
}

import type { RawCampaign } from "./json/foreignDocument";

/** A text that is no JSON, with the campaigns in it. */
export interface FoundText {
	readonly title: string;
	/** One step of indentation, where it isn't that of the text. */
	readonly indentation?: string;
	/** It is nothing but a campaign of ours. */
	readonly isOurs?: boolean;
	readonly campaigns: readonly (RawCampaign & {
		/** Where it begins; undefined where the text was rewritten before. */
		readonly start?: number;
		/** Where it ends; undefined where it isn't one value in brackets. */
		readonly end?: number;
	})[];
}

/** Campaigns without the commands that only name a file, which tell nothing of theirs; unless that is all there is. */
export function withoutEmpty(campaigns: FoundText["campaigns"]): FoundText["campaigns"] {
	const told = campaigns.filter(({ draft }) => draft.members.size > 0);
	const left = campaigns.flatMap(({ draft, besides = [] }) => (draft.members.size === 0 ? besides : []));
	return told.length === 0
		? campaigns
		: told.map((one) => ({ ...one, besides: [...(one.besides ?? []), ...left] }));
}

/** A campaign in a part of a text that begins at a place. */
export function moved<T extends { readonly start?: number; readonly end?: number }>(
	one: T,
	offset: number,
): T {
	const { start, end } = one;
	const isOneValue = end !== undefined && { end: end + offset };
	return start === undefined ? one : { ...one, start: start + offset, ...isOneValue };
}

/** Campaigns of a text that was rewritten. */
export function withoutPlaces(all: FoundText["campaigns"]): FoundText["campaigns"] {
	return all.map(({ start: _, end: __, ...one }) => one);
}

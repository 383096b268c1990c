import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { livePlaceAt } from "../../../server/src/features/completion/completion";
import { itemFor, type LiveOffers, type LiveSource } from "../../../server/src/features/live/places";
import { versionOf } from "../../../server/src/features/live/references";
import { looked } from "../../support/account";
import { changed, textOf, whole } from "../../support/campaigns";
import { able, itemsAt } from "../../support/completing";

/** An account that has been asked for everything. */
export const everything: LiveSource = (kind) => looked(kind);
export const mark = "‸";

/** A campaign with a value at a path; the cursor is behind the mark in it. */
export function at(path: readonly (string | number)[], value = mark, campaign: unknown = whole) {
	const marked = textOf(changed(campaign, path, value));
	return { text: marked.replace(mark, ""), offset: marked.indexOf(mark) };
}

export function offersAt(text: string, offset: number, source: LiveSource): LiveOffers | undefined {
	const found = livePlaceAt(new CampaignText(text), offset);
	const list = found && source(found.place.kind, found.place.scope);
	if (found === undefined || list === undefined) {
		return undefined;
	}
	const { place } = found;
	const version = versionOf(place, found.text);
	const item = version && itemFor(place, version.base, list);
	const known = version && place.versions && source(place.versions, version.scope);
	const versions =
		item && known && place.versions && version
			? { kind: place.versions, scope: version.scope, item, list: known }
			: undefined;
	return { uri: "file:///spring.campaign.json", place, list, versions };
}

/** What completion offers at a cursor, in the order of its list. */
export function items(
	{ text, offset }: { text: string; offset: number },
	source = everything,
	client = able,
) {
	return itemsAt(text, offset, { live: offersAt(text, offset, source), client }).sort((one, other) =>
		String(one.sortText).localeCompare(String(other.sortText)),
	);
}

import type { Uri } from "vscode";
import type { HistoryEntry } from "../../../../deploy/src/create/history";
import type { CampaignHistory } from "../../ui/campaignHistory";
import type { SeenCampaigns, Sighting } from "../../ui/seenCampaigns";

/**
 * How the campaign of a file was last seen; undefined where nobody has looked, or where what was seen is not its campaign
 * by now: a file may have got another, or lost it to another.
 *
 * @param entry what the history has of the file.
 */
export function sightingOf(
	file: Uri,
	entry: HistoryEntry | undefined,
	seen: Pick<SeenCampaigns, "of">,
	history: Pick<CampaignHistory, "byId">,
): Sighting | undefined {
	const sighting = seen.of(file);
	if (sighting === undefined) {
		return undefined;
	}
	const { id } = sighting.campaign.view;
	const isOf = entry === undefined ? history.byId(id) === undefined : entry.id === id;
	return isOf ? sighting : undefined;
}

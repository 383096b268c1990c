import type { NewCampaignParams } from "../../../shared/src/protocol";

/**
 * What a new campaign file is called: by its kind and channels, and by a number where that is taken.
 *
 * @param isTaken whether a file of a name is there.
 */
export async function newCampaignName(
	{ kind, channels, mode }: NewCampaignParams,
	isTaken: (name: string) => boolean | Promise<boolean>,
): Promise<string> {
	const how = channels.map((channel) => (channel === "telephony" ? mode : channel.toLowerCase()));
	const stem = [...(kind === "segment" ? [] : [kind]), ...how].join("-");
	for (let number = 1; ; number++) {
		const name = `${stem}${number === 1 ? "" : `-${number}`}.campaign.json`;
		if (!(await isTaken(name))) {
			return name;
		}
	}
}

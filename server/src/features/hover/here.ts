import type { Code } from "../../codes";
import type { Campaign } from "../../rules/campaign";
import { zones } from "../../rules/places";
import { knownZone } from "../../values/localTime";
import type { Markup } from "../markup";

/** What else there is to know where a value is explained. */
export interface Here {
	readonly campaign: Campaign;
	/** IANA zone of the user. */
	readonly timeZone: string;
	readonly markup: Markup;
	/** Gives the link to the page about a code; by default its public address. */
	readonly linkTo?: (code: Code) => string;
}

/** The default zone of a campaign; undefined where it has none that is known. */
export function zoneOf(campaign: Campaign): string | undefined {
	const zone = campaign.text([...zones, "defaultTimeZone"]);
	return zone !== undefined && knownZone(zone) === zone ? zone : undefined;
}

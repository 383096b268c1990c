import type { Code } from "../../../../shared/src/problem/codes";
import { knownZone } from "../../../../shared/src/values/localTime";
import type { CampaignView } from "../../campaign/campaignView";
import { zones } from "../../campaign/paths";
import type { DocumentType } from "../../diagnostics/campaignText";
import type { LiveSource } from "../live/places";
import type { Markup } from "../markup";

/** What else there is to know where a value is explained. */
export interface HoverContext {
	readonly campaign: CampaignView;
	/** What is explained. */
	readonly type: DocumentType;
	/** IANA zone of the user. */
	readonly timeZone: string;
	readonly markup: Markup;
	/** Gives the link to the page about a code; by default its public address. */
	readonly linkTo?: (code: Code) => string;
	/** What is known of the account. */
	readonly live?: LiveSource | undefined;
}

/** The default zone of a campaign; undefined where it has none that is known. */
export function zoneOf(campaign: CampaignView): string | undefined {
	const zone = campaign.text([...zones, "defaultTimeZone"]);
	return zone !== undefined && knownZone(zone) === zone ? zone : undefined;
}

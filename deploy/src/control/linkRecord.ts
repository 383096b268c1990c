import type { JsonObject } from "../../../shared/src/request/json";
import { bodyHash } from "../create/bodyHash";
import type { HistoryEntry } from "../create/history";
import type { CampaignView } from "./campaignView";

/** The account that a campaign is known to be of. */
export function knownAccount({ account }: Pick<CampaignView, "account">): string | undefined {
	return account.kind === "known" ? account.id : undefined;
}

/** What is kept of a file that describes, from now on, a campaign that AWS has just shown. `uri`: that of the file. */
export function linkRecord(
	uri: string,
	view: CampaignView,
	described: JsonObject,
	origin: "pulled" | "linked",
): HistoryEntry {
	const { id, arn, name, instanceId, region, credentials, endpoint, state } = view;
	return {
		origin,
		uri,
		id,
		arn,
		name,
		instanceId,
		region,
		account: knownAccount(view),
		credentials,
		endpoint,
		state,
		time: Date.now(),
		bodyHash: bodyHash(described),
	};
}

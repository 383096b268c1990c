import { formatSchedule } from "../../../shared/src/request/schedule";
import type { Account } from "../calls/account";
import type { Inspection } from "../calls/inspect";
import type { RemoteCampaign } from "../calls/remoteCampaign";
import { accountOf } from "../create/history";
import type { CredentialSource } from "../identity/decide";
import type { Identity } from "../identity/identity";

/** A campaign that exists, as AWS shows it at this moment: what is shown to the user and judged. */
export interface CampaignView {
	readonly id: string;
	readonly arn: string | undefined;
	readonly name: string;
	readonly instanceId: string;
	/** Undefined where it cannot be read. */
	readonly instanceAlias: string | undefined;
	readonly account: Account;
	readonly credentials: CredentialSource;
	readonly region: string;
	/** Set when requests do not go to AWS's own endpoint. */
	readonly endpoint: string | undefined;
	/** In words; undefined where there is none. */
	readonly schedule: string | undefined;
	readonly state: string | undefined;
	/** The name that it had when it was created here; undefined where it is the same, or was not created here. */
	readonly formerName: string | undefined;
}

/** What AWS shows differs from what was asked for or is remembered, so that nothing may be done; the message says what. */
export class CampaignMismatch extends Error {
	override readonly name = "CampaignMismatch";
}

/** Whether a text can be the ID of a campaign (pattern of the service model, 256 characters at most). */
export function isCampaignId(text: string): boolean {
	return /^[-:/a-zA-Z0-9]{1,256}$/.test(text);
}

/**
 * Takes AWS's word for a campaign, after comparing it with the ID that was asked for, the identity in use and what is
 * remembered of it.
 *
 * @param entry what is remembered of it, as from a list; undefined where nothing is.
 * @throws CampaignMismatch where ID, account, region or instance differ.
 */
export function viewOf(
	id: string,
	entry: RemoteCampaign | undefined,
	identity: Identity,
	{ account, campaign, state, instanceAlias }: Inspection,
): CampaignView {
	const { credentials, region, endpoint } = identity;
	const arn = textOf(campaign["arn"]);
	const instanceId = textOf(campaign["connectInstanceId"]) ?? "";
	const name = textOf(campaign["name"]) ?? "";
	// First: of another account, nothing else was asked.
	const seen = account.kind === "known" ? account.id : accountOf(arn);
	mustEqual("account", entry?.account ?? seen, seen);
	mustEqual("account", seen, accountOf(arn) ?? seen);
	mustEqual("ID", id, textOf(campaign["id"]));
	mustEqual("region", entry?.region ?? region, region);
	mustEqual("region", region, regionOf(arn) ?? region);
	mustEqual("instance", entry?.instanceId ?? instanceId, instanceId);
	return {
		id,
		arn,
		name,
		instanceId,
		instanceAlias,
		account,
		credentials,
		region,
		endpoint,
		schedule: formatSchedule(campaign),
		state,
		formerName: entry === undefined || entry.name === name ? undefined : entry.name,
	};
}

function mustEqual(what: string, remembered: string | undefined, now: string | undefined): void {
	if (remembered !== now) {
		throw new CampaignMismatch(
			`Nothing was done: the campaign is remembered with ${what} ${remembered ?? "unknown"}, but AWS shows ${what} ${now ?? "unknown"}. Check the profile and the region.`,
		);
	}
}

function regionOf(arn: string | undefined): string | undefined {
	return /^arn:[\w-]+:[\w-]+:([\w-]+):/.exec(arn ?? "")?.[1];
}

function textOf(value: unknown): string | undefined {
	return typeof value === "string" ? value : undefined;
}

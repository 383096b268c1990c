import { describeKind, describeRecipients } from "../../../shared/src/request/describe";
import { objectAt, textOf } from "../../../shared/src/request/json";
import { formatSchedule } from "../../../shared/src/request/schedule";
import { parseInstant } from "../../../shared/src/values/instant";
import type { Account } from "../calls/account";
import type { Inspection } from "../calls/inspect";
import type { RemoteCampaign } from "../calls/remoteCampaign";
import { accountOf } from "../create/history";
import { type CredentialSource, sourceInWords, sourceLine } from "../identity/decide";
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
	/** Type and channels in words. */
	readonly kind: string;
	/** Whom it reaches, in words; undefined where it does not say. */
	readonly recipients: string | undefined;
	/** In words; undefined where there is none. */
	readonly schedule: string | undefined;
	/** The start and end of the schedule in milliseconds since 1970; undefined where there is none. */
	readonly startTime: number | undefined;
	readonly endTime: number | undefined;
	readonly state: string | undefined;
	/** The name that it is remembered by; undefined where it is the same, or nothing is remembered. */
	readonly formerName: string | undefined;
}

/** What AWS shows differs from what was asked for or is remembered, so that nothing may be done; the message says what. */
export class CampaignMismatch extends Error {
	override readonly name = "CampaignMismatch";
}

/**
 * Takes AWS's word for a campaign, after comparing it with the ID that was asked for, the identity in use and what is
 * remembered of it.
 *
 * @param remembered where it was created or seen before, as in a list; undefined where it never was.
 * @throws CampaignMismatch where ID, account, region or instance differ.
 */
export function viewOf(
	id: string,
	remembered: RemoteCampaign | undefined,
	identity: Identity,
	{
		account,
		campaign,
		state,
		instanceAlias,
	}: Pick<Inspection, "account" | "campaign" | "state" | "instanceAlias">,
): CampaignView {
	const { credentials, region, endpoint } = identity;
	const arn = textOf(campaign["arn"]);
	const instanceId = textOf(campaign["connectInstanceId"]) ?? "";
	const name = textOf(campaign["name"]) ?? "";
	const schedule = objectAt(campaign, "schedule");
	// First: of another account, nothing else was asked.
	const seen = account.kind === "known" ? account.id : accountOf(arn);
	mustEqual("account", remembered?.account ?? seen, seen);
	mustEqual("account", seen, accountOf(arn) ?? seen);
	mustEqual("ID", id, textOf(campaign["id"]));
	mustEqual("region", remembered?.region ?? region, region);
	mustEqual("region", region, regionOf(arn) ?? region);
	mustEqual("instance", remembered?.instanceId ?? instanceId, instanceId);
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
		kind: describeKind(campaign),
		recipients: describeRecipients(campaign),
		schedule: formatSchedule(campaign),
		startTime: timeOf(schedule?.["startTime"]),
		endTime: timeOf(schedule?.["endTime"]),
		state,
		formerName: remembered === undefined || remembered.name === name ? undefined : remembered.name,
	};
}

/** Where a campaign is and as whom it is acted on, line by line, for whoever has to agree to something. */
export function placeLines({
	id,
	instanceId,
	instanceAlias,
	account,
	credentials,
	region,
	endpoint,
}: CampaignView): readonly string[] {
	return [
		`ID: ${id}`,
		`Amazon Connect instance: ${instanceAlias === undefined ? instanceId : `${instanceAlias} (${instanceId})`}`,
		`Account: ${account.kind === "known" ? account.id : `not known, ${account.reason}`}`,
		sourceLine(credentials),
		`Region: ${region}`,
		...(endpoint === undefined ? [] : [`Endpoint: ${endpoint} (not AWS's own)`]),
	];
}

/** The same in one line of the log. */
export function placeInLog(campaign: CampaignView): string {
	const { name, id, instanceId, account, credentials, region, endpoint } = campaign;
	const whose = account.kind === "known" ? account.id : "not known";
	const where = endpoint === undefined ? "" : `, endpoint ${endpoint}`;
	return `"${name}", ID ${id}, instance ${instanceId}, account ${whose}, ${sourceInWords(credentials)}, region ${region}${where}`;
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

function timeOf(value: unknown): number | undefined {
	return typeof value === "string" ? parseInstant(value)?.epochMilliseconds : undefined;
}

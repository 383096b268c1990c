import { isObject } from "../../../shared/src/request/json";
import { type CredentialSource, isCredentialSource } from "../identity/decide";

/** A campaign in Amazon Connect, and by whose credentials and where it was seen. */
export interface RemoteCampaign {
	readonly id: string;
	readonly arn: string | undefined;
	readonly name: string;
	readonly instanceId: string;
	readonly region: string;
	/** Undefined where neither STS nor the ARN told it. */
	readonly account: string | undefined;
	readonly credentials: CredentialSource;
	/** Set where requests do not go to AWS's own endpoint. */
	readonly endpoint: string | undefined;
}

/** Whether a text can be the ID of a campaign (pattern of the service model, 256 characters at most). */
export function isCampaignId(text: string): boolean {
	return /^[-:/a-zA-Z0-9]{1,256}$/.test(text);
}

const texts = ["name", "instanceId", "region"] as const;
const optional = ["arn", "account", "endpoint"] as const;

/** Whether a value from outside has the form of a campaign; whether there is one, AWS alone knows. */
export function isRemoteCampaign(value: unknown): value is RemoteCampaign {
	return (
		isObject(value) &&
		typeof value["id"] === "string" &&
		isCampaignId(value["id"]) &&
		texts.every((member) => typeof value[member] === "string") &&
		optional.every((member) => value[member] === undefined || typeof value[member] === "string") &&
		isCredentialSource(value["credentials"])
	);
}

/** The campaign of a row of a list, as commands get it from anywhere; undefined where it has none. */
export function campaignOfRow(row: unknown): RemoteCampaign | undefined {
	const campaign = isObject(row) ? row["campaign"] : undefined;
	return isRemoteCampaign(campaign) ? campaign : undefined;
}

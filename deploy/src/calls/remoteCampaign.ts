import type { CredentialSource } from "../identity/decide";

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

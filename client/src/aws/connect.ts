import {
	ConnectCampaignsV2Client,
	type ConnectCampaignsV2ClientConfig,
} from "@aws-sdk/client-connectcampaignsv2";
import { clientOptions } from "./clientOptions";
import type { Credentials } from "./credentials";
import type { Identity } from "./identity";

/**
 * A client of the campaigns service for this identity alone.
 *
 * @param requestTimeout longest wait for an answer, in milliseconds.
 */
export function connect(
	identity: Identity,
	credentials: Credentials,
	requestTimeout: number,
	retries: Pick<ConnectCampaignsV2ClientConfig, "retryStrategy"> = {},
): ConnectCampaignsV2Client {
	return new ConnectCampaignsV2Client({
		...clientOptions(identity, credentials, identity.endpoint, requestTimeout),
		...retries,
	});
}

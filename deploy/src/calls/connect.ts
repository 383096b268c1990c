import { ConnectCampaignsV2Client } from "@aws-sdk/client-connectcampaignsv2";
import type { Identity } from "../identity/identity";
import { clientOptions } from "../session/clientOptions";
import type { Credentials } from "../session/credentials";

/**
 * A client of the campaigns service for this identity alone.
 *
 * @param requestTimeout longest wait for an answer, in milliseconds.
 */
export function connect(
	identity: Identity,
	credentials: Credentials,
	requestTimeout: number,
): ConnectCampaignsV2Client {
	return new ConnectCampaignsV2Client(
		clientOptions(identity, credentials, identity.endpoint, requestTimeout),
	);
}

import { ConnectCampaignsV2Client } from "@aws-sdk/client-connectcampaignsv2";
import type { Credentials } from "./credentials";
import { GuardedHandler } from "./guardedHandler";
import type { Identity } from "./identity";
import { sdkName } from "./sharedFiles";

/**
 * A client for this identity alone. Endpoints of the shared files are not read by the SDK here: it would read
 * those of the active profile, not of the one in use.
 *
 * @param requestTimeout longest wait for an answer, in milliseconds.
 */
export function connect(
	identity: Identity,
	credentials: Credentials,
	requestTimeout: number,
): ConnectCampaignsV2Client {
	return new ConnectCampaignsV2Client({
		region: identity.region,
		credentials,
		...(identity.credentials.kind === "profile" ? { profile: sdkName(identity.credentials.profile) } : {}),
		ignoreConfiguredEndpointUrls: true,
		...(identity.endpoint === undefined ? {} : { endpoint: identity.endpoint }),
		// Any other mode may ask the metadata service of a machine in the cloud, and wait for it.
		defaultsMode: "standard",
		requestHandler: new GuardedHandler(requestTimeout, identity.caBundle),
	});
}

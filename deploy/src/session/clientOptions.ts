import { trustedCertificates } from "../identity/caBundle";
import type { Identity } from "../identity/identity";
import { sdkName } from "../identity/sharedFiles";
import type { Credentials } from "./credentials";
import { GuardedHandler } from "./guardedHandler";

/** Options that every client of AWS gets here. */
interface ClientOptions {
	readonly region: string;
	readonly credentials: Credentials;
	readonly profile?: string;
	readonly endpoint?: string;
	readonly ignoreConfiguredEndpointUrls: boolean;
	readonly useFipsEndpoint: boolean;
	readonly useDualstackEndpoint: boolean;
	readonly defaultsMode: "standard";
	readonly requestHandler: GuardedHandler;
}

/**
 * Options of a client for this identity alone. What the SDK reads of endpoints from the shared files is left out: it
 * would read those of the active profile, not of the one in use.
 *
 * @param endpoint undefined for AWS's own.
 * @param requestTimeout longest wait for an answer, in milliseconds.
 */
export function clientOptions(
	identity: Identity,
	credentials: Credentials,
	endpoint: string | undefined,
	requestTimeout: number,
): ClientOptions {
	return {
		region: identity.region,
		credentials,
		...(identity.credentials.kind === "profile" ? { profile: sdkName(identity.credentials.profile) } : {}),
		...(endpoint === undefined ? {} : { endpoint }),
		ignoreConfiguredEndpointUrls: true,
		useFipsEndpoint: identity.useFipsEndpoint ?? false,
		useDualstackEndpoint: identity.useDualstackEndpoint ?? false,
		// Any other mode may ask the metadata service of a machine in the cloud, and wait for it.
		defaultsMode: "standard",
		requestHandler: new GuardedHandler({ requestTimeout, ca: () => trustedCertificates(identity.caBundle) }),
	};
}

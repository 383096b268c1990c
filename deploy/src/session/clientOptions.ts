import { trustedCertificates } from "../identity/caBundle";
import type { Identity } from "../identity/identity";
import { sdkName } from "../identity/sharedFiles";
import type { Credentials } from "./credentials";
import { GuardedHandler } from "./guardedHandler";

/** What all clients of AWS have in common, those that take part in signing in included. */
export interface ClientSettings {
	readonly requestHandler: GuardedHandler;
	readonly useFipsEndpoint: boolean;
	readonly useDualstackEndpoint: boolean;
	/** The profile whose settings count, as the SDK knows it. */
	readonly profile?: string;
	/** Left to itself, the SDK would take the endpoint of the active profile, not of the one in use. */
	readonly ignoreConfiguredEndpointUrls: true;
	/** Any other mode may ask the metadata service of a machine in the cloud, and wait for it. */
	readonly defaultsMode: "standard";
}

/** Options of a client that calls in somebody's name. */
interface ClientOptions extends ClientSettings {
	readonly region: string;
	readonly credentials: Credentials;
	readonly endpoint?: string;
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
		...endpointSetting(endpoint),
		ignoreConfiguredEndpointUrls: true,
		useFipsEndpoint: identity.useFipsEndpoint ?? false,
		useDualstackEndpoint: identity.useDualstackEndpoint ?? false,
		defaultsMode: "standard",
		requestHandler: new GuardedHandler({ requestTimeout, ca: () => trustedCertificates(identity.caBundle) }),
	};
}

/** An endpoint in place of AWS's own, where there is one. */
export function endpointSetting(endpoint: string | undefined): { readonly endpoint?: string } {
	return endpoint === undefined ? {} : { endpoint };
}

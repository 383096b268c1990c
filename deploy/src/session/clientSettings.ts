import type { GuardedHandler } from "./guardedHandler";

/** What the clients of the services that take part in signing in have in common. */
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

/** An endpoint in place of AWS's own, where there is one. */
export function endpointSetting(endpoint: string | undefined): { readonly endpoint?: string } {
	return endpoint === undefined ? {} : { endpoint };
}

import { isIP } from "node:net";
import type { SharedConfig } from "./profiles";

/** Services that are asked for or about campaigns, signing in included, by the names that the shared files have for them. */
export type ServiceName =
	| "connectcampaignsv2"
	| "connect"
	| "customer_profiles"
	| "qconnect"
	| "sts"
	| "sso"
	| "sso_oidc"
	| "signin";

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The endpoint that the user has put in place of AWS's own, in AWS's documented order: environment variable of
 * the service, environment variable of all services, `services` section of the profile, `endpoint_url` of the
 * profile. The SDK ignores the last two for a profile chosen in code, so they are read here.
 *
 * @returns undefined for AWS's own endpoint.
 * @throws EndpointError when the endpoint cannot be used, or the profile names a services section that does not exist.
 */
export function configuredEndpoint(
	environment: Environment,
	config: SharedConfig,
	profileName: string,
	service: ServiceName,
): string | undefined {
	const profile = config.profile(profileName);
	const ignore =
		environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] ?? profile?.["ignore_configured_endpoint_urls"];
	if (ignore?.toLowerCase() === "true") {
		return undefined;
	}
	const endpoint =
		given(environment[`AWS_ENDPOINT_URL_${service.toUpperCase()}`]) ??
		given(environment["AWS_ENDPOINT_URL"]) ??
		fromServices(config, profile?.["services"], service) ??
		given(profile?.["endpoint_url"]);
	if (endpoint !== undefined) {
		checkEndpoint(endpoint);
	}
	return endpoint;
}

/** An endpoint of the user's cannot be used; the message says why. */
export class EndpointError extends Error {
	override readonly name = "EndpointError";
}

/** Variants of AWS's own endpoints that a profile asks for. */
export interface EndpointVariants {
	readonly useFipsEndpoint: boolean;
	readonly useDualstackEndpoint: boolean;
}

/** FIPS and dual stack as the environment has it, else the profile: the SDK would look at the active profile. */
export function endpointVariants(
	environment: Environment,
	config: SharedConfig,
	profileName: string,
): EndpointVariants {
	const isOn = (name: string): boolean =>
		(
			given(environment[`AWS_${name.toUpperCase()}`]) ?? config.profile(profileName)?.[name]
		)?.toLowerCase() === "true";
	return {
		useFipsEndpoint: isOn("use_fips_endpoint"),
		useDualstackEndpoint: isOn("use_dualstack_endpoint"),
	};
}

/** Whether a host is this computer by its very name, so that what is sent to it stays here. */
export function isLoopback(hostname: string): boolean {
	return /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i.test(hostname);
}

function checkEndpoint(endpoint: string): void {
	const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
	if (url === undefined || !["http:", "https:"].includes(url.protocol)) {
		throw new EndpointError("The endpoint of the AWS files or the environment is no http or https address.");
	}
	if (url.username !== "" || url.password !== "") {
		throw new EndpointError(`The endpoint at ${url.host} must not hold a user name or a password.`);
	}
	// What a name stands for is found out when something is sent: see loopback.ts.
	if (url.protocol === "http:" && isIP(bare(url.hostname)) !== 0 && !isLoopback(url.hostname)) {
		throw new EndpointError(
			`The endpoint ${url.origin} is plain HTTP, which is used to reach this computer only. Write https.`,
		);
	}
}

/** An IPv6 address of a URL without its brackets. */
function bare(hostname: string): string {
	return hostname.replace(/^\[|\]$/g, "");
}

function fromServices(
	config: SharedConfig,
	name: string | undefined,
	service: ServiceName,
): string | undefined {
	if (name === undefined) {
		return undefined;
	}
	const section = config.services(name);
	if (section === undefined) {
		throw new EndpointError(
			`The AWS config file has no section [services ${name}], which the profile names.`,
		);
	}
	return given(section[`${service}.endpoint_url`]);
}

function given(value: string | undefined): string | undefined {
	return value === "" ? undefined : value;
}

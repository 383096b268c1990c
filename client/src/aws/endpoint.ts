import type { SharedConfig } from "./profiles";

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The endpoint that the user has put in place of AWS's own, in AWS's documented order: environment variable of
 * the service, environment variable of all services, `services` section of the profile, `endpoint_url` of the
 * profile. The SDK ignores the last two for a profile chosen in code, so they are read here.
 *
 * @returns undefined for AWS's own endpoint.
 * @throws Error when the profile names a services section that does not exist.
 */
export function configuredEndpoint(
	environment: Environment,
	config: SharedConfig,
	profileName: string,
): string | undefined {
	const profile = config.profile(profileName);
	const ignore =
		environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] ?? profile?.["ignore_configured_endpoint_urls"];
	if (ignore?.toLowerCase() === "true") {
		return undefined;
	}
	return (
		given(environment["AWS_ENDPOINT_URL_CONNECTCAMPAIGNSV2"]) ??
		given(environment["AWS_ENDPOINT_URL"]) ??
		fromServices(config, profile?.["services"]) ??
		given(profile?.["endpoint_url"])
	);
}

function fromServices(config: SharedConfig, name: string | undefined): string | undefined {
	if (name === undefined) {
		return undefined;
	}
	const section = config.services(name);
	if (section === undefined) {
		throw new Error(`The AWS config file has no section [services ${name}], which the profile names.`);
	}
	return given(section["connectcampaignsv2.endpoint_url"]);
}

function given(value: string | undefined): string | undefined {
	return value === "" ? undefined : value;
}

import type { CredentialSource } from "./decide";
import type { Environment } from "./endpoint";
import { chainOf, type SharedConfig } from "./profiles";

/** Settings of profiles that hold secrets. The command of a credential_process may have one among its arguments. */
const secretKeys = [
	"aws_access_key_id",
	"aws_secret_access_key",
	"aws_session_token",
	"credential_process",
	"external_id",
] as const;

const keyVariables = [
	"AWS_ACCESS_KEY_ID",
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN",
	"AWS_SECURITY_TOKEN",
] as const;

/** The secrets of the files and the environment that these credentials are made of; those of nobody else. */
export function secretsInUse(
	credentials: CredentialSource,
	config: SharedConfig,
	environment: Environment,
): readonly string[] {
	const chain = credentials.kind === "profile" ? chainOf(config, credentials.profile) : [];
	const sources = new Set(chain.map(([, { credential_source = "" }]) => credential_source.toLowerCase()));
	const variables = [
		...(credentials.kind === "environment" || sources.has("environment") ? keyVariables : []),
		...(credentials.kind === "container" || sources.has("ecscontainer")
			? ["AWS_CONTAINER_AUTHORIZATION_TOKEN"]
			: []),
	];
	return [
		...variables.map((variable) => environment[variable]),
		...chain.flatMap(([, settings]) => secretKeys.map((key) => settings[key])),
	].filter((secret) => secret !== undefined);
}

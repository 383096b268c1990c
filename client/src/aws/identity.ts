import {
	type CredentialSource,
	decideCredentials,
	decideRegion,
	hasKeys,
	type IdentitySources,
	profileNameOf,
	regionOrigin,
} from "./decide";
import { configuredEndpoint, type EndpointVariants, endpointVariants } from "./endpoint";
import { readSharedConfig, type SharedConfig, type SignIn, signInOf, usesProcess } from "./profiles";

/** Who creates the campaign, and where. Decided once per submission and never looked up again. */
export interface Identity extends Partial<EndpointVariants> {
	readonly credentials: CredentialSource;
	readonly region: string;
	/** What decided the region, in words. */
	readonly regionOrigin: string;
	/** Set when requests do not go to AWS's own endpoint. */
	readonly endpoint: string | undefined;
	/** The same for AWS STS. */
	readonly stsEndpoint: string | undefined;
	/** The same for Amazon Connect itself. */
	readonly connectEndpoint: string | undefined;
	/** What to run when the sign-in of the profile has run out. */
	readonly signIn: SignIn | undefined;
	/** Whether a process gives the keys: what it prints where it fails may be secret. */
	readonly usesProcess: boolean;
	/** Secrets of the environment and the shared files that errors may repeat and no log may hold. */
	readonly secretSettings: readonly string[];
}

/** Settings of profiles, and in capitals variables of the environment, that hold secrets. */
const secretKeys = [
	"aws_access_key_id",
	"aws_secret_access_key",
	"aws_session_token",
	"credential_process",
	"external_id",
] as const;

/** Asks the user; undefined when dismissed. */
export interface Picker {
	/** @param keys whether the environment holds keys. */
	credentials(config: SharedConfig, keys: boolean): Promise<CredentialSource | undefined>;
	region(profile: string | undefined): Promise<string | undefined>;
}

/** The profile in use cannot be used as it stands; the message says what to do. */
export class IdentityError extends Error {
	override readonly name = "IdentityError";
}

/**
 * Finds out who creates the campaign and where, asking only for what nothing decides.
 *
 * @returns undefined when the user dismissed a question.
 * @throws IdentityError when a setting or the environment names a profile that no file has, EndpointError when the
 * endpoint of the profile cannot be used.
 */
export async function resolveIdentity(sources: IdentitySources, ask: Picker): Promise<Identity | undefined> {
	const config = await readSharedConfig();
	const credentials = await chooseCredentials(sources, config, ask);
	if (credentials === undefined) {
		return undefined;
	}
	const profileName = profileNameOf(credentials);
	const decided = decideRegion(sources, config, profileName);
	const region = decided?.value ?? (await ask.region(profileName));
	if (region === undefined) {
		return undefined;
	}
	const { environment } = sources;
	return {
		credentials,
		region,
		regionOrigin: decided === undefined ? "your pick" : regionOrigin(decided),
		endpoint: configuredEndpoint(environment, config, profileName, "connectcampaignsv2"),
		stsEndpoint: configuredEndpoint(environment, config, profileName, "sts"),
		connectEndpoint: configuredEndpoint(environment, config, profileName, "connect"),
		...endpointVariants(environment, config, profileName),
		signIn: credentials.kind === "profile" ? signInOf(config, profileName) : undefined,
		usesProcess: credentials.kind === "profile" && usesProcess(config, profileName),
		secretSettings: [
			...secretKeys.flatMap((key) => environment[key.toUpperCase()] ?? []),
			...config.profileNames.flatMap((name) =>
				secretKeys.flatMap((key) => config.profile(name)?.[key] ?? []),
			),
		],
	};
}

async function chooseCredentials(
	sources: IdentitySources,
	config: SharedConfig,
	ask: Picker,
): Promise<CredentialSource | undefined> {
	const decided = decideCredentials(sources);
	const keys = hasKeys(sources.environment);
	if (decided !== undefined && exists(decided.value, config, keys)) {
		return decided.value;
	}
	if (decided?.value.kind === "profile" && decided.by !== "pick") {
		const name = decided.value.profile;
		throw new IdentityError(
			`${decided.source} names the profile "${name}", which is in neither AWS file. Correct it, or add the profile with: aws configure --profile ${name}`,
		);
	}
	return await ask.credentials(config, keys);
}

function exists(source: CredentialSource, config: SharedConfig, keys: boolean): boolean {
	return source.kind === "environment" ? keys : config.profile(source.profile) !== undefined;
}

import { configuredEndpoint, type Environment } from "./endpoint";
import { readSharedConfig, type SharedConfig, signInCommand } from "./profiles";

export type CredentialSource =
	| { readonly kind: "profile"; readonly profile: string }
	| { readonly kind: "environment" };

/** Who creates the campaign, and where. Decided once per submission and never looked up again. */
export interface Identity {
	readonly credentials: CredentialSource;
	readonly region: string;
	/** Set when requests do not go to AWS's own endpoint. */
	readonly endpoint: string | undefined;
	/** What to run when the sign-in of the profile has run out. */
	readonly signInCommand: string | undefined;
	/** Settings of the shared files that errors may repeat and no log may hold. */
	readonly secretSettings: readonly string[];
}

/** A choice and what made it, in words that a message can use. */
export interface Decision<T> {
	readonly value: T;
	readonly by: "setting" | "environment" | "profile" | "remembered";
	/** The setting, variable or profile that decided. */
	readonly source: string;
}

/** What the identity is decided from. */
export interface IdentitySources {
	/** The user's own settings; empty when not set. */
	readonly setting: { readonly profile: string; readonly region: string };
	readonly environment: Environment;
	/** What was picked in this workspace before. */
	readonly remembered: { readonly profile: string | undefined; readonly region: string | undefined };
}

/** Asks the user; undefined when dismissed. */
export interface Picker {
	profile(config: SharedConfig): Promise<string | undefined>;
	region(profile: string | undefined): Promise<string | undefined>;
}

/** The profile in use cannot be used as it stands; the message says what to do. */
export class IdentityError extends Error {
	override readonly name = "IdentityError";
}

/**
 * Decides whose credentials are used: the setting, `AWS_PROFILE`, the keys in the environment, the remembered pick.
 *
 * @returns undefined when nothing decides.
 */
export function decideCredentials(sources: IdentitySources): Decision<CredentialSource> | undefined {
	const { setting, environment, remembered } = sources;
	const byProfile = (name: string, by: Decision<unknown>["by"], source: string) =>
		({ value: { kind: "profile", profile: name }, by, source }) as const;
	if (setting.profile !== "") {
		return byProfile(setting.profile, "setting", "connectCampaign.profile");
	}
	const named = environment["AWS_PROFILE"];
	if (named !== undefined && named !== "") {
		return byProfile(named, "environment", "AWS_PROFILE");
	}
	if (environment["AWS_ACCESS_KEY_ID"] && environment["AWS_SECRET_ACCESS_KEY"]) {
		return { value: { kind: "environment" }, by: "environment", source: "AWS_ACCESS_KEY_ID" };
	}
	return remembered.profile === undefined
		? undefined
		: byProfile(remembered.profile, "remembered", "this workspace");
}

/**
 * Decides the region: the setting, `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's own, the remembered pick.
 *
 * @returns undefined when nothing decides.
 */
export function decideRegion(
	sources: IdentitySources,
	config: SharedConfig,
	profileName: string,
): Decision<string> | undefined {
	if (sources.setting.region !== "") {
		return { value: sources.setting.region, by: "setting", source: "connectCampaign.region" };
	}
	for (const variable of ["AWS_REGION", "AWS_DEFAULT_REGION"]) {
		const value = sources.environment[variable];
		if (value !== undefined && value !== "") {
			return { value, by: "environment", source: variable };
		}
	}
	const own = config.profile(profileName)?.["region"];
	if (own !== undefined) {
		return { value: own, by: "profile", source: profileName };
	}
	const { region } = sources.remembered;
	return region === undefined ? undefined : { value: region, by: "remembered", source: "this workspace" };
}

/** The profile that settings are read from: the one in use, or `default` beside keys of the environment. */
export function profileNameOf(credentials: CredentialSource | undefined): string {
	return credentials?.kind === "profile" ? credentials.profile : "default";
}

/**
 * Finds out who creates the campaign and where, asking only for what nothing decides.
 *
 * @returns undefined when the user dismissed a question.
 * @throws IdentityError when a setting or the environment names a profile that no file has.
 */
export async function resolveIdentity(sources: IdentitySources, ask: Picker): Promise<Identity | undefined> {
	const config = await readSharedConfig();
	const credentials = await chooseCredentials(sources, config, ask);
	if (credentials === undefined) {
		return undefined;
	}
	const profileName = profileNameOf(credentials);
	const region = decideRegion(sources, config, profileName)?.value ?? (await ask.region(profileName));
	if (region === undefined) {
		return undefined;
	}
	return {
		credentials,
		region,
		endpoint: configuredEndpoint(sources.environment, config, profileName),
		signInCommand: credentials.kind === "profile" ? signInCommand(config, profileName) : undefined,
		secretSettings: config.profileNames.flatMap((name) => config.profile(name)?.["credential_process"] ?? []),
	};
}

async function chooseCredentials(
	sources: IdentitySources,
	config: SharedConfig,
	ask: Picker,
): Promise<CredentialSource | undefined> {
	const decided = decideCredentials(sources);
	if (decided?.value.kind === "environment") {
		return decided.value;
	}
	if (decided !== undefined && config.profile(decided.value.profile) !== undefined) {
		return decided.value;
	}
	if (decided !== undefined && decided.by !== "remembered") {
		throw new IdentityError(
			`${decided.source} names the profile "${decided.value.profile}", which is in neither AWS file. Correct it, or add the profile with: aws configure --profile ${decided.value.profile}`,
		);
	}
	const picked = await ask.profile(config);
	return picked === undefined ? undefined : { kind: "profile", profile: picked };
}

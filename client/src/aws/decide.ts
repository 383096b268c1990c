import { configuredEndpoint, type Environment } from "./endpoint";
import type { SharedConfig } from "./profiles";
import { campaignRegions } from "./regions";

export type CredentialSource =
	| { readonly kind: "profile"; readonly profile: string }
	| { readonly kind: "environment" };

/** A choice and what made it, in words that a message can use. */
export interface Decision<T> {
	readonly value: T;
	readonly by: "setting" | "pick" | "environment" | "profile" | "arns";
	/** The setting, variable or profile that decided. */
	readonly source: string;
}

/** What the identity is decided from. */
export interface IdentitySources {
	/** The user's own settings; empty when not set. */
	readonly setting: { readonly profile: string; readonly region: string };
	readonly environment: Environment;
	/** What was picked for this folder of the workspace before. */
	readonly picked: {
		readonly credentials: CredentialSource | undefined;
		readonly region: string | undefined;
	};
	/** The region that all ARNs of the file agree on. */
	readonly arnRegion: string | undefined;
}

/** Whether the environment holds keys. */
export function hasKeys(environment: Environment): boolean {
	return Boolean(environment["AWS_ACCESS_KEY_ID"] && environment["AWS_SECRET_ACCESS_KEY"]);
}

/**
 * Decides whose credentials are used: the setting, the pick, `AWS_PROFILE`, the keys in the environment.
 *
 * @returns undefined when nothing decides.
 */
export function decideCredentials(sources: IdentitySources): Decision<CredentialSource> | undefined {
	const { setting, environment, picked } = sources;
	if (setting.profile !== "") {
		const value = { kind: "profile", profile: setting.profile } as const;
		return { value, by: "setting", source: "connectCampaign.profile" };
	}
	if (picked.credentials !== undefined) {
		return { value: picked.credentials, by: "pick", source: "your pick" };
	}
	const named = environment["AWS_PROFILE"];
	if (named !== undefined && named !== "") {
		return { value: { kind: "profile", profile: named }, by: "environment", source: "AWS_PROFILE" };
	}
	return hasKeys(environment)
		? { value: { kind: "environment" }, by: "environment", source: "AWS_ACCESS_KEY_ID" }
		: undefined;
}

/**
 * Decides the region: the setting, the pick, `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's own, the one that the
 * ARNs of the file agree on. Only the setting and the pick name regions where the service is not known to exist,
 * unless there is an endpoint in place of AWS's own: there any region may be.
 *
 * @returns undefined when nothing decides.
 * @throws EndpointError when the endpoint of the profile cannot be used.
 */
export function decideRegion(
	sources: IdentitySources,
	config: SharedConfig,
	profileName: string,
): Decision<string> | undefined {
	const { setting, picked, environment, arnRegion } = sources;
	if (setting.region !== "") {
		return { value: setting.region, by: "setting", source: "connectCampaign.region" };
	}
	if (picked.region !== undefined) {
		return { value: picked.region, by: "pick", source: "your pick" };
	}
	const endpoint = configuredEndpoint(environment, config, profileName, "connectcampaignsv2");
	const found: readonly (readonly [Decision<string>["by"], source: string, value: string | undefined])[] = [
		["environment", "AWS_REGION", environment["AWS_REGION"]],
		["environment", "AWS_DEFAULT_REGION", environment["AWS_DEFAULT_REGION"]],
		["profile", profileName, config.profile(profileName)?.["region"]],
		["arns", "the ARNs in the file", arnRegion],
	];
	for (const [by, source, value = ""] of found) {
		if (value !== "" && (endpoint !== undefined || campaignRegions.has(value))) {
			return { value, by, source };
		}
	}
	return undefined;
}

/** What decided a region, as in "eu-west-2, named by the ARNs in the file". */
export function regionOrigin({ by, source }: Decision<string>): string {
	switch (by) {
		case "setting":
			return "from your settings";
		case "pick":
			return "your pick";
		case "environment":
			return `from ${source}`;
		case "profile":
			return `of the profile ${source}`;
		case "arns":
			return "named by the ARNs in the file";
	}
}

/** The profile that settings are read from: the one in use, or `default` beside keys of the environment. */
export function profileNameOf(credentials: CredentialSource | undefined): string {
	return credentials?.kind === "profile" ? credentials.profile : "default";
}

import { isObject } from "../../../shared/src/request/json";
import { campaignRegions } from "../../../shared/src/values/regions";
import type { Program } from "../failures/explanation";
import { configuredEndpoint, type Environment } from "./endpoint";
import type { SharedConfig } from "./profiles";

/** Whose credentials are used. All but profiles come from what the process was started with, or from its machine. */
export type CredentialSource =
	| { readonly kind: "profile"; readonly profile: string }
	/** `nobodyChose`: tried because nothing else was named. */
	| { readonly kind: AmbientKind; readonly nobodyChose?: true };

const allAmbientKinds = ["environment", "webIdentity", "container", "instance"] as const;

/** Keys, a web identity or the credentials of a container, all named by the environment; or those of an EC2 instance. */
export type AmbientKind = (typeof allAmbientKinds)[number];

/** Whether a value that was kept says whose credentials are meant. */
export function isCredentialSource(value: unknown): value is CredentialSource {
	return (
		isObject(value) &&
		(value["kind"] === "profile"
			? typeof value["profile"] === "string"
			: allAmbientKinds.some((kind) => kind === value["kind"]))
	);
}

/** Whether two sources give the credentials of the same profile, or of the same place outside of profiles. */
export function isSameSource(one: CredentialSource, other: CredentialSource): boolean {
	return one.kind === "profile"
		? other.kind === "profile" && one.profile === other.profile
		: one.kind === other.kind;
}

/** A choice and what made it, in words that a message can use. */
export interface Decision<T> {
	readonly value: T;
	readonly by: "option" | "target" | "setting" | "pick" | "environment" | "profile" | "arns";
	/** The option, setting, variable or profile that decided. */
	readonly source: string;
}

/** What the identity is decided from. */
export interface IdentitySources {
	/** What the call of a command names. */
	readonly options?: { readonly profile: string | undefined; readonly region: string | undefined };
	/** What the environment of a file of environments names that is chosen. */
	readonly target?:
		| {
				readonly name: string;
				readonly profile: string | undefined;
				readonly region: string | undefined;
				/** Twelve digits. */
				readonly account?: string | undefined;
		  }
		| undefined;
	/** Where failures are read; absent for the editor. */
	readonly program?: Program;
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

/** What the environment offers beside profiles, the instance last: only asking tells whether this computer is one. */
export function ambientKinds(environment: Environment): readonly AmbientKind[] {
	const container =
		environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] ??
		environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"];
	const webIdentity = environment["AWS_WEB_IDENTITY_TOKEN_FILE"] && environment["AWS_ROLE_ARN"];
	const metadataOff = environment["AWS_EC2_METADATA_DISABLED"]?.toLowerCase() === "true";
	const offered: readonly (readonly [AmbientKind, boolean])[] = [
		["environment", hasKeys(environment)],
		["webIdentity", Boolean(webIdentity)],
		["container", Boolean(container)],
		["instance", !metadataOff],
	];
	return offered.flatMap(([kind, isOffered]) => (isOffered ? [kind] : []));
}

/** What credentials are called in a sentence. */
export function sourceInWords(source: CredentialSource): string {
	switch (source.kind) {
		case "profile":
			return `profile ${source.profile}`;
		case "environment":
			return "keys of the environment";
		case "webIdentity":
			return "web identity of the environment";
		case "container":
			return "container credentials";
		case "instance":
			return "EC2 instance role";
	}
}

/** The profile that the environment names, and the variable that does; undefined where none does. */
export function environmentProfile(
	environment: Environment,
): { readonly name: string; readonly variable: string } | undefined {
	// In the order of the AWS CLI.
	for (const variable of ["AWS_DEFAULT_PROFILE", "AWS_PROFILE"]) {
		const name = environment[variable];
		if (name !== undefined && name !== "") {
			return { name, variable };
		}
	}
	return undefined;
}

/**
 * Decides whose credentials are used: the option, the chosen environment of the files, the setting, the pick, the keys in the environment, the profile that
 * it names.
 * As with the AWS CLI, keys win over `AWS_PROFILE`, which still says whose region and endpoint count.
 *
 * @returns undefined when nothing decides.
 */
export function decideCredentials(sources: IdentitySources): Decision<CredentialSource> | undefined {
	const { options, target, setting, environment, picked } = sources;
	if (options?.profile !== undefined) {
		return { value: { kind: "profile", profile: options.profile }, by: "option", source: "--profile" };
	}
	if (target?.profile !== undefined) {
		const value = { kind: "profile", profile: target.profile } as const;
		return { value, by: "target", source: targetInWords(target) };
	}
	if (setting.profile !== "") {
		const value = { kind: "profile", profile: setting.profile } as const;
		return { value, by: "setting", source: "connectCampaign.profile" };
	}
	if (picked.credentials !== undefined) {
		return { value: picked.credentials, by: "pick", source: "your pick" };
	}
	if (hasKeys(environment)) {
		return { value: { kind: "environment" }, by: "environment", source: "AWS_ACCESS_KEY_ID" };
	}
	const named = environmentProfile(environment);
	return (
		named && {
			value: { kind: "profile", profile: named.name },
			by: "environment",
			source: named.variable,
		}
	);
}

/**
 * Decides the region: the option, the chosen environment of the files, the setting, the pick, `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's own, the one
 * that the ARNs of the file agree on. Only the first four name regions where the service is not known to exist,
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
	const { options, target, setting, picked, environment, arnRegion } = sources;
	if (options?.region !== undefined) {
		return { value: options.region, by: "option", source: "--region" };
	}
	if (target?.region !== undefined) {
		return { value: target.region, by: "target", source: targetInWords(target) };
	}
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

function targetInWords({ name }: { readonly name: string }): string {
	return `the environment ${name}`;
}

/** What decided a region, as in "eu-west-2, named by the ARNs in the file". */
export function regionOrigin({ by, source }: Decision<string>): string {
	switch (by) {
		case "option":
		case "target":
			return `from ${source}`;
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

/** The profile that settings are read from: the one in use, else the one that the environment names, or `default`. */
export function profileNameOf(credentials: CredentialSource | undefined, environment: Environment): string {
	return credentials?.kind === "profile"
		? credentials.profile
		: (environmentProfile(environment)?.name ?? "default");
}

/** Whose credentials are used, as a line of its own: "Profile: prod". */
export function sourceLine(source: CredentialSource): string {
	return source.kind === "profile" ? `Profile: ${source.profile}` : `Credentials: ${sourceInWords(source)}`;
}

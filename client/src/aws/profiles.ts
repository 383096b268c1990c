import { loadSharedConfigFiles } from "@smithy/core/config";

type Section = Readonly<Record<string, string | undefined>>;

/** The user's shared AWS files, as the SDK itself reads them. */
export interface SharedConfig {
	/** Names of all profiles of both files, `default` first, the others sorted. */
	readonly profileNames: readonly string[];
	/** The settings of a profile of both files, the credentials file winning; undefined when there is none. */
	profile(name: string): Section | undefined;
	/** The settings of `[services name]` in the config file, inner keys as `service.key`. */
	services(name: string): Section | undefined;
}

/**
 * Reads the shared config and credentials files afresh: `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE`
 * of the process, else those in `~/.aws`. A missing file, like a line that means nothing, is passed over.
 */
export async function readSharedConfig(): Promise<SharedConfig> {
	const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
	const own = (file: Readonly<Record<string, Section>>, name: string): Section | undefined =>
		Object.hasOwn(file, name) ? file[name] : undefined;
	const inConfig = Object.keys(configFile).filter((name) => !/^(services|sso-session)\./.test(name));
	const names = new Set([...inConfig, ...Object.keys(credentialsFile)]);
	const others = [...names].filter((name) => name !== "default").sort();
	return {
		profileNames: names.has("default") ? ["default", ...others] : others,
		profile: (name) =>
			names.has(name) ? { ...own(configFile, name), ...own(credentialsFile, name) } : undefined,
		services: (name) => own(configFile, `services.${name}`),
	};
}

/**
 * The command that signs the user in again, when the profile, or one that it takes its role from, lives on a
 * sign-in session. undefined for profiles that sign in some other way.
 */
export function signInCommand(config: SharedConfig, profileName: string): string | undefined {
	const visited = new Set<string>();
	let name: string | undefined = profileName;
	while (name !== undefined && !visited.has(name)) {
		visited.add(name);
		const profile: Section | undefined = config.profile(name);
		if (profile?.["sso_session"] !== undefined || profile?.["sso_start_url"] !== undefined) {
			return `aws sso login --profile ${quoted(name)}`;
		}
		if (profile?.["login_session"] !== undefined) {
			return `aws login --profile ${quoted(name)}`;
		}
		name = profile?.["source_profile"];
	}
	return undefined;
}

function quoted(name: string): string {
	return /^[\w.-]+$/.test(name) ? name : `"${name}"`;
}

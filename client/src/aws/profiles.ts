import { loadSharedConfigFiles } from "@smithy/core/config";
import { givenName, sdkName, shareFiles } from "./sharedFiles";

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
	await shareFiles();
	const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
	const own = (file: Readonly<Record<string, Section>>, name: string): Section | undefined =>
		Object.hasOwn(file, name) ? file[name] : undefined;
	const inConfig = Object.keys(configFile).filter((name) => !/^(services|sso-session)\./.test(name));
	const names = new Set([...inConfig, ...Object.keys(credentialsFile)].map(givenName));
	const others = [...names].filter((name) => name !== "default").sort();
	return {
		profileNames: names.has("default") ? ["default", ...others] : others,
		profile: (name) =>
			names.has(name)
				? sectionOf(own(configFile, sdkName(name)), own(credentialsFile, sdkName(name)))
				: undefined,
		services: (name) => own(configFile, `services.${name}`),
	};
}

function sectionOf(config: Section | undefined, credentials: Section | undefined): Section {
	const section = { ...config, ...credentials };
	const { source_profile } = section;
	return source_profile === undefined ? section : { ...section, source_profile: givenName(source_profile) };
}

/** How a user signs in anew. */
export interface SignIn {
	/** The command of the AWS CLI, as words for a terminal. */
	readonly command: string;
	/** What the file with the token of the sign-in is named after; undefined where no file tells that it is done. */
	readonly tokenKey: string | undefined;
}

/**
 * How the user signs in anew, when the profile, or one that it takes its role from, lives on a sign-in session.
 * undefined for profiles that sign in some other way.
 */
export function signInOf(config: SharedConfig, profileName: string): SignIn | undefined {
	const visited = new Set<string>();
	let name: string | undefined = profileName;
	while (name !== undefined && !visited.has(name)) {
		visited.add(name);
		const profile: Section | undefined = config.profile(name);
		const tokenKey = profile?.["sso_session"] ?? profile?.["sso_start_url"];
		if (tokenKey !== undefined) {
			return { command: `aws sso login --profile ${quoted(name)}`, tokenKey };
		}
		if (profile?.["login_session"] !== undefined) {
			return { command: `aws login --profile ${quoted(name)}`, tokenKey: undefined };
		}
		name = profile?.["source_profile"];
	}
	return undefined;
}

function quoted(name: string): string {
	return /^[\w.-]+$/.test(name) ? name : `"${name}"`;
}

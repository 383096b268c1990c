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

/** Whether the profile, or one that it takes its role from, has its keys from a process. */
export function usesProcess(config: SharedConfig, profileName: string): boolean {
	return chainOf(config, profileName).some(([, { credential_process }]) => credential_process !== undefined);
}

/** A profile and those that it takes its role from, each once. */
function chainOf(config: SharedConfig, profileName: string): readonly (readonly [string, Section])[] {
	const chain = new Map<string, Section>();
	let name: string | undefined = profileName;
	while (name !== undefined && !chain.has(name)) {
		const profile: Section = config.profile(name) ?? {};
		chain.set(name, profile);
		name = profile["source_profile"];
	}
	return [...chain];
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
	/**
	 * What the file with the token of the sign-in is named after; undefined where no file tells that it is done, or
	 * where the command is nothing to run without a look at it.
	 */
	readonly tokenKey: string | undefined;
}

/**
 * How the user signs in anew, when the profile, or one that it takes its role from, lives on a sign-in session.
 * undefined for profiles that sign in some other way.
 */
export function signInOf(config: SharedConfig, profileName: string): SignIn | undefined {
	for (const [name, { sso_session, sso_start_url, login_session }] of chainOf(config, profileName)) {
		const tokenKey = sso_session ?? sso_start_url;
		if (tokenKey !== undefined) {
			const command = `aws sso login --profile ${quoted(name)}`;
			return { command, tokenKey: isPlain(name) ? tokenKey : undefined };
		}
		if (login_session !== undefined) {
			return { command: `aws login --profile ${quoted(name)}`, tokenKey: undefined };
		}
	}
	return undefined;
}

/** Whether the name means the same in every shell between quotation marks. */
function isPlain(name: string): boolean {
	return /^[\p{L}\p{N} .,@+:/_-]+$/u.test(name);
}

function quoted(name: string): string {
	return /^[\w.-]+$/.test(name) ? name : `"${name}"`;
}

import type { Section } from "./ini";
import { readSharedFiles, type SharedFile, showToSdk } from "./sharedFiles";
import { shellWords } from "./shellWords";

/** The user's shared AWS files, as botocore reads them. */
export interface SharedConfig {
	/** Names of all profiles of both files, `default` first, the others sorted. */
	readonly profileNames: readonly string[];
	/** The settings of a profile of both files, the credentials file winning; undefined when there is none. */
	profile(name: string): Section | undefined;
	/** Whether the credentials file holds keys of the profile. */
	hasKeysInCredentialsFile(name: string): boolean;
	/** The settings of `[services name]` in the config file, inner keys as `service.key`. */
	services(name: string): Section | undefined;
	/** The settings of `[sso-session name]` in the config file. */
	ssoSession(name: string): Section | undefined;
}

/**
 * Reads the shared config and credentials files afresh, and lets the SDK see what it may of them.
 *
 * @throws SharedFileError when a file cannot be read, or the AWS CLI would not read it.
 */
export async function readSharedConfig(): Promise<SharedConfig> {
	const { config, credentials } = await readSharedFiles();
	const sections = sectionsOf(config);
	const inCredentials = new Map([...credentials].map(([header, section]) => [unquoted(header), section]));
	const profiles = new Map(sections.profile);
	for (const [name, section] of inCredentials) {
		profiles.set(name, { ...profiles.get(name), ...section });
	}
	showToSdk(profiles);
	const others = [...profiles.keys()].filter((name) => name !== "default").sort();
	return {
		profileNames: profiles.has("default") ? ["default", ...others] : others,
		profile: (name) => profiles.get(name),
		hasKeysInCredentialsFile: (name) => inCredentials.get(name)?.["aws_access_key_id"] !== undefined,
		services: (name) => sections.services.get(name),
		ssoSession: (name) => sections["sso-session"].get(name),
	};
}

type Kind = "profile" | "services" | "sso-session";

/** The sections of the config file by their kind and name. Of two of one name, the later counts. */
function sectionsOf(config: SharedFile): Readonly<Record<Kind, ReadonlyMap<string, Section>>> {
	const sections = {
		profile: new Map<string, Section>(),
		services: new Map<string, Section>(),
		"sso-session": new Map<string, Section>(),
	};
	for (const [header, section] of config) {
		if (header === "default") {
			sections.profile.set(header, section);
		}
		for (const kind of ["profile", "services", "sso-session"] as const) {
			const name = nameIn(header, kind);
			if (name !== undefined) {
				sections[kind].set(name, section);
			}
		}
	}
	return sections;
}

/** The name in `profile name` or `profile "the name"`; botocore asks for the quotes around spaces, people forget them. */
function nameIn(header: string, kind: Kind): string | undefined {
	const words = shellWords(header);
	if (words?.length === 2) {
		return words[0] === kind ? words[1] : undefined;
	}
	const rest = header.startsWith(kind) ? header.slice(kind.length) : "";
	return /^\s+\S/.test(rest) ? unquoted(rest.trim()) : undefined;
}

function unquoted(name: string): string {
	return /^(["'])(.*)\1$/.exec(name)?.[2] ?? name;
}

/** A profile and those that it takes its role from, each once. */
export function chainOf(
	config: SharedConfig,
	profileName: string,
): readonly (readonly [name: string, settings: Section])[] {
	const chain = new Map<string, Section>();
	let name: string | undefined = profileName;
	while (name !== undefined && !chain.has(name)) {
		const profile: Section = config.profile(name) ?? {};
		chain.set(name, profile);
		name = profile["source_profile"];
	}
	return [...chain];
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

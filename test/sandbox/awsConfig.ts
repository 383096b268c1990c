import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mfa, sandboxKeys } from "./keys";
import { roles } from "./sts";

interface Profile {
	/** Undefined where keys come from somewhere else. */
	readonly key?: string;
	readonly region: string;
	/** Finds the endpoint by way of a `services` section. */
	readonly services?: true;
	/** What somebody sees who creates an example with it, all of which belong to us-east-1 and account 111122223333. */
	readonly outcome: string;
	/** Other settings. */
	readonly more?: Readonly<Record<string, string>>;
}

const sandboxKey = "SANDBOXKEYONE";
const sandboxProfile: Profile = { key: sandboxKey, region: "us-east-1", outcome: "creates the campaign" };
const profiles: Readonly<Record<string, Profile>> = {
	sandbox: sandboxProfile,
	"sandbox-frankfurt": {
		key: "SANDBOXKEYTWO",
		region: "eu-central-1",
		outcome: "stops: the file belongs to another region and account",
	},
	"sandbox-services": {
		key: "SANDBOXKEYONE",
		region: "us-west-2",
		services: true,
		outcome: "stops: the file belongs to another region",
	},
	"sandbox-temporary": {
		key: "SANDBOXKEYTEMP",
		region: "us-east-1",
		outcome: "creates the campaign with temporary keys",
	},
	"sandbox-expired": {
		key: "SANDBOXKEYOLD",
		region: "us-east-1",
		outcome: "fails: the credentials have expired",
	},
	"sandbox-wrong-key": {
		key: "SANDBOXKEYNONE",
		region: "us-east-1",
		outcome: "fails: AWS doesn't know the access key",
	},
	"sandbox with spaces": {
		key: "SANDBOXKEYONE",
		region: "us-east-1",
		outcome: "creates the campaign",
	},
	"sandbox-role": {
		region: "us-east-1",
		more: { role_arn: roles.open, source_profile: "sandbox" },
		outcome: "assumes a role and creates the campaign",
	},
	"sandbox-mfa": {
		region: "us-east-1",
		more: { role_arn: roles.guarded, source_profile: "sandbox", mfa_serial: mfa.device },
		outcome: `asks for an MFA code (${mfa.code}), then creates the campaign`,
	},
	"sandbox-sso": {
		region: "us-east-1",
		more: { sso_session: "sandbox", sso_account_id: "111122223333", sso_role_name: "campaigns" },
		outcome: "says that the sign-in is missing, and offers it",
	},
};

/** What each profile shows to somebody who creates an example with it. */
export const outcomes: ReadonlyMap<string, string> = new Map(
	Object.entries(profiles).map(([name, { outcome }]) => [name, outcome]),
);

/**
 * Writes AWS config and credentials files whose profiles lead to a sandbox, and nowhere else.
 *
 * @returns the environment that makes AWS tools use them.
 */
export function writeAwsConfig(folder: string, url: string): Record<string, string> {
	mkdirSync(folder, { recursive: true });
	const services = `[services sandbox]\nconnectcampaignsv2 =\n  endpoint_url = ${url}\n`;
	const session = `[sso-session sandbox]\nsso_region = us-east-1\nsso_start_url = ${url}/start\n`;
	const config = Object.entries(profiles).map(([name, profile]) => section(name, settings(profile, url)));
	const credentials = Object.entries(profiles).flatMap(([name, { key }]) =>
		key === undefined ? [] : [`[${name}]\n${secrets(key)}`],
	);
	const configFile = join(folder, "config");
	const credentialsFile = join(folder, "credentials");
	writeFileSync(configFile, [services, session, ...config].join("\n"));
	writeFileSync(credentialsFile, credentials.join("\n"), { mode: 0o600 });
	return {
		AWS_CONFIG_FILE: configFile,
		AWS_SHARED_CREDENTIALS_FILE: credentialsFile,
		AWS_EC2_METADATA_DISABLED: "true",
		AWS_ENDPOINT_URL_SSO: url,
		AWS_ENDPOINT_URL_SSO_OIDC: url,
	};
}

/** The profile `sandbox` as one section of a config file. */
export function snippetOf(url: string): string {
	return section("sandbox", settings(sandboxProfile, url) + secrets(sandboxKey));
}

function section(name: string, lines: string): string {
	return `[profile ${name}]\n${lines}`;
}

function settings({ region, services, more = {} }: Profile, url: string): string {
	const others = Object.entries(more).map(([name, value]) => `${name} = ${value}\n`);
	return `region = ${region}\n${services ? "services = sandbox" : `endpoint_url = ${url}`}\n${others.join("")}`;
}

function secrets(id: string): string {
	const { secret, sessionToken } = sandboxKeys.get(id) ?? { secret: "sandbox-secret-none" };
	const token = sessionToken === undefined ? "" : `aws_session_token = ${sessionToken}\n`;
	return `aws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n${token}`;
}

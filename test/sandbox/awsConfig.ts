import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sandboxKeys } from "./keys";

interface Profile {
	readonly key: string;
	readonly region: string;
	/** Finds the endpoint by way of a `services` section. */
	readonly services?: true;
}

const sandboxProfile: Profile = { key: "SANDBOXKEYONE", region: "us-east-1" };
const profiles: Readonly<Record<string, Profile>> = {
	sandbox: sandboxProfile,
	"sandbox-frankfurt": { key: "SANDBOXKEYTWO", region: "eu-central-1" },
	"sandbox-services": { key: "SANDBOXKEYONE", region: "us-west-2", services: true },
	"sandbox-temporary": { key: "SANDBOXKEYTEMP", region: "us-east-1" },
	"sandbox-expired": { key: "SANDBOXKEYOLD", region: "us-east-1" },
	"sandbox-wrong-key": { key: "SANDBOXKEYNONE", region: "us-east-1" },
};

/**
 * Writes AWS config and credentials files whose profiles lead to a sandbox, and nowhere else.
 *
 * @returns the environment that makes AWS tools use them.
 */
export function writeAwsConfig(folder: string, url: string): Record<string, string> {
	mkdirSync(folder, { recursive: true });
	const services = `[services sandbox]\nconnectcampaignsv2 =\n  endpoint_url = ${url}\n`;
	const config = Object.entries(profiles).map(([name, profile]) => section(name, settings(profile, url)));
	const credentials = Object.entries(profiles).map(([name, { key }]) => `[${name}]\n${secrets(key)}`);
	const configFile = join(folder, "config");
	const credentialsFile = join(folder, "credentials");
	writeFileSync(configFile, [services, ...config].join("\n"));
	writeFileSync(credentialsFile, credentials.join("\n"), { mode: 0o600 });
	return {
		AWS_CONFIG_FILE: configFile,
		AWS_SHARED_CREDENTIALS_FILE: credentialsFile,
		AWS_EC2_METADATA_DISABLED: "true",
	};
}

/** The profile `sandbox` as one section of a config file. */
export function snippetOf(url: string): string {
	return section("sandbox", settings(sandboxProfile, url) + secrets(sandboxProfile.key));
}

function section(name: string, lines: string): string {
	return `[profile ${name}]\n${lines}`;
}

function settings({ region, services }: Profile, url: string): string {
	return `region = ${region}\n${services ? "services = sandbox" : `endpoint_url = ${url}`}\n`;
}

function secrets(id: string): string {
	const { secret, sessionToken } = sandboxKeys.get(id) ?? { secret: "sandbox-secret-none" };
	const token = sessionToken === undefined ? "" : `aws_session_token = ${sessionToken}\n`;
	return `aws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n${token}`;
}

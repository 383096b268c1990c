import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sandboxKeys } from "./signature";

/** Profiles of the throw-away config: their key and their region. */
const profiles: Readonly<
	Record<string, { readonly key: string; readonly region: string; readonly services?: true }>
> = {
	sandbox: { key: "SANDBOXKEYONE", region: "us-east-1" },
	"sandbox-frankfurt": { key: "SANDBOXKEYTWO", region: "eu-central-1" },
	"sandbox-services": { key: "SANDBOXKEYONE", region: "us-west-2", services: true },
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
	const config: string[] = [`[services sandbox]\nconnectcampaignsv2 =\n  endpoint_url = ${url}\n`];
	const credentials: string[] = [];
	for (const [name, { key, region, services }] of Object.entries(profiles)) {
		const { secret, sessionToken } = sandboxKeys.get(key) ?? { secret: "sandbox-secret-none" };
		const endpoint = services ? "services = sandbox" : `endpoint_url = ${url}`;
		config.push(`[profile ${name}]\nregion = ${region}\n${endpoint}\n`);
		const token = sessionToken === undefined ? "" : `aws_session_token = ${sessionToken}\n`;
		credentials.push(`[${name}]\naws_access_key_id = ${key}\naws_secret_access_key = ${secret}\n${token}`);
	}
	const configFile = join(folder, "config");
	const credentialsFile = join(folder, "credentials");
	writeFileSync(configFile, config.join("\n"));
	writeFileSync(credentialsFile, credentials.join("\n"), { mode: 0o600 });
	return {
		AWS_CONFIG_FILE: configFile,
		AWS_SHARED_CREDENTIALS_FILE: credentialsFile,
		AWS_EC2_METADATA_DISABLED: "true",
	};
}

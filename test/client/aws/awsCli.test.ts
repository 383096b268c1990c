import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { IdentitySources } from "../../../deploy/src/identity/decide";
import { readSharedConfig } from "../../../deploy/src/identity/profiles";
import { previewIdentity } from "../../../deploy/src/outlook";
import { skipBecause } from "../../support/skip";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";

const run = promisify(execFile);

/** What `aws configure list` tells of key and region; undefined where it fails. */
async function cli(variables: Readonly<Record<string, string>>): Promise<unknown> {
	try {
		const { stdout } = await run("aws", ["configure", "list"], { env: { ...process.env, ...variables } });
		const line = (name: string): string[] =>
			(stdout.split("\n").find((one) => one.trim().startsWith(name)) ?? "").split(/[\s:]+/).filter(Boolean);
		// Of a key it shows the last four characters.
		return { key: line("access_key")[1]?.slice(-4), region: line("region")[1] };
	} catch {
		return undefined;
	}
}

const keyOf: Readonly<Record<string, string>> = { a: "AAAA", b: "BBBB" };

/** The same of what we would use. */
async function ours(environment: Readonly<Record<string, string>>): Promise<unknown> {
	const sources: IdentitySources = {
		setting: { profile: "", region: "" },
		environment,
		picked: { credentials: undefined, region: undefined },
		arnRegion: undefined,
	};
	const { credentials, region, profileMissing } = await previewIdentity(sources);
	if (profileMissing) {
		return undefined;
	}
	const value = credentials?.value;
	const key = value?.kind === "profile" ? keyOf[value.profile] : environment["AWS_ACCESS_KEY_ID"]?.slice(-4);
	return { key, region: region?.value };
}

suite("beside the AWS CLI", function () {
	// It takes a second or more to start, and a busy machine takes its time.
	this.timeout(120_000);
	let files: AwsFiles;
	suiteSetup(async function () {
		try {
			await run("aws", ["--version"]);
		} catch {
			skipBecause(this, "there is no aws on this machine");
		}
	});
	setup(async () => {
		files = await useAwsFiles(
			"[profile a]\nregion = us-west-2\n[profile b]\nregion: eu-west-2\n[profile 'my corp']\nREGION = af-south-1\n",
			"[a]\nAWS_ACCESS_KEY_ID=AKIDAAAA\nAWS_SECRET_ACCESS_KEY=s\n[b]\naws_access_key_id = AKIDBBBB\naws_secret_access_key = s\n",
			{ AWS_EC2_METADATA_DISABLED: "true" },
		);
	});
	teardown(() => files.restore());

	const keys = { AWS_ACCESS_KEY_ID: "AKIDENVI", AWS_SECRET_ACCESS_KEY: "s" };
	for (const environment of [
		{ AWS_PROFILE: "a" },
		{ AWS_PROFILE: "a", ...keys },
		{ AWS_PROFILE: "a", AWS_DEFAULT_PROFILE: "b" },
		{ AWS_DEFAULT_PROFILE: "b", ...keys },
		{ AWS_PROFILE: "gone" },
		{ AWS_PROFILE: "gone", ...keys },
		{ AWS_PROFILE: "a", AWS_DEFAULT_REGION: "eu-central-1" },
	]) {
		test(`uses the keys and the region that it uses with ${Object.keys(environment).join(", ")} (${environment.AWS_PROFILE})`, async () => {
			assert.deepEqual(await ours(environment), await cli(environment));
		});
	}

	test("knows the profiles and sections that botocore knows", async function () {
		await writeFile(
			join(files.folder, "config"),
			`[default]
region = us-east-1
[profile default]
region = eu-west-2
[profile "quoted"]
Region : us-west-2
[profile 'my corp']
sso_session = my corp
[profile back\\slash]
region = x
[profile merged]
region = us-west-2
output = json
[sso-session 'my corp']
sso_region = us-east-1
[services local]
sts =
  endpoint_url = http://127.0.0.1:1
[preview]
a = 1
[profile empty]
[profilex]
b = 1
`,
		);
		await writeFile(
			join(files.folder, "credentials"),
			"[merged]\nregion = eu-west-2\n[only here]\nregion = x\n",
		);
		const program = `
import json, botocore.session
config = botocore.session.Session().full_config
print(json.dumps([config["profiles"], config["sso_sessions"], config["services"]]))
`;
		try {
			await run("python3", ["-c", "import botocore"]);
		} catch {
			skipBecause(this, "python3 has no botocore: the AWS CLI may bring a Python of its own");
		}
		const { stdout } = await run("python3", ["-c", program]);
		const config = await readSharedConfig();
		const profiles = config.profileNames.map((name) => [name, config.profile(name)] as const);
		assert.deepEqual(JSON.parse(stdout), [
			Object.fromEntries(profiles),
			{ "my corp": config.ssoSession("my corp") },
			{ local: { sts: { endpoint_url: config.services("local")?.["sts.endpoint_url"] } } },
		]);
	});

	test("reads what it reads", async () => {
		const config = await readSharedConfig();
		for (const [profile, setting] of [
			["a", "aws_access_key_id"],
			["b", "region"],
			["my corp", "region"],
		] as const) {
			const { stdout } = await run("aws", ["configure", "get", setting, "--profile", profile]);
			assert.equal(config.profile(profile)?.[setting], stdout.trim());
		}
	});
});

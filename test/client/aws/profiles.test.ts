import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readSharedConfig, signInOf } from "../../../deploy/src/identity/profiles";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";

const config = `
[profile zeta]
region = eu-west-2
[default]
region = us-east-1
; a comment
[profile alpha]
role_arn = arn:aws:iam::1:role/r
source_profile = signed
[profile signed]
sso_session = corp
[profile "quoted"]
region = ca-central-1
[profile old]
sso_start_url = https://example.com/start
[profile web]
login_session = arn:aws:iam::1:user/u
[profile loop]
source_profile = loop
[sso-session corp]
sso_region = us-east-1
[services local]
connectcampaignsv2 =
  endpoint_url = http://127.0.0.1:1
[profile my team]
region = eu-west-2
source_profile = Büro & Söhne
[profile a $(b)]
region = us-east-1
sso_session = corp
[profile "their team"] ; a comment
region = us-west-2
sso_session = corp
[profile __proto__]
region = nowhere
[profile ]
region = nowhere
`;
const credentials = `
[keys]
aws_access_key_id = AKIDKEYS
[zeta]
region = us-west-2
[Büro & Söhne]
region = af-south-1
[100%]
region = us-east-1
`;

suite("readSharedConfig", () => {
	let files: AwsFiles;
	setup(async () => {
		files = await useAwsFiles(config, credentials);
	});
	teardown(() => files.restore());

	test("lists the profiles of both files, default first, and nothing else", async () => {
		const { profileNames } = await readSharedConfig();
		assert.deepEqual(profileNames, [
			"default",
			"100%",
			"Büro & Söhne",
			"__proto__",
			"a $(b)",
			"alpha",
			"keys",
			"loop",
			"my team",
			"old",
			"quoted",
			"signed",
			"their team",
			"web",
			"zeta",
		]);
	});

	test("lets the credentials file win", async () => {
		const shared = await readSharedConfig();
		assert.equal(shared.profile("zeta")?.["region"], "us-west-2");
		assert.equal(shared.profile("default")?.["region"], "us-east-1");
		assert.equal(shared.profile("corp"), undefined);
		assert.equal(shared.profile("constructor"), undefined);
	});

	test("knows profiles whose names have spaces and other signs", async () => {
		const shared = await readSharedConfig();
		assert.equal(shared.profile("my team")?.["source_profile"], "Büro & Söhne");
		assert.equal(shared.profile("Büro & Söhne")?.["region"], "af-south-1");
		assert.deepEqual(signInOf(shared, "their team"), {
			command: 'aws sso login --profile "their team"',
			tokenKey: "corp",
		});
		assert.equal(signInOf(shared, "a $(b)")?.tokenKey, undefined, "a shell would run a part of it");
	});

	test("reads the services sections", async () => {
		const shared = await readSharedConfig();
		assert.equal(shared.services("local")?.["connectcampaignsv2.endpoint_url"], "http://127.0.0.1:1");
		assert.equal(shared.services("none"), undefined);
	});

	test("reads the files anew each time", async () => {
		await readSharedConfig();
		await writeFile(join(files.folder, "config"), "[profile fresh]\nregion = us-east-1\n");
		assert.deepEqual((await readSharedConfig()).profileNames, [
			"100%",
			"Büro & Söhne",
			"fresh",
			"keys",
			"zeta",
		]);
	});

	test("finds nothing where there are no files", async () => {
		process.env["AWS_CONFIG_FILE"] = join(files.folder, "absent");
		process.env["AWS_SHARED_CREDENTIALS_FILE"] = join(files.folder, "absent");
		assert.deepEqual((await readSharedConfig()).profileNames, []);
	});

	test("knows which command signs in again, through the chain of roles", async () => {
		const shared = await readSharedConfig();
		const command = (name: string): string | undefined => signInOf(shared, name)?.command;
		assert.equal(command("signed"), "aws sso login --profile signed");
		assert.equal(command("alpha"), "aws sso login --profile signed");
		assert.equal(command("old"), "aws sso login --profile old");
		assert.equal(command("web"), "aws login --profile web");
		assert.equal(command("keys"), undefined);
		assert.equal(command("loop"), undefined);
	});
});

import assert from "node:assert/strict";
import type { ProfileAccounts } from "../../client/src/identity/profileAccounts";
import { profileItems } from "../../client/src/identity/profileItems";
import type { CredentialSource } from "../../deploy/src/identity/decide";
import { ambientKinds, sourceInWords } from "../../deploy/src/identity/decide";
import { readSharedConfig } from "../../deploy/src/identity/profiles";
import { type AwsFiles, useAwsFiles } from "./support/awsFiles";

suite("the profile picker", () => {
	let files: AwsFiles;
	setup(async () => {
		files = await useAwsFiles(`[default]
region = us-east-1
[profile role]
role_arn = arn:aws:iam::111122223333:role/r
source_profile = default
[profile signed $(zap)]
region = eu-west-2
sso_session = corp
sso_account_id = 444455556666
`);
	});
	teardown(() => files.restore());

	const show = async (
		environment: Record<string, string>,
		current?: CredentialSource,
		accounts?: ProfileAccounts,
	) =>
		profileItems(await readSharedConfig(), ambientKinds(environment), current, accounts).map(
			({ label, description }) => `${label}|${description}`,
		);

	test("tells the account that a profile with keys led to, but the files know better", async () => {
		const accounts = ["default", "role", "gone"].map((profile) => ({ profile, account: "999988887777" }));
		assert.deepEqual((await show({}, { kind: "profile", profile: "default" }, accounts)).slice(0, 3), [
			"default|current · 999988887777 when last used · us-east-1",
			"role|111122223333 · role",
			"signed $ (zap)|444455556666 · eu-west-2 · SSO",
		]);
	});

	test("tells accounts and how profiles sign in, and at the end how to add one", async () => {
		assert.deepEqual(await show({}), [
			"default|us-east-1",
			"role|111122223333 · role",
			"signed $ (zap)|444455556666 · eu-west-2 · SSO",
			"EC2 instance role|only on an EC2 instance",
			"Add a profile…|",
		]);
	});

	test("begins with the current choice and marks it", async () => {
		const shown = await show({}, { kind: "profile", profile: "role" });
		assert.deepEqual(shown.slice(0, 2), ["role|current · 111122223333 · role", "default|us-east-1"]);
		const instance = await show({}, { kind: "instance" });
		assert.equal(instance[0], "EC2 instance role|current · only on an EC2 instance");
	});

	test("offers what the environment names, each by itself", async () => {
		const environment = {
			AWS_ACCESS_KEY_ID: "AKID",
			AWS_SECRET_ACCESS_KEY: "secret",
			AWS_ROLE_ARN: "arn",
			AWS_WEB_IDENTITY_TOKEN_FILE: "/token",
			AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://127.0.0.1/keys",
			AWS_EC2_METADATA_DISABLED: "true",
		};
		assert.deepEqual((await show(environment)).slice(0, 4), [
			"Keys of the environment|AWS_ACCESS_KEY_ID",
			"Web identity of the environment|AWS_WEB_IDENTITY_TOKEN_FILE",
			"Container credentials|AWS_CONTAINER_CREDENTIALS_*",
			"default|us-east-1",
		]);
		assert.ok((await show(environment)).every((item) => !item.startsWith("EC2")));
		const { AWS_ROLE_ARN: _, ...withoutRole } = environment;
		assert.ok(!ambientKinds(withoutRole).includes("webIdentity"));
	});

	test("gives each kind of credentials a name", () => {
		const kinds = ["environment", "webIdentity", "container", "instance"] as const;
		const names = kinds.map((kind) => sourceInWords({ kind }));
		assert.equal(new Set(names).size, 4);
		assert.equal(sourceInWords({ kind: "profile", profile: "p" }), "profile p");
	});
});

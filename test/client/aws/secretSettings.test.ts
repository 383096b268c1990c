import assert from "node:assert/strict";
import type { CredentialSource } from "../../../deploy/src/identity/decide";
import { readSharedConfig } from "../../../deploy/src/identity/profiles";
import { secretsInUse } from "../../../deploy/src/identity/secretSettings";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";

const config = `
[profile role]
role_arn = arn:aws:iam::111122223333:role/r
source_profile = keys
external_id = role-external
[profile by-environment]
role_arn = arn:aws:iam::111122223333:role/r
credential_source = Environment
[profile by-container]
role_arn = arn:aws:iam::111122223333:role/r
credential_source = EcsContainer
[profile process]
credential_process = get-keys --password process-password
[profile plain]
region = us-west-2
`;
const credentials = `
[keys]
aws_access_key_id = keys-id
aws_secret_access_key = keys-secret
aws_session_token = keys-token
`;
const environment = {
	AWS_ACCESS_KEY_ID: "env-id",
	AWS_SECRET_ACCESS_KEY: "env-secret",
	AWS_SESSION_TOKEN: "env-token",
	AWS_SECURITY_TOKEN: "env-old-token",
	AWS_CONTAINER_AUTHORIZATION_TOKEN: "container-token",
};
const ofKeys = ["keys-id", "keys-secret", "keys-token"];
const ofEnvironment = ["env-id", "env-old-token", "env-secret", "env-token"];

suite("the secrets in use", () => {
	let files: AwsFiles;
	setup(async () => {
		files = await useAwsFiles(config, credentials);
	});
	teardown(() => files.restore());

	const profile = (name: string): CredentialSource => ({ kind: "profile", profile: name });

	for (const [what, source, secrets] of [
		["keys of a profile", profile("keys"), ofKeys],
		["a role and the keys that it is assumed with", profile("role"), [...ofKeys, "role-external"]],
		["a role that is assumed with the environment's keys", profile("by-environment"), ofEnvironment],
		["a role that is assumed by a container", profile("by-container"), ["container-token"]],
		["a process and its arguments", profile("process"), ["get-keys --password process-password"]],
		["a profile without any", profile("plain"), []],
		["keys of the environment", { kind: "environment" }, ofEnvironment],
		["a container", { kind: "container" }, ["container-token"]],
		["an instance", { kind: "instance" }, []],
	] as const) {
		test(`are those of ${what}, and nobody else's`, async () => {
			const found = secretsInUse(source, await readSharedConfig(), environment);
			assert.deepEqual([...found].sort(), [...secrets].sort());
		});
	}
});

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CredentialSource } from "../../../deploy/src/identity/decide";
import { type MfaCodeProvider, SignInDismissed } from "../../../deploy/src/session/credentials";
import { loadCredentials } from "../../../deploy/src/session/loadCredentials";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { identityFor } from "../support/campaign";
import { type FakeAws, startFakeAws } from "../support/fakeAws";

const noMfa: MfaCodeProvider = () => assert.fail("asked for a code");

const stsAnswer = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<Credentials><AccessKeyId>AKIDROLE</AccessKeyId><SecretAccessKey>role-secret</SecretAccessKey>
<SessionToken>role-token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
</AssumeRoleResult></AssumeRoleResponse>`;

suite("loadCredentials", () => {
	let sts: FakeAws;
	let files: AwsFiles;
	const signal = new AbortController().signal;
	const load = (source: CredentialSource | string, ask: MfaCodeProvider = noMfa) => {
		const credentials = typeof source === "string" ? ({ kind: "profile", profile: source } as const) : source;
		return loadCredentials(identityFor("https://unused", { credentials, stsEndpoint: sts.url }), ask, signal);
	};
	setup(async () => {
		sts = await startFakeAws();
		sts.answer = (response) => response.end(stsAnswer);
		const answer = JSON.stringify({ Version: 1, AccessKeyId: "AKIDPROC", SecretAccessKey: "process-secret" });
		files = await useAwsFiles(
			`[profile role]
role_arn = arn:aws:iam::111122223333:role/campaigns
source_profile = keys
[profile guarded]
role_arn = arn:aws:iam::111122223333:role/campaigns
source_profile = keys
mfa_serial = arn:aws:iam::111122223333:mfa/me
[profile process]
credential_process = echo '${answer}'
[profile signed]
sso_start_url = https://example.com/start
sso_region = us-east-1
sso_account_id = 111122223333
sso_role_name = r
[profile empty]
region = us-west-2
`,
			"[keys]\naws_access_key_id = AKIDKEYS\naws_secret_access_key = keys-secret\n",
		);
	});
	teardown(async () => {
		await files.restore();
		await sts.close();
	});

	test("reads keys afresh each time", async () => {
		const first = await load("keys");
		assert.deepEqual([first.accessKeyId, first.secretAccessKey], ["AKIDKEYS", "keys-secret"]);
		await writeFile(
			join(files.folder, "credentials"),
			"[keys]\naws_access_key_id = AKIDNEW\naws_secret_access_key = n\naws_session_token = t\n",
		);
		const second = await load("keys");
		assert.deepEqual([second.accessKeyId, second.sessionToken], ["AKIDNEW", "t"]);
	});

	test("assumes a role with the keys of its source profile", async () => {
		const { accessKeyId, sessionToken } = await load("role");
		assert.deepEqual([accessKeyId, sessionToken], ["AKIDROLE", "role-token"]);
		assert.equal(sts.received.length, 1);
		assert.match(sts.received[0]?.headers.authorization ?? "", /Credential=AKIDKEYS\/\d+\/us-west-2\/sts\//);
	});

	test("asks for the MFA code of the device that the profile names", async () => {
		const asked: string[] = [];
		await load("guarded", (serial) => {
			asked.push(serial);
			return Promise.resolve("123456");
		});
		assert.deepEqual(asked, ["arn:aws:iam::111122223333:mfa/me"]);
		assert.equal(new URLSearchParams(sts.received[0]?.body).get("TokenCode"), "123456");
	});

	test("assumes roles with no endpoint but that of the identity", async () => {
		const elsewhere = await startFakeAws();
		Object.assign(process.env, { AWS_ENDPOINT_URL: elsewhere.url, AWS_ENDPOINT_URL_STS: elsewhere.url });
		await load("role");
		assert.deepEqual([sts.received.length, elsewhere.received.length], [1, 0]);
		await elsewhere.close();
	});

	test("sends nothing to another computer over plain HTTP", async () => {
		const identity = identityFor("https://unused", {
			credentials: { kind: "profile", profile: "role" },
			stsEndpoint: "http://sts.example.com",
		});
		await assert.rejects(loadCredentials(identity, noMfa, signal), { name: "EndpointError" });
	});

	test("stops quietly when the MFA question is dismissed", async () => {
		const dismissed = load("guarded", () => Promise.resolve(undefined));
		await assert.rejects(dismissed, SignInDismissed);
		assert.equal(sts.received.length, 0);
	});

	test("runs a credential process", async () => {
		const { accessKeyId } = await load("process");
		assert.equal(accessKeyId, "AKIDPROC");
	});

	test("takes the credentials of a container when they were chosen", async () => {
		sts.answer = (response, { headers }) => {
			const keys = { AccessKeyId: "AKIDTASK", SecretAccessKey: "s", Token: headers.authorization };
			response.end(JSON.stringify({ ...keys, Expiration: "2099-01-01T00:00:00Z" }));
		};
		Object.assign(process.env, {
			AWS_CONTAINER_CREDENTIALS_FULL_URI: `${sts.url}/keys`,
			AWS_CONTAINER_AUTHORIZATION_TOKEN: "container-token",
		});
		const { accessKeyId, sessionToken } = await load({ kind: "container" });
		assert.deepEqual([accessKeyId, sessionToken], ["AKIDTASK", "container-token"]);
	});

	test("takes the role of a web identity when it was chosen", async () => {
		const tokenFile = join(files.folder, "token");
		await writeFile(tokenFile, "identity-token");
		Object.assign(process.env, {
			AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile,
			AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/web",
		});
		sts.answer = (response) => response.end(stsAnswer.replaceAll("AssumeRole", "AssumeRoleWithWebIdentity"));
		const { accessKeyId } = await load({ kind: "webIdentity" });
		assert.equal(accessKeyId, "AKIDROLE");
		const form = new URLSearchParams(sts.received[0]?.body);
		assert.equal(form.get("WebIdentityToken"), "identity-token");
		assert.equal(sts.received[0]?.headers.authorization, undefined);
	});

	test("takes the role of an EC2 instance when it was chosen", async () => {
		sts.answer = (response, { method, path }) => {
			const role = "/latest/meta-data/iam/security-credentials/";
			const keys = { AccessKeyId: "AKIDEC2", SecretAccessKey: "s", Token: "t" };
			const answers: Record<string, string> = {
				[role]: "campaigns",
				[`${role}campaigns`]: JSON.stringify({ ...keys, Expiration: "2099-01-01T00:00:00Z" }),
			};
			response.end(method === "PUT" ? "metadata-token" : answers[path]);
		};
		process.env["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = sts.url;
		assert.equal((await load({ kind: "instance" })).accessKeyId, "AKIDEC2");
	});

	test("takes the keys of the environment when they were chosen, and only then", async () => {
		Object.assign(process.env, { AWS_ACCESS_KEY_ID: "AKIDENV", AWS_SECRET_ACCESS_KEY: "env-secret" });
		const chosen = await load({ kind: "environment" });
		assert.equal(chosen.accessKeyId, "AKIDENV");
		for (const name of ["empty", "absent", "signed"]) {
			await assert.rejects(load(name), { name: "SignInError" });
		}
	});
});

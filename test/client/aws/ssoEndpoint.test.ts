import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { externalDataInterceptor, getSSOTokenFilepath, loadSharedConfigFiles } from "@smithy/core/config";
import type { IdentitySources } from "../../../deploy/src/identity/decide";
import { resolveIdentity } from "../../../deploy/src/identity/identity";
import { loadCredentials } from "../../../deploy/src/session/loadCredentials";
import { isObject } from "../../../shared/src/request/json";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { type Answer, type FakeAws, startFakeAws } from "../support/fakeAws";

/** SSO, its sign-in and STS in one. */
const signInServices: Answer = (response, { path, body }) => {
	const roleCredentials = {
		accessKeyId: "AKIDSSO",
		secretAccessKey: "sso-secret",
		sessionToken: "sso-session-token",
		expiration: 4_070_908_800_000,
	};
	if (path.startsWith("/federation/credentials")) {
		response.end(JSON.stringify({ roleCredentials }));
	} else if (path === "/token") {
		response.end(
			JSON.stringify({ accessToken: "renewed-token", expiresIn: 3600, refreshToken: "next-refresh-token" }),
		);
	} else {
		assert.match(body, /Action=AssumeRole/);
		response.end(`<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>AKIDROLE</AccessKeyId><SecretAccessKey>role-secret</SecretAccessKey><SessionToken>role-token</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`);
	}
};

suite("the endpoints of a sign-in", () => {
	let own: FakeAws;
	let oidc: FakeAws;
	let others: FakeAws;
	let files: AwsFiles;
	setup(async () => {
		[own, oidc, others] = await Promise.all([startFakeAws(), startFakeAws(), startFakeAws()]);
		for (const server of [own, oidc, others]) {
			server.answer = signInServices;
		}
		files = await useAwsFiles(
			`[default]
region = us-east-1
endpoint_url = ${others.url}
services = others
[services others]
sso =
  endpoint_url = ${others.url}
sso_oidc =
  endpoint_url = ${others.url}
sts =
  endpoint_url = ${others.url}
[profile general]
sso_session = my corp
sso_account_id = 111122223333
sso_role_name = r
region = us-west-2
endpoint_url = ${own.url}
[profile special]
sso_session = my corp
sso_account_id = 111122223333
sso_role_name = r
region = us-west-2
services = special
[services special]
sso =
  endpoint_url = ${own.url}
sso_oidc =
  endpoint_url = ${oidc.url}
[profile plain]
sso_session = my corp
sso_account_id = 111122223333
sso_role_name = r
region = us-west-2
[profile role]
role_arn = arn:aws:iam::111122223333:role/r
source_profile = lender
region = us-west-2
endpoint_url = ${own.url}
[profile lender]
sso_session = my corp
sso_account_id = 111122223333
sso_role_name = r
endpoint_url = ${others.url}
[profile keyed role]
role_arn = arn:aws:iam::111122223333:role/r
source_profile = keys
region = us-west-2
services = local sts
[services 'local sts']
sts =
  endpoint_url = ${own.url}
[sso-session 'my corp']
sso_region = us-east-1
sso_start_url = https://example.com/start
`,
			`[keys]\naws_access_key_id = AKIDKEYS\naws_secret_access_key = keys-secret\nendpoint_url = ${others.url}\n`,
		);
		await saveToken(3_600_000);
	});
	teardown(async () => {
		await files.restore();
		await Promise.all([own.close(), oidc.close(), others.close()]);
	});

	/** @param good for how long, in milliseconds. */
	async function saveToken(good: number): Promise<void> {
		const file = getSSOTokenFilepath("my corp");
		await mkdir(dirname(file), { recursive: true });
		const token = {
			accessToken: "first-token",
			expiresAt: new Date(Date.now() + good).toISOString(),
			clientId: "client",
			clientSecret: "client-secret",
			refreshToken: "refresh-token",
		};
		await writeFile(file, JSON.stringify(token));
	}

	async function load(profile: string, environment: Record<string, string> = {}, noted: string[] = []) {
		const unasked = () => assert.fail("asked");
		const sources: IdentitySources = {
			setting: { profile, region: "" },
			environment,
			picked: { credentials: undefined, region: undefined },
			arnRegion: undefined,
		};
		const identity = await resolveIdentity(sources, { credentials: unasked, region: unasked });
		assert.ok(identity);
		const { signal } = new AbortController();
		return loadCredentials(identity, unasked, signal, (secret) => noted.push(secret));
	}

	test("are the profile's own, and another profile's endpoint gets nothing", async () => {
		for (const profile of ["general", "special"]) {
			const { accessKeyId } = await load(profile);
			assert.equal(accessKeyId, "AKIDSSO");
		}
		assert.deepEqual(
			own.received.map(({ headers }) => headers["x-amz-sso_bearer_token"]),
			["first-token", "first-token"],
		);
		assert.deepEqual([oidc.received.length, others.received.length], [0, 0]);
	});

	test("are those of the chosen profile for the whole chain of roles", async () => {
		assert.equal((await load("role")).accessKeyId, "AKIDROLE");
		assert.equal((await load("keyed role")).accessKeyId, "AKIDROLE");
		assert.deepEqual([own.received.length, others.received.length], [3, 0]);
	});

	test("are those of the environment before those of the profile", async () => {
		await load("plain", { AWS_ENDPOINT_URL: own.url });
		await load("general", { AWS_ENDPOINT_URL_SSO: oidc.url });
		assert.deepEqual([own.received.length, oidc.received.length, others.received.length], [1, 1, 0]);
	});

	test("get a token that is about to expire where it is renewed, and nowhere else", async () => {
		await saveToken(1_000);
		const noted: string[] = [];
		await load("special", {}, noted);
		assert.deepEqual(JSON.parse(oidc.received[0]?.body ?? ""), {
			clientId: "client",
			clientSecret: "client-secret",
			grantType: "refresh_token",
			refreshToken: "refresh-token",
		});
		assert.equal(own.received[0]?.headers["x-amz-sso_bearer_token"], "renewed-token");
		assert.equal(others.received.length, 0);
		const saved: unknown = JSON.parse(await readFile(getSSOTokenFilepath("my corp"), "utf8"));
		assert.ok(typeof saved === "object" && saved !== null);
		assert.equal(Reflect.get(saved, "accessToken"), "renewed-token");
		assert.equal(Reflect.get(saved, "refreshToken"), "next-refresh-token");
		for (const secret of ["first-token", "refresh-token", "client-secret", "renewed-token", "sso-secret"]) {
			assert.ok(noted.includes(secret), secret);
		}
	});

	test("keep the refresh token where a renewal gives no other, so that the next one works", async () => {
		await saveToken(1_000);
		oidc.answer = (response) =>
			response.end(JSON.stringify({ accessToken: "renewed-token", expiresIn: 3600 }));
		await load("special");
		const saved: unknown = JSON.parse(await readFile(getSSOTokenFilepath("my corp"), "utf8"));
		assert.ok(isObject(saved));
		assert.deepEqual([saved["accessToken"], saved["refreshToken"]], ["renewed-token", "refresh-token"]);
	});

	test("are never known to the SDK, and keys are not either", async () => {
		await load("keyed role");
		const record = await Promise.all(Object.values(externalDataInterceptor.getFileRecord()));
		const known = record.join("\n");
		assert.match(known, /\[profile keyed%20role\]\nregion = us-west-2/);
		assert.doesNotMatch(known, /http:|AKID|keys-secret/);
		// What it reads, it keeps for as long as the process lives.
		const { configFile, credentialsFile } = await loadSharedConfigFiles();
		assert.doesNotMatch(JSON.stringify([configFile, credentialsFile]), /http:|AKID|keys-secret/);
	});
});

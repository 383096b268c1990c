import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import https from "node:https";
import { dirname, join } from "node:path";
import { getSSOTokenFilepath } from "@smithy/core/config";
import { callService } from "../../../deploy/src/calls/call";
import { campaignState } from "../../../deploy/src/calls/campaigns";
import type { Failure } from "../../../deploy/src/calls/errors";
import type { Identity } from "../../../deploy/src/identity/identity";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { identityFor } from "../support/campaign";
import { type Answer, type FakeAws, startFakeAws } from "../support/fakeAws";

const token = "eyJhbGciOiJSUzI1NiJ9.web-identity-token";
const credentials = "[keys]\naws_access_key_id = AKIDTESTS\naws_secret_access_key = keys-secret\n";
const processAnswer = JSON.stringify({
	Version: 1,
	AccessKeyId: "AKIDPROCESS",
	SecretAccessKey: "process-secret",
	SessionToken: "process-session-token",
});

/** What came in, said back in the form of STS's errors. */
const echo =
	(...secrets: readonly string[]): Answer =>
	(response) => {
		response.writeHead(403);
		response.end(
			`<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Code>AccessDenied</Code><Message>Got ${secrets.join(" ")}</Message></Error></ErrorResponse>`,
		);
	};

suite("signing in", () => {
	let other: FakeAws;
	let files: AwsFiles;
	setup(async () => {
		other = await startFakeAws();
		files = await useAwsFiles("", credentials);
		const role = "role_arn = arn:aws:iam::111122223333:role/r";
		const config = `
[profile role]
${role}
source_profile = keys
[profile process-role]
${role}
source_profile = process
[profile process]
credential_process = sh -c 'printf %s "$0"' '${processAnswer}'
[profile web]
${role}
web_identity_token_file = ${join(files.folder, "web-token")}
[profile sso]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = campaigns
[sso-session corp]
sso_region = us-west-2
sso_start_url = https://example.com/start
`;
		await writeFile(join(files.folder, "config"), config);
		await writeFile(join(files.folder, "web-token"), token);
		const ssoToken = getSSOTokenFilepath("corp");
		assert.ok(ssoToken.startsWith(files.folder));
		await mkdir(dirname(ssoToken), { recursive: true });
		const expiresAt = "2099-01-01T00:00:00Z";
		await writeFile(ssoToken, JSON.stringify({ accessToken: "sso-access-token", expiresAt }));
	});
	teardown(async () => {
		await files.restore();
		await other.close();
	});

	async function failureAs(profile: string, changes: Partial<Identity>): Promise<Failure> {
		const identity = identityFor("https://campaigns.example", {
			credentials: { kind: "profile", profile },
			...changes,
		});
		const options = {
			askMfaCode: () => assert.fail("asked for a code"),
			step: () => undefined,
			signal: new AbortController().signal,
		};
		const called = await callService(identity, options, "read", (client, signal) =>
			campaignState(client, "c-1", signal),
		);
		return called.kind === "failed" ? called.failure : assert.fail(JSON.stringify(called));
	}

	for (const [profile, secrets] of [
		["role", ["keys-secret"]],
		["process-role", ["AKIDPROCESS", "process-secret", "process-session-token"]],
		["web", [token]],
	] as const) {
		test(`shows no secret that it sent as the profile ${profile}, where STS repeats it`, async () => {
			other.answer = echo(...secrets);
			const secretSettings = profile === "role" ? secrets : [];
			const failure = await failureAs(profile, { stsEndpoint: other.url, secretSettings });
			assert.match(failure.said ?? "", /^Got \[hidden\]/);
			for (const secret of secrets) {
				assert.ok(!JSON.stringify(failure).includes(secret), secret);
			}
		});
	}

	suite("where the profile has AWS's own endpoints and the environment names others", () => {
		const { request } = https;
		let hosts: string[];
		setup(() => {
			hosts = [];
			process.env["AWS_ENDPOINT_URL"] = other.url;
			Object.assign(https, {
				request: ({ host }: https.RequestOptions) => {
					hosts.push(String(host));
					throw new Error("stopped by the test");
				},
			});
		});
		teardown(() => {
			Object.assign(https, { request });
		});

		for (const [profile, host] of [
			["role", "sts.us-west-2.amazonaws.com"],
			["web", "sts.us-west-2.amazonaws.com"],
			["sso", "portal.sso.us-west-2.amazonaws.com"],
		] as const) {
			test(`sends nothing elsewhere as the profile ${profile}`, async () => {
				await failureAs(profile, {});
				assert.deepEqual([...new Set(hosts)], [host]);
				assert.deepEqual(other.received, []);
			});
		}
	});
});

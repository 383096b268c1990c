import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { dirname, join } from "node:path";
import { getSSOTokenFilepath } from "@smithy/core/config";
import { explain, type Failure } from "../../../deploy/src/calls/errors";
import { loadCredentials } from "../../../deploy/src/session/loadCredentials";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { identityFor } from "../support/campaign";
import { type FakeAws, startFakeAws } from "../support/fakeAws";
import { otherCases } from "./otherSignInCases";
import { keys, profileCases, role, type SignInCase, sso, ssoError, validToken } from "./signInCases";

suite("sign-ins that fail", () => {
	let aws: FakeAws;
	let files: AwsFiles | undefined;
	setup(async () => {
		aws = await startFakeAws();
	});
	teardown(async () => {
		await files?.restore();
		files = undefined;
		await aws.close();
	});

	async function fail(one: Omit<SignInCase, "title" | "advice">): Promise<Failure> {
		const environment = Object.entries(one.environment ?? {}).map(([name, value]) => [
			name,
			value.replace("@URL@", aws.url),
		]);
		files = await useAwsFiles(one.config ?? "", keys, Object.fromEntries(environment));
		if (one.credentials !== undefined) {
			await writeFile(join(files.folder, "credentials"), one.credentials);
		}
		if (one.token !== undefined) {
			const file = getSSOTokenFilepath("corp");
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, one.token);
		}
		if (one.answer !== undefined) {
			aws.answer = one.answer;
		}
		const identity = identityFor("https://unused", {
			credentials: one.source ?? { kind: "profile", profile: "p" },
			stsEndpoint: aws.url,
			ssoEndpoint: aws.url,
			ssoOidcEndpoint: aws.url,
			...one.identity,
		});
		const { signal } = new AbortController();
		const loading = loadCredentials(identity, () => Promise.resolve("123456"), signal);
		const error: unknown = await loading.then(
			() => assert.fail("signed in"),
			(reason: unknown) => reason,
		);
		return explain(error, identity, "create", (text) => text);
	}

	for (const [name, one] of Object.entries({ ...profileCases, ...otherCases })) {
		test(`tell of ${name}`, async () => {
			const failure = await fail(one);
			assert.match(failure.title, one.title);
			assert.match(failure.advice, one.advice);
			assert.match(failure.said ?? "", one.says ?? /(?:)/);
			assert.doesNotMatch(JSON.stringify(failure), /hush|unexpected|access-token|keys-secret/i);
		});
	}

	test("tell of a service that does not speak HTTP", async () => {
		const server = await listening((socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n"));
		const address = server.address();
		assert.ok(typeof address === "object" && address !== null);
		const stsEndpoint = `http://127.0.0.1:${address.port}`;
		const failure = await fail({ config: `${role}source_profile = keys\n`, identity: { stsEndpoint } });
		server.close();
		assert.match(failure.title, /is not HTTP/);
		assert.match(failure.advice, /Check the endpoint/);
	});

	test("offer to sign in again where that helps", async () => {
		const signIn = { command: "aws sso login --profile p", tokenKey: "corp" };
		for (const token of [
			undefined,
			"{",
			JSON.stringify({ accessToken: "t", expiresAt: "2020-01-01T00:00:00Z" }),
		]) {
			const failure = await fail({
				config: sso,
				identity: { signIn },
				...(token === undefined ? {} : { token }),
			});
			assert.deepEqual(failure.renewal, signIn);
			assert.match(failure.advice, /aws sso login --profile p/);
			await files?.restore();
			files = undefined;
		}
		const refused = await fail({
			config: sso,
			token: validToken,
			answer: ssoError(403, "ForbiddenException"),
			identity: { signIn },
		});
		assert.equal(refused.renewal, undefined);
	});
});

function listening(connected: Parameters<typeof createServer>[1]): Promise<Server> {
	return new Promise((resolve) => {
		const server = createServer(connected ?? (() => undefined));
		server.listen(0, "127.0.0.1", () => resolve(server));
	});
}

import assert from "node:assert/strict";
import { createHash, generateKeyPairSync } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { explain, type Failure } from "../../../deploy/src/calls/errors";
import type { Credentials } from "../../../deploy/src/session/credentials";
import { loadCredentials } from "../../../deploy/src/session/loadCredentials";
import { isObject } from "../../../shared/src/request/json";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { identityFor } from "../support/campaign";
import { type Answer, type FakeAws, startFakeAws } from "../support/fakeAws";

const session = "arn:aws:iam::111122223333:user/me";
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const keys = { accessKeyId: "AKIDLOGIN", secretAccessKey: "hush-secret", sessionToken: "hush-session" };
const hour = 3_600_000;

/** A token as `aws login` keeps it, which expires after so many milliseconds. */
function tokenFor(expiresIn: number, changes: object = {}): string {
	const expiresAt = new Date(Date.now() + expiresIn).toISOString();
	return JSON.stringify({
		accessToken: { ...keys, accountId: "111122223333", expiresAt },
		clientId: "arn:aws:signin:::devtools/same-device",
		refreshToken: "hush-refresh",
		dpopKey: privateKey.export({ type: "sec1", format: "pem" }),
		...changes,
	});
}

const denied =
	(error: string): Answer =>
	(response) => {
		response.writeHead(403, { "x-amzn-errortype": "AccessDeniedException" });
		response.end(JSON.stringify({ error, message: "Said by AWS." }));
	};
const status =
	(code: number): Answer =>
	(response) => {
		response.writeHead(code, { "content-type": "application/json" });
		response.end("{}");
	};

suite("aws login", () => {
	let aws: FakeAws;
	let files: AwsFiles;
	const noted: string[] = [];
	setup(async () => {
		noted.length = 0;
		aws = await startFakeAws();
		files = await useAwsFiles(`[profile p]\nregion = us-west-2\nlogin_session = ${session}\n`);
	});
	teardown(async () => {
		await files.restore();
		await aws.close();
	});

	async function keep(token: string, folder = join(files.folder, ".aws", "login", "cache")): Promise<void> {
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, `${createHash("sha256").update(session).digest("hex")}.json`), token);
	}

	const identity = (signInEndpoint = aws.url) =>
		identityFor("https://unused", {
			credentials: { kind: "profile", profile: "p" },
			signInEndpoint,
			signIn: { command: "aws login --profile p", tokenKey: undefined },
		});

	function load(signInEndpoint?: string): Promise<Credentials> {
		const { signal } = new AbortController();
		const noMfa = (): Promise<string | undefined> => assert.fail("asked for a code");
		return loadCredentials(identity(signInEndpoint), noMfa, signal, (secret) => noted.push(secret));
	}

	async function failure(signInEndpoint?: string): Promise<Failure> {
		const error: unknown = await load(signInEndpoint).then(
			() => assert.fail("signed in"),
			(reason: unknown) => reason,
		);
		const failed = explain(error, identity(), "create", (text) => text);
		assert.doesNotMatch(JSON.stringify(failed), /hush|BEGIN/);
		return failed;
	}

	test("gives the keys of a token that is good, and hides what it holds", async () => {
		await keep(tokenFor(hour));
		const { accessKeyId } = await load();
		assert.equal(accessKeyId, keys.accessKeyId);
		assert.equal(aws.received.length, 0);
		for (const secret of ["hush-refresh", "hush-secret", "hush-session"]) {
			assert.ok(noted.includes(secret));
		}
	});

	test("looks where the environment says", async () => {
		process.env["AWS_LOGIN_CACHE_DIRECTORY"] = join(files.folder, "elsewhere");
		await keep(tokenFor(hour), join(files.folder, "elsewhere"));
		assert.equal((await load()).accessKeyId, keys.accessKeyId);
	});

	test("renews a token that has run out", async () => {
		await keep(tokenFor(-hour));
		aws.answer = (response) => {
			response.setHeader("content-type", "application/json");
			const accessToken = { ...keys, accessKeyId: "AKIDRENEWED" };
			response.end(
				JSON.stringify({ accessToken, tokenType: "aws_sigv4", expiresIn: 900, refreshToken: "hush-next" }),
			);
		};
		assert.equal((await load()).accessKeyId, "AKIDRENEWED");
		const { body = "" } = aws.received[0] ?? {};
		const sent: unknown = JSON.parse(body);
		assert.ok(isObject(sent) && sent["refreshToken"] === "hush-refresh", body);
	});

	const broken: readonly (readonly [what: string, token: string, says: RegExp])[] = [
		["is no JSON", "{", /json doesn't hold a JSON object\.$/],
		["is no object", "[]", /json doesn't hold a JSON object\.$/],
		["lacks its parts", "{}", /json holds no accessToken, clientId, refreshToken, dpopKey, expiresAt\.$/],
		["cannot be renewed", tokenFor(-hour, { refreshToken: "" }), /json holds no refreshToken\.$/],
		["never runs out", tokenFor(hour, { accessToken: keys }), /json holds no expiresAt\.$/],
		["has no key", tokenFor(-hour, { dpopKey: "none" }), /nothing that the sign-in can be renewed with\.$/],
	];
	for (const [what, token, says] of broken) {
		test(`tells of a saved sign-in that ${what}`, async () => {
			await keep(token);
			const { title, advice, said, renewal } = await failure();
			assert.equal(title, "The saved sign-in of the profile can't be read");
			assert.match(said ?? "", says);
			assert.match(advice, /aws login --profile p$/);
			assert.equal(renewal?.command, "aws login --profile p");
		});
	}

	test("tells of a saved sign-in that cannot be read", async () => {
		process.env["AWS_LOGIN_CACHE_DIRECTORY"] = join(files.folder, "config");
		const { title, said } = await failure();
		assert.equal(title, "The saved sign-in of the profile can't be read");
		assert.match(said ?? "", /can't be read \(ENOTDIR\)\.$/);
	});

	test("tells that nobody has signed in", async () => {
		const { title, advice, said } = await failure();
		assert.deepEqual(
			[title, said, advice],
			[
				"You are not signed in to this profile",
				"The profile is p.",
				"Run this in a terminal, then try again: aws login --profile p",
			],
		);
	});

	for (const [error, says] of [
		["TOKEN_EXPIRED", /session has expired/],
		["USER_CREDENTIALS_CHANGED", /change in your password/],
		["INSUFFICIENT_PERMISSIONS", /CreateOAuth2Token/],
		["SOMETHING_NEW", /^The profile is p\.$/],
	] as const) {
		test(`tells of a session that AWS does not renew: ${error}`, async () => {
			await keep(tokenFor(-hour));
			aws.answer = denied(error);
			const { title, said, advice } = await failure();
			assert.equal(title, "The sign-in of the profile has run out");
			assert.match(said ?? "", says);
			assert.match(advice, /aws login --profile p$/);
		});
	}

	test("tells of trouble with renewing apart from a session that is over", async () => {
		await keep(tokenFor(-hour));
		aws.answer = status(503);
		const { title, said, advice, renewal } = await failure();
		assert.match(title, /could not be renewed$/);
		assert.equal(said, "The answer was HTTP 503.");
		assert.match(advice, /^Try again in a minute/);
		assert.equal(renewal, undefined);
	});

	test("tells of a proxy that wants a password, and of a network that is not there", async () => {
		await keep(tokenFor(-hour));
		aws.answer = status(407);
		assert.match((await failure()).title, /^A proxy asks for a user name/);
		assert.match((await failure("http://127.0.0.1:1")).title, /nothing answers at 127\.0\.0\.1:1/);
	});

	test("does with what is left of a token that cannot be renewed", async () => {
		await keep(tokenFor(60_000));
		aws.answer = status(503);
		assert.equal((await load()).accessKeyId, keys.accessKeyId);
	});
});

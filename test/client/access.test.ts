import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import https from "node:https";
import { HttpsProxyAgent } from "https-proxy-agent";
import { type AwsSession, openSession, type VerifyAccount } from "../../deploy/src/calls/access";
import type { CallResult } from "../../deploy/src/calls/call";
import { messageOf } from "../../deploy/src/create/words";
import type { Identity } from "../../deploy/src/identity/identity";
import { writeAwsConfig } from "../sandbox/awsConfig";
import type { FaultKind } from "../sandbox/faults";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { type AwsFiles, useAwsFiles } from "./support/awsFiles";
import { campaignFor, identityFor, instanceId } from "./support/campaign";
import { submitWith, type Witnessed } from "./support/ports";

const minute = 60_000;

suite("account and instance", () => {
	let sandbox: Sandbox;
	let files: AwsFiles;
	/** How far this computer's clock is behind that of AWS, in milliseconds. */
	let behind = 0;
	setup(async () => {
		behind = 0;
		sandbox = await startSandbox({ now: () => new Date(Date.now() + behind) });
		files = await useAwsFiles("");
		Object.assign(process.env, writeAwsConfig(files.folder, sandbox.url));
	});
	teardown(async () => {
		await files.restore();
		await sandbox.close();
	});

	const log: string[] = [];
	function identity(changes: Partial<Identity> = {}): Identity {
		return identityFor(sandbox.url, {
			credentials: { kind: "profile", profile: "sandbox" },
			region: "us-east-1",
			stsEndpoint: sandbox.url,
			connectEndpoint: sandbox.url,
			...changes,
		});
	}

	function open(
		changes: Partial<Identity> = {},
		verify: VerifyAccount = () => undefined,
	): Promise<CallResult<AwsSession>> {
		const options = {
			askMfaCode: () => assert.fail("asked for a code"),
			step: () => undefined,
			signal: new AbortController().signal,
			log: (line: string) => log.push(line),
		};
		return openSession(identity(changes), instanceId, options, verify);
	}

	async function found(changes: Partial<Identity> = {}): Promise<Omit<AwsSession, "credentials">> {
		const called = await open(changes);
		assert.ok(called.kind === "answered", JSON.stringify(called));
		const { account, instanceAlias } = called.value;
		return { account, instanceAlias };
	}

	function submitted(): Promise<Witnessed> {
		return submitWith({ identity: () => Promise.resolve(identity()) }, campaignFor("us-east-1"));
	}

	function fail(operation: string, fault: FaultKind, times = 2): void {
		sandbox.fail({ ...fault, operation, times });
	}

	test("are found out with a clock that is wrong, and the campaign is created", async () => {
		for (const minutes of [20, -20, 24 * 60]) {
			behind = minutes * minute;
			sandbox.reset();
			const { outcome, summaries } = await submitted();
			assert.equal(outcome.state, "done", `${minutes}`);
			assert.deepEqual(summaries[0]?.account, { kind: "known", id: "111122223333" });
			assert.equal(summaries[0]?.instanceAlias, "sandbox-contact-center");
		}
	});

	test("are asked for one after the other, each named in the log before", async () => {
		log.length = 0;
		await found();
		assert.deepEqual(log, [
			"Reading AWS STS GetCallerIdentity, us-east-1",
			"Reading Amazon Connect DescribeInstance, us-east-1",
		]);
	});

	test("are not asked for in an account that is refused", async () => {
		const accounts: unknown[] = [];
		const other = open({}, (account) => {
			accounts.push(account);
			throw new Error("another account");
		});
		await assert.rejects(other, /^Error: another account$/);
		assert.deepEqual(accounts, [{ kind: "known", id: "111122223333" }]);
		assert.deepEqual(
			sandbox.ledger.map(({ operation }) => operation),
			["GetCallerIdentity"],
		);
		sandbox.reset();
		const text = campaignFor("us-east-1", "444455556666");
		const { outcome } = await submitWith({ identity: () => Promise.resolve(identity()) }, text);
		assert.match(messageOf(outcome)?.text ?? "", /444455556666/);
		assert.deepEqual(
			sandbox.ledger.map(({ operation }) => operation),
			["GetCallerIdentity"],
		);
	});

	test("leave the clock to be named where no further attempt may correct it", async () => {
		process.env["AWS_MAX_ATTEMPTS"] = "1";
		for (const [minutes, words] of [
			[20, /^This computer's clock is about 20 minutes slow/],
			[-20, /^This computer's clock is about 20 minutes fast/],
			[-180, /^This computer's clock is about 3 hours fast/],
		] as const) {
			behind = minutes * minute;
			const { outcome } = await submitted();
			assert.match(messageOf(outcome)?.text ?? "", words);
			assert.match(messageOf(outcome)?.text ?? "", /Nothing was created\. Set the clock, then try again\./);
		}
		assert.equal(sandbox.campaigns.size, 0);
	});

	test("are not known where nothing answers in time, and everything goes on", async () => {
		fail("GetCallerIdentity", { kind: "hang" });
		fail("DescribeInstance", { kind: "hang" });
		assert.deepEqual(await found(), {
			account: { kind: "unknown", reason: "AWS STS did not answer within 2 seconds" },
			instanceAlias: undefined,
		});
	});

	test("are not known where the answer never ends", async () => {
		fail("GetCallerIdentity", { kind: "slow-body", milliseconds: 60_000 });
		fail("DescribeInstance", { kind: "slow-body", milliseconds: 60_000 });
		assert.deepEqual(await found(), {
			account: { kind: "unknown", reason: "AWS STS did not answer within 2 seconds" },
			instanceAlias: undefined,
		});
	});

	test("are asked for once more where the first answer is lost", async () => {
		fail("GetCallerIdentity", { kind: "reset" }, 1);
		fail("DescribeInstance", { kind: "reset" }, 1);
		assert.deepEqual(await found(), {
			account: { kind: "known", id: "111122223333" },
			instanceAlias: "sandbox-contact-center",
		});
	});

	test("tell why the account is not known", async () => {
		for (const [fault, reason] of [
			[{ kind: "error", error: "AccessDenied", status: 403 }, "AWS STS answered AccessDenied"],
			[{ kind: "error", error: "ServiceUnavailable", status: 503 }, "AWS STS answered ServiceUnavailable"],
			[{ kind: "html", status: 404 }, "AWS STS answered NotFound"],
			[{ kind: "empty", status: 502 }, "AWS STS answered HTTP 502"],
			[{ kind: "empty", status: 200 }, "AWS STS gave no account"],
			[{ kind: "html", status: 200 }, "AWS STS gave no account"],
			[{ kind: "truncated" }, "AWS STS answered HTTP 200"],
			[{ kind: "reset" }, "AWS STS could not be reached"],
		] as const) {
			sandbox.reset();
			fail("GetCallerIdentity", fault);
			assert.deepEqual((await found()).account, { kind: "unknown", reason }, JSON.stringify(fault));
		}
	});

	test("stop where a proxy wants a password", async () => {
		for (const operation of ["GetCallerIdentity", "DescribeInstance"]) {
			sandbox.reset();
			fail(operation, { kind: "html", status: 407 });
			const { outcome, steps } = await submitted();
			assert.match(messageOf(outcome)?.text ?? "", /^A proxy asks for a user name and a password/);
			assert.ok(!steps.includes("confirm"));
		}
	});

	test("are not asked of AWS where the campaigns endpoint is a stand-in on this computer", async () => {
		for (const endpoint of [
			sandbox.url,
			"http://localhost.localstack.cloud:4566",
			"https://connect.localhost",
		]) {
			assert.deepEqual(await found({ endpoint, stsEndpoint: undefined, connectEndpoint: undefined }), {
				account: { kind: "unknown", reason: "the endpoint is on this computer" },
				instanceAlias: undefined,
			});
		}
		assert.deepEqual(sandbox.ledger, []);
	});

	test("stop where they would be asked over plain HTTP elsewhere", async () => {
		for (const changes of [{ stsEndpoint: "http://192.0.2.1" }, { connectEndpoint: "http://192.0.2.1" }]) {
			const called = await open(changes);
			assert.ok(called.kind === "failed", JSON.stringify(called));
			assert.match(called.failure.title, /endpoint cannot be used/);
		}
	});

	suite("through a proxy, as VS Code has it", () => {
		const { request } = https;
		let proxy: Server;
		let asked: string[] = [];
		setup(async () => {
			asked = [];
			proxy = createServer().on("connect", ({ url = "" }, socket) => {
				asked.push(url);
				socket.end("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n");
			});
			await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
			const address = proxy.address();
			assert.ok(typeof address === "object" && address !== null);
			const agent = new HttpsProxyAgent(`http://127.0.0.1:${address.port}`);
			Object.assign(https, {
				request: (options: https.RequestOptions, callback: Parameters<typeof request>[2]) =>
					request({ ...options, agent }, callback),
			});
		});
		teardown(() => {
			Object.assign(https, { request });
			return new Promise((resolve) => proxy.close(resolve));
		});

		test("stop where it wants a password for a connection", async () => {
			const stsEndpoint = "https://sts.example";
			const called = await open({ stsEndpoint });
			assert.ok(called.kind === "failed", JSON.stringify(called));
			assert.match(called.failure.title, /^A proxy asks for a user name and a password/);
			assert.ok(asked.includes("sts.example:443"), asked.join());
		});

		test("leave AWS alone where a stand-in on this computer is in its place", async () => {
			await found({ stsEndpoint: undefined, connectEndpoint: undefined });
			assert.deepEqual(asked, []);
		});
	});
});

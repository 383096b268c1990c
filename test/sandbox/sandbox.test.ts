import assert from "node:assert/strict";
import {
	ConnectCampaignsV2Client,
	type ConnectCampaignsV2ClientConfig,
	CreateCampaignCommand,
	type CreateCampaignCommandInput,
	DeleteCampaignCommand,
	DescribeCampaignCommand,
	GetCampaignStateCommand,
	ListCampaignsCommand,
	PauseCampaignCommand,
	ResumeCampaignCommand,
	StartCampaignCommand,
	StopCampaignCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import { modelledErrors } from "./faults";
import { type Sandbox, startSandbox } from "./sandbox";
import { sandboxKeys } from "./signature";

const instance = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const least: CreateCampaignCommandInput = { name: "Spring", connectInstanceId: instance };

suite("sandbox", () => {
	let sandbox: Sandbox;
	const clients: ConnectCampaignsV2Client[] = [];

	setup(async () => {
		sandbox = await startSandbox();
	});
	teardown(async () => {
		for (const client of clients.splice(0)) client.destroy();
		await sandbox.close();
	});

	function client(
		config: ConnectCampaignsV2ClientConfig = {},
		key = "SANDBOXKEYONE",
	): ConnectCampaignsV2Client {
		const { secret = "none", sessionToken } = sandboxKeys.get(key) ?? {};
		const made = new ConnectCampaignsV2Client({
			endpoint: sandbox.url,
			region: "us-east-1",
			credentials: { accessKeyId: key, secretAccessKey: secret, ...(sessionToken && { sessionToken }) },
			maxAttempts: 1,
			requestHandler: { requestTimeout: 300, throwOnRequestTimeout: true },
			...config,
		});
		clients.push(made);
		return made;
	}

	async function failure(promise: Promise<unknown>): Promise<Error> {
		const fault = await promise.then(
			() => undefined,
			(error: unknown) => error,
		);
		assert.ok(fault instanceof Error, "it should have failed");
		return fault;
	}

	test("takes a campaign through its life", async () => {
		const aws = client();
		const { id = "", arn } = await aws.send(new CreateCampaignCommand({ ...least, tags: { team: "a" } }));
		assert.equal(arn, `arn:aws:connect-campaigns:us-east-1:111122223333:campaign/${id}`);
		const { campaign } = await aws.send(new DescribeCampaignCommand({ id }));
		assert.equal(campaign?.name, "Spring");
		const state = async () => (await aws.send(new GetCampaignStateCommand({ id }))).state;
		assert.equal(await state(), "Initialized");
		await aws.send(new StartCampaignCommand({ id }));
		assert.equal(await state(), "Running");
		assert.equal(
			(await failure(aws.send(new DeleteCampaignCommand({ id })))).name,
			"InvalidCampaignStateException",
		);
		await aws.send(new PauseCampaignCommand({ id }));
		await aws.send(new ResumeCampaignCommand({ id }));
		await aws.send(new StopCampaignCommand({ id }));
		assert.equal(await state(), "Stopped");
		assert.equal(
			(await failure(aws.send(new ResumeCampaignCommand({ id })))).name,
			"InvalidCampaignStateException",
		);
		await aws.send(new DeleteCampaignCommand({ id }));
		assert.equal(
			(await failure(aws.send(new DescribeCampaignCommand({ id })))).name,
			"ResourceNotFoundException",
		);
	});

	test("lists in pages, by instance", async () => {
		const aws = client();
		for (const name of ["a", "b", "c"]) await aws.send(new CreateCampaignCommand({ ...least, name }));
		await aws.send(new CreateCampaignCommand({ name: "a", connectInstanceId: "other" }));
		const filters = { instanceIdFilter: { value: instance, operator: "Eq" as const } };
		const first = await aws.send(new ListCampaignsCommand({ maxResults: 2, filters }));
		assert.deepEqual(
			first.campaignSummaryList?.map(({ name }) => name),
			["a", "b"],
		);
		const { nextToken } = first;
		assert.ok(nextToken);
		const second = await aws.send(new ListCampaignsCommand({ maxResults: 2, filters, nextToken }));
		assert.deepEqual(
			second.campaignSummaryList?.map(({ name }) => name),
			["c"],
		);
		assert.equal(second.nextToken, undefined);
		assert.equal(
			(await failure(aws.send(new ListCampaignsCommand({ maxResults: 51 })))).name,
			"ValidationException",
		);
	});

	test("refuses a second campaign of the same name in one instance", async () => {
		await client().send(new CreateCampaignCommand(least));
		assert.equal((await failure(client().send(new CreateCampaignCommand(least)))).name, "ConflictException");
	});

	test("takes account and region from the signature", async () => {
		const { arn } = await client({ region: "eu-central-1" }, "SANDBOXKEYTWO").send(
			new CreateCampaignCommand(least),
		);
		assert.match(arn ?? "", /^arn:aws:connect-campaigns:eu-central-1:444455556666:campaign\//);
	});

	const badKeys: readonly (readonly [
		what: string,
		id: string,
		secret: string,
		token: string | undefined,
		error: string,
	])[] = [
		["an unknown key", "SANDBOXKEYNONE", "x", undefined, "UnrecognizedClientException"],
		["a wrong secret", "SANDBOXKEYONE", "x", undefined, "InvalidSignatureException"],
		["a missing token", "SANDBOXKEYTEMP", "sandbox-secret-temp", undefined, "UnrecognizedClientException"],
		["an expired token", "SANDBOXKEYOLD", "sandbox-secret-old", "sandbox-old-token", "ExpiredTokenException"],
	];
	for (const [what, accessKeyId, secretAccessKey, sessionToken, error] of badKeys) {
		test(`refuses ${what}`, async () => {
			const credentials = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
			const fault = await failure(client({ credentials }).send(new CreateCampaignCommand(least)));
			assert.equal(fault.name, error);
			assert.equal(sandbox.campaigns.size, 0);
		});
	}

	test("takes temporary keys with their token", async () => {
		await client({}, "SANDBOXKEYTEMP").send(new CreateCampaignCommand(least));
		assert.equal(sandbox.campaigns.size, 1);
	});

	test("refuses a body that is not the one signed, and a request without a signature", async () => {
		const aws = client();
		aws.middlewareStack.add(
			(next) => (args) => {
				const { request } = args;
				assert.ok(typeof request === "object" && request !== null && "body" in request);
				request.body = JSON.stringify({ ...least, name: "Other!" });
				return next(args);
			},
			{ step: "finalizeRequest", priority: "low", name: "tamper" },
		);
		assert.equal(
			(await failure(aws.send(new CreateCampaignCommand(least)))).name,
			"InvalidSignatureException",
		);
		const bare = await fetch(`${sandbox.url}/v2/campaigns`, { method: "PUT", body: JSON.stringify(least) });
		assert.equal(bare.status, 403);
		assert.equal(bare.headers.get("x-amzn-errortype"), "MissingAuthenticationTokenException");
		assert.ok(bare.headers.get("x-amzn-requestid"));
	});

	test("notices a clock that is off, and lets the SDK correct it", async () => {
		await sandbox.close();
		sandbox = await startSandbox({ now: () => new Date(Date.now() + 3_600_000) });
		assert.match(
			(await failure(client().send(new CreateCampaignCommand(least)))).name,
			/RequestTimeTooSkewed/,
		);
		await client({ maxAttempts: 3 }).send(new CreateCampaignCommand(least));
		assert.equal(sandbox.campaigns.size, 1);
	});

	for (const [error, status] of Object.entries(modelledErrors)) {
		test(`fails with ${error} when told to, once`, async () => {
			sandbox.fail({ kind: "error", error, status, operation: "CreateCampaign" });
			const fault = await failure(client().send(new CreateCampaignCommand(least)));
			assert.equal(fault.name, error);
			assert.ok("$metadata" in fault);
			assert.equal(sandbox.campaigns.size, 0);
			await client().send(new CreateCampaignCommand(least));
			assert.equal(sandbox.campaigns.size, 1);
		});
	}

	test("fails as a network can", async () => {
		const create = () => failure(client().send(new CreateCampaignCommand(least)));
		sandbox.fail({ kind: "hang" });
		assert.equal((await create()).name, "TimeoutError");
		sandbox.fail({ kind: "reset" });
		assert.match(String((await create()).message), /hang up|ECONNRESET/);
		assert.equal(sandbox.campaigns.size, 0);
		sandbox.fail({ kind: "html", status: 502 });
		assert.match((await create()).name, /SyntaxError|Unknown|Error/);
		sandbox.fail({ kind: "empty", status: 503 });
		await create();
		assert.equal(sandbox.campaigns.size, 0);
		sandbox.fail({ kind: "truncated" });
		assert.equal((await create()).name, "SyntaxError");
		assert.equal(sandbox.campaigns.size, 1);
		sandbox.reset();
		sandbox.fail({ kind: "lost-answer" });
		await create();
		assert.equal(sandbox.campaigns.size, 1);
		sandbox.reset();
		sandbox.fail({ kind: "reset-in-body" });
		await create();
		assert.equal(sandbox.campaigns.size, 1);
		sandbox.reset();
		sandbox.fail({ kind: "no-id" });
		assert.equal((await client().send(new CreateCampaignCommand(least))).id, undefined);
		sandbox.reset();
		sandbox.fail({ kind: "slow", milliseconds: 50 });
		assert.ok((await client().send(new CreateCampaignCommand(least))).id);
	});

	test("throttles, and lets the SDK come back", async () => {
		sandbox.fail({ kind: "error", error: "ThrottlingException", status: 429, retryAfter: 0 });
		const { $metadata } = await client({ maxAttempts: 3 }).send(new CreateCampaignCommand(least));
		assert.equal($metadata.attempts, 2);
	});

	test("is steered over HTTP by a person, and keeps no credentials", async () => {
		await fetch(`${sandbox.url}/_sandbox/faults`, {
			method: "POST",
			body: '{"kind":"error","error":"ConflictException","status":409}',
		});
		assert.equal((await failure(client().send(new CreateCampaignCommand(least)))).name, "ConflictException");
		const ledger = await (await fetch(`${sandbox.url}/_sandbox/ledger`)).text();
		assert.match(ledger, /CreateCampaign/);
		assert.doesNotMatch(ledger, /SANDBOXKEY|AWS4/);
		await fetch(`${sandbox.url}/_sandbox`, { method: "DELETE" });
		assert.equal(sandbox.ledger.length, 0);
	});
});

import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import * as sdk from "@aws-sdk/client-connectcampaignsv2";
import { modelledErrors } from "./answer";
import type { FaultKind } from "./faults";
import { Aws, failure, impatient, least } from "./support/aws";

const create = new sdk.CreateCampaignCommand(least);

suite("the sandbox's faults", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
	});
	teardown(() => aws.stop());

	const errors = [
		[sdk.ValidationException, 400],
		[sdk.ServiceQuotaExceededException, 402],
		[sdk.AccessDeniedException, 403],
		[sdk.ResourceNotFoundException, 404],
		[sdk.ConflictException, 409],
		[sdk.InvalidCampaignStateException, 409],
		[sdk.InvalidStateException, 409],
		[sdk.ThrottlingException, 429],
		[sdk.InternalServerException, 500],
	] as const;

	test("know every error of the model", () => {
		assert.deepEqual(
			Object.entries(modelledErrors),
			errors.map(([{ name }, status]) => [name, status]),
		);
	});

	for (const [error, status] of errors) {
		test(`${error.name}: once, with its class and status`, async () => {
			aws.sandbox.fail({ kind: "error", error: error.name, status, message: "for a test" });
			const fault = await failure(aws.client().send(create));
			assert.ok(fault instanceof error);
			assert.equal(fault.$metadata.httpStatusCode, status);
			assert.equal(fault.message, "for a test");
			await aws.client().send(create);
			assert.equal(aws.sandbox.campaigns.size, 1);
		});
	}

	const unmodelled = /^(Unknown|UnknownError|Error)$/;
	/** What the SDK makes of each fault, and the campaigns that there are nevertheless. */
	const symptoms: readonly (readonly [fault: FaultKind, symptom: RegExp, created: number])[] = [
		[{ kind: "html", status: 200 }, /^SyntaxError$/, 0],
		[{ kind: "html", status: 502 }, /^SyntaxError$/, 0],
		[{ kind: "empty", status: 500 }, unmodelled, 0],
		[{ kind: "empty", status: 503 }, unmodelled, 0],
		[{ kind: "empty", status: 504 }, unmodelled, 0],
		[{ kind: "reset" }, /^TimeoutError ECONNRESET$/, 0],
		[{ kind: "hang" }, /^TimeoutError ETIMEDOUT$/, 0],
		[{ kind: "truncated" }, /^SyntaxError$/, 1],
		[{ kind: "reset-in-body" }, /^(Timeout)?Error ECONNRESET$/, 1],
		[{ kind: "lost-answer" }, /^TimeoutError ECONNRESET$/, 1],
		[{ kind: "slow-headers", milliseconds: 900 }, /^TimeoutError ETIMEDOUT$/, 1],
	];
	for (const [fault, symptom, created] of symptoms) {
		test(`${JSON.stringify(fault)}: leaves ${created} campaigns`, async () => {
			aws.sandbox.fail(fault);
			const error = await failure(aws.client(impatient).send(create));
			const code = "code" in error ? ` ${error.code}` : "";
			assert.match(`${error.name}${code}`, symptom);
			assert.equal(aws.sandbox.campaigns.size, created);
			assert.deepEqual(
				aws.sandbox.ledger.map(({ status, error: kind }) => [status, kind]),
				[["fault", fault.kind]],
			);
		});
	}

	test("error-after-work: the error, and what the service did", async () => {
		aws.sandbox.fail({ kind: "error-after-work", error: "ServiceUnavailable", status: 503, retryAfter: 1 });
		const fault = await failure(aws.client().send(create));
		assert.ok(fault instanceof sdk.ConnectCampaignsV2ServiceException);
		assert.deepEqual([fault.name, fault.$metadata.httpStatusCode], ["ServiceUnavailable", 503]);
		assert.equal(aws.sandbox.campaigns.size, 1);
	});

	test("delivered-twice: the second answer, and two campaigns where the service takes both", async () => {
		aws.sandbox.configure({ repeat: "another" });
		aws.sandbox.fail({ kind: "delivered-twice" });
		const { id } = await aws.client().send(create);
		assert.equal([...aws.sandbox.campaigns.keys()][1], id);
		assert.equal(aws.sandbox.campaigns.size, 2);
		const entries = aws.sandbox.ledger.map(({ operation, status, error }) => [operation, status, error]);
		assert.deepEqual(entries, [
			["CreateCampaign", "fault", "delivered-twice"],
			["CreateCampaign", 200, undefined],
		]);
	});

	test("delivered-twice: one campaign where the service takes the second for the first", async () => {
		aws.sandbox.configure({ repeat: "same" });
		aws.sandbox.fail({ kind: "delivered-twice" });
		const { id } = await aws.client().send(create);
		assert.deepEqual([...aws.sandbox.campaigns.keys()], [id]);
	});

	test("delivered-twice: a conflict with itself, and nothing of it left for the next request", async () => {
		aws.sandbox.fail({ kind: "delivered-twice" });
		assert.equal((await failure(aws.client().send(create))).name, "ConflictException");
		assert.equal(aws.sandbox.campaigns.size, 1);
		await aws.client().send(new sdk.CreateCampaignCommand({ ...least, name: "b" }));
		assert.equal(aws.sandbox.campaigns.size, 2);
	});

	const afterStart: readonly (readonly [fault: FaultKind, symptom: RegExp, state: string])[] = [
		[{ kind: "lost-answer" }, /^TimeoutError$/, "Running"],
		[{ kind: "reset" }, /^TimeoutError$/, "Initialized"],
		[{ kind: "hang" }, /^TimeoutError$/, "Initialized"],
		[
			{ kind: "error-after-work", error: "InternalServerException", status: 500 },
			/^InternalServerException$/,
			"Running",
		],
		[{ kind: "delivered-twice" }, /^InvalidCampaignStateException$/, "Running"],
		[{ kind: "denied", policy: "identity" }, /^AccessDeniedException$/, "Initialized"],
	];
	for (const [fault, symptom, expected] of afterStart) {
		test(`${fault.kind} of a start: leaves the campaign ${expected}`, async () => {
			const { id } = await aws.client().send(create);
			aws.sandbox.fail({ ...fault, operation: "StartCampaign" });
			const error = await failure(aws.client(impatient).send(new sdk.StartCampaignCommand({ id })));
			assert.match(error.name, symptom);
			const { state } = await aws.client().send(new sdk.GetCampaignStateCommand({ id }));
			assert.equal(state, expected);
		});
	}

	test("no-id: success that says nothing", async () => {
		aws.sandbox.fail({ kind: "no-id" });
		const { id, $metadata } = await aws.client().send(create);
		assert.deepEqual([id, $metadata.httpStatusCode, aws.sandbox.campaigns.size], [undefined, 200, 1]);
	});

	for (const kind of ["slow-headers", "slow-body"] as const) {
		test(`${kind}: the true answer, later`, async () => {
			aws.sandbox.fail({ kind, milliseconds: 120 });
			const start = performance.now();
			const { id = "" } = await aws.client().send(create);
			assert.ok(performance.now() - start > 110);
			assert.ok(aws.sandbox.campaigns.has(id));
		});
	}

	test("slow-body: headers at once, so that no request timeout of the SDK cuts it short", async () => {
		aws.sandbox.fail({ kind: "slow-body", milliseconds: 400 });
		const { id = "" } = await aws.client(impatient).send(create);
		assert.ok(aws.sandbox.campaigns.has(id));
	});

	test("refused: no connection any more after so many requests", async () => {
		aws.sandbox.fail({ kind: "refused", after: 1 });
		const client = aws.client();
		await client.send(create);
		const error = await failure(client.send(create));
		assert.ok("code" in error);
		assert.equal(error.code, "ECONNREFUSED");
		assert.equal(aws.sandbox.ledger.length, 1);
	});

	test("refused: at once", async () => {
		aws.sandbox.fail({ kind: "refused", after: 0 });
		const error = await failure(aws.client().send(create));
		assert.ok("code" in error);
		assert.equal(error.code, "ECONNREFUSED");
	});

	test("last for as many requests as told, of the operation told, one after the other", async () => {
		const throttled = { kind: "error", error: "ThrottlingException", status: 429 } as const;
		aws.sandbox.fail({ ...throttled, times: 2, operation: "CreateCampaign" });
		aws.sandbox.fail({ kind: "error", error: "AccessDeniedException", status: 403 });
		const client = aws.client();
		const list = new sdk.ListCampaignsCommand({});
		assert.equal((await failure(client.send(list))).name, "AccessDeniedException");
		await client.send(list);
		assert.equal((await failure(client.send(create))).name, "ThrottlingException");
		assert.equal((await failure(client.send(create))).name, "ThrottlingException");
		await client.send(create);
	});

	test("let as many requests pass first as told", async () => {
		aws.sandbox.fail({ kind: "reset", after: 2, times: 1 });
		const creates = ["a", "b", "c", "d"].map((name) => new sdk.CreateCampaignCommand({ ...least, name }));
		const done: string[] = [];
		for (const one of creates) {
			await aws
				.client()
				.send(one)
				.then(
					() => done.push("done"),
					() => done.push("failed"),
				);
		}
		assert.deepEqual(done, ["done", "done", "failed", "done"]);
	});

	test("throttle, and let the SDK come back when it wants or is told to", async () => {
		const throttled = { kind: "error", error: "ThrottlingException", status: 429 } as const;
		aws.sandbox.fail(throttled);
		const free = await aws.client({ maxAttempts: 2 }).send(create);
		assert.equal(free.$metadata.attempts, 2);
		aws.sandbox.reset();
		aws.sandbox.fail({ ...throttled, retryAfter: 1 });
		const start = performance.now();
		const told = await aws.client({ maxAttempts: 2 }).send(create);
		assert.equal(told.$metadata.attempts, 2);
		assert.ok(performance.now() - start > 950);
	});

	test("go with a reset, together with campaigns and ledger", async () => {
		await aws.client().send(create);
		aws.sandbox.fail({ kind: "hang" });
		aws.sandbox.reset();
		assert.deepEqual([aws.sandbox.campaigns.size, aws.sandbox.ledger.length], [0, 0]);
		await aws.client().send(create);
	});

	test("do not keep a sandbox from closing", async () => {
		await aws.stop();
		const arrivals = new EventEmitter();
		aws = await Aws.start({ onRequest: () => arrivals.emit("request") });
		aws.sandbox.fail({ kind: "slow-headers", milliseconds: 60_000 });
		const arrival = once(arrivals, "request");
		const waiting = failure(aws.client().send(create));
		await arrival;
		await aws.sandbox.close();
		assert.match((await waiting).message, /hang up|ECONNRESET/);
	});
});

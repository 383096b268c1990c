import assert from "node:assert/strict";
import { CreateCampaignCommand, ListCampaignsCommand } from "@aws-sdk/client-connectcampaignsv2";
import { Aws, failure, least } from "./support/aws";

const create = new CreateCampaignCommand(least);

suite("the sandbox steered over HTTP", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
	});
	teardown(() => aws.stop());

	const ask = (method: string, path: string, body?: string) =>
		fetch(`${aws.sandbox.url}${path}`, { method, ...(body !== undefined && { body }) });

	test("fails when told to, shows its ledger without credentials, and forgets", async () => {
		const fault = '{"kind":"error","error":"ConflictException","status":409}';
		assert.equal((await ask("POST", "/_sandbox/faults", fault)).status, 200);
		assert.equal((await failure(aws.client({}, "SANDBOXKEYTEMP").send(create))).name, "ConflictException");
		const ledger = await (await ask("GET", "/_sandbox/ledger")).text();
		assert.match(ledger, /"operation":"CreateCampaign","status":"fault"/);
		assert.doesNotMatch(ledger, /SANDBOXKEY|AWS4|token/);
		assert.equal((await ask("DELETE", "/_sandbox")).status, 200);
		assert.equal(aws.sandbox.ledger.length, 0);
	});

	for (const body of [
		"",
		"{]",
		"[]",
		'{"kind":"flood"}',
		'{"kind":"toString"}',
		'{"kind":"html"}',
		'{"kind":"error","error":"ConflictException","status":"409"}',
		'{"kind":"hang","times":0}',
		'{"kind":"hang","after":-1}',
		'{"kind":"slow-body"}',
		'{"kind":"denied"}',
		'{"kind":"denied","policy":"sheriff"}',
		'{"kind":"denied","policy":"identity","effect":"maybe"}',
		'{"kind":"error-after-work","status":503}',
	]) {
		test(`refuses the fault ${body || "that is nothing"}`, async () => {
			const { status, headers } = await ask("POST", "/_sandbox/faults", body);
			assert.deepEqual([status, headers.get("x-amzn-errortype")], [400, "NoSuchFault"]);
			await aws.client().send(create);
		});
	}

	test("behaves as told", async () => {
		const denied = '{"kind":"denied","policy":"service-control","operation":"ListCampaigns"}';
		assert.equal((await ask("POST", "/_sandbox/faults", denied)).status, 200);
		assert.equal((await ask("POST", "/_sandbox/behaviour", '{"repeat":"another","listLag":1}')).status, 200);
		await aws.client().send(create);
		await aws.client().send(create);
		const list = new ListCampaignsCommand({});
		assert.match((await failure(aws.client().send(list))).message, /service control policy$/);
		assert.equal((await ask("POST", "/_sandbox/behaviour", '{"repeat":"same"}')).status, 200);
		await aws.client().send(create);
		const sizes = [await aws.client().send(list), await aws.client().send(list)].map(
			({ campaignSummaryList }) => campaignSummaryList?.length,
		);
		assert.deepEqual(sizes, [0, 2]);
	});

	for (const body of [
		"",
		"[]",
		'{"repeat":"never"}',
		'{"repeat":null}',
		'{"listLag":-1}',
		'{"listLag":0.5}',
		'{"listDelay":5}',
		'{"updates":"patch"}',
		'{"fillsType":"yes"}',
		'{"emptyLists":"some"}',
		'{"stateError":"ThrottlingException"}',
		'{"rates":5}',
		'{"__proto__":1}',
	]) {
		test(`refuses the behaviour ${body || "that is nothing"}`, async () => {
			const { status, headers } = await ask("POST", "/_sandbox/behaviour", body);
			assert.deepEqual([status, headers.get("x-amzn-errortype")], [400, "NoSuchBehaviour"]);
		});
	}

	test("knows nothing else", async () => {
		assert.equal((await ask("GET", "/_sandbox")).status, 404);
		assert.equal((await ask("POST", "/_sandbox/ledger")).status, 404);
		assert.equal((await ask("GET", "/_sandboxes")).status, 403);
	});
});

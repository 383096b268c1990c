import assert from "node:assert/strict";
import { CreateCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
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
		'{"kind":"slow-body"}',
	]) {
		test(`refuses the fault ${body || "that is nothing"}`, async () => {
			const { status, headers } = await ask("POST", "/_sandbox/faults", body);
			assert.deepEqual([status, headers.get("x-amzn-errortype")], [400, "NoSuchFault"]);
			await aws.client().send(create);
		});
	}

	test("knows nothing else", async () => {
		assert.equal((await ask("GET", "/_sandbox")).status, 404);
		assert.equal((await ask("POST", "/_sandbox/ledger")).status, 404);
		assert.equal((await ask("GET", "/_sandboxes")).status, 403);
	});
});

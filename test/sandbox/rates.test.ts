import assert from "node:assert/strict";
import { GetCampaignStateCommand, ListCampaignsCommand } from "@aws-sdk/client-connectcampaignsv2";
import { operationOf } from "./operations";
import { Rates } from "./rates";
import { Aws, failure } from "./support/aws";

const caller = { account: "111122223333", region: "us-east-1" };
const rename = operationOf("POST", "/v2/campaigns/a/name");
const list = operationOf("POST", "/v2/campaigns-summary");

suite("the sandbox's rates", () => {
	/** How many of so many calls at one time are admitted. */
	function admitted(rates: Rates, operation: typeof list, second: number, from = caller): number {
		const calls = Array.from({ length: 50 }, () => rates.admits(operation, from, new Date(second * 1000)));
		return calls.filter((each) => each).length;
	}

	test("admit a burst, then so many a second, and no more after a pause than a burst", () => {
		const rates = new Rates();
		assert.deepEqual(
			[0, 0.5, 1, 3, 100].map((second) => admitted(rates, list, second)),
			[10, 2, 3, 10, 10],
		);
	});

	test("are each operation's, account's and region's own", () => {
		const rates = new Rates();
		assert.equal(admitted(rates, list, 0), 10);
		assert.equal(admitted(rates, rename, 0), 2);
		assert.equal(admitted(rates, operationOf("GET", "/v2/campaigns/a"), 0), 35);
		assert.equal(admitted(rates, operationOf("POST", "/v2/campaigns/a/schedule"), 0), 5);
		assert.equal(admitted(rates, list, 0, { ...caller, region: "eu-central-1" }), 10);
		assert.equal(admitted(rates, list, 0, { ...caller, account: "444455556666" }), 10);
		rates.clear();
		assert.equal(admitted(rates, list, 0), 10);
	});

	test("are shared by all operations of Amazon Connect, and don't hold for other services", () => {
		const rates = new Rates();
		const connect = { ...list, service: "connect" };
		assert.equal(admitted(rates, { ...connect, name: "ListInstances" }, 0), 5);
		assert.equal(admitted(rates, { ...connect, name: "DescribeInstance" }, 0), 0);
		assert.equal(admitted(rates, { ...connect, name: "DescribeInstance" }, 1), 2);
		assert.equal(admitted(rates, { ...list, service: "sts" }, 0), 50);
	});

	test("throttle over HTTP where the behaviour says so, with an unchanging clock", async () => {
		const now = new Date();
		const aws = await Aws.start({ now: () => now });
		try {
			const send = () => aws.client().send(new ListCampaignsCommand({}));
			const all = async (count: number) => {
				for (let sent = 0; sent < count; sent++) {
					await send();
				}
			};
			await all(12);
			aws.sandbox.configure({ rates: "published" });
			await all(10);
			const fault = await failure(send());
			assert.equal(fault.name, "ThrottlingException");
			const other = await failure(aws.client().send(new GetCampaignStateCommand({ id: "none" })));
			assert.equal(other.name, "ResourceNotFoundException");
			const { status, error } = aws.sandbox.ledger.find((entry) => entry.status === 429) ?? assert.fail();
			assert.deepEqual([status, error], [429, "ThrottlingException"]);
			aws.sandbox.reset();
			await all(12);
		} finally {
			await aws.stop();
		}
	});
});

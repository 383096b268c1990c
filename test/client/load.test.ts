import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sendCampaign } from "../../client/src/aws/send";
import { readCampaign } from "../../client/src/submit/body";
import { campaignFile, identityFor } from "./support/campaign";
import { type OwnSandbox, openSandbox } from "./support/ownSandbox";

/** What a process would gather if submissions leaked. */
function held(): { readonly sockets: number; readonly listeners: number; readonly megabytes: number } {
	setFlagsFromString("--expose-gc");
	runInNewContext("gc")();
	return {
		sockets: process.getActiveResourcesInfo().filter((name) => /TCP|Timeout/.test(name)).length,
		listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
		megabytes: process.memoryUsage().heapUsed / 2 ** 20,
	};
}

suite("many submissions", () => {
	let sandbox: OwnSandbox;
	setup(async () => {
		sandbox = await openSandbox();
	});
	teardown(() => sandbox.close());

	async function create(name: string): Promise<string> {
		const campaign = readCampaign(JSON.stringify({ ...campaignFile, name }));
		const identity = identityFor(sandbox.url, { credentials: { kind: "profile", profile: "sandbox" } });
		const result = await sendCampaign(campaign, identity, {
			askMfaCode: () => assert.fail("asked for a code"),
			step: () => undefined,
			signal: new AbortController().signal,
		});
		assert.ok(result.kind === "created", JSON.stringify(result));
		return result.id;
	}

	/** Each submission has its own campaign, and each campaign was submitted. */
	function noneDoubledOrLost(ids: readonly string[], names: readonly string[]): void {
		assert.deepEqual([...sandbox.campaigns.keys()].sort(), [...ids].sort());
		assert.deepEqual(
			[...sandbox.campaigns.values()].map(({ body }) => body["name"]).sort(),
			[...names].sort(),
		);
		assert.equal(sandbox.ledger.length, names.length);
	}

	test("one after the other leave nothing behind, and none is doubled or lost", async function () {
		this.timeout(120_000);
		const names = Array.from({ length: 1000 }, (_, index) => `Campaign ${index}`);
		const ids: string[] = [];
		for (const name of names.slice(0, 200)) ids.push(await create(name));
		const before = held();
		for (const name of names.slice(200)) ids.push(await create(name));
		const after = held();
		noneDoubledOrLost(ids, names);
		assert.ok(
			after.sockets <= before.sockets + 2,
			`${before.sockets} sockets and timers became ${after.sockets}`,
		);
		assert.equal(after.listeners, before.listeners);
		const grown = after.megabytes - before.megabytes;
		assert.ok(grown < 12, `the heap grew by ${grown.toFixed(1)} MB over 800 submissions`);
	});

	test("side by side do not get into each other's way", async () => {
		const names = Array.from({ length: 50 }, (_, index) => `Campaign ${index}`);
		noneDoubledOrLost(await Promise.all(names.map(create)), names);
	});
});

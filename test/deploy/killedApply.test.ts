import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { HistoryEntry } from "../../deploy/src/create/history";
import { planOf } from "../../deploy/src/plan/plan";
import { identityFor } from "../client/support/campaign";
import { type OwnSandbox, openSandbox } from "../client/support/ownSandbox";
import { createdBy, submitWith } from "../client/support/ports";
import { whole } from "../support/campaigns";
import { exactly } from "./support";

const before = { ...whole, name: "Spring", tags: { old: "x" } };
const { entryLimitsConfig: _, ...rest } = before;
const file = { ...rest, name: "Autumn", tags: { team: "night" } };

suite("applying in a process that is killed", function () {
	this.timeout(120_000);
	let sandbox: OwnSandbox;
	setup(async () => {
		sandbox = await openSandbox();
	});
	teardown(() => sandbox.close());

	const create = async (): Promise<HistoryEntry> => {
		const identity = identityFor(sandbox.url, {
			credentials: { kind: "profile", profile: "sandbox" },
			region: "us-east-1",
			stsEndpoint: sandbox.url,
			connectEndpoint: sandbox.url,
		});
		return createdBy(await submitWith({ identity: () => Promise.resolve(identity) }, JSON.stringify(before)));
	};

	const start = (entry: HistoryEntry) =>
		spawn(
			process.execPath,
			[
				"--import",
				"tsx",
				"test/deploy/runApply.ts",
				sandbox.url,
				JSON.stringify(entry),
				JSON.stringify(file),
			],
			{ stdio: ["ignore", "pipe", "ignore"] },
		);

	const planNow = (id: string) => {
		const { body, state } = sandbox.campaigns.get(id) ?? assert.fail("gone");
		return planOf(exactly(file), exactly(body), state);
	};
	const writesOf = () =>
		sandbox.ledger
			.map(({ operation }) => operation)
			.filter((operation) => /^(?:Update|Delete|Tag|Untag)/.test(operation));

	test("leaves what was done, and the next run does the rest and nothing twice", async () => {
		const entry = await create();
		const planned = planNow(entry.id).writes.map(({ operation }) => operation);
		assert.deepEqual(planned, [
			"UpdateCampaignName",
			"TagResource",
			"UntagResource",
			"DeleteCampaignEntryLimits",
		]);
		for (const [done, operation] of planned.entries()) {
			sandbox.reset();
			const again = await create();
			// Taken, and never answered.
			sandbox.fail({ kind: "slow-headers", milliseconds: 600_000, operation });
			const child = start(again);
			const exited = once(child, "exit");
			while (!writesOf().includes(operation)) {
				assert.equal(child.exitCode, null, `it ended before ${operation}`);
				await new Promise((resolve) => setImmediate(resolve));
			}
			child.kill("SIGKILL");
			await exited;
			assert.deepEqual(writesOf(), planned.slice(0, done + 1));
			const left = planNow(again.id).writes.map((write) => write.operation);
			assert.deepEqual(left, planned.slice(done + 1));
			const second = start(again);
			const said = await text(second.stdout);
			assert.equal(said, left.length === 0 ? "nothing" : "applied");
			assert.deepEqual(writesOf(), planned);
			assert.deepEqual(planNow(again.id).changes, []);
		}
	});
});

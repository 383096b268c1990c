import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { PendingCreation } from "../../../client/src/submit/pending";
import type { SubmitCalls, SubmitPorts } from "../../../client/src/submit/ports";
import { campaignFile, identityFor } from "../support/campaign";
import { submitWith, type Witnessed } from "../support/ports";
import { accessTo, answered, failedWith, scriptedCalls } from "../support/scriptedCalls";

const text = JSON.stringify({ ...campaignFile, channelSubtypeConfig: {} });

function submit(calls: Partial<SubmitCalls>, ports: Partial<SubmitPorts> = {}): Promise<Witnessed> {
	return submitWith(
		{
			identity: () => Promise.resolve(identityFor("https://campaigns.example")),
			calls: scriptedCalls(calls),
			renew: () => Promise.resolve(false),
			...ports,
		},
		text,
	);
}

/** The record that was kept before the request left. */
async function recordOf(calls: Partial<SubmitCalls>): Promise<PendingCreation> {
	const kept: PendingCreation[] = [];
	await submit(calls, {
		pending: {
			keep: async (record) => void kept.push(record),
			clear: () => Promise.resolve(),
		},
	});
	const [record, ...more] = kept;
	assert.deepEqual(more, []);
	return record ?? assert.fail("nothing was kept");
}

suite("the record of a request under way", () => {
	test("is on the disk before the request leaves", async () => {
		let isKept = false;
		const { outcome } = await submit(
			{
				send: (...parameters) => {
					assert.ok(isKept, "sent before its record was kept");
					return scriptedCalls().send(...parameters);
				},
			},
			{
				pending: {
					keep: async () => {
						await nextTurn();
						isKept = true;
					},
					clear: () => Promise.resolve(),
				},
			},
		);
		assert.equal(outcome.state, "done");
	});

	test("knows which campaigns of the name were there, or that nobody knows", async () => {
		const there = [{ id: "c-1", arn: undefined }];
		const listed = await recordOf({ list: () => Promise.resolve(answered(there)) });
		assert.deepEqual(listed.before, ["c-1"]);
		const denied = failedWith({ code: "AccessDeniedException", renewal: undefined });
		assert.equal((await recordOf({ list: () => Promise.resolve(denied) })).before, undefined);
	});

	test("knows the account, or that nobody knows, and no secret", async () => {
		const record = await recordOf({});
		assert.equal(record.account, "111122223333");
		assert.doesNotMatch(JSON.stringify(record), /AKIDSCRIPT|script-secret/);
		const unknown = await recordOf({ signIn: () => Promise.resolve(answered(accessTo(undefined))) });
		assert.equal(unknown.account, undefined);
	});

	test("is cleared with every outcome", async () => {
		for (const [send, state] of [
			[scriptedCalls().send, "done"],
			[() => Promise.resolve(failedWith({ delivery: "notSent", renewal: undefined })), "notSent"],
			[() => Promise.resolve(failedWith({ renewal: undefined })), "refused"],
			[() => Promise.resolve(failedWith({ delivery: "unknown" })), "unknown"],
			[() => Promise.reject(new TypeError("ours")), "unknown"],
		] as const) {
			const { outcome, pending } = await submit({ send });
			assert.deepEqual([outcome.state, pending], [state, []]);
		}
	});

	test("is there as long as it is not known what became of the request", async () => {
		const left = new Set<string>();
		const looks: number[] = [];
		await submit(
			{
				send: () => Promise.resolve(failedWith({ delivery: "unknown" })),
				list: () => {
					looks.push(left.size);
					return Promise.resolve(answered([]));
				},
			},
			{
				pending: {
					keep: async ({ key }) => void left.add(key),
					clear: async ({ key }) => void left.delete(key),
				},
			},
		);
		assert.deepEqual(looks, [0, 0, 1, 1, 1, 1]);
		assert.equal(left.size, 0);
	});

	test("makes Cancel behind the request a doubt", async () => {
		const abort = new AbortController();
		abort.abort();
		let first = true;
		const { outcome } = await submit(
			{},
			{
				looking: (task) => {
					if (first) {
						first = false;
						return Promise.reject(abort.signal.reason);
					}
					return task({ step: () => undefined, signal: new AbortController().signal });
				},
			},
		);
		assert.equal(outcome.state, "unknown", JSON.stringify(outcome));
	});
});

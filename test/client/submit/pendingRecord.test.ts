import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { PendingCreation } from "../../../deploy/src/create/pending";
import type { SubmitCalls, SubmitPorts } from "../../../deploy/src/create/ports";
import { messageOf } from "../../../deploy/src/create/words";
import { readCampaign } from "../../../shared/src/request/body";
import type { JsonObject } from "../../../shared/src/request/json";
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
			unresolved: () => Promise.resolve(undefined),
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
					unresolved: () => Promise.resolve(undefined),
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

	test("is cleared with every outcome, and left where there is none", async () => {
		for (const [send, state] of [
			[scriptedCalls().send, "done"],
			[() => Promise.resolve(failedWith({ delivery: "notSent", renewal: undefined })), "notSent"],
			[() => Promise.resolve(failedWith({ renewal: undefined })), "refused"],
			[() => Promise.resolve(failedWith({ delivery: "unknown" })), "unknown"],
			[() => Promise.reject(new TypeError("ours")), "unknown"],
		] as const) {
			const { outcome, pending } = await submit({ send });
			assert.deepEqual([outcome.state, pending.length], [state, state === "unknown" ? 1 : 0]);
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
					unresolved: () => Promise.resolve(undefined),
				},
			},
		);
		assert.deepEqual(looks, [0, 0, 1, 1, 1, 1]);
		assert.equal(left.size, 1);
	});

	suite("that was left", () => {
		/** Submits while this record is left; what became of it, too. */
		async function submitAfter(record: PendingCreation, calls: Partial<SubmitCalls>) {
			const left = new Set([record.key]);
			const witnessed = await submit(calls, {
				pending: {
					keep: async ({ key }) => void left.add(key),
					clear: async ({ key }) => void left.delete(key),
					unresolved: async ({ name, instanceId }) =>
						name === record.name && instanceId === record.instanceId ? record : undefined,
				},
			});
			return { ...witnessed, left };
		}

		test("is looked for once more before anybody is asked, and told where it was created", async () => {
			const record = await recordOf({});
			const found = [{ id: "c-7", arn: undefined }];
			const described = () => Promise.resolve(answered<JsonObject>(readCampaign(text).body));
			const { outcome, summaries, left, history } = await submitAfter(record, {
				list: () => Promise.resolve(answered(found)),
				describe: described,
				send: () => assert.fail("sent again"),
			});
			assert.ok(outcome.state === "done" && outcome.campaign.id === "c-7", JSON.stringify(outcome));
			assert.match(
				messageOf(outcome)?.text ?? "",
				/^A request was sent .*, and its answer was lost\. Even so, campaign/,
			);
			assert.deepEqual([summaries, left.size, history.length], [[], 0, 1]);
		});

		test("is named in the question where it is not there yet, and goes when another was created", async () => {
			const record = await recordOf({});
			const { outcome, summaries, left } = await submitAfter(record, {
				list: () => Promise.resolve(answered([])),
			});
			assert.equal(summaries[0]?.unresolved, record.time);
			assert.deepEqual([outcome.state, left.size], ["done", 0]);
		});
	});

	test("of another window that appears while the user is asked stops the request", async () => {
		const record = await recordOf({});
		let isThere = false;
		const { outcome } = await submit(
			{ send: () => assert.fail("sent") },
			{
				confirm: () => {
					isThere = true;
					return Promise.resolve(true);
				},
				pending: {
					keep: () => assert.fail("kept"),
					clear: () => assert.fail("cleared"),
					unresolved: () => Promise.resolve(isThere ? record : undefined),
				},
			},
		);
		assert.ok(outcome.state === "notSent" && outcome.why.kind === "underWay", JSON.stringify(outcome));
		assert.match(messageOf(outcome)?.text ?? "", /another request to create the campaign .* was sent/);
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

import assert from "node:assert/strict";
import type { CallResult } from "../../../deploy/src/calls/call";
import type { FoundCampaign } from "../../../deploy/src/calls/campaigns";
import type { SendResult } from "../../../deploy/src/calls/send";
import { bodyHash } from "../../../deploy/src/create/bodyHash";
import { type LookUp, lookUp, lookUpPauses } from "../../../deploy/src/create/lookUp";
import type { PendingCreation } from "../../../deploy/src/create/pending";
import type { Outcome, SubmitCalls } from "../../../deploy/src/create/ports";
import { type ResumePorts, resumeLookUp } from "../../../deploy/src/create/resume";
import { type SettlePorts, settle } from "../../../deploy/src/create/settle";
import { readCampaign } from "../../../shared/src/request/body";
import type { JsonObject } from "../../../shared/src/request/json";
import { campaignFile, identityFor, instanceId } from "../support/campaign";
import { accessTo, answered, failedWith, inTurn, scriptedCalls, signedIn } from "../support/scriptedCalls";

const { body } = readCampaign(JSON.stringify(campaignFile));
const pending: PendingCreation = {
	key: "k",
	uri: "file:///a.campaign.json",
	name: campaignFile.name,
	instanceId,
	credentials: { kind: "profile", profile: "tests" },
	region: "us-west-2",
	endpoint: undefined,
	account: "111122223333",
	bodyHash: bodyHash(body),
	before: ["c-old"],
	time: 0,
};
const old: FoundCampaign = { id: "c-old", arn: undefined };
const ours: FoundCampaign = {
	id: "c-ours",
	arn: "arn:aws:connect-campaigns:us-west-2:444455556666:campaign/c-ours",
};
const twin: FoundCampaign = { id: "c-twin", arn: undefined };
const foreign: FoundCampaign = { id: "c-foreign", arn: undefined };
type Listed = CallResult<readonly FoundCampaign[]>;

const denied = failedWith({ code: "AccessDeniedException", delivery: "refused", renewal: undefined });
const throttled = failedWith({ code: "ThrottlingException", delivery: "refused", renewal: undefined });
const lost = failedWith({ code: "ECONNRESET", delivery: "unknown", renewal: undefined });

/** What DescribeCampaign says: the file's content, but for a campaign of somebody else. */
const describe = (id: string): Promise<CallResult<JsonObject>> =>
	Promise.resolve(answered({ ...body, id, ...(id === foreign.id ? { type: "JOURNEY" } : {}) }));

suite("lookUp", () => {
	/** Looks, with these lists in turn, and tells how long was waited before each and what was read. */
	async function look(
		lists: readonly [Listed, ...Listed[]],
		changes: Partial<PendingCreation> = {},
	): Promise<{
		readonly found: LookUp;
		readonly waited: readonly number[];
		readonly read: readonly string[];
	}> {
		const list = inTurn(...lists);
		const waited: number[] = [];
		const read: string[] = [];
		const found = await lookUp(
			{ ...pending, ...changes },
			{
				list: () => Promise.resolve(list()),
				describe: (id) => {
					read.push(id);
					return describe(id);
				},
				wait: (milliseconds) => {
					waited.push(milliseconds);
					return Promise.resolve();
				},
				step: () => undefined,
			},
		);
		return { found, waited, read };
	}

	test("finds what was made, and leaves alone what was there before", async () => {
		const { found, waited, read } = await look([answered([old, ours])]);
		assert.deepEqual(found, { kind: "made", campaigns: [ours] });
		assert.deepEqual([waited, read], [[0], [ours.id]]);
	});

	test("finds both where the request arrived twice, and none of somebody else", async () => {
		const { found } = await look([answered([foreign, ours, old, twin])]);
		assert.deepEqual(found, { kind: "made", campaigns: [ours, twin] });
	});

	test("does not take somebody else's campaign of the name for ours", async () => {
		const { found, waited } = await look([answered([old, foreign])]);
		assert.deepEqual(found, { kind: "different", campaigns: [foreign] });
		assert.deepEqual(waited, lookUpPauses, "ours may still appear");
	});

	test("only says that it is possible where nobody knows what was there before, and looks once", async () => {
		const { found, waited } = await look([answered([ours])], { before: undefined });
		assert.deepEqual(found, { kind: "possible", campaigns: [ours] });
		assert.deepEqual(waited, [0]);
	});

	test("waits for a list that lags, for several seconds", async () => {
		const empty = answered([]);
		const late = await look([empty, empty, empty, answered([ours])]);
		assert.deepEqual(late.found, { kind: "made", campaigns: [ours] });
		assert.deepEqual(late.waited, [0, 1_000, 2_000, 3_000]);
		const never = await look([answered([old])]);
		assert.deepEqual(never.found, { kind: "absent", before: [old] });
		assert.equal(never.waited.length, 4);
	});

	test("looks again after a look that failed, but not after a refusal or Cancel", async () => {
		for (const failure of [throttled, lost]) {
			assert.equal((await look([failure, answered([ours])])).found.kind, "made");
		}
		const final: readonly Listed[] = [denied, { kind: "cancelled", delivery: "notSent" }];
		for (const end of final) {
			const { found, waited } = await look([end, answered([ours])]);
			assert.deepEqual([found.kind, waited], ["notLooked", [0]]);
		}
	});

	test("knows a denial from other ends, as looking again doesn't help then", async () => {
		const ends: readonly Listed[] = [denied, lost, { kind: "cancelled", delivery: "notSent" }];
		const looks = await Promise.all(ends.map((end) => look([end])));
		assert.deepEqual(
			looks.map(({ found }) => found.kind === "notLooked" && found.isDenied),
			[true, false, false],
		);
	});

	test("remembers what it saw when a later look fails", async () => {
		const { found } = await look([answered([old]), denied]);
		assert.deepEqual(found, { kind: "absent", before: [old] });
	});

	test("reads few campaigns, however many there are", async () => {
		const many = Array.from({ length: 100 }, (_, index) => ({ id: `c-${index}`, arn: undefined }));
		const { read } = await look([answered(many)]);
		assert.equal(read.length, 5);
	});
});

suite("settle", () => {
	async function settled(
		result: SendResult,
		calls: Partial<SubmitCalls> = {},
		changes: Partial<PendingCreation> = {},
	): Promise<{ readonly outcome: Outcome; readonly looks: number }> {
		let looks = 0;
		const { signal } = new AbortController();
		const scripted = scriptedCalls({ describe, ...calls });
		const ports: SettlePorts = {
			calls: {
				...scripted,
				list: (...parameters) => {
					looks++;
					return scripted.list(...parameters);
				},
			},
			looking: (task) => task({ step: () => undefined, signal }),
			wait: () => Promise.resolve(),
			log: () => undefined,
		};
		const sent = {
			pending: { ...pending, ...changes },
			identity: identityFor("https://campaigns.example"),
			access: accessTo("111122223333"),
			body,
		};
		return { outcome: await settle(sent, result, ports), looks };
	}
	const listing = (...campaigns: readonly FoundCampaign[]): Partial<SubmitCalls> => ({
		list: () => Promise.resolve(answered(campaigns)),
	});
	const conflict = failedWith({ code: "ConflictException", renewal: undefined });
	const done: SendResult = { kind: "created", ...ours, requestId: undefined };

	test("takes the account of the ARN for the history, else that of STS", async () => {
		const { outcome } = await settled(done);
		assert.ok(outcome.state === "done");
		assert.equal(outcome.campaign.account, "444455556666");
		const without = await settled({ ...done, arn: undefined });
		assert.ok(without.outcome.state === "done");
		assert.equal(without.outcome.campaign.account, "111122223333");
	});

	test("tells campaigns that were there before from new ones", async () => {
		const there = await settled(done, {}, { before: [ours.id] });
		assert.equal(there.outcome.state, "alreadyThere");
		const { outcome } = await settled(done, listing(old, ours, twin));
		assert.ok(outcome.state === "done" && outcome.evidence.kind === "answered");
		assert.deepEqual(outcome.evidence.doubles, [twin]);
	});

	test("says that nothing was sent only where it is certain", async () => {
		const refused = failedWith({ code: "ValidationException", renewal: undefined });
		for (const [result, state] of [
			[failedWith({ delivery: "notSent" }), "notSent"],
			[refused, "refused"],
			[lost, "unknown"],
			[{ kind: "cancelled", delivery: "notSent" }, "notSent"],
			[{ kind: "cancelled", delivery: "unknown" }, "unknown"],
		] as const) {
			const { outcome, looks } = await settled(result);
			assert.equal(outcome.state, state, JSON.stringify(result));
			assert.equal(looks > 0, state === "unknown", "looks only where there is doubt");
		}
		assert.equal((await settled(lost, listing(old, ours))).outcome.state, "done");
	});

	test("looks for a campaign of its own behind a conflict", async () => {
		assert.equal((await settled(conflict, listing(old, ours))).outcome.state, "done");
		const explained = await settled(conflict, listing(old));
		assert.ok(explained.outcome.state === "refused", JSON.stringify(explained.outcome));
		assert.deepEqual([explained.outcome.existing, explained.looks], [[old], 1]);
		const unexplained = await settled(conflict, listing(), { before: [] });
		assert.deepEqual([unexplained.outcome.state, unexplained.looks], ["unknown", 4]);
	});
});

suite("resumeLookUp", () => {
	async function resume(
		calls: Partial<SubmitCalls>,
		changes: Partial<ResumePorts> = {},
		record = pending,
	): Promise<{ readonly outcome: Outcome; readonly errors: readonly string[] }> {
		const errors: string[] = [];
		const { signal } = new AbortController();
		const outcome = await resumeLookUp(
			record,
			{ kind: "interrupted", time: 0 },
			{
				identity: () => Promise.resolve(identityFor("https://campaigns.example")),
				calls: scriptedCalls({ list: () => Promise.resolve(answered([old, ours])), describe, ...calls }),
				looking: (task) => task({ step: () => undefined, signal }),
				wait: () => Promise.resolve(),
				log: () => undefined,
				logError: (words) => errors.push(words),
				...changes,
			},
		);
		return { outcome, errors };
	}
	const reasonOf = (outcome: Outcome): string =>
		outcome.state === "unknown" && outcome.lookUp.kind === "notLooked"
			? outcome.lookUp.reason
			: assert.fail(JSON.stringify(outcome));
	const signingIn = (account: string | undefined): Partial<SubmitCalls> => ({
		signIn: signedIn(accessTo(account)),
	});

	test("finds the campaign with the credentials of then", async () => {
		assert.equal((await resume({})).outcome.state, "done");
	});

	test("does not look in another account", async () => {
		const { outcome } = await resume({
			...signingIn("444455556666"),
			list: () => assert.fail("listed campaigns of another account"),
		});
		assert.match(reasonOf(outcome), /belong to account 444455556666 now, and .* in 111122223333/);
	});

	test("looks where one of the accounts is not known", async () => {
		assert.equal((await resume(signingIn(undefined))).outcome.state, "done");
		const { outcome } = await resume(signingIn("444455556666"), {}, { ...pending, account: undefined });
		assert.equal(outcome.state, "done");
	});

	test("says why it could not look, and calls nothing of that a mistake of ours", async () => {
		const failed = await resume({ signIn: () => Promise.resolve(failedWith({})) });
		assert.match(reasonOf(failed.outcome), /credentials have expired/);
		const nobody = await resume({
			signIn: () => Promise.resolve({ kind: "cancelled", delivery: "notSent" }),
		});
		assert.match(reasonOf(nobody.outcome), /nobody has signed in/);
		assert.deepEqual([...failed.errors, ...nobody.errors], []);
		const gone = await resume({}, { identity: () => Promise.reject(new Error("The profile is gone.")) });
		assert.equal(reasonOf(gone.outcome), "The profile is gone.");
		assert.equal(gone.errors.length, 1);
	});
});

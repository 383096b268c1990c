import assert from "node:assert/strict";
import { isCampaignId } from "../../../deploy/src/calls/remoteCampaign";
import { type CampaignView, viewOf } from "../../../deploy/src/control/campaignView";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import { instanceId } from "../support/campaign";
import { type OwnSandbox, openSandbox } from "../support/ownSandbox";
import { answered, failedWith, inTurn } from "../support/scriptedCalls";
import {
	type Changes,
	type Controlled,
	control,
	createIn,
	inspect,
	inspected,
	kept,
	requestsOf,
	sandboxIdentity,
} from "./harness";

suite("a campaign that exists", () => {
	let sandbox: OwnSandbox;
	let entry: HistoryEntry;
	setup(async () => {
		sandbox = await openSandbox();
		entry = await createIn("Initialized", sandbox);
	});
	teardown(() => sandbox.close());

	const start = (changes?: Changes, shown?: CampaignView): Promise<Controlled> =>
		control("start", entry, sandbox, changes, shown);
	const stateNow = (): string => kept(sandbox, entry.id).state;
	const no = (): Promise<boolean> => Promise.resolve(false);

	test("is shown as AWS has it now, with another name and schedule than remembered", async () => {
		const schedule = { startTime: "2032-01-01T00:00:00Z" };
		const source = {
			customerProfilesSegmentArn:
				"arn:aws:profile:us-east-1:111122223333:domains/sales/segment-definitions/renewals",
		};
		const campaign = kept(sandbox, entry.id);
		campaign.body = { ...campaign.body, name: "Renamed", schedule, source };
		const { asked } = await start();
		assert.deepEqual(asked, [
			"File: a.campaign.json",
			"Name before: Spring renewals",
			`ID: ${entry.id}`,
			`Amazon Connect instance: sandbox-contact-center (${instanceId})`,
			"Account: 111122223333",
			"Profile: sandbox",
			"Region: us-east-1",
			`Endpoint: ${sandbox.url} (not AWS's own)`,
			"Kind: MANAGED, telephony (progressive), email (agentless)",
			"Recipients: segment renewals of domain sales",
			"Schedule: from Thu 1 Jan 2032, 00:00 UTC (Wed 31 Dec 2031, 19:00 in America/New_York)",
			"State: Initialized",
			"",
			"It will reach people from the start of its schedule on.",
			"Once started, its schedule, source, flow, queue, communication times and limits can't be changed.",
		]);
		assert.equal(stateNow(), "Running");
	});

	for (const [what, forged] of [
		["account", { account: "444455556666" }],
		["instance", { instanceId: "another" }],
		["region", { region: "eu-central-1" }],
	] as const) {
		test(`stops where the remembered ${what} is not AWS's`, async () => {
			const inspection = await inspected(sandboxIdentity(sandbox), entry.id);
			assert.throws(
				() => viewOf(entry.id, { ...entry, ...forged }, sandboxIdentity(sandbox), inspection),
				new RegExp(`Nothing was done: the campaign is remembered with ${what} `),
			);
		});
	}

	test("stops where AWS answers with another campaign, or one of another account or region", async () => {
		const identity = sandboxIdentity(sandbox);
		const inspection = await inspected(identity, entry.id);
		const arn = (region: string, account: string) =>
			`arn:aws:connect-campaigns:${region}:${account}:campaign/${entry.id}`;
		for (const campaign of [
			{ ...inspection.campaign, id: "other" },
			{ ...inspection.campaign, arn: arn("us-east-1", "444455556666") },
			{ ...inspection.campaign, arn: arn("eu-central-1", "111122223333") },
		]) {
			assert.throws(
				() => viewOf(entry.id, undefined, identity, { ...inspection, campaign }),
				/Nothing was done/,
			);
		}
	});

	test("is not to be had with a profile that leads to another account now", async () => {
		const elsewhere = {
			...sandboxIdentity(sandbox),
			credentials: { kind: "profile", profile: "sandbox-frankfurt" },
		} as const;
		const called = await inspect(elsewhere, entry.id);
		assert.ok(called.kind === "failed" && called.failure.code === "ResourceNotFoundException");
		// Where the account is remembered, it is named, and the other one is not asked for the campaign.
		const before = sandbox.ledger.length;
		const expected = await inspect(elsewhere, entry.id, entry.account);
		assert.ok(expected.kind === "answered");
		assert.throws(
			() => viewOf(entry.id, entry, elsewhere, expected.value),
			/remembered with account 111122223333, but AWS shows account 444455556666/,
		);
		const asked = sandbox.ledger.slice(before).map(({ operation }) => operation);
		assert.deepEqual(asked, ["GetCallerIdentity"]);
		// The same where the other account has a campaign of this ID, which is what a forger would need.
		const own = await inspected(sandboxIdentity(sandbox), entry.id);
		const account = { kind: "known", id: "444455556666" } as const;
		assert.throws(() => viewOf(entry.id, entry, elsewhere, { ...own, account }), /account 111122223333/);
	});

	test("needs its name in a protected account, as STS tells it, whatever is remembered", async () => {
		const identity = sandboxIdentity(sandbox);
		const forged = { ...entry, account: undefined };
		const view = viewOf(entry.id, forged, identity, await inspected(identity, entry.id));
		const protection = { profiles: [], accounts: ["111122223333"] };
		const reasons: string[] = [];
		const typeName = (_: unknown, reason: string): Promise<boolean> => {
			reasons.push(reason);
			return no();
		};
		const { outcome } = await start({ protection, typeName }, view);
		assert.deepEqual(reasons, ["The account 111122223333 is protected."]);
		assert.deepEqual([outcome.kind, stateNow()], ["cancelledByUser", "Initialized"]);
		assert.equal((await start({ protection })).outcome.kind, "accepted");
	});

	test("counts as protected where STS does not tell the account", async () => {
		sandbox.fail({ kind: "reset", operation: "GetCallerIdentity", times: 2 });
		const { typed } = await start({ protection: { profiles: [], accounts: ["999999999999"] } });
		assert.equal(typed, "The account is not known, and some accounts are protected.");
	});

	test("does not start without a yes, or from another state", async () => {
		const unwilling = await start({ confirm: no });
		assert.deepEqual([unwilling.outcome.kind, stateNow()], ["cancelledByUser", "Initialized"]);
		await start();
		const again = await start({ confirm: () => assert.fail("asked") });
		assert.deepEqual(again.outcome, { kind: "wrongState", state: "Running" });
		assert.equal(
			again.message?.text,
			'Campaign "Spring renewals" is in state Running. Only a campaign in state Initialized can be started. It has been started already.',
		);
	});

	for (const fault of [
		{ kind: "lost-answer" },
		{ kind: "reset-in-body" },
		{ kind: "error-after-work", error: "ServiceUnavailable", status: 503 },
		{ kind: "slow-headers", milliseconds: 60_000 },
	] as const) {
		test(`is looked at after the doubt of ${fault.kind}, and was started once`, async () => {
			sandbox.fail({ ...fault, operation: "StartCampaign" });
			const { outcome, message } = await start();
			assert.deepEqual(
				outcome.kind === "doubt" && outcome.seen,
				{ kind: "there", state: "Running" },
				JSON.stringify(outcome),
			);
			assert.equal(requestsOf(sandbox, "StartCampaign"), 1);
			assert.match(message?.text ?? "", /Even so, campaign "Spring renewals" is in state Running/);
		});
	}

	test("is told to be as it was where the start did not arrive", async () => {
		sandbox.fail({ kind: "reset", operation: "StartCampaign" });
		const { message } = await start();
		assert.match(
			message?.text ?? "",
			/hasn't been started so far: it is still in state Initialized\. Look at its state again/,
		);
		assert.equal(stateNow(), "Initialized");
	});

	test("is told to be unknown where its state cannot be read either", async () => {
		sandbox.fail({ kind: "lost-answer", operation: "StartCampaign" });
		const denied = { kind: "denied", policy: "identity", operation: "GetCampaignState", times: 3 } as const;
		const { message } = await start({
			progress: (task) => {
				sandbox.fail(denied);
				return task({ step: () => undefined, signal: new AbortController().signal });
			},
		});
		assert.equal(message?.level, "error");
		assert.match(
			message?.text ?? "",
			/Whether campaign "Spring renewals" was started isn't known, because its state could not be read: .*not allowed/,
		);
	});

	test("is looked at again where its state lags behind, and no longer than it takes", async () => {
		const doubt = failedWith({ code: "ECONNRESET", delivery: "unknown", renewal: undefined });
		for (const [sent, kind] of [
			[doubt, "doubt"],
			[answered("r-1"), "accepted"],
		] as const) {
			for (const [state, last, pauses] of [
				[inTurn("Initialized", "Initialized", "Running"), "Running", [0, 1_000, 2_000]],
				[inTurn("Running", "Paused"), "Running", [0]],
				[inTurn("Initialized"), "Initialized", [0, 1_000, 2_000]],
			] as const) {
				const waited: number[] = [];
				const { outcome } = await start({
					calls: { send: () => Promise.resolve(sent), state: () => Promise.resolve(answered(state())) },
					wait: async (milliseconds) => void waited.push(milliseconds),
				});
				assert.ok(outcome.kind === kind, JSON.stringify(outcome));
				assert.deepEqual([outcome.seen, waited], [{ kind: "there", state: last }, pauses]);
			}
		}
	});

	test("was not started where that is certain, and nothing is looked at", async () => {
		for (const delivery of ["notSent", "refused"] as const) {
			const { outcome } = await start({
				calls: {
					send: () => Promise.resolve(failedWith({ delivery })),
					state: () => assert.fail("looked"),
				},
			});
			assert.equal(outcome.kind, "failed");
		}
	});

	test("is looked at where AWS refuses a start that it may have had twice", async () => {
		sandbox.fail({ kind: "delivered-twice", operation: "StartCampaign" });
		const { message } = await start();
		assert.match(message?.text ?? "", /is in state Running: this request or somebody else changed it/);
		assert.doesNotMatch(message?.text ?? "", /not started/);
	});

	test("is not touched where somebody changed it while the user was asked", async () => {
		const campaign = kept(sandbox, entry.id);
		const { message } = await start({
			confirm: () => {
				const schedule = { startTime: "2032-01-01T00:00:00Z" };
				campaign.body = { ...campaign.body, name: "Renamed", type: "JOURNEY", schedule };
				return Promise.resolve(true);
			},
			calls: { send: () => assert.fail("sent") },
		});
		assert.match(
			message?.text ?? "",
			/was not started: while you were asked, it was changed\. Now its name is "Renamed", and it is of kind JOURNEY, .*, and its schedule is from Thu 1 Jan 2032/,
		);
		assert.equal(stateNow(), "Initialized");
	});

	test("is not touched where it can't be read again, is gone, or is in another place", async () => {
		const send = () => assert.fail("sent");
		const unread = await start({
			calls: { look: () => Promise.resolve(failedWith({ delivery: "unknown", purpose: "read" })), send },
		});
		assert.match(
			unread.message?.text ?? "",
			/^The credentials have expired\. The campaign was not started\./,
		);
		const identity = sandboxIdentity(sandbox);
		const own = await inspected(identity, entry.id);
		const elsewhere = { ...own, account: { kind: "known", id: "444455556666" } } as const;
		const moved = await start({
			calls: { look: async () => answered(viewOf(entry.id, entry, identity, elsewhere)), send },
		});
		assert.match(moved.message?.text ?? "", /^Nothing was done: .* AWS shows account 444455556666/);
		const { campaigns } = sandbox;
		const gone = await start({
			confirm: async () => {
				const other = await control("delete", entry, sandbox);
				assert.equal(other.outcome.kind, "accepted");
				return true;
			},
			calls: { send },
		});
		assert.equal(campaigns.size, 0);
		assert.match(gone.message?.text ?? "", /was not started: while you were asked, somebody deleted it\.$/);
	});

	test("has an ID that is nothing but one", () => {
		assert.ok(isCampaignId(entry.id) && isCampaignId("a".repeat(256)));
		for (const text of ["", "c 1", "c-1\n", "c-1](command:x)", "c-1;", "a".repeat(257)]) {
			assert.ok(!isCampaignId(text), JSON.stringify(text));
		}
	});

	test("asks, confirms, sends and ends apart in the log", async () => {
		const { log } = await start();
		assert.match(
			log,
			/^Asked: start "Spring renewals", ID .*, account .*, profile .*, region .*\nConfirmed\.\nSent\.\nEnded: start ID .*, accepted, state Running afterwards, AWS request ID [\da-f-]{36}\.$/,
		);
		assert.doesNotMatch(log, /sandbox-secret|AKID|SANDBOXKEY/);
	});
});

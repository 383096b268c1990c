import assert from "node:assert/strict";
import type { CallResult } from "../../../deploy/src/calls/call";
import { callService } from "../../../deploy/src/calls/call";
import { campaignState, startCampaign as sendStart } from "../../../deploy/src/calls/campaigns";
import { type Inspection, inspectCampaign } from "../../../deploy/src/calls/inspect";
import { type CampaignView, isCampaignId, viewOf } from "../../../deploy/src/control/campaignView";
import { type StartOutcome, type StartPorts, startCampaign } from "../../../deploy/src/control/start";
import { startLines, startMessage } from "../../../deploy/src/control/words";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import type { Identity } from "../../../deploy/src/identity/identity";
import { campaignFor, identityFor, instanceId } from "../support/campaign";
import { type OwnSandbox, openSandbox } from "../support/ownSandbox";
import { createdBy, submitWith } from "../support/ports";
import { answered, failedWith, inTurn } from "../support/scriptedCalls";

const { signal } = new AbortController();
const options = {
	askMfaCode: () => assert.fail("asked for a code"),
	step: () => undefined,
	signal,
	requestTimeout: 300,
};

suite("a campaign that exists", () => {
	let sandbox: OwnSandbox;
	let identity: Identity;
	let entry: HistoryEntry;
	setup(async () => {
		sandbox = await openSandbox();
		identity = identityFor(sandbox.url, {
			credentials: { kind: "profile", profile: "sandbox" },
			region: "us-east-1",
			stsEndpoint: sandbox.url,
			connectEndpoint: sandbox.url,
		});
		const text = JSON.stringify({
			...JSON.parse(campaignFor("us-east-1")),
			communicationTimeConfig: { localTimeZoneConfig: { defaultTimeZone: "America/New_York" } },
		});
		entry = createdBy(await submitWith({ identity: () => Promise.resolve(identity) }, text));
	});
	teardown(() => sandbox.close());

	async function inspect(who = identity, id = entry.id): Promise<Inspection> {
		const called = await inspectCampaign(who, id, options);
		return called.kind === "answered" ? called.value : assert.fail(JSON.stringify(called));
	}

	const look = async (): Promise<CampaignView> => viewOf(entry.id, entry, identity, await inspect());

	interface Started {
		readonly outcome: StartOutcome;
		readonly asked: readonly string[];
		readonly log: string;
	}

	async function start(view: CampaignView, changes: Partial<StartPorts> = {}): Promise<Started> {
		const asked: string[] = [];
		const log: string[] = [];
		const ports: StartPorts = {
			confirm: (campaign) => {
				asked.push(...startLines(campaign, "a.campaign.json"));
				return Promise.resolve(true);
			},
			protection: { profiles: [], accounts: [] },
			typeName: () => assert.fail("asked for the name"),
			progress: (task) => task({ step: () => undefined, signal }),
			looking: (task) => task({ step: () => undefined, signal }),
			look: async () => {
				const called = await inspectCampaign(identity, entry.id, options);
				return called.kind === "answered"
					? { ...called, value: viewOf(entry.id, entry, identity, called.value) }
					: called;
			},
			start: () =>
				callService(identity, options, "start", (client, abort) => sendStart(client, view.id, abort)),
			state: (): Promise<CallResult<string | undefined>> =>
				callService(identity, options, "read", (client, abort) => campaignState(client, view.id, abort)),
			wait: () => Promise.resolve(),
			log: (line) => log.push(line),
			...changes,
		};
		return { outcome: await startCampaign(view, ports), asked, log: log.join("\n") };
	}

	const stateNow = (): string | undefined => sandbox.campaigns.get(entry.id)?.state;

	test("is shown as AWS has it now, with another name and schedule than remembered", async () => {
		const kept = sandbox.campaigns.get(entry.id);
		assert.ok(kept);
		Object.assign(kept.body, { name: "Renamed", schedule: { startTime: "2032-01-01T00:00:00Z" } });
		const { asked } = await start(await look());
		assert.deepEqual(asked, [
			"File: a.campaign.json",
			"Name when it was created: Spring renewals",
			`ID: ${entry.id}`,
			`Amazon Connect instance: sandbox-contact-center (${instanceId})`,
			"Account: 111122223333",
			"Profile: sandbox",
			"Region: us-east-1",
			`Endpoint: ${sandbox.url} (not AWS's own)`,
			"Schedule: from Thu 1 Jan 2032, 00:00 UTC (Wed 31 Dec 2031, 19:00 in America/New_York)",
			"State: Initialized",
			"",
			"It will reach people as soon as its schedule allows.",
		]);
		assert.equal(stateNow(), "Running");
	});

	for (const [what, forged] of [
		["account", { account: "444455556666" }],
		["instance", { instanceId: "another" }],
		["region", { region: "eu-central-1" }],
	] as const) {
		test(`stops where the remembered ${what} is not AWS's`, async () => {
			const inspection = await inspect();
			assert.throws(
				() => viewOf(entry.id, { ...entry, ...forged }, identity, inspection),
				new RegExp(`Nothing was done: the campaign is remembered with ${what} `),
			);
		});
	}

	test("stops where AWS answers with another campaign, or one of another account or region", async () => {
		const inspection = await inspect();
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
			...identity,
			credentials: { kind: "profile", profile: "sandbox-frankfurt" },
		} as const;
		const called = await inspectCampaign(elsewhere, entry.id, options);
		assert.ok(called.kind === "failed" && called.failure.code === "ResourceNotFoundException");
		// Where the account is remembered, it is named, and the other one is not asked for the campaign.
		const before = sandbox.ledger.length;
		const expected = await inspectCampaign(elsewhere, entry.id, options, entry.account);
		assert.ok(expected.kind === "answered");
		assert.throws(
			() => viewOf(entry.id, entry, elsewhere, expected.value),
			/remembered with account 111122223333, but AWS shows account 444455556666/,
		);
		const asked = sandbox.ledger.slice(before).map(({ operation }) => operation);
		assert.deepEqual(asked, ["GetCallerIdentity"]);
		// The same where the other account has a campaign of this ID, which is what a forger would need.
		const own = await inspect();
		const account = { kind: "known", id: "444455556666" } as const;
		assert.throws(() => viewOf(entry.id, entry, elsewhere, { ...own, account }), /account 111122223333/);
	});

	test("needs its name in a protected account, as STS tells it, whatever is remembered", async () => {
		const forged = { ...entry, account: undefined };
		const view = viewOf(entry.id, forged, identity, await inspect());
		const reasons: string[] = [];
		const { outcome } = await start(view, {
			protection: { profiles: [], accounts: ["111122223333"] },
			typeName: (_, reason) => {
				reasons.push(reason);
				return Promise.resolve(false);
			},
		});
		assert.deepEqual(reasons, ["The account 111122223333 is protected."]);
		assert.deepEqual([outcome.kind, stateNow()], ["cancelledByUser", "Initialized"]);
	});

	test("counts as protected where STS does not tell the account", async () => {
		sandbox.fail({ kind: "reset", operation: "GetCallerIdentity", times: 2 });
		const reasons: string[] = [];
		await start(await look(), {
			protection: { profiles: [], accounts: ["999999999999"] },
			typeName: (_, reason) => {
				reasons.push(reason);
				return Promise.resolve(false);
			},
		});
		assert.deepEqual(reasons, ["The account is not known, and some accounts are protected."]);
	});

	test("does not start without a yes, or from another state", async () => {
		const no = await start(await look(), { confirm: () => Promise.resolve(false) });
		assert.deepEqual([no.outcome.kind, stateNow()], ["cancelledByUser", "Initialized"]);
		await start(await look());
		const again = await start(await look(), { confirm: () => assert.fail("asked") });
		assert.deepEqual(again.outcome, { kind: "wrongState", state: "Running" });
		assert.match(
			startMessage(await look(), again.outcome)?.text ?? "",
			/Only a campaign in state Initialized/,
		);
	});

	for (const fault of [
		{ kind: "lost-answer" },
		{ kind: "reset-in-body" },
		{ kind: "error-after-work", error: "ServiceUnavailable", status: 503 },
		{ kind: "slow-headers", milliseconds: 60_000 },
	] as const) {
		test(`is looked at after the doubt of ${fault.kind}, and was started once`, async () => {
			const view = await look();
			sandbox.fail({ ...fault, operation: "StartCampaign" });
			const { outcome } = await start(view);
			assert.ok(outcome.kind === "unknown" && outcome.state === "Running", JSON.stringify(outcome));
			assert.equal(sandbox.ledger.filter(({ operation }) => operation === "StartCampaign").length, 1);
			assert.match(
				startMessage(view, outcome)?.text ?? "",
				/Even so, campaign "Spring renewals" is in state Running/,
			);
		});
	}

	test("is told to be as it was where the start did not arrive", async () => {
		const view = await look();
		sandbox.fail({ kind: "reset", operation: "StartCampaign" });
		const { outcome } = await start(view);
		assert.ok(outcome.kind === "unknown" && outcome.state === "Initialized", JSON.stringify(outcome));
		assert.match(
			startMessage(view, outcome)?.text ?? "",
			/hasn't started so far: it is still in state Initialized/,
		);
	});

	test("is told to be unknown where its state cannot be read either", async () => {
		const view = await look();
		sandbox.fail({ kind: "lost-answer", operation: "StartCampaign" });
		sandbox.fail({ kind: "denied", policy: "identity", operation: "GetCampaignState", times: 4 });
		const { outcome } = await start(view);
		assert.ok(outcome.kind === "unknown" && outcome.state === undefined, JSON.stringify(outcome));
		assert.match(
			startMessage(view, outcome)?.text ?? "",
			/Whether campaign "Spring renewals" was started isn't known, because its state could not be read: .*not allowed/,
		);
	});

	test("is looked at again where its state lags behind, and no longer than it takes", async () => {
		const view = await look();
		const doubt = failedWith({ code: "ECONNRESET", delivery: "unknown", renewal: undefined });
		for (const [state, last, pauses] of [
			[inTurn("Initialized", "Initialized", "Running"), "Running", [0, 1_000, 2_000]],
			[inTurn("Running", "Paused"), "Running", [0]],
			[inTurn("Initialized"), "Initialized", [0, 1_000, 2_000]],
		] as const) {
			const waited: number[] = [];
			const { outcome } = await start(view, {
				start: () => Promise.resolve(doubt),
				state: () => Promise.resolve(answered(state())),
				wait: async (milliseconds) => void waited.push(milliseconds),
			});
			assert.ok(outcome.kind === "unknown", JSON.stringify(outcome));
			assert.deepEqual([outcome.state, waited], [last, pauses]);
		}
	});

	test("was not started where that is certain, and nothing is looked at", async () => {
		const view = await look();
		for (const delivery of ["notSent", "refused"] as const) {
			const { outcome } = await start(view, {
				start: () => Promise.resolve(failedWith({ delivery })),
				state: () => assert.fail("looked"),
			});
			assert.equal(outcome.kind, "failed");
		}
	});

	test("is looked at where AWS refuses a start that it may have had twice", async () => {
		const view = await look();
		const failure = { delivery: "refused", code: "InvalidCampaignStateException" } as const;
		const { outcome } = await start(view, {
			start: () => Promise.resolve(failedWith(failure)),
			state: () => Promise.resolve({ kind: "answered", value: "Running" }),
		});
		const message = startMessage(view, outcome);
		assert.match(message?.text ?? "", /is in state Running: this request or somebody else changed it/);
		assert.doesNotMatch(message?.text ?? "", /not started/);
	});

	test("is not started where somebody changed it while the user was asked", async () => {
		const view = await look();
		const kept = sandbox.campaigns.get(entry.id);
		assert.ok(kept);
		const schedule = { startTime: "2032-01-01T00:00:00Z" };
		const { outcome } = await start(view, {
			confirm: () => {
				Object.assign(kept.body, { name: "Renamed", schedule });
				return Promise.resolve(true);
			},
			start: () => assert.fail("started"),
		});
		assert.match(
			startMessage(view, outcome)?.text ?? "",
			/was not started: while you were asked, it was changed\. Now its name is "Renamed", and its schedule is from Thu 1 Jan 2032/,
		);
		assert.equal(stateNow(), "Initialized");
	});

	test("has an ID that is nothing but one", () => {
		assert.ok(isCampaignId(entry.id) && isCampaignId("a".repeat(256)));
		for (const text of ["", "c 1", "c-1\n", "c-1](command:x)", "c-1;", "a".repeat(257)]) {
			assert.ok(!isCampaignId(text), JSON.stringify(text));
		}
	});

	test("asks, confirms and sends apart in the log", async () => {
		const { log } = await start(await look());
		assert.match(
			log,
			/^Asked: start "Spring renewals", ID .*, account .*, profile .*, region .*\nConfirmed\.\nSent\.$/,
		);
	});
});

import assert from "node:assert/strict";
import { type ApplyOutcome, applyFile } from "../../deploy/src/apply/apply";
import { applyCalls } from "../../deploy/src/apply/applyCalls";
import { applyMessage } from "../../deploy/src/apply/words";
import type { ConnectTurn } from "../../deploy/src/calls/describeInstance";
import type { HistoryEntry } from "../../deploy/src/create/history";
import type { Identity } from "../../deploy/src/identity/identity";
import { planOf } from "../../deploy/src/plan/plan";
import { isApplicable } from "../../deploy/src/plan/verdict";
import { formatPath } from "../../shared/src/request/path";
import { identityFor } from "../client/support/campaign";
import { type OwnSandbox, openSandbox } from "../client/support/ownSandbox";
import { createdBy, submitWith } from "../client/support/ports";
import type { Fault } from "../sandbox/faults";
import { changed, whole } from "../support/campaigns";
import { forAll } from "../support/property";
import type { Random } from "../support/random";
import { exactly, randomPair } from "./support";

const { signal } = new AbortController();

suite("applying with the real SDK", () => {
	let sandbox: OwnSandbox;
	let identity: Identity;
	setup(async () => {
		sandbox = await openSandbox();
		identity = identityFor(sandbox.url, {
			credentials: { kind: "profile", profile: "sandbox" },
			region: "us-east-1",
			stsEndpoint: sandbox.url,
			connectEndpoint: sandbox.url,
		});
	});
	teardown(() => sandbox.close());

	const create = async (campaign: unknown): Promise<HistoryEntry> =>
		createdBy(await submitWith({ identity: () => Promise.resolve(identity) }, JSON.stringify(campaign)));

	interface Applied {
		readonly outcome: ApplyOutcome;
		readonly log: string;
		/** Operations that reached the sandbox after the question was answered, reads apart. */
		readonly writes: readonly string[];
	}

	async function apply(
		entry: HistoryEntry,
		file: unknown,
		before: () => void = () => undefined,
	): Promise<Applied> {
		const calls = applyCalls({ identity, id: entry.id, entry, credentials: undefined }, () =>
			assert.fail("asked for a code"),
		);
		const log: string[] = [];
		const start = sandbox.ledger.length;
		const outcome = await applyFile(
			{ uri: entry.uri, label: "a.campaign.json", text: JSON.stringify(file), unsaved: false },
			{
				...calls,
				check: () => Promise.resolve({ problems: [] }),
				confirm: () => {
					before();
					return Promise.resolve(true);
				},
				protection: { profiles: [], accounts: [] },
				typeName: () => assert.fail("asked for the name"),
				progress: (task) => task({ step: () => undefined, signal }),
				looking: (task) => task({ step: () => undefined, signal }),
				wait: () => Promise.resolve(),
				log: (line) => log.push(line),
			},
		);
		const reads = /^(?:Get|Describe|List)/;
		const writes = sandbox.ledger
			.slice(start)
			.filter(({ operation }) => !reads.test(operation))
			.map(({ operation }) => operation);
		return { outcome, log: log.join("\n"), writes };
	}

	async function look(entry: HistoryEntry) {
		const { look: ask } = applyCalls({ identity, id: entry.id, entry, credentials: undefined }, () =>
			assert.fail("asked for a code"),
		);
		const seen = await ask({ step: () => undefined, signal });
		return seen.kind === "answered" ? seen.value : assert.fail(JSON.stringify(seen));
	}

	test("looks wait for their turn with Amazon Connect, and the log names them", async () => {
		const entry = await create(whole);
		const log: string[] = [];
		let turns = 0;
		const waiting: ConnectTurn = (_, request) => {
			turns += 1;
			return request();
		};
		const target = { identity, id: entry.id, entry, credentials: undefined };
		const { look: ask } = applyCalls(
			target,
			() => assert.fail("asked for a code"),
			waiting,
			(line) => log.push(line),
		);
		for (const _ of [1, 2]) {
			const seen = await ask({ step: () => undefined, signal });
			assert.equal(seen.kind, "answered");
		}
		const asked = sandbox.ledger.filter(({ operation }) => operation === "DescribeInstance").length;
		assert.deepEqual([turns, asked], [2, 3], "one of them was Create's");
		assert.equal(log.filter((line) => line.startsWith("Reading Amazon Connect DescribeInstance")).length, 2);
	});

	test("sends each operation as the service takes it, and nothing beside the plan", async () => {
		const met = new Set<string>();
		const draw = (random: Random, index: number) => ({
			...randomPair(random),
			updates: index % 2 === 0 ? ("merge" as const) : ("replace" as const),
		});
		await forAll({ seed: 2031, cases: 22 }, draw, async ({ before, file, updates }) => {
			sandbox.reset();
			sandbox.configure({ updates, repeat: "another" });
			const entry = await create(before);
			const { view, exact } = await look(entry);
			const plan = planOf(exactly(file), exact, view.state);
			const { outcome, writes, log } = await apply(entry, file);
			const planned = plan.writes.map(({ operation }) => operation);
			assert.deepEqual(writes, planned, `${planned.join()} in the plan, ${log}`);
			assert.equal(outcome.kind, plan.writes.length === 0 ? "nothing" : "applied", log);
			const after = await look(entry);
			const { changes } = planOf(exactly(file), after.exact, after.view.state);
			const left = changes.filter(isApplicable).map(({ path }) => formatPath(path));
			assert.ok(
				left.every((path) => path === "communicationLimitsOverride.instanceLimitsHandling"),
				`${left.join()} left, ${log}`,
			);
			for (const operation of writes) {
				met.add(operation);
			}
		});
		assert.equal(met.size, 14, [...met].join());
	});

	test("keeps members that the SDK doesn't know", async () => {
		const entry = await create(whole);
		sandbox.change(entry.id, { body: { channelSubtypeConfig: { fax: { pages: 1 } } } });
		const file = changed(whole, ["channelSubtypeConfig", "email", "capacity"], 0.5);
		const { writes, outcome } = await apply(entry, file);
		assert.deepEqual([writes, outcome.kind], [["UpdateCampaignChannelSubtypeConfig"], "applied"]);
		const sent = sandbox.ledger.find(({ operation }) => operation === "UpdateCampaignChannelSubtypeConfig");
		assert.deepEqual(JSON.parse(sent?.body ?? ""), {
			channelSubtypeConfig: {
				...whole.channelSubtypeConfig,
				email: { ...whole.channelSubtypeConfig.email, capacity: 0.5 },
				fax: { pages: 1 },
			},
		});
	});

	const operation = "UpdateCampaignEntryLimits";
	const faults: readonly (readonly [what: string, fault: Fault, done: boolean | undefined])[] = [
		["is refused", { kind: "error", error: "ConflictException", status: 409, operation }, false],
		[
			"is throttled",
			{ kind: "error", error: "ThrottlingException", status: 429, times: 9, operation },
			false,
		],
		["is denied", { kind: "denied", policy: "identity", operation }, false],
		[
			"meets an error of the service",
			{ kind: "error", error: "InternalServerException", status: 500, times: 9, operation },
			false,
		],
		[
			"is done and then answered with an error",
			{ kind: "error-after-work", error: "InternalServerException", status: 500, times: 9, operation },
			true,
		],
		["is cut off before", { kind: "reset", times: 9, operation }, false],
		["is cut off after", { kind: "lost-answer", times: 9, operation }, true],
	];
	for (const [what, fault, done] of faults) {
		test(`tells what was done when the second request ${what}`, async () => {
			const entry = await create(whole);
			const file = {
				...whole,
				name: "Autumn",
				schedule: { ...whole.schedule, refreshFrequency: "PT2H" },
				entryLimitsConfig: { ...whole.entryLimitsConfig, maxEntryCount: 5 },
			};
			sandbox.fail(fault);
			const { outcome } = await apply(entry, file);
			assert.ok(outcome.kind === "interrupted", JSON.stringify(outcome));
			assert.deepEqual(
				outcome.results.map(({ write, state }) => `${write.operation} ${state}`),
				[
					"UpdateCampaignSchedule done",
					`UpdateCampaignEntryLimits ${done ? "done" : "notDone"}`,
					"UpdateCampaignName notDone",
				],
			);
			const body = sandbox.campaigns.get(entry.id)?.body;
			assert.deepEqual(body?.["entryLimitsConfig"], done ? file.entryLimitsConfig : whole.entryLimitsConfig);
			assert.equal(body?.["name"], "Spring");
			const message = applyMessage("Spring", outcome)?.text ?? "";
			assert.match(
				message,
				new RegExp(`^${done ? 2 : 1} of 3 requests were carried out for campaign "Spring"\\.`),
			);
			let again = await apply(entry, file);
			for (let runs = 0; runs < 9 && again.outcome.kind === "interrupted"; runs++) {
				again = await apply(entry, file);
			}
			assert.equal(again.outcome.kind, "applied", JSON.stringify(again.outcome));
		});
	}

	test("sends nothing when somebody else changed the campaign while the person was asked, or it is gone", async () => {
		const entry = await create(whole);
		const file = { ...whole, name: "Autumn" };
		const other = await apply(entry, file, () =>
			sandbox.change(entry.id, { body: { ...whole, name: "Theirs" } }),
		);
		assert.deepEqual([other.outcome.kind, other.writes], ["changed", []]);
		const gone = await apply(entry, file, () => sandbox.remove(entry.id));
		assert.deepEqual([gone.outcome.kind, gone.writes], ["notSent", []]);
		assert.match(
			applyMessage("Spring", gone.outcome)?.text ?? "",
			/^Nothing was applied to campaign "Spring"\. .*(?:not found|doesn't exist|no campaign)/i,
		);
	});
});

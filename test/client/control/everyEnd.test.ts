import assert from "node:assert/strict";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import type { ControlVerb } from "../../../deploy/src/failures/purpose";
import type { State } from "../../sandbox/campaigns";
import type { FaultKind } from "../../sandbox/faults";
import { type OwnSandbox, openSandbox } from "../support/ownSandbox";
import { type Changes, type Controlled, control, createIn, kept, requestsOf, states, verbs } from "./harness";

/** By hand, so that a mistake in the engine's table shows: what the sandbox does too, and where AWS says nothing. */
const leads: Readonly<
	Record<ControlVerb, Readonly<Partial<Record<State, State | "gone" | "undocumented">>>>
> = {
	start: { Initialized: "Running" },
	pause: { Running: "Paused" },
	resume: { Paused: "Running" },
	stop: { Running: "Stopped", Paused: "Stopped", Initialized: "undocumented" },
	delete: { Initialized: "gone", Stopped: "gone", Completed: "gone", Failed: "gone" },
};

/** How the request fares, and whether the work is done. */
const faults: readonly (readonly [name: string, fault: FaultKind | undefined, works: boolean])[] = [
	["nothing in the way", undefined, true],
	["a denial", { kind: "denied", policy: "identity" }, false],
	["a refusal as invalid", { kind: "error", error: "ValidationException", status: 400 }, false],
	["a conflict", { kind: "error", error: "ConflictException", status: 409 }, false],
	["a connection that breaks before", { kind: "reset" }, false],
	["a connection that breaks after", { kind: "lost-answer" }, true],
	["a connection that breaks within", { kind: "reset-in-body" }, true],
	["an error of AWS before", { kind: "error", error: "InternalServerException", status: 500 }, false],
	[
		"an error of AWS after",
		{ kind: "error-after-work", error: "InternalServerException", status: 500 },
		true,
	],
	["a request that arrives twice", { kind: "delivered-twice" }, true],
	["a page of a proxy", { kind: "html", status: 502 }, false],
	["silence", { kind: "hang" }, false],
];

/** What a message may claim, by the words that say so. */
const claims = {
	done: /was (?:started|paused|resumed|stopped|deleted): |Even so, campaign .* is in state |is gone: AWS no longer|: this request or somebody else/,
	notDone: /was not (?:started|paused|resumed|stopped|deleted)|hasn't been .* so far/,
	explained: /^Campaign ".*" is in state \w+\. Only a campaign in state /,
} as const;

const api = (verb: ControlVerb): string => `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Campaign`;

suite("what is said of an operation is true", () => {
	let sandbox: OwnSandbox;
	suiteSetup(async () => {
		sandbox = await openSandbox();
	});
	suiteTeardown(() => sandbox.close());
	setup(() => {
		sandbox.reset();
		sandbox.configure({ repeat: "another" });
	});

	const stateOf = ({ id }: HistoryEntry): State | "gone" => sandbox.campaigns.get(id)?.state ?? "gone";

	function claimOf({ message }: Controlled): keyof typeof claims {
		const text = message?.text ?? assert.fail("nothing was said");
		const made = (["explained", "notDone", "done"] as const).find((claim) => claims[claim].test(text));
		return made ?? assert.fail(`claims nothing: ${text}`);
	}

	for (const verb of verbs) {
		for (const state of states) {
			const leadsTo = leads[verb][state];
			if (leadsTo === undefined) {
				test(`${verb} is explained in state ${state}, and nothing is asked or sent`, async () => {
					const entry = await createIn(state, sandbox);
					const ended = await control(verb, entry, sandbox, { confirm: () => assert.fail("asked") });
					assert.equal(claimOf(ended), "explained");
					assert.equal(requestsOf(sandbox, api(verb)), 0);
					assert.equal(stateOf(entry), state);
				});
				continue;
			}
			for (const [name, fault, works] of faults) {
				test(`${verb} in state ${state}, with ${name}`, async () => {
					const entry = await createIn(state, sandbox);
					if (fault !== undefined) {
						sandbox.fail({ ...fault, operation: api(verb) });
					}
					const ended = await control(verb, entry, sandbox);
					const isDone = works && leadsTo !== "undocumented";
					assert.equal(claimOf(ended), isDone ? "done" : "notDone", ended.message?.text);
					assert.equal(stateOf(entry), isDone ? leadsTo : state);
					assert.equal(requestsOf(sandbox, api(verb)), fault?.kind === "delivered-twice" ? 2 : 1);
					if (fault === undefined || fault.kind === "denied" || fault.kind === "error") {
						assert.match(ended.message?.text ?? "", /\(AWS request ID [\da-f-]{36}\)$/);
					}
				});
			}

			test(`${verb} in state ${state}, cancelled before, on the way and after the work`, async () => {
				for (const [fault, works] of [
					[undefined, false],
					[{ kind: "hang" }, false],
					[{ kind: "slow-headers", milliseconds: 60_000 }, true],
				] as const) {
					const entry = await createIn(state, sandbox);
					const before = requestsOf(sandbox, api(verb));
					const ended = await control(verb, entry, sandbox, cancelling(fault, api(verb)));
					const isDone: boolean = works && leadsTo !== "undocumented";
					if (fault === undefined) {
						assert.deepEqual([ended.outcome.kind, ended.message], ["cancelledByUser", undefined]);
						assert.equal(requestsOf(sandbox, api(verb)), before);
					} else {
						assert.equal(claimOf(ended), isDone ? "done" : "notDone", ended.message?.text);
						assert.match(ended.message?.text ?? "", /^Cancelled after the request had left\./);
					}
					assert.equal(stateOf(entry), isDone ? leadsTo : state);
				}
			});

			test(`${verb} in state ${state}, which another state follows before the request arrives`, async () => {
				for (const later of states.filter((one) => one !== state)) {
					const entry = await createIn(state, sandbox);
					const ended = await control(verb, entry, sandbox, {
						progress: (task) => {
							kept(sandbox, entry.id).state = later;
							return task({ step: () => undefined, signal: new AbortController().signal });
						},
					});
					const then = leads[verb][later];
					const isAllowed = then !== undefined && then !== "undocumented";
					assert.equal(stateOf(entry), isAllowed ? then : later);
					const text = ended.message?.text ?? "";
					assert.ok(isAllowed || !/ was (?!not)\w+: /.test(text), text);
					assert.ok(isAllowed || text.includes(`in state ${later}`), text);
				}
			});
		}
	}

	/** A user who cancels as soon as the request has arrived, or before it leaves. */
	function cancelling(fault: FaultKind | undefined, operation: string): Changes {
		const abort = new AbortController();
		return {
			progress: async (task) => {
				if (fault === undefined) {
					abort.abort();
				} else {
					sandbox.fail({ ...fault, operation });
				}
				const before = requestsOf(sandbox, operation);
				const ended = task({ step: () => undefined, signal: abort.signal });
				let isOver = false;
				void ended.finally(() => {
					isOver = true;
				});
				while (!isOver && requestsOf(sandbox, operation) === before) {
					await new Promise((resolve) => setImmediate(resolve));
				}
				abort.abort();
				return await ended;
			},
		};
	}

	test("where AWS documents nothing, it says so before, and shows what AWS answers", async () => {
		const { asked, message } = await control("stop", await createIn("Initialized", sandbox), sandbox);
		assert.ok(
			asked.includes(
				"AWS doesn't document whether a campaign in state Initialized can be stopped: it may refuse.",
			),
			asked.join("\n"),
		);
		assert.match(message?.text ?? "", /StopCampaign is not possible in state Initialized/);
		const usual = await control("stop", await createIn("Running", sandbox), sandbox);
		assert.ok(!usual.asked.some((line) => /document/.test(line)));
	});

	test("stop and delete want the name typed each time, the others where something is protected", async () => {
		const protection = { profiles: ["sandbox"], accounts: [] };
		const first = {
			start: "Initialized",
			pause: "Running",
			resume: "Paused",
			stop: "Running",
			delete: "Failed",
		} as const;
		const typed = async (verb: ControlVerb, changes: Changes = {}): Promise<string | undefined> =>
			(await control(verb, await createIn(first[verb], sandbox), sandbox, changes)).typed;
		const isProtected = "The profile sandbox is protected.";
		for (const verb of ["start", "pause", "resume"] as const) {
			assert.deepEqual([await typed(verb), await typed(verb, { protection })], [undefined, isProtected]);
		}
		for (const [verb, why] of [
			["stop", "Stopping can't be undone."],
			["delete", "Deleting can't be undone."],
		] as const) {
			assert.deepEqual(
				[await typed(verb), await typed(verb, { protection })],
				[why, `${isProtected} ${why}`],
			);
			const entry = await createIn(first[verb], sandbox);
			const before = requestsOf(sandbox, api(verb));
			const wrong = await control(verb, entry, sandbox, { typeName: () => Promise.resolve(false) });
			assert.deepEqual([wrong.outcome.kind, stateOf(entry)], ["cancelledByUser", first[verb]]);
			assert.equal(requestsOf(sandbox, api(verb)), before);
		}
	});

	test("a start or a resumption says when it reaches people", async () => {
		for (const [schedule, words] of [
			[{ startTime: "2031-01-01T00:00:00Z" }, "It will reach people from the start of its schedule on."],
			[
				{ startTime: "2029-01-01T00:00:00Z", endTime: "2031-01-01T00:00:00Z" },
				"It will reach people as soon as its communication times allow.",
			],
			[undefined, "It will reach people as soon as its communication times allow."],
			[
				{ startTime: "2028-01-01T00:00:00Z", endTime: "2029-01-01T00:00:00Z" },
				"Its schedule has ended: AWS may refuse, or it reaches nobody.",
			],
		] as const) {
			for (const [verb, state] of [
				["start", "Initialized"],
				["resume", "Paused"],
			] as const) {
				const entry = await createIn(state, sandbox);
				const campaign = kept(sandbox, entry.id);
				const { schedule: _, ...others } = campaign.body;
				campaign.body = { ...others, ...(schedule !== undefined && { schedule }) };
				assert.ok((await control(verb, entry, sandbox)).asked.includes(words), `${verb}: ${words}`);
			}
		}
	});

	test("a look that fails afterwards is told, and not what nobody saw", async () => {
		for (const verb of verbs) {
			const state =
				states.find((one) => ![undefined, "undocumented"].includes(leads[verb][one])) ?? assert.fail(verb);
			const entry = await createIn(state, sandbox);
			const { message } = await control(verb, entry, sandbox, {
				calls: { state: () => Promise.resolve({ kind: "cancelled", delivery: "notSent" }) },
			});
			assert.equal(message?.level, "warning");
			assert.match(
				message?.text ?? "",
				/Its state could not be read afterwards: cancelled\. \(AWS request ID /,
			);
		}
	});

	test("a state that AWS doesn't tell is not made up", async () => {
		const state = () => Promise.resolve({ kind: "answered", value: undefined } as const);
		for (const verb of verbs) {
			const from = states.find((one) => leads[verb][one] !== undefined) ?? assert.fail(verb);
			const shown = await control(verb, await createIn(from, sandbox), sandbox, {
				calls: { state, send: () => Promise.resolve({ kind: "answered", value: "r-1" }) },
			});
			assert.match(
				shown.message?.text ?? "",
				verb === "delete"
					? /still shows it: state not known\./
					: /^Campaign ".*" was \w+\. AWS doesn't tell its state\. \(AWS request ID r-1\)$/,
			);
		}
	});

	test("a deletion that AWS accepted and doesn't show yet is told as that", async () => {
		const entry = await createIn("Stopped", sandbox);
		const { message } = await control("delete", entry, sandbox, {
			calls: { state: () => Promise.resolve({ kind: "answered", value: "Stopped" }) },
		});
		assert.match(
			message?.text ?? "",
			/^AWS accepted the request to delete campaign ".*", but still shows it: state Stopped\. That may take a while/,
		);
	});
});

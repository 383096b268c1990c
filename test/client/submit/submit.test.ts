import assert from "node:assert/strict";
import { bodyHash } from "../../../deploy/src/create/bodyHash";
import type { CampaignFile, SubmitPorts, Summary } from "../../../deploy/src/create/ports";
import { submitCalls } from "../../../deploy/src/create/submitCalls";
import { messageOf } from "../../../deploy/src/create/words";
import { gapCode } from "../../../shared/src/problem/problem";
import type { CheckedProblem } from "../../../shared/src/protocol";
import { readCampaign } from "../../../shared/src/request/body";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { campaignFile, identityFor, instanceId } from "../support/campaign";
import { type Answer, created, type FakeAws, refusal, startFakeAws } from "../support/fakeAws";
import { createdBy, hasty, submitWith, type Witnessed } from "../support/ports";

const keys =
	"[tests]\naws_access_key_id = AKIDTESTS\naws_secret_access_key = tests-secret\naws_session_token = tests-token\n";
const text = JSON.stringify(campaignFile);
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const problem = (severity: CheckedProblem["severity"], code: string): CheckedProblem => ({
	range,
	severity,
	code,
	message: `Words about ${code}.`,
});

const create = "PUT /v2/campaigns";
const list = "POST /v2/campaigns-summary";
const state = "GET /v2/campaigns/campaign-1/state";

/** An instance without campaigns, in which this becomes of a request that creates. */
const creating =
	(answer: Answer): Answer =>
	(response, received, attempt) => {
		if (received.path === "/v2/campaigns-summary") {
			response.end(JSON.stringify({ campaignSummaryList: [] }));
		} else if (received.path.endsWith("/state")) {
			response.end(JSON.stringify({ state: "Initialized" }));
		} else {
			answer(response, received, attempt);
		}
	};
const existing = creating(created);

suite("submitFile", () => {
	let aws: FakeAws;
	let files: AwsFiles;
	setup(async () => {
		aws = await startFakeAws();
		aws.answer = existing;
		files = await useAwsFiles("", keys);
	});
	teardown(async () => {
		await files.restore();
		await aws.close();
	});

	/** What was asked of AWS, in order. */
	const requests = (): readonly string[] => aws.received.map(({ method, path }) => `${method} ${path}`);

	/** Runs a submission against the fake AWS and returns all that the world saw of it. */
	function run(
		changes: Partial<SubmitPorts> = {},
		file: { readonly unsaved?: boolean; readonly text?: string } = {},
	): Promise<Witnessed> {
		return submitWith({ identity: () => Promise.resolve(identityFor(aws.url)), ...changes }, file.text, file);
	}

	test("goes from the text to a campaign, and tells it once", async () => {
		const before = Date.now();
		const { outcome, steps, log, history, pending } = await run();
		assert.ok(outcome.state === "done", JSON.stringify(outcome));
		assert.deepEqual([history, pending], [[outcome.campaign], []]);
		const { time, ...campaign } = outcome.campaign;
		assert.ok(before <= time && time <= Date.now());
		assert.deepEqual(campaign, {
			uri: "file:///a.campaign.json",
			name: campaignFile.name,
			id: "campaign-1",
			arn: "arn:aws:connect-campaigns:us-west-2:111122223333:campaign/campaign-1",
			instanceId,
			region: "us-west-2",
			account: "111122223333",
			credentials: { kind: "profile", profile: "tests" },
			endpoint: aws.url,
			bodyHash: bodyHash(readCampaign(text).body),
			state: "Initialized",
		});
		assert.deepEqual(steps, [
			"Loading credentials",
			"Looking at the account",
			"Looking at the instance",
			"confirm",
			"Looking for campaigns of the same name",
			"keep",
			"Sending to Amazon Connect",
		]);
		assert.deepEqual(requests(), [list, list, create, state, list]);
		for (const words of ["Spring renewals", instanceId, "tests", "us-west-2", "campaign-1", "request-1"]) {
			assert.ok(log.includes(words), `${words} is not in the log`);
		}
	});

	test("has the very text checked that it sends", async () => {
		const checked: CampaignFile[] = [];
		await run({
			check: (file) => {
				checked.push(file);
				return Promise.resolve({ problems: [] });
			},
		});
		assert.deepEqual(
			checked.map((file) => file.text),
			[text],
		);
	});

	test("stops at errors, before anyone is asked anything", async () => {
		const { outcome, steps } = await run({
			check: () =>
				Promise.resolve({
					problems: [problem("warning", "w"), problem("error", "a"), problem("error", "b")],
				}),
		});
		const why = { kind: "hasErrors", errors: 2, first: problem("error", "a") };
		assert.deepEqual(outcome, { state: "notSent", why });
		assert.deepEqual(steps, []);
		assert.equal(aws.received.length, 0);
	});

	for (const severity of ["error", "warning", "information", "hint"] as const) {
		test(`stops at values that are still to be filled in, which the user wants as ${severity}`, async () => {
			const gap = problem(severity, gapCode);
			const { outcome, steps } = await run({
				check: () => Promise.resolve({ problems: [problem("warning", "w"), gap, gap] }),
			});
			assert.deepEqual(outcome, { state: "notSent", why: { kind: "hasGaps", gaps: 2, first: gap } });
			assert.equal(
				messageOf(outcome)?.text,
				"Not sent: the file has 2 values still to be filled in. Words about placeholder-left.",
			);
			assert.deepEqual([steps, aws.received.length], [[], 0]);
		});
	}

	test("stops when the language server cannot answer", async () => {
		const { outcome, steps } = await run({ check: () => Promise.reject(new Error("It is gone.")) });
		assert.deepEqual(outcome, { state: "notSent", why: { kind: "checkFailed", reason: "It is gone." } });
		assert.deepEqual(steps, []);
	});

	test("stops at a text that makes no request, even if nobody found a problem in it", async () => {
		const { outcome } = await run({}, { text: '{"name": "x"}' });
		const reason = "A campaign needs a name and a connectInstanceId, both text.";
		assert.deepEqual(outcome, { state: "notSent", why: { kind: "invalidRequest", reason } });
		assert.equal(aws.received.length, 0);
	});

	test("asks for agreement to all that matters", async () => {
		const summaries: Summary[] = [];
		await run(
			{
				check: () => Promise.resolve({ problems: [problem("warning", "w"), problem("hint", "h")] }),
				confirm: (summary) => {
					summaries.push(summary);
					return Promise.resolve(false);
				},
			},
			{ unsaved: true },
		);
		assert.deepEqual(summaries, [
			{
				file: "a.campaign.json",
				name: "Spring renewals",
				kind: "MANAGED, telephony (progressive), email (agentless)",
				instanceId,
				credentials: { kind: "profile", profile: "tests" },
				instanceAlias: undefined,
				account: { kind: "unknown", reason: "the endpoint is on this computer" },
				namedAccounts: ["111122223333"],
				region: "us-west-2",
				regionOrigin: "your pick",
				endpoint: aws.url,
				schedule: "from Sat 1 Mar 2031, 14:00 UTC to Sat 1 Mar 2031, 20:00 UTC",
				warnings: [problem("warning", "w")],
				unsaved: true,
				earlier: undefined,
				existing: { kind: "listed", campaigns: [] },
				unresolved: undefined,
			},
		]);
	});

	test("says when the same body was created before, and under what id", async () => {
		const entry = createdBy(await run());
		const asked: unknown[] = [];
		const summaries: Summary[] = [];
		await run({
			earlier: (hash, { region }, account) => {
				asked.push(hash, region, account);
				return entry;
			},
			confirm: (summary) => {
				summaries.push(summary);
				return Promise.resolve(false);
			},
		});
		const account = { kind: "unknown", reason: "the endpoint is on this computer" };
		assert.deepEqual(asked, [entry.bodyHash, "us-west-2", account]);
		assert.equal(summaries[0]?.earlier, entry);
		assert.equal(requests().filter((request) => request === create).length, 1);
	});

	test("sends nothing without agreement or identity", async () => {
		const no = await run({ confirm: () => Promise.resolve(false) });
		const nobody = await run({ identity: () => Promise.resolve(undefined) });
		const cancelled = { state: "notSent", why: { kind: "cancelledByUser" } };
		assert.deepEqual([no.outcome, nobody.outcome], [cancelled, cancelled]);
		assert.deepEqual(requests(), [list]);
	});

	test("tells an identity that cannot be used from a mistake of ours, whose stack is kept", async () => {
		for (const name of ["IdentityError", "EndpointError"]) {
			const unusable = Object.assign(new Error("no such profile"), { name });
			const { outcome, errors } = await run({ identity: () => Promise.reject(unusable) });
			const why = { kind: "identityUnusable", reason: "no such profile" };
			assert.deepEqual([outcome, errors], [{ state: "notSent", why }, []]);
		}
		for (const broken of ["identity", "confirm"] as const) {
			const { outcome, errors } = await run({
				[broken]: () => Promise.reject(new TypeError("tests-secret")),
			});
			assert.ok(outcome.state === "notSent" && outcome.why.kind === "bug", JSON.stringify(outcome));
			assert.match(errors.join(), /TypeError: .*\n\s+at .*submit\.test\.ts/s);
		}
	});

	test("does not say that nothing was sent after a mistake of ours behind the request", async () => {
		const calls = submitCalls(() => assert.fail("asked for a code"), hasty);
		const { outcome, errors, pending } = await run({
			calls: {
				...calls,
				send: async (...parameters) => {
					await calls.send(...parameters);
					throw new TypeError("ours");
				},
			},
		});
		assert.ok(outcome.state === "unknown" && outcome.cause.kind === "bug", JSON.stringify(outcome));
		assert.match(errors.join(), /TypeError: ours/);
		assert.equal(pending.length, 1);
	});

	test("hides secrets in the stack of an error that nobody expected", async () => {
		const { errors } = await run({
			confirm: () =>
				Promise.reject(new Error("tests-secret of AKIDTESTS", { cause: new Error("tests-token") })),
		});
		assert.match(errors.join(), /\[hidden\] of \[hidden\]/);
		assert.doesNotMatch(errors.join(), /tests-(?:secret|token)|AKIDTESTS/);
	});

	test("does not send when a campaign of this name appears while the user is asked", async () => {
		let there = false;
		aws.answer = (response, received, attempt) =>
			there && received.path === "/v2/campaigns-summary"
				? response.end(JSON.stringify({ campaignSummaryList: [{ id: "c-9", name: campaignFile.name }] }))
				: existing(response, received, attempt);
		const { outcome } = await run({
			confirm: () => {
				there = true;
				return Promise.resolve(true);
			},
		});
		assert.ok(outcome.state === "notSent" && outcome.why.kind === "appeared", JSON.stringify(outcome));
		assert.deepEqual(
			outcome.why.campaigns.map(({ id }) => id),
			["c-9"],
		);
		assert.ok(!requests().includes(create));
	});

	test("names the campaigns of this name before it asks, or why they are not known", async () => {
		aws.answer = (response, received, attempt) =>
			received.path === "/v2/campaigns-summary"
				? response.end(JSON.stringify({ campaignSummaryList: [{ id: "c-9", name: campaignFile.name }] }))
				: existing(response, received, attempt);
		const [listed] = (await run()).summaries;
		assert.deepEqual(listed?.existing, { kind: "listed", campaigns: [{ id: "c-9", arn: undefined }] });
		aws.answer = (response, received, attempt) =>
			(received.path === "/v2/campaigns-summary" ? refusal(403, "AccessDeniedException") : existing)(
				response,
				received,
				attempt,
			);
		const { outcome, summaries } = await run();
		assert.equal(outcome.state, "done");
		const [denied] = summaries;
		assert.ok(denied?.existing.kind === "notListed");
		assert.match(denied.existing.reason, /not allowed/);
	});

	test("says so where the state after the creation cannot be read", async () => {
		aws.answer = (response, received, attempt) =>
			(received.path.endsWith("/state") ? refusal(403, "AccessDeniedException") : existing)(
				response,
				received,
				attempt,
			);
		assert.equal(createdBy(await run()).state, undefined);
	});

	test("passes on what AWS refused", async () => {
		aws.answer = creating(refusal(404, "ResourceNotFoundException", "No such instance."));
		const { outcome, log } = await run();
		assert.ok(outcome.state === "refused");
		assert.equal(outcome.failure.said, "No such instance.");
		assert.match(log, /ResourceNotFoundException: No such instance\..*request-2/);
	});

	test("finds the members that AWS speaks of, or that would not be sent", async () => {
		aws.answer = creating(
			refusal(400, "ValidationException", "Value at 'schedule.startTime' failed to satisfy x"),
		);
		const refused = await run();
		assert.ok(refused.outcome.state === "refused");
		assert.deepEqual(refused.outcome.places, [["schedule", "startTime"]]);
		const { outcome } = await run({}, { text: JSON.stringify({ ...campaignFile, typo: { a: 1 } }) });
		assert.ok(outcome.state === "notSent" && outcome.why.kind === "failed");
		assert.deepEqual(outcome.why.places, [["typo"]]);
	});

	test("is cancelled by the user", async () => {
		const abort = new AbortController();
		abort.abort();
		const { outcome } = await run({
			progress: (task) => task({ step: () => undefined, signal: abort.signal }),
		});
		assert.deepEqual(outcome, { state: "notSent", why: { kind: "cancelledByUser" } });
		assert.equal(aws.received.length, 0);
	});

	for (const [when, at] of [
		["before the question: nobody is asked", 1],
		["after it", 2],
	] as const) {
		test(`is cancelled by the user while campaigns are listed ${when}`, async () => {
			const abort = new AbortController();
			let lists = 0;
			aws.answer = (response, received, attempt) => {
				if (received.path === "/v2/campaigns-summary" && ++lists === at) {
					abort.abort();
				}
				existing(response, received, attempt);
			};
			const { outcome, steps, pending } = await run({
				progress: (task) => task({ step: () => undefined, signal: abort.signal }),
			});
			assert.deepEqual(outcome, { state: "notSent", why: { kind: "cancelledByUser" } });
			assert.deepEqual([steps, pending], [at === 1 ? [] : ["confirm"], []]);
			assert.ok(!requests().includes(create));
		});
	}

	test("never logs credentials or sensitive members, whatever AWS repeats", async () => {
		const repeated = `renewals@example.com The Renewals Desk AKIDTESTS tests-secret tests-token`;
		aws.answer = creating(refusal(400, "ValidationException", repeated));
		const { log } = await run({
			check: () => Promise.resolve({ problems: [problem("warning", "renewals@example.com")] }),
		});
		assert.match(log, /ValidationException/);
		for (const secret of repeated.replace("The Renewals Desk", "Renewals").split(" ")) {
			assert.ok(!log.includes(secret), `${secret} is in the log`);
		}
		const { log: after } = await run();
		assert.doesNotMatch(after, /renewals@example\.com|Renewals Desk|AKID|tests-(secret|token)/);
	});
});

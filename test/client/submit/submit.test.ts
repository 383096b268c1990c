import assert from "node:assert/strict";
import { readCampaign } from "../../../client/src/submit/body";
import { bodyHash } from "../../../client/src/submit/bodyHash";
import type { CampaignFile, SubmitPorts, Summary } from "../../../client/src/submit/ports";
import type { CheckedProblem } from "../../../server/src/protocol";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { campaignFile, identityFor, instanceId } from "../support/campaign";
import { type FakeAws, refusal, startFakeAws } from "../support/fakeAws";
import { submitWith, type Witnessed } from "../support/ports";

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

suite("submit", () => {
	let aws: FakeAws;
	let files: AwsFiles;
	setup(async () => {
		aws = await startFakeAws();
		files = await useAwsFiles("", keys);
	});
	teardown(async () => {
		await files.restore();
		await aws.close();
	});

	/** Runs a submission against the fake AWS and returns all that the world saw of it. */
	function run(
		changes: Partial<SubmitPorts> = {},
		file: { readonly unsaved?: boolean; readonly text?: string } = {},
	): Promise<Witnessed> {
		return submitWith({ identity: () => Promise.resolve(identityFor(aws.url)), ...changes }, file.text, file);
	}

	test("goes from the text to a campaign, and tells it once", async () => {
		const before = Date.now();
		const { outcome, steps, log } = await run();
		assert.ok(outcome.kind === "created", JSON.stringify(outcome));
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
			profile: "tests",
			endpoint: aws.url,
			bodyHash: bodyHash(readCampaign(text).body),
			state: "Initialized",
		});
		assert.deepEqual(steps, [
			"Loading credentials",
			"Looking at account and instance",
			"confirm",
			"Sending to Amazon Connect",
		]);
		assert.equal(aws.received.length, 1);
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
		assert.deepEqual(outcome, { kind: "faulty", errors: 2, first: problem("error", "a") });
		assert.deepEqual(steps, []);
		assert.equal(aws.received.length, 0);
	});

	test("stops when the language server cannot answer", async () => {
		const { outcome, steps } = await run({ check: () => Promise.reject(new Error("It is gone.")) });
		assert.deepEqual(outcome, { kind: "unchecked", reason: "It is gone." });
		assert.deepEqual(steps, []);
	});

	test("stops at a text that makes no request, even if nobody found a problem in it", async () => {
		const { outcome } = await run({}, { text: '{"name": "x"}' });
		assert.equal(outcome.kind, "unreadable");
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
				name: "Spring renewals",
				kind: "MANAGED, telephony (progressive), email (agentless)",
				instanceId,
				profile: "tests",
				instanceAlias: undefined,
				account: { kind: "unknown", reason: "the endpoint is on this computer" },
				region: "us-west-2",
				regionOrigin: "your pick",
				endpoint: aws.url,
				schedule: "from Sat, 1 Mar 2031, 14:00 UTC to Sat, 1 Mar 2031, 20:00 UTC",
				warnings: [problem("warning", "w")],
				unsaved: true,
				earlier: undefined,
			},
		]);
	});

	test("says when the same body was created before, and under what id", async () => {
		const { outcome } = await run();
		assert.ok(outcome.kind === "created");
		const entry = outcome.campaign;
		const asked: string[] = [];
		const summaries: Summary[] = [];
		await run({
			earlier: (hash, { region }) => {
				asked.push(hash, region);
				return entry;
			},
			confirm: (summary) => {
				summaries.push(summary);
				return Promise.resolve(false);
			},
		});
		assert.deepEqual(asked, [entry.bodyHash, "us-west-2"]);
		assert.equal(summaries[0]?.earlier, entry);
		assert.equal(aws.received.length, 1);
	});

	test("sends nothing without agreement or identity", async () => {
		const no = await run({ confirm: () => Promise.resolve(false) });
		const nobody = await run({ identity: () => Promise.resolve(undefined) });
		assert.deepEqual([no.outcome, nobody.outcome], [{ kind: "dismissed" }, { kind: "dismissed" }]);
		assert.equal(aws.received.length, 0);
	});

	test("reports a failure of any port once, as a file that was not sent", async () => {
		const failing = [
			{ identity: () => Promise.reject(new Error("no such profile")) },
			{ confirm: () => Promise.reject(new Error("no such profile")) },
		];
		for (const ports of failing) {
			const { outcome } = await run(ports);
			assert.deepEqual(outcome, { kind: "unreadable", reason: "no such profile" });
		}
	});

	test("passes on what AWS refused", async () => {
		aws.answer = refusal(404, "ResourceNotFoundException", "No such instance.");
		const { outcome, log } = await run();
		assert.ok(outcome.kind === "failed");
		assert.equal(outcome.failure.said, "No such instance.");
		assert.match(log, /ResourceNotFoundException: No such instance\..*request-2/);
	});

	test("finds the members that AWS speaks of, or that would not be sent", async () => {
		aws.answer = refusal(400, "ValidationException", "Value at 'schedule.startTime' failed to satisfy x");
		const refused = await run();
		assert.ok(refused.outcome.kind === "failed");
		assert.deepEqual(refused.outcome.places, [["schedule", "startTime"]]);
		const { outcome } = await run({}, { text: JSON.stringify({ ...campaignFile, typo: { a: 1 } }) });
		assert.ok(outcome.kind === "failed");
		assert.deepEqual(outcome.places, [["typo"]]);
	});

	test("is cancelled by the user", async () => {
		const abort = new AbortController();
		abort.abort();
		const { outcome } = await run({
			progress: (task) => task({ step: () => undefined, signal: abort.signal }),
		});
		assert.deepEqual(outcome, { kind: "cancelled", mayExist: false });
		assert.equal(aws.received.length, 0);
	});

	test("never logs credentials or sensitive members, whatever AWS repeats", async () => {
		const repeated = `renewals@example.com The Renewals Desk AKIDTESTS tests-secret tests-token`;
		aws.answer = refusal(400, "ValidationException", repeated);
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

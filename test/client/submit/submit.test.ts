import assert from "node:assert/strict";
import { sendCampaign } from "../../../client/src/aws/send";
import { readCampaign } from "../../../client/src/submit/body";
import { bodyHash } from "../../../client/src/submit/bodyHash";
import type { CampaignFile, Outcome, SubmitPorts, Summary } from "../../../client/src/submit/ports";
import { submit } from "../../../client/src/submit/submit";
import type { CheckedProblem, CheckResult } from "../../../server/src/protocol";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { campaignFile, identityFor, instanceId } from "../support/campaign";
import { type FakeAws, refusal, startFakeAws } from "../support/fakeAws";

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

	interface Run {
		readonly outcomes: readonly Outcome[];
		readonly log: string;
		readonly steps: readonly string[];
	}

	/** Runs a submission against the fake AWS and returns all that the world saw of it. */
	async function run(changes: Partial<SubmitPorts> = {}, file: Partial<CampaignFile> = {}): Promise<Run> {
		const outcomes: Outcome[] = [];
		const lines: string[] = [];
		const steps: string[] = [];
		const ports: SubmitPorts = {
			check: (): Promise<CheckResult> => Promise.resolve({ problems: [] }),
			identity: () => {
				steps.push("identity");
				return Promise.resolve(identityFor(aws.url));
			},
			earlier: () => undefined,
			confirm: () => {
				steps.push("confirm");
				return Promise.resolve(true);
			},
			progress: (task) => task({ step: (words) => steps.push(words), signal: new AbortController().signal }),
			send: (campaign, identity, control) =>
				sendCampaign(campaign, identity, { ...control, askMfaCode: () => assert.fail("asked for a code") }),
			report: (outcome) => outcomes.push(outcome),
			log: (line) => lines.push(line),
			...changes,
		};
		await submit({ uri: "file:///a.campaign.json", text, unsaved: false, ...file }, ports);
		return { outcomes, log: lines.join("\n"), steps };
	}

	test("goes from the text to a campaign, and tells it once", async () => {
		const before = Date.now();
		const { outcomes, steps, log } = await run();
		const [outcome] = outcomes;
		assert.ok(outcome?.kind === "created" && outcomes.length === 1, JSON.stringify(outcomes));
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
		assert.deepEqual(steps, ["identity", "confirm", "Loading credentials", "Sending to Amazon Connect"]);
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
		const { outcomes, steps } = await run({
			check: () =>
				Promise.resolve({
					problems: [problem("warning", "w"), problem("error", "a"), problem("error", "b")],
				}),
		});
		assert.deepEqual(outcomes, [{ kind: "faulty", errors: 2, first: problem("error", "a") }]);
		assert.deepEqual(steps, []);
		assert.equal(aws.received.length, 0);
	});

	test("stops when the language server cannot answer", async () => {
		const { outcomes, steps } = await run({ check: () => Promise.reject(new Error("It is gone.")) });
		assert.deepEqual(outcomes, [{ kind: "unchecked", reason: "It is gone." }]);
		assert.deepEqual(steps, []);
	});

	test("stops at a text that makes no request, even if nobody found a problem in it", async () => {
		const { outcomes } = await run({}, { text: '{"name": "x"}' });
		assert.equal(outcomes[0]?.kind, "unreadable");
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
				region: "us-west-2",
				endpoint: aws.url,
				foreignRegions: ["eu-west-2"],
				warnings: 1,
				unsaved: true,
				earlier: undefined,
			},
		]);
	});

	test("says when the same body was created before, and under what id", async () => {
		const first = await run();
		const [outcome] = first.outcomes;
		assert.ok(outcome?.kind === "created");
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
		assert.deepEqual([...no.outcomes, ...nobody.outcomes], [{ kind: "dismissed" }, { kind: "dismissed" }]);
		assert.equal(aws.received.length, 0);
	});

	test("reports a failure of any port once, as a file that was not sent", async () => {
		const failing = [
			{ identity: () => Promise.reject(new Error("no such profile")) },
			{ confirm: () => Promise.reject(new Error("no such profile")) },
		];
		for (const ports of failing) {
			const { outcomes } = await run(ports);
			assert.deepEqual(outcomes, [{ kind: "unreadable", reason: "no such profile" }]);
		}
	});

	test("passes on what AWS refused", async () => {
		aws.answer = refusal(404, "ResourceNotFoundException", "No such instance.");
		const { outcomes, log } = await run();
		const [outcome] = outcomes;
		assert.equal(outcomes.length, 1);
		assert.ok(outcome?.kind === "failed");
		assert.equal(outcome.failure.said, "No such instance.");
		assert.match(log, /ResourceNotFoundException: No such instance\..*request-2/);
	});

	test("finds the members that AWS speaks of, or that would not be sent", async () => {
		aws.answer = refusal(400, "ValidationException", "Value at 'schedule.startTime' failed to satisfy x");
		const refused = await run();
		assert.ok(refused.outcomes[0]?.kind === "failed");
		assert.deepEqual(refused.outcomes[0].places, [["schedule", "startTime"]]);
		const { outcomes } = await run({}, { text: JSON.stringify({ ...campaignFile, typo: { a: 1 } }) });
		assert.ok(outcomes[0]?.kind === "failed");
		assert.deepEqual(outcomes[0].places, [["typo"]]);
	});

	test("is cancelled by the user", async () => {
		const abort = new AbortController();
		abort.abort();
		const { outcomes } = await run({
			progress: (task) => task({ step: () => undefined, signal: abort.signal }),
		});
		assert.deepEqual(outcomes, [{ kind: "cancelled", mayExist: false }]);
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

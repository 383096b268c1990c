import assert from "node:assert/strict";
import { type CallResult, callService } from "../../../deploy/src/calls/call";
import {
	campaignState,
	controlCampaign,
	describeCampaign,
	findCampaigns,
} from "../../../deploy/src/calls/campaigns";
import { sendCampaign } from "../../../deploy/src/calls/send";
import type { Purpose } from "../../../deploy/src/failures/purpose";
import type { Identity } from "../../../deploy/src/identity/identity";
import { readCampaign } from "../../../shared/src/request/body";
import { campaignFile, identityFor, instanceId } from "../support/campaign";
import { startFakeAws } from "../support/fakeAws";
import { type OwnSandbox, openSandbox } from "../support/ownSandbox";

const options = {
	askMfaCode: () => assert.fail("asked for a code"),
	step: () => undefined,
	signal: new AbortController().signal,
	requestTimeout: 300,
};

suite("campaigns that exist", () => {
	let sandbox: OwnSandbox;
	let identity: Identity;
	setup(async () => {
		sandbox = await openSandbox();
		identity = identityFor(sandbox.url, {
			credentials: { kind: "profile", profile: "sandbox" },
			region: "us-east-1",
		});
	});
	teardown(() => sandbox.close());

	async function create(changes: object = {}): Promise<string> {
		const sent = await sendCampaign(
			readCampaign(JSON.stringify({ ...campaignFile, ...changes })),
			identity,
			options,
		);
		return sent.kind === "created" ? sent.id : assert.fail(JSON.stringify(sent));
	}

	const call = <T>(
		work: Parameters<typeof callService<T>>[3],
		purpose: Purpose = "read",
	): Promise<CallResult<T>> => callService(identity, options, purpose, work);

	async function answer<T>(work: Parameters<typeof callService<T>>[3]): Promise<T> {
		const called = await call(work);
		return called.kind === "answered" ? called.value : assert.fail(JSON.stringify(called));
	}

	const find = (name: string, connectInstanceId: string = instanceId) =>
		answer((client, signal) => findCampaigns(client, { name, connectInstanceId }, signal));

	test("are found by name and instance, on whatever page", async () => {
		for (let index = 0; index < 55; index++) {
			await create({ name: `Other ${index}` });
		}
		await create({ connectInstanceId: "another-instance" });
		const id = await create();
		const arn = sandbox.campaigns.get(id)?.arn;
		assert.deepEqual(await find(campaignFile.name), [{ id, arn }]);
		assert.deepEqual(await find(campaignFile.name.toUpperCase()), []);
		assert.deepEqual(await find(campaignFile.name, "no-such-instance"), []);
		assert.equal(sandbox.ledger.filter(({ operation }) => operation === "ListCampaigns").length, 2 + 2 + 1);
	});

	test("are not taken for one whose name only begins, ends or looks like theirs", async () => {
		const { name } = campaignFile;
		for (const other of [
			`${name} 2`,
			`${name} `,
			` ${name}`,
			`Late ${name}`,
			name.slice(0, -1),
			name.slice(1),
			name.toLowerCase(),
			name.replace("S", "\u0405"),
		]) {
			await create({ name: other });
		}
		assert.deepEqual(await find(name), []);
		const id = await create();
		assert.deepEqual(
			(await find(name)).map((found) => found.id),
			[id],
		);
		assert.deepEqual(await find(""), []);
	});

	test("are described as the service answers, to the last member", async () => {
		const id = await create();
		const kept = sandbox.campaigns.get(id);
		const campaign = await answer((client, signal) => describeCampaign(client, id, signal));
		assert.deepEqual(campaign, { ...kept?.body, id, arn: kept?.arn });
	});

	test("are described with members that the SDK does not know", async () => {
		const campaign = {
			id: "c",
			name: "n",
			brandNew: { inside: [1] },
			schedule: { startTime: "2031-03-01T14:00:00Z" },
		};
		const aws = await startFakeAws();
		aws.answer = (response) => response.end(JSON.stringify({ campaign }));
		const called = await callService({ ...identity, endpoint: aws.url }, options, "read", (client, signal) =>
			describeCampaign(client, "c", signal),
		);
		await aws.close();
		assert.deepEqual(called, { kind: "answered", value: campaign });
	});

	test("are not there in an answer without a campaign", async () => {
		const aws = await startFakeAws();
		aws.answer = (response) => response.end("{}");
		const called = await callService({ ...identity, endpoint: aws.url }, options, "read", (client, signal) =>
			describeCampaign(client, "c", signal),
		);
		await aws.close();
		assert.ok(called.kind === "failed", JSON.stringify(called));
		assert.match(called.failure.detail, /no campaign/);
	});

	test("start from Initialized, once", async () => {
		const id = await create();
		const state = () => answer((client, signal) => campaignState(client, id, signal));
		assert.equal(await state(), "Initialized");
		await answer((client, signal) => controlCampaign(client, "start", id, signal));
		assert.equal(await state(), "Running");
		const again = await call((client, signal) => controlCampaign(client, "start", id, signal), "start");
		assert.ok(again.kind === "failed", JSON.stringify(again));
		assert.match(again.failure.detail, /^InvalidCampaignStateException/);
		assert.equal(again.failure.delivery, "refused");
	});

	test("may have started when the answer gets lost, and have not when nothing was reached", async () => {
		const id = await create();
		sandbox.fail({ kind: "lost-answer", operation: "StartCampaign", times: 3 });
		const lost = await call((client, signal) => controlCampaign(client, "start", id, signal), "start");
		assert.ok(lost.kind === "failed", JSON.stringify(lost));
		assert.equal(lost.failure.delivery, "unknown");
		const nowhere = { ...identity, endpoint: "http://127.0.0.1:1" };
		const unsent = await callService(nowhere, options, "start", (client, signal) =>
			controlCampaign(client, "start", id, signal),
		);
		assert.ok(unsent.kind === "failed", JSON.stringify(unsent));
		assert.equal(unsent.failure.delivery, "notSent");
	});

	test("are given up on when the user cancels", async () => {
		const abort = new AbortController();
		sandbox.fail({ kind: "hang" });
		const called = await callService(
			identity,
			{ ...options, signal: abort.signal },
			"start",
			(client, signal) => {
				const state = campaignState(client, "some-id", signal);
				abort.abort();
				return state;
			},
		);
		assert.deepEqual(called, { kind: "cancelled", delivery: "notSent" });
	});
});

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Inventory } from "../../deploy/src/inventory/inventory";
import { type OpenOptions, openInventory } from "../../deploy/src/inventory/open";
import { publishedRates, RateLimit } from "../../deploy/src/inventory/rateLimit";
import { campaignFor, identityFor, instanceId } from "../client/support/campaign";
import { type OwnSandbox, openSandbox } from "../client/support/ownSandbox";

const body = {
	...JSON.parse(campaignFor("us-east-1")),
	schedule: { startTime: "2031-03-01T14:00:00Z", endTime: "2031-03-02T01:30:00Z" },
};
// Of the file alone.
delete body.$schema;

suite("the inventory of an account", () => {
	let sandbox: OwnSandbox;
	let changes: (string | undefined)[];
	setup(async () => {
		sandbox = await openSandbox();
		changes = [];
	});
	teardown(() => sandbox.close());

	const identity = (profile = "sandbox", region = "us-east-1") =>
		identityFor(sandbox.url, {
			credentials: { kind: "profile", profile },
			region,
			stsEndpoint: sandbox.url,
			connectEndpoint: sandbox.url,
		});

	const fast = () => {
		const none = new RateLimit(1_000, 1_000);
		return { campaigns: none, states: none, descriptions: none, onboarding: none };
	};

	function opened(changed: Partial<OpenOptions> = {}, who = identity()) {
		return openInventory(who, {
			askMfaCode: () => Promise.resolve(undefined),
			step: () => undefined,
			signal: new AbortController().signal,
			limits: fast(),
			connectTurn: (_, request) => request(),
			instancesOfFiles: () => Promise.resolve([]),
			changed: (id) => changes.push(id),
			...changed,
		});
	}

	async function inventory(changed: Partial<OpenOptions> = {}): Promise<Inventory> {
		const called = await opened(changed);
		return called.kind === "answered" ? called.value : assert.fail(JSON.stringify(called));
	}

	const { signal } = new AbortController();
	const calls = (operation: string): number =>
		sandbox.ledger.filter((entry) => entry.operation === operation).length;

	test("lists 500 campaigns of three instances in 40 requests at most, at AWS's published rates", async function () {
		this.timeout(60_000);
		const ids = ["a", "b", "c"].map((letter) => instanceId.replace("6f3c1b7e", `${letter}f3c1b7e`));
		sandbox.configure({ rates: "published" });
		sandbox.seed({
			instances: ids.map((id, index) => ({ id, alias: `center-${index}` })),
			campaigns: ids.map((id, index) => ({
				body: { ...body, connectInstanceId: id },
				count: index === 0 ? 166 : 167,
				state: "Running",
			})),
		});
		const found = await inventory({ limits: publishedRates() });
		await Promise.all([
			found.readOnboarding(signal),
			...ids.map(async (id) => {
				const states: Promise<void>[] = [];
				while (found.instance(id)?.hasMore === true) {
					await found.readPage(id, signal);
					states.push(found.readStates(id, signal));
				}
				await Promise.all(states);
			}),
		]);
		const all = found.instances.flatMap(({ campaigns }) => campaigns);
		assert.equal(new Set(all.map(({ id }) => id)).size, 500);
		assert.ok(all.every(({ state }) => state?.kind === "known" && state.state === "Running"));
		assert.ok(found.instances.every(({ failure, statesFailure }) => !failure && !statesFailure));
		assert.ok(sandbox.ledger.length <= 40, `${sandbox.ledger.length}`);
		assert.deepEqual(new Set(sandbox.ledger.map(({ status }) => status)), new Set([200]));
	});

	test("waits by the rates of AWS: names of 500 within 3 seconds, states within 8", async () => {
		let now = 0;
		const waited: number[] = [];
		const clock = {
			now: () => now,
			wait: (milliseconds: number) => Promise.resolve(void waited.push(now + milliseconds)),
		};
		const { campaigns, states } = publishedRates(clock);
		const last = async (limit: RateLimit, requests: number): Promise<number> => {
			waited.length = 0;
			for (let request = 0; request < requests; request++) {
				await limit.turn(signal);
			}
			return waited.at(-1) ?? now;
		};
		assert.ok((await last(campaigns, 12)) <= 3_000);
		assert.ok((await last(states, 21)) <= 5_000);
		now = 60_000;
		// After a pause, as many as at first, and no more, may leave at once.
		assert.equal(await last(campaigns, 5), now);
		assert.equal(await last(campaigns, 1), now + 200);
		const aborted = AbortSignal.abort(new Error("enough"));
		await assert.rejects(campaigns.turn(aborted), /enough/);
	});

	test("names each instance, and says how far its setup is", async () => {
		const other = instanceId.replace("6", "7");
		sandbox.seed({
			instances: [
				{ id: instanceId, alias: "sales" },
				{ id: other, onboarding: "FAILED", failureCode: "KMS_ACCESS_DENIED" },
				{ id: other.replace("7", "8"), onboarding: "NONE" },
			],
		});
		const found = await inventory();
		await found.readOnboarding(signal);
		assert.deepEqual(
			found.instances.map(({ instance, onboarding }) => [instance.alias, onboarding]),
			[
				["sales", { status: "SUCCEEDED", failureCode: undefined }],
				[undefined, { status: "FAILED", failureCode: "KMS_ACCESS_DENIED" }],
				[undefined, { status: undefined, failureCode: undefined }],
			],
		);
		assert.deepEqual(found.placeOf(other), {
			arn: `arn:aws:connect:us-east-1:111122223333:instance/${other}`,
			region: "us-east-1",
			endpoint: sandbox.url,
		});
		assert.deepEqual(found.session.account, { kind: "known", id: "111122223333" });
		await found.readOnboarding(signal);
		assert.equal(calls("GetInstanceOnboardingJobStatus"), 3, "asked twice");
	});

	test("has more than ten instances, page by page", async () => {
		const ids = Array.from({ length: 23 }, (_, index) =>
			instanceId.replace(/^.{2}/, String(index).padStart(2, "0")),
		);
		sandbox.seed({ instances: ids.map((id) => ({ id })) });
		assert.deepEqual(
			(await inventory()).instances.map(({ instance }) => instance.id),
			ids,
		);
		assert.equal(calls("ListInstances"), 3);
	});

	test("asks Amazon Connect for nothing out of turn", async () => {
		let turns = 0;
		const connectTurn: OpenOptions["connectTurn"] = async (_, request) => {
			turns += 1;
			return await request();
		};
		sandbox.seed({
			instances: Array.from({ length: 11 }, (_, index) => ({
				id: instanceId.replace(/^6f3c/, String(1_000 + index)),
				alias: `center-${index}`,
			})),
		});
		await inventory({ connectTurn });
		assert.deepEqual([calls("ListInstances"), turns], [2, 2]);
		sandbox.fail({ kind: "denied", policy: "identity", operation: "ListInstances" });
		await inventory({ connectTurn, instancesOfFiles: () => Promise.resolve([instanceId]) });
		assert.deepEqual([calls("ListInstances") + calls("DescribeInstance"), turns], [4, 4]);
	});

	test("has the instances of files where listing is denied, and says which action is missing", async () => {
		sandbox.fail({ kind: "denied", policy: "identity", operation: "ListInstances" });
		const found = await inventory({ instancesOfFiles: () => Promise.resolve([instanceId]) });
		const { unlisted } = found.session;
		assert.match(unlisted?.advice ?? "", /allow connect:ListInstances for your user/);
		assert.deepEqual(
			found.instances.map(({ instance }) => instance),
			[{ id: instanceId, arn: undefined, alias: "sandbox-contact-center" }],
		);
	});

	test("asks no other endpoint for instances than the one that stands in for AWS", async () => {
		const called = await opened(
			{ instancesOfFiles: () => Promise.resolve([instanceId]) },
			{ ...identity(), connectEndpoint: undefined },
		);
		assert.ok(called.kind === "answered");
		assert.deepEqual(
			called.value.instances.map(({ instance }) => instance),
			[{ id: instanceId, arn: undefined, alias: undefined }],
		);
		assert.equal(called.value.session.unlisted, undefined);
		assert.equal(calls("ListInstances"), 0);
	});

	test("is not opened without a sign-in, and says what to run", async () => {
		const signIn = { command: "aws sso login --profile sandbox-sso", tokenKey: "sandbox" };
		const called = await opened({}, { ...identity("sandbox-sso"), signIn });
		assert.ok(called.kind === "failed", JSON.stringify(called));
		assert.deepEqual(called.failure.renewal, signIn);
		assert.deepEqual(sandbox.ledger, []);
	});

	test("is not opened where the MFA code is not given", async () => {
		const called = await opened({}, identity("sandbox-mfa"));
		assert.equal(called.kind, "cancelled");
	});

	test("is of the account that the credentials lead to, and of no other", async () => {
		sandbox.seed({ campaigns: [{ body, account: "444455556666" }, { body }] });
		const found = await inventory();
		await found.readPage(instanceId, signal);
		const remote = found.instances.flatMap(({ campaigns }) => campaigns).map((one) => found.remote(one));
		assert.deepEqual(
			remote.map(({ account, region, credentials }) => [account, region, credentials]),
			[["111122223333", "us-east-1", { kind: "profile", profile: "sandbox" }]],
		);
	});

	test("asks with the credentials that it was opened with", async () => {
		sandbox.seed({ campaigns: [{ body }] });
		const found = await inventory();
		const credentials = join(sandbox.folder, "credentials");
		writeFileSync(
			credentials,
			readFileSync(credentials, "utf8").replaceAll("SANDBOXKEYONE", "SANDBOXKEYTWO"),
		);
		await found.readPage(instanceId, signal);
		await found.readStates(instanceId, signal);
		assert.equal(found.instance(instanceId)?.campaigns[0]?.state?.kind, "known");
		assert.deepEqual(new Set(sandbox.ledger.map(({ account }) => account)), new Set(["111122223333"]));
	});

	test("has campaigns by state and by name, and states that come later", async () => {
		sandbox.seed({
			campaigns: (
				[
					["Spring 10", "Stopped"],
					["Spring 9", "Stopped"],
					["Zoo", "Running"],
					["Autumn", "Initialized"],
				] as const
			).map(([name, state]) => ({ body: { ...body, name }, state })),
		});
		const found = await inventory();
		const names = () => found.instance(instanceId)?.campaigns.map(({ name }) => name);
		await found.readPage(instanceId, signal);
		assert.deepEqual(names(), ["Autumn", "Spring 9", "Spring 10", "Zoo"]);
		assert.ok(found.instance(instanceId)?.campaigns.every(({ state }) => state === undefined));
		await found.readStates(instanceId, signal);
		assert.deepEqual(names(), ["Zoo", "Autumn", "Spring 9", "Spring 10"]);
		await found.readStates(instanceId, signal);
		assert.equal(calls("GetCampaignStateBatch"), 1, "known states were asked for again");
		const id = found.instance(instanceId)?.campaigns[1]?.id ?? "";
		found.seen(id, "Running");
		assert.deepEqual(names(), ["Autumn", "Zoo", "Spring 9", "Spring 10"]);
		found.seen(id, undefined);
		assert.deepEqual(names(), ["Zoo", "Spring 9", "Spring 10"]);
		assert.ok(changes.every((changed) => changed === instanceId));
	});

	test("goes on after a page was cancelled as if nothing had been asked", async () => {
		sandbox.seed({ campaigns: [{ body, count: 60 }] });
		const found = await inventory();
		const before = found.instance(instanceId);
		sandbox.fail({ kind: "hang", operation: "ListCampaigns" });
		const abort = new AbortController();
		const reading = found.readPage(instanceId, abort.signal);
		while (calls("ListCampaigns") === 0) {
			await new Promise((resolve) => setImmediate(resolve));
		}
		// Whoever asks meanwhile is answered all the same.
		const asked = found.readPage(instanceId, signal);
		abort.abort();
		await reading;
		await asked;
		assert.equal(found.instance(instanceId)?.campaigns.length, 50);
		assert.equal(before?.failure, undefined);
		await Promise.all([found.readPage(instanceId, signal), found.readPage(instanceId, signal)]);
		assert.equal(found.instance(instanceId)?.campaigns.length, 60);
		assert.equal(found.instance(instanceId)?.hasMore, false);
		await found.readPage(instanceId, signal);
		assert.equal(calls("ListCampaigns"), 3);
	});

	test("keeps what it has where a page or states can't be read, and says why", async () => {
		sandbox.seed({ campaigns: [{ body, count: 60 }] });
		const found = await inventory();
		await found.readPage(instanceId, signal);
		sandbox.fail({ kind: "denied", policy: "identity", operation: "ListCampaigns" });
		sandbox.fail({ kind: "denied", policy: "identity", operation: "GetCampaignStateBatch", times: 2 });
		await found.readPage(instanceId, signal);
		await found.readStates(instanceId, signal);
		const record = found.instance(instanceId);
		assert.equal(record?.campaigns.length, 50);
		assert.equal(record.hasMore, true);
		assert.match(record.failure?.advice ?? "", /connect-campaigns:ListCampaigns/);
		assert.match(record.statesFailure?.advice ?? "", /connect-campaigns:GetCampaignStateBatch/);
		assert.ok(record.campaigns.every(({ state }) => state?.kind === "unknown"));
		await found.readPage(instanceId, signal);
		assert.equal(found.instance(instanceId)?.campaigns.length, 60);
		assert.equal(found.instance(instanceId)?.failure, undefined);
	});

	test("says of a campaign that was deleted meanwhile that it is gone", async () => {
		const [id = "", other = ""] = sandbox.seed({ campaigns: [{ body, count: 2 }] });
		const found = await inventory();
		await found.readPage(instanceId, signal);
		sandbox.remove(id);
		await found.readStates(instanceId, signal);
		const states = new Map(found.instance(instanceId)?.campaigns.map((one) => [one.id, one.state]));
		assert.deepEqual(states.get(id), { kind: "unknown", reason: "the campaign was deleted" });
		assert.deepEqual(states.get(other), { kind: "known", state: "Initialized" });
	});
});

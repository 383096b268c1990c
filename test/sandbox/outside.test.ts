import assert from "node:assert/strict";
import {
	CreateCampaignCommand,
	DescribeCampaignCommand,
	GetCampaignStateBatchCommand,
	GetCampaignStateCommand,
	ListCampaignsCommand,
	paginateListCampaigns,
} from "@aws-sdk/client-connectcampaignsv2";
import { least, whole } from "../support/campaigns";
import { parseJson } from "./parseJson";
import { Aws, failure } from "./support/aws";
import { isObject } from "./validate";

suite("the sandbox changed from outside", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
	});
	teardown(() => aws.stop());

	async function ask(method: string, path: string, body?: unknown) {
		const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
		const answer = await fetch(`${aws.sandbox.url}/_sandbox${path}`, init);
		return {
			status: answer.status,
			error: answer.headers.get("x-amzn-errortype"),
			text: await answer.text(),
		};
	}

	const describe = async (id: string) =>
		(await aws.client().send(new DescribeCampaignCommand({ id }))).campaign ?? assert.fail();
	const stateOf = async (id: string) => (await aws.client().send(new GetCampaignStateCommand({ id }))).state;

	/** The ids of seeded campaigns. */
	function idsIn(text: string): readonly string[] {
		const value = parseJson(text);
		assert.ok(isObject(value) && Array.isArray(value["ids"]));
		return value["ids"].map(String);
	}

	test("has three instances and 500 campaigns after one call", async () => {
		const instances = ["sales", "service", "news"].map((id) => ({ id, alias: `${id}-alias` }));
		const campaigns = instances.map(({ id }, index) => ({
			count: [250, 150, 100][index],
			state: "Running",
			body: { name: "Spring", connectInstanceId: id },
		}));
		const { status, text } = await ask("POST", "/seed", { instances, campaigns });
		assert.equal(status, 200);
		const ids = idsIn(text);
		assert.equal(new Set(ids).size, 500);
		const listed: (string | undefined)[] = [];
		for await (const page of paginateListCampaigns({ client: aws.client() }, {})) {
			listed.push(...(page.campaignSummaryList ?? []).map(({ id }) => id));
		}
		assert.deepEqual(listed, ids);
		const last = await describe(ids[499] ?? "");
		assert.deepEqual([last.name, last.connectInstanceId], ["Spring 100", "news"]);
	});

	test("seeds campaigns of one name, of any account and in any state, beside those there are", async () => {
		await aws.client().send(new CreateCampaignCommand(least));
		const other = { account: "444455556666", region: "eu-central-1", body: least };
		const { text } = await ask("POST", "/seed", { campaigns: [{ body: least, state: "Failed" }, other] });
		const [failed = "", elsewhere = ""] = idsIn(text);
		assert.equal(await stateOf(failed), "Failed");
		const { campaignSummaryList } = await aws.client().send(new ListCampaignsCommand({}));
		assert.deepEqual(
			campaignSummaryList?.map(({ name }) => name),
			["Spring", "Spring"],
		);
		assert.match(
			aws.sandbox.campaigns.get(elsewhere)?.arn ?? "",
			/^arn:aws:connect-campaigns:eu-central-1:444455556666:campaign\//,
		);
		assert.equal((await failure(describe(elsewhere))).name, "ResourceNotFoundException");
	});

	test("shows a campaign as somebody else has changed it, whatever the state", async () => {
		const [id = ""] = aws.sandbox.seed({ campaigns: [{ body: whole, state: "Running" }] });
		const body = {
			schedule: { endTime: "2031-04-01T00:00:00Z" },
			entryLimitsConfig: null,
			channelSubtypeConfig: { sms: { capacity: 0.75, newThing: { a: [1] } } },
		};
		assert.equal((await ask("POST", `/campaigns/${id}`, { body, state: "Completed" })).status, 200);
		assert.equal(await stateOf(id), "Completed");
		const { schedule, entryLimitsConfig, channelSubtypeConfig } = await describe(id);
		assert.deepEqual(schedule, {
			startTime: new Date(whole.schedule.startTime),
			endTime: new Date("2031-04-01T00:00:00Z"),
			refreshFrequency: whole.schedule.refreshFrequency,
		});
		assert.equal(entryLimitsConfig, undefined);
		assert.equal(channelSubtypeConfig?.sms?.capacity, 0.75);
		const { sms } = whole.channelSubtypeConfig;
		assert.deepEqual(aws.sandbox.campaigns.get(id)?.body, {
			...without(whole, "entryLimitsConfig"),
			schedule: { ...whole.schedule, endTime: "2031-04-01T00:00:00Z" },
			channelSubtypeConfig: {
				...whole.channelSubtypeConfig,
				sms: { ...sms, ...body.channelSubtypeConfig.sms },
			},
		});
	});

	test("has a campaign no more that somebody else has deleted, whatever the state", async () => {
		const [id = ""] = aws.sandbox.seed({ campaigns: [{ body: whole, state: "Running" }] });
		assert.equal((await ask("DELETE", `/campaigns/${id}`)).status, 200);
		assert.equal((await failure(describe(id))).name, "ResourceNotFoundException");
		const again = await ask("DELETE", `/campaigns/${id}`);
		assert.deepEqual([again.status, again.error], [400, "NotPossible"]);
	});

	test("refuses what is no seed and no change, and does nothing of it", async () => {
		const [id = ""] = aws.sandbox.seed({ campaigns: [{ body: whole }] });
		const good = { body: least };
		for (const seed of [
			[],
			{ campaign: [] },
			{ campaigns: {} },
			{ campaigns: [{}] },
			{ campaigns: [good, { body: least, state: "Asleep" }] },
			{ campaigns: [{ body: least, count: 0 }] },
			{ instances: [{ alias: "a" }] },
			{ instances: [{ id: "a", status: "OLD" }] },
			{ instances: [{ id: "a", alias: null }] },
		]) {
			assert.equal((await ask("POST", "/seed", seed)).error, "NoSuchSeed", JSON.stringify(seed));
		}
		const half = await ask("POST", "/seed", { instances: [], campaigns: [good, { body: { name: "" } }] });
		assert.deepEqual([half.status, half.error], [400, "NotPossible"]);
		for (const change of [[], { state: "Asleep" }, { body: [] }, { name: "a" }]) {
			assert.equal((await ask("POST", `/campaigns/${id}`, change)).error, "NoSuchChange");
		}
		assert.equal((await ask("POST", `/campaigns/${id}`, { body: { name: null } })).error, "NotPossible");
		assert.equal((await ask("POST", "/campaigns/none", { state: "Failed" })).error, "NotPossible");
		assert.equal((await ask("GET", `/campaigns/${id}`)).error, "NoSuchControl");
		assert.deepEqual([...aws.sandbox.campaigns.keys()], [id]);
		assert.deepEqual(aws.sandbox.campaigns.get(id)?.body, whole);
		assert.equal(await stateOf(id), "Initialized");
	});

	test("leaves a seed what it was, whatever becomes of its campaigns", () => {
		const body = { ...least, tags: { team: "a" } };
		const ids = aws.sandbox.seed({ campaigns: [{ body, count: 2 }] });
		const [one, other] = ids.map((id) => aws.sandbox.campaigns.get(id)?.body["tags"]);
		assert.ok(isObject(one));
		one["team"] = "b";
		assert.deepEqual([other, body.tags], [{ team: "a" }, { team: "a" }]);
	});

	test("throws in process where it can't be done", () => {
		assert.throws(() => aws.sandbox.seed({ campaigns: [{ body: {} }] }), /'name' must be set/);
		assert.throws(() => aws.sandbox.change("none", {}), /There is no campaign none/);
		assert.throws(() => aws.sandbox.remove("none"), /There is no campaign none/);
	});
});

suite("the sandbox's batch of states", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
	});
	teardown(() => aws.stop());

	const batch = (campaignIds: string[] | undefined) =>
		aws.client().send(new GetCampaignStateBatchCommand({ campaignIds }));

	test("has the state of each campaign, and says which are not there", async () => {
		const seeds = [
			{ body: least },
			{ body: least, state: "Paused" },
			{ body: least, account: "444455556666" },
		] as const;
		const [first = "", second = "", others = ""] = aws.sandbox.seed({ campaigns: seeds });
		const { successfulRequests, failedRequests } = await batch([second, "none", first, others]);
		assert.deepEqual(successfulRequests, [
			{ campaignId: second, state: "Paused" },
			{ campaignId: first, state: "Initialized" },
		]);
		assert.deepEqual(
			failedRequests,
			["none", others].map((campaignId) => ({ campaignId, failureCode: "ResourceNotFound" })),
		);
	});

	test("takes from 1 to 25 ids", async () => {
		const [id = ""] = aws.sandbox.seed({ campaigns: [{ body: least }] });
		const { successfulRequests } = await batch(Array.from({ length: 25 }, () => id));
		assert.equal(successfulRequests?.length, 25);
		for (const wrong of [[], Array.from({ length: 26 }, () => id), ["a b"], [""], undefined]) {
			assert.equal((await failure(batch(wrong))).name, "ValidationException");
		}
	});
});

function without(value: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
	return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}

import assert from "node:assert/strict";
import {
	CreateCampaignCommand,
	DeleteCampaignCommand,
	DescribeCampaignCommand,
	GetCampaignStateCommand,
	ListCampaignsCommand,
	paginateListCampaigns,
	StartCampaignCommand,
	StopCampaignCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import { whole } from "../support/campaigns";
import type { Repeat } from "./behaviour";
import { Aws, failure, instance, least, sendInstead } from "./support/aws";

const create = new CreateCampaignCommand(least);
const list = new ListCampaignsCommand({});

suite("the sandbox's behaviour that AWS doesn't document", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
	});
	teardown(() => aws.stop());

	/** The number of campaigns that one list shows. */
	async function listed(): Promise<number> {
		return (await aws.client().send(list)).campaignSummaryList?.length ?? 0;
	}

	/** Sends a body as it stands. */
	function createAs(body: unknown) {
		const client = aws.client();
		sendInstead(client, JSON.stringify(body));
		return client.send(create);
	}

	async function restart(repeat: Repeat): Promise<void> {
		await aws.stop();
		aws = await Aws.start({ repeat });
	}

	test("conflict: refuses a repeated create, identical or not", async () => {
		await restart("conflict");
		await aws.client().send(create);
		for (const body of [least, { ...least, type: "MANAGED" }]) {
			assert.equal((await failure(createAs(body))).name, "ConflictException");
		}
		assert.equal(aws.sandbox.campaigns.size, 1);
	});

	test("same: answers an identical create with the campaign that is there", async () => {
		await restart("same");
		const body = { ...whole, tags: { a: "1", b: "2" } };
		const first = await createAs(body);
		const { name, ...others } = body;
		const second = await createAs({ ...others, tags: { b: "2", a: "1" }, name });
		assert.deepEqual([second.id, second.arn, second.tags], [first.id, first.arn, first.tags]);
		assert.equal(second.$metadata.httpStatusCode, 200);
		assert.equal(aws.sandbox.campaigns.size, 1);
	});

	test("same: refuses another campaign of that name", async () => {
		await restart("same");
		await aws.client().send(create);
		const fault = await failure(createAs({ ...least, type: "MANAGED" }));
		assert.equal(fault.name, "ConflictException");
		assert.equal(aws.sandbox.campaigns.size, 1);
	});

	test("same: gives a campaign to its own account and region alone", async () => {
		await restart("same");
		const ids = [
			await aws.client().send(create),
			await aws.client({ region: "eu-central-1" }).send(create),
			await aws.client({}, "SANDBOXKEYTWO").send(create),
		].map(({ id }) => id);
		assert.equal(new Set(ids).size, 3);
	});

	test("another: creates a second campaign", async () => {
		await restart("another");
		const { id: first } = await aws.client().send(create);
		const { id: second } = await aws.client().send(create);
		assert.notEqual(first, second);
		assert.deepEqual([...aws.sandbox.campaigns.keys()], [first, second]);
	});

	test("changes while it runs, and goes back with a reset", async () => {
		await restart("another");
		await aws.client().send(create);
		aws.sandbox.configure({ repeat: "conflict" });
		assert.equal((await failure(aws.client().send(create))).name, "ConflictException");
		aws.sandbox.configure({ listLag: 1 });
		assert.equal((await failure(aws.client().send(create))).name, "ConflictException");
		aws.sandbox.reset();
		await aws.client().send(create);
		await aws.client().send(create);
		assert.equal(await listed(), 2);
	});

	test("lists a new campaign only after as many calls as told", async () => {
		aws.sandbox.configure({ listLag: 2 });
		await listed();
		const { id } = await aws.client().send(create);
		assert.deepEqual([await listed(), await listed(), await listed(), await listed()], [0, 0, 1, 1]);
		const { id: later } = await aws.client().send(new CreateCampaignCommand({ ...least, name: "b" }));
		assert.deepEqual([await listed(), await listed(), await listed()], [1, 1, 2]);
		await aws.client().send(new DeleteCampaignCommand({ id: later }));
		assert.deepEqual(
			(await aws.client().send(list)).campaignSummaryList?.map((each) => each.id),
			[id],
		);
	});

	test("describes, starts and refuses to repeat a campaign that no list shows yet", async () => {
		aws.sandbox.configure({ listLag: 1 });
		const { id } = await aws.client().send(create);
		assert.equal((await aws.client().send(new DescribeCampaignCommand({ id }))).campaign?.id, id);
		await aws.client().send(new StartCampaignCommand({ id }));
		assert.equal((await aws.client().send(new GetCampaignStateCommand({ id }))).state, "Running");
		assert.equal((await failure(aws.client().send(create))).name, "ConflictException");
		assert.deepEqual([await listed(), await listed()], [0, 1]);
	});

	test("stops a campaign that was never started, if told to", async () => {
		const { id } = await aws.client().send(create);
		const stop = new StopCampaignCommand({ id });
		assert.equal((await failure(aws.client().send(stop))).name, "InvalidCampaignStateException");
		aws.sandbox.configure({ stopsBeforeStart: true });
		await aws.client().send(stop);
		assert.equal((await aws.client().send(new GetCampaignStateCommand({ id }))).state, "Stopped");
		assert.equal((await failure(aws.client().send(stop))).name, "InvalidCampaignStateException");
	});

	test("counts neither lists of others, nor refused ones, nor further pages", async () => {
		for (const name of ["a", "b", "c"]) {
			await aws.client().send(new CreateCampaignCommand({ ...least, name }));
		}
		aws.sandbox.configure({ listLag: 1 });
		await aws.client().send(create);
		for (const other of [aws.client({ region: "eu-central-1" }), aws.client({}, "SANDBOXKEYTWO")]) {
			await other.send(list);
		}
		await failure(aws.client().send(new ListCampaignsCommand({ maxResults: 0 })));
		aws.sandbox.fail({
			kind: "error",
			error: "ThrottlingException",
			status: 429,
			operation: "ListCampaigns",
		});
		await failure(aws.client().send(list));
		const filters = { instanceIdFilter: { value: instance, operator: "Eq" as const } };
		const sizes: (number | undefined)[] = [];
		for await (const page of paginateListCampaigns({ client: aws.client(), pageSize: 1 }, { filters })) {
			sizes.push(page.campaignSummaryList?.length);
		}
		assert.deepEqual(sizes, [1, 1, 1]);
		assert.equal(await listed(), 4);
	});
});

import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-connectcampaignsv2";
import {
	CreateCampaignCommand,
	DeleteCampaignCommand,
	DescribeCampaignCommand,
	GetCampaignStateCommand,
	InvalidCampaignStateException,
	ListCampaignsCommand,
	PauseCampaignCommand,
	paginateListCampaigns,
	ResumeCampaignCommand,
	StartCampaignCommand,
	StopCampaignCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import { whole } from "../support/campaigns";
import { routes } from "./operations";
import { Aws, failure, instance, least, sendInstead } from "./support/aws";

const commands = {
	start: StartCampaignCommand,
	pause: PauseCampaignCommand,
	resume: ResumeCampaignCommand,
	stop: StopCampaignCommand,
	delete: DeleteCampaignCommand,
};
type Step = keyof typeof commands;

suite("the sandbox's operations", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
	});
	teardown(() => aws.stop());

	test("have the methods and paths that the SDK has for them", () => {
		const schemas = new Map(Object.entries<unknown>(sdk));
		for (const [name, { target }] of Object.entries(routes)) {
			const schema: unknown = schemas.get(`${name}$`);
			assert.ok(Array.isArray(schema), name);
			const traits: unknown = schema[3];
			assert.deepEqual(traits, { http: [...target.split(" "), 200] }, name);
		}
	});

	test("create a campaign and answer its id, ARN and tags", async () => {
		const tags = { team: "a" };
		const { id = "", ...created } = await aws.client().send(new CreateCampaignCommand({ ...least, tags }));
		assert.equal(created.arn, `arn:aws:connect-campaigns:us-east-1:111122223333:campaign/${id}`);
		assert.deepEqual(created.tags, tags);
		assert.match(created.$metadata.requestId ?? "", /^[0-9a-f-]{36}$/);
		assert.equal(aws.sandbox.campaigns.get(id)?.state, "Initialized");
	});

	test("describe what the model knows of a campaign, and nothing else", async () => {
		const client = aws.client();
		sendInstead(client, JSON.stringify({ ...whole, source: null, extra: 1 }));
		const { id } = await client.send(new CreateCampaignCommand(least));
		const { campaign } = await aws.client().send(new DescribeCampaignCommand({ id }));
		const { source, schedule, ...rest } = whole;
		assert.ok(source !== undefined);
		const times = { startTime: new Date(schedule.startTime), endTime: new Date(schedule.endTime) };
		const arn = `arn:aws:connect-campaigns:us-east-1:111122223333:campaign/${id}`;
		assert.deepEqual(campaign, { ...rest, schedule: { ...schedule, ...times }, id, arn });
	});

	const lives: readonly (readonly [before: readonly Step[], state: string, allowed: readonly Step[]])[] = [
		[[], "Initialized", ["start", "delete"]],
		[["start"], "Running", ["pause", "stop"]],
		[["start", "pause"], "Paused", ["resume", "stop"]],
		[["start", "pause", "resume"], "Running", ["pause", "stop"]],
		[["start", "stop"], "Stopped", ["delete"]],
	];
	for (const [before, expected, allowed] of lives) {
		test(`after ${before.join(", ") || "create"} allow ${allowed.join(" and ")} alone`, async () => {
			const client = aws.client();
			for (const [step, command] of Object.entries(commands)) {
				const { id } = await client.send(new CreateCampaignCommand({ ...least, name: step }));
				for (const earlier of before) {
					await client.send(new commands[earlier]({ id }));
				}
				const { state } = await client.send(new GetCampaignStateCommand({ id }));
				assert.equal(state, expected);
				if (allowed.some((name) => name === step)) {
					await client.send(new command({ id }));
				} else {
					const fault = await failure(client.send(new command({ id })));
					assert.ok(fault instanceof InvalidCampaignStateException, `${step}: ${fault.name}`);
					assert.equal(fault.state, expected);
				}
			}
		});
	}

	test("forget a deleted campaign", async () => {
		const client = aws.client();
		const { id } = await client.send(new CreateCampaignCommand(least));
		await client.send(new DeleteCampaignCommand({ id }));
		const fault = await failure(client.send(new DescribeCampaignCommand({ id })));
		assert.equal(fault.name, "ResourceNotFoundException");
	});

	test("list in pages, by instance", async () => {
		const client = aws.client();
		for (const name of ["a", "b", "c"]) {
			await client.send(new CreateCampaignCommand({ ...least, name }));
		}
		await client.send(new CreateCampaignCommand({ name: "a", connectInstanceId: "other" }));
		const filters = { instanceIdFilter: { value: instance, operator: "Eq" as const } };
		const pages: (string | undefined)[][] = [];
		for await (const { campaignSummaryList = [] } of paginateListCampaigns(
			{ client, pageSize: 2 },
			{ filters },
		)) {
			pages.push(campaignSummaryList.map(({ name }) => name));
		}
		assert.deepEqual(pages, [["a", "b"], ["c"]]);
		const all = await client.send(new ListCampaignsCommand({ maxResults: 4 }));
		assert.deepEqual([all.campaignSummaryList?.length, all.nextToken], [4, undefined]);
	});

	test("list channels by the API's names for them", async () => {
		const client = aws.client();
		const channel = { outboundMode: { agentless: {} } };
		const { sms, email } = whole.channelSubtypeConfig;
		await client.send(
			new CreateCampaignCommand({
				...least,
				channelSubtypeConfig: {
					email: { ...channel, defaultOutboundConfig: email.defaultOutboundConfig },
					whatsApp: { ...channel, defaultOutboundConfig: sms.defaultOutboundConfig },
				},
			}),
		);
		const { campaignSummaryList = [] } = await client.send(new ListCampaignsCommand({}));
		assert.deepEqual(campaignSummaryList[0]?.channelSubtypes?.sort(), ["EMAIL", "WHATSAPP"]);
	});

	for (const input of [{ maxResults: 0 }, { maxResults: 51 }, { nextToken: "-1" }, { nextToken: "x" }]) {
		test(`refuse to list with ${JSON.stringify(input)}`, async () => {
			const fault = await failure(aws.client().send(new ListCampaignsCommand(input)));
			assert.equal(fault.name, "ValidationException");
			assert.match(fault.message, new RegExp(`'${Object.keys(input)[0]}'`));
		});
	}

	test("refuse a second campaign of the same name in one instance, account and region", async () => {
		const create = new CreateCampaignCommand(least);
		await aws.client().send(create);
		assert.equal((await failure(aws.client().send(create))).name, "ConflictException");
		await aws.client().send(new CreateCampaignCommand({ ...least, connectInstanceId: "other" }));
		await aws.client({ region: "eu-central-1" }).send(create);
		await aws.client({}, "SANDBOXKEYTWO").send(create);
		assert.equal(aws.sandbox.campaigns.size, 4);
	});

	test("keep accounts and regions apart", async () => {
		const { id } = await aws.client().send(new CreateCampaignCommand(least));
		for (const other of [aws.client({ region: "eu-central-1" }), aws.client({}, "SANDBOXKEYTWO")]) {
			const fault = await failure(other.send(new DescribeCampaignCommand({ id })));
			assert.equal(fault.name, "ResourceNotFoundException");
			assert.deepEqual((await other.send(new ListCampaignsCommand({}))).campaignSummaryList, []);
		}
	});

	test("refuse an id that can be none, and a body that is not JSON", async () => {
		const fault = await failure(aws.client().send(new DescribeCampaignCommand({ id: "a b" })));
		assert.equal(fault.name, "ValidationException");
		const client = aws.client();
		sendInstead(client, "{]");
		const unreadable = await failure(client.send(new CreateCampaignCommand(least)));
		assert.equal(unreadable.name, "SerializationException");
	});

	test("write down what was taken and what was refused", async () => {
		await aws.client().send(new CreateCampaignCommand(least));
		await failure(aws.client().send(new CreateCampaignCommand(least)));
		await failure(aws.client({}, "SANDBOXKEYNONE").send(new CreateCampaignCommand(least)));
		const owner = { account: "111122223333", region: "us-east-1" };
		const entry = { operation: "CreateCampaign", body: JSON.stringify(least) };
		assert.deepEqual(aws.sandbox.ledger, [
			{ ...entry, ...owner, status: 200, error: undefined },
			{ ...entry, ...owner, status: 409, error: "ConflictException" },
			{
				...entry,
				account: undefined,
				region: undefined,
				status: 403,
				error: "UnrecognizedClientException",
			},
		]);
	});
});

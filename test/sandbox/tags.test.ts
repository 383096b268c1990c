import assert from "node:assert/strict";
import {
	DescribeCampaignCommand,
	ListTagsForResourceCommand,
	TagResourceCommand,
	UntagResourceCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import { whole } from "../support/campaigns";
import { states } from "./campaigns";
import { Aws, failure } from "./support/aws";

suite("the sandbox's tags", () => {
	let aws: Aws;
	let id: string;
	let arn: string;
	setup(async () => {
		aws = await Aws.start();
		[id = ""] = aws.sandbox.seed({ campaigns: [{ body: { ...whole, tags: { team: "a" } } }] });
		arn = aws.sandbox.campaigns.get(id)?.arn ?? "";
	});
	teardown(() => aws.stop());

	const tag = (tags: Record<string, string>) => aws.client().send(new TagResourceCommand({ arn, tags }));
	const untag = (...tagKeys: string[]) => aws.client().send(new UntagResourceCommand({ arn, tagKeys }));
	const list = async () => (await aws.client().send(new ListTagsForResourceCommand({ arn }))).tags;

	for (const state of states) {
		test(`are set, changed and removed in state ${state}`, async () => {
			aws.sandbox.change(id, { state });
			await tag({ stage: "test", "a/b+c=d": "" });
			await tag({ team: "b" });
			assert.deepEqual(await list(), { team: "b", stage: "test", "a/b+c=d": "" });
			await untag("a/b+c=d", "stage", "absent");
			assert.deepEqual(await list(), { team: "b" });
			assert.deepEqual(aws.sandbox.campaigns.get(id)?.body, { ...whole, tags: { team: "b" } });
		});
	}

	test("are none when the last has gone", async () => {
		await untag("team");
		assert.deepEqual(await list(), {});
		const { campaign } = await aws.client().send(new DescribeCampaignCommand({ id }));
		assert.equal(campaign?.tags, undefined);
	});

	test("are refused where the model refuses them", async () => {
		const many = Array.from({ length: 51 }, (_, index) => `k${index}`);
		for (const call of [
			() => tag({ "aws:x": "" }),
			() => tag({ "": "" }),
			() => tag({ a: "x".repeat(257) }),
			() => untag("aws:x"),
			() => untag(),
			() => untag(...many),
		]) {
			assert.equal((await failure(call())).name, "ValidationException");
		}
		assert.deepEqual(await list(), { team: "a" });
	});

	test("belong to campaigns of the caller alone", async () => {
		const calls = (wrong: string, client = aws.client()) => [
			() => client.send(new TagResourceCommand({ arn: wrong, tags: {} })),
			() => client.send(new UntagResourceCommand({ arn: wrong, tagKeys: ["team"] })),
			() => client.send(new ListTagsForResourceCommand({ arn: wrong })),
		];
		for (const call of [
			...calls(`${arn}x`),
			...calls(whole.tags.owner),
			...calls(arn, aws.client({}, "SANDBOXKEYTWO")),
			...calls(arn, aws.client({ region: "eu-central-1" })),
		]) {
			assert.equal((await failure(call())).name, "ResourceNotFoundException");
		}
		for (const call of calls("campaign")) {
			assert.equal((await failure(call())).name, "ValidationException");
		}
		assert.deepEqual(await list(), { team: "a" });
	});
});

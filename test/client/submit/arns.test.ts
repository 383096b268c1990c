import assert from "node:assert/strict";
import { accountsOf, placedArns, regionInArns } from "../../../shared/src/request/arns";
import { campaignFile } from "../support/campaign";

const flow = "arn:aws:connect:us-east-1:111122223333:instance/i/contact-flow/f:2";

suite("ARNs of a campaign", () => {
	test("are found where they stand", () => {
		const body = {
			...campaignFile,
			connectCampaignFlowArn: flow,
			list: [{ inner: "arn:aws-us-gov:s3:::bucket" }],
			tags: { owner: "arn:aws:connect:us-east-1:444455556666:instance/i" },
		};
		assert.deepEqual(
			placedArns(body).map(({ path, region, account }) => [path, region, account]),
			[
				["channelSubtypeConfig.email.defaultOutboundConfig.wisdomTemplateArn", "us-west-2", "111122223333"],
				["connectCampaignFlowArn", "us-east-1", "111122223333"],
				["list[0].inner", undefined, undefined],
				["tags.owner", "us-east-1", "444455556666"],
			],
		);
		assert.deepEqual(accountsOf(placedArns(body)), ["111122223333", "444455556666"]);
	});

	test("are neither texts that mention one nor tags of the user's own", () => {
		const tags = { role: "arn:aws:iam::999999999999:role/x", cost: flow };
		assert.deepEqual(placedArns({ name: "not arn:aws:a:us-east-1:", tags }), []);
	});
});

suite("regionInArns", () => {
	test("is the region that all agree on", () => {
		const other = flow.replace("us-east-1", "eu-west-2");
		assert.equal(regionInArns(`{ "a": "${flow}", "b": "arn:aws:s3:::bucket", "c": "${flow}"`), "us-east-1");
		assert.equal(regionInArns(`["${flow}", "${other}"]`), undefined);
		assert.equal(regionInArns("{}"), undefined);
	});

	test("is not one beside a gap, which is a guess", () => {
		const guess = "arn:aws:connect:eu-west-2:<account>:instance/<instance>";
		assert.equal(regionInArns(`["${guess}"]`), undefined);
		assert.equal(regionInArns(`["${guess}", "${flow}"]`), "us-east-1");
	});

	test("takes a text of any size at once", () => {
		const text = '"arn:'.repeat(200_000);
		const start = performance.now();
		assert.equal(regionInArns(text), undefined);
		assert.ok(performance.now() - start < 500);
	});
});

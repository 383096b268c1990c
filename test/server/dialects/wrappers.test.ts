import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const campaign = { name: "Spring", connectInstanceId: id, type: "MANAGED" };
const other = { ...campaign, name: "Summer" };
const literal = `{ name: "Spring", connectInstanceId: "${id}", type: "MANAGED" }`;

/** What is told to be left out of a text, as it is shown. */
function leftOut(text: string): string {
	const [problem, ...more] = new CampaignText(text).problems;
	assert.deepEqual(more, []);
	assert.equal(problem?.code, "dialect-document");
	return / Left out: (.*)\.$/.exec(problem.message)?.[1] ?? "";
}

/** Texts around campaigns. `left`: what of them is told. */
const texts: readonly (readonly [what: string, text: string | object, left: string])[] = [
	[
		"what is beside it",
		{ enabled: false, comment: "only for EMEA", campaign },
		'"enabled: false", "comment: only for EMEA"',
	],
	[
		"what is beside its wrappers",
		{ stage: "prod", data: { owner: { team: "ops" }, payload: { priority: 3, campaign } } },
		'"stage: prod", "owner: {team: ops}", "priority: 3"',
	],
	[
		"a remark beside it",
		{ "//": "not before June", _comment: "ask Kim", _id: "7", input: campaign },
		'"//: not before June", "_comment: ask Kim"',
	],
	["what is in a list with it", [{ note: "later" }, campaign, "done"], '"{note: later}", "done"'],
	[
		"what is beside several",
		{ note: "not before June", campaigns: [campaign, other] },
		'"note: not before June"',
	],
	[
		"what is beside each of several",
		[
			{ enabled: false, campaign },
			{ enabled: true, campaign: other },
		],
		'"enabled: false", "enabled: true"',
	],
	["what is in a body with it", { body: JSON.stringify({ dryRun: true, campaign }) }, '"dryRun: true"'],
	[
		"what is beside it in an item of DynamoDB",
		{
			Item: {
				enabled: { BOOL: false },
				campaign: { M: { name: { S: "Spring" }, connectInstanceId: { S: id } } },
			},
		},
		'"enabled: false"',
	],
	[
		"what is beside it in YAML",
		`enabled: false\ncampaign:\n  name: Spring\n  connectInstanceId: ${id}\n  type: MANAGED\n`,
		'"enabled: false"',
	],
	[
		"what is beside it in code",
		`module.exports = {\n  region: "us-east-1",\n  dryRun: true,\n  campaign: ${literal},\n};\n`,
		'"region: us-east-1", "dryRun: true"',
	],
	["nothing of an answer", { campaign: { ...campaign }, ResponseMetadata: { RequestId: "x" } }, ""],
	["nothing of a record", { id: 7, createdAt: "2031-01-01", version: 2, campaign, error: null }, ""],
	[
		"nothing of an event of CloudTrail",
		{ eventVersion: "1.08", eventSource: "a", awsRegion: "us-east-1", requestParameters: campaign },
		"",
	],
	[
		"nothing of an event of EventBridge",
		{ "detail-type": "Create", source: "a", account: "1", region: "us-east-1", detail: campaign },
		"",
	],
	[
		"nothing of an answer of HTTP",
		{ statusCode: 200, headers: { a: "b" }, isBase64Encoded: false, body: JSON.stringify(campaign) },
		"",
	],
	[
		"what a template says of itself",
		{
			AWSTemplateFormatVersion: "2010-09-09",
			Description: "Campaigns",
			Resources: {
				Bucket: { Type: "AWS::S3::Bucket" },
				Spring: {
					Type: "AWS::ConnectCampaignsV2::Campaign",
					Properties: { Name: "a", ConnectInstanceId: id },
				},
			},
		},
		'"Description: Campaigns"',
	],
	[
		"what a state machine says of itself",
		{
			Comment: "a",
			StartAt: "B",
			States: { A: { Type: "Wait" }, B: { Type: "Task", Parameters: campaign } },
		},
		'"Comment: a"',
	],
	[
		"nothing of a request in code",
		`await fetch("https://example.com/v2/campaigns", {\n  method: "PUT",\n  headers: {\n    "content-type": "application/json",\n  },\n  body: JSON.stringify(${literal}),\n});\n`,
		"",
	],
	[
		"nothing of a call of Lambda in code",
		`client.invoke(\n    FunctionName="create",\n    Payload=json.dumps({"name": "Spring", "connectInstanceId": "${id}"}),\n)\n`,
		"",
	],
];

suite("what is around a campaign", () => {
	for (const [what, text, left] of texts) {
		test(`is told, but for what all of its kind have: ${what}`, () => {
			const written = typeof text === "string" ? text : JSON.stringify(text);
			assert.equal(leftOut(written), left);
			assert.ok(conversions(written).length > 0);
		});
	}
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, tags: { a: "b" } };
const command = `aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id} --tags a=b`;
const properties = { Name: "Spring", ConnectInstanceId: id, Tags: [{ Key: "a", Value: "b" }] };
const resource = { Type: "AWS::ConnectCampaignsV2::Campaign", Condition: "IsProd", Properties: properties };
const hcl = `  name = "Spring"\n  connect_instance_id = "${id}"\n  tags = [{ key = "a", value = "b" }]\n`;

/** Texts with the campaign above, and what each says beside it. */
const texts: readonly (readonly [what: string, text: string, told: readonly string[]])[] = [
	[
		"what a resource of CloudFormation has",
		JSON.stringify({
			Resources: { Spring: { ...resource, DependsOn: "Flow", Metadata: { Owner: "marta" } } },
		}),
		["Condition: IsProd", "DependsOn: Flow", "Metadata: {Owner: marta}"],
	],
	[
		"what a block of Terraform says to Terraform",
		`resource "awscc_connectcampaignsv2_campaign" "s" {\n  count = var.on ? 1 : 0\n${hcl}  lifecycle {\n    prevent_destroy = true\n  }\n}\n`,
		["count = var.on ? 1 : 0", "lifecycle = { prevent_destroy = true }"],
	],
	[
		"what the JSON of Terraform says to Terraform",
		JSON.stringify({
			resource: {
				awscc_connectcampaignsv2_campaign: { s: { ...spring, for_each: ["x"], provider: "awscc.eu" } },
			},
		}),
		["for_each: [x]", "provider: awscc.eu"],
	],
	[
		"options in front of the service and behind it",
		`aws --profile prod --no-verify-ssl ${command.slice(4)} --region eu-west-2\n`,
		["--profile prod", "--no-verify-ssl", "--region eu-west-2"],
	],
	[
		"a command of an image",
		`docker run amazon/aws-cli ${command.slice(4)} --region eu-west-2\n`,
		["--region eu-west-2"],
	],
	["what has two spellings", JSON.stringify({ input: { ...spring, Name: "Summer" } }), ["Name: Summer"]],
];

suite("what stands beside a campaign", () => {
	for (const [what, text, told] of texts) {
		test(`is told with its value: ${what}`, () => {
			const [problem, ...more] = new CampaignText(text).problems;
			assert.deepEqual([problem?.code, more.length], ["dialect-document", 0]);
			const said = [problem?.message, ...(problem?.related ?? []).map(({ message }) => message)].join("\n");
			for (const one of told) {
				assert.ok(said.includes(JSON.stringify(one).slice(1, -1)), said);
			}
			assert.deepEqual(
				conversions(text).map((one) => JSON.parse(one)),
				[spring],
			);
		});
	}
});

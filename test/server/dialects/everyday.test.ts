import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const itself = "The API expects the campaign itself. Convert the file.";
const spring = { name: "Spring", connectInstanceId: id };
const aws = "aws connectcampaignsv2 create-campaign";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const cell = (code: string): object => ({ cell_type: "code", source: code.split(/(?<=\n)/) });

/** Texts as people have them before them every day. */
const kinds: readonly Omit<Kind, "isAll">[] = [
	{
		what: "cells of a notebook that share a variable",
		text: JSON.stringify({
			nbformat: 4,
			cells: [
				cell("import boto3\nNAME = 'Spring'\n"),
				{ cell_type: "markdown", source: ["# Run it\n", "once"] },
				cell(`client.create_campaign(\n  name=NAME,\n  connectInstanceId='${id}')`),
			],
		}),
		said: `a Jupyter notebook with a campaign in "cells". ${itself} Left out: "once".`,
		campaigns: [spring],
	},
	{
		what: "a file of requests with variables",
		text: `@host = campaigns.example.com\n@instance = ${id}\n\n### create\n# @name create\nPUT https://{{host}}/v2/campaigns HTTP/1.1\nContent-Type: application/json\n\n{ "name": "Spring", "connectInstanceId": "{{instance}}", "tags": { "a": "{{other}}" } }\n\n### list\nGET https://{{host}}/v2/campaigns\n`,
		said: `an HTTP request with a campaign on line 9. ${convert}`,
		campaigns: [{ ...spring, tags: { a: "{{other}}" } }],
	},
	{
		what: "a step of a workflow",
		text: `steps:\n  - name: create\n    run: |\n      ${aws} --name Spring --connect-instance-id ${id}\n`,
		said: `an AWS CLI command with a campaign on line 4. ${convert}`,
		campaigns: [spring],
	},
	{
		what: "a variable within the lines of a file",
		text: `INSTANCE=${id}\ncat > c.json <<EOF\n{ "name": "Spring", "connectInstanceId": "$INSTANCE" }\nEOF\n${aws} --cli-input-json file://c.json\n`,
		said: `an AWS CLI command with a campaign on line 5. ${convert}`,
		campaigns: [spring],
	},
	{
		what: "a hash table of PowerShell",
		text: `$tags = @{\n  a = @{\n    b = 1\n  }\n} | ConvertTo-Json\n${aws} --name Spring --connect-instance-id ${id} --tags $tags\n`,
		said: `an AWS CLI command with a campaign on line 6. ${convert} Left out: "$tags = @{ a = @{ b = 1 } } | ConvertTo-Json".`,
		campaigns: [{ ...spring, tags: gap("tags") }],
	},
	{
		what: "a resource of Pulumi in Python",
		text: `campaign = aws_native.connectcampaignsv2.Campaign("spring",\n    name="Spring",\n    channel_subtype_config={\n        "telephony": { "capacity": 1, "default_outbound_config": { "connect_contact_flow_id": "f" } },\n    },\n    connect_instance_id="${id}",\n    opts=pulumi.ResourceOptions(protect=True))\n`,
		said: `Python code with a campaign on line 1. ${convert} Left out: "opts = pulumi.ResourceOptions(protect=True)".`,
		campaigns: [
			{
				...spring,
				channelSubtypeConfig: {
					telephony: { capacity: 1, defaultOutboundConfig: { connectContactFlowId: "f" } },
				},
			},
		],
	},
	{
		what: "JSON of Terraform in place of an object",
		text: `resource "awscc_connectcampaignsv2_campaign" "spring" {\n  name = "Spring"\n  connect_instance_id = "${id}"\n  channel_subtype_config = { email = { outbound_mode = { agentless_config = jsonencode({}) }, default_outbound_config = { connect_source_email_address = "a@example.com", wisdom_template_arn = jsonencode({ a = 1 }) } } }\n}\n`,
		said: `Terraform code with a campaign on line 1. ${convert}`,
		campaigns: [
			{
				...spring,
				channelSubtypeConfig: {
					email: {
						outboundMode: { agentless: {} },
						defaultOutboundConfig: {
							connectSourceEmailAddress: "a@example.com",
							wisdomTemplateArn: gap("jsonencode({ a = 1 })"),
						},
					},
				},
			},
		],
	},
	{
		what: "what a construct depends on",
		text: `const campaign = new CfnCampaign(this, "C", { name: "Spring", connectInstanceId: "${id}" });\ncampaign.addDependency(queue);\ncampaign.applyRemovalPolicy(RemovalPolicy.RETAIN);\n`,
		said: `JavaScript or TypeScript code with a campaign on line 1. ${convert} Left out: "campaign.addDependency(queue)", "campaign.applyRemovalPolicy(RemovalPolicy.RETAIN)".`,
		campaigns: [spring],
	},
];

suite("texts of every day with a campaign", () => {
	for (const kind of kinds) {
		testKind({ ...kind, isAll: true });
	}
});

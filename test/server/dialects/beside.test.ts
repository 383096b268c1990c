import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, tags: { a: "b" } };
const command = `aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id} --tags a=b`;
const properties = { Name: "Spring", ConnectInstanceId: id, Tags: [{ Key: "a", Value: "b" }] };
const resource = { Type: "AWS::ConnectCampaignsV2::Campaign", Condition: "IsProd", Properties: properties };
const hcl = `  name = "Spring"\n  connect_instance_id = "${id}"\n  tags = [{ key = "a", value = "b" }]\n`;

const template = {
	Parameters: { Stage: { Type: "String", Default: "dev" } },
	Resources: { Spring: resource },
};
const json = JSON.stringify(spring);
const call = `c.create_campaign(**${json})`;

/** Texts with the campaign above, or with others, and what each says beside it. */
const texts: readonly (readonly [
	what: string,
	text: string,
	told: readonly string[],
	campaigns?: readonly object[],
])[] = [
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
			"//": "never on Sundays",
			resource: {
				awscc_connectcampaignsv2_campaign: {
					s: { ...spring, "//": "use 0.4", for_each: ["x"], provider: "awscc.eu" },
				},
			},
		}),
		["for_each: [x]", "provider: awscc.eu", "//: never on Sundays", "//: use 0.4"],
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
	...[
		["a comment", "{\n// x\n", "}"],
		["a trailing comma", "{", ",}"],
	].map(
		([slip, open = "", close = ""]) =>
			[
				`what JSON with ${slip} has`,
				`${open}${JSON.stringify({ campaign: spring, note: "use 0.4" }).slice(1, -1)}${close}`,
				["note: use 0.4"],
			] as const,
	),
	[
		"what a template with a comment has",
		`// x\n${JSON.stringify({ ...template, Resources: { Spring: { ...resource, Properties: { ...properties, Type: { Ref: "Stage" } } } } }, undefined, 2)}`,
		["Condition: IsProd", "Stage: Default dev", "// x"],
		[{ ...spring, type: ["$", "{Stage}"].join("") }],
	],
	[
		"an entry of a list with a comment",
		`[\n${json}, // x\n${json},\n{"name": "Summer"}]`,
		["{name: Summer}"],
		[spring, spring],
	],
	["a line of JSON", `${json}\n${json}\n{"note":"use 0.4"}\n`, ['{"note":"use 0.4"}'], [spring, spring]],
	[
		"a document of YAML",
		`name: Spring\nconnectInstanceId: ${id}\ntags: { a: b }\n---\nnote: use 0.4\n`,
		["{note: use 0.4}"],
	],
	[
		"why a call of CloudTrail failed",
		JSON.stringify({
			eventSource: "connect-campaigns.amazonaws.com",
			eventName: "CreateCampaign",
			errorCode: "ValidationException",
			errorMessage: "capacity is too high",
			requestParameters: spring,
		}),
		["errorCode: ValidationException", "errorMessage: capacity is too high"],
	],
	[
		"what a state of Step Functions hands on",
		JSON.stringify({
			StartAt: "A",
			States: {
				A: { Type: "Pass", Result: { name: "Spring" }, Next: "B" },
				B: { Type: "Task", Parameters: { "Name.$": "$.name", ConnectInstanceId: id }, End: true },
			},
		}),
		["A.Result: {name: Spring}"],
		[{ name: ["$", "{$.name}"].join(""), connectInstanceId: id }],
	],
	[
		"what a script of Postman sets",
		JSON.stringify({
			info: { name: "x" },
			item: [
				{
					event: [{ listen: "prerequest", script: { exec: ["pm.variables.set('n', 'Winter');", "run();"] } }],
					request: { body: { mode: "raw", raw: JSON.stringify({ ...spring, name: "{{n}}" }) } },
				},
			],
			variable: [{ key: "n", value: "Spring" }],
		}),
		["pm.variables.set('n', 'Winter');", "n: Spring"],
		[{ ...spring, name: ["$", "{n}"].join("") }],
	],
	[
		"the text of a notebook",
		JSON.stringify({
			cells: [
				{ cell_type: "markdown", source: ["# Campaigns\n", "Do not start before May"] },
				{ cell_type: "code", source: [call] },
			],
			nbformat: 4,
		}),
		["Do not start before May"],
	],
	[
		"the text of a page",
		`<html><style>h1 { color: red }</style>\n<h1>Spring \u2013 <b>never</b> on Sundays</h1>\n<script>\nconst c = ${json};\nsend(c);\n</script><p>use 0.4</p>\n`,
		["Spring \u2013 never on Sundays", "use 0.4"],
	],
	[
		"what PHP prints behind its code",
		`<?php\n$c->createCampaign(json_decode('${json}', true));\n?>\n<p>use 0.4</p>\n`,
		["use 0.4"],
	],
	[
		"what Ruby has around its code",
		`=begin\nnever on Sundays\n=end\nclient.create_campaign(name: "Spring", connect_instance_id: "${id}", tags: { a: "b" })\n__END__\nuse 0.4\n`,
		["never on Sundays", "use 0.4"],
	],
	[
		"the block comments of PowerShell",
		`<#\n.SYNOPSIS\nnever on Sundays\n#>\n$p = @{\n  name = "Spring"\n  connectInstanceId = "${id}" <# of prod #>\n  tags = @{ a = 'b' }\n} | ConvertTo-Json\n`,
		["never on Sundays", "of prod"],
	],
	[
		"the block comments around a cmdlet",
		`<# never on Sundays #>\nNew-CCSCampaign -Name Spring -ConnectInstanceId ${id} -Tag @{a='b'} # in\n`,
		["never on Sundays", "# in"],
	],
	[
		"the block comments of Lua",
		`--[==[\nnever on Sundays\n]==]\nlocal c = { name = "Spring", connectInstanceId = "${id}", tags = { a = "b" } }\n`,
		["never on Sundays"],
	],
	[
		"an annotation of Kubernetes",
		JSON.stringify({
			apiVersion: "v1",
			kind: "Campaign",
			metadata: { name: "x", annotations: { note: "never on Sundays" } },
			spec: { name: "Spring", connectInstanceID: id, tags: [{ key: "a", value: "b" }] },
		}),
		["note: never on Sundays"],
	],
	[
		"the key of an instance of Terraform",
		JSON.stringify({
			terraform_version: "1.9.0",
			resources: [{ instances: [{ index_key: "de", attributes: { ...spring, arn: "x" } }] }],
		}),
		["index_key: de"],
	],
	["what has two spellings", JSON.stringify({ input: { ...spring, Name: "Summer" } }), ["Name: Summer"]],
];

suite("what stands beside a campaign", () => {
	for (const [what, text, told, campaigns = [spring]] of texts) {
		test(`is told with its value: ${what}`, () => {
			const [problem, ...more] = new CampaignText(text).problems;
			assert.deepEqual([problem?.code, more.length], ["dialect-document", 0]);
			const said = [problem?.message, ...(problem?.related ?? []).map(({ message }) => message)].join("\n");
			for (const one of told) {
				assert.ok(said.includes(JSON.stringify(one).slice(1, -1)), said);
			}
			assert.deepEqual(
				conversions(text).map((one) => JSON.parse(one)),
				campaigns,
			);
		});
	}
});

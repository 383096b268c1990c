import { Buffer } from "node:buffer";
import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const campaign = { ...spring, tags: { team: "sales" } };
const json = JSON.stringify(campaign);
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const itself = "The API expects the campaign itself. Convert the file.";
const call = ["client.create_campaign(", "    name='Spring',", `    connectInstanceId='${id}',`, ")"];

const kinds: readonly Kind[] = [
	{
		what: "a body in Base64",
		text: JSON.stringify({
			httpMethod: "PUT",
			isBase64Encoded: true,
			body: Buffer.from(json).toString("base64"),
		}),
		said: `an HTTP message with a campaign in "body". ${itself}`,
		campaigns: [campaign],
	},
	{
		what: "a body as a part of an address",
		text: JSON.stringify({ url: "/x", body: encodeURIComponent(json) }),
		said: `an HTTP message with a campaign in "body". ${itself}`,
		campaigns: [campaign],
	},
	{
		what: "a notebook",
		text: JSON.stringify({
			cells: [
				{ cell_type: "markdown", source: ["# Campaigns\n"] },
				{ cell_type: "code", source: call.map((line) => `${line}\n`) },
			],
			nbformat: 4,
		}),
		said: "a Jupyter notebook with a campaign in",
		campaigns: [spring],
	},
	{
		what: "a record of a log in whose message a campaign is",
		text: JSON.stringify({ timestamp: 1, message: `2031 INFO create body=${json} ok` }),
		said: `a log record with a campaign in "message". ${itself}`,
		campaigns: [campaign],
	},
	{
		what: "what a function in a template runs",
		text: JSON.stringify({ Resources: { F: { Properties: { Code: { ZipFile: call.join("\n") } } } } }),
		said: "a CloudFormation template with a campaign in",
		campaigns: [spring],
	},
	{
		what: "an error of AWS",
		text: '{"__type":"ValidationException","message":"connectInstanceId"}',
		said: "an error of AWS (ValidationException). A campaign file holds the request of CreateCampaign.",
		campaigns: [],
	},
	{
		what: "a plan of Terraform that changes a campaign",
		text: `Terraform will perform the following actions:

  # awscc_connectcampaignsv2_campaign.spring will be updated in-place
  ~ resource "awscc_connectcampaignsv2_campaign" "spring" {
      + arn                 = (known after apply)
      ~ name                = "Winter" -> "Spring" # forces replacement
        connect_instance_id = "${id}"
      ~ tags                = [
          ~ {
              ~ key   = "a" -> "b"
                value = "c"
            },
          - {
              - key   = "d"
              - value = "e"
            },
        ]
    }

Plan: 0 to add, 1 to change, 0 to destroy.
`,
		said: `Terraform code in a plan. ${convert} Left out: "arn"`,
		campaigns: [{ ...spring, tags: { b: "c" } }],
	},
	{
		what: "a template of JSON",
		text: `{
  "name": {{ name | tojson }},
  "connectInstanceId": "{{ lookup("env", "ID") }}",
  {% if tagged %}
  "tags": { "a": <%= team -%>, "b": "{{{ raw }}}", },
  {% endif %}
}
`,
		said: `a template of JSON. ${convert} Left out: "{% if tagged %}", "{% endif %}".`,
		campaigns: [
			{
				name: gap("name | tojson"),
				connectInstanceId: gap('lookup("env", "ID")'),
				tags: { a: gap("team"), b: gap("raw") },
			},
		],
	},
	...[
		call.map((line, index) => `${String(index + 1).padStart(4)}  ${line}`),
		call.map((line, index) => `${index + 1}\t${line}`),
		call.map((line, index) => `${index + 9}: ${line}`),
	].map((lines) => ({
		what: `code with line numbers: ${lines[0]}`,
		text: `${lines.join("\n")}\n`,
		said: `Python code with line numbers. ${convert}`,
		campaigns: [spring],
	})),
	{
		what: "typographic quotes in code",
		text: `client.create_campaign(\n    name=\u2018It\u2019s\u2019,  # that\u2019s ours\n    connectInstanceId=\u201c${id}\u201d,\n)\n`,
		said: `Python code with a campaign on line 1. ${convert} Left out: "# that\u2019s ours".`,
		campaigns: [{ ...spring, name: "It\u2019s" }],
	},
	{
		what: "typographic quotes in YAML",
		text: `name: \u201cSpring\u201d\nconnectInstanceId: \u2018${id}\u2019\ntype: MANAGED\n`,
		said: "YAML.",
		campaigns: [{ ...spring, type: "MANAGED" }],
	},
	{
		what: "the holders of anchors, and what YAML has beside a campaign",
		text: `hours: &h\n  - startTime: T09:00\n    endTime: T17:00\nx-team: a\nname: &n Spring\nconnectInstanceId: ${id}\ntags:\n  a: *n\ncommunicationTimeConfig:\n  localTimeZoneConfig: { defaultTimeZone: UTC }\n  telephony: { openHours: { dailyHours: { MONDAY: *h } } }\n`,
		said: `YAML. ${convert} Left out: "hours", "x-team: a".`,
		campaigns: [
			{
				...spring,
				tags: { a: "Spring" },
				communicationTimeConfig: {
					localTimeZoneConfig: { defaultTimeZone: "UTC" },
					telephony: { openHours: { dailyHours: { MONDAY: [{ startTime: "T09:00", endTime: "T17:00" }] } } },
				},
			},
		],
	},
	{
		what: "a command with the quotes and hyphens of a word processor",
		text: `aws connectcampaignsv2 create-campaign \u2013name \u201cSpring Sale\u201d --connect-instance-id \u2018${id}\u2019\n`,
		said: `an AWS CLI command with a campaign on line 1. ${convert}`,
		campaigns: [{ ...spring, name: "Spring Sale" }],
	},
	{
		what: "a macro of a wiki",
		text: `{code:json}\n${json}\n{code}\n`,
		said: `wiki markup with a campaign on line 2. ${convert}`,
		campaigns: [campaign],
	},
	{
		what: "a task whose command takes its campaign from the same file",
		text: `- name: create\n  command: aws connectcampaignsv2 create-campaign --cli-input-json '{{ body | to_json }}'\n  vars:\n    body:\n      name: Spring\n      connectInstanceId: ${id}\n`,
		said: `YAML with a campaign in "0.vars.body". ${convert}`,
		campaigns: [spring],
	},
	{
		what: "an object of C# without a type",
		text: `var body = new { name = "Spring", connectInstanceId = "${id}", tags = new { team = "sales" } };\n`,
		said: "C# code with a campaign on line 1.",
		campaigns: [campaign],
	},
	{
		what: "a hashtable of PowerShell",
		text: `$id = '${id}'
$body = @{
  name = "Spring"
  connectInstanceId = $id
  tags = @{ a = 'it''s'; b = "$x-$(1+1)" }
  on = $true
  share = [double]0.5
  zones = @('ZIP_CODE', 'AREA_CODE')
} | ConvertTo-Json
`,
		said: `PowerShell code with a campaign on line 2. ${convert}`,
		campaigns: [
			{
				...spring,
				tags: { a: "it's", b: `${gap("x")}-${gap("1+1")}` },
				on: true,
				share: 0.5,
				zones: ["ZIP_CODE", "AREA_CODE"],
			},
		],
	},
	{
		what: "JSON in a statement of SQL",
		text: `INSERT INTO campaigns VALUES (1, '${JSON.stringify({ ...spring, name: "It''s" })}');\n`,
		said: `SQL with a campaign on line 1. ${convert}`,
		campaigns: [{ ...spring, name: "It's" }],
	},
	{
		what: "JSON that Java puts together",
		text: `String body = "{\\"name\\":\\"Spring\\"," +\n    "\\"connectInstanceId\\":\\"" + instanceId + "\\"}";\n`,
		said: `Java code with a campaign on line 1. ${convert}`,
		campaigns: [{ name: "Spring", connectInstanceId: gap("instanceId") }],
	},
	{
		what: "JSON on a web page, in its elements",
		text: `<pre><code class="json">${JSON.stringify(spring).replaceAll('"', "&quot;")}</code></pre>\n`,
		said: `JSON escaped for a web page. ${convert}`,
		campaigns: [spring],
	},
	{
		what: "JSON5 below a comment",
		text: `// ours\n{name: 'Spring', connectInstanceId: '${id}', tags: {a: +1., b: .5, c: 'd', e: 'f', g: 'h'}}\n`,
		said: `a JavaScript literal. ${convert} Left out: "// ours".`,
		campaigns: [{ ...spring, tags: { a: 1, b: 0.5, c: "d", e: "f", g: "h" } }],
	},
	{
		what: "a command that says little",
		text: "aws connectcampaignsv2 create-campaign --name Spring\n",
		said: `an AWS CLI command with a campaign on line 1. ${convert}`,
		campaigns: [{ name: "Spring", connectInstanceId: "<instance id>" }],
	},
	{
		what: "a plan in JSON, which says its resources twice",
		text: JSON.stringify({
			format_version: "1.2",
			planned_values: {
				root_module: { resources: [{ values: { name: "Spring", connect_instance_id: id } }] },
			},
			resource_changes: [{ change: { after: { name: "Spring", connect_instance_id: id } } }],
		}),
		said: "the output of terraform show with a campaign in",
		campaigns: [spring],
	},
	{
		what: "a campaign within an answer that Python prints",
		text: `>>> pprint(c.describe_campaign(id='a'))\n{'ResponseMetadata': {'HTTPStatusCode': 200},\n 'campaign': {'name': 'Spring',\n              'connectInstanceId': '${id}'}}\n`,
		said: "Python code with a campaign on line 3.",
		campaigns: [spring],
	},
	{
		what: "more campaigns than are offered",
		text: `data = [\n${Array.from({ length: 60 }, () => `{'name': 'Spring', 'connectInstanceId': '${id}'},`).join("\n")}\n]\n`,
		said: `Python code with 50 or more campaigns. ${convert}`,
		campaigns: Array.from({ length: 50 }, () => spring),
	},
	{
		what: "a function for all of a resource",
		text: `Resources:\n  A:\n    Type: AWS::ConnectCampaignsV2::Campaign\n    Properties:\n      Name: Spring\n      ConnectInstanceId: ${id}\n      Fn::Transform: { Name: x }\n`,
		said: `a CloudFormation template in YAML with a campaign in "A". ${convert} Left out: "Fn::Transform: {Name: x}".`,
		campaigns: [spring],
	},
];

suite("what is around a pasted campaign", () => {
	for (const kind of kinds) {
		testKind(kind);
	}
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, tags: { a: "b" } };
const json = JSON.stringify(spring);
const python = `client.create_campaign(name="Spring", connectInstanceId="${id}", tags={"a": "b"})\n`;
const resource = `"Type": "AWS::ConnectCampaignsV2::Campaign", "Condition": "IsProd", "Metadata": {"owner": "marta"}, "Properties": {"Name": "Spring", "ConnectInstanceId": "${id}", "Tags": [{"Key": "a", "Value": "b"}]}`;
const terraform = (more: string): string =>
	`resource "awscc_connectcampaignsv2_campaign" "spring" {\n  name = "Spring"\n  connect_instance_id = "${id}"\n  tags = { a = "b" }\n${more}}\n`;
const notebook = (...cells: readonly object[]): string => JSON.stringify({ cells, nbformat: 4 });
const postman = (script: string, capacity: string): string =>
	JSON.stringify({
		info: { name: "c" },
		item: [
			{
				event: [{ listen: "prerequest", script: { exec: ["// sets it", script] } }],
				request: { body: { mode: "raw", raw: json.replace('"b"', capacity) } },
			},
		],
		variable: [{ key: "cap", value: "0.6" }],
	});

/** Texts that say something beside their campaign. */
const rows: readonly (readonly [what: string, text: string, ...told: string[]])[] = [
	[
		"a script before a request",
		postman("pm.variables.set('cap', 0.3);", '"x"'),
		"pm.variables.set('cap', 0.3);",
	],
	[
		"the sentences of a notebook",
		notebook(
			{ cell_type: "markdown", source: ["# Spring\n", "Not before May 5"] },
			{ cell_type: "code", source: [python] },
		),
		"Not before May 5",
	],
	[
		"the sentences of a notebook with more code",
		notebook(
			{ cell_type: "code", source: ["import boto3\n"] },
			{ cell_type: "code", source: [python] },
			{ cell_type: "markdown", source: "Not before May 5" },
		),
		"Not before May 5",
	],
	["a text on several lines", `"""\nCreates it.\n\nNever on Sundays.\n"""\n${python}`, "Never on Sundays."],
	[
		"rows in a text",
		`rows = load("""name,cap\nWinter,0.6\nSummer,0.4\n""")\n${python}`,
		"Winter,0.6",
		"Summer,0.4",
	],
	[
		"what a resource of CloudFormation has",
		`{"Resources": {"Spring": {${resource}}}}`,
		"Condition: IsProd",
		"Metadata: {owner: marta}",
	],
	[
		"the same in JSON with a comment",
		`{\n  // not on Sundays\n  "Resources": {"Spring": {${resource}}}}`,
		"Condition: IsProd",
		"// not on Sundays",
	],
	[
		"the same in JSON with a comma too many",
		`{"Resources": {"Spring": {${resource},}}}`,
		"Condition: IsProd",
	],
	[
		"what is beside a campaign in JSON with a comment",
		`{"campaign": ${json}, "note": "use 0.4" /* x */}`,
		"note: use 0.4",
		"/* x */",
	],
	[
		"what went wrong with a request",
		JSON.stringify({
			eventSource: "connect-campaigns.amazonaws.com",
			eventName: "CreateCampaign",
			eventVersion: "1",
			userIdentity: {},
			errorCode: "AccessDenied",
			errorMessage: "not allowed",
			requestParameters: spring,
		}),
		"errorCode: AccessDenied",
		"errorMessage: not allowed",
	],
	[
		"what Terraform makes several of",
		terraform('  for_each = { de = "Berlin" }\n'),
		'for_each = { de = "Berlin" }',
	],
	[
		"a condition of Terraform",
		terraform("  lifecycle {\n    precondition {\n      condition = var.x < 0.7\n    }\n  }\n"),
		"precondition { condition = var.x < 0.7 } }",
	],
	[
		"a text of Ruby behind its line",
		`client.create_campaign(name: "Spring", connect_instance_id: "${id}", tags: { a: "b", note: <<~T.strip })\n  Never on Sundays\nT\n`,
		"Never on Sundays",
	],
	[
		"what code makes of YAML in a string",
		`import yaml\ndoc = yaml.safe_load("""\nname: Spring\nconnectInstanceId: ${id}\ntags: {a: b}\n""")\ndoc["name"] = "Summer"\nclient.create_campaign(**doc)\n`,
		'doc["name"] = "Summer"',
	],
];

/** Texts with two campaigns and something else. */
const pairs: readonly (readonly [what: string, text: string, told: string])[] = [
	[
		"values of JSON in a row",
		`${json}\n${json.replace("Spring", "Summer")}\n{"note": "use 0.4"}\n`,
		'{"note": "use 0.4"}',
	],
	[
		"documents of YAML",
		`${["Spring", "Summer"].map((name) => `name: ${name}\nconnectInstanceId: ${id}\ntags: { a: b }\n---\n`).join("")}note: use 0.4\n`,
		"{note: use 0.4}",
	],
];

suite("what a pasted text says beside its campaigns", () => {
	for (const [what, text, told] of pairs) {
		test(`is listed: ${what}`, () => {
			const message = new CampaignText(text).problems[0]?.message ?? "";
			assert.ok(message.endsWith(` Left out: ${JSON.stringify(told)}.`), message);
			assert.equal(conversions(text).length, 2);
		});
	}

	test("is nothing of a document that is about something else", () => {
		const text = `name: Spring\nconnectInstanceId: ${id}\ntags: { a: b }\n---\nkind: Service\nspec:\n  ports: [{ port: 80 }]\n`;
		assert.doesNotMatch(new CampaignText(text).problems[0]?.message ?? "", /Left out/);
	});
});

suite("what a pasted text says beside its campaign", () => {
	for (const [what, text, ...told] of rows) {
		test(`is listed with its values: ${what}`, () => {
			const message = new CampaignText(text).problems[0]?.message ?? "";
			for (const one of told) {
				assert.ok(message.includes(JSON.stringify(one).slice(1, -1)), `${one}: ${message}`);
			}
			assert.equal(conversions(text).length, 1);
		});
	}

	test("makes a variable of a collection unsure that a script sets", () => {
		const [set, other] = ["pm.variables.set('cap', 0.3);", "pm.variables.set('other', 0.3);"].map((script) =>
			conversions(postman(script, "{{cap}}")).map((one): unknown => JSON.parse(one)),
		);
		assert.deepEqual(set, [{ ...spring, tags: { a: ["$", "{cap}"].join("") } }]);
		assert.deepEqual(other, [{ ...spring, tags: { a: 0.6 } }]);
	});

	test("is not taken for a cmdlet of AWS where it is a function of its own", () => {
		const text = `function New-Campaign([string]$Name) {\n  @{\n    name = $Name\n    connectInstanceId = '${id}'\n    tags = @{ a = 'b' }\n  }\n}\nNew-Campaign -Name Spring\n`;
		assert.deepEqual(
			conversions(text).map((one) => JSON.parse(one)),
			[{ ...spring, name: ["$", "{$Name}"].join("") }],
		);
	});
});

suite("values of a pasted text that are written in another way", () => {
	for (const [what, text, tags] of [
		[
			"a number and texts in a template",
			`{\n  "name": "Spring",\n  "connectInstanceId": "${id}",\n  "tags": { "a": <%= 0.6 %>, "b": <%= 'x' %>, "c": "<%= 'y' %>", "d": <%= team %> }\n}\n`,
			{ a: 0.6, b: "x", c: "y", d: ["$", "{team}"].join("") },
		],
		[
			"a text of JavaScript that keeps its backslashes",
			`const body = String.raw\`{"name": "Spring", "connectInstanceId": "${id}", "tags": {"a": "\\\\d"}}\`;\nawait fetch(url, { method: "PUT", body });\n`,
			{ a: "\\d" },
		],
	] as const) {
		test(`are read: ${what}`, () => {
			assert.deepEqual(
				conversions(text).map((one) => JSON.parse(one)),
				[{ ...spring, tags }],
			);
		});
	}
});

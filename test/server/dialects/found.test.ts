import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };

const ruby = (rest: string): string =>
	`client.create_campaign({ name: "Spring", connect_instance_id: "${id}", ${rest} })`;
const php = (rest: string): string =>
	`<?php $client->createCampaign(['name' => 'Spring', 'connectInstanceId' => '${id}', ${rest}]);`;

const templates: readonly Kind[] = [
	{
		what: "expressions of Helm between JSON in a block of YAML",
		text: `data:\n  a.json: |\n    {\n      "name": {{ .Values.name | quote }},\n      "connectInstanceId": "${id}",\n      "tags": {"a": {{ .Values.a }}}\n    }\n`,
		said: 'YAML with a campaign in "data.a.json".',
		campaigns: [{ name: gap(".Values.name | quote"), connectInstanceId: id, tags: { a: gap(".Values.a") } }],
	},
	{
		what: "expressions of a template in code",
		text: `const c = { name: {{ name | tojson }}, connectInstanceId: '${id}' };`,
		said: "JavaScript or TypeScript code with a campaign on line 1.",
		campaigns: [{ name: gap("name | tojson"), connectInstanceId: id }],
	},
];

const raw = `{"name": "{{prefix}} sale", "connectInstanceId": "{{id}}", "tags": {"a": "{{late}}"}, "type": {{type}}}`;
const variables = [
	{ key: "prefix", value: "Spring" },
	{ key: "id", value: id, disabled: false },
	{ key: "late", value: "x", disabled: true },
	{ key: "type", value: "" },
];
const postman: readonly Kind[] = [
	{
		what: "variables of the same collection",
		text: JSON.stringify({
			info: { name: "c" },
			item: [{ name: "create", request: { body: { mode: "raw", raw } } }],
			variable: variables,
		}),
		said: 'a Postman collection with a campaign in "item.0.request.body.raw".',
		campaigns: [{ name: "Spring sale", connectInstanceId: id, tags: { a: gap("late") }, type: gap("type") }],
	},
	{
		what: "numbers and objects",
		text: JSON.stringify({
			info: { name: "c" },
			item: [
				{ request: { body: { raw: `{"name": "Spring", "connectInstanceId": "${id}", "tags": {{tags}}}` } } },
			],
			variable: [{ key: "tags", value: '{"a": "b"}' }],
		}),
		said: 'a Postman collection with a campaign in "item.0.request.body.raw".',
		campaigns: [{ ...spring, tags: { a: "b" } }],
	},
];

const escapes: readonly Kind[] = [
	{
		what: "the name of a character",
		text: `client.create_campaign(name="A \\N{BULLET} b", connectInstanceId='${id}')`,
		said: "Python code",
		campaigns: [{ name: `A ${gap("BULLET")} b`, connectInstanceId: id }],
	},
	{
		what: "the name of a character in a text with values",
		text: `client.create_campaign(name=f"{x} \\N{BULLET} b", connectInstanceId='${id}')`,
		said: "Python code",
		campaigns: [{ name: `${gap("x")} ${gap("BULLET")} b`, connectInstanceId: id }],
	},
	{
		what: "a backslash that escapes nothing",
		text: `client.create_campaign(name="a\\d \\"b\\"", connectInstanceId='${id}')`,
		said: "Python code",
		campaigns: [{ name: 'a\\d "b"', connectInstanceId: id }],
	},
];

const literals: readonly Kind[] = [
	{
		what: "Ruby with texts as names, and a text that is frozen",
		text: ruby(`tags: { "team" => ["me".freeze], b: "c".dup }`),
		said: "Ruby code",
		campaigns: [{ ...spring, tags: { team: ["me"], b: "c" } }],
	},
	{
		what: "lists of words in Ruby",
		text: ruby(`tags: { a: %w[ZIP_CODE AREA_CODE], b: %i[c d], e: %w[] }`),
		said: "Ruby code",
		campaigns: [{ ...spring, tags: { a: ["ZIP_CODE", "AREA_CODE"], b: ["c", "d"], e: [] } }],
	},
	{
		what: "arrays of PHP",
		text: php("'tags' => array('a' => array('b', $c), 'd' => array(array('e' => 'f')), 'g' => array())"),
		said: "PHP code",
		campaigns: [{ ...spring, tags: { a: ["b", gap("$c")], d: [{ e: "f" }], g: [] } }],
	},
	{
		what: "PHP without a variable",
		text: `'name' => 'Spring' . "", 'connectInstanceId' => '${id}', 'tags' => ['a' => 'b']`,
		said: "PHP code",
		campaigns: [{ ...spring, tags: { a: "b" } }],
	},
];

const python = (rest: string): string =>
	`client.create_campaign(name='Spring', connectInstanceId='${id}', ${rest})`;

const values: readonly Kind[] = [
	{
		what: "doubled braces and octal escapes",
		text: python(`tags={"a": f"{{x}} {y}", "b": "A\\102"}`),
		said: "Python code",
		campaigns: [{ ...spring, tags: { a: `{x} ${gap("y")}`, b: "AB" } }],
	},
	{
		what: "lists that are nothing but another list",
		text: python("tags={'a': [*zones], 'b': [*hours, *more]}"),
		said: "Python code",
		campaigns: [{ ...spring, tags: { a: gap("zones"), b: gap("*hours, *more") } }],
	},
	{
		what: "a date in UTC as boto3 prints it",
		text: python("tags={'a': datetime.datetime(2031, 8, 31, 22, 0, tzinfo=tzutc())}"),
		said: "Python code",
		campaigns: [{ ...spring, tags: { a: "2031-08-31T22:00:00Z" } }],
	},
	{
		what: "a member of a union of Go without a value",
		text: `in := &x.CreateCampaignInput{Name: aws.String("Spring"), ConnectInstanceId: aws.String("${id}"), Tags: &t.SmsOutboundModeMemberAgentless{}}`,
		said: "Go code",
		campaigns: [{ ...spring, tags: { Agentless: {} } }],
	},
	{
		what: "what Node prints no further",
		text: `const c = { name: 'Spring', connectInstanceId: '${id}', tags: [Object] };`,
		said: "JavaScript or TypeScript code",
		campaigns: [{ ...spring, tags: gap("[Object]") }],
	},
];

const around: readonly Kind[] = [
	{
		what: "JSON in a text of Python with values",
		text: `body = f'''{{"name": "Spring", "connectInstanceId": "{i}", "tags": {{"a": {b}}}}}'''`,
		said: "Python code",
		campaigns: [{ name: "Spring", connectInstanceId: gap("i"), tags: { a: gap("b") } }],
	},
	{
		what: "JSON in a string with a value that is known later",
		text: JSON.stringify({ body: `{"name":"Spring","connectInstanceId":"${id}","tags":{"a":{{b}}}}` }),
		said: "an HTTP message",
		campaigns: [{ ...spring, tags: { a: gap("b") } }],
	},
	{
		what: "JSON with escaped quotes and line breaks",
		text: `{\\n  \\"name\\": \\"Spring\\",\\n  \\"connectInstanceId\\": \\"${id}\\"\\n}`,
		said: "escaped JSON",
		campaigns: [spring],
	},
	{
		what: "two single quotes for each double quote",
		text: `{\n  ''name'': ''Spring'',\n  ''connectInstanceId'': ''${id}''\n}`,
		said: "JSON with two single quotes for each double quote",
		campaigns: [spring],
	},
	{
		what: "a command of Terraform whose campaign is in its code",
		text: `resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "aws connectcampaignsv2 create-campaign --cli-input-json '${gap("local.body")}'"\n  }\n}\nlocals {\n  body = jsonencode({\n    name = "Spring"\n    connectInstanceId = "${id}"\n  })\n}\n`,
		said: "Terraform code",
		campaigns: [spring],
	},
];

for (const [name, rows] of Object.entries({ templates, postman, escapes, literals, values, around })) {
	suite(`what was pasted: ${name}`, () => {
		for (const row of rows) {
			testKind(row);
		}
	});
}

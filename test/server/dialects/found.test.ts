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

for (const [name, rows] of Object.entries({ templates, escapes, literals })) {
	suite(`what was pasted: ${name}`, () => {
		for (const row of rows) {
			testKind(row);
		}
	});
}

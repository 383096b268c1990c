import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const tagged = { ...spring, tags: { a: "b" } };
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const named = (name: string): object => ({ ...spring, name });

/** Code in languages of which no more than literals is read. */
const rows: readonly (readonly [language: string, text: string, campaign: object])[] = [
	[
		"Swift",
		`let c: [String: Any] = [\n  "name": "Spring",\n  "connectInstanceId": "${id}",\n  "tags": ["a": "b"]\n]\n`,
		tagged,
	],
	[
		"Swift",
		`let c = ["name": "Spring", "connectInstanceId": "${id}", "tags": [:]]\n`,
		{ ...spring, tags: {} },
	],
	[
		"Swift",
		`let c = ["name": "Spring \\(year)", "connectInstanceId": "${id}"]\n`,
		named(`Spring ${gap("year")}`),
	],
	[
		"Swift",
		`let i = CreateCampaignInput(connectInstanceId: "${id}", name: "Spring", tags: Types.Tags(a: "b"))\n`,
		{ connectInstanceId: id, name: "Spring", tags: { a: "b" } },
	],
	[
		"Swift",
		`let o = try await c.createCampaign(input: .some(name: "Spring", connectInstanceId: "${id}"))\n`,
		spring,
	],
	[
		"Lua",
		`local c = { name = "Spring", connectInstanceId = "${id}", tags = { ["a"] = "b" } } -- ours\n`,
		tagged,
	],
	["Lua", `return {\n  name = "Spring",\n  connectInstanceId = '${id}',\n}\n`, spring],
	[
		"Lua",
		`local function f(c) return c end\nf({ name = n, connectInstanceId = "${id}" })\n`,
		named(gap("n")),
	],
	["Lua", `local n = "Spring"\nlocal c = { name = n, connectInstanceId = "${id}" }\n`, spring],
	[
		"Dart",
		`final c = {\n  'name': 'Spring $year',\n  'connectInstanceId': '${id}',\n};\n`,
		named(`Spring ${gap("year")}`),
	],
	["Dart", `import 'dart:convert';\nvar c = {'name': 'Spring', 'connectInstanceId': '${id}'};\n`, spring],
	[
		"Dart",
		`Map<String, dynamic> c = {'name': 'Spring', 'connectInstanceId': '${id}', 'tags': <String, String>{'a': 'b'}};\n`,
		tagged,
	],
	["Dart", `void main() async {\n  var c = {'name': 'Spring', 'connectInstanceId': '${id}'};\n}\n`, spring],
	[
		"Kotlin",
		`fun main() {\n  val c = "{\\"name\\": \\"Spring\\", \\"connectInstanceId\\": \\"${id}\\", \\"tags\\": {\\"a\\": \\"$b\\"}}"\n}\n`,
		{ ...spring, tags: { a: gap("b") } },
	],
	[
		"Scala",
		`object Main {\n  val c = "{\\"name\\": \\"Spring\\", \\"connectInstanceId\\": \\"${id}\\"}"\n}\n`,
		spring,
	],
	[
		"Rust",
		`let body = json!({ "name": name, "connectInstanceId": "${id}", "tags": { "a": "b" } });\n`,
		{ ...tagged, name: gap("name") },
	],
	[
		"Rust",
		`CreateCampaignInput { name: Some("Spring"), connect_instance_id: Some("${id}"), tags: Some({"a": "b"}) }\n`,
		tagged,
	],
	[
		"Rust",
		`let b = format!("{{\\"name\\": \\"{} sale\\", \\"connectInstanceId\\": \\"{}\\", \\"tags\\": {{\\"a\\": \\"{x}\\"}}}}", season, cfg.id);\n`,
		{ name: `${gap("season")} sale`, connectInstanceId: gap("cfg.id"), tags: { a: gap("x") } },
	],
	[
		"Rust",
		`let b = format!(r#"{{"name": "{name}", "connectInstanceId": "${id}", "tags": {{"a": {a:?}}}}}"#);\n`,
		{ name: gap("name"), connectInstanceId: id, tags: { a: gap("a") } },
	],
	[
		"Jsonnet",
		`local id = '${id}';\n{\n  name: 'Spring',\n  connectInstanceId: id,\n  tags: { a: 'b' },\n}\n`,
		tagged,
	],
	["Groovy", `def c = [name: "Spring", connectInstanceId: '${id}', tags: [a: 'b']]\n`, tagged],
	[
		"Julia",
		`c = Dict("name" => "Spring $(y)", "connectInstanceId" => "${id}", "tags" => Dict("a" => "b"))\n`,
		{ ...tagged, name: `Spring ${gap("y")}` },
	],
	[
		"PHP",
		`array (\n  'name' => 'Spring',\n  'connectInstanceId' => '${id}',\n  'tags' => \n  array (\n    'a' => 'b',\n  ),\n)\n`,
		tagged,
	],
];

/** Texts of which it isn't certain what language they are in. */
const neutral: readonly (readonly [said: string, text: string, campaign: object])[] = [
	[
		`code with a campaign on line 2. ${convert}`,
		`ours:\n  { name: "Spring", connectInstanceId: "${id}" }\n`,
		spring,
	],
	[
		`code with a campaign on line 1. ${convert}`,
		`name: "Spring"\nconnect_instance_id: "${id}"\nchannel_subtype_config {\n}\n`,
		{ ...spring, channelSubtypeConfig: {} },
	],
	[`a campaign in two pairs of braces. ${convert}`, `{ ${JSON.stringify(tagged)} }\n`, tagged],
	[
		`a campaign in two pairs of braces. ${convert}`,
		`{\n  // ours\n  ${JSON.stringify(tagged)},\n}\n`,
		tagged,
	],
];

/** What programs print of a request. */
const printed: readonly (readonly [text: string, campaign: object])[] = [
	[
		`CreateCampaignRequest(Name=Spring, ConnectInstanceId=${id}, Tags={a=b}, Schedule=Schedule(StartTime=2031-05-05T13:00:00Z))\n`,
		{
			name: "Spring",
			connectInstanceId: id,
			tags: { a: "b" },
			schedule: {
				startTime: "2031-05-05T13:00:00Z",
				endTime: "<date and time, such as 2031-03-28T22:00:00Z>",
			},
		},
	],
	[
		`CreateCampaignRequest(connectInstanceId=${id},name=Spring,tags=Tags(a=1))\n`,
		{ connectInstanceId: id, name: "Spring", tags: { a: "1" } },
	],
];

/** What is named and can't be converted. */
const unread: readonly (readonly [said: string, text: string])[] = [
	["TSV", `name\tconnectInstanceId\nSpring\t${id}\n`],
	["CSV", `name;connectInstanceId\nSpring;${id}\n`],
	["Scala code", `val c = Map("name" -> "Spring", "connectInstanceId" -> "${id}")\n`],
	["Kotlin code", `val c = mapOf("name" to "Spring", "connectInstanceId" to "${id}")\n`],
	[
		"Kotlin code",
		`Client { region = "x" }.use { c ->\n  c.createCampaign(CreateCampaignRequest { connectInstanceId = "${id}" })\n}\n`,
	],
];

suite("languages of which only literals are read", () => {
	for (const [language, text, campaign] of rows) {
		const line = text
			.slice(0, text.search(/[{["'(]\s*(?:\\?["']?name\\?["']?|connectInstanceId|\\?"name)/))
			.split("\n").length;
		testKind({
			what: `${language}: ${text.slice(0, 40)}`,
			text,
			said: `${language} code with a campaign on line ${line}. ${convert}`,
			campaigns: [campaign],
		});
	}
	for (const [said, text, campaign] of neutral) {
		testKind({ what: `none is named: ${text.slice(0, 40)}`, text, said, campaigns: [campaign] });
	}
	for (const [text, campaign] of printed) {
		testKind({
			what: text.slice(0, 60),
			text,
			said: "text with a campaign on line 1.",
			campaigns: [campaign],
		});
	}
	testKind({
		what: "two campaigns in braces",
		text: `{ ${JSON.stringify(spring)}, ${JSON.stringify(named("Autumn"))} }`,
		said: `JSON with 2 campaigns. ${convert}`,
		campaigns: [spring, named("Autumn")],
	});
	for (const [said, text] of unread) {
		test(`${said} is named`, () => {
			const { problems } = new CampaignText(text);
			assert.deepEqual(
				problems.map(({ message }) => message),
				[`This is ${said}. A campaign file is the JSON of one campaign. This text can't be converted.`],
			);
		});
	}
});

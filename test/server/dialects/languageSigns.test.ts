import assert from "node:assert/strict";
import { languageOf, languages } from "../../../server/src/dialects/reading/languages";

/** A text in each language, by which its own entry and no earlier one is found. */
const samples: readonly (readonly [name: string, text: string])[] = [
	["PowerShell", "$campaign = @{ name = 'Spring' }"],
	["SQL", "INSERT INTO campaigns VALUES ('Spring')"],
	["Terraform", 'resource "connect_campaign" "spring" {\n  name = "Spring"\n}'],
	["PHP", "<?php $campaign = ['name' => 'Spring'];"],
	["Go", 'campaign := &Input{Name: aws.String("Spring")}'],
	["C#", 'var request = new CreateCampaignRequest { Name = "Spring" };'],
	["Swift", 'let campaign: [String: Any] = ["name": "Spring"]'],
	["Dart", "import 'package:http/http.dart';"],
	["Kotlin", 'val campaign = mapOf("name" to "Spring")'],
	["Scala", 'object Main\nval campaign = Map("name" -> "Spring")'],
	["Rust", 'let body = json!({"name": "Spring"});'],
	["Lua", 'local campaign = { name = "Spring" }'],
	["Jsonnet", 'local name = "Spring";\n{\n  "name": name\n}'],
	["Groovy", 'def campaign = [name: "Spring"]'],
	["Julia", 'Dict("name" => "Spring")'],
	["code", 'connect_instance_id: "a"\nchannel_subtype_config {\n}'],
	["Ruby", "client.create_campaign({ name: 'Spring' })"],
	["Python", "import boto3\nclient.create_campaign(name='Spring')"],
	["Java", 'static final String body = "Spring";'],
	["JavaScript", "const campaign = { name: 'Spring' };"],
	["code", "{ name: 'Spring' }"],
];

suite("languages of pasted code", () => {
	test("each have a sample here, in the order of their entries", () => {
		assert.deepEqual(
			samples.map(([name]) => name),
			languages.map(({ name }) => name),
			"add a row for the entry of server/src/dialects/reading/languages.ts or otherLanguages.ts",
		);
	});

	for (const [index, [name, text]] of samples.entries()) {
		test(`${name} is found by its own sign: ${text.slice(0, 40)}`, () => {
			const found = languageOf(text);
			assert.ok(found === languages[index], `an earlier entry than that of ${name} counts: ${found.name}`);
		});
	}
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const json = `{"name": "Spring", "connectInstanceId": "${id}", "tags": {"a": "b"}}`;
const js = `const spring = ${json};\n`;
const py = `spring = ${json}\n`;
const rb = `spring = { name: 'Spring', connect_instance_id: '${id}', tags: { a: "b" } }\n`;
const php = `<?php\n$spring = ['name' => 'Spring', 'connectInstanceId' => '${id}', 'tags' => ['a' => 'b']];\n`;
const jsLoop = "for (const c of [spring, a]) {\n  await client.createCampaign(c);\n}\n";
const pyLoop = "for c in [spring, a]:\n    client.create_campaign(**c)\n";
const rbLoop = "[spring, a].each { |c| client.create_campaign(c) }\n";
const phpLoop = "foreach ([$spring, $a] as $c) { $client->createCampaign($c); }\n";

/** Code that makes a campaign with the name Summer of one with the name Spring, and creates both. */
const pairs: readonly (readonly [what: string, code: string])[] = [
	["what is spread", `${js}const a = { ...spring, name: "Summer" };\n${jsLoop}`],
	[
		"a loop without braces",
		`${js}const a = { ...spring, name: "Summer" };\nfor (const c of [spring, a]) f(c);\n`,
	],
	["the text of it", `${js}const a = JSON.parse(JSON.stringify(spring));\na.name = "Summer";\n${jsLoop}`],
	[
		"the text of it, spread",
		`${js}const a = { ...JSON.parse(JSON.stringify(spring)), name: "Summer" };\n${jsLoop}`,
	],
	["a copy by a library", `${js}const a = cloneDeep(spring); a.name = "Summer";\n${jsLoop}`],
	["a union by a library", `${js}const a = _.merge({}, spring, { name: "Summer" });\n${jsLoop}`],
	[
		"a union of an object without a prototype",
		`${js}const a = Object.assign({}, spring, { name: "Summer" });\n${jsLoop}`,
	],
	["a union of Ramda", `${js}const a = R.mergeRight(spring, { name: "Summer" });\n${jsLoop}`],
	["what is exported", `export ${js}export const a = { ...spring, name: "Summer" };\n`],
	["two calls", `${js}const a = { ...spring, name: "Summer" };\ncreate(spring);\ncreate(a);\n`],
	[
		"a list that has a name",
		`${js}const all = [spring, { ...spring, name: "Summer" }];\nfor (const c of all) f(c);\n`,
	],
	[
		"a list that gets both",
		`${js}const all = [];\nall.push(spring);\nall.push({ ...spring, name: "Summer" });\n`,
	],
	[
		"promises",
		`${js}const a = { ...spring, name: "Summer" };\nawait Promise.all([spring, a].map((c) => f(c)));\n`,
	],
	[
		"what has a name in an object",
		`const all = { spring: ${json} };\nall.summer = { ...all.spring, name: "Summer" };\nfor (const c of Object.values(all)) await client.createCampaign(c);\n`,
	],
	[
		"a function that says what it is",
		`const spring = defineCampaign(${json});\nconst a = { ...spring, name: "Summer" };\n${jsLoop}`,
	],
	["a dictionary of Python", `${py}a = {**spring, "name": "Summer"}\n${pyLoop}`],
	["a tuple of Python", `${py}a = dict(spring, name="Summer")\nfor c in (spring, a):\n    f(c)\n`],
	["a deep copy of Python", `${py}a = copy.deepcopy(spring)\na["name"] = "Summer"\n${pyLoop}`],
	["the text of Python", `${py}a = json.loads(json.dumps(spring))\na["name"] = "Summer"\n${pyLoop}`],
	["a hash of Ruby", `${rb}a = spring.merge(name: "Summer")\n${rbLoop}`],
	["what Ruby has dumped", `${rb}a = Marshal.load(Marshal.dump(spring))\na[:name] = "Summer"\n${rbLoop}`],
	[
		"the text of Ruby",
		`${rb}a = JSON.parse(spring.to_json, symbolize_names: true)\na[:name] = "Summer"\n${rbLoop}`,
	],
	["an array of PHP", `${php}$a = array_merge($spring, ['name' => 'Summer']);\n${phpLoop}`],
	["an array of PHP that is copied", `${php}$a = $spring; $a['name'] = 'Summer';\n${phpLoop}`],
	["an array of PHP that is spread", `${php}$a = [...$spring, 'name' => 'Summer'];\n${phpLoop}`],
	[
		"the text of PHP",
		`${php}$a = json_decode(json_encode($spring), true);\n$a['name'] = 'Summer';\n${phpLoop}`,
	],
	[
		"a struct of Go",
		`package main\nspring := api.CreateCampaignInput{Name: "Spring", ConnectInstanceId: "${id}", Tags: map[string]string{"a": "b"}}\na := spring\na.Name = "Summer"\nfor _, c := range []api.CreateCampaignInput{spring, a} {\n\tclient.CreateCampaign(ctx, &c)\n}\n`,
	],
	[
		"a dictionary of Swift",
		`let spring: [String: Any] = ["name": "Spring", "connectInstanceId": "${id}", "tags": ["a": "b"]]\nvar a = spring\na["name"] = "Summer"\nfor c in [spring, a] { try await f(c) }\n`,
	],
	[
		"a value of Rust",
		`let spring = json!(${json});\nlet mut a = spring.clone();\na["name"] = json!("Summer");\nfor c in [&spring, &a] { f(c); }\n`,
	],
];

suite("campaigns that pasted code makes of each other", () => {
	for (const [what, code] of pairs) {
		test(`are both offered, by their names: ${what}`, () => {
			const { tree, problems } = new CampaignText(code);
			const titles = problems
				.flatMap((problem) => fixesOf(problem, tree))
				.map(({ title }) => title.replace(/ \(\d+ left out\)$/, ""));
			const expected = ["Spring", "Summer"];
			assert.deepEqual(
				titles.sort(),
				expected.map((name) => `Convert "${name}" to a campaign file`),
			);
			const made = conversions(code).map((one): unknown => JSON.parse(one));
			assert.deepEqual(
				new Set(made.map((one) => JSON.stringify(one))),
				new Set(expected.map((name) => JSON.stringify({ name, connectInstanceId: id, tags: { a: "b" } }))),
			);
		});
	}

	for (const [what, code] of [
		["what is only spread", `${js}client.createCampaign({ ...spring, name: "Summer" });\n`],
		["a copy", `${js}const a = structuredClone(spring);\na.name = "Summer";\nclient.createCampaign(a);\n`],
		[
			"the same object under another name",
			`${js}const a = spring;\na.name = "Summer";\nclient.createCampaign(a);\n`,
		],
		["what is printed", `${js}console.log(spring);\nclient.createCampaign({ ...spring, name: "Summer" });\n`],
	] as const) {
		test(`are one where the other one is never created: ${what}`, () => {
			assert.deepEqual(
				conversions(code).map((one) => JSON.parse(one)),
				[{ name: "Summer", connectInstanceId: id, tags: { a: "b" } }],
			);
		});
	}

	test("are listed with the code that makes them where only running it can tell", () => {
		const code = `${rb}a = spring.except(:tags).merge(name: "Summer")\n${rbLoop}`;
		const message = new CampaignText(code).problems[0]?.message ?? "";
		assert.ok(message.includes('"a = spring.except(:tags).merge(name: \\"Summer\\")"'), message);
	});

	test("are told by what comes behind on the line of a declaration", () => {
		const code = `${js}const cap = 1; limit = "0.4 in Germany";\nclient.createCampaign({ ...spring, cap });\n`;
		const message = new CampaignText(code).problems[0]?.message ?? "";
		assert.ok(message.includes("0.4 in Germany"), message);
	});
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, tags: { a: "b" } };
const literal = JSON.stringify(spring);
const script = `const input: CreateCampaignCommandInput = ${literal};\n`;
const sent = "await client.send(new CreateCampaignCommand(input));\n";

/** Changes of a campaign through a sign or a type that says what a value is. `left`: what is listed. */
const changes: readonly (readonly [what: string, code: string, campaign: object, left?: string])[] = [
	["a path", `${script}input!.tags!.a = "c";\n${sent}`, { ...spring, tags: { a: "c" } }],
	[
		"keys in brackets",
		`${script}input["tags"]!["c"] = "d";\n${sent}`,
		{ ...spring, tags: { a: "b", c: "d" } },
	],
	["the whole of a target", `${script}input.tags! = { c: "d" };\n${sent}`, { ...spring, tags: { c: "d" } }],
	[
		"a path with a question mark",
		`${script}delete input.tags!?.a;\n${sent}`,
		spring,
		"delete input.tags!?.a",
	],
	[
		"a part that has a name",
		`${script}const tags = input.tags!;\ntags.c = "d";\n${sent}`,
		spring,
		'tags.c = "d"',
	],
	[
		"a type of TypeScript",
		`${script}(input.tags as Tags)["c"] = "d";\n${sent}`,
		spring,
		'(input.tags as Tags)["c"] = "d"',
	],
	[
		"what is compared and turned over",
		`${script}if (input.name != "x" && !input.tags) throw new Error("no");\n${sent}`,
		spring,
	],
	[
		"C#",
		`var request = new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = "${id}" };\nrequest!.Name = "Summer";\nawait client.CreateCampaignAsync(request);\n`,
		{ name: "Summer", connectInstanceId: id },
	],
	[
		"a type of C#",
		`var request = new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = "${id}" };\n((Tags)request.Tags)["c"] = "d";\nawait client.CreateCampaignAsync(request);\n`,
		{ name: "Spring", connectInstanceId: id },
		'((Tags)request.Tags)["c"] = "d"',
	],
	[
		"Dart",
		`final Map<String, dynamic> c = ${literal};\nc['tags']!['a'] = 'c';\n(c['tags'] as Map)['c'] = 'd';\nawait client.createCampaign(c);\n`,
		{ ...spring, tags: { a: "c" } },
		"(c['tags'] as Map)['c'] = 'd'",
	],
	[
		"Swift",
		`var c: [String: Any] = ["name": "Spring", "connectInstanceId": "${id}", "tags": ["a": "b"]]\nc["tags"]!["a"] = "c"\ntry await client.createCampaign(c)\n`,
		{ ...spring, tags: { a: "c" } },
	],
	[
		"Rust, whose sign is that of a macro",
		`let mut body = json!(${literal});\n*body.get_mut("name").unwrap() = json!("Summer");\nclient.create_campaign(body);\n`,
		spring,
		'body.get_mut("name").unwrap() = json!("Summer")',
	],
];

suite("changes of a pasted campaign through what says that a value is there", () => {
	for (const [what, code, campaign, left] of changes) {
		test(`are made or listed: ${what}`, () => {
			const message = new CampaignText(code).problems[0]?.message ?? "";
			assert.ok(message.includes(JSON.stringify(left ?? "").slice(1, -1)), message);
			assert.deepEqual(
				conversions(code).map((one) => JSON.parse(one)),
				[campaign],
			);
		});
	}
});

/** Numbers whose digits a campaign has in others, in its IDs and its times. */
const shares: readonly (readonly [line: string, isTold: boolean])[] = [
	["limit(0.3)", true],
	["limit(.30)", true],
	["limit(0.6)", false],
	["limit(.6)", false],
	["limit(0.60)", false],
];

suite("a share beside a pasted campaign", () => {
	for (const [line, isTold] of shares) {
		test(`${line} is ${isTold ? "listed, for all that its digits are those of other values" : "known"}`, () => {
			const code = `${script.replace("};", ', "bandwidth": 0.6 };').replace('"b"}', '"30"}')}${line};\n${sent}`;
			const message = new CampaignText(code).problems[0]?.message ?? "";
			assert.equal(message.includes(`"${line}"`), isTold, message);
		});
	}
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const properties = `name: "Spring", connectInstanceId: "${id}", type: "MANAGED"`;

/** Code that makes something else of a campaign than its literal says, in ways that only running it can tell. */
const texts: readonly (readonly [what: string, code: string, told: string])[] = [
	[
		"Reflect of JavaScript",
		`const s = {${properties}};\nReflect.set(s, "name", "Summer");\nclient.send(new CreateCampaignCommand(s));\n`,
		'Reflect.set(s, "name", "Summer")',
	],
	[
		"a rest that gets more",
		`const { tags, ...w } = {${properties}, tags: {}};\nclient.send(new CreateCampaignCommand({ ...w, name: "Summer" }));\n`,
		'client.send(new CreateCampaignCommand({ ...w, name: "Summer" }))',
	],
	[
		"a reviver",
		`const c = JSON.parse('{"name": "Spring", "connectInstanceId": "${id}"}', (k, v) => (k === "name" ? "Summer" : v));\nclient.send(new CreateCampaignCommand(c));\n`,
		'(k, v) => (k === "name" ? "Summer" : v)',
	],
	[
		"a text of TypeScript that is changed",
		`const params = <CreateCampaignCommandInput>{${properties}};\nparams.type = "JOURNEY";\nclient.send(new CreateCampaignCommand(params));\n`,
		'params.type = "JOURNEY"',
	],
	[
		"C# with its brace on a line of its own",
		`var request = new CreateCampaignRequest\n{\n    Name = "Spring",\n    ConnectInstanceId = "${id}",\n};\nrequest.Tags.Add("cost", "42");\nawait client.CreateCampaignAsync(request);\n`,
		'request.Tags.Add("cost", "42")',
	],
	[
		"a pointer of Go",
		`in := &connectcampaignsv2.CreateCampaignInput{\n\tName: aws.String("Spring"),\n\tConnectInstanceId: aws.String("${id}"),\n}\n*in.Name = "Summer"\n`,
		'*in.Name = "Summer"',
	],
	[
		"names that a loop of Python goes through",
		`def build(n):\n    return {"name": n, "connectInstanceId": "${id}"}\n\nfor n in ["Spring", "Summer"]:\n    client.create_campaign(**build(n))\n`,
		'for n in ["Spring", "Summer"]:',
	],
	[
		"what PHP removes",
		`<?php\n$c = ['name' => 'Spring', 'connectInstanceId' => '${id}', 'tags' => ['a' => 'b']];\nunset($c['tags']['a']);\n$client->createCampaign($c);\n`,
		"unset($c['tags']['a'])",
	],
	[
		"a variable that is called like a property",
		`const x = {${properties}};\nconst name = "Summer", y = x;\ny.name = name;\nclient.send(new CreateCampaignCommand(x));\n`,
		'const name = "Summer", y = x',
	],
	[
		"several variables at once",
		`name, cap = "Spring", 0.4\nclient.create_campaign(name=name, connectInstanceId="${id}")\n`,
		'name, cap = "Spring", 0.4',
	],
];

suite("what pasted code says beside its campaign", () => {
	for (const [what, code, told] of texts) {
		test(`is listed: ${what}`, () => {
			const [problem, ...more] = new CampaignText(code).problems;
			assert.deepEqual(more, []);
			assert.equal(problem?.code, "dialect-document");
			const shown = JSON.stringify(told).slice(1, -1).slice(0, 60);
			assert.ok(problem?.message.includes(shown), problem?.message);
			assert.ok(conversions(code).length > 0);
		});
	}

	test("is nothing where it is in the campaign, in whatever form", () => {
		const code = [
			"from datetime import datetime, timezone",
			"import boto3",
			'client = boto3.client("connectcampaignsv2", region_name="us-east-1")',
			"start = datetime(2031, 7, 1, 9, 0, tzinfo=timezone.utc)",
			"request = dict(",
			'    name="Spring",',
			`    connectInstanceId="${id}",`,
			'    schedule={"startTime": start, "endTime": datetime(2031, 7, 31, 22, 0, tzinfo=timezone.utc)},',
			")",
			'print("Creates a campaign")',
			"response = client.create_campaign(**request)",
			'print("Created", response["id"])',
			"",
		].join("\n");
		const [problem] = new CampaignText(code).problems;
		assert.doesNotMatch(problem?.message ?? "", /Left out/);
	});

	test("is no campaign of its own where code changes what it reads", () => {
		const code = `c = json.loads("""{"name": "Spring", "connectInstanceId": "${id}"}""")\nc["name"] = "Summer"\nclient.create_campaign(**c)\n`;
		assert.deepEqual(
			conversions(code).map((one) => JSON.parse(one)),
			[{ name: "Summer", connectInstanceId: id }],
		);
	});

	test("is nothing in what only imports, prints and tests", () => {
		const code = `import { CreateCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";\ntest("creates it", async () => {\n  const c = {${properties}};\n  console.log("sends", 3);\n  expect(c.name).toBe("Spring");\n  await client.send(new CreateCampaignCommand(c));\n});\n`;
		const [problem] = new CampaignText(code).problems;
		assert.doesNotMatch(problem?.message ?? "", /Left out/);
	});
});

const [spring, summer] = ["Spring", "Summer"].map((name) => ({ name, connectInstanceId: id }));
const declared = `const base = { name: "Spring", connectInstanceId: "${id}" };\n`;

/** What a function does counts where the campaign is sent, and is listed elsewhere: nobody may call it. */
const inFunctions: readonly (readonly [
	what: string,
	code: string,
	left: string | undefined,
	campaign: unknown,
])[] = [
	[
		"one on one line",
		`${declared}function rename() { base.name = "Summer"; }\nmodule.exports = base;\n`,
		'base.name = "Summer"',
		spring,
	],
	[
		"a handler",
		`${declared}button.onclick = () => { base.name = "Summer"; };\nmodule.exports = base;\n`,
		'base.name = "Summer"',
		spring,
	],
	[
		"one that sends it",
		`${declared}export const handler = async () => {\n  base.name = "Summer";\n  await client.send(new CreateCampaignCommand(base));\n};\n`,
		undefined,
		summer,
	],
	[
		"a variable of another one",
		`function eu() { const q = "Summer"; return q; }\nclient.send(new CreateCampaignCommand({ name: q, connectInstanceId: "${id}" }));\n`,
		'q = "Summer"',
		{ name: "${q}", connectInstanceId: id },
	],
];

suite("what functions of pasted code do", () => {
	for (const [what, code, left, campaign] of inFunctions) {
		test(`counts only where they are called: ${what}`, () => {
			const message = new CampaignText(code).problems[0]?.message ?? "";
			assert.equal(message.includes("Left out"), left !== undefined, message);
			assert.ok(message.includes(JSON.stringify(left ?? "").slice(1, -1)), message);
			assert.deepEqual(
				conversions(code).map((one) => JSON.parse(one)),
				[campaign],
			);
		});
	}
});

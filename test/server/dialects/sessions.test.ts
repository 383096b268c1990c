import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Patch } from "../../../server/src/syntax/patch";
import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id };

const sessions: readonly Kind[] = [
	{
		what: "a session of Python with its answer",
		text: `>>> import boto3\n>>> c.create_campaign(\n...     name='Spring',\n...     connectInstanceId='${id}',\n... )\n{'id': 'abc', 'arn': 'x'}\n`,
		said: "Python code with a campaign on line 2.",
		campaigns: [spring],
	},
	{
		what: "a session of Python with nothing but prompts",
		text: `>>> import boto3\n>>> x = 1\n>>> c.create_campaign(name='Spring', connectInstanceId='${id}')\n`,
		said: "Python code with a campaign on line 3.",
		campaigns: [spring],
	},
	{
		what: "a session of IPython",
		text: `In [1]: c.create_campaign(\n   ...:     name='Spring',\n   ...:     connectInstanceId='${id}')\nOut[1]: {'id': 'abc'}\n`,
		said: "Python code with a campaign on line 1.",
		campaigns: [spring],
	},
	{
		what: "a session of Ruby",
		text: `irb(main):001:0> c = Aws::ConnectCampaignsV2::Client.new\nirb(main):002:0> c.create_campaign(name: 'Spring',\nirb(main):003:1* connect_instance_id: '${id}')\n`,
		said: "Ruby code with a campaign on line 2.",
		campaigns: [spring],
	},
	{
		what: "a session of Node",
		text: `> await client.send(new CreateCampaignCommand({\n... name: 'Spring',\n... connectInstanceId: '${id}',\n... }));\n`,
		said: "JavaScript or TypeScript code with a campaign on line 1.",
		campaigns: [spring],
	},
	{
		what: "a command with the prompts of a shell",
		text: `$ aws connectcampaignsv2 create-campaign \\\n> --name Spring \\\n> --connect-instance-id ${id}\n`,
		said: "an AWS CLI command with a campaign on line 1.",
		campaigns: [spring],
	},
	{
		what: "a command with the prompts of PowerShell",
		text: `PS C:\\> aws connectcampaignsv2 create-campaign \`\n>> --name Spring \`\n>> --connect-instance-id ${id}\n`,
		said: "an AWS CLI command with a campaign on line 1.",
		campaigns: [spring],
	},
	{
		what: "a command with the prompts of Windows",
		text: `C:\\> aws connectcampaignsv2 create-campaign ^\nMore? --name Spring ^\nMore? --connect-instance-id ${id}\n`,
		said: "an AWS CLI command with a campaign on line 1.",
		campaigns: [spring],
	},
	{
		what: "a mail that quotes a campaign",
		text: `Ann wrote:\n> {\n>   "name": "Spring",\n>   "connectInstanceId": "${id}"\n> }\nLooks good!\n`,
		said: "JSON in the lines that start with >.",
		campaigns: [spring],
	},
	{
		what: "a log whose lines begin with a time in brackets",
		text: `[2031-05-05 13:00:00] ERROR for {'name': 'Spring', 'connectInstanceId': '${id}'} status=400\n`,
		said: "Python code with a campaign on line 1.",
		campaigns: [spring],
	},
	{
		what: "a commit with code that was renamed",
		text: `commit 123456\nAuthor: Ann <ann@example.com>\n\n    Rename it\n\ndiff --git a/x.py b/y.py\nsimilarity index 90%\nrename from x.py\nrename to y.py\n--- a/x.py\n+++ b/y.py\n@@ -1,4 +1,4 @@\n client.create_campaign(\n-    name='Old',\n+    name='Spring',\n     connectInstanceId='${id}',\n )\n`,
		said: "Python code in a diff.",
		campaigns: [spring],
	},
	{
		what: "a diff of code without a header",
		text: ` client.create_campaign(\n-    name='Old',\n+    name='Spring',\n     connectInstanceId='${id}',\n )\n`,
		said: "Python code in a diff.",
		campaigns: [spring],
	},
];

suite("a session that was pasted", () => {
	for (const kind of sessions) {
		testKind(kind);
	}
});

suite("a diff of a campaign", () => {
	const campaign = `  "connectInstanceId": "${id}"`;
	for (const [what, text] of [
		["changes a line", ` {\n-  "name": "Old",\n+  "name": "Spring",\n ${campaign}\n }\n`],
		["only deletes lines", ` {\n   "name": "Spring",\n-  "type": "MANAGED",\n ${campaign}\n }\n`],
		["only adds lines", ` {\n+  "name": "Spring",\n ${campaign}\n }\n`],
		[
			"is behind the message of its commit",
			`commit 12\nAuthor: Ann\n\n    Rename it\n\n--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n {\n-  "name": "Old",\n+  "name": "Spring",\n ${campaign}\n }\n`,
		],
		["lost the blank of its first line", `{\n-  "name": "Old",\n+  "name": "Spring",\n ${campaign}\n }\n`],
	] as const) {
		test(`${what}, and keeps its new side`, () => {
			const { problems, tree } = new CampaignText(text);
			assert.deepEqual(
				problems.map(({ message }) => message),
				["This is a diff. Keep the lines of its new side, without the signs at the start."],
			);
			const [fix, ...more] = problems.flatMap((problem) => fixesOf(problem, tree));
			assert.equal(more.length, 0);
			const patch = new Patch(text);
			patch.apply(fix?.edits ?? []);
			assert.deepEqual(JSON.parse(patch.text), spring);
		});
	}

	test("is not what an object with signs in front of some lines is", () => {
		const text = `{\n-  "name": "Spring",\n${campaign}\n}\n`;
		const messages = new CampaignText(text).problems.map(({ message }) => message);
		assert.ok(!messages.some((message) => message.startsWith("This is a diff")), messages.join());
	});

	test("that deletes the file has no fix that would leave nothing", () => {
		const text = `--- a/x.campaign.json\n+++ /dev/null\n@@ -1,4 +0,0 @@\n-{\n-  "name": "Spring",\n-${campaign}\n-}\n`;
		const { problems, tree } = new CampaignText(text);
		assert.equal(problems.length, 1);
		assert.deepEqual(
			problems.flatMap((problem) => fixesOf(problem, tree)),
			[],
		);
	});
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const ruby = `require "aws-sdk"\nc = { name: "Spring", connect_instance_id: "${id}" }\n`;
const javaScript = `const c = { name: "Spring", connectInstanceId: "${id}" };\n`;
const go = `package main\nc := map[string]any{"name": "Spring", "connectInstanceId": "${id}", "tags": map[string]any{"a": "b"}}\n`;
const groovy = `def c = [name: "Spring", connectInstanceId: "${id}"]\n`;
const powerShell = `$c = @{\n  Name = "Spring"\n  ConnectInstanceId = "${id}"\n}\n`;

/** Statements that may change a campaign and have no text or number of their own. */
const texts: readonly (readonly [what: string, code: string, left: readonly string[]])[] = [
	[
		"maps.Copy of Go",
		`${go}maps.Copy(c, overrides)\nclient.CreateCampaign(ctx, c)\n`,
		["maps.Copy(c, overrides)"],
	],
	["maps.Copy of Go to a part", `${go}maps.Copy(c["tags"], tags)\n`, ['maps.Copy(c["tags"], tags)']],
	[
		"a reference of C#",
		`var request = new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = "${id}" };\nTune(ref request);\nawait client.CreateCampaignAsync(request);\n`,
		["Tune(ref request)"],
	],
	[
		"a reference of Rust",
		`let mut c = json!({"name": "Spring", "connectInstanceId": "${id}"});\nmerge(&mut c, overrides);\n`,
		["merge(&mut c, overrides)"],
	],
	[
		"a call of Ruby without brackets",
		`${ruby}tune c, overrides\nclient.create_campaign(c)\n`,
		["tune c, overrides"],
	],
	["a method of Ruby on a line of its own", `${ruby}c.compact!\nclient.create_campaign(c)\n`, ["c.compact!"]],
	["what Groovy puts into a map", `${groovy}tune(c)\nc << overrides\n`, ["tune(c)", "c << overrides"]],
	[
		"another value in Java",
		`String body = "{\\"name\\": \\"Spring\\", \\"connectInstanceId\\": \\"${id}\\"}";\nbody = tune(body);\nclient.send(body);\n`,
		["body = tune(body)"],
	],
	[
		"commands of PowerShell",
		`${powerShell}Edit-Campaign -Campaign $c\nTune $c\nNew-CCS2Campaign @c\n`,
		["Edit-Campaign -Campaign $c", "Tune $c"],
	],
	[
		"Object.assign",
		`${javaScript}Object.assign(c, overrides);\nexport default c;\n`,
		["Object.assign(c, overrides)"],
	],
	[
		"Object.assign with what is known",
		`const more = { name: "Summer" };\n${javaScript}Object.assign(c, more);\nawait client.send(new CreateCampaignCommand(c));\n`,
		["Object.assign(c, more)", 'more = { name: "Summer" }'],
	],
	[
		"a condition around the call",
		`${javaScript}if (!dryRun) {\n  await client.send(new CreateCampaignCommand(c));\n}\n`,
		["if (!dryRun)"],
	],
	[
		"nothing that PowerShell only shows",
		`${powerShell}Write-Host $c\n$c | ConvertTo-Json\nNew-CCS2Campaign @c\n`,
		[],
	],
	["nothing that Ruby only shows", `${ruby}puts c\npp c\nreturn c if done\nclient.create_campaign(c)\n`, []],
	["nothing of a copy", `${go}d := maps.Clone(c)\nfmt.Println(d)\nclient.CreateCampaign(ctx, c)\n`, []],
];

suite("statements of pasted code that may change a campaign", () => {
	for (const [what, code, left] of texts) {
		test(`are told: ${what}`, () => {
			const [problem, ...more] = new CampaignText(code).problems;
			assert.deepEqual(more, []);
			assert.equal(problem?.code, "dialect-document");
			const told = / Left out: (.*)\.$/.exec(problem.message)?.[1] ?? "";
			assert.equal(told, left.map((one) => JSON.stringify(one)).join(", "));
			assert.equal(conversions(code).length, 1);
		});
	}
});

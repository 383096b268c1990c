import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, tags: { a: "b" } };
const both = { ...spring, tags: { a: "b", c: "d" } };
const json = JSON.stringify(spring);
const js = `const p = ${json};\n`;
const jsSent = "await client.send(new CreateCampaignCommand(p));\n";
const py = `import boto3\np = ${json}\n`;
const pySent = "client.create_campaign(**p)\n";
const php = `<?php\n$p = ['name' => 'Spring', 'connectInstanceId' => '${id}', 'tags' => ['a' => 'b']];\n`;
const phpSent = "$client->createCampaign($p);\n";
const rb = `p = { name: "Spring", connect_instance_id: "${id}", tags: { a: "b" } }\n`;
const rbSent = "client.create_campaign(p)\n";
const go = `package main\nin := &api.CreateCampaignInput{Name: "Spring", ConnectInstanceId: "${id}", Tags: map[string]string{"a": "b"}}\n`;
const goSent = "client.CreateCampaign(ctx, in)\n";

/** What code gives a campaign that is made of what it has, or by another name. `left`: what is listed. */
const rows: readonly (readonly [what: string, code: string, campaign: object, left?: string])[] = [
	["what JavaScript spreads", `${js}p.tags = { ...p.tags, c: "d" };\n${jsSent}`, both],
	[
		"what a function of JavaScript unites",
		`${js}p.tags = Object.assign({}, p.tags, { c: "d" });\n${jsSent}`,
		both,
	],
	["what Python spreads", `${py}p["tags"] = {**p["tags"], "c": "d"}\n${pySent}`, both],
	["what a function of Python unites", `${py}p["tags"] = dict(p["tags"], c="d")\n${pySent}`, both],
	["what PHP spreads", `${php}$p['tags'] = [...$p['tags'], 'c' => 'd'];\n${phpSent}`, both],
	[
		"twice",
		`${js}p.tags = { ...p.tags, c: "d" };\np.tags = { ...p.tags, a: "e" };\n${jsSent}`,
		{ ...spring, tags: { a: "e", c: "d" } },
	],
	[
		"what only running the code can tell",
		`${go}in.Tags = merge(in.Tags, x)\n${goSent}`,
		{ ...spring, tags: ["$", "{merge(in.Tags, x)}"].join("") },
		'Tags: { "a": "b" }',
	],
	[
		"a part that has another name",
		`${js}const t = p.tags;\nconst u = t;\nu["c"] = "b";\n${jsSent}`,
		spring,
		'u["c"] = "b"',
	],
	[
		"the value of a part by another name",
		`const t = { a: "x" };\nconst u = t;\nu.a = "b";\nclient.createCampaign({ name: "Spring", connectInstanceId: "${id}", tags: t });\n`,
		spring,
	],
	[
		"a dictionary of Python by another name",
		`t = {"a": "x"}\nu = t\nu["a"] = "b"\nclient.create_campaign(name="Spring", connectInstanceId="${id}", tags=t)\n`,
		spring,
	],
	[
		"an array of PHP by another name, which is a copy",
		`<?php\n$t = ['a' => 'b'];\n$u = $t;\n$u['a'] = 'x';\n$client->createCampaign(['name' => 'Spring', 'connectInstanceId' => '${id}', 'tags' => $t]);\n`,
		spring,
		"$u['a'] = 'x'",
	],
	[
		"a dictionary of C# with two types",
		`var tags = new Dictionary<string, string> { ["a"] = "b" };\nawait client.CreateCampaignAsync(new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = "${id}", Tags = tags });\n`,
		spring,
	],
	[
		"a variable of Go whose name is a keyword elsewhere",
		`${go}mergo.Merge(in, other)\n${goSent}`,
		spring,
		"mergo.Merge(in, other)",
	],
	["what Go reads into it", `${go}json.Unmarshal(b, in)\n${goSent}`, spring, "json.Unmarshal(b, in)"],
	["a function of a module", `${py}p2 = helpers.add(p)\n${pySent}`, spring, "helpers.add(p)"],
	[
		"a function of a module that is called util",
		`${js}util.applyDefaults(p);\n${jsSent}`,
		spring,
		"util.applyDefaults(p)",
	],
	[
		"a function that may not be there",
		`${js}hooks.beforeCreate?.(p);\n${jsSent}`,
		spring,
		"hooks.beforeCreate?.(p)",
	],
	[
		"a list that a function is given",
		`${py}Thread(target=fix, args=(p,)).start()\n${pySent}`,
		spring,
		"Thread(target=fix, args=(p,))",
	],
	["what is called for each of a list", `${py}list(map(tune, [p]))\n${pySent}`, spring, "map(tune, [p])"],
	[
		"several values of Go",
		`${go}in.Name, in.Tags["c"] = "x", "d"\n${goSent}`,
		spring,
		'in.Name, in.Tags["c"] = "x", "d"',
	],
	[
		"several values of Ruby",
		`${rb}p[:tags], p[:name] = {}, "X"\n${rbSent}`,
		spring,
		'p[:tags], p[:name] = {}, "X"',
	],
	[
		"a loop of Lua on one line",
		`local p = { name = "Spring", connectInstanceId = "${id}", tags = { a = "b" } }\nfor k, v in pairs(x) do p[k] = v end\ncreate_campaign(p)\n`,
		spring,
		"p[k] = v end",
	],
	["a list that is spread", `${py}enrich(*[p])\n${pySent}`, spring, "enrich(*[p])"],
	["a method of Ruby with its sign", `${rb}p.slice!(:name)\n${rbSent}`, spring, "p.slice!(:name)"],
	["a method of Ruby with a block", `${rb}p.select! { |k| k }\n${rbSent}`, spring, "p.select! { |k| k }"],
	["a method of Ruby without brackets", `${rb}p[:tags].clear\n${rbSent}`, spring, "p[:tags].clear"],
	[
		"a method of Ruby that may be nobody's",
		`${rb}p[:tags]&.delete(:a)\n${rbSent}`,
		spring,
		"p[:tags]&.delete(:a)",
	],
	[
		"a method of Ruby that removes some",
		`${rb}p.delete_if { |k| k }\n${rbSent}`,
		spring,
		"p.delete_if { |k| k }",
	],
	[
		"a symbol of Ruby as a text",
		`${rb}p[:name] = :a.to_s\n${rbSent}`,
		{ ...spring, name: ["$", "{:a.to_s}"].join("") },
		'name: \\"Spring\\"',
	],
	[
		"an action of C#",
		`var r = new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = "${id}", Tags = new() { ["a"] = "b" } };\nAction a = () => r.Name = "X"; a();\nawait client.CreateCampaignAsync(r);\n`,
		spring,
		'Action a = () => r.Name = "X"',
	],
];

suite("what pasted code makes of the parts of its campaign", () => {
	for (const [what, code, campaign, left] of rows) {
		test(`is in it, or listed: ${what}`, () => {
			const message = new CampaignText(code).problems[0]?.message ?? "";
			assert.equal(/Left out/.test(message), left !== undefined, message);
			assert.ok(
				message.includes(left?.includes("\\") ? left : JSON.stringify(left ?? "").slice(1, -1)),
				message,
			);
			assert.deepEqual(
				conversions(code).map((one) => JSON.parse(one)),
				[campaign],
			);
		});
	}
});

import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id };
const autumn = { ...spring, name: "Autumn" };
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const javaScript = "JavaScript or TypeScript";
const json = `{"name": "Spring", "connectInstanceId": "${id}"}`;
const python = `p = ${json}\n`;
const script = `const p = ${json};\n`;

type Row = readonly [what: string, language: string, text: string, left?: string];

/** Statements that run when the campaign is sent already: they had no effect on it. */
const late: readonly Row[] = [
	[
		"Python",
		"Python",
		`${python}c.create_campaign(**p)\np["name"] = "Autumn"\n`,
		'"p[\\"name\\"] = \\"Autumn\\""',
	],
	[
		"an answer that is kept",
		"Python",
		`${python}r = c.create_campaign(**p)\np["id"] = r["id"]\n`,
		'"p[\\"id\\"] = r[\\"id\\"]", "r = c.create_campaign(**p)"',
	],
	[
		"a function",
		"Python",
		`def main():\n    p = ${json}\n    c.create_campaign(**p)\n    p["name"] = "Autumn"\n`,
		'"p[\\"name\\"] = \\"Autumn\\""',
	],
	[
		"a call within others",
		"Python",
		`${python}print(run(c.create_campaign(**p)))\np["name"] = "Autumn"\n`,
		'"p[\\"name\\"] = \\"Autumn\\""',
	],
	[
		"a call that may fail",
		"Python",
		`${python}try:\n    c.create_campaign(**p)\nexcept E:\n    pass\np["name"] = "Autumn"\n`,
		'"p[\\"name\\"] = \\"Autumn\\""',
	],
	[
		"what the campaign is made of",
		"Python",
		`t = {"a": "b"}\np = {"name": "Spring", "connectInstanceId": "${id}"}\np["tags"] = t\nc.create_campaign(**p)\nt["a"] = "c"\n`,
		'"t[\\"a\\"] = \\"c\\""',
	],
	[
		"a variable that gets another value",
		"Python",
		`n = "Spring"\nc.create_campaign(name=n, connectInstanceId="${id}")\nn = "Autumn"\n`,
	],
	[
		"a request of HTTP",
		"Python",
		`import requests\n${python}requests.put(url, json=p)\np["name"] = "Autumn"\n`,
		'"p[\\"name\\"] = \\"Autumn\\""',
	],
	[
		"JavaScript",
		javaScript,
		`${script}await c.send(new CreateCampaignCommand(p));\np.name = "Autumn";\n`,
		'"p.name = \\"Autumn\\""',
	],
	[
		"a command in a variable",
		javaScript,
		`${script}const m = new CreateCampaignCommand(p);\nawait c.send(m);\np.name = "Autumn";\n`,
		'"p.name = \\"Autumn\\""',
	],
	[
		"a function of JavaScript",
		javaScript,
		`async function run() {\n  const p = ${json};\n  try { await c.createCampaign(p); } catch (e) {}\n  p.name = "Autumn";\n}\n`,
		'"p.name = \\"Autumn\\""',
	],
	[
		"C#",
		"C#",
		`var p = new CreateCampaignRequest();\np.Name = "Spring";\np.ConnectInstanceId = "${id}";\nawait c.CreateCampaignAsync(p);\np.Name = "Autumn";\n`,
		'"p.Name = \\"Autumn\\""',
	],
	[
		"PHP",
		"PHP",
		`<?php\n$p = ['name' => 'Spring', 'connectInstanceId' => '${id}'];\n$c->createCampaign($p);\n$p['name'] = 'x';\n`,
		"\"$p['name'] = 'x'\"",
	],
	[
		"a block that runs only sometimes",
		"Python",
		`if x:\n    n = "Spring"\nelse:\n    p = ${json}\n    c.create_campaign(**p)\n    p["name"] = "Autumn"\n`,
		'"p[\\"name\\"] = \\"Autumn\\""',
	],
];

/** Statements that may run, or do run, before the campaign is sent. */
const inTime: readonly Row[] = [
	["in front of the call", "Python", `${python}p["name"] = "Autumn"\nc.create_campaign(**p)\n`],
	[
		"a function that is called later",
		"Python",
		`${python}def run():\n    c.create_campaign(**p)\np["name"] = "Autumn"\nrun()\n`,
	],
	[
		"a function of one line",
		"Python",
		`${python}def run(): c.create_campaign(**p)\np["name"] = "Autumn"\nrun()\n`,
	],
	[
		"a call that runs only sometimes",
		"Python",
		`${python}if x:\n    c.create_campaign(**p)\np["name"] = "Autumn"\n`,
	],
	[
		"a call that runs only sometimes, on one line",
		"Python",
		`${python}if x: c.create_campaign(**p)\np["name"] = "Autumn"\n`,
	],
	[
		"a call of something else",
		"Python",
		`${python}json.dump(p, f)\np["name"] = "Autumn"\nc.create_campaign(**p)\n`,
	],
	["a call that creates another one", "Python", `${python}c.create_campaign(**q)\np["name"] = "Autumn"\n`],
	[
		"a command that is sent later",
		javaScript,
		`${script}const m = new CreateCampaignCommand(p);\np.name = "Autumn";\nawait c.send(m);\n`,
	],
	["an arrow", javaScript, `${script}const run = () => c.createCampaign(p);\np.name = "Autumn";\nrun();\n`],
	[
		"a block of an arrow",
		javaScript,
		`${script}const run = async () => { await c.createCampaign(p); }; p.name = "Autumn"; run();\n`,
	],
	[
		"another command",
		javaScript,
		`${script}await c.send(new StartCampaignCommand(p));\np.name = "Autumn";\n`,
	],
];

suite("statements behind the call that creates a pasted campaign", () => {
	for (const [what, language, text, left] of late) {
		const line = text
			.slice(0, text.search(/"?[nN]ame"?'?\s*(?:[:=]|=>)\s*(?:["']Spring|n\b)/))
			.split("\n").length;
		const tags = text.includes("tags") ? { tags: { a: "b" } } : {};
		testKind({
			what: `are not applied: ${what}`,
			text,
			said: `${language} code with a campaign on line ${language === "C#" ? 1 : line}. ${convert}${left === undefined ? "" : ` Left out: ${left}.`}`,
			campaigns: [{ ...spring, ...tags }],
		});
	}
	for (const [what, language, text] of inTime) {
		testKind({
			what: `are applied where they may be in time: ${what}`,
			text,
			said: `${language} code with a campaign on line 1. ${convert}`,
			campaigns: [autumn],
		});
	}
	testKind({
		what: "are listed where the name is one of a parameter, too",
		text: `${script}if (prod) p.name = "Autumn";\nfunction add(p) { p.tags = { a: 1 }; return p; }\nsend(add(p));\n`,
		said: `${javaScript} code with a campaign on line 1. ${convert} Left out: "p.name = \\"Autumn\\"", "p.tags = { a: 1 }", "if (prod) p.name = \\"Autumn\\"".`,
		campaigns: [spring],
	});
	testKind({
		what: "are listed where a loop fills an object, which is no empty one",
		text: `t = {}\nfor d in days():\n    t[d] = 1\nc.create_campaign(name="Spring", connectInstanceId="${id}", tags=t)\n`,
		said: `Python code with a campaign on line 4. ${convert} Left out: "t = {}", "t[d] = 1", "for d in days()".`,
		campaigns: [{ ...spring, tags: ["$", "{t}"].join("") }],
	});
	testKind({
		what: "belong to the campaign of the next call",
		text: `${python}c.create_campaign(**p)\np["name"] = "Autumn"\nc.create_campaign(**p)\np["name"] = "Winter"\n`,
		said: `Python code with 2 campaigns. ${convert} Left out: "p[\\"name\\"] = \\"Winter\\"".`,
		campaigns: [spring, autumn],
	});
});

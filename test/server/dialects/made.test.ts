import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const spring = { name: "Spring", connectInstanceId: id };
const js = "JavaScript or TypeScript";
const json = `{ "name": "Spring", "connectInstanceId": "${id}" }`;
const ruby = `{ name: 'Spring', connect_instance_id: '${id}' }`;
const python = `name="Spring", connect_instance_id="${id}"`;
const sent = "await client.send(new CreateCampaignCommand(c));\n";

/** Code that makes something else of a literal where it stands, and what is told of it. */
const kinds: readonly (readonly [language: string, text: string, ...leftOut: string[]])[] = [
	// What is taken out, and the rest
	[js, `const { name, ...c } = ${json};\n${sent}`, "{ name, ...c } = …"],
	[js, `const { a: { name, ...c } } = { a: ${json} };\n${sent}`, "{ a: { name, ...c } } = …"],
	[js, `const c = (({ name, ...rest }) => rest)(${json});\n${sent}`, "(({ name, ...rest }) => rest)(…)"],
	[js, `const { input } = { input: { name: "Spring", connectInstanceId: "${id}" } };\n`],
	// A call around it
	[js, `const c = withDefaults(${json});\n${sent}`, "withDefaults(…)"],
	[js, `const c = computeDefaults<Input>(${json});\n${sent}`, "computeDefaults(…)"],
	[
		js,
		`client.send(new CreateCampaignCommand(produce(${json}, (d) => { d.name = "Autumn"; })));\n`,
		'produce(…, (d) => { d.name = "Autumn"; })',
	],
	["Python", `client.create_campaign(**tune(${json}, "x"))\nimport os\n`, 'tune(…, "x")'],
	[
		"Go",
		`out, err := c.CreateCampaign(ctx, tune(&CreateCampaignInput{Name: "Spring", ConnectInstanceId: "${id}"}))\n`,
		"tune(…)",
	],
	[
		"PHP",
		`$c->createCampaign(array_filter(['name' => 'Spring', 'connectInstanceId' => '${id}']));\n`,
		"array_filter(…)",
	],
	[
		"Terraform",
		`resource "x" "y" {\n  value = replace(jsonencode(${json}), "a", "b")\n}\n`,
		'replace(jsonencode(…), "a", "b")',
	],
	// Calls behind it
	[js, `const c = JSON.stringify(${json}).replace("a", "b");\n`, 'JSON.stringify(…).replace("a", "b")'],
	[
		"Python",
		`c = json.dumps(${json}).replace("a", "b")\nrequests.put(url, c)\n`,
		'json.dumps(…).replace("a", "b")',
	],
	["Python", `c = json.loads('${json}'.replace("a", b))\n`, '….replace("a", b)'],
	["Python", `c = Campaign(${python}).copy_with(x)\nimport os\n`, "Campaign(…).copy_with(x)"],
	[
		"Python",
		`c = CfnCampaign(self, "C", ${python}).add_override("a", "b")\n`,
		'CfnCampaign(…).add_override("a", "b")',
	],
	["Ruby", `client.create_campaign(${ruby}.except(:name))\n`, "….except(:name)"],
	["Ruby", `client.create_campaign(${ruby}.tap { |c| c[:name] = 'x' })\n`, "….tap { |c| c[:name] = 'x' }"],
	[
		js,
		`const c = [{ name: "Spring", connectInstanceId: "${id}" }].map((c) => tune(c));\n`,
		"….map((c) => tune(c))",
	],
	[
		js,
		`const c = JSON.stringify(${json}, (k, v) => (k === "name" ? "x" : v));\n`,
		'JSON.stringify(…, (k, v) => (k === "name" ? "x" : v))',
	],
	[js, `const c = JSON.parse('${json}', reviver);\n`, "JSON.parse(…, reviver)"],
	[js, `let c = '${json}';\nc = c.replace("a", "b");\nput(c);\n`, 'c = c.replace("a", "b")'],
	[js, `const c = { ["na" + "mes"]: 1, name: "Spring", connectInstanceId: "${id}" };\n`, '["na" + "mes"]: 1'],
	[
		js,
		`function build() { return { name: "Spring", connectInstanceId: "${id}" }; }\nclient.send(new CreateCampaignCommand(tune(build())));\n`,
		"tune(…)",
	],
	// What gives it as it is, or sends or keeps it
	[js, `const c = Object.freeze({ name: "Spring", connectInstanceId: "${id}" });\n${sent}`],
	[js, `const c = JSON.parse(JSON.stringify({ name: "Spring", connectInstanceId: "${id}" }));\n${sent}`],
	[js, `client.createCampaign({ name: "Spring", connectInstanceId: "${id}" }).then(log);\nawait x();\n`],
	[
		js,
		`const run = async () => { await handler({ body: { name: "Spring", connectInstanceId: "${id}" } }); };\n`,
	],
	[js, `const all = [];\nall.push({ name: "Spring", connectInstanceId: "${id}" });\n`],
	[
		js,
		`test("a", async () => { await expect(b()).toEqual({ name: "Spring", connectInstanceId: "${id}" }); });\n`,
	],
	["Ruby", `campaign = ${ruby}.freeze\nclient.create_campaign(campaign)\n`],
];

suite("what pasted code makes of a campaign where it stands", () => {
	for (const [language, text, ...leftOut] of kinds) {
		const told = leftOut.map((one) => JSON.stringify(one)).join(", ");
		const line = /^resource|push/.test(text) ? 2 : 1;
		testKind({
			what: `${language}: ${text.replaceAll(json, "…")}`,
			text,
			said: `${language} code with a campaign on line ${line}. ${convert}${told === "" ? "" : ` Left out: ${told}.`}`,
			isAll: true,
			campaigns: [spring],
		});
	}

	testKind({
		what: "all campaigns of a list",
		text: `const all = tune([${json}, ${json.replace("Spring", "Autumn")}]);\n`,
		said: `${js} code with 2 campaigns. ${convert} Left out: "tune(…)".`,
		isAll: true,
		campaigns: [spring, { ...spring, name: "Autumn" }],
	});
});

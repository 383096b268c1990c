import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const convert = "A campaign file is the JSON of one campaign. Convert the file.";

function left(language: string, line: number, out: string): string {
	return `${language} code with a campaign on line ${line}. ${convert} Left out: ${out}.`;
}

const javaScript = "JavaScript or TypeScript";

const kinds: readonly Kind[] = [
	{
		what: "constants of Python, also within texts and as keys of a dictionary",
		text: `ID = "${id}"
TEAM: str = 'growth'
CONFIG = {"flow": "f1", "zones": ["ZIP_CODE"]}
client.create_campaign(name=f"{TEAM} {n}", connectInstanceId=ID, connectCampaignFlowArn="a:" + CONFIG["flow"],
    communicationTimeConfig={"localTimeZoneConfig": {"localTimeZoneDetection": CONFIG["zones"]}})
`,
		said: `Python code with a campaign on line 4. ${convert}`,
		campaigns: [
			{
				name: `growth ${gap("n")}`,
				connectInstanceId: id,
				connectCampaignFlowArn: "a:f1",
				communicationTimeConfig: { localTimeZoneConfig: { localTimeZoneDetection: ["ZIP_CODE"] } },
			},
		],
	},
	{
		what: "constants of TypeScript, with types and properties",
		text: `const id: string = '${id}', other = 1;
const cfg = { names: { spring: 'Spring' } } as const;
const days = ['MONDAY'];
await c.send(new CreateCampaignCommand({ name: cfg.names.spring, connectInstanceId: id!, tags: { day: \`\${cfg.names.spring}-\${n}\` }, days: [...days, 'FRIDAY'] }));
`,
		said: `${javaScript} code with a campaign on line 4. ${convert}`,
		campaigns: [{ ...spring, tags: { day: `Spring-${gap("n")}` }, days: ["MONDAY", "FRIDAY"] }],
	},
	{
		what: "constants of Go",
		text: `const instanceID = "${id}"\nfunc main() {\n\tname := "Spring"\n\tin := &x.CreateCampaignInput{Name: &name, ConnectInstanceId: aws.String(instanceID)}\n}\n`,
		said: "Go code with a campaign on line 4.",
		campaigns: [spring],
	},
	{
		what: "constants of C#",
		text: `const string Id = "${id}";\nvar r = new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = Id };\n`,
		said: "C# code with a campaign on line 2.",
		campaigns: [spring],
	},
	{
		what: "constants of a class, and objects that are copied",
		text: `class C:\n    ID = "${id}"\nbase = {"connectInstanceId": C.ID}\nparams = copy.deepcopy(base)\nparams["name"] = "Spring" if PROD else "x"\nPROD = True\n`,
		said: left("Python", 4, '"PROD = True"'),
		campaigns: [{ connectInstanceId: id, name: gap('"Spring" if PROD else "x"') }],
	},
	{
		what: "objects of C# that are made before",
		text: `void Run()\n{\n    var tags = new Tags { Team = "growth" };\n    var r = new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = "${id}", Tags = tags };\n}\n`,
		said: "C# code with a campaign on line 4.",
		campaigns: [{ ...spring, tags: { Team: "growth" } }],
	},
	{
		what: "the default of a variable of Terraform",
		text: `variable "id" {\n  default = "${id}"\n}\nresource "awscc_connectcampaignsv2_campaign" "x" {\n  name = "Spring"\n  connect_instance_id = var.id\n}\n`,
		said: left("Terraform", 4, `"id: default = \\"${id}\\""`),
		campaigns: [{ ...spring, connectInstanceId: gap("var.id") }],
	},
	{
		what: "constants of PHP and Ruby",
		text: `<?php\n$id = '${id}';\n$client->createCampaign(['name' => 'Spring', 'connectInstanceId' => $id, 'tags' => ['a' => "x-$id"]]);\n`,
		said: "PHP code with a campaign on line 3.",
		campaigns: [{ ...spring, tags: { a: `x-${id}` } }],
	},
	{
		what: "locals of Terraform",
		text: `locals {\n  name = "Spring"\n  id   = "${id}"\n}\nresource "awscc_connectcampaignsv2_campaign" "x" {\n  name = "\${local.name} \${var.n}"\n  connect_instance_id = local.id\n}\n`,
		said: "Terraform code with a campaign on line 5.",
		campaigns: [{ ...spring, name: `Spring ${gap("var.n")}` }],
	},
	{
		what: "variables that are given a value twice, are parameters, or come from a call are listed",
		text: `name = "Spring"
if late:
    name = "Summer"
id = load("a")
def run(tz):
    tz2 = "UTC"
    client.create_campaign(name=name, connectInstanceId=id, tags={"a": tz, "b": tz2})
tz = "UTC"
`,
		said: left(
			"Python",
			7,
			'"name = \\"Spring\\"", "name = \\"Summer\\"", "id = load(\\"a\\")", "tz = \\"UTC\\"", "if late"',
		),
		campaigns: [{ name: gap("name"), connectInstanceId: gap("id"), tags: { a: gap("tz"), b: "UTC" } }],
	},
	{
		what: "an object that gets its properties line by line, in Python",
		text: `params = {"name": "Spring"}
params["connectInstanceId"] = "${id}"
params["tags"] = {"a": "b"}
params["tags"]["c"] = "d"
params[key] = 1
params.update(extra)
client.create_campaign(**params)
`,
		said: left("Python", 1, '"params.update(extra)", "params[key] = 1"'),
		campaigns: [{ ...spring, tags: { a: "b", c: "d" } }],
	},
	{
		what: "an object that gets its properties line by line, in C#",
		text: `var request = new CreateCampaignRequest();\nrequest.Name = "Spring";\nrequest.ConnectInstanceId = "${id}";\nawait client.CreateCampaignAsync(request);\n`,
		said: `C# code with a campaign on line 1. ${convert}`,
		campaigns: [spring],
	},
	{
		what: "an object that gets its properties line by line, in JavaScript, Go, PHP and Ruby",
		text: `const input = { connectInstanceId: '${id}' };\ninput.name = 'Spring';\nsend(input);\n`,
		said: `${javaScript} code with a campaign on line 1. ${convert}`,
		campaigns: [{ connectInstanceId: id, name: "Spring" }],
	},
	{
		what: "a campaign that another one is made of",
		text: `const base = { connectInstanceId: '${id}', type: 'MANAGED' };\nconst input = { ...base, name: 'Spring' };\n`,
		said: `${javaScript} code with a campaign on line 2. ${convert}`,
		campaigns: [{ connectInstanceId: id, type: "MANAGED", name: "Spring" }],
	},
	{
		what: "Object.assign, with what is known and what isn't",
		text: `const base = { type: 'MANAGED', name: 'x' };\nconst input = Object.assign({}, base, defaults, { name: 'Spring', connectInstanceId: '${id}' });\n`,
		said: left(javaScript, 2, '"defaults"'),
		campaigns: [{ type: "MANAGED", ...spring }],
	},
	{
		what: "_.merge",
		text: `const input = _.merge({ name: 'x', connectInstanceId: '${id}', tags: { a: 'b' } }, { name: 'Spring', tags: { c: 'd' } }, overrides);\n`,
		said: left(javaScript, 1, '"overrides"'),
		campaigns: [{ ...spring, tags: { a: "b", c: "d" } }],
	},
	{
		what: "array_merge, and + of PHP",
		text: `<?php\n$client->createCampaign(array_merge($d, ['name' => 'Spring', 'connectInstanceId' => '${id}'] + ['name' => 'y', 'type' => 'MANAGED'] + $more));\n`,
		said: left("PHP", 2, '"$d", "$more"'),
		campaigns: [{ ...spring, type: "MANAGED" }],
	},
	{
		what: "merge of Ruby",
		text: `require 'aws-sdk-connectcampaignsv2'\nparams = { name: 'Spring', connect_instance_id: '${id}' }.merge(extra).merge({ type: 'MANAGED' })\n`,
		said: left("Ruby", 2, '"extra"'),
		campaigns: [{ ...spring, type: "MANAGED" }],
	},
	{
		what: "merge of Terraform",
		text: `locals {\n  body = merge(var.d, {\n    name = "Spring"\n    connectInstanceId = "${id}"\n    tags = { (var.k) = "v", "a" = "b" }\n  })\n}\n`,
		said: left("Terraform", 1, '"var.d"'),
		campaigns: [{ ...spring, tags: { [gap("var.k")]: "v", a: "b" } }],
	},
	{
		what: "| of Python",
		text: `client.create_campaign(**({"name": "Spring", "connectInstanceId": "${id}"} | {"type": "MANAGED"} | extra))\n`,
		said: left("Python", 1, '"extra"'),
		campaigns: [{ ...spring, type: "MANAGED" }],
	},
	{
		what: "a spread that is all there is in an object",
		text: `const c = { name: 'Spring', connectInstanceId: '${id}', schedule: { ...when }, tags: { ...a, ...b } };\n`,
		said: `${javaScript} code with a campaign on line 1.`,
		campaigns: [{ ...spring, schedule: gap("when"), tags: gap("...a, ...b") }],
	},
	{
		what: "a method and a getter within an object",
		text: `const c = { name: 'Spring', connectInstanceId: '${id}', get tags() { return {} }, run() { go() } };\n`,
		said: left(javaScript, 1, '"get tags() { return {} }", "run() { go() }"'),
		campaigns: [spring],
	},
	{
		what: "a campaign that is given to a function within an object",
		text: `await fetch(url, { method: 'PUT', body: pack({ name: 'Spring', connectInstanceId: '${id}' }) });\n`,
		said: `${javaScript} code with a campaign on line 1.`,
		campaigns: [spring],
	},
];

const start = `{"name": "Spring", "connectInstanceId": "${id}"}`;

/** Statements that run only sometimes, or that take something away: none is made, and each is told. */
const conditions: readonly (readonly [what: string, language: string, code: string, leftOut: string])[] = [
	["a block of Python", "Python", 'if prod:\n    p["name"] = "x"\n', '"p[\\"name\\"] = \\"x\\"", "if prod"'],
	[
		"a line of Python",
		"Python",
		'if prod: p["name"] = "x"\n',
		'"p[\\"name\\"] = \\"x\\"", "if prod: p[\\"name\\"] = \\"x\\""',
	],
	["a loop of Python", "Python", 'for n in ns:\n    p["name"] = n\n', '"p[\\"name\\"] = n", "for n in ns"'],
	[
		"both branches of Python",
		"Python",
		'if prod:\n    p["name"] = "x"\nelse:\n    p["name"] = "y"\n',
		'"p[\\"name\\"] = \\"x\\"", "p[\\"name\\"] = \\"y\\"", "if prod"',
	],
	["a function of Python", "Python", 'def other():\n    p["name"] = "x"\n\n', '"p[\\"name\\"] = \\"x\\""'],
	["what Python removes", "Python", 'del p["name"]\n', '"del p[\\"name\\"]"'],
	[
		"a block of JavaScript",
		javaScript,
		'if (prod) {\n  p.name = "x";\n}\n',
		'"p.name = \\"x\\"", "if (prod)"',
	],
	[
		"a block below its condition",
		javaScript,
		'if (prod)\n{\n  p.name = "x";\n}\n',
		'"p.name = \\"x\\"", "if (prod)"',
	],
	[
		"a line of JavaScript",
		javaScript,
		'if (prod) p.name = "x";\n',
		'"p.name = \\"x\\"", "if (prod) p.name = \\"x\\""',
	],
	[
		"an else of JavaScript",
		javaScript,
		'if (a) { b(); } else p.name = "x";\n',
		'"p.name = \\"x\\"", "if (a) { b(); } else p.name = \\"x\\""',
	],
	["what JavaScript removes", javaScript, "delete p.name;\n", '"delete p.name"'],
];

suite("statements of a pasted text that may not run", () => {
	for (const [what, language, code, leftOut] of conditions) {
		const isPython = language === "Python";
		testKind({
			what,
			text: `${isPython ? "" : "const "}p = ${start}\n${code}client.${isPython ? "create_campaign(**p)" : "createCampaign(p)"}\n`,
			said: left(language, 1, leftOut),
			campaigns: [spring],
		});
	}
	testKind({
		what: "but those of a file that is run by itself do",
		text: `p = ${start}\nif __name__ == "__main__":\n    p["name"] = "Autumn"\n    client.create_campaign(**p)\n`,
		said: `Python code with a campaign on line 1. ${convert}`,
		campaigns: [{ ...spring, name: "Autumn" }],
	});
});

suite("variables of a pasted text", () => {
	for (const kind of kinds) {
		testKind(kind);
	}
});

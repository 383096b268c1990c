import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const tagged = { name: "Spring", connectInstanceId: id, tags: { a: "b" } };

interface Form {
	readonly language: string;
	readonly begin: string;
	readonly send: string;
}

const forms: Readonly<Record<string, Form>> = {
	js: {
		language: "JavaScript or TypeScript",
		begin: `const campaign = { name: "Spring", connectInstanceId: "${id}", tags: { a: "b" } };\n`,
		send: "await client.send(new CreateCampaignCommand(campaign));\nconsole.log(campaign);\n",
	},
	py: {
		language: "Python",
		begin: `campaign = {"name": "Spring", "connectInstanceId": "${id}", "tags": {"a": "b"}}\n`,
		send: "client.create_campaign(**campaign)\n",
	},
	rb: {
		language: "Ruby",
		begin: `campaign = { name: 'Spring', connect_instance_id: '${id}', tags: { :a => 'b' } }\n`,
		send: "client.create_campaign(campaign)\n",
	},
	php: {
		language: "PHP",
		begin: `$campaign = ['name' => 'Spring', 'connectInstanceId' => '${id}', 'tags' => ['a' => 'b']];\n`,
		send: "$client->createCampaign($campaign);\n",
	},
	go: {
		language: "Go",
		begin: `in := &api.CreateCampaignInput{Name: "Spring", ConnectInstanceId: "${id}", Tags: map[string]string{"a": "b"}}\n`,
		send: "client.CreateCampaign(ctx, in)\n",
	},
};

/** Statements between a campaign and its call, and what is told of them. */
const kinds: readonly (readonly [form: string, code: string, ...leftOut: string[]])[] = [
	["js", 'Object.assign(campaign.tags, { a: "c" });\n', 'Object.assign(campaign.tags, { a: "c" })'],
	["js", 'campaign = { ...campaign, name: "Autumn" };\n', 'campaign = { ...campaign, name: "Autumn" }'],
	["py", 'campaign = {**campaign, "name": "Autumn"}\n', 'campaign = {**campaign, "name": "Autumn"}'],
	["py", 'campaign = dict(campaign, name="Autumn")\n', 'campaign = dict(campaign, name="Autumn")'],
	["js", 'const t = campaign.tags;\nt.a = "c";\n', 't.a = "c"', "t = campaign.tags"],
	["js", 'const { tags: t } = campaign;\nt.a = "c";\n', 't.a = "c"'],
	[
		"js",
		'for (const t of Object.values(campaign.tags)) { t.a = "c"; }\n',
		't.a = "c"',
		'for (const t of Object.values(campaign.tags)) { t.a = "c"; }',
	],
	["js", "const { name, ...rest } = campaign;\n", "{ name, ...rest } = campaign"],
	["js", 'campaign["tags"].a = "c";\n', 'campaign["tags"].a = "c"'],
	["js", "campaign.tags ||= {};\ncampaign.n++;\n", "campaign.tags ||= {}", "campaign.n++"],
	["js", 'delete campaign["tags"].a;\n', 'delete campaign["tags"].a'],
	["js", 'Object.defineProperty(campaign, "tags", x);\n', 'Object.defineProperty(campaign, "tags", x)'],
	[
		"js",
		"campaign.days.forEach((day) => { day.x = 1; });\n",
		"campaign.days.forEach((day) => { day.x = 1; })",
	],
	["py", 'del campaign["tags"], campaign["name"]\n', 'del campaign["tags"], campaign["name"]'],
	["py", 'campaign.setdefault("x", {})["a"] = 1\n', 'campaign.setdefault("x", {})["a"] = 1'],
	["js", "tune(campaign);\n", "tune(campaign)"],
	["js", 'Reflect.set(campaign, "tags", x);\n', 'Reflect.set(campaign, "tags", x)'],
	["js", "const last = hooks.reduce((c, h) => h(c), campaign);\n", "hooks.reduce((c, h) => h(c), campaign)"],
	["js", "const size = measure(campaign.tags);\n", "measure(campaign.tags)"],
	["js", "measure(campaign.name);\nconsole.log(campaign);\nconst text = JSON.stringify(campaign);\n"],
	["js", 'Object.values(campaign).forEach((t) => { t.a = "c"; });\n', 't.a = "c"'],
	["rb", "campaign[:tags].each { |k, t| t[:a] = 'c' }\n", "t[:a] = 'c'"],
	["rb", "campaign.each do |k, t|\n  t[:a] = 'c'\nend\n", "t[:a] = 'c'"],
	["py", 'n, t = None, campaign["tags"]\nt["a"] = "c"\n', 't["a"] = "c"'],
	["py", 'campaign["tags"], n = {}, 1\n', 'campaign["tags"], n = {}, 1'],
	[
		"py",
		'if t := campaign["tags"]:\n    t["a"] = "c"\n',
		't["a"] = "c"',
		't := campaign["tags"]',
		'if t := campaign["tags"]',
	],
	["py", 't = campaign["tags"]\nt["a"] = "c"\n', 't["a"] = "c"', 't = campaign["tags"]'],
	["py", 't = campaign.get("tags")\nt.update(a="c")\n', 't.update(a="c")', 't = campaign.get("tags")'],
	[
		"py",
		'for t in campaign["tags"].values():\n    t["a"] = "c"\n',
		't["a"] = "c"',
		'for t in campaign["tags"].values()',
	],
	["py", 'campaign["tags"].update(a="c")\n', 'campaign["tags"].update(a="c")'],
	["py", 'campaign |= {"tags": {}}\n', 'campaign |= {"tags": {}}'],
	["py", "tune(campaign)\nprint(campaign)\n", "tune(campaign)"],
	["rb", "t = campaign[:tags]\nt[:a] = 'c'\n", "t[:a] = 'c'", "t = campaign[:tags]"],
	["rb", "campaign[:tags][:a] += 'c'\n", "campaign[:tags][:a] += 'c'"],
	["rb", "tune!(campaign)\n", "tune!(campaign)"],
	["rb", "campaign.merge!(tags: {})\n", "campaign.merge!(tags: {})"],
	["php", "$t = &$campaign['tags'];\n$t['a'] = 'c';\n", "$t['a'] = 'c'", "$t = &$campaign['tags']"],
	["php", "$campaign['tags'] ??= [];\n", "$campaign['tags'] ??= []"],
	// An array is copied.
	["php", "$t = $campaign['tags'];\n$t['a'] = 'c';\n"],
	["go", 't := in.Tags\nt["a"] = "c"\n', 't["a"] = "c"', "t := in.Tags"],
];

suite("what changes a part of a pasted campaign before its call", () => {
	for (const [name, code, ...leftOut] of kinds) {
		const { language = "", begin = "", send = "" } = forms[name] ?? {};
		const told = leftOut.map((one) => JSON.stringify(one)).join(", ");
		testKind({
			what: `${language}: ${code}`,
			text: begin + code + send,
			said: `${language} code with a campaign on line 1. ${convert}${told === "" ? "" : ` Left out: ${told}.`}`,
			campaigns: [tagged],
		});
	}
});

const json = JSON.stringify(tagged);

/** Calls that are given something else than the campaign that was made before. */
const calls: readonly (readonly [what: string, language: string, text: string, leftOut: string])[] = [
	[
		"by a loop over its properties",
		"Python",
		`base = ${json}\nclient.create_campaign(name="x", **{k: v for k, v in base.items() if k in keys})\n`,
		'client.create_campaign(name="x", **{k: v for k, v in base.items() if k in keys})',
	],
	[
		"by a function",
		"JavaScript or TypeScript",
		`const base = ${json};\nclient.createCampaign(omit(base, "tags"));\n`,
		'client.createCampaign(omit(base, "tags"))',
	],
	[
		"by a loop, by way of another variable",
		"Python",
		`base = ${json}\nall = {k: v for k, v in base.items() if v}\nclient.create_campaign(**all)\n`,
		"all = {k: v for k, v in base.items() if v}",
	],
	[
		"by functions, by way of another variable",
		"Python",
		`base = ${json}\nall = dict(filter(f, base.items()))\nclient.create_campaign(**all)\n`,
		"all = dict(filter(f, base.items()))",
	],
	[
		"of its text",
		"Python",
		`BASE = '${json}'\nclient.create_campaign(**json.loads(Template(BASE).substitute(a="b")))\n`,
		'client.create_campaign(**json.loads(Template(BASE).substitute(a="b")))',
	],
	[
		"by a function that is given a part of it",
		"JavaScript or TypeScript",
		`const tags = { a: "b" }; const base = { name: "Spring", connectInstanceId: "${id}", tags };\ntune(tags);\nclient.createCampaign(base);\n`,
		"tune(tags)",
	],
	[
		"by a function before the call",
		"JavaScript or TypeScript",
		`const base = ${json};\nconst all = omit(base, "tags");\nclient.createCampaign(all);\n`,
		'omit(base, "tags")',
	],
];

suite("a campaign from which a pasted text makes another one", () => {
	for (const [what, language, text, leftOut] of calls) {
		testKind({
			what,
			text,
			said: `${language} code with a campaign on line 1. ${convert} Left out: ${JSON.stringify(leftOut).slice(0, 40)}`,
			campaigns: [tagged],
		});
	}
});

suite("a date and time or a number that a pasted text changes", () => {
	const gap = (code: string): string => ["$", `{${code}}`].join("");
	for (const [value, change, use] of [
		['new Date("2031-05-05T10:00:00Z")', "x.setUTCHours(13)", "x.toISOString()"],
		["1", "x++", "x"],
		["1", "x += 2", "x"],
	]) {
		const text = `let x = ${value};\n${change};\nsend({ name: "Spring", connectInstanceId: "${id}", type: ${use} });\n`;
		const told = [`x = ${value}`, change].map((one) => JSON.stringify(one)).join(", ");
		testKind({
			what: `by ${change}`,
			text,
			said: `JavaScript or TypeScript code with a campaign on line 3. ${convert} Left out: ${told}.`,
			campaigns: [{ name: "Spring", connectInstanceId: id, type: gap(use ?? "") }],
		});
	}
});

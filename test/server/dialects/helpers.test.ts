import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const when = { startTime: "2031-05-05T13:00:00Z", endTime: "2031-07-31T22:00:00Z" };
const pythonWhen = `{"startTime": "${when.startTime}", "endTime": "${when.endTime}"}`;
const scriptWhen = `{ startTime: "${when.startTime}", endTime: "${when.endTime}" }`;
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const javaScript = "JavaScript or TypeScript";

const python = (rest: string): string =>
	`client.create_campaign(name="Spring", connectInstanceId="${id}", ${rest})\n`;
const script = (rest: string): string =>
	`await c.send(new CreateCampaignCommand({ name: "Spring", connectInstanceId: "${id}", ${rest} }));\n`;

function said(language: string, line: number, left?: string): string {
	const all = `${language} code with a campaign on line ${line}. ${convert}`;
	return left === undefined ? all : `${all} Left out: ${left}.`;
}

/** Functions whose only statement returns a value: what a call gives is certain. */
const certain: readonly (readonly [what: string, language: string, line: number, text: string])[] = [
	["of Python", "Python", 4, `def when():\n    return ${pythonWhen}\n\n${python("schedule=when()")}`],
	[
		"with a type and a text that describes it",
		"Python",
		5,
		`def when() -> dict[str, str]:\n    """The dates."""\n    return ${pythonWhen}\n\n${python("schedule=when()")}`,
	],
	["on one line", "Python", 2, `def when(): return ${pythonWhen}\n${python("schedule=when()")}`],
	["behind its call", "Python", 1, `${python("schedule=when()")}\ndef when():\n    return ${pythonWhen}\n`],
	[
		"of a class of Python",
		"Python",
		5,
		`class C:\n    def _when(self):\n        return ${pythonWhen}\n    def run(self):\n        self.${python("schedule=self._when()")}`,
	],
	[
		"that belongs to a class",
		"Python",
		5,
		`class C:\n    @staticmethod\n    def when():\n        return ${pythonWhen}\n${python("schedule=C.when()")}`,
	],
	["without a name", "Python", 2, `when = lambda: ${pythonWhen}\n${python("schedule=when()")}`],
	[
		"that is spread",
		"Python",
		3,
		`def more():\n    return {"schedule": ${pythonWhen}}\n${python("**more()")}`,
	],
	[
		"of JavaScript",
		javaScript,
		4,
		`function when() {\n  return ${scriptWhen};\n}\n${script("schedule: when()")}`,
	],
	[
		"with a type",
		javaScript,
		2,
		`export function when(): When { return ${scriptWhen} }\n${script("schedule: when()")}`,
	],
	["of an arrow", javaScript, 2, `const when = () => (${scriptWhen});\n${script("schedule: when()")}`],
	[
		"of an arrow with braces",
		javaScript,
		2,
		`const when = () => { return ${scriptWhen}; };\n${script("schedule: when()")}`,
	],
	[
		"of a variable",
		javaScript,
		2,
		`const when = function () { return ${scriptWhen}; };\n${script("schedule: when()")}`,
	],
	[
		"of a class of JavaScript",
		javaScript,
		3,
		`class C {\n  when() { return ${scriptWhen}; }\n  run() { ${script("schedule: this.when()")} }\n}\n`,
	],
	[
		"of PHP",
		"PHP",
		3,
		`<?php\nfunction when(): array { return ['startTime' => '${when.startTime}', 'endTime' => '${when.endTime}']; }\n$c->createCampaign(['name' => 'Spring', 'connectInstanceId' => '${id}', 'schedule' => when()]);\n`,
	],
];

/** Functions of which only running them tells what they give: a call is a gap, and what it calls is listed. */
const uncertain: readonly (readonly [what: string, definition: string, call: string, left: string])[] = [
	[
		"with parameters",
		`def w(a):\n    return {"startTime": a}\n`,
		`w("x")`,
		'"def w(a): return {\\"startTime\\": a}"',
	],
	["with other statements", `def w():\n    a()\n    return {}\n`, "w()", '"def w(): a() return {}"'],
	["that waits", `async def w():\n    return {"a": 1}\n`, "w()", '"async def w(): return {\\"a\\": 1}"'],
	["that is decorated", `@cache\ndef w():\n    return {"a": 1}\n`, "w()", '"def w(): return {\\"a\\": 1}"'],
	[
		"that is there twice",
		`def w():\n    return {"a": 1}\ndef w():\n    return {"a": 2}\n`,
		"w()",
		'"def w(): return {\\"a\\": 1}", "def w(): return {\\"a\\": 2}"',
	],
	[
		"that is there only sometimes",
		`if x:\n    def w():\n        return {"a": 1}\n`,
		"w()",
		'"def w(): return {\\"a\\": 1}", "if x"',
	],
	[
		"whose name is something else, too",
		`def w():\n    return {"a": 1}\nw = other\n`,
		"w()",
		'"w = other", "def w(): return {\\"a\\": 1}"',
	],
	["that calls itself", `def w():\n    return w()\n`, "w()", '"def w(): return w()"'],
	["that returns another call", `def w():\n    return load("x")\n`, "w()", '"def w(): return load(\\"x\\")"'],
	["in a text", `def w(a):\n    return a\n`, "w(1) + w(2)", '"def w(a): return a"'],
];

const loops: readonly Kind[] = [
	["{d: [1] for d in ('MONDAY', 'TUESDAY')}", { MONDAY: [1], TUESDAY: [1] }],
	["{d: [1] for d in DAYS}", { MONDAY: [1], FRIDAY: [1] }],
	["{d: {'a': 1} for d in {'MONDAY': 2}}", undefined],
	["{d: [d] for d in DAYS}", undefined, 'DAYS = [\\"MONDAY\\", \\"FRIDAY\\"]'],
	["{d: [f'{d}'] for d in DAYS}", undefined, 'DAYS = [\\"MONDAY\\", \\"FRIDAY\\"]'],
	["{d: [1] for d in DAYS if d}", undefined, 'DAYS = [\\"MONDAY\\", \\"FRIDAY\\"]'],
	["{d: [1] for d in days()}", undefined],
].map(([code, value, left]) => ({
	what: String(code),
	text: `DAYS = ["MONDAY", "FRIDAY"]\n${python(`tags=${code}`)}`,
	said: said("Python", 2, left === undefined ? undefined : `"${left}"`),
	campaigns: [{ ...spring, tags: value ?? gap(String(code)) }],
}));

suite("functions of a pasted text", () => {
	for (const [what, language, line, text] of certain) {
		const isIndented = language === "JavaScript or TypeScript";
		testKind({
			what: `${what}${isIndented ? " (JavaScript)" : ""}: its value`,
			text,
			said: said(language, line),
			campaigns: [{ ...spring, schedule: when }],
		});
	}
	for (const [what, definition, call, left] of uncertain) {
		testKind({
			what: `${what}: a gap, and listed`,
			text: `${definition}${python(`schedule=${call}`)}`,
			said: said("Python", definition.split("\n").length, left),
			campaigns: [{ ...spring, schedule: gap(call) }],
		});
	}
	testKind({
		what: "of JavaScript with parameters",
		text: `const w = (a) => ({ a });\nasync function v() { return {}; }\n${script("tags: w(1), schedule: v()")}`,
		said: said(javaScript, 3, '"w = (a) => ({ a })", "async function v() { return {}; }"'),
		campaigns: [{ ...spring, tags: gap("w(1)"), schedule: gap("v()") }],
	});
	testKind({
		what: "of C#, in braces and behind an arrow",
		text: `static Tags One() { return new Tags { A = "b" }; }\nstatic Tags Two() => new Tags { A = "c" };\nstatic Tags Three(string a) => new Tags { A = a };\nvar r = new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = "${id}", Tags = One(), More = Two(), Source = Three("x") };\n`,
		said: said("C#", 4, '"Tags Three(string a) => new Tags { A = a }"'),
		campaigns: [{ ...spring, tags: { A: "b" }, More: { A: "c" }, source: gap('Three("x")') }],
	});
	testKind({
		what: "in which the campaign is: their calls are listed",
		text: `def base(name):\n    return {"name": name, "connectInstanceId": "${id}"}\nc.create_campaign(**base("Spring"))\nc.create_campaign(**base("Autumn"))\n`,
		said: said("Python", 2, '"base(\\"Spring\\")", "base(\\"Autumn\\")"'),
		campaigns: [{ name: gap("name"), connectInstanceId: id }],
	});
	testKind({
		what: "in which the campaign is, of JavaScript",
		text: `const run = (name: string): void => { ${script("x: name").trim()} };\nrun("Spring");\nrun();\n`,
		said: said(javaScript, 1, '"run(\\"Spring\\")"'),
		campaigns: [{ ...spring, x: gap("name") }],
	});
	testKind({
		what: "that an argument is spread from",
		text: `def w(a):\n    return {"type": a}\n${python('**w("MANAGED")')}`,
		said: said("Python", 3, '"**w(\\"MANAGED\\")", "def w(a): return {\\"type\\": a}"'),
		campaigns: [spring],
	});
});

suite("loops of a pasted text that make an object", () => {
	for (const kind of loops) {
		testKind(kind);
	}
	testKind({
		what: "pairs of JavaScript",
		text: `const days = ["MONDAY", "FRIDAY"];\n${script("tags: Object.fromEntries(days.map((d) => [d, { a: 1 }])), schedule: Object.fromEntries(['a'].map(d => [d, f(d)]))")}`,
		said: said(javaScript, 2),
		campaigns: [
			{
				...spring,
				tags: { MONDAY: { a: 1 }, FRIDAY: { a: 1 } },
				schedule: gap("Object.fromEntries(['a'].map(d => [d, f(d)]))"),
			},
		],
	});
});

import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const javaScript = "JavaScript or TypeScript";
const load = "const { q } = load();\n";
const send = `client.createCampaign({ name: q, connectInstanceId: "${id}" });`;
const sendInPython = `client.create_campaign(name=q, connectInstanceId="${id}")\n`;
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");

/** Loops around a campaign, whose heads are told. */
const around: readonly (readonly [what: string, language: string, text: string, heads: readonly string[]])[] =
	[
		["for of Python", "Python", `for q in ["A", "B"]:\n    ${sendInPython}`, ['for q in ["A", "B"]']],
		[
			"for of Python over several lines, with a block between",
			"Python",
			`for q in [\n    "A",\n]:\n    try:\n        ${sendInPython}    except E: pass\n`,
			['for q in [ "A", ]'],
		],
		["while of Python", "Python", `while True:\n    ${sendInPython}`, ["while True"]],
		[
			"several loops",
			javaScript,
			`for (let i = 0; i < 3; i++) {\n  for await (const q of queues) {\n    ${send}\n  }\n}\n`,
			["for (let i = 0; i < 3; i++)", "for await (const q of queues)"],
		],
		[
			"a loop without braces",
			javaScript,
			`${load}for (const q of all)\n  ${send}\n`,
			["for (const q of all)"],
		],
		["a loop on one line", javaScript, `${load}for (const q of all) ${send}\n`, ["for (const q of all)"]],
		[
			"map",
			javaScript,
			`const all = ["A", "B"].map((q) => ({ name: q, connectInstanceId: "${id}" }));\n`,
			['["A", "B"].map((q) =>'],
		],
		[
			"forEach",
			javaScript,
			`${load}all.forEach(async q => {\n  await ${send}\n});\n`,
			["all.forEach(async q =>"],
		],
		[
			"forEach and a function",
			javaScript,
			`${load}x().forEach(function (q) {\n  ${send}\n});\n`,
			["x().forEach(function (q)"],
		],
		[
			"a chain of calls",
			javaScript,
			`${load}all\n  .filter(Boolean)\n  .map((q) => ${send.slice(0, -1)});\n`,
			["all .filter(Boolean) .map((q) =>"],
		],
		[
			"range of Go",
			"Go",
			`func main() {\n\tfor _, q := range all {\n\t\tin := &x.CreateCampaignInput{Name: q, ConnectInstanceId: aws.String("${id}")}\n\t}\n}\n`,
			["for _, q := range all"],
		],
		[
			"each of Ruby",
			"Ruby",
			`all.each do |q|\n  client.create_campaign(name: q, connect_instance_id: '${id}')\nend\n`,
			["all.each do |q|"],
		],
		[
			"a comprehension",
			"Python",
			`import boto3\nall = [\n    {"name": q, "connectInstanceId": "${id}"}\n    for q in names\n]\n`,
			["for q in names"],
		],
	];

/** Loops that have ended before. */
const before: readonly (readonly [what: string, language: string, text: string])[] = [
	["Python", "Python", `for x in y:\n    print(x)\n${sendInPython}`],
	[
		"JavaScript",
		javaScript,
		`${load}for (const x of y) { print(x); }\nfor (const x of y) print(x);\n${send}\n`,
	],
	["one line", javaScript, `${load}for (const x of y) print(x); ${send}\n`],
	["calls", javaScript, `${load}y.map((x) => x);\n${send}\n`],
];

suite("loops around a campaign of a pasted text", () => {
	for (const [what, language, text, heads] of around) {
		const start = text.search(/client|\{ ?"?name|&x/);
		const leftOut = heads.map((head) => JSON.stringify(head)).join(", ");
		testKind({
			what: `are told: ${what}`,
			text,
			said: `${language} code with a campaign on line ${text.slice(0, start).split("\n").length}. ${convert} Left out: ${leftOut}.`,
			campaigns: [{ name: gap("q"), connectInstanceId: id }],
		});
	}
	for (const [what, language, text] of before) {
		testKind({
			what: `are not told where they have ended: ${what}`,
			text,
			said: `${language} code with a campaign on line ${text.slice(0, text.indexOf("client")).split("\n").length}. ${convert}`,
			campaigns: [{ name: gap("q"), connectInstanceId: id }],
		});
	}
});

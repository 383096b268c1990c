import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const javaScript = "JavaScript or TypeScript";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const ofCSharp = (name: string): string =>
	`var request = new CreateCampaignRequest { Name = ${name}, ConnectInstanceId = "${id}" };\n`;
const ofPython = (name: string): string =>
	`client.create_campaign(name=${name}, connectInstanceId="${id}")\n`;
const ofRuby = (name: string): string =>
	`Aws::X.create_campaign(name: ${name}, connect_instance_id: "${id}")\n`;
const ofScript = (name: string): string =>
	`client.createCampaign({ name: ${name}, connectInstanceId: "${id}", type: "MANAGED" });\n`;

/** Code that chooses a name: what the name becomes, and what is told. */
const choices: readonly (readonly [
	what: string,
	language: string,
	text: string,
	name: string,
	told: readonly string[],
])[] = [
	[
		"a switch expression",
		"C#",
		`var n = env switch { "p" => "A", _ => "B" };\n${ofCSharp("n")}`,
		"n",
		['n = env switch { "p" => "A", _ => "B" }'],
	],
	[
		"a switch expression over several lines",
		"C#",
		`string n = env switch\n{\n    "p" => "A",\n    _ => throw new X()\n};\n${ofCSharp("n")}`,
		"n",
		['n = env switch { "p" => "A", _ => throw new X() }'],
	],
	[
		"a switch expression in place of the value",
		"C#",
		ofCSharp('env switch { "p" => "A", _ => "B" }'),
		'env switch { "p" => "A", _ => "B" }',
		[],
	],
	[
		"a switch statement",
		"C#",
		`string n;\nswitch (env)\n{\n    case "p":\n        n = "A";\n        break;\n    default:\n        n = "B";\n        break;\n}\n${ofCSharp("n")}`,
		"n",
		['n = "A"', 'n = "B"', 'case "p":', "switch (env)"],
	],
	[
		"a switch statement on one line",
		"C#",
		`var n = "A";\nswitch (env) { case "p": n = "B"; break; default: n = "C"; break; }\n${ofCSharp("n")}`,
		"n",
		['n = "A"', 'n = "B"', 'n = "C"', 'switch (env) { case "p": n = "B"; break; default: n = "C"; break; }'],
	],
	[
		"match",
		"Rust",
		`let n = match env { "p" => "A", _ => "B" };\nlet c = json!({ "name": n, "connectInstanceId": "${id}" });\n`,
		"n",
		['n = match env { "p" => "A", _ => "B" }'],
	],
	[
		"case",
		"Ruby",
		`n = case env\n    when "p" then "A"\n    else "B"\n    end\n${ofRuby("n")}`,
		"n",
		['n = case env when "p" then "A" else "B" end'],
	],
	[
		"an if whose value counts",
		"Ruby",
		`n = if eu\n  "A"\nelse\n  "B"\nend\n${ofRuby("n")}`,
		"n",
		['n = if eu "A" else "B" end'],
	],
	[
		"a property that a block sets",
		"Ruby",
		`opts = { name: "A" }\nparser.on("--name N") { |v| opts[:name] = v }\n${ofRuby("opts[:name]")}`,
		"opts[:name]",
		['opts = { name: "A" }', "opts[:name] = v", 'parser.on("--name N") { |v| opts[:name] = v }'],
	],
	[
		"a property that is set sometimes",
		"Python",
		`cfg = {"n": "A"}\nif eu:\n    cfg["n"] = "B"\n${ofPython('cfg["n"]')}`,
		'cfg["n"]',
		['cfg = {"n": "A"}', 'cfg["n"] = "B"', "if eu"],
	],
	[
		"argparse",
		"Python",
		`p.add_argument("-n", "--campaign-name", default="A")\np.add_argument("--other", default="C")\nargs = p.parse_args()\n${ofPython("args.campaign_name")}`,
		"args.campaign_name",
		[
			"args = p.parse_args()",
			'p.add_argument("-n", "--campaign-name", default="A")',
			'p.add_argument("--other", default="C")',
		],
	],
	[
		"the choices of argparse",
		"Python",
		`p.add_argument("name", choices=["A", "B"])\n${ofPython("p.parse_args().name")}`,
		"p.parse_args().name",
		['p.add_argument("name", choices=["A", "B"])'],
	],
	[
		"Click",
		"Python",
		`@click.option("--name", default="A")\ndef main(name):\n    ${ofPython("name")}`,
		"name",
		['@click.option("--name", default="A")'],
	],
	[
		"Commander",
		javaScript,
		`program.option("-n, --campaign-name <name>", "its name", "A");\nconst opts = program.opts();\n${ofScript("opts.campaignName")}`,
		"opts.campaignName",
		["opts = program.opts()", 'program.option("-n, --campaign-name <name>", "its name", "A")'],
	],
	[
		"yargs",
		javaScript,
		`yargs.option("name", { default: "A" });\nconst { argv } = yargs;\n${ofScript("argv.name")}`,
		"argv.name",
		['yargs.option("name", { default: "A" })'],
	],
	[
		"the environment",
		"Python",
		`n = os.getenv("N", "A")\n${ofPython("n")}`,
		"n",
		['n = os.getenv("N", "A")'],
	],
	[
		"the environment in place of the value",
		"Python",
		ofPython('os.environ.get("N", "A")'),
		'os.environ.get("N", "A")',
		[],
	],
];

/** Values that nothing chooses. */
const certain: readonly (readonly [what: string, language: string, text: string])[] = [
	["an option without a default", "Python", `p.add_argument("--name")\n${ofPython('"A"')}`],
	[
		"a property of another object",
		"Python",
		`cfg = {"n": "A"}\nif eu:\n    cfg["name"] = "A"\n${ofPython('cfg["n"]')}`,
	],
	[
		"a change of another property",
		"Python",
		`cfg = {"n": "A", "m": []}\ncfg.m.append("A")\n${ofPython('cfg["n"]')}`,
	],
	["a property of C#", "C#", `var other = new X { Name = "A" };\n${ofCSharp('"A"')}`],
];

suite("values that pasted code chooses among several", () => {
	for (const [what, language, text, name, told] of choices) {
		const line = text
			.slice(0, text.search(/client|Aws::X|var request|let c =|p\.parse_args\(\)\.name/))
			.split("\n").length;
		const listed = told.map((one) => JSON.stringify(one)).join(", ");
		testKind({
			what: `are told: ${what}`,
			text,
			said: `${language} code with a campaign on line ${line}. ${convert}${listed === "" ? "" : ` Left out: ${listed}.`}`,
			isAll: true,
			campaigns: [
				{
					name: gap(name),
					connectInstanceId: id,
					...(language === javaScript && { type: "MANAGED" }),
				},
			],
		});
	}
	for (const [what, language, text] of certain) {
		testKind({
			what: `but not ${what}`,
			text,
			said: `${language} code with a campaign on line ${text.trimEnd().split("\n").length}. ${convert}`,
			isAll: true,
			campaigns: [{ name: "A", connectInstanceId: id }],
		});
	}
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const javaScript = `createCampaign({ name, connectInstanceId: "${id}", type: "MANAGED" })`;
const python = `client.create_campaign(name=name, connectInstanceId="${id}")`;
const ruby = `client.create_campaign({name: name, connect_instance_id: "${id}"})`;
const cSharp = `c.CreateCampaignAsync(new CreateCampaignRequest { Name = name, ConnectInstanceId = "${id}" })`;
const shell = `aws connectcampaignsv2 create-campaign --name "$NAME" --connect-instance-id ${id}`;
const go = `client.CreateCampaign(ctx, &api.CreateCampaignInput{Name: &name, ConnectInstanceId: aws.String("${id}")})`;

/** Texts in which a variable has a value at first, and another one where the campaign is made. */
const texts: readonly (readonly [what: string, code: string])[] = [
	["a loop of Python over pairs", `name = "Spring"\nfor i, name in enumerate(names):\n    ${python}\n`],
	["an import of Python", `name = "Spring"\nfrom settings import name\n${python}\n`],
	["an import in brackets", `name = "Spring"\nfrom settings import (\n    a,\n    name,\n)\n${python}\n`],
	["an import of everything", `name = "Spring"\nfrom settings import *\n${python}\n`],
	["a loop of JavaScript over pairs", `let name = "Spring";\nfor (const [k, name] of all) ${javaScript};\n`],
	[
		"a loop of JavaScript without a declaration",
		`let name = "Spring";\nfor (name of names) ${javaScript};\n`,
	],
	["a loop of JavaScript that waits", `let name = "Spring";\nfor await (name of all()) ${javaScript};\n`],
	["a loop of JavaScript over keys", `let name = "Spring";\nfor (name in all) ${javaScript};\n`],
	["a loop of C# with a type", `var name = "Spring";\nforeach (string name in names) ${cSharp};\n`],
	["a function of C#", `var name = "Spring";\nnames.ForEach(name => ${cSharp});\n`],
	["what C# gives to a variable", `var name = "Spring";\nif (!TryGet(out name)) { }\n${cSharp};\n`],
	["what C# may change", `var name = "Spring";\nLoad(ref name);\n${cSharp};\n`],
	[
		"a loop of Java",
		`String name = "Spring";\nfor (String name : names) f("{\\"name\\": \\"" + name + "\\", \\"connectInstanceId\\": \\"${id}\\", \\"type\\": \\"MANAGED\\"}");\n`,
	],
	[
		"a loop of Kotlin",
		`val name = "Spring"\nfor (name in names) f("""{"name": "$\u007bname}", "connectInstanceId": "${id}", "type": "MANAGED"}""")\n`,
	],
	[
		"a block of Swift",
		`let name = "Spring"\nnames.forEach { name in\n  try await f(["name": name, "connectInstanceId": "${id}"])\n}\n`,
	],
	[
		"a block of Groovy",
		`def name = "Spring"\ndef x = [a: "b"]\nnames.each { name -> f([name: name, connectInstanceId: "${id}", type: "MANAGED"]) }\n`,
	],
	[
		"a closure of Rust",
		`let name = "Spring";\nnames.iter().for_each(|name| f(json!({"name": name, "connectInstanceId": "${id}"})));\n`,
	],
	[
		"what Rust lends to be changed",
		`let mut name = String::from("Spring");\nio::stdin().read_line(&mut name);\nf(json!({"name": name, "connectInstanceId": "${id}"}));\n`,
	],
	["an address in Go", `package main\nname := "Spring"\nflag.StringVar(&name, "n", "", "")\n${go}\n`],
	["an address that Go scans into", `package main\nname := "Spring"\nfmt.Scan(&name)\n${go}\n`],
	["a block of Ruby", `name = "Spring"\nnames.each { |name| ${ruby} }\n`],
	["a block of Ruby on lines", `name = "Spring"\nnames.each_with_index do |(name, x), i|\n  ${ruby}\nend\n`],
	[
		"a loop of Lua",
		`local name = "Spring"\nfor _, name in ipairs(names) do f({ name = name, connectInstanceId = "${id}" }) end\n`,
	],
	["what a shell reads", `NAME=Spring\nread -p "Name? " NAME\n${shell}\n`],
	["a loop of a shell", `NAME=Spring\nfor NAME in a b; do\n${shell}\ndone\n`],
	["lines that a shell reads", `NAME=Spring\nwhile IFS=, read -r ID NAME; do\n${shell}\ndone < x.csv\n`],
	["what a shell adds", `NAME=Spring\nNAME+=er\n${shell}\n`],
];

suite("a name in pasted code that stands for something else", () => {
	for (const [what, code] of texts) {
		test(`has no value that is certain: ${what}`, () => {
			const [first, ...more] = conversions(code).map((one): unknown => JSON.parse(one));
			assert.deepEqual(more, []);
			assert.ok(first !== null && typeof first === "object" && "name" in first);
			assert.match(String(first.name), /^\$\{&?name\}$/i);
			const message = new CampaignText(code).problems[0]?.message ?? "";
			assert.match(message, /Left out: .*Spring/);
		});
	}

	for (const [what, code] of [
		[
			"what Rust lends",
			`let name = "Spring";\nlook(&name);\nf(json!({"name": name, "connectInstanceId": "${id}"}));\n`,
		],
		["an address that is printed", `package main\nname := "Spring"\nfmt.Println(&name)\n${go}\n`],
		["another loop", `name = "Spring"\nfor i, other in enumerate(names):\n    print(other)\n${python}\n`],
		["another import", `from settings import other, more\nname = "Spring"\n${python}\n`],
		["an import of everything before it", `from settings import *\nname = "Spring"\n${python}\n`],
		[
			"another variable of a shell",
			`NAME=Spring\nread -r OTHER\nfor X in $NAME; do echo "$X"; done\n${shell}\n`,
		],
	] as const) {
		test(`is not meant by ${what}`, () => {
			assert.deepEqual(
				conversions(code).map((one) => JSON.parse(one)),
				[{ name: "Spring", connectInstanceId: id }],
			);
		});
	}
});

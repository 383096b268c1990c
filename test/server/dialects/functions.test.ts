import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const spring = { name: "Spring", connectInstanceId: id };
const literal = `{ name: "Spring", connectInstanceId: "${id}" }`;
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");

type Called = readonly [what: string, text: string, told: string];

/** Functions that change a campaign, which may never be called. */
const changing: readonly Called[] = [
	["with a name", 'function rename() { base.name = "Summer"; }', 'base.name = "Summer"'],
	["of an event", 'button.onclick = () => { base.name = "Clicked"; };', 'base.name = "Clicked"'],
	["of a test", 'test("x", () => {\n  base.name = "Test";\n});', 'base.name = "Test"'],
];

/** Variables of another function than the one that creates the campaign. */
const local: readonly (readonly [language: string, text: string, line: number, told: string])[] = [
	[
		"Python",
		`def eu():\n    name = "EU"\n    return name\n\ndef us():\n    client.create_campaign(name=name, connectInstanceId="${id}")\n`,
		6,
		'name = "EU"',
	],
	[
		"JavaScript or TypeScript",
		`function eu() { const name = "EU"; return name; }\nconst us = () => client.send(new CreateCampaignCommand({ name, connectInstanceId: "${id}" }));\n`,
		2,
		'name = "EU"',
	],
	[
		"Go",
		`func test() { name := "EU"; use(name) }\nfunc main() {\n\tclient.CreateCampaign(ctx, &connectcampaignsv2.CreateCampaignInput{Name: aws.String(name), ConnectInstanceId: aws.String("${id}")})\n}\n`,
		3,
		'name := "EU"',
	],
];

suite("functions of pasted code", () => {
	for (const [what, code, told] of changing) {
		testKind({
			what: `change no campaign of others in silence: one ${what}`,
			text: `const base = ${literal};\n${code}\nmodule.exports = base;\n`,
			said: `JavaScript or TypeScript code with a campaign on line 1. ${convert} Left out: ${JSON.stringify(told)}.`,
			isAll: true,
			campaigns: [spring],
		});
	}

	for (const [language, text, line, told] of local) {
		testKind({
			what: `keep their variables to themselves: ${language}`,
			text,
			said: `${language} code with a campaign on line ${line}. ${convert} Left out: ${JSON.stringify(told)}.`,
			isAll: true,
			campaigns: [{ ...spring, name: gap("name") }],
		});
	}

	testKind({
		what: "know their own variables, and those of the function around them",
		text: `def main():\n    name = "Spring"\n    def send():\n        client.create_campaign(name=name, connectInstanceId="${id}")\n    send()\n`,
		said: `Python code with a campaign on line 4. ${convert}`,
		isAll: true,
		campaigns: [spring],
	});

	testKind({
		what: "put their campaign together",
		text: `export const handler = async () => {\n  const base = ${literal};\n  base.name = "Summer";\n  await client.send(new CreateCampaignCommand(base));\n};\n`,
		said: `JavaScript or TypeScript code with a campaign on line 2. ${convert}`,
		isAll: true,
		campaigns: [{ ...spring, name: "Summer" }],
	});
});

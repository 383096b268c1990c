import assert from "node:assert/strict";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const command = `aws connectcampaignsv2 create-campaign --connect-instance-id ${id} --name Spring`;

/** Commands that stand in a string of other code, and what comes behind the string. */
const texts: readonly string[] = [
	`execSync(\`${command}\`);\nconsole.log("never");\n`,
	`os.system("${command}")\nprint("never", on)\n`,
	`os.system('${command}')\n`,
	`os.system("""${command}""")\nprint("never")\n`,
	`ID=\`${command}\`; echo "$ID"\n`,
];

const start = `aws connectcampaignsv2 create-campaign --connect-instance-id ${id}`;
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");

/** Commands in which the string has escapes or values, and what they say beside the instance. */
const escaped: readonly (readonly [what: string, text: string, said: object])[] = [
	[
		"quotes of code",
		`os.system("${start} --name \\"Spring sale\\" --tags '{\\"a\\": \\"b\\"}'")\nprint("x")\n`,
		{ name: "Spring sale", tags: { a: "b" } },
	],
	["quotes of YAML", `script:\n  - '${start} --name ''Spring sale'''\n  - echo x\n`, { name: "Spring sale" }],
	["quotes of JSON in YAML", `steps:\n  - run: "${start} --name \\"Spring\\""\n`, { name: "Spring" }],
	[
		"a value of Python",
		`os.system(f"${start} --name {name} --type MANAGED")\n`,
		{ name: gap("name"), type: "MANAGED" },
	],
	[
		"a program with its arguments in a string",
		`Process.Start("aws", $"${start.slice(4)} --name {name}");\n`,
		{ name: gap("name") },
	],
	[
		"a recipe of make",
		`NAME ?= Spring\ncreate:\n\t@${start} \\\n\t\t--name $(NAME) --tags stage=$$STAGE\n`,
		{ name: gap("NAME"), tags: { stage: gap("STAGE") } },
	],
];

suite("a command that is written in other code", () => {
	for (const [what, text, said] of escaped) {
		test(`is read without what that has put into it: ${what}`, () => {
			assert.deepEqual(
				conversions(text).map((one) => JSON.parse(one)),
				[{ connectInstanceId: id, ...said }],
			);
		});
	}
});

suite("a command in a string of other code", () => {
	for (const text of texts) {
		test(`ends with the string: ${JSON.stringify(text.slice(0, 20))}`, () => {
			assert.deepEqual(
				conversions(text).map((one) => JSON.parse(one)),
				[{ connectInstanceId: id, name: "Spring" }],
			);
		});
	}
});

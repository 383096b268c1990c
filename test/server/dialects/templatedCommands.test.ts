import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const command = `aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id}`;
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const json = (cap: string, team: string): string => `'{"cap":${cap},"team":"${team}"}'`;

/** What stands in the quotes of a shell, and is filled in by something else before it. */
const rows: readonly (readonly [what: string, text: string, line: number, left: string, tags: object])[] = [
	[
		"make",
		`CAP ?= 0.6\nTEAM := sales\ncreate:\n\t${command} --tags ${json("$(CAP)", "$(TEAM)")}\n`,
		4,
		' Left out: "CAP ?= 0.6", "TEAM := sales".',
		{ cap: gap("CAP"), team: gap("TEAM") },
	],
	[
		"make, in a text alone",
		`create:\n\t${command} --tags ${json("1", "$(TEAM)")}\n`,
		2,
		"",
		{ cap: 1, team: gap("TEAM") },
	],
	[
		"Jinja",
		`${command} --tags ${json("{{ cap }}", "{{ team }}")}\n`,
		1,
		"",
		{ cap: gap("cap"), team: gap("team") },
	],
	[
		"Helm",
		`${command} --tags ${json("{{- .Values.cap -}}", "a")}\n`,
		1,
		"",
		{ cap: gap(".Values.cap"), team: "a" },
	],
	[
		"GitHub",
		`${command} --tags ${json(`$${"{{ inputs.cap }}"}`, "a")}\n`,
		1,
		"",
		{ cap: gap("inputs.cap"), team: "a" },
	],
	[
		"braces",
		`${command} --tags ${json(gap("params.CAP"), "a")}\n`,
		1,
		"",
		{ cap: gap("params.CAP"), team: "a" },
	],
	[
		"Argo, behind an equals sign",
		`${command} --tags cap={{workflow.cap}},team=a\n`,
		1,
		"",
		{ cap: gap("workflow.cap"), team: "a" },
	],
];

suite("commands with what is filled in before a shell runs them", () => {
	for (const [what, text, line, left, tags] of rows) {
		testKind({
			what: `have a gap for it: ${what}`,
			text,
			said: `an AWS CLI command with a campaign on line ${line}. ${convert}${left}`,
			isAll: true,
			campaigns: [{ ...spring, tags }],
		});
	}

	testKind({
		what: "go on behind the two backslashes of a string",
		text: `sh """\n  ${command} \\\\\n    --tags a=b\n"""\n`,
		said: `an AWS CLI command with a campaign on line 2. ${convert}`,
		isAll: true,
		campaigns: [{ ...spring, tags: { a: "b" } }],
	});
});

suite("commands of the AWS CLI by other names", () => {
	const options = command.slice("aws ".length);
	for (const [what, text] of [
		["LocalStack", `awslocal ${options} --tags a=b\n`],
		["version 2", `aws2 ${options} --tags a=b\n`],
		["Docker", `docker run --rm -e AWS_PROFILE amazon/aws-cli:2.15 ${options} --tags a=b\n`],
		["the public registry", `docker run --rm public.ecr.aws/aws-cli/aws-cli ${options} --tags a=b\n`],
		["how its answer is shown", `${command} --tags a=b --query id --output text --no-cli-pager\n`],
	] as const) {
		testKind({
			what: `are read: ${what}`,
			text,
			said: `an AWS CLI command with a campaign on line 1. ${convert}`,
			isAll: true,
			campaigns: [{ ...spring, tags: { a: "b" } }],
		});
	}
});

suite("what a conversion leaves out", () => {
	const long = `c.set("${"x".repeat(90)}", 0.5)`;
	const json = JSON.stringify(spring);
	const message = (changes: readonly string[]): string =>
		new CampaignText(`const c = ${json};\n${changes.map((one) => `${one};\n`).join("")}`).problems[0]
			?.message ?? "";

	test("is told with the end of code that is long, where its values are", () => {
		assert.match(message([long]), /Left out: "c\.set\([^"]*\\"x+\u2026x+\\", 0\.5\)"\.$/);
	});

	test("is told as far as a problem is shown, and the rest is counted", () => {
		const changes = Array.from({ length: 19 }, (_, index) => `c.set("${"x".repeat(70)}${index}", 0.5)`);
		const said = message(changes);
		const [, count] = / and (\d+) more\.$/.exec(said) ?? [];
		assert.ok(said.length <= 600, String(said.length));
		assert.equal(said.split(", 0.5)").length - 1 + Number(count), changes.length);
	});

	test("is told as a whole where that is short enough", () => {
		const changes = Array.from({ length: 19 }, (_, index) => `c.set(${index + 10})`);
		assert.doesNotMatch(message(changes), /\u2026| more\.$/);
	});
});

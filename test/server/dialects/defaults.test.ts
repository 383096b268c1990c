import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** What stands for a value, as templates and shells write it, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const ownNames = "The API expects the campaign itself, with its own property names. Convert the file.";
const create = "aws connectcampaignsv2 create-campaign";

const yaml = (name: string): string =>
	`Resources:\n  C:\n    Type: AWS::ConnectCampaignsV2::Campaign\n    Properties:\n      Name: ${name}\n      ConnectInstanceId: ${id}\n`;

/** Parameters of templates, of which a default is only one of several values. */
const templates: readonly (readonly [
	what: string,
	before: string,
	name: string,
	gap: string,
	left: string,
])[] = [
	[
		"a parameter with a default",
		"Parameters:\n  Campaign: { Type: String, Default: Spring }\n",
		"!Ref Campaign",
		gap("Campaign"),
		' Left out: "Campaign: Default Spring".',
	],
	[
		"a parameter without one",
		"Parameters:\n  Campaign: { Type: String }\n",
		"!Ref Campaign",
		gap("Campaign"),
		"",
	],
	[
		"a parameter within a text",
		"Parameters:\n  Stage: { Type: String, Default: dev }\n  Other: { Default: x }\n",
		`!Sub "Spring ${gap("Stage")}"`,
		`Spring ${gap("Stage")}`,
		' Left out: "Stage: Default dev".',
	],
	[
		"a mapping",
		"Mappings:\n  M:\n    dev: { name: Spring }\n",
		"!FindInMap [M, dev, name]",
		gap("Fn::FindInMap M, dev, name"),
		' Left out: "M: {dev: {name: Spring}}".',
	],
	[
		"a condition, and the parameter that it goes by",
		"Parameters:\n  Stage: { Default: dev }\nConditions:\n  P: !Equals [!Ref Stage, prod]\n",
		"!If [P, Spring, Autumn]",
		gap("Fn::If P, Spring, Autumn"),
		' Left out: "P: Fn::Equals Ref Stage, prod", "Stage: Default dev".',
	],
];

const json: readonly Kind[] = [
	{
		what: "a parameter of a template in JSON",
		text: JSON.stringify({
			Parameters: { N: { Default: "Spring" } },
			Resources: {
				C: {
					Type: "AWS::ConnectCampaignsV2::Campaign",
					Properties: { Name: { Ref: "N" }, ConnectInstanceId: id },
				},
			},
		}),
		said: `a CloudFormation template with a campaign in "C". ${ownNames} Left out: "N: Default Spring".`,
		campaigns: [{ name: gap("N"), connectInstanceId: id }],
	},
	{
		what: "variables and locals of Terraform in JSON",
		text: JSON.stringify({
			variable: { n: { default: "Spring" }, other: { default: "x" } },
			locals: { i: gap("var.j") },
			resource: {
				awscc_connectcampaignsv2_campaign: {
					C: { name: gap("var.n"), connect_instance_id: gap("local.i") },
				},
			},
		}),
		said: `a Terraform configuration with a campaign in "C". ${ownNames} Left out: "var.n: Spring", "local.i: ${gap("var.j")}".`,
		campaigns: [{ name: gap("var.n"), connectInstanceId: gap("local.i") }],
	},
];

const terraform = (variable: string, left: string): Kind => ({
	what: `a variable of Terraform: ${variable.replace(/\s+/g, " ")}`,
	text: `variable "n" {\n${variable}}\nresource "awscc_connectcampaignsv2_campaign" "C" {\n  name = var.n\n  connect_instance_id = "${id}"\n}\n`,
	said: `Terraform code with a campaign on line ${2 + variable.split("\n").length}. ${convert}${left}`,
	campaigns: [{ name: gap("var.n"), connectInstanceId: id }],
});

/** What a shell puts in, or gives to a variable more than once: the gap has its name, and the rest is listed. */
const shells: readonly (readonly [text: string, left: string])[] = [
	[`${create} --name "${gap("NAME:-Spring")}"`, `"${gap("NAME:-Spring")}"`],
	[`${create} --name ${gap("NAME-Spring")}`, `"${gap("NAME-Spring")}"`],
	[`NAME=${gap("NAME:-Spring")}\n${create} --name $NAME`, `"NAME=${gap("NAME:-Spring")}"`],
	[`NAME="${gap("1:-Spring")}"; ${create} --name "$NAME"`, `"NAME=\\"${gap("1:-Spring")}\\""`],
	[`: "${gap("NAME:=Spring")}"\n${create} --name $NAME`, `"${gap("NAME:=Spring")}"`],
	[`NAME=$(date "+%Y")\n${create} --name $NAME`, '"NAME=$(date \\"+%Y\\")"'],
	[`NAME=$(a-b c)\n${create} --name $NAME`, '"NAME=$(a-b c)"'],
	[`@echo off\nset NAME=Spring\n${create} --name %NAME%`, '"NAME=Spring"'],
	[`NAME=a\nNAME=b\n${create} --name $NAME`, '"NAME=a", "NAME=b"'],
	[`if [ x ]; then NAME=a; fi\n${create} --name $NAME`, '"NAME=a", "if [ x ]; then NAME=a; fi"'],
	[`for NAME in a b; do ${create} --name $NAME`, '"for NAME in a b"'],
	[`read -r NAME\n${create} --name $NAME`, '"read -r NAME"'],
	[
		`param([string]$NAME = "Spring")\n${create} --name $NAME \`\n --region x`,
		'"--region x", "$NAME = \\"Spring\\""',
	],
	[
		`NAME=a\nOTHER=b\n${create} --name ${gap("NAME:-x")} --region x`,
		`"--region x", "${gap("NAME:-x")}", "NAME=a", "OTHER=b"`,
	],
];

/** Parameters of functions, with what they are where nothing is given for them. */
const parameters: readonly (readonly [text: string, language: string, line: number, left: string])[] = [
	[
		`def run(name="Spring", other=1):\n    c.create_campaign(name=name, connectInstanceId="${id}")\n`,
		"Python",
		2,
		'"name=\\"Spring\\""',
	],
	[
		`def run(name: str = "Spring"):\n    c.create_campaign(name=name, connectInstanceId="${id}")\n`,
		"Python",
		2,
		'"name: str = \\"Spring\\""',
	],
	[
		`const run = (a, name = "Spring") => send(new CreateCampaignCommand({ name, connectInstanceId: "${id}" }));\n`,
		"JavaScript or TypeScript",
		1,
		'"name = \\"Spring\\""',
	],
	[
		`<?php function run($name = 'Spring') { $c->createCampaign(['name' => $name, 'connectInstanceId' => '${id}']); }\n`,
		"PHP",
		1,
		"\"$name = 'Spring'\"",
	],
];

suite("defaults of a pasted text", () => {
	for (const [what, before, name, value, left] of templates) {
		testKind({
			what: `of CloudFormation: ${what}`,
			text: before + yaml(name),
			said: `a CloudFormation template in YAML with a campaign in "C". ${convert}${left}`,
			campaigns: [{ name: value, connectInstanceId: id }],
		});
	}
	for (const kind of json) {
		testKind(kind);
	}
	testKind(
		terraform('  type    = string\n  default = "Spring"\n', ' Left out: "n: default = \\"Spring\\"".'),
	);
	testKind(terraform("  default = {\n    a = 1\n  }\n", ' Left out: "n: default = { a = 1 }".'));
	testKind(terraform("  type = string\n", ""));
	testKind({
		what: "a variable of Terraform on one line",
		text: `variable "n" { default = "Spring" }\nresource "awscc_connectcampaignsv2_campaign" "C" {\n  name = var.n\n  connect_instance_id = "${id}"\n}\n`,
		said: `Terraform code with a campaign on line 2. ${convert} Left out: "n: default = \\"Spring\\"".`,
		campaigns: [{ name: gap("var.n"), connectInstanceId: id }],
	});
	for (const [text, left] of shells) {
		testKind({
			what: `of a shell: ${text.split("\n")[0]}`,
			text: `${text} --connect-instance-id ${id}\n`,
			said: `an AWS CLI command with a campaign on line ${text.split(create)[0]?.split("\n").length}. ${convert} Left out: ${left}.`,
			campaigns: [{ name: gap("NAME"), connectInstanceId: id }],
		});
	}
	testKind({
		what: "of a shell, for curl",
		text: `N=${gap("N:-Spring")}\ncurl -X PUT https://x -d '{"name": "'$N'", "connectInstanceId": "${id}"}'\n`,
		said: `a curl command with a campaign on line 2. ${convert} Left out: "N=${gap("N:-Spring")}".`,
		campaigns: [{ name: gap("N"), connectInstanceId: id }],
	});
	for (const [text, language, line, left] of parameters) {
		testKind({
			what: `of a function: ${text.slice(0, 40)}`,
			text,
			said: `${language} code with a campaign on line ${line}. ${convert} Left out: ${left}.`,
			campaigns: [{ name: gap(language === "PHP" ? "$name" : "name"), connectInstanceId: id }],
		});
	}
});

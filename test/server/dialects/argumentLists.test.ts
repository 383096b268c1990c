import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id };
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");

const words = ["connectcampaignsv2", "create-campaign", "--name", "Spring", "--connect-instance-id", id];
const list = JSON.stringify(["aws", ...words]);
const bare = JSON.stringify(words);
const items = words.map((word) => `      - ${word}\n`).join("");

const kinds: readonly Kind[] = [
	{
		what: "subprocess of Python, with values of the code",
		text: `import subprocess, json\nrun([\n    "aws",\n    "connectcampaignsv2",\n    "create-campaign",\n    "--name", name,\n    "--connect-instance-id", "${id}",\n    "--tags", json.dumps({"a": "b"}),\n])\n`,
		said: "an AWS CLI command with a campaign on line 2. A campaign file is the JSON of one campaign. Convert the file.",
		isAll: true,
		campaigns: [{ name: gap("name"), connectInstanceId: id, tags: { a: "b" } }],
	},
	{
		what: "a list that gets more later",
		text: `cmd = ${list}\ncmd += ["--type", "MANAGED"]\ncmd.append("--debug")\nsubprocess.run(cmd)\n`,
		said: 'an AWS CLI command with a campaign on line 1. A campaign file is the JSON of one campaign. Convert the file. Left out: "cmd += [\\"--type\\", \\"MANAGED\\"]", "cmd.append(\\"--debug\\")".',
		isAll: true,
		campaigns: [spring],
	},
	{
		what: "execFile of Node, with the program apart",
		text: `execFile("aws", [${bare.slice(1, -1)}, "--tags", JSON.stringify({ a: "b" })], () => {});\n`,
		said: "an AWS CLI command with a campaign on line 1.",
		campaigns: [{ ...spring, tags: { a: "b" } }],
	},
	{
		what: "exec.Command of Go",
		text: `package main\nfunc main() {\n\texec.Command(${list.slice(1, -1)}).Run()\n}\n`,
		said: "an AWS CLI command with a campaign on line 3.",
		campaigns: [spring],
	},
	{
		what: "a file of Docker",
		text: `FROM amazon/aws-cli\nCMD ${list}\n`,
		said: "an AWS CLI command with a campaign on line 2.",
		campaigns: [spring],
	},
	{
		what: "two commands",
		text: `spawn("aws", ${bare});\nspawn("aws", ${bare.replace("Spring", "Autumn")});\n`,
		said: "an AWS CLI command with 2 campaigns.",
		campaigns: [spring, { ...spring, name: "Autumn" }],
	},
	{
		what: "a task of VS Code",
		text: JSON.stringify({ tasks: [{ command: "aws", args: words }] }),
		said: 'a campaign inside "tasks.0.args".',
		campaigns: [spring],
	},
	{
		what: "a container of Kubernetes",
		text: `spec:\n  containers:\n    - command: ["aws", "connectcampaignsv2", "create-campaign"]\n      args:\n        - --name\n        - Spring sale\n        - --connect-instance-id\n        - $(ID)\n`,
		said: 'YAML with a campaign in "spec.containers.0.args".',
		campaigns: [{ name: "Spring sale", connectInstanceId: gap("ID") }],
	},
	{
		what: "argv of Ansible",
		text: `- command:\n    argv:\n      - aws\n${items}`,
		said: 'YAML with a campaign in "0.command.argv".',
		campaigns: [spring],
	},
	{
		what: "a folded step of a workflow",
		text: `steps:\n  - run: >\n      aws connectcampaignsv2 create-campaign\n      --name Spring\n      --connect-instance-id ${id}\n  - run: echo done\n`,
		said: "an AWS CLI command with a campaign on line 3",
		campaigns: [spring],
	},
	{
		what: "a folded command of a pipeline",
		text: `script:\n  - >-\n    aws connectcampaignsv2 create-campaign\n    --name Spring\n    --connect-instance-id ${id}\n  - echo done\n`,
		said: "an AWS CLI command with a campaign on line 3",
		campaigns: [spring],
	},
];

suite("a command whose arguments are a list", () => {
	for (const kind of kinds) {
		testKind(kind);
	}
});

import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, tags: { a: "b" } };
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");

const lines = ["{", '  "name": "Spring",', `  "connectInstanceId": "${id}",`, '  "tags": { "a": "b" }', "}"];
const added = lines.map((line) => `+${line}`).join("\n");
const diff = `diff --git a/spring.campaign.json b/spring.campaign.json\nnew file mode 100644\n--- /dev/null\n+++ b/spring.campaign.json\n@@ -0,0 +1,5 @@\n${added}\n`;
const stat =
	"---\n spring.campaign.json | 5 +++++\n 1 file changed, 5 insertions(+)\n create mode 100644 spring.campaign.json\n";

/** JSON of one campaign in a fence, with slips. */
const fenced: readonly (readonly [what: string, json: string, told: string])[] = [
	[
		"comments of C",
		`{\n  "name": "Spring", /* ours */\n  ${JSON.stringify({ ...spring, name: undefined }).slice(1)}`,
		'"/* ours */"',
	],
	[
		"comments of Python",
		`{\n  "name": "Spring", # ours\n  ${JSON.stringify({ ...spring, name: undefined }).slice(1)}`,
		'"# ours"',
	],
	[
		"a missing comma",
		`{\n  "name": "Spring" // ours\n  ${JSON.stringify({ ...spring, name: undefined }).slice(1)}`,
		'"// ours"',
	],
];

const kinds: readonly Kind[] = [
	...fenced.map(
		([what, json, told]): Kind => ({
			what: `a fence with ${what}`,
			text: `\`\`\`json\n${json}\n\`\`\`\n`,
			said: `Markdown with a campaign on line 2. ${convert} Left out: ${told}.`,
			isAll: true,
			campaigns: [spring],
		}),
	),
	{
		what: "a fence below an element of a page",
		text: `<details><summary>Never on Sundays</summary>\n\n\`\`\`jsonc\n${lines.join("\n")} // ours\n\`\`\`\n\n</details>\n`,
		said: `Markdown with a campaign on line 4. ${convert} Left out: "// ours", "<details><summary>Never on Sundays</summary>".`,
		isAll: true,
		campaigns: [spring],
	},
	{
		what: "a commit with its message",
		text: `commit 1a2b3c4\nAuthor: Marta <m@example.com>\nDate:   Mon May 5\n\n    Use capacity 0.4 in Germany\n\n${diff}`,
		said: `JSON in a diff. ${convert} Left out: "Use capacity 0.4 in Germany".`,
		isAll: true,
		campaigns: [spring],
	},
	{
		what: "a patch in a mail",
		text: `From 1a2b3c4 Mon Sep 17 00:00:00 2001\nFrom: Marta <m@example.com>\nDate: Mon, 5 May 2031\nSubject: [PATCH 1/2] Never on Sundays\n\n${stat}\n${diff}-- \n2.40.1\n`,
		said: `JSON in a diff. ${convert} Left out: "Never on Sundays".`,
		isAll: true,
		campaigns: [spring],
	},
	{
		what: "a diff with a file of another kind",
		text: `${diff}diff --git a/notes.md b/notes.md\n--- a/notes.md\n+++ b/notes.md\n@@ -1 +1,2 @@\n Notes\n+never on Sundays\n`,
		said: `JSON in a diff. ${convert} Left out: "never on Sundays".`,
		isAll: true,
		campaigns: [spring],
	},
	{
		what: "a diff whose first file is of another kind",
		text: `diff --git a/notes.md b/notes.md\n--- a/notes.md\n+++ b/notes.md\n@@ -1 +1,2 @@\n Notes: x\n+[a](b): never on Sundays\n${diff}`,
		said: `JSON in a diff. ${convert} Left out: "[a](b): never on Sundays".`,
		isAll: true,
		campaigns: [spring],
	},
	{
		what: "a diff with the numbers of both versions",
		text: `spring.campaign.json\n@@ -1,5 +1,5 @@\n1\t1\t {\n2\t\t-  "name": "Winter",\n\t2\t+  "name": "Spring",\n3\t3\t ${lines[2]}\n4\t4\t ${lines[3]}\n5\t5\t }\n`,
		said: `JSON in a diff. ${convert}`,
		isAll: true,
		campaigns: [spring],
	},
	{
		what: "a file as bat shows it",
		text: `${"\u2500".repeat(7)}\u252c${"\u2500".repeat(30)}\n       \u2502 File: spring.campaign.json\n${"\u2500".repeat(7)}\u253c${"\u2500".repeat(30)}\n${lines.map((line, index) => `   ${index + 1}   \u2502 ${line}`).join("\n")}\n${"\u2500".repeat(7)}\u2534${"\u2500".repeat(30)}\n`,
		said: `JSON with line numbers. ${convert}`,
		isAll: true,
		campaigns: [spring],
	},
	{
		what: "JSON behind a statement of Helm",
		text: `{{- if .Values.enabled }}\n${lines.join("\n").replace("Spring", "{{ .Values.name }}")}\n{{- end }}\n`,
		said: `a template of JSON. ${convert} Left out: "{{- if .Values.enabled }}", "{{- end }}".`,
		isAll: true,
		campaigns: [{ ...spring, name: gap(".Values.name") }],
	},
	{
		what: "YAML behind a statement of Helm",
		text: `{{- range $c := .Values.campaigns }}\n---\napiVersion: v1\nkind: ConfigMap\ndata:\n  campaign.json: |\n    {\n      "name": {{ $c.name | quote }},\n      "connectInstanceId": "${id}"\n    }\n{{- end }}\n`,
		said: `YAML with a campaign in "data.campaign.json". ${convert} Left out: "{{- range $c := .Values.campaigns }}", "{{- end }}".`,
		isAll: true,
		campaigns: [{ name: gap("$c.name | quote"), connectInstanceId: id }],
	},
	{
		what: "a template of Terraform",
		text: `{\n  "name": "${gap("name")}",\n%{ if prod ~}\n  "type": "MANAGED",\n%{ endif ~}\n  "connectInstanceId": "${id}",\n  "tags": ${gap("jsonencode(tags)")}\n}\n`,
		said: `a template of JSON. ${convert} Left out: "%{ if prod ~}", "%{ endif ~}".`,
		isAll: true,
		campaigns: [{ name: gap("name"), type: "MANAGED", connectInstanceId: id, tags: gap("jsonencode(tags)") }],
	},
	{
		what: "a template of YAML of Terraform",
		text: `name: ${gap("name")}\nconnectInstanceId: ${id}\n%{ if prod ~}\ntags: { a: b }\n%{ endif ~}\n`,
		said: `YAML. ${convert} Left out: "%{ if prod ~}", "%{ endif ~}".`,
		isAll: true,
		campaigns: [{ ...spring, name: gap("name") }],
	},
	{
		what: "a template in a text of Terraform",
		text: `resource "aws_cloudformation_stack" "spring" {\n  template_body = <<-EOT\n    Resources:\n      Spring:\n        Type: AWS::ConnectCampaignsV2::Campaign\n        Properties:\n          Name: ${gap("var.name")}\n          ConnectInstanceId: ${id}\n  EOT\n}\n`,
		said: `a CloudFormation template in YAML with a campaign in "Spring" in a text of code. ${convert}`,
		campaigns: [{ name: gap("var.name"), connectInstanceId: id }],
	},
];

suite("campaigns in the frame of a tool", () => {
	for (const kind of kinds) {
		testKind(kind);
	}
});

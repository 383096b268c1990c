import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const command = `aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id}`;
const cmdlet = `New-CCS2Campaign -Name Spring -ConnectInstanceId ${id}`;

/** Scripts whose commands run only sometimes, or more than once. `left`: what is told of that. */
const scripts: readonly (readonly [what: string, script: string, left: readonly string[]])[] = [
	["if", `if [ "$ENV" = prod ]; then\n  ${command}\nfi\n`, ['if [ "$ENV" = prod ]']],
	[
		"the branches of if",
		`if [ "$ENV" = prod ]; then\n  ${command}\nelif [ "$ENV" = dev ]\nthen\n  ${command}\nelse ${command}\nfi\n`,
		['if [ "$ENV" = prod ]', 'elif [ "$ENV" = dev ]', 'elif [ "$ENV" = dev ] … else'],
	],
	["for", `for r in eu us; do ${command}; done\n`, ["for r in eu us"]],
	[
		"loops in each other",
		`for r in eu us\ndo\n  until [ -f done ]; do\n    ${command}\n  done\ndone\n`,
		["for r in eu us", "until [ -f done ]"],
	],
	["while", `while read -r n; do\n  ${command}\ndone < names.txt\n`, ["while read -r n … done < names.txt"]],
	[
		"what goes into a loop",
		`cat names.txt | while read -r n; do ${command}; done\n`,
		["cat names.txt | while read -r n"],
	],
	[
		"case",
		`case "$ENV" in\n  dev) echo no ;;\n  prod|eu)\n    ${command}\n    ;;\nesac\n`,
		['case "$ENV" in … prod|eu)'],
	],
	["&&", `set -e\n[ "$ENV" = prod ] && ${command}\n`, ['[ "$ENV" = prod ] &&']],
	["||", `cd x\naws s3 ls | grep -q Spring || ${command}\n`, ["aws s3 ls | grep -q Spring ||"]],
	[
		"the calls of a function",
		`create() {\n  ${command}\n}\ncreate eu\nfor q in a b; do create "$q"; done\n`,
		["create eu", "for q in a b", 'create "$q"'],
	],
	[
		"a loop around curl",
		`for q in a b; do\n  curl -X PUT https://example.com -d '{"name": "Spring", "connectInstanceId": "${id}"}'\ndone\n`,
		["for q in a b"],
	],
	["foreach of PowerShell", `foreach ($q in $queues) {\n    ${command}\n}\n`, ["foreach ($q in $queues)"]],
	[
		"if and else of PowerShell",
		`if ($env:STAGE -eq "prod") {\n    ${cmdlet}\n}\nelse {\n    ${cmdlet}\n}\n`,
		['if ($env:STAGE -eq "prod")', 'if ($env:STAGE -eq "prod") … else'],
	],
	[
		"a pipeline of PowerShell",
		`Import-Csv a.csv | ForEach-Object { ${cmdlet} }\n`,
		["Import-Csv a.csv | ForEach-Object"],
	],
	["switch of PowerShell", `switch ($stage) {\n    "prod" { ${cmdlet} }\n}\n`, ["switch ($stage)", '"prod"']],
	[
		"if and else of cmd",
		`@echo off\nif "%ENV%"=="prod" (\n  ${command}\n) else (\n  ${command}\n)\n`,
		['if "%ENV%"=="prod"', 'if "%ENV%"=="prod" … else'],
	],
	["for of cmd", `@echo off\nfor %%r in (eu us) do ${command}\n`, ["for %%r in (eu us) do"]],
	["nothing of what only comes before", `cd x && mkdir -p y && ${command}\n`, []],
	[
		"blocks in front of it",
		`if [ -z "$1" ]; then\n  exit 1\nfi\nfor a in b c; do echo $a; done\n${command}\n`,
		['if [ -z "$1" ]; then', "for a in b c; do echo $a; done"],
	],
	["nothing of what becomes of it", `if ! ${command}; then\n  exit 1\nfi\n`, []],
	["nothing of try", `try {\n    ${cmdlet}\n} catch {\n    exit 1\n}\n`, []],
];

suite("conditions and loops of a script", () => {
	for (const [what, script, left] of scripts) {
		test(`are told of the command in them: ${what}`, () => {
			const [problem, ...more] = new CampaignText(script).problems;
			assert.deepEqual(more, []);
			assert.equal(problem?.code, "dialect-document");
			const told = / Left out: (.*)\.$/.exec(problem.message)?.[1] ?? "";
			assert.equal(told, left.map((one) => JSON.stringify(one)).join(", "));
			assert.ok(conversions(script).length > 0);
		});
	}
});

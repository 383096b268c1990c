import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { pick } from "../../support/generate";
import { forAll } from "../../support/property";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, type: "MANAGED" };
const json = JSON.stringify(spring, undefined, 2);
const command = `aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id} --type MANAGED`;
const script = `const c = { name: "Spring", connectInstanceId: "${id}", type: "MANAGED" };\n`;
const send = "await client.send(new CreateCampaignCommand(c));\n";
const fenced = `\`\`\`json\n${json}\n\`\`\`\n`;

/** What stands around a campaign, in each form of text, and what of it has to be listed. */
const kinds: readonly (readonly [what: string, text: string, ...told: readonly string[]])[] = [
	["a heading", `# Only from June on\n\n${fenced}`, "# Only from June on"],
	["two words below a fence", `${fenced}\nNot yet\n`, "Not yet"],
	["one sentence of two words", `Wait.\n${json}\nAsk Ina.\n`, "Wait.", "Ask Ina."],
	["what introduces it and says more", `With half the capacity:\n${json}\n`, "With half the capacity:"],
	["two words in front of it", `DRAFT ONLY:\n${json}\n`, "DRAFT ONLY:"],
	["a line that begins with a number", `3 agents at most\n${json}\n`, "3 agents at most"],
	["a line that begins with a date", `2031-07-01 is too early\n${json}\n`, "2031-07-01 is too early"],
	["a step behind a fence", `${fenced}2) Pause it at noon.\n`, "2) Pause it at noon."],
	["front matter", `---\nstate: frozen\n---\n${fenced}`, "state: frozen"],
	["code in another fence", `${fenced}\n\`\`\`sh\n./raise.sh 0.9\n\`\`\`\n`, "./raise.sh 0.9"],
	["the subject of a mail", `Subject: wait for Ina\n\nHi Bo,\n${json}\n`, "Subject: wait for Ina"],
	[
		"a log",
		`2031-05-05 10:00:00 INFO sending ${JSON.stringify(spring)} trial=true\n2031-05-05 10:00:01 WARN no agents\n`,
		"trial=true",
		"2031-05-05 10:00:01 WARN no agents",
	],
	[
		"a header of a request",
		`PUT /v2/campaigns HTTP/1.1\nHost: a.b\nX-Trial: yes\n\n${json}\n`,
		"X-Trial: yes",
	],
	[
		"cells of a table",
		`body,state\n"${JSON.stringify(spring).replaceAll('"', '""')}",frozen\n`,
		"body,state",
		",frozen",
	],
	["another message", JSON.stringify([{ text: `Hold it: ${fenced}` }, { text: "too early" }]), "too early"],
	["a guard of a script", `[ "$AREA" = north ] || exit 1\n${command}\n`, '[ "$AREA" = north ] || exit 1'],
	["a loop until it works", `until ${command}; do sleep 9; done\n`, "until …; do sleep 9; done"],
	["when cron runs a command", `5 4 * * 2 ${command}\n`, "5 4 * * 2"],
	["a key of a workflow", `steps:\n  - run: ${command}\n    timeout-minutes: 4\n`, "timeout-minutes: 4"],
	[
		"an array that isn't certain",
		`A=(--type JOURNEY)\nA=(--tags a=b)\n${command} "\${A[@]}"\n`,
		"A=(--type JOURNEY)",
		"A=(--tags a=b)",
	],
	[
		"what a variable of PowerShell has",
		`$x = Get-Settings\n$x.sms = @{ capacity = 0.3 }\naws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id} --channel-subtype-config ($x | ConvertTo-Json)\n`,
		"$x.sms = @{ capacity = 0.3 }",
	],
	[
		"a condition on the same line",
		`${script}if (late) c.name = "Autumn";\n${send}`,
		'if (late) c.name = "Autumn"',
	],
	["a condition around a change", `${script}if (late) {\n  c.name = "Autumn";\n}\n${send}`, "if (late)"],
	[
		"a loop around a change",
		`${script}for (const k in c) c[k] = trim(c[k]);\n${send}`,
		"for (const k in c) c[k] = trim(c[k])",
	],
	["a guard in front of a call", `${script}if (late) return;\n${send}`, "if (late) return"],
	["an object that is made of it", `${script}new Raiser(c).start();\n${send}`, "new Raiser(c).start()"],
	["a call of what a call gives", `${script}raise(c)(2);\n${send}`, "raise(c)"],
	["what code makes of a value", `${script}c.name = c.name.trim();\n${send}`, 'name: "Spring"'],
	[
		"what code may replace",
		`c = { name: "Spring", connect_instance_id: "${id}" }\nc[:name] = "Autumn" if late?\nc[:tags] = {}\nclient.create_campaign(c)\n`,
		'name: "Spring"',
	],
];

suite("what stands around a pasted campaign", () => {
	for (const [what, text, ...told] of kinds) {
		test(`is listed: ${what}`, () => {
			const [problem, ...more] = new CampaignText(text).problems;
			assert.deepEqual(more, []);
			assert.equal(problem?.code, "dialect-document");
			for (const one of told) {
				const shown = JSON.stringify(one).slice(1, -1).slice(0, 60);
				assert.ok(problem?.message.includes(shown), problem?.message);
			}
			assert.equal(conversions(text).length, 1);
		});
	}
});

/** Texts that only bring a campaign, each with the places in which somebody may say more. */
const forms: Readonly<Record<string, readonly string[]>> = {
	prose: ["Hi Bo,\n", "Here is the campaign:\n\n", `${json}\n`, "\nThanks,\nIna\n"],
	Markdown: ["# Campaign\n\n", "This is the body:\n\n", fenced, "\nBest regards\n"],
	"a mail": ["From: Ina\nTo: Bo\n\n", "Hello Bo,\n", `${json}\n`, "Regards\n"],
	"a script": ["#!/bin/bash\nset -euo pipefail\n", "cd deploy\n", `${command}\n`, "echo done\n"],
	steps: ["1. Copy this:\n", `${json}\n`, "\n"],
};

const words = ["halve", "noon", "agents", "frozen", "Ina", "seven", "north", "later", "waits", "quota"];

suite("a text with a remark somewhere", () => {
	for (const [what, parts] of Object.entries(forms)) {
		test(`says nothing without it: ${what}`, () => {
			const message = new CampaignText(parts.join("")).problems[0]?.message ?? "";
			assert.doesNotMatch(message, /Left out/);
		});
	}

	test("has the remark in what is listed", () =>
		forAll(
			{ seed: 41, cases: 300 },
			(random) => {
				const [what, parts] = pick(Object.entries(forms), random);
				const at = random(parts.length + 1);
				const count = 2 + random(5);
				const remark = `mark${random(900)} ${Array.from({ length: count }, () => pick(words, random)).join(" ")}${pick(["", ".", "!", ":"], random)}`;
				return { what, text: [...parts.slice(0, at), `${remark}\n`, ...parts.slice(at)].join(""), remark };
			},
			({ text, remark }) => {
				const messages = new CampaignText(text).problems.map(({ message }) => message);
				assert.ok(
					messages.some((one) => one.includes(remark)),
					messages.join("\n"),
				);
			},
		));
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const command = "aws connectcampaignsv2 create-campaign";
const gap = (code: string): string => ["$", `{${code}}`].join("");

/** A file with a command in it, the campaign, and what is left out of it. */
const files: Readonly<Record<string, readonly [text: string, campaign: object, leftOut: string]>> = {
	"a folded scalar": [
		`- name: create\n  ansible.builtin.command:\n    cmd: >-\n      ${command} --name Spring\n      --connect-instance-id ${id}\n      --type MANAGED\n`,
		{ name: "Spring", connectInstanceId: id, type: "MANAGED" },
		"",
	],
	"a folded scalar whose lines go on by themselves": [
		`steps:\n  - run: >\n      ${command} \\\n      --name Spring \\\n      --connect-instance-id ${id}\n`,
		{ name: "Spring", connectInstanceId: id },
		"",
	],
	"a tag with blanks, and the conditions around it": [
		`tasks:\n  - name: create\n    when: stage == "prod"\n    command: ${command} --name Spring --connect-instance-id {{ instance }}\n    loop: [1, 2]\n`,
		{ name: "Spring", connectInstanceId: "{{instance}}" },
		' Left out: "when: stage == \\"prod\\"", "loop: [1, 2]".',
	],
	"a tag within quotes": [
		`tasks:\n  - command: ${command} --connect-instance-id ${id} --name "Spring {{ stage }} sale"\n`,
		{ connectInstanceId: id, name: "Spring {{ stage }} sale" },
		"",
	],
	"names that the file has values for": [
		`env:\n  NAME: Spring\n  OTHER: 1\njobs:\n  create:\n    if: github.ref == 'refs/heads/main'\n    steps:\n      - run: |\n          ${command} --name "$NAME" --connect-instance-id ${id}\n`,
		{ name: gap("NAME"), connectInstanceId: id },
		` Left out: "NAME: Spring", "if: github.ref == 'refs/heads/main'", "OTHER: 1".`,
	],
};

suite("YAML around a command", () => {
	for (const [what, [text, campaign, leftOut]] of Object.entries(files)) {
		test(`is read and told: ${what}`, () => {
			const [problem, ...others] = new CampaignText(text).problems;
			assert.deepEqual(
				conversions(text).map((one) => JSON.parse(one)),
				[campaign],
			);
			assert.deepEqual(others, []);
			assert.equal(problem?.message.replace(/^.*Convert the file\./, ""), leftOut);
		});
	}
});

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

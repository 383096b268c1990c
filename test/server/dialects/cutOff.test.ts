import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions, type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id };
const convert = "A campaign file is the JSON of one campaign. Convert the file.";

const kinds: readonly Kind[] = [
	{
		what: "a call of TypeScript",
		text: `await client.send(new CreateCampaignCommand({\n  name: "Spring", // it's ours\n  connectInstanceId: "${id}",\n  tags: {\n    a: "b",\n`,
		said: `cut-off JavaScript or TypeScript code with a campaign on line 1. ${convert} Left out: "// it's ours".`,
		isAll: true,
		campaigns: [{ ...spring, tags: { a: "b" } }],
	},
	{
		what: "a call of Python with an ellipsis",
		text: `client.create_campaign(\n    name="Spring",\n    connectInstanceId="${id}",\n    tags={\n        "a": "b",\n...\n`,
		said: `cut-off Python code with a campaign on line 1. ${convert}`,
		isAll: true,
		campaigns: [{ ...spring, tags: { a: "b" } }],
	},
	{
		what: "a resource of Terraform",
		text: `resource "awscc_connectcampaignsv2_campaign" "s" {\n  name = "Spring"\n  connect_instance_id = "${id}"\n  tags = [{ key = "a", value = "b" }]\n`,
		said: `cut-off Terraform code with a campaign on line 1. ${convert}`,
		isAll: true,
		campaigns: [{ ...spring, tags: { a: "b" } }],
	},
	{
		what: "the end of a call of TypeScript",
		text: `  name: "Spring",\n  connectInstanceId: "${id}",\n});\nawait client.send(command);\n`,
		said: `cut-off JavaScript or TypeScript code with a campaign on line 1. ${convert} Left out: "await client.send(command);".`,
		isAll: true,
		campaigns: [spring],
	},
	{
		what: "an entry that may lack its end",
		text: `client.create_campaign(\n    name="Spring",\n    connectInstanceId="${id}",\n    type="MANA`,
		said: `cut-off Python code with a campaign on line 1. ${convert} Left out: "type=\\"MANA".`,
		isAll: true,
		campaigns: [spring],
	},
];

/** Texts that lack no more than somebody is about to write, or that are no code. */
const others: readonly string[] = [
	`{\n  "name": "Spring",\n  "connectInstanceId": "${id}",\n  "tags": {`,
	`{ "name": "Spring", "connectInstanceId": "${id}" `,
	`Set connectInstanceId (see above, and "name": "Spring", connectInstanceId: "${id}",`,
	`client.create_campaign(\n    name="Spring"],\n    connectInstanceId="${id}",\n`,
];

suite("code that ends in the middle", () => {
	for (const kind of kinds) {
		testKind(kind);
	}

	for (const text of others) {
		test(`isn't seen in ${JSON.stringify(text.slice(0, 40))}`, () => {
			assert.deepEqual(conversions(text), []);
			assert.ok(new CampaignText(text).problems.every(({ message }) => !message.includes("cut-off")));
		});
	}
});

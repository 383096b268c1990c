import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id };
const tagged = { ...spring, tags: { a: "b # c" } };
const convert = "A campaign file is the JSON of one campaign. Convert the file.";

/** Texts with comments, and what is told of them: what they say, but for those that say nothing. */
const rows: readonly (readonly [text: string, said: string, left: string, campaign: object])[] = [
	[
		`# Owner: sales\n# ------\nname: Spring # New York time\nconnectInstanceId: ${id}\n#\ntags: # all\n  a: "b # c"\n  #b: c\n`,
		"YAML.",
		'"# Owner: sales", "# New York time", "# all", "#b: c"',
		tagged,
	],
	[`name: Spring\nconnectInstanceId: ${id}\ntags:\n  a: >-\n    b # c\n`, "YAML.", "", tagged],
	[
		`c.create_campaign(\n    name="Spring",  # New York time\n    connectInstanceId="${id}",\n    #\n    tags={"a": "b # c"},\n)  # behind\n`,
		"Python code with a campaign on line 1.",
		'"# New York time", "# behind"',
		tagged,
	],
	[
		`#!/usr/bin/env python\nS = "Spring"  # New York time\nc.create_campaign(name=S, connectInstanceId="${id}")\n`,
		"Python code with a campaign on line 3.",
		'"# New York time"',
		spring,
	],
	[
		`/*\n * New York\n * time\n */\nconst c = { name: 'Spring', connectInstanceId: '${id}', //\n /* prod */ tags: { a: "b # c" } };\n`,
		"JavaScript or TypeScript code with a campaign on line 5.",
		'"/* New York time */", "/* prod */"',
		tagged,
	],
	[
		`resource "awscc_connectcampaignsv2_campaign" "x" {\n  # New York time\n  name = "Spring"\n  connect_instance_id = "${id}" // prod\n}\n`,
		"Terraform code with a campaign on line 1.",
		'"# New York time", "// prod"',
		spring,
	],
	[
		`# New York time\naws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id} # prod\n# ===\n`,
		"an AWS CLI command with a campaign on line 2.",
		'"# prod", "# New York time"',
		spring,
	],
	[
		`# aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id}\n`,
		"an AWS CLI command with a campaign on line 1.",
		"",
		spring,
	],
	[
		`{\n  // New York time\n  "campaign": { "name": "Spring", /**/ "connectInstanceId": "${id}" }\n}\n`,
		'a campaign inside "campaign".',
		'"// New York time"',
		spring,
	],
	[
		`c.create_campaign(name="Spring", connectInstanceId="${id}")\n${Array.from({ length: 23 }, (_, index) => `# ${index}\n`).join("")}`,
		"Python code with a campaign on line 1.",
		`${Array.from({ length: 20 }, (_, index) => `"# ${index}"`).join(", ")} and 3 more`,
		spring,
	],
];

suite("comments of a pasted text", () => {
	for (const [text, said, left, campaign] of rows) {
		testKind({
			what: JSON.stringify(text.slice(0, 50)),
			text,
			said: `${said} ${convert}${left === "" ? "" : ` Left out: ${left}.`}`,
			campaigns: [campaign],
		});
	}
});

/** Comments that tools, licences and pages of a documentation have. */
const plain: readonly string[] = [
	"# -*- coding: utf-8 -*-",
	"# type: ignore",
	"# noqa: E402",
	"# pylint: disable=invalid-name",
	"# Copyright 2031 Example GmbH",
	'# Licensed under the Apache License, Version 2.0 (the "License")',
	"# SPDX-License-Identifier: MIT",
	"# required",
	"# Optional",
	"# CreateCampaignRequest",
	"# https://docs.example.com/campaigns",
];

suite("comments that say nothing of a campaign", () => {
	for (const comment of plain) {
		test(`are not told: ${comment}`, () => {
			const text = `${comment}\nclient.create_campaign(\n    name="Spring",  ${comment}\n    connectInstanceId="${id}",\n)\n`;
			testMessage(text, []);
		});
	}

	test("are those that name the property again, and no others", () => {
		const text = `const c = { // Request\n  name: "Spring", // Name\n  connectInstanceId: "${id}", // Berlin\n  tags: { // TagMap\n    a: "STRING_VALUE", // Autumn\n  },\n};\nclient.createCampaign(c);\n// { // CreateCampaignResponse\n//   id: "STRING_VALUE",\n`;
		testMessage(text, ["// Request", "// Berlin", "// Autumn"]);
	});

	test("are not told of a script", () => {
		testMessage(
			`# shellcheck disable=SC2086\naws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id}\n`,
			[],
		);
	});
});

function testMessage(text: string, told: readonly string[]): void {
	const message = new CampaignText(text).problems[0]?.message ?? "";
	const left = told.length === 0 ? "" : ` Left out: ${told.map((one) => JSON.stringify(one)).join(", ")}.`;
	assert.match(message, /^This is /);
	assert.equal(message.slice(message.indexOf("Convert the file.") + "Convert the file.".length), left);
}

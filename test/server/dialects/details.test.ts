import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions, type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id };
const json = JSON.stringify(spring, undefined, 2);
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const python = (name: string): string => `client.create_campaign(name=${name}, connectInstanceId='${id}')\n`;

/** A text with one campaign, and all that is said of it. */
function one(what: string, text: string, said: string, campaign: object): Kind {
	return { what, text, said, isAll: true, campaigns: [campaign] };
}

/** Code in the place of a name that has no certain value. */
function unread(written: string): Kind {
	const said = `Python code with a campaign on line 1. ${convert}`;
	return one(written, python(written), said, { ...spring, name: gap(written) });
}

const rows: readonly Kind[] = [
	one(
		"a heading says something",
		`# What we plan for spring\n\n\`\`\`json\n${json}\n\`\`\`\n`,
		`Markdown with a campaign on line 4. ${convert} Left out: "# What we plan for spring".`,
		spring,
	),
	one(
		"Base64 with the signs for addresses",
		Buffer.from(JSON.stringify({ ...spring, name: "Spring?>?>~~~\u00ff" })).toString("base64url"),
		`JSON in Base64. ${convert}`,
		{ ...spring, name: "Spring?>?>~~~\u00ff" },
	),
	one(
		"a form whose spaces are plus signs",
		`body=${encodeURIComponent(JSON.stringify({ ...spring, name: "Spring sale" })).replaceAll("%20", "+")}`,
		`JSON encoded for an address. ${convert}`,
		{ ...spring, name: "Spring sale" },
	),
	one(
		"a variable of a file of requests, without the blanks behind it",
		`@name = Spring \n\nPUT https://example.com/v2/campaigns HTTP/1.1\n\n{"name": "{{name}}", "connectInstanceId": "${id}"}\n`,
		`an HTTP request with a campaign on line 5. ${convert}`,
		spring,
	),
	one(
		"values of DynamoDB, each of its type",
		JSON.stringify({
			name: { S: "Spring" },
			connectInstanceId: { S: id },
			a: { N: "5" },
			b: { NS: ["1", "2"] },
			c: { NULL: true },
			d: { SS: ["1"] },
		}),
		'DynamoDB JSON. The API expects plain values. Convert the file. Left out: "c".',
		{ ...spring, a: 5, b: [1, 2], d: ["1"] },
	),
	one(
		"Hjson with a comment",
		`{\n  # New York time\n  name: Spring sale  \n  connectInstanceId: ${id}\n  type: MANAGED\n}\n`,
		`Hjson. ${convert} Left out: "# New York time".`,
		{ ...spring, name: "Spring sale", type: "MANAGED" },
	),
	one(
		"a comment that is written twice is told once",
		`# prod\n${python('"Spring"').trim()} # prod\n`,
		`Python code with a campaign on line 2. ${convert} Left out: "# prod".`,
		spring,
	),
	one(
		"a command that is turned off is no remark",
		`# New York time\n# aws connectcampaignsv2 list-campaigns\naws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id}\n`,
		`an AWS CLI command with a campaign on line 3. ${convert} Left out: "# New York time".`,
		spring,
	),
	{
		what: "a fence with the mark of another one in it",
		text: `\`\`\`python\n${python('"Spring"')}note = """\n~~~\n"""\n${python('"Autumn"')}\`\`\`\n`,
		said: "Markdown with 2 campaigns.",
		campaigns: [spring, { ...spring, name: "Autumn" }],
	},
	one(
		"a fence behind a mark that is never closed",
		`~~~ here\n\n\`\`\`json\n${json}\n\`\`\`\n`,
		`Markdown with a campaign on line 4. ${convert}`,
		spring,
	),
	one(
		"a change under a condition whose brace is on the next line",
		`var r = new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = "${id}" };\nif (late)\n{\n    r.Name = "Autumn";\n}\nclient.CreateCampaign(r);\n`,
		`C# code with a campaign on line 1. ${convert} Left out: ${JSON.stringify('r.Name = "Autumn"')}, "if (late)".`,
		spring,
	),
	one(
		"a value under the condition of another block",
		`if a:\n    n = "Spring"\nif b:\n    ${python("n")}`,
		`Python code with a campaign on line 4. ${convert} Left out: "if b", ${JSON.stringify('n = "Spring"')}, "if a".`,
		{ ...spring, name: gap("n") },
	),
	{
		what: "a negative quotient, which languages round in different ways",
		text: `in := &x.CreateCampaignInput{Name: -7 / 2, ConnectInstanceId: aws.String("${id}")}`,
		said: "Go code",
		campaigns: [{ ...spring, name: gap("-7 / 2") }],
	},
	...["1 + 2 (3)", '"-".join(["a", *rest])', '"%s-%s" % ("a",)', '"%s" % ("a", "b")'].map(unread),
];

suite("details of other tools' texts", () => {
	for (const row of rows) {
		testKind(row);
	}

	for (const [what, text, codes] of [
		[
			"one string that lacks its end",
			`{"connectInstanceId": "${id}",\n"name": "Spring",\n"type": "MANAGED\n}`,
			["string-unclosed"],
		],
		[
			"an equals sign at the end of a line and another one",
			`{"name": "a=\nb=c", "connectInstanceId": "${id}"}`,
			["string-unclosed"],
		],
		[
			"objects that are like DynamoDB's among many others",
			JSON.stringify({ ...spring, a: { S: "x" }, b: { N: "1" } }),
			["unknown-member", "unknown-member"],
		],
		["commas that are missing", `{\n"name": "Spring"\n"connectInstanceId": "${id}"\n}`, []],
	] as const) {
		test(`${what} are no reason to read the text as another tool's`, () => {
			const { problems } = new CampaignText(text);
			const found: readonly string[] = problems.map(({ code }) => code);
			assert.deepEqual(
				codes.filter((code) => !found.includes(code)),
				[],
			);
			assert.equal(found.includes("dialect-document"), false);
			assert.deepEqual(conversions(text), []);
		});
	}

	test("an escaped quotation mark doesn't end a string that a mail has broken", () => {
		const text = `{"connectInstanceId": "${id}",\n"name": "A 5\\" screen for each of the spring sa\nles of the year, in\nall shops"}`;
		const [problem] = new CampaignText(text).problems;
		assert.match(problem?.message ?? "", /^This is JSON with line breaks in its strings\. /);
	});
});

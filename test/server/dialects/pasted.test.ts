import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { conversions, type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id, channelSubtypeConfig: {} };
const autumn = { ...spring, name: "Autumn" };
const line = JSON.stringify(spring);
const lines = JSON.stringify(spring, undefined, 2);
const other = JSON.stringify(autumn);
const prefixed = (sign: string): string => lines.replace(/^/gm, sign);
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A text with one campaign. */
function one(what: string, text: string, said: string): Kind {
	return { what, text, said, campaigns: [spring] };
}

const rows: readonly Kind[] = [
	one("a quote of a chat", `Ana wrote:\n${prefixed("| ")}\nok\n`, "JSON in the lines that start with |."),
	one(
		"a quote of a mail with its head",
		`Hi\n\n> Ana wrote:\n${prefixed("> ")}\n`,
		"text in the lines that start",
	),
	one(
		"a message with its sender",
		`[10:42 AM] Ana\n${lines}\n[10:43 AM] Bob\nok\n`,
		"text with a campaign on line 2.",
	),
	one(
		"a panel of a wiki",
		`{panel:title=x}\n{code}\n${lines}\n{code}\n{panel}\n`,
		"wiki markup with a campaign",
	),
	one("a listing", `[source,json]\n----\n${lines}\n----\n`, "text with a campaign on line 3."),
	one("a comment", `/**\n * Example:\n${prefixed(" * ")}\n */\n`, "text in a comment."),
	one("a cell of a table", cell(lines), "JSON in a cell of a table."),
	one("a row of a table", `id,body,owner\n1,${cell(line)},ana\n`, "JSON in a cell of a table."),
	{
		what: "rows of a table",
		text: `id;body\n1;${cell(line)}\n2;${cell(other)}\n`,
		said: "text in a cell of a table with 2 campaigns.",
		campaigns: [spring, autumn],
	},
	one("a verbatim string of C#", `var json = @${cell(lines)};\n`, "C# code with a campaign on line 1."),
	one("JSON that was escaped twice", escaped(escaped(line)), "escaped JSON."),
	one("a part of an address", encodeURIComponent(line), "JSON encoded for an address."),
	one(
		"a form",
		`action=create&body=${encodeURIComponent(line).replaceAll("%20", "+")}&dry=1`,
		"JSON encoded for an address.",
	),
	{
		what: "an address with plus signs",
		text: encodeURI(JSON.stringify({ ...spring, tags: { phone: "+12065550100" } })),
		said: "JSON encoded for an address.",
		campaigns: [{ ...spring, tags: { phone: "+12065550100" } }],
	},
	one("Base64", btoa(line), "JSON in Base64."),
	one(
		"records of a log, one a line",
		`{"msg": "start"}\n{"request": ${line}}\n`,
		"a sequence of JSON values.",
	),
	{
		what: "documents with a line between them",
		text: `${lines}\n---\n${other}\n`,
		said: "a sequence of JSON values with 2 campaigns.",
		campaigns: [spring, autumn],
	},
	{
		what: "requests with their headers",
		text: [line, other]
			.map((body) => `PUT /v2/campaigns\nContent-Type: application/json\n\n${body}\n`)
			.join("\n###\n\n"),
		said: "an HTTP request with 2 campaigns.",
		campaigns: [spring, autumn],
	},
	{
		what: "a hash of Ruby",
		text: `{"name"=>"Spring", "connectInstanceId"=>"${id}", "channelSubtypeConfig"=>{}}\n`,
		said: "a Ruby literal.",
		campaigns: [spring],
	},
	{
		what: "an object of a jq program",
		text: "# ours\n{\n  name: .title,\n  connectInstanceId: .id,\n}\n",
		said: "code with a campaign on line 2.",
		campaigns: [{ name: gap(".title"), connectInstanceId: gap(".id") }],
	},
	{
		what: "the CDK for Go",
		text: `x.NewCfnCampaign(stack, jsii.String("Spring"), &x.CfnCampaignProps{\n\tName: jsii.String("Spring"),\n\tConnectInstanceArn: jsii.String(arn),\n\tChannelSubtypeConfig: &x.CfnCampaign_ChannelSubtypeConfigProperty{},\n})\n`,
		said: "Go code with a campaign on line 1.",
		campaigns: [{ ...spring, connectInstanceId: gap("arn") }],
	},
];

suite("campaigns that people paste", () => {
	for (const row of rows) {
		testKind(row);
	}

	test("a request has the name of its campaign, and not that of a header", () => {
		const text = rows.find(({ what }) => what.startsWith("requests"))?.text ?? "";
		const { tree, problems } = new CampaignText(text);
		assert.deepEqual(
			problems.flatMap((problem) => fixesOf(problem, tree)).map(({ title }) => title),
			[
				'Convert "Spring" to a campaign file (1 left out)',
				'Convert "Autumn" to a campaign file (1 left out)',
			],
		);
	});
});

suite("what looks like a campaign", () => {
	const texts: Readonly<Record<string, readonly [text: string, said: string | undefined]>> = {
		"a schema": [
			JSON.stringify({
				type: "object",
				properties: { name: { type: "string" }, connectInstanceId: { type: "string" } },
			}),
			"This is a JSON Schema.",
		],
		"Java of the CDK": [
			`CfnCampaign.Builder.create(this, "Spring")\n    .connectInstanceArn("arn")\n    .build();\n`,
			"This is Java code.",
		],
		"noise in Base64": [btoa("{".padEnd(100, "ab")), undefined],
		"a broken part of an address": ["body=%7B%22connectInstanceId%22%3A%E0%A4%A", undefined],
	};
	test("is looked at in a time that grows with the text", () => {
		const blank = "\n".repeat(200_000);
		for (const text of [
			`eyJ${"a".repeat(50)}${blank}!`,
			`${blank}{`,
			`,"{${'""'.repeat(100_000)}!`,
			`%7B${blank}{`,
		]) {
			assert.deepEqual(conversions(text), []);
		}
	});

	for (const [what, [text, said]] of Object.entries(texts)) {
		test(`${what} isn't converted`, () => {
			assert.deepEqual(conversions(text), []);
			if (said !== undefined) {
				assert.deepEqual(
					new CampaignText(text).problems.map(({ message }) => message.slice(0, said.length)),
					[said],
				);
			}
		});
	}
});

import assert from "node:assert/strict";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { defaultSeverities, severitiesOf } from "../../server/src/diagnostics/severities";
import type { Code } from "../../shared/src/problem/codes";
import { changed, textOf, whole } from "../support/campaigns";
import { now } from "../support/completing";

type Path = readonly (string | number)[];

const segment: Path = ["source", "customerProfilesSegmentArn"];
const flow: Path = ["connectCampaignFlowArn"];
const zone: Path = ["communicationTimeConfig", "localTimeZoneConfig", "defaultTimeZone"];
const gov = "arn:aws:connect:us-gov-west-1:12345:instance/i/contact-flow/f";

function codesOf(text: string, ...off: readonly Code[]): Code[] {
	const severities =
		off.length === 0 ? defaultSeverities : severitiesOf(Object.fromEntries(off.map((code) => [code, "off"])));
	return new CampaignText(text, severities, () => now).problems.map(({ code }) => code);
}

const withValue = (path: Path, value: unknown): string => textOf(changed(whole, path, value));

/** A value, what is told of it, and what is told once the first of that is switched off. */
const values: readonly (readonly [
	path: Path,
	value: string,
	told: readonly Code[],
	then: readonly Code[],
])[] = [
	[segment, `arn:aws:glue:us-east-1:111122223333:${"x".repeat(500)}`, ["length"], []],
	[segment, "arn:a:b:aa-b-1:1:x", ["arn-account", "arn-kind", "length"], ["arn-kind", "length"]],
	[segment, "x", ["arn"], ["length"]],
	[segment, "", ["length"], ["arn"]],
	[flow, gov, ["arn-region", "arn-account", "flow-version-managed"], ["arn-account", "flow-version-managed"]],
	[
		["schedule", "startTime"],
		"2031-03-03t14:00:00.1234+01:00",
		["instant-with-offset"],
		["instant-fraction"],
	],
	[zone, "Europe/Berln", ["iana-time-zone"], []],
	[zone, "EST", ["time-zone-fixed"], []],
	[["name"], "a\ud83d", ["lone-surrogate"], ["name-characters"]],
	[["tags", "team"], "\udc00", ["lone-surrogate"], []],
];

suite("one finding", () => {
	for (const [path, value, told, then] of values) {
		test(`hides no other: ${path.join(".")} = ${JSON.stringify(value).slice(0, 50)}`, () => {
			const text = withValue(path, value);
			const [first] = told;
			assert.ok(first);
			assert.deepEqual(codesOf(text), told);
			assert.deepEqual(codesOf(text, first), then);
		});
	}

	test("that is switched off takes along nothing that it stood for", () => {
		assert.deepEqual(codesOf(textOf(whole).replace('"name"', '"nmae"')), ["unknown-member"]);
		assert.deepEqual(codesOf(textOf(whole).replace('"name"', '"nmae"'), "unknown-member"), [
			"missing-member",
		]);
		const template = '{"Type":"AWS::ConnectCampaignsV2::Campaign","Properties":{"Name":"a"}}';
		assert.deepEqual(codesOf(template), ["dialect-document"]);
		assert.ok(codesOf(template, "dialect-document").includes("missing-member"));
	});

	test("is an error where it keeps AWS from taking the file", () => {
		const { problems } = new CampaignText(withValue(["name"], "a\ud83d"));
		assert.equal(problems.find(({ code }) => code === "lone-surrogate")?.severity, "error");
		const pairs = withValue(["name"], "a\ud83d\ude00b");
		assert.deepEqual(codesOf(pairs), []);
	});

	const beside = '"connectInstanceId": "i", "name": "n", "type": "JOURNEY", "connectCampaignFlowArn": ';
	for (const [text, code] of [
		["[ }", "unexpected"],
		['{"name": [ }, "connectInstanceId": "x", "channelSubtypeConfig": {"sms": {}}}', "unexpected"],
		[`{${beside}arn:aws:connect:us-east-1:111122223333:instance/i/contact-flow/f:1}`, "value-invalid"],
		[`{${beside}arn:aws:wisdom:us-east-1:111122223333:message-template/a/b:$LATEST\n}`, "value-invalid"],
		['{"channelSubtypeConfig": {"sms": {"capacity": 0,8}}}', "number-invalid"],
		[
			'{"channelSubtypeConfig": {"sms": {"capacity": 0,8, "outboundMode": {"agentless": {}}}}}',
			"number-invalid",
		],
		['{"channelSubtypeConfig": {"sms": {"capacity": 0,8\n}}}', "number-invalid"],
	] as const) {
		test(`is all that a slip gives: ${text.slice(0, 60)}`, () => {
			const syntax = new CampaignText(text).tree.problems;
			assert.deepEqual(
				syntax.map((problem) => problem.code),
				[code],
			);
			const errors = new CampaignText(text).problems.filter(({ severity }) => severity === "error");
			const others = errors.filter((problem) => problem.code !== code).map((problem) => problem.code);
			assert.deepEqual(
				others.filter((other) => !/^(?:missing-member|channel-needed)$/.test(other)),
				[],
			);
		});
	}

	test("is none in lists whose items are numbers", () => {
		assert.deepEqual(new CampaignText("[0,8]").tree.problems, []);
	});
});

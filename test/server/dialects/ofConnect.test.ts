import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const advice = "A campaign file holds the request of CreateCampaign.";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const arn = `arn:aws:connect-campaigns:us-east-1:111122223333:campaign/${id}`;
const spring = { name: "Spring", connectInstanceId: id };

/** What is no campaign, though it has the names of one. */
const others: readonly (readonly [title: string, value: object])[] = [
	["an answer of CreateCampaign", { id, arn }],
	["an answer of CreateCampaign", { id, arn, tags: { a: "b" }, ResponseMetadata: { RequestId: "x" } }],
	[
		"a contact flow",
		{ InstanceId: id, Name: "Spring", Type: "CONTACT_FLOW", Content: "{}", Tags: { a: "b" } },
	],
	["a queue", { Name: "Spring", InstanceId: id, HoursOfOperationId: id, Tags: { a: "b" } }],
	["a rule", { InstanceId: id, Name: "Spring", TriggerEventSource: {}, Actions: [], Tags: {} }],
	[
		"a request of StartOutboundVoiceContact",
		{
			DestinationPhoneNumber: "+12065550100",
			ContactFlowId: id,
			InstanceId: id,
			QueueId: id,
			Name: "Spring",
		},
	],
	["a quick connect", { InstanceId: id, Name: "Spring", QuickConnectConfig: {}, Tags: {} }],
];

suite("JSON that has names of a campaign", () => {
	for (const [title, value] of others) {
		const text = JSON.stringify(value, undefined, 2);
		test(`is told for what it is, and not converted: ${title}, ${Object.keys(value).join(", ")}`, () => {
			const said = new CampaignText(text).problems.map(({ message }) => message);
			assert.deepEqual(said, [`This is ${title}. ${advice}`]);
			assert.deepEqual(conversions(text), []);
		});
	}

	test("is a campaign still where it has its channels", () => {
		const value = {
			InstanceId: id,
			Name: "Spring",
			Type: "MANAGED",
			Content: "x",
			ChannelSubtypeConfig: { Sms: { Capacity: 1 } },
		};
		assert.doesNotMatch(new CampaignText(JSON.stringify(value)).problems[0]?.message ?? "", /contact flow/);
	});

	test("is no answer where it has the ARN of something else", () => {
		const value = { id, arn: arn.replace("campaign/", "instance/") };
		assert.doesNotMatch(
			new CampaignText(JSON.stringify(value)).problems[0]?.message ?? "",
			/CreateCampaign\./,
		);
	});
});

suite("comments that a language writes in its own way", () => {
	for (const [language, line, text, left] of [
		[
			"PowerShell",
			1,
			`$p = @{\n  name = "Spring"\n  connectInstanceId = '${id}'\n  <# never\n  on Sundays #>\n}\n`,
			"<# never on Sundays #>",
		],
		[
			"Ruby",
			4,
			`=begin\nnever "on" Sundays\n=end\nclient.create_campaign(name: "Spring", connect_instance_id: "${id}")\n`,
			'=begin never "on" Sundays =end',
		],
		[
			"Lua",
			3,
			`--[[ never\n"on" Sundays ]]\nlocal c = { name = "Spring", connectInstanceId = "${id}" }\n`,
			'--[[ never "on" Sundays ]]',
		],
	] as const) {
		testKind({
			what: `are told: ${language}`,
			text,
			said: `${language} code with a campaign on line ${line}. ${convert} Left out: ${JSON.stringify(left)}.`,
			isAll: true,
			campaigns: [spring],
		});
	}

	testKind({
		what: "C# is told by an object whose type is known",
		text: `CreateCampaignRequest Build() => new()\n{\n    Name = "Spring", ConnectInstanceId = "${id}",\n};\n`,
		said: `C# code with a campaign on line 2. ${convert}`,
		isAll: true,
		campaigns: [spring],
	});
});

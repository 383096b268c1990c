import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const queue = "b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20";
const spring = { name: "Spring", connectInstanceId: id };

const rows: readonly Kind[] = [
	{
		what: "the dialer beside everything else",
		text: JSON.stringify({
			Id: "x",
			DialerType: "PREDICTIVE",
			BandwidthAllocation: 0.8,
			DialingCapacity: 0.5,
			OutboundQueueId: queue,
			campaign_name: "Spring",
			instance_id: id,
		}),
		said: 'a campaign for the first version of the API. The API expects the campaign itself, with its own property names. Convert the file. Left out: "Id".',
		campaigns: [
			{
				...spring,
				channelSubtypeConfig: {
					telephony: {
						capacity: 0.5,
						connectQueueId: queue,
						outboundMode: { predictive: { bandwidthAllocation: 0.8 } },
						defaultOutboundConfig: { connectContactFlowId: "<flow id>" },
					},
				},
			},
		],
	},
	{
		what: "names with campaign and instance in front",
		text: JSON.stringify({
			campaignId: "x",
			campaignName: "Spring",
			instanceId: id,
			campaignType: "MANAGED",
		}),
		said: 'a campaign as code samples spell it. The API expects the campaign itself, with its own property names. Convert the file. Left out: "campaignId".',
		campaigns: [{ ...spring, type: "MANAGED" }],
	},
	...(
		[
			["kebab-case", "connect-instance-id", "channel-subtype-config", "start-time"],
			["lower case", "connectinstanceid", "channelsubtypeconfig", "starttime"],
			["separate words", "connect instance id", "Channel Subtype Config", "Start Time"],
		] as const
	).map(([form, instance, channels, start]) => ({
		what: `names in ${form}`,
		text: JSON.stringify({
			name: "Spring",
			[instance]: id,
			[channels]: {},
			schedule: { [start]: "2031-05-05T13:00:00Z", [start.replace(/start/i, "end")]: "2031-05-06T13:00:00Z" },
		}),
		said: `a campaign in ${form}. The API expects the campaign itself, with its own property names. Convert the file.`,
		campaigns: [
			{
				...spring,
				channelSubtypeConfig: {},
				schedule: { startTime: "2031-05-05T13:00:00Z", endTime: "2031-05-06T13:00:00Z" },
			},
		],
	})),
	{
		what: "the dialer in Python, with names in snake_case",
		text: `campaign = {'campaign_name': 'Spring', 'instance_id': '${id}', 'dialer_type': 'AGENTLESS'}\n`,
		said: "Python code with a campaign on line 1.",
		campaigns: [
			{
				...spring,
				channelSubtypeConfig: {
					telephony: {
						outboundMode: { agentless: {} },
						defaultOutboundConfig: {
							connectContactFlowId: "<flow id>",
							connectSourcePhoneNumber: "<phone number, such as +12065550100>",
						},
					},
				},
			},
		],
	},
];

suite("names from elsewhere", () => {
	test("one name in another form is that name's problem", () => {
		const text = JSON.stringify({ name: "Spring", "connect-instance-id": id, type: "MANAGED" });
		const [{ code, message } = { code: "", message: "" }] = new CampaignText(text).problems.filter(
			({ severity }) => severity === "error",
		);
		assert.equal(code, "unknown-member");
		assert.match(message, /Did you mean "connectInstanceId"\?/);
	});

	for (const row of rows) {
		testKind(row);
	}

	test("that only the service gives a campaign are told so", () => {
		for (const name of ["campaign_id", "Arn", "id"]) {
			const { problems } = new CampaignText(JSON.stringify({ ...spring, [name]: "x" }));
			const said = problems.find(({ code }) => code === "unknown-member")?.message;
			assert.equal(
				said,
				`Unknown property "${name}". Amazon Connect gives it to a campaign that exists. Remove it.`,
			);
		}
	});

	test("that belong to the first API are not taken for one of ours", () => {
		const text = JSON.stringify({ ...spring, channelSubtypeConfig: {}, DialerType: "PROGRESSIVE" });
		const { problems, tree } = new CampaignText(text);
		const [problem] = problems.filter(({ code }) => code === "unknown-member");
		assert.match(problem?.message ?? "", /^Unknown property "DialerType"\. It belongs to the first version/);
		const fixes = problem === undefined ? [] : fixesOf(problem, tree);
		assert.deepEqual(
			fixes.map(({ title, safe, preferred }) => [title, safe, preferred]),
			[['Remove "DialerType"', false, false]],
		);
	});
});

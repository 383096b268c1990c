import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-connectcampaignsv2";
import dialects from "../../../schemas/dialects.json";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import type { Problem } from "../../../shared/src/problem/problem";
import { least, textOf, whole } from "../../support/campaigns";

/** CloudFormation's spelling of the whole campaign, as its resource schema has it. */
function cloudFormation(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(cloudFormation);
	}
	if (typeof value !== "object" || value === null) {
		return value;
	}
	const entries = Object.entries(value);
	return Object.fromEntries(
		entries.map(([name, inner]) => {
			const maps = name === "dailyHours" || name === "tags";
			const pairs = Object.entries(maps ? inner : {});
			return [
				names.get(name) ?? name.charAt(0).toUpperCase() + name.slice(1),
				maps
					? pairs.map(([Key, one]) => ({ Key, Value: name === "tags" ? one : cloudFormation(one) }))
					: cloudFormation(inner),
			];
		}),
	);
}

const names: ReadonlyMap<string, string> = new Map([
	["predictive", "PredictiveConfig"],
	["agentless", "AgentlessConfig"],
	["allChannelSubtypes", "AllChannelsSubtypes"],
	["communicationLimitsList", "CommunicationLimitList"],
]);

function snakeCase(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(snakeCase);
	}
	if (typeof value !== "object" || value === null) {
		return value;
	}
	const entries = Object.entries(value);
	return Object.fromEntries(
		entries.map(([name, inner]) => [
			/^[A-Z]/.test(name) ? name : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
			snakeCase(inner),
		]),
	);
}

const Properties = cloudFormation(whole);
const Type = "AWS::ConnectCampaignsV2::Campaign";
const call = {
	connectContactFlowId: "2d7f3e5f-0e4a-448a-3d2f-5f0d1c9b1034",
	answerMachineDetectionConfig: { enableAnswerMachineDetection: true, awaitAnswerMachinePrompt: true },
};
const firstApi = {
	...least,
	dialerConfig: { progressiveDialerConfig: { bandwidthAllocation: 1, dialingCapacity: 0.5 } },
	outboundCallConfig: { ...call, connectQueueId: "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8" },
	tags: { team: "spring" },
};
const telephony = {
	outboundMode: { progressive: { bandwidthAllocation: 1 } },
	capacity: 0.5,
	defaultOutboundConfig: call,
	connectQueueId: firstApi.outboundCallConfig.connectQueueId,
};
const agentless = {
	...least,
	dialerConfig: { agentlessDialerConfig: {} },
	outboundCallConfig: call,
};

/** The attribute values that DynamoDB stores for an object. */
function attributesOf(value: unknown): unknown {
	const typed = (inner: unknown): unknown => {
		if (Array.isArray(inner)) {
			return { L: inner.map(typed) };
		}
		if (typeof inner === "object") {
			return { M: attributesOf(inner) };
		}
		if (typeof inner === "number") {
			return { N: String(inner) };
		}
		return typeof inner === "boolean" ? { BOOL: inner } : { S: inner };
	};
	const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
	return Object.fromEntries(entries.map(([name, inner]) => [name, typed(inner)]));
}

/** Updates of one part of a campaign, by the operations of the service model. */
const parts = [
	["UpdateCampaignChannelSubtypeConfig", "channelSubtypeConfig", whole.channelSubtypeConfig],
	["UpdateCampaignCommunicationLimits", "communicationLimitsOverride", whole.communicationLimitsOverride],
	["UpdateCampaignCommunicationTime", "communicationTimeConfig", whole.communicationTimeConfig],
	["UpdateCampaignEntryLimits", "entryLimitsConfig", { maxEntryCount: 1, minEntryInterval: "PT1H" }],
	["UpdateCampaignFlowAssociation", "connectCampaignFlowArn", whole.connectCampaignFlowArn],
	["UpdateCampaignSchedule", "schedule", whole.schedule],
	["UpdateCampaignSource", "source", whole.source],
] as const;

/** Whole files of other dialects, the text at their head, and the campaign that they mean. */
const files: readonly (readonly [name: string, file: unknown, head: string, meant: unknown])[] = [
	["a template", { Resources: { Spring: { Type, Properties } } }, "Resources", whole],
	[
		"a template that says more",
		{ Description: "x", Resources: { S: { Type, Properties } } },
		"Description",
		whole,
	],
	["a resource", { Type, Properties }, "Type", whole],
	["the properties of a resource", Properties, "Name", whole],
	["snake_case", snakeCase(whole), "name", whole],
	["a wrapper in snake_case", { campaign: snakeCase(whole) }, "campaign", whole],
	["a wrapper", { input: whole }, "input", whole],
	["an answer of DescribeCampaign", { campaign: { id: "x", arn: "y", ...whole } }, "campaign", whole],
	[
		"the first version of the API",
		firstApi,
		"name",
		{ ...least, channelSubtypeConfig: { telephony }, tags: firstApi.tags },
	],
	[
		"the first version of the API, without agents",
		agentless,
		"name",
		{
			...least,
			channelSubtypeConfig: {
				telephony: { outboundMode: { agentless: {} }, defaultOutboundConfig: call },
			},
		},
	],
	[
		"the first version of the API in CloudFormation",
		{
			Type: "AWS::ConnectCampaigns::Campaign",
			Properties: {
				Name: least.name,
				ConnectInstanceArn: `arn:aws:connect:us-east-1:111122223333:instance/${least.connectInstanceId}`,
				DialerConfig: { ProgressiveDialerConfig: { BandwidthAllocation: 1, DialingCapacity: 0.5 } },
				OutboundCallConfig: { ConnectQueueId: telephony.connectQueueId, ConnectContactFlowId: "x" },
			},
		},
		"Type",
		{
			...least,
			channelSubtypeConfig: {
				telephony: { ...telephony, defaultOutboundConfig: { connectContactFlowId: "x" } },
			},
			tags: { owner: `arn:aws:connect:us-east-1:111122223333:instance/${least.connectInstanceId}` },
		},
	],
	[
		"the first version of the API with a type of dialer",
		{
			...firstApi,
			dialerConfig: { dialerType: "PROGRESSIVE", bandwidthAllocation: 1, dialingCapacity: 0.5 },
		},
		"name",
		{ ...least, channelSubtypeConfig: { telephony }, tags: firstApi.tags },
	],
	[
		"the first version of the API with a type of dialer beside its settings",
		{ ...firstApi, dialerConfig: { ...firstApi.dialerConfig, dialerType: "Progressive" } },
		"name",
		{ ...least, channelSubtypeConfig: { telephony }, tags: firstApi.tags },
	],
	[
		"an answer of boto3",
		{ ResponseMetadata: { HTTPStatusCode: 200 }, campaign: { id: "x", arn: "y", ...whole } },
		"ResponseMetadata",
		whole,
	],
	["values of DynamoDB", attributesOf(whole), "name", whole],
	["an item of DynamoDB", { Item: attributesOf(whole) }, "Item", whole],
	...parts.map(
		([operation, name, value]) =>
			[
				`a request of ${operation}`,
				{ id: "x", [name]: value },
				"id",
				{
					name: "<campaign name>",
					// A flow's ARN holds the ID of its instance.
					connectInstanceId: name === "connectCampaignFlowArn" ? whole.connectInstanceId : "<instance id>",
					[name]: value,
				},
			] as const,
	),
];

/** Requests and answers of which no part is a campaign. */
const otherFiles: readonly (readonly [title: string, file: object])[] = [
	["a request of PutDialRequestBatch", { id: "x", dialRequests: [] }],
	["a request of PutDialRequestBatch", { dialRequests: [] }],
	["a request of PutOutboundRequestBatch", { Id: "x", OutboundRequests: [] }],
	["a request of PutProfileOutboundRequestBatch", { id: "x", profile_outbound_requests: [] }],
	["a request of GetCampaignStateBatch", { campaignIds: ["x"] }],
	["a request of TagResource", { arn: "x", tags: {} }],
	["an answer of ListCampaigns", { campaignSummaryList: [], nextToken: "x" }],
	["an answer of GetCampaignState", { $metadata: {}, state: "Running" }],
	["an answer of a batch operation", { successfulRequests: [], failedRequests: [] }],
	["an answer of a batch operation", { successfulRequests: [], failedRequests: [], nextToken: null }],
	["an answer of GetCampaignState", { State: "Running", HttpStatusCode: 200, ContentLength: 20 }],
	["an answer of ListCampaigns", { CampaignSummaryList: [], NextToken: "x" }],
	["an answer of ListCampaigns", { id: "x", name: "y", channelSubtypes: ["SMS"], type: "MANAGED" }],
	["an answer of ListCampaigns", [{ id: "x", arn: "y", name: "z", channelSubtypes: ["SMS"] }]],
	["an answer of ListConnectInstanceIntegrations", { integrationSummaryList: [], nextToken: "x" }],
	["an answer of GetConnectInstanceConfig", { connectInstanceConfig: { connectInstanceId: "x" } }],
	["an answer of GetInstanceOnboardingJobStatus", { connectInstanceOnboardingJobStatus: {} }],
];

/** Members of other dialects in a campaign of ours, the key that is marked, and what is to be written. */
const members: readonly (readonly [campaign: object, marked: string, meant: unknown])[] = [
	[{ source: { segmentArn: "x" } }, "segmentArn", { source: { customerProfilesSegmentArn: "x" } }],
	[{ tags: [{ Key: "team", Value: "a" }] }, "tags", { tags: { team: "a" } }],
	[
		{ entry_limits_config: { max_entry_count: 1 } },
		"entry_limits_config",
		{ entryLimitsConfig: { maxEntryCount: 1 } },
	],
	[
		{
			channelSubtypeConfig: {
				SMS: {},
				telephony: { outboundMode: { ProgressiveConfig: { BandwidthAllocation: 1 } } },
			},
		},
		"ProgressiveConfig",
		{
			channelSubtypeConfig: {
				SMS: {},
				telephony: { outboundMode: { progressive: { bandwidthAllocation: 1 } } },
			},
		},
	],
	[
		{ communicationLimitsOverride: { AllChannelsSubtypes: { CommunicationLimitList: [] } } },
		"AllChannelsSubtypes",
		{ communicationLimitsOverride: { allChannelSubtypes: { communicationLimitsList: [] } } },
	],
];

/** What the first fix of a problem makes of a text. */
function fixed(text: string, problem: Problem | undefined): unknown {
	assert.ok(problem);
	const [fix] = fixesOf(problem, new CampaignText(text).tree);
	const [edit, ...more] = fix?.edits ?? [];
	assert.ok(edit);
	assert.deepEqual(more, []);
	return JSON.parse(text.slice(0, edit.start) + edit.newText + text.slice(edit.end));
}

suite("dialects", () => {
	for (const [name, file, head, meant] of files) {
		test(`${name} gives one problem at its head, and converts`, () => {
			const text = textOf(file);
			const { problems } = new CampaignText(text);
			const found = problems.map(({ code, start, end }) => [code, text.slice(start, end)]);
			assert.deepEqual(found, [["dialect-document", JSON.stringify(head)]]);
			assert.deepEqual(fixed(text, problems[0]), meant);
		});
	}

	for (const [title, file] of otherFiles) {
		test(`${title} is one problem, which nothing converts: ${Object.keys(file).join(", ")}`, () => {
			const { problems, tree } = new CampaignText(textOf(file));
			assert.deepEqual(
				problems.map(({ code, message }) => [code, message]),
				[["dialect-document", `This is ${title}. A campaign file holds the request of CreateCampaign.`]],
			);
			assert.deepEqual(
				problems.flatMap((problem) => fixesOf(problem, tree)),
				[],
			);
		});
	}

	test("knows the operations of the service model", () => {
		const known = Object.keys(dialects.operations.requests);
		const taken = Object.keys(sdk).filter((name) => /^(?:UpdateCampaign|Put).*Command$/.test(name));
		const missing = taken.filter((name) => !known.includes(name.replace("Command", "")));
		assert.deepEqual(missing, []);
	});

	test("offers each campaign of a template", () => {
		const text = textOf({ Resources: { A: { Type, Properties }, Bucket: {}, B: { Type, Properties } } });
		const { problems, tree } = new CampaignText(text);
		const titles = problems.flatMap((problem) => fixesOf(problem, tree).map(({ title }) => title));
		assert.deepEqual(titles, ['Convert "A" to a campaign file', 'Convert "B" to a campaign file']);
	});

	for (const [extra, marked, meant] of members) {
		test(`${marked} is named for what it is, and converts`, () => {
			const text = textOf({ ...least, ...extra });
			const { problems } = new CampaignText(text);
			const found = problems.filter(({ code }) => code === "dialect-member");
			const problem = found.find(({ start, end }) => text.slice(start, end) === JSON.stringify(marked));
			assert.deepEqual(fixed(text, problem), { ...least, ...(typeof meant === "object" && meant) });
		});
	}

	test("a campaign of ours with a stray name is no other dialect", () => {
		for (const extra of [{ Name: "x" }, { dialerConfig: {}, channelSubtypeConfig: {} }, { campaign: {} }]) {
			const codes = new CampaignText(textOf({ ...whole, ...extra })).problems.map(({ code }) => code);
			assert.ok(!codes.includes("dialect-document"), codes.join());
		}
		for (const text of [
			'{"id": "x", "name": "a", "connectInstanceId": "b"}',
			'{"tags": {"S": "a"}}',
			"{}",
			'{"Resources": {}}',
			'{"campaign": {"name": "x"}}',
			'{"Name": "x"}',
			"[]",
		]) {
			const codes = new CampaignText(text).problems.map(({ code }) => code);
			assert.ok(!codes.includes("dialect-document"), text);
		}
	});
});

import type { Json } from "../../support/generate";

/** Another name for each property, all the way down; the keys of maps stay what they are. */
export function renamed(value: Json, rename: (name: string) => string): Json {
	if (Array.isArray(value)) {
		return value.map((item) => renamed(item, rename));
	}
	if (typeof value !== "object" || value === null) {
		return value;
	}
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			/^[A-Z]|^(?:owner|team|[a-z-]*:)/.test(name) ? name : rename(name),
			name === "tags" ? inner : renamed(inner, rename),
		]),
	);
}

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Modes of resource schemas, and what they call otherwise. Source: AWS::ConnectCampaignsV2::Campaign. */
const resourceNames: Readonly<Record<string, string>> = {
	agentless: "agentlessConfig",
	allChannelSubtypes: "allChannelsSubtypes",
	communicationLimitsList: "communicationLimitList",
	connectInstanceId: "connectInstanceArn",
	predictive: "predictiveConfig",
	preview: "previewConfig",
	progressive: "progressiveConfig",
};

/** A campaign as a resource schema has it, in camelCase; `key` and `value`: how lists of pairs write these. */
export function asResource(value: Json, key: string, valueName: string): Json {
	const arn = (id: string): string => `arn:aws:connect:us-east-1:111122223333:instance/${id}`;
	const inner = (one: Json, name: string): Json => {
		if (name === "connectInstanceId" && typeof one === "string") {
			return arn(one);
		}
		if (Array.isArray(one)) {
			return one.map((item) => inner(item, ""));
		}
		if (typeof one !== "object" || one === null) {
			return one;
		}
		const entries = Object.entries(one);
		if (name === "tags" || name === "dailyHours") {
			return entries.map(([day, hours]) => ({ [key]: day, [valueName]: inner(hours, "") }));
		}
		return Object.fromEntries(
			entries.map(([below, of]) => [resourceNames[below] ?? below, inner(of, below)]),
		);
	};
	return inner(value, "");
}

/** Attribute values of DynamoDB. */
function attributes(value: Json): Json {
	if (Array.isArray(value)) {
		return { L: value.map(attributes) };
	}
	if (typeof value === "object" && value !== null) {
		const entries = Object.entries(value);
		return { M: Object.fromEntries(entries.map(([name, inner]) => [name, attributes(inner)])) };
	}
	return typeof value === "number"
		? { N: String(value) }
		: typeof value === "boolean"
			? { BOOL: value }
			: { S: value };
}

const json = (value: Json): string => JSON.stringify(value, undefined, 2);

/** Sound JSON around and instead of a campaign. */
export const jsonForms: Readonly<Record<string, (campaign: Record<string, Json>) => string>> = {
	"DescribeCampaign by the AWS CLI": (campaign) => json({ campaign: { id: "x", arn: "y", ...campaign } }),
	"DescribeCampaign by boto3": (campaign) =>
		json({ ResponseMetadata: { HTTPStatusCode: 200 }, campaign: { id: "x", arn: "y", ...campaign } }),
	"a Lambda event": (campaign) =>
		json({ headers: { host: "x" }, body: json(campaign), isBase64Encoded: false }),
	"an answer of Lambda with a body": (campaign) => json({ statusCode: 200, body: { campaign } }),
	"a string": (campaign) => JSON.stringify(JSON.stringify(campaign)),
	"a string in a string": (campaign) => JSON.stringify(JSON.stringify(JSON.stringify(campaign))),
	"a list": (campaign) => json([campaign]),
	"a CloudTrail event": (campaign) =>
		json({
			eventSource: "connect-campaigns.amazonaws.com",
			eventName: "CreateCampaign",
			requestParameters: campaign,
			responseElements: { id: "x", arn: "y" },
		}),
	"an EventBridge event": (campaign) =>
		json({
			"detail-type": "AWS API Call via CloudTrail",
			source: "aws.x",
			detail: { requestParameters: campaign },
		}),
	PascalCase: (campaign) => json(renamed(campaign, pascal)),
	snake_case: (campaign) => json(renamed(campaign, snake)),
	"a state machine": (campaign) =>
		json({
			StartAt: "Create",
			States: {
				Create: { Type: "Task", Resource: "arn:aws:states:::x", Parameters: renamed(campaign, pascal) },
			},
		}),
	"an answer of Cloud Control": (campaign) => {
		const properties = JSON.stringify(renamed(asResource(campaign, "Key", "Value"), pascal));
		return json({ TypeName: "x", ResourceDescription: { Identifier: "x", Properties: properties } });
	},
	"a CloudFormation template": (campaign) =>
		json({
			Resources: {
				Bucket: { Type: "AWS::S3::Bucket" },
				Spring: {
					Type: "AWS::ConnectCampaignsV2::Campaign",
					Properties: renamed(asResource(campaign, "Key", "Value"), pascal),
				},
			},
		}),
	"Pulumi's spelling": (campaign) => json(asResource(campaign, "key", "value")),
	"main.tf.json": (campaign) =>
		json({
			resource: {
				awscc_connectcampaignsv2_campaign: {
					spring: renamed(asResource(campaign, "key", "value"), snake),
				},
			},
		}),
	"terraform show": (campaign) =>
		json({
			format_version: "1.0",
			values: {
				root_module: {
					resources: [
						{
							address: "awscc_connectcampaignsv2_campaign.spring",
							name: "spring",
							values: {
								arn: "x",
								campaign_id: "y",
								...Object(renamed(asResource(campaign, "key", "value"), snake)),
								nothing_set: null,
							},
						},
					],
				},
			},
		}),
	"a Postman collection": (campaign) =>
		json({
			info: { name: "Campaigns" },
			item: [{ name: "create", request: { method: "PUT", body: { mode: "raw", raw: json(campaign) } } }],
		}),
	"an item of DynamoDB": (campaign) => {
		const entries = Object.entries(campaign);
		return json({ Item: Object.fromEntries(entries.map(([name, value]) => [name, attributes(value)])) });
	},
};

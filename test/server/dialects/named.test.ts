import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const instance = `arn:aws:connect:us-east-1:111122223333:instance/${id}`;
const arn = "arn:aws:connect-campaigns:us-east-1:111122223333:campaign/1b2c3d4e-0000-4000-8000-000000000000";
const request = "A campaign file holds the request of CreateCampaign.";
const spring = { name: "Spring", connectInstanceId: id, tags: { a: "b" } };
const command = (name: string): string =>
	`aws connectcampaignsv2 create-campaign --name ${name} --connect-instance-id ${id} --tags a=b`;

/** Objects that are no campaign, and what each is. */
const others: readonly (readonly [title: string, object: object])[] = [
	[
		"a contact flow",
		{ InstanceId: id, Name: "Spring", Type: "CONTACT_FLOW", Content: "{}", Tags: { a: "b" } },
	],
	[
		"a contact flow",
		{ name: "Spring", tags: { a: "b" }, InstanceArn: instance, Content: "{}", Type: "AGENT_HOLD" },
	],
	["a queue", { Name: "Spring", InstanceId: id, HoursOfOperationId: "x", Tags: { a: "b" } }],
	["a rule", { InstanceId: id, Name: "Spring", EventSourceName: "OnPostCallAnalysisAvailable", Tags: {} }],
	["a user", { instance_id: id, name: "Spring", username: "marta", tags: {} }],
	[
		"a request of StartOutboundVoiceContact",
		{
			DestinationPhoneNumber: "+12065550100",
			ContactFlowId: "x",
			InstanceId: id,
			QueueId: "y",
			Name: "Spring",
		},
	],
	[
		"a request of another operation of Amazon Connect",
		{ InstanceId: id, Name: "Spring", Purpose: "x", Tags: {} },
	],
	["a queue", { input: { InstanceId: id, Name: "Spring", HoursOfOperationId: "x", Tags: {} } }],
	["an answer of CreateCampaign", { id: "1b2c3d4e", arn }],
	["an answer of CreateCampaign", { id: "1b2c3d4e", arn, tags: { a: "b" } }],
	["an answer of CreateCampaign", { ResponseMetadata: {}, id: "1b2c3d4e", arn, tags: {} }],
];

const kinds: readonly Kind[] = [
	{
		what: "a template without a campaign",
		text: JSON.stringify({
			Resources: { Q: { Type: "AWS::Connect::Queue", Properties: { Name: "Spring" } } },
		}),
		said: `a CloudFormation template without a campaign. ${request}`,
		isAll: true,
		campaigns: [],
	},
	{
		what: "an error as an SDK has it",
		text: JSON.stringify({ message: "Campaign not found", xAmzErrorType: "ResourceNotFoundException" }),
		said: `an error of AWS (ResourceNotFoundException). ${request}`,
		isAll: true,
		campaigns: [],
	},
	{
		what: "a Markdown table",
		text: `| Property | Value |\n|---|---|\n| connectInstanceId | ${id} |\n`,
		said: "a Markdown table. A campaign file is the JSON of one campaign. This text can't be converted.",
		isAll: true,
		campaigns: [],
	},
	{
		what: "a campaign beside the names of its channels",
		text: `campaign:\n  name: Spring\n  connectInstanceId: ${id}\n  channelSubtypes: [TELEPHONY]\n  channelSubtypeConfig: {}\n`,
		said: 'YAML with a campaign in "campaign". A campaign file is the JSON of one campaign. Convert the file. Left out: "channelSubtypes".',
		isAll: true,
		campaigns: [{ name: "Spring", connectInstanceId: id, channelSubtypeConfig: {} }],
	},
	...others.map(
		([title, object]): Kind => ({
			what: `${title}: ${Object.keys(object)}`,
			text: `${JSON.stringify(object, undefined, 2)}\n`,
			said: `${title}. ${request}`,
			isAll: true,
			campaigns: [],
		}),
	),
	{
		what: "the instance ID of code samples beside what a campaign has",
		text: JSON.stringify({ InstanceId: id, CampaignName: "Spring", Tags: { a: "b" } }),
		said: "a campaign as code samples spell it.",
		campaigns: [spring],
	},
	{
		what: "the synopsis of the command",
		text: "aws connectcampaignsv2 create-campaign --name <value> --connect-instance-id <value> [--tags <value>] [--cli-input-json | --cli-input-yaml]\n",
		said: "the synopsis of an AWS CLI command. A campaign file is the JSON of one campaign. This text can't be converted.",
		isAll: true,
		campaigns: [],
	},
	{
		what: "the synopsis of the command, line by line",
		text: "  create-campaign\n--name <value>\n--connect-instance-id <value>\n[--channel-subtype-config <value>]\n[--tags <value>]\n",
		said: "the synopsis of an AWS CLI command.",
		campaigns: [],
	},
	{
		what: "a command in a comment behind another one",
		text: `${command("Spring")}\n# ${command("Winter")}\n`,
		said: `an AWS CLI command with a campaign on line 1. A campaign file is the JSON of one campaign. Convert the file. Left out: "# ${command("Winter").slice(0, 40)}`,
		campaigns: [spring],
	},
	{
		what: "a command behind the prompt of an administrator",
		text: `# ${command("Spring")}\n`,
		said: "an AWS CLI command with a campaign on line 1. A campaign file is the JSON of one campaign. Convert the file.",
		isAll: true,
		campaigns: [spring],
	},
];

suite("what only looks like a campaign", () => {
	for (const kind of kinds) {
		testKind(kind);
	}
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions, type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const arn = `arn:aws:connect:us-east-1:111122223333:instance/${id}`;
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const tagged = { ...spring, tags: { owner: arn } };

/** A text with a value in one language, and what the value becomes. */
function value(language: "Python" | "JavaScript" | "Go" | "Ruby", written: string, meant: unknown): Kind {
	const texts = {
		Python: `client.create_campaign(name=${written}, connectInstanceId='${id}')`,
		JavaScript: `const c = { name: ${written}, connectInstanceId: '${id}' };`,
		Go: `in := &x.CreateCampaignInput{Name: ${written}, ConnectInstanceId: aws.String("${id}")}`,
		Ruby: `Aws::X.create_campaign(name: ${written}, connect_instance_id: "${id}")`,
	};
	const name = language === "JavaScript" ? "JavaScript or TypeScript" : language;
	const said = `${name} code with a campaign on line 1.`;
	return { what: written, text: texts[language], said, campaigns: [{ ...spring, name: meant }] };
}

const kinds: readonly Kind[] = [
	{
		what: "two constructs of the CDK",
		text: `const stack = new Stack(app, 'x');
// It's the first.
new CfnCampaign(stack, 'First', { name: 'a', connectInstanceArn: '${arn}' });
new CfnCampaign(stack, 'Second', { name: 'b', connectInstanceArn: '${arn}' });
`,
		said: "JavaScript or TypeScript code with 2 campaigns.",
		campaigns: [
			{ ...tagged, name: "a" },
			{ ...tagged, name: "b" },
		],
	},
	{
		what: "what has no place",
		text: `client.create_campaign(
    name='Spring',  # ours
    connectInstanceId='${id}',
    **defaults,
)`,
		said: 'Python code with a campaign on line 1. A campaign file is the JSON of one campaign. Convert the file. Left out: "**defaults", "# ours".',
		campaigns: [spring],
	},
	{
		what: "shorthand of JavaScript",
		text: `const input = {\n  name,\n  connectInstanceId: process.env.ID,\n  tags: { 'a-b': 'c' },\n};`,
		said: "JavaScript or TypeScript code with a campaign on line 1.",
		campaigns: [{ name: gap("name"), connectInstanceId: gap("process.env.ID"), tags: { "a-b": "c" } }],
	},
	{
		what: "a dictionary of C#",
		text: `var r = new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = "${id}", Tags = new Dictionary<string, string> { { "owner", "${arn}" } } };`,
		said: "C# code with a campaign on line 1.",
		campaigns: [tagged],
	},
	{
		what: "a union of Go",
		text: `c.CreateCampaign(ctx, &x.CreateCampaignInput{
	Name: aws.String("Spring"),
	ConnectInstanceId: aws.String("${id}"),
	ChannelSubtypeConfig: &types.ChannelSubtypeConfig{Telephony: &types.T{
		OutboundMode: &types.TelephonyOutboundModeMemberAgentless{Value: types.AgentlessConfig{}},
		DefaultOutboundConfig: &types.O{ConnectContactFlowId: flow},
	}},
})`,
		said: "Go code with a campaign on line 1.",
		campaigns: [
			{
				...spring,
				channelSubtypeConfig: {
					telephony: {
						outboundMode: { agentless: {} },
						defaultOutboundConfig: { connectContactFlowId: gap("flow") },
					},
				},
			},
		],
	},
	{
		what: "symbols of Ruby",
		text: `Aws::X.create_campaign({ :name => "Spring", "connect_instance_id" => '${id}', type: :JOURNEY })`,
		said: "Ruby code with a campaign on line 1.",
		campaigns: [{ ...spring, type: "JOURNEY" }],
	},
	{
		what: "functions of CloudFormation in YAML",
		text: `Resources:
  Spring:
    Type: AWS::ConnectCampaignsV2::Campaign
    Properties:
      Name: !Sub "Spring ${gap("Stage")}"
      ConnectInstanceArn: !Ref Instance
      ConnectCampaignFlowArn: !GetAtt Flow.Arn
      Type: !Ref AWS::NoValue
      Schedule:
        StartTime: !If [Soon, a, b]
        EndTime: 2031-07-31T22:00:00Z
      Tags: # all of them
        - Key: owner
          Value: !Join [":", [arn, !Ref "AWS::Partition"]]
`,
		said: 'a CloudFormation template in YAML with a campaign in "Spring". A campaign file is the JSON of one campaign. Convert the file. Left out: "# all of them".',
		campaigns: [
			{
				name: `Spring ${gap("Stage")}`,
				connectInstanceId: gap("Instance"),
				connectCampaignFlowArn: gap("Flow.Arn"),
				schedule: { startTime: gap("Fn::If Soon, a, b"), endTime: "2031-07-31T22:00:00Z" },
				tags: { owner: `arn:${gap("AWS::Partition")}` },
			},
		],
	},
	{
		what: "YAML whose values look like numbers and switches",
		text: `name: 2031
connectInstanceId: ${id}
channelSubtypeConfig:
  telephony:
    capacity: 1
    outboundMode: { progressive: { bandwidthAllocation: 0.80 } }
    defaultOutboundConfig:
      connectContactFlowId: c2f6
      connectSourcePhoneNumber: +12065550100
      answerMachineDetectionConfig: { enableAnswerMachineDetection: yes, awaitAnswerMachinePrompt: off }
`,
		said: "YAML.",
		campaigns: [
			{
				...spring,
				name: "2031",
				channelSubtypeConfig: {
					telephony: {
						capacity: 1,
						outboundMode: { progressive: { bandwidthAllocation: 0.8 } },
						defaultOutboundConfig: {
							connectContactFlowId: "c2f6",
							connectSourcePhoneNumber: "+12065550100",
							answerMachineDetectionConfig: {
								enableAnswerMachineDetection: true,
								awaitAnswerMachinePrompt: false,
							},
						},
					},
				},
			},
		],
	},
	{
		what: "anchors of YAML",
		text: `base: &base\n  connectInstanceId: ${id}\nfirst:\n  <<: *base\n  name: Spring\n`,
		said: 'YAML with a campaign in "first".',
		campaigns: [spring],
	},
	{
		what: "variables and options of a command line",
		text: `aws --profile prod connectcampaignsv2 create-campaign --name "$NAME today" \\\n  --connect-instance-id \`cat id\` --tags owner=${arn} --region us-east-1 | jq .id`,
		said: 'an AWS CLI command with a campaign on line 1. A campaign file is the JSON of one campaign. Convert the file. Left out: "--profile prod", "--region us-east-1".',
		campaigns: [{ name: `${gap("NAME")} today`, connectInstanceId: gap("cat id"), tags: { owner: arn } }],
	},
	{
		what: "a file as an argument",
		text: `aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id} --schedule file://schedule.json`,
		said: "an AWS CLI command with a campaign on line 1.",
		campaigns: [{ ...spring, schedule: gap("file://schedule.json") }],
	},
	{
		what: "blocks of Terraform with directives",
		text: `resource "awscc_connectcampaignsv2_campaign" "spring" {
  provider            = awscc.east
  name                = "Spring ${gap("var.year")}"
  connect_instance_id = aws_connect_instance.main.id
  schedule {
    start_time = "2031-05-05T13:00:00Z"
  }
}
`,
		said: 'Terraform code with a campaign on line 1. A campaign file is the JSON of one campaign. Convert the file. Left out: "provider = awscc.east".',
		campaigns: [
			{
				name: `Spring ${gap("var.year")}`,
				connectInstanceId: gap("aws_connect_instance.main.id"),
				schedule: {
					startTime: "2031-05-05T13:00:00Z",
					endTime: "<date and time, such as 2031-03-28T22:00:00Z>",
				},
			},
		],
	},
	{
		what: "paths and queries of Step Functions",
		text: JSON.stringify({
			QueryLanguage: "JSONata",
			States: {
				A: { Type: "Task", Arguments: { "Name.$": "$.name", ConnectInstanceId: "{% $states.input.id %}" } },
			},
		}),
		said: 'a Step Functions state machine with a campaign in "States.A.Arguments".',
		campaigns: [{ name: gap("$.name"), connectInstanceId: gap("$states.input.id") }],
	},
	{
		what: "ARNs of the first version in CloudFormation",
		text: JSON.stringify({
			Type: "AWS::ConnectCampaigns::Campaign",
			Properties: {
				Name: "Spring",
				ConnectInstanceArn: arn,
				DialerConfig: { DialerType: "PREDICTIVE", BandwidthAllocation: 1 },
				OutboundCallConfig: {
					ConnectQueueArn: `${arn}/queue/b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20`,
					ConnectContactFlowArn: `${arn}/contact-flow/c2f6a4b8-0d3e-4f7c-9a1b-2e4d6f8a0c31`,
				},
			},
		}),
		said: "a CloudFormation template.",
		campaigns: [
			{
				...tagged,
				channelSubtypeConfig: {
					telephony: {
						outboundMode: { predictive: { bandwidthAllocation: 1 } },
						connectQueueId: "b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20",
						defaultOutboundConfig: { connectContactFlowId: "c2f6a4b8-0d3e-4f7c-9a1b-2e4d6f8a0c31" },
					},
				},
			},
		],
	},
	{
		what: "dates and times that boto3 printed, IDs and what is not set",
		text: JSON.stringify({
			campaign: {
				...spring,
				id: "x",
				type: null,
				schedule: { startTime: "2031-05-05 13:00:00+00:00", endTime: "2031-07-31 22:00:00.500000+00:00" },
			},
		}),
		said: 'a campaign inside "campaign". The API expects the campaign itself. Convert the file. Left out: "id", "type".',
		campaigns: [
			{ ...spring, schedule: { startTime: "2031-05-05T13:00:00Z", endTime: "2031-07-31T22:00:00.500Z" } },
		],
	},
	{
		what: "JSON of another tool with slips",
		text: `{\n  // the resource\n  "Type": "AWS::ConnectCampaignsV2::Campaign",\n  "Properties": { "Name": "Spring", "ConnectInstanceArn": "${arn}", },\n}\n`,
		said: 'a CloudFormation template. A campaign file is the JSON of one campaign. Convert the file. Left out: "// the resource".',
		campaigns: [tagged],
	},
	{
		what: "a bare answer of DescribeCampaign",
		text: JSON.stringify({ id: "x", arn: "y", ...tagged }),
		said: 'an answer of DescribeCampaign. A campaign file holds the request of CreateCampaign. Convert the file. Left out: "id", "arn".',
		campaigns: [tagged],
	},
	{
		what: "JSON values one behind the other",
		text: `${JSON.stringify(spring)}\n${JSON.stringify({ ...spring, name: "Autumn" })}\n`,
		said: "a sequence of JSON values with 2 campaigns.",
		campaigns: [spring, { ...spring, name: "Autumn" }],
	},
	{
		what: "items of DynamoDB",
		text: JSON.stringify({
			Items: ["a", "b"].map((name) => ({ name: { S: name }, connectInstanceId: { S: id } })),
		}),
		said: "DynamoDB JSON with 2 campaigns.",
		campaigns: ["a", "b"].map((name) => ({ ...spring, name })),
	},
	{
		what: "a list of campaigns",
		text: JSON.stringify([spring, { ...spring, name: "Autumn" }, spring]),
		said: "a list with 3 campaigns.",
		campaigns: [spring, { ...spring, name: "Autumn" }, spring],
	},
	{
		what: "campaigns in different fences",
		text: `Use this:\n\n~~~json\n${JSON.stringify(spring)}\n~~~\n\n\`\`\`python\nclient.create_campaign(name='Autumn', connectInstanceId=ID)\n\`\`\`\n`,
		said: "Markdown with 2 campaigns.",
		campaigns: [spring, { name: "Autumn", connectInstanceId: gap("ID") }],
	},
	{
		what: "a message with campaigns in it",
		text: `Hi,\n\n# let me know what's wrong, please return it. None of us knows:\n\nold ${JSON.stringify(spring)}\nnew ${JSON.stringify({ ...spring, name: "Autumn" })}\n\nIt's urgent.\nBob\n`,
		said: "text with 2 campaigns.",
		campaigns: [spring, { ...spring, name: "Autumn" }],
	},
	{
		what: "a call in front of other text",
		text: `>>> client.create_campaign(name='Spring', connectInstanceId='${id}')\n`,
		said: "Python code with a campaign on line 1.",
		campaigns: [spring],
	},
	value("Python", "'a' \"b\"", "ab"),
	value("Python", "r'a\\b'", "a\\b"),
	value("Python", "f'a {year} b'", `a ${gap("year")} b`),
	value("Python", "datetime(2031, 7, 31, 22, 0, tzinfo=timezone.utc)", "2031-07-31T22:00:00Z"),
	value("Python", "datetime.datetime(2031, 7, 31, tzinfo=datetime.timezone.utc)", "2031-07-31T00:00:00Z"),
	value("Python", "datetime.fromisoformat('2031-07-31T22:00:00+02:00')", "2031-07-31T22:00:00+02:00"),
	value("Python", "date(2031, 7, 31)", "2031-07-31"),
	value("Python", "datetime(2031, 7, 31, 22)", gap("datetime(2031, 7, 31, 22)")),
	value(
		"Python",
		"datetime(2031, 2, 31, tzinfo=timezone.utc)",
		gap("datetime(2031, 2, 31, tzinfo=timezone.utc)"),
	),
	value("Python", "str(year)", gap("year")),
	value("Python", "names[0]", gap("names[0]")),
	value("Python", "a if b else c", gap("a if b else c")),
	value("JavaScript", `\`a ${gap("b")} c\``, `a ${gap("b")} c`),
	value("JavaScript", "'a' + 'b'", "ab"),
	value("JavaScript", "new Date('2031-07-31T22:00:00Z')", "2031-07-31T22:00:00Z"),
	value("JavaScript", "new Date(Date.UTC(2031, 6, 31, 22))", "2031-07-31T22:00:00Z"),
	value("JavaScript", "new Date('2031-07-31T22:00:00Z').toISOString()", "2031-07-31T22:00:00Z"),
	value("JavaScript", "new Date(2031, 6, 31)", gap("new Date(2031, 6, 31)")),
	value("JavaScript", "new Date('July 31')", gap("new Date('July 31')")),
	value("JavaScript", "x ? 'a' : 'b'", gap("x ? 'a' : 'b'")),
	value("JavaScript", "cfg?.name ?? 'a'", gap("cfg?.name ?? 'a'")),
	value("JavaScript", "'a' as string", "a"),
	value("JavaScript", "'\\u00e9\\x41'", "éA"),
	value("Go", "aws.String(name)", gap("name")),
	value("Go", "`a\\b`", "a\\b"),
	value("Go", "aws.Time(time.Date(2031, time.July, 31, 22, 0, 0, 0, time.UTC))", "2031-07-31T22:00:00Z"),
	value("Ruby", "Time.utc(2031, 7, 31, 22)", "2031-07-31T22:00:00Z"),
	value("Ruby", '"a #{b}"', `a ${gap("b")}`),
];

/** What is no dialect: each gives the ordinary problems, and nothing converts it. */
const none: readonly string[] = [
	"",
	"{",
	"name",
	"Set connectInstanceId and channelSubtypeConfig, then call create_campaign(…).",
	"2031-05-05 INFO connectInstanceId=abc channelSubtypeConfig={telephony} {retry: 3}",
	"client.create_campaign(name=name, type='MANAGED', schedule={'startTime': start})",
	"def create_campaign(name, connectInstanceId):\n    return {'name': name}\n",
	"interface Campaign { name: string; connectInstanceId: string }",
	"# channelSubtypeConfig:\n#   telephony\n",
	"channelSubtypeConfig:\n  telephony: [\n",
	`{"name": name, "connectInstanceId": instanceId, "channelSubtypeConfig": {"telephony": {"connectQueueId": q}}}`,
	`{"name": "a", "connectInstanceId": "b", "tags": {"campaign": ${JSON.stringify(JSON.stringify(tagged))}}}`,
	`${JSON.stringify(spring)}}\n`,
	`{"name": "a"}, "connectInstanceId": "b", "channelSubtypeConfig": {}}`,
	`{"name": "a",, "connectInstanceId": 'b', channelSubtypeConfig: {}}`,
	`{"name": "a" "connectInstanceId": "b", "campaign": {"name": "a", "connectInstanceId": "b"`,
];

suite("kinds of text that hold a campaign", () => {
	for (const kind of kinds) {
		testKind(kind);
	}

	for (const text of none) {
		test(`but not ${JSON.stringify(text.slice(0, 60))}`, () => {
			const codes = new CampaignText(text).problems.map(({ code }) => code);
			assert.ok(!codes.includes("dialect-document"), codes.join());
			assert.ok(codes.length > 0);
			assert.deepEqual(conversions(text), []);
		});
	}

	test("get nothing that could only be guessed, such as the end of a schedule", () => {
		const [converted] = conversions(
			'client.create_campaign(name="Spring", connectInstanceId="6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21", schedule={"startTime": "2031-01-01T00:00:00Z"})',
		);
		assert.match(converted ?? "", /"endTime": "<date and time, such as 2031-03-28T22:00:00Z>"/);
	});

	test("are told as errors of syntax where nobody wants to hear of dialects, or only a hint", () => {
		for (const level of ["off", "hint"] as const) {
			const text = `params = {'name': 'Spring', 'connectInstanceId': '${id}'}`;
			const { problems } = new CampaignText(text, new Map([["dialect-document", level]]));
			assert.ok(problems.some(({ severity }) => severity === "error"));
			assert.ok(problems.every(({ code }) => code !== "dialect-document"));
		}
	});
});

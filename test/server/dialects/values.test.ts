import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Patch } from "../../../server/src/syntax/patch";
import { gapCode } from "../../../shared/src/problem/problem";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const python = (rest: string) => `client.create_campaign(name='Spring', connectInstanceId='${id}', ${rest})`;
const javascript = (rest: string) => `const c = { name: 'Spring', connectInstanceId: '${id}', ${rest} };`;

interface Row {
	readonly text: string;
	/** What the fix makes of the text. */
	readonly campaign: object;
	/** What is listed as left out. */
	readonly leftOut?: string;
	/** What is said of the campaign's gaps and types. */
	readonly said?: readonly string[];
}

const rows: Readonly<Record<string, Row>> = {
	"code with braces and a line break": {
		text: javascript("connectCampaignFlowArn: pick({ a: { b: 'c' } },\n\t\td)"),
		campaign: { ...spring, connectCampaignFlowArn: gap("pick({ a: { b: 'c' } }, d)") },
		said: ["Fill in connectCampaignFlowArn."],
	},
	"code with a brace in a string": {
		text: javascript("connectCampaignFlowArn: pick('{', 1)"),
		campaign: { ...spring, connectCampaignFlowArn: gap("pick('{', 1)") },
		said: ["Fill in connectCampaignFlowArn."],
	},
	"code that is longer than a line": {
		text: python(`connectCampaignFlowArn=pick("${"x".repeat(300)}")`),
		campaign: { ...spring, connectCampaignFlowArn: gap(`pick("${"x".repeat(300)}")`) },
		said: ["Fill in connectCampaignFlowArn."],
	},
	"code that is too long for a placeholder": {
		text: python(`connectCampaignFlowArn=pick(${"x".repeat(2000)})`),
		campaign: { ...spring, connectCampaignFlowArn: gap(`pick(${"x".repeat(895)}…`) },
		leftOut: `"pick(${"x".repeat(46)}…${"x".repeat(27)})"`,
		said: ["Fill in connectCampaignFlowArn."],
	},
	"code in the place of an object, a number and a switch": {
		text: python(
			"schedule=get(1), channelSubtypeConfig={'telephony': {'capacity': share, 'outboundMode': {'agentless': {}}, 'defaultOutboundConfig': {'connectContactFlowId': 'c2f6a4b8-0d3e-4f7c-9a1b-2e4d6f8a0c31', 'answerMachineDetectionConfig': {'enableAnswerMachineDetection': detect}}}}",
		),
		campaign: {
			...spring,
			schedule: gap("get(1)"),
			channelSubtypeConfig: {
				telephony: {
					capacity: gap("share"),
					outboundMode: { agentless: {} },
					defaultOutboundConfig: {
						connectContactFlowId: "c2f6a4b8-0d3e-4f7c-9a1b-2e4d6f8a0c31",
						answerMachineDetectionConfig: { enableAnswerMachineDetection: gap("detect") },
					},
				},
			},
		},
		said: ["Fill in schedule.", "Fill in capacity.", "Fill in enableAnswerMachineDetection."],
	},
	"a construct of the CDK in Python": {
		text: `cc.CfnCampaign(self, "First",
    name="Spring",
    connect_instance_id="${id}",
    channel_subtype_config=cc.CfnCampaign.ChannelSubtypeConfigProperty(
        sms=cc.CfnCampaign.SmsChannelSubtypeConfigProperty(
            capacity=share,
            outbound_mode=cc.CfnCampaign.SmsOutboundModeProperty(agentless_config={}),
            default_outbound_config=cc.CfnCampaign.SmsOutboundConfigProperty(
                connect_source_phone_number_arn=number, wisdom_template_arn=template
            ),
        ),
    ),
    tags=[CfnTag(key="team", value="me"), *common],
    opts=options,
)`,
		campaign: {
			...spring,
			channelSubtypeConfig: {
				sms: {
					capacity: gap("share"),
					outboundMode: { agentless: {} },
					defaultOutboundConfig: {
						connectSourcePhoneNumberArn: gap("number"),
						wisdomTemplateArn: gap("template"),
					},
				},
			},
			tags: { team: "me" },
		},
		leftOut: '"opts = options", "*common"',
	},
	"options behind a campaign": {
		text: `new aws.Campaign("spring", { name: "Spring", connectInstanceId: "${id}" }, { protect: true });`,
		campaign: spring,
		leftOut: '"{ protect: true }"',
	},
	"a tag that is spread": {
		text: javascript("tags: [{ key: 'owner', value: 'me' }, ...commonTags]"),
		campaign: { ...spring, tags: { owner: "me" } },
		leftOut: '"...commonTags"',
	},
	"a block of Terraform that is made by a loop": {
		text: `resource "awscc_x" "a" {
  name                = "Spring"
  connect_instance_id = "${id}"
  dynamic "tags" {
    for_each = var.tags
  }
}
`,
		campaign: spring,
		leftOut: `"dynamic \\"tags\\" { for_each = var.tags }"`,
	},
	"what is not set in code": {
		text: javascript("channelSubtypeConfig: undefined, type: null, tags: { team: null, owner: 'me' }"),
		campaign: { ...spring, tags: { owner: "me" } },
		leftOut: '"channelSubtypeConfig", "type", "team"',
	},
	"constants of Go": {
		text: `in := &x.CreateCampaignInput{
	Name: aws.String("Spring"), ConnectInstanceId: aws.String("${id}"), Type: types.ExternalCampaignTypeManaged,
	CommunicationTimeConfig: &types.C{
		LocalTimeZoneConfig: &types.L{LocalTimeZoneDetection: []types.T{types.LocalTimeZoneDetectionTypeZipCode, types.NoZipCode}},
		Sms: &types.W{OpenHours: &types.OpenHoursMemberDailyHours{Value: map[string][]types.TimeRange{string(types.DayOfWeekMonday): {{StartTime: aws.String("T09:00"), EndTime: aws.String("T17:00")}}}}},
	},
}`,
		campaign: {
			...spring,
			type: "MANAGED",
			communicationTimeConfig: {
				localTimeZoneConfig: { localTimeZoneDetection: ["ZIP_CODE", gap("types.NoZipCode")] },
				sms: { openHours: { dailyHours: { MONDAY: [{ startTime: "T09:00", endTime: "T17:00" }] } } },
			},
		},
	},
	"constants of JavaScript and Pulumi": {
		text: javascript(
			"type: awsnative.CampaignExternalCampaignType.Managed, communicationTimeConfig: { localTimeZoneConfig: { defaultTimeZone: 'UTC' }, sms: { openHours: { dailyHours: { [DayOfWeek.MONDAY]: [] } } } }",
		),
		campaign: {
			...spring,
			type: "MANAGED",
			communicationTimeConfig: {
				localTimeZoneConfig: { defaultTimeZone: "UTC" },
				sms: { openHours: { dailyHours: { MONDAY: [] } } },
			},
		},
	},
	"what is made on a condition, and what stands beside the properties, in a template": {
		text: `Resources:
  Spring:
    Type: AWS::ConnectCampaignsV2::Campaign
    DeletionPolicy: Retain
    Condition: IsProd
    Properties:
      Name: !Sub ["\${A}-\${B}-\${!C}", { A: !Ref X, B: b }]
      Name: Spring
      ConnectInstanceId: !Select [1, !Split ["/", !Ref Arn]]
      Type: ~
      ChannelSubtypeConfig:
        Telephony:
          Capacity: !If [IsProd, 1.0, 0.5]
      Tags:
        - { Key: owner, Value: 0123 }
        - Fn::If: [IsProd, { Key: a, Value: b }, !Ref AWS::NoValue]
        - Fn::If: [IsProd, { Key: c, Value: d }, { Key: e, Value: f }]
        - !Ref AWS::NoValue
`,
		campaign: {
			name: "Spring",
			connectInstanceId: gap("Fn::Select 1, (Fn::Split /, Ref Arn)"),
			channelSubtypeConfig: {
				telephony: {
					capacity: gap("Fn::If IsProd, 1.0, 0.5"),
					defaultOutboundConfig: { connectContactFlowId: "<flow id>" },
				},
			},
			tags: { owner: "0123", a: gap("Fn::If IsProd, b, Ref AWS::NoValue") },
		},
		leftOut:
			'"Name: { \\"Fn::Sub\\": [ \\"$\u007bA}-$\u007bB}-$\u007b!C}\\", { \\"A\\": { \\"Ref\\": \\"X\\" }, \\"B\\": \\"b\\" } ] }", "Fn::If IsProd, {Key: c, Value: d}, {Key: e, Value: f}", "Type", "DeletionPolicy: Retain", "Condition: IsProd"',
	},
	"variables of Fn::Sub": {
		text: `Type: AWS::ConnectCampaignsV2::Campaign
Properties:
  Name: !Sub ["\${A}-\${B}-\${!C}-\${D}", { A: !Ref X, B: b }]
  ConnectInstanceId: ${id}
  Source: !Join ["", !Ref Parts]
`,
		campaign: {
			...spring,
			name: `${gap("X")}-b-${gap("C")}-${gap("D")}`,
			source: gap("Fn::Join , Ref Parts"),
		},
	},
	"epoch seconds in an answer below its command": {
		text: `$ aws connectcampaignsv2 describe-campaign --id x\n${JSON.stringify({ campaign: { id: "x", ...spring, schedule: { startTime: 1935838800.25, endTime: 1935838800 } } })}\n$ `,
		campaign: {
			...spring,
			schedule: { startTime: "2031-05-06T13:00:00.250Z", endTime: "2031-05-06T13:00:00Z" },
		},
		leftOut: '"id"',
	},
	"an answer in YAML below its command": {
		text: `aws connectcampaignsv2 describe-campaign --id x --output yaml\ncampaign:\n  name: Spring\n  connectInstanceId: ${id}\n  channelSubtypeConfig: {}\n`,
		campaign: { ...spring, channelSubtypeConfig: {} },
	},
	"what a resource says to Terraform alone, in JSON": {
		text: JSON.stringify({
			resource: { a: { b: { ...spring, count: 1, lifecycle: {}, depends_on: ["x"] } } },
		}),
		campaign: spring,
		leftOut: '"count: 1", "lifecycle: {}", "depends_on: [x]"',
	},
	"two spellings of a name": {
		text: javascript(
			"Name: 'a', schedule: { startTime: 'b', StartTime: 'c', endTime: 'd' }, tags: [{ key: 'e', value: 'f' }, { key: 'e', value: 'g' }]",
		),
		campaign: { ...spring, schedule: { startTime: "b", endTime: "d" }, tags: { e: "f" } },
		leftOut: '"Name: a", "StartTime: c", "{key: e, value: g}"',
	},
	"code in a list": {
		text: python("communicationTimeConfig={'localTimeZoneConfig': {'localTimeZoneDetection': [first]}}"),
		campaign: {
			...spring,
			communicationTimeConfig: { localTimeZoneConfig: { localTimeZoneDetection: [gap("first")] } },
		},
		said: [`Fill in this value: ${gap("first")}.`],
	},
};

/** What a value of a language is written around. */
const around = {
	Python: (value: string) => `client.create_campaign(name=${value}, connectInstanceId='${id}')`,
	JavaScript: (value: string) => `const c = { name: ${value}, connectInstanceId: '${id}' };`,
	Go: (value: string) =>
		`in := &x.CreateCampaignInput{Name: ${value}, ConnectInstanceId: aws.String("${id}")}`,
	Ruby: (value: string) => `Aws::X.create_campaign(name: ${value}, connect_instance_id: "${id}")`,
	PHP: (value: string) => `$c->createCampaign(['name' => ${value}, 'connectInstanceId' => '${id}']);`,
	"C#": (value: string) => `var r = new Request { Name = ${value}, ConnectInstanceId = "${id}" };`,
	Terraform: (value: string) =>
		`resource "awscc_x" "a" {\n  name = ${value}\n  connect_instance_id = "${id}"\n}\n`,
};

const values: readonly (readonly [language: keyof typeof around, written: string, meant: unknown])[] = [
	["Python", "8 / 10", 0.8],
	["Python", "-(60 * 2 + 1) / 11", -11],
	["Python", "8 // 10", gap("8 // 10")],
	["Python", "8 / n", gap("8 / n")],
	["Python", "1 / 0", gap("1 / 0")],
	["Python", "not True", false],
	["Python", "None if x else {'a': 1}", gap("None if x else {'a': 1}")],
	["Python", "base or {'a': 1}", gap("base or {'a': 1}")],
	["Python", "{OWNER: 'a', k.TEAM: 'b'}", { [gap("OWNER")]: "a", [gap("k.TEAM")]: "b" }],
	["JavaScript", "{ [key]: 'a', b: 'c' }", { [gap("key")]: "a", b: "c" }],
	["PHP", "[$key => 'a', 'b' => 'c']", { [gap("$key")]: "a", b: "c" }],
	["Python", "dict([('a', b), ('c', 'd')])", { a: gap("b"), c: "d" }],
	["Python", "('a', b)", ["a", gap("b")]],
	["Python", "('a')", "a"],
	["Go", "aws.String(string(types.X))", gap("types.X")],
	["Python", "not flag", gap("not flag")],
	["Python", "-0x10", -16],
	["Python", "0b101", 5],
	["Python", "0o17", 15],
	["Python", "'a:' + ACCOUNT + ':b'", `a:${gap("ACCOUNT")}:b`],
	["Python", "'a' + b if c else d", gap("'a' + b if c else d")],
	["Python", "a + b + 'c'", gap("a + b + 'c'")],
	["Python", "':'.join(['a', b, 'c'])", `a:${gap("b")}:c`],
	["Python", "':'.join(parts)", gap("':'.join(parts)")],
	["Python", "'%s-%d' % (a, 5)", `${gap("a")}-5`],
	["Python", "'%s' % name", gap("name")],
	["Python", "'%.2f' % 5", "5.00"],
	["Python", "'%.1f' % 0.25", gap("'%.1f' % 0.25")],
	["Python", "'{}-{}'.format(a, 'b')", `${gap("a")}-b`],
	["Python", "'{1}{0}{x}'.format('a', 'b', x='c')", "bac"],
	["Python", "'{:>5}'.format('a')", gap("'{:>5}'.format('a')")],
	["Python", "dict(**a)", gap("a")],
	["Python", "cdk.CfnTag(key='k', value=v)", { key: "k", value: gap("v") }],
	["Python", "x.AgentlessProperty()", {}],
	["Python", "[n for n in names]", gap("[n for n in names]")],
	["Python", "{n: 1 for n in names}", gap("{n: 1 for n in names}")],
	["Python", "['a', *more, *['b']]", ["a", "b"]],
	[
		"Python",
		"datetime(2031, 7, 31, 22, 0, 0, 500, timezone.utc)",
		gap("datetime(2031, 7, 31, 22, 0, 0, 500, timezone.utc)"),
	],
	["Python", "datetime.fromtimestamp(1935838800, tz=timezone.utc)", "2031-05-06T13:00:00Z"],
	["Python", "datetime(2031, 7, 31, 22, 0, tzinfo=timezone(timedelta(hours=-5)))", "2031-08-01T03:00:00Z"],
	["Go", "time.Unix(1935838800, 0)", "2031-05-06T13:00:00Z"],
	["Ruby", "DateTime.new(2031, 8, 31, 22, 0, 0)", "2031-08-31T22:00:00Z"],
	["Ruby", "Time.new(2031, 8, 31, 22, 0, 0, '+02:00')", "2031-08-31T20:00:00Z"],
	["Python", "datetime.fromtimestamp(1935838800)", gap("datetime.fromtimestamp(1935838800)")],
	["JavaScript", "new Date(1935838800500)", "2031-05-06T13:00:00.500Z"],
	["JavaScript", "8 / 10", 0.8],
	["JavaScript", "!true", false],
	["JavaScript", "new Date('2031-05-05')", "2031-05-05T00:00:00Z"],
	["JavaScript", "['a', 'b'].join('/')", "a/b"],
	["JavaScript", "Fn.join(':', ['a', x])", `a:${gap("x")}`],
	["JavaScript", `pulumi.interpolate\`${gap("a.b")}/c\``, `${gap("a.b")}/c`],
	["JavaScript", "[...more, 'a']", ["a"]],
	["JavaScript", "1 + 2 + 'a'", gap("1 + 2 + 'a'")],
	["Go", "8 / 10", 0],
	["Go", "8 / 10.0", 0.8],
	["Go", '"a" + b', `a${gap("b")}`],
	["Go", 'fmt.Sprintf("%s/%d", a, 5)', `${gap("a")}/5`],
	["Go", 'strings.Join([]string{"a", "b"}, ":")', "a:b"],
	["Go", 'jsii.String("a")', "a"],
	["Go", "[]string{a, b}", [gap("a"), gap("b")]],
	["Ruby", "'%s-b' % a", `${gap("a")}-b`],
	["Ruby", "['a', 'b'].join(':')", "a:b"],
	["PHP", "'a' . $b", `a${gap("$b")}`],
	["PHP", "sprintf('%s-b', 'a')", "a-b"],
	["PHP", "(object) []", {}],
	["PHP", "(float) 1", 1],
	["PHP", "(int) 1.5", gap("(int) 1.5")],
	["PHP", "new \\stdClass()", {}],
	["C#", "(double)30", 30],
	["C#", "7 / 2", 3],
	["C#", "new DateTime(2031, 5, 5, 13, 0, 0, DateTimeKind.Utc)", "2031-05-05T13:00:00Z"],
	["C#", "new DateTimeOffset(2031, 5, 5, 13, 0, 0, TimeSpan.Zero)", "2031-05-05T13:00:00Z"],
	["C#", "new DateTime(2031, 5, 5, 13, 0, 0)", gap("new DateTime(2031, 5, 5, 13, 0, 0)")],
	["C#", "new AgentlessConfig()", {}],
	["C#", "new List<string>()", []],
	["C#", "new Dictionary<string, List<string>>()", {}],
	["C#", "new()", {}],
	["C#", "new StringBuilder()", gap("new StringBuilder()")],
	[
		"C#",
		'new Dictionary<string, string> { { "a", "b" }, ["c"] = "d", { "e", Get() } }',
		{ a: "b", c: "d", e: gap("Get()") },
	],
	["C#", "new List<T> { new T { A = 1 }, b }", [{ A: 1 }, gap("b")]],
	["C#", 'new[] { "a", Get() }', ["a", gap("Get()")]],
	["C#", 'new Thing(base) { A = "b" }', gap('new Thing(base) { A = "b" }')],
	["C#", '@"a ""b"" \\c"', 'a "b" \\c'],
	["C#", '"""a "b" c"""', 'a "b" c'],
	["C#", 'string.Format("{0}-{1}", a, "b")', `${gap("a")}-b`],
	["Terraform", "8 / 10", 0.8],
	["Terraform", "<<-EOT\n    a\n      b\n  EOT", "a\n  b\n"],
	["Terraform", 'tonumber("0.8")', 0.8],
	["Terraform", 'join(":", ["a", var.b])', `a:${gap("var.b")}`],
	["Terraform", 'format("%s-b", var.a)', `${gap("var.a")}-b`],
	["Terraform", "[for k, v in var.t : { key = k }]", gap("[for k, v in var.t : { key = k }]")],
	["Terraform", "{ for k, v in var.t : k => v }", gap("{ for k, v in var.t : k => v }")],
];

/** What the only fix makes of a text, and what is said of it. */
function conversion(text: string): { readonly message: string; readonly text: string } {
	const { tree, problems } = new CampaignText(text);
	const [problem] = problems;
	assert.deepEqual(
		problems.map(({ code }) => code),
		["dialect-document"],
	);
	const fixes = problem === undefined ? [] : fixesOf(problem, tree);
	const [fix, ...others] = fixes.filter(({ title }) => title.startsWith("Convert"));
	assert.equal(others.length, 0);
	const patch = new Patch(text);
	patch.apply(fix?.edits ?? []);
	return { message: problem?.message ?? "", text: patch.text };
}

suite("values of a pasted campaign", () => {
	for (const [language, written, meant] of values) {
		test(`${language}: ${written}`, () => {
			assert.deepEqual(JSON.parse(conversion(around[language](written)).text), { ...spring, name: meant });
		});
	}

	for (const [what, { text, campaign, leftOut = "", said }] of Object.entries(rows)) {
		test(what, () => {
			const converted = conversion(text);
			assert.equal(/ Left out: (.*)\.$/.exec(converted.message)?.[1] ?? "", leftOut);
			assert.deepEqual(JSON.parse(converted.text), campaign);
			if (said !== undefined) {
				const after = new CampaignText(converted.text).problems;
				const told = after.filter(({ code }) => code === gapCode || code === "wrong-type");
				assert.deepEqual(
					told.map(({ message }) => message),
					said,
				);
			}
		});
	}
});

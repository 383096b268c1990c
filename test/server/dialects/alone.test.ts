import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const campaign = `{ "name": "Spring", "connectInstanceId": "${id}" }`;

/** What is named for what it is, while nothing converts it. */
const named: readonly (readonly [said: string, text: string])[] = [
	[
		"Java code",
		`CreateCampaignRequest request = CreateCampaignRequest.builder()\n    .name("Spring")\n    .connectInstanceId("${id}")\n    .build();\n`,
	],
	[
		"Java code",
		`var r = new CreateCampaignRequest();\nr.setName("Spring");\nr.setConnectInstanceId("${id}");\n`,
	],
	[
		"Kotlin code",
		`val request = CreateCampaignRequest {\n    name = "Spring"\n    connectInstanceId = ID\n}\n`,
	],
	[
		"Rust code",
		`use aws_sdk_connectcampaignsv2::Client;\nclient.create_campaign().name("Spring").connect_instance_id("${id}").send().await?;\n`,
	],
	["Perl code", `my $r = $c->CreateCampaign(Name => 'Spring', ConnectInstanceId => '${id}');\n`],
	["Elixir code", `AWS.X.create_campaign(c, %{"name" => "Spring", "connectInstanceId" => "${id}"})\n`],
	[
		"Swift code",
		`let input = CreateCampaignInput(channelSubtypeConfig: .init(sms: .init()), connectInstanceId: "${id}", name: "a")\n`,
	],
	["a PowerShell command", "# connectInstanceId is there\nNew-CCS2Campaign @params\n"],
	["TOML", `name = "Spring"\nconnectInstanceId = "${id}"\n[channelSubtypeConfig.sms]\ncapacity = 1.0\n`],
	["TOML", `[campaign]\nname = "Spring"\nconnectInstanceId = "${id}"\ndays = [\n  "MONDAY",\n]\n`],
	["a file of settings", `export NAME=Spring\nexport CONNECT_INSTANCE_ID=${id}\n`],
	["a file of settings", `# ours\nname=Spring\nconnectInstanceId=${id}\n`],
	["XML", `<campaign>\n  <name>Spring</name>\n  <connectInstanceId>${id}</connectInstanceId>\n</campaign>\n`],
	["CSV", `name,connectInstanceId,type\nSpring,${id},MANAGED\n`],
	[
		"an AWS CLI command for DescribeCampaign",
		"aws connectcampaignsv2 describe-campaign --id x # connectInstanceId",
	],
	[
		"an AWS CLI command for UpdateCampaignName",
		"$ aws --profile prod --debug connectcampaignsv2 update-campaign-name --id a --name Spring\n",
	],
	[
		"code that calls UpdateCampaignSchedule",
		"client.update_campaign_schedule(\n    id='a',\n    schedule={'startTime': '2031-05-05T13:00:00Z'},\n)\n",
	],
	[
		"code that calls UpdateCampaignSource",
		"await c.send(new UpdateCampaignSourceCommand({ id, source }));\n",
	],
	["code that calls UpdateCampaignName", "c.UpdateCampaignName(ctx, &x.UpdateCampaignNameInput{Id: &id})\n"],
	["code that calls PauseCampaign", "$client->pauseCampaign(['id' => $id]);\n"],
	["a request of UpdateCampaignSchedule", '{"update": {"id": "a", "schedule": {"startTime": "x"}}}'],
	["a request of UpdateCampaignName", '{"updates": [{"Id": "a", "Name": "Spring"}]}'],
	[
		"a request of UpdateCampaignSource",
		'{"body": "{\\"id\\": \\"a\\", \\"source\\": {\\"eventTrigger\\": {}}}"}',
	],
	[
		"YAML with an error on line 4",
		`name: Spring\nconnectInstanceId: ${id}\nchannelSubtypeConfig:\n\tsms:\n\t\tcapacity: 1\n`,
	],
];

/** A text with one problem about other text, and the titles of its fixes. */
const around: readonly (readonly [what: string, text: string, titles: readonly string[]])[] = [
	[
		"a message",
		`Hi Anna, this is ours:\n\n${campaign}\n\nCall it "Spring 2" {or so}.\n`,
		["Convert to a campaign file (2 left out)"],
	],
	[
		"a line of a log",
		`2031-05-05T13:00:00Z INFO body=${campaign}\n2031-05-05T13:00:01Z WARN {a=1}\n`,
		["Convert to a campaign file (1 left out)"],
	],
	[
		"code without a campaign",
		`const user = { name: 'Ann', tags: { a: 'b' }, schedule: { startTime: 'x' } };\n`,
		["Keep only the object"],
	],
	["an object beside the campaign", `connectInstanceId is ${id}.\nUse {"name": "Spring"} with it.\n`, []],
	["words", `connectInstanceId ${id}\nand another line\n`, []],
];

function titlesOf(text: string): readonly string[] {
	const { tree, problems } = new CampaignText(text);
	return problems.flatMap((problem) => fixesOf(problem, tree).map(({ title }) => title));
}

suite("a text that is no campaign", () => {
	for (const [said, text] of named) {
		test(`is named as ${said}, and nothing changes it`, () => {
			const { problems } = new CampaignText(text);
			assert.deepEqual(
				problems.map(({ code, message }) => [code, message.split(". ")[0]]),
				[["dialect-document", `This is ${said}`]],
			);
			assert.deepEqual(titlesOf(text), []);
		});
	}

	for (const [what, text, titles] of around) {
		test(`has one problem, and no fix spoils it: ${what}`, () => {
			assert.equal(new CampaignText(text).problems.length, 1);
			assert.deepEqual(titlesOf(text), titles);
		});
	}

	test("says that no campaign was found in code with several objects", () => {
		const { problems } = new CampaignText("const a = { name: 'Ann' };\nconst b = { name: 'Bob' };\n");
		assert.deepEqual(
			problems.map(({ message }) => message),
			["No campaign was found in this text. A campaign file is the JSON of one campaign."],
		);
	});

	test("is no request of another operation where few names are all there is", () => {
		for (const text of [
			'{"user": {"id": 1, "name": "Ann"}}',
			'{"job": {"id": 1, "schedule": "daily"}}',
			"Call client.create_campaign(…), then client.start_campaign(…).",
		]) {
			const codes = new CampaignText(text).problems.map(({ code }) => code);
			assert.ok(!codes.includes("dialect-document"), text);
		}
	});

	test("is not deleted behind the end of an object, or in a comment", () => {
		for (const text of [
			`{"name": "a"}, "connectInstanceId": "b", "channelSubtypeConfig": {}}`,
			`/* ${campaign} */\n{}\n`,
		]) {
			assert.ok(!titlesOf(text).some((title) => /^Remove the (?:rest|comment)$/.test(title)), text);
		}
		assert.ok(titlesOf(`${campaign} // why`).includes("Remove the comment"));
	});
});

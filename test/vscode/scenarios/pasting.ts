import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { again, focusEditor, line, openFile, save } from "./pageActions";
import type { Person, Step } from "./scenario";

const instanceId = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";

const python = `import boto3
from datetime import datetime, timezone

client = boto3.client("connectcampaignsv2", region_name="us-east-1")
response = client.create_campaign(
    name="Spring renewals",
    connectInstanceId="${instanceId}",
    channelSubtypeConfig={
        "sms": {
            "capacity": 0.5,
            "outboundMode": {"agentless": {}},
            "defaultOutboundConfig": {
                "connectSourcePhoneNumberArn": PHONE_NUMBER_ARN,
                "wisdomTemplateArn": "arn:aws:wisdom:us-east-1:111122223333:message-template/kb/spring",
            },
        },
    },
    schedule={
        "startTime": datetime(2031, 3, 3, 14, 0, tzinfo=timezone.utc),
        "endTime": datetime(2031, 3, 28, 22, 0, tzinfo=timezone.utc),
    },
)
`;

const template = `Resources:
  Renewals:
    Type: AWS::ConnectCampaignsV2::Campaign
    Properties:
      Name: Spring renewals
      ConnectInstanceArn: arn:aws:connect:us-east-1:111122223333:instance/${instanceId}
      ChannelSubtypeConfig:
        Email:
          OutboundMode:
            AgentlessConfig: {}
          DefaultOutboundConfig:
            ConnectSourceEmailAddress: renewals@example.com
            WisdomTemplateArn: !Sub arn:aws:wisdom:\${AWS::Region}:111122223333:message-template/kb/spring
      Tags:
        - Key: team
          Value: renewals
`;

/** Has campaigns converted that are none of ours, by the one fix that there is. */
export const pasting: readonly Step[] = [
	[
		"converts a Python call that was pasted",
		(person) =>
			convert(person, "python", python, {
				name: "Spring renewals",
				connectInstanceId: instanceId,
				startTime: "2031-03-03T14:00:00Z",
			}),
	],
	[
		"converts a YAML template that was pasted",
		(person) =>
			convert(person, "yaml", template, {
				name: "Spring renewals",
				connectInstanceId: instanceId,
				tags: {
					team: "renewals",
					owner: `arn:aws:connect:us-east-1:111122223333:instance/${instanceId}`,
				},
			}),
	],
];

async function convert(
	{ page, workspace, take }: Person,
	name: string,
	text: string,
	expected: Readonly<Record<string, unknown>>,
): Promise<void> {
	const file = join(workspace, `pasted-${name}.campaign.json`);
	writeFileSync(file, text);
	await openFile(page, file);
	await page.locator(".squiggly-error").first().waitFor();
	assert.equal(await problemCount(page), "1");
	await take(`${name} before`);
	await focusEditor(page);
	await page.keyboard.press("Control+Home");
	const fix = page.locator(".action-widget .monaco-list-row.focused").filter({ hasText: /^Convert/ });
	await again(page, fix, async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+.");
	});
	await page.keyboard.press("Enter");
	await line(page, '"name": "Spring renewals",').waitFor();
	await page.keyboard.press("Control+Home");
	await take(`${name} after`);
	await save(page);
	const { schedule, ...campaign } = JSON.parse(readFileSync(file, "utf8"));
	const found = { ...campaign, startTime: schedule?.startTime };
	for (const [member, value] of Object.entries(expected)) {
		assert.deepEqual(found[member], value);
	}
}

/** How many errors VS Code's status bar counts. */
async function problemCount(page: Page): Promise<string | undefined> {
	const item = page.locator('.statusbar-item[id="status.problems"]');
	return /\d+/.exec((await item.textContent()) ?? "")?.[0];
}

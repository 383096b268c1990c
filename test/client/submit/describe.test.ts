import assert from "node:assert/strict";
import { confirmationLines } from "../../../deploy/src/create/confirmation";
import type { Summary } from "../../../deploy/src/create/ports";
import type { CheckedProblem } from "../../../shared/src/protocol";
import { describeKind, describeRecipients } from "../../../shared/src/request/describe";
import { formatSchedule } from "../../../shared/src/request/schedule";
import { campaignFile } from "../support/campaign";

suite("describeKind", () => {
	test("names the type and every channel with its mode", () => {
		assert.equal(describeKind(campaignFile), "MANAGED, telephony (progressive), email (agentless)");
		assert.equal(describeKind({ channelSubtypeConfig: { sms: {} } }), "no type given, sms");
		assert.equal(describeKind({ type: "JOURNEY" }), "JOURNEY, no channel");
	});
});

suite("describeRecipients", () => {
	test("names the segment or the domain of events, and an ARN of another form as it is", () => {
		const domain = "arn:aws:profile:us-east-1:111122223333:domains/sales";
		for (const [source, words] of [
			[
				{ customerProfilesSegmentArn: `${domain}/segment-definitions/renewals` },
				"segment renewals of domain sales",
			],
			[{ customerProfilesSegmentArn: `${domain}/segments/a` }, "segment a of domain sales"],
			[{ customerProfilesSegmentArn: "arn:x" }, "segment arn:x"],
			[{ eventTrigger: { customerProfilesDomainArn: domain } }, "events of domain sales"],
			[{ eventTrigger: { customerProfilesDomainArn: "arn:x" } }, "events of domain arn:x"],
			[{ brandNew: 1 }, undefined],
			[undefined, undefined],
		] as const) {
			assert.equal(describeRecipients(source === undefined ? {} : { source }), words);
		}
	});
});

suite("confirmationLines", () => {
	const now = Date.parse("2030-01-01T00:00:00Z");
	const plain: Summary = {
		file: "campaigns/spring.campaign.json",
		name: "n",
		kind: "MANAGED, no channel",
		instanceId: "i-1",
		instanceAlias: "contact-center",
		account: { kind: "known", id: "111122223333" },
		namedAccounts: [],
		credentials: { kind: "profile", profile: "sales" },
		region: "us-west-2",
		regionOrigin: "of the profile sales",
		endpoint: undefined,
		schedule: "from Sat 1 Mar 2031, 14:00 UTC",
		warnings: [],
		unsaved: false,
		earlier: undefined,
		existing: { kind: "listed", campaigns: [] },
		unresolved: undefined,
	};
	const warning = (line: number, message: string): CheckedProblem => ({
		range: { start: { line, character: 0 }, end: { line, character: 1 } },
		severity: "warning",
		code: "w",
		message,
	});

	test("say who creates what, where and when, and that it will not start", () => {
		assert.deepEqual(confirmationLines(plain, now), [
			"File: campaigns/spring.campaign.json",
			"Kind: MANAGED, no channel",
			"Amazon Connect instance: contact-center (i-1)",
			"Account: 111122223333",
			"Profile: sales",
			"Region: us-west-2 (of the profile sales)",
			"Schedule: from Sat 1 Mar 2031, 14:00 UTC",
			"",
			"The campaign is created in state Initialized: it doesn't start by itself.",
		]);
	});

	test("say which account the file names where yours isn't known", () => {
		const account = { kind: "unknown", reason: "AWS STS did not answer within 2 seconds" } as const;
		const lines = confirmationLines({ ...plain, account, namedAccounts: ["111122223333"] }, now);
		const at = lines.indexOf("Account: not known, AWS STS did not answer within 2 seconds");
		assert.equal(lines[at + 1], "Account in the file: 111122223333, which can't be compared with yours");
	});

	test("point at what deserves a second look", () => {
		const text = confirmationLines(
			{
				...plain,
				credentials: { kind: "environment" },
				instanceAlias: undefined,
				account: { kind: "unknown", reason: "AWS STS answered AccessDenied" },
				endpoint: "http://127.0.0.1:9",
				schedule: undefined,
				warnings: ["a", "b", "c", "d"].map((message, index) => warning(index, message)),
				unsaved: true,
				earlier: { id: "c-1", time: now - 5 * 60_000 },
				existing: { kind: "listed", campaigns: [{ id: "c-2", arn: undefined }] },
				unresolved: now - 2 * 60_000,
			},
			now,
		).join("\n");
		for (const words of [
			"A request to create a campaign of this name was sent 2 minutes ago. Whether it was created isn't known",
			"Created before with identical content: 5 minutes ago, ID c-1.",
			"The instance already has a campaign of this name: ID c-2.",
			"instance: i-1\n",
			"Account: not known, AWS STS answered AccessDenied",
			"keys of the environment",
			"http://127.0.0.1:9",
			"Schedule: none",
			"4 warnings:\n– line 1: a\n– line 2: b\n– line 3: c\n– and 1 more",
			"File: campaigns/spring.campaign.json (with unsaved changes)",
		]) {
			assert.ok(text.includes(words), words);
		}
	});
});

suite("scheduleInWords", () => {
	test("says the same instant in UTC, whatever zone it is written in", () => {
		const schedule = { startTime: "2031-03-01T14:00:00", endTime: "2031-03-02T01:30:00+05:30" };
		assert.equal(
			formatSchedule({ schedule: { ...schedule, refreshFrequency: "P1DT12H" } }),
			"from Sat 1 Mar 2031, 14:00 UTC to Sat 1 Mar 2031, 20:00 UTC with new recipients every 1 day 12 hours",
		);
		const zoned = (defaultTimeZone: string) =>
			formatSchedule({ schedule, communicationTimeConfig: { localTimeZoneConfig: { defaultTimeZone } } });
		assert.equal(
			zoned("America/New_York"),
			"from Sat 1 Mar 2031, 14:00 UTC (09:00 in America/New_York) to Sat 1 Mar 2031, 20:00 UTC (15:00 in America/New_York)",
		);
		assert.match(zoned("Pacific/Auckland") ?? "", /14:00 UTC \(Sun 2 Mar 2031, 03:00 in Pacific\/Auckland\)/);
		assert.doesNotMatch(zoned("Mars/Olympus") ?? "", /\(/);
		assert.doesNotMatch(zoned("UTC") ?? "", /\(/);
		assert.equal(formatSchedule({}), undefined);
		assert.equal(formatSchedule({ schedule: { startTime: 5 } }), undefined);
		assert.equal(
			formatSchedule({ schedule: { refreshFrequency: "PT-1H" } }),
			"with new recipients every PT-1H",
		);
		for (const [refreshFrequency, words] of [
			["PT1H", "every hour"],
			["P1D", "every day"],
			["PT1M", "every minute"],
			["PT11H", "every 11 hours"],
			["P1DT1H", "every 1 day 1 hour"],
			["P7D", "every 7 days"],
		]) {
			assert.equal(formatSchedule({ schedule: { refreshFrequency } }), `with new recipients ${words}`);
		}
		assert.equal(
			formatSchedule({ schedule: { refreshFrequency: "PT1.5H" } }),
			"with new recipients every PT1.5H",
		);
	});
});

import assert from "node:assert/strict";
import { marked } from "marked";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { hover } from "../../../server/src/features/hover/hover";
import { type Markup, markdown, plainText } from "../../../server/src/features/markup";
import { changed, textOf, whole } from "../../support/campaigns";

type Path = readonly (string | number)[];

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const times: Path = ["communicationTimeConfig", "sms"];
const zones: Path = ["communicationTimeConfig", "localTimeZoneConfig"];
const hours: Path = [...times, "openHours", "dailyHours"];
const periods: Path = [...times, "restrictedPeriods", "restrictedPeriodList"];
const range = (startTime: string, endTime: string) => ({ startTime, endTime });

/** What a hover says, `needle` being a piece of the text behind the last `after`. */
function say(
	campaign: unknown,
	needle: string,
	{
		after = "",
		markup = plainText,
		timeZone = "Europe/Berlin",
	}: { after?: string; markup?: Markup; timeZone?: string } = {},
): string {
	const text = textOf(campaign);
	const offset = text.indexOf(needle, text.indexOf(after));
	assert.ok(offset >= 0, needle);
	const found = hover(new CampaignText(text), offset + 1, { timeZone, markup });
	assert.ok(found, needle);
	return found.contents;
}

/** A change to a whole campaign, where to hover, and what is to be read there. */
const table: readonly (readonly [
	change: readonly [Path, unknown] | undefined,
	needle: string,
	says: string,
	after?: string,
])[] = [
	[undefined, '"PT1H"', "Here: 1 hour."],
	[[["schedule", "refreshFrequency"], "PT36H"], '"refreshFrequency"', "Here: 1 day 12 hours."],
	[undefined, '"PT24H"', "Here: 1 day."],
	[[[...telephony, "capacity"], 0.8], '"capacity"', "Here: 80%."],
	[undefined, '"targetRate"', "Here: 3%."],
	[undefined, '"bandwidthAllocation"', "Here: 100%."],
	[undefined, '"outboundMode"', "Set: predictive."],
	[[[...telephony, "outboundMode"], {}], '"outboundMode"', "Nothing is set yet."],
	[undefined, '"outboundMode"', "- preview: Show the recipient to an agent before the call is placed."],
	[
		undefined,
		'"predictive"',
		"Alternatives:\n\n- progressive: Dial the next recipient when an agent is free.\n- agentless:",
	],
	[undefined, '"schedule"', "Here: 3–28 Mar 2031 in America/New_York, 25 days 8 hours."],
	[undefined, '"endTime"', "25 days 8 hours after the start.", '"schedule"'],
	[undefined, '"2031-07-04"', "Here: Fri 4 Jul 2031."],
	[
		undefined,
		'"2031-07-05"',
		"No contacts on Fri 4 Jul 2031, 1 day. They start again on Sat 5 Jul 2031: the end date is not part of the period.",
	],
	[
		[[...periods, 0, "endDate"], "2031-07-04"],
		'"endDate"',
		"This has no effect: the end date is not part of the period.",
		'"sms": {\n      "openHours"',
	],
	[
		[[...periods, 0, "endDate"], "2031-07-08"],
		'"restrictedPeriods"',
		"- Holiday: Fri 4 Jul 2031 to Mon 7 Jul 2031, 4 days",
		'"sms": {\n      "openHours"',
	],
	[undefined, '"frequency"', "Here: at most 2 contacts in 7 days for each recipient."],
	[undefined, '"Holiday"', "No contacts on Fri 4 Jul 2031, 1 day."],
	[undefined, '"MANAGED"', "An ordinary campaign: its flow contacts the recipients of its source."],
	[undefined, '"AREA_CODE"', "Area code of the phone number."],
	[undefined, '"MONDAY"', "09:00–17:30 · 8.5 h."],
	[undefined, '"owner"', "This tag lets people see and edit the campaign in the Amazon Connect console."],
	[
		undefined,
		'"owner"',
		`This is the ARN of an Amazon Connect instance.\n\n- Region: us-east-1\n- Account: 111122223333\n- Instance: ${whole.connectInstanceId.slice(0, 36)}`,
	],
	[undefined, '"connectCampaignFlowArn"', "- Flow: 5e0d1c9b-1034-4a44-8a3d-2f5f0d1c9b10\n- Version: 3"],
	[
		undefined,
		'"connectCampaignFlowArn"',
		"Amazon Connect console in us-east-1: https://console.aws.amazon.com/connect/home?region=us-east-1",
	],
	[
		undefined,
		'"wisdomTemplateArn"',
		"- Knowledge base: 3b1f7a52-9f6f-4a55-8a43-61f0d1c9b102\n- Template: 9e2d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b11",
	],
	[undefined, '"customerProfilesSegmentArn"', "- Domain: amazon-connect-example\n- Segment: spring"],
	[
		[["connectCampaignFlowArn"], "arn:aws-cn:connect:cn-north-1:111122223333:unheard/of/it"],
		'"connectCampaignFlowArn"',
		"- Partition: aws-cn\n- Region: cn-north-1\n- Account: 111122223333\n- Resource: unheard/of/it\n\nThe campaign flow that decides",
	],
	[
		undefined,
		'"connectQueueId"',
		"calls need a number to come from, or a queue that has one (queue-or-number: https://",
	],
	[
		undefined,
		'"startTime"',
		"open hours end after they start, on the same day (time-order: https://",
		'"MONDAY"',
	],
];

const ours = /^https:\/\/(?:(?:docs|console)\.aws\.amazon\.com|github\.com\/connect-campaigns)\//;

suite("hover", () => {
	test("counts no time from a start to an end before it", () => {
		const early = changed(whole, ["schedule", "endTime"], "2031-01-01T00:00:00Z");
		const said = say(early, '"endTime"', { after: '"schedule"' });
		assert.match(said, /Wed 1 Jan 2031, 00:00 UTC/);
		assert.doesNotMatch(said, /\d.* after the start/);
	});

	for (const [change, needle, says, after] of table) {
		test(`over ${needle}${change ? ` of ${JSON.stringify(change[1])}` : ""} says ${says.slice(0, 50).replaceAll("\n", " ")}`, () => {
			const campaign = change === undefined ? whole : changed(whole, change[0], change[1]);
			const said = say(campaign, needle, after === undefined ? {} : { after });
			assert.ok(said.includes(says), said);
		});
	}

	test("tells instants in UTC, in the campaign's zone and in the user's", () => {
		const instants = (campaign: unknown, timeZone: string) =>
			say(campaign, '"startTime"', { after: '"schedule"', timeZone }).split("\n\n").slice(1, 3);
		const [three] = instants(whole, "Europe/Berlin");
		assert.equal(
			three,
			[
				"- Mon 3 Mar 2031, 14:00 UTC",
				"- Mon 3 Mar 2031, 09:00 in America/New_York, the default zone of the campaign (UTC−5)",
				"- Mon 3 Mar 2031, 15:00 in Europe/Berlin, your zone (UTC+1)",
			].join("\n"),
		);
		const [two] = instants(whole, "America/New_York");
		assert.match(
			two ?? "",
			/^- [^\n]+\n- [^\n]+ in America\/New_York, the default zone of the campaign and yours \(UTC−5\)$/,
		);
		for (const zone of [undefined, "Mars/Olympus"]) {
			const [list, none] = instants(changed(whole, [...zones, "defaultTimeZone"], zone), "Europe/Berlin");
			assert.equal(list?.split("\n").length, 2);
			assert.equal(none, "The campaign has no known default time zone.");
		}
		const bare = changed(whole, ["schedule", "startTime"], "2031-03-03T14:00:00");
		assert.match(instants(bare, "UTC")[0] ?? "", /14:00 UTC, because it has no time zone/);
	});

	test("shows a week at a glance over open hours, their map and the window", () => {
		const weekday = [range("T09:00", "T12:00"), range("T13:00", "T17:30")];
		const campaign = changed(whole, hours, {
			SUNDAY: [range("T20:00", "T02:00")],
			MONDAY: weekday,
			TUESDAY: weekday,
			WEDNESDAY: weekday,
			FRIDAY: [range("T09:00", "T12:00"), range("T11:00", "T13:00")],
		});
		const week = [
			"- Mon–Wed: 09:00–12:00, 13:00–17:30 · 7.5 h each",
			"- Thu and Sat: closed",
			"- Fri: 09:00–12:00, 11:00–13:00 · 4 h",
			"- Sun: 20:00–02:00 (no time) · 0 h",
			"",
			"Open 26.5 h a week.",
		].join("\n");
		const after = '"communicationTimeConfig"';
		for (const needle of ['"sms"', '"openHours"', '"dailyHours"']) {
			const from = needle === '"sms"' ? after : '"sms": {\n      "openHours"';
			const said = say(campaign, needle, { after: from });
			assert.ok(said.includes(week), said);
		}
	});

	test("lists no more than can be taken in at a glance", () => {
		const day = Array.from({ length: 10 }, () => range("T09:00", "T10:00"));
		const period = { name: "Fair", startDate: "2031-07-04", endDate: "2031-07-05" };
		const list = Array.from({ length: 20 }, () => period);
		const campaign = changed(changed(whole, [...hours, "MONDAY"], day), periods, list);
		const said = say(campaign, '"sms"', { after: '"communicationTimeConfig"' });
		assert.equal(said.match(/09:00–10:00/g)?.length, 6);
		assert.match(said, / and 4 more · 1 h\n/);
		assert.equal(said.match(/Fair/g)?.length, 12);
		assert.match(said, /\n- 8 more\n/);
	});

	test("says whose clock times of day follow, and that the schedule does not", () => {
		for (const [localTimeZoneConfig, says] of [
			[
				{ defaultTimeZone: "Europe/Paris" },
				"Times of day are in Europe/Paris for every recipient. The schedule is in UTC.",
			],
			[
				{ defaultTimeZone: "Europe/Paris", localTimeZoneDetection: ["ZIP_CODE"] },
				"Times of day are in the recipient's time zone, detected from the postal code; for all others, in Europe/Paris. The schedule is in UTC.",
			],
			[
				{ localTimeZoneDetection: ["ZIP_CODE", "AREA_CODE"] },
				"detected from the postal code or area code; recipients without one are left out.",
			],
			[{}, "No time zone is set, so nobody is contacted."],
		] as const) {
			const campaign = changed(whole, zones, localTimeZoneConfig);
			for (const needle of ['"T09:00"', '"MONDAY"', '"dailyHours"', '"localTimeZoneConfig"']) {
				const said = say(campaign, needle);
				assert.ok(said.includes(says), said);
			}
		}
	});

	test("says nothing of a number that is none", () => {
		const text = textOf(changed(whole, [...telephony, "capacity"], 4711))
			.replace("4711", "1e999")
			.replace(/"maxCountPerRecipient": \d+/, '"maxCountPerRecipient": 1e999');
		for (const needle of ["1e999", '"maxCountPerRecipient"', '"frequency"']) {
			const found = hover(new CampaignText(text), text.indexOf(needle) + 1, {
				timeZone: "UTC",
				markup: plainText,
			});
			assert.doesNotMatch(found?.contents ?? "Infinity", /Infinity/, needle);
		}
	});

	test("makes nothing of the file a link, HTML or code, whatever stands in it", () => {
		const hostile = [
			"[run](command:workbench.action.quit)",
			"![x](https://example.com/x.png)",
			"<a href='https://example.com'>x</a>",
			"<img src=x onerror=alert(1)>",
			"<https://example.com>",
			"https://example.com www.example.com a@example.com",
			"`` ` `code` ```",
			"**b** _i_ ~~s~~ # h\n\n# h\n- [ ] x\n\n[x]: https://example.com",
			"\\[x](command:x) \\<b>",
			"a|b $(icon) &lt;b&gt; &#91;x](y)",
		];
		for (const text of hostile) {
			const arn = `arn:aws:connect:us-east-1:111122223333:instance/${text.replaceAll(":", "")}/contact-flow/${text.replaceAll(":", "")}`;
			const campaign = [
				[["tags"], { [text]: text, owner: arn }],
				[["connectCampaignFlowArn"], arn],
				[[...telephony, "outboundMode"], { [text]: {} }],
				[[...periods, 0, "name"], text],
				[zones, { defaultTimeZone: text, localTimeZoneDetection: [text] }],
			].reduce<unknown>((before, [path, value]) => changed(before, path as Path, value), whole);
			const file = textOf(campaign);
			for (const needle of [
				JSON.stringify(text),
				'"owner"',
				'"connectCampaignFlowArn"',
				'"outboundMode"',
				'"restrictedPeriodList"',
				'"dailyHours"',
				'"startTime"',
				'"T09:00"',
			]) {
				for (let offset = file.indexOf(needle); offset >= 0; offset = file.indexOf(needle, offset + 1)) {
					const found = hover(new CampaignText(file), offset + 1, { timeZone: "UTC", markup: markdown });
					if (found === undefined) {
						continue;
					}
					const tokens: string[] = [];
					void marked.walkTokens(marked.lexer(found.contents, { gfm: true }), (token) => {
						if (token.type === "link") {
							assert.match(token["href"], ours);
						}
						tokens.push(token.type);
					});
					for (const type of ["html", "image", "heading", "code", "del", "em", "table", "hr"]) {
						assert.ok(!tokens.includes(type), `${type} in ${found.contents}`);
					}
				}
			}
		}
	});

	test("shows text of the file as it is, in Markdown too", () => {
		const name = "Fair [of] <all> *trades* \\ `x`";
		const said = say(changed(whole, [...periods, 0, "name"], name), '"restrictedPeriodList"', {
			after: '"sms": {\n      "openHours"',
			markup: markdown,
		});
		const html = marked.parse(said, { async: false });
		assert.ok(html.includes("Fair [of] &lt;all&gt; *trades* \\ `x`: Fri 4 Jul 2031, 1 day"), html);
	});

	test("has nothing over brackets, white space and what the API does not know", () => {
		const campaign = new CampaignText('{ "nonsense": 1, "name": "x" }');
		for (const offset of [0, 3, 14, 16]) {
			assert.equal(hover(campaign, offset, { timeZone: "UTC", markup: markdown }), undefined, `${offset}`);
		}
		assert.ok(hover(campaign, 19, { timeZone: "UTC", markup: markdown }));
	});

	test("calls nothing optional that a rule wants, and no choice what has no alternative", () => {
		const zoned = changed(whole, [...zones, "defaultTimeZone"], "America/New_York");
		for (const [needle, says] of [
			['"defaultTimeZone"', "required in some campaigns"],
			['"dailyHours"', "required"],
			['"agentless"', "required"],
			['"predictive"', "one of the choices"],
			['"restrictedPeriods"', "optional"],
		] as const) {
			const [first = ""] = say(zoned, needle).split("\n");
			assert.equal(first.split(" · ")[1], says, needle);
		}
	});

	test("says a time once where the user is in UTC", () => {
		const said = say(whole, '"endTime"', { after: '"schedule"', timeZone: "UTC" });
		assert.equal(said.match(/UTC$/gm)?.length, 1, said);
	});
});

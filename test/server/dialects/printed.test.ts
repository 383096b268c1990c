import assert from "node:assert/strict";
import { conversions, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const said = `text with a campaign on line 1. ${convert}`;
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const print = (name: string, more = ""): string =>
	`CreateCampaignRequest(Name=${name}, ConnectInstanceId=${id}${more})\n`;

/** Names as a program prints them, and what they say. */
const names: readonly (readonly [printed: string, name: string])[] = [
	["R", "R"],
	["Spring sale", "Spring sale"],
	["Spring, summer, and more", "Spring, summer, and more"],
	["Spring (US)", "Spring (US)"],
	["Mom's day", "Mom's day"],
	["5-3", "5-3"],
	["2031", "2031"],
	["true", "true"],
	["a+b*c: d/e", "a+b*c: d/e"],
	["*** Sensitive Data Redacted ***", gap("*** Sensitive Data Redacted ***")],
];

suite("what a program has printed of a campaign", () => {
	for (const [printed, name] of names) {
		const campaigns = [{ name, connectInstanceId: id }];
		testKind({
			what: `has texts without quotes: ${printed}`,
			text: print(printed),
			said,
			isAll: true,
			campaigns,
		});
	}

	test("has objects, maps and lists within it", () => {
		const [converted = ""] = conversions(
			`2031-05-05 INFO ${print(
				"R",
				", ChannelSubtypeConfig=ChannelSubtypeConfig(Telephony=TelephonyChannelSubtypeConfig(Capacity=0.5, OutboundMode=TelephonyOutboundMode(Agentless=AgentlessConfig()), DefaultOutboundConfig=TelephonyOutboundConfig(ConnectContactFlowId=x y, ConnectSourcePhoneNumber=+12065550100))), CommunicationTimeConfig=CommunicationTimeConfig(LocalTimeZoneConfig=LocalTimeZoneConfig(LocalTimeZoneDetection=[ZIP_CODE, AREA_CODE]), Telephony=TimeWindow(OpenHours=OpenHours(DailyHours={MONDAY=[TimeRange(StartTime=T09:00, EndTime=T17:00)]}))), Tags={owner=me and you, cost-center=7, 12=, a=b}",
			)}`,
		);
		assert.deepEqual(JSON.parse(converted), {
			name: "R",
			connectInstanceId: id,
			channelSubtypeConfig: {
				telephony: {
					capacity: 0.5,
					outboundMode: { agentless: {} },
					defaultOutboundConfig: { connectContactFlowId: "x y", connectSourcePhoneNumber: "+12065550100" },
				},
			},
			communicationTimeConfig: {
				localTimeZoneConfig: { localTimeZoneDetection: ["ZIP_CODE", "AREA_CODE"] },
				telephony: { openHours: { dailyHours: { MONDAY: [{ startTime: "T09:00", endTime: "T17:00" }] } } },
			},
			tags: { owner: "me and you", "cost-center": "7", "12": "", a: "b" },
		});
	});

	testKind({
		what: "but has none where others have quotes",
		text: `CreateCampaignRequest(Name=R, ConnectInstanceId="${id}")\n`,
		said,
		isAll: true,
		campaigns: [{ name: gap("R"), connectInstanceId: id }],
	});
	testKind({
		what: "but has none in code",
		text: `import boto3\nCreateCampaignRequest(Name=R, ConnectInstanceId=i, Type='MANAGED')\n`,
		said: `Python code with a campaign on line 2. ${convert}`,
		isAll: true,
		campaigns: [{ name: gap("R"), connectInstanceId: gap("i"), type: "MANAGED" }],
	});
});

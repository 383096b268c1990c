import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { CreateCampaignRequest$ } from "@aws-sdk/client-connectcampaignsv2";
import { changed, whole } from "../support/campaigns";
import { sdkTree } from "../support/sdkTree";
import { type Constraint, createCampaignRequest } from "./model";
import { validate } from "./validate";

type Path = readonly (string | number)[];

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const predictive: Path = [...telephony, "outboundMode", "predictive"];
const rate: Path = [...predictive, "pacingStrategies", 0, "abandonmentRate"];
const outbound: Path = [...telephony, "defaultOutboundConfig"];
const email: Path = ["channelSubtypeConfig", "email", "defaultOutboundConfig"];
const zone: Path = ["communicationTimeConfig", "localTimeZoneConfig"];
const window: Path = ["communicationTimeConfig", "sms"];
const limits: Path = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"];
const limit = { maxCountPerRecipient: 1, frequency: 1, unit: "DAY" };
const arn = (length: number) => "arn:aws:connect:us-east-1:111122223333:".padEnd(length, "x");

/** Values on both sides of each bound: those that the model takes and those that it does not. */
const bounds: readonly (readonly [path: Path, taken: readonly unknown[], refused: readonly unknown[]])[] = [
	[["name"], ["n", "😀".repeat(127)], ["", "n".repeat(128), 1, undefined]],
	[["connectInstanceId"], ["a", "a".repeat(256)], ["", "a".repeat(257), "a/b", undefined]],
	[["type"], ["JOURNEY"], ["journey"]],
	[
		["connectCampaignFlowArn"],
		[arn(500), "arn:a:b:us-east-1:c:d".padEnd(21, "d")],
		[arn(501), "arn:aws", "arn:aws:connect:us-gov-west-1:111122223333:x"],
	],
	[["source"], [{ eventTrigger: {} }], [{}, { customerProfilesSegmentArn: arn(60), eventTrigger: {} }, []]],
	[
		[...telephony, "capacity"],
		[0.01, 1],
		[0.009, 1.01, "1"],
	],
	[[...telephony, "connectQueueId"], ["", "q".repeat(500)], ["q".repeat(501)]],
	[[...telephony, "outboundMode"], [{ agentless: {} }], [{}, undefined, { agentless: {}, preview: {} }]],
	[
		[...predictive, "bandwidthAllocation"],
		[0, 2],
		[-0.1, 2.1, undefined],
	],
	[[...predictive, "pacingStrategies"], [], [[], [{}, {}]]],
	[
		[...rate, "targetRate"],
		[0, 1],
		[-0.1, 1.1, undefined],
	],
	[[...rate, "connectionStartPoint"], ["GREETING_START"], ["", undefined]],
	[
		[...rate, "connectionThresholdSeconds"],
		[1, 2 ** 31 - 1],
		[0, 1.5, 2 ** 31, undefined],
	],
	[
		[...rate, "evaluationWindow"],
		["PT1H", "PT24H"],
		["PT0H", "PT25H", undefined],
	],
	[
		[...outbound, "connectContactFlowId"],
		["", "f".repeat(500)],
		["f".repeat(501), undefined],
	],
	[[...outbound, "connectSourcePhoneNumber"], ["", "p".repeat(100)], ["p".repeat(101)]],
	[
		[...outbound, "ringTimeout"],
		[15, 60],
		[14, 61, 30.5],
	],
	[
		[...outbound, "answerMachineDetectionConfig"],
		[{ enableAnswerMachineDetection: false }],
		[{}, { enableAnswerMachineDetection: "true" }],
	],
	[
		[...email, "connectSourceEmailAddress"],
		["a@b.c", "to a@b.c"],
		["", "a@b", `${"a".repeat(255)}@b.c`, undefined],
	],
	[[...email, "sourceEmailAddressDisplayName"], ["", "n".repeat(256)], ["n".repeat(257)]],
	[[...email, "wisdomTemplateArn"], [arn(60)], [undefined]],
	[
		["schedule", "startTime"],
		["2031-01-01T00:00:00.123Z", "2031-01-01T00:00:00+01:00"],
		["2031-01-01", "2031-01-01T00:00:00", 1, undefined],
	],
	[
		["schedule", "refreshFrequency"],
		["P", "PT0H", "P1DT2H", "PT-1H"],
		["P1W", "pt1h", `PT${"1".repeat(50)}H`],
	],
	[["entryLimitsConfig", "maxEntryCount"], [0], [-1, 0.5, undefined]],
	[
		[...zone, "defaultTimeZone"],
		["", "z".repeat(50)],
		["z".repeat(51), "Etc/GMT+5"],
	],
	[
		[...zone, "localTimeZoneDetection"],
		[[], ["AREA_CODE"]],
		[["ZIP_CODE", "ZIP_CODE"], ["ZIP"]],
	],
	[[...zone, "localTimeZoneDetectionScope"], ["ALL_AVAILABLE"], ["ALL"]],
	[["communicationTimeConfig", "localTimeZoneConfig"], [{}], [undefined, []]],
	[[...window, "openHours"], [{ dailyHours: {} }], [{}, undefined]],
	[
		[...window, "openHours", "dailyHours", "TUESDAY"],
		[[]],
		[{}, [{ startTime: "T09:00" }], [{ startTime: "9:00", endTime: "T10:00" }]],
	],
	[[...window, "openHours", "dailyHours", "Tuesday"], [], [[]]],
	[[...window, "restrictedPeriods"], [{ restrictedPeriodList: [] }], [{}]],
	[[...window, "restrictedPeriods", "restrictedPeriodList", 0, "name"], ["n"], ["", "n".repeat(128)]],
	[
		[...window, "restrictedPeriods", "restrictedPeriodList", 0, "endDate"],
		["2031-99-99"],
		["2031-1-1", undefined],
	],
	[limits, [[], [limit, limit]], [[limit, limit, limit]]],
	[
		[...limits, 0, "frequency"],
		[1, 30],
		[0, 31, undefined],
	],
	[[...limits, 0, "maxCountPerRecipient"], [1], [0, undefined]],
	[[...limits, 0, "unit"], ["DAY"], ["WEEK", undefined]],
	[["communicationLimitsOverride", "instanceLimitsHandling"], ["OPT_OUT"], ["OUT"]],
	[
		["tags", "k".repeat(128)],
		["", "v".repeat(256)],
		["v".repeat(257), 1],
	],
	[["tags", "k".repeat(129)], [], ["v"]],
	[["tags", "aws:x"], [], ["v"]],
	[["tags", "a b"], [], ["v"]],
];

function shape(constraint: Constraint): unknown {
	switch (constraint.is) {
		case "structure":
		case "union": {
			const required: readonly string[] = constraint.is === "structure" ? (constraint.required ?? []) : [];
			const members = Object.entries(constraint.members).map(([name, member]) => [
				`${name}${required.includes(name) ? "*" : ""}`,
				shape(member),
			]);
			return { [constraint.is]: Object.fromEntries(members.sort()) };
		}
		case "list":
			return { list: shape(constraint.of) };
		case "map":
			return { map: shape(constraint.of) };
		case "double":
		case "integer":
			return "number";
		default:
			return constraint.is;
	}
}

suite("the sandbox's checks", () => {
	test("know every member that the SDK knows", () => {
		assert.deepEqual(shape(createCampaignRequest), sdkTree(CreateCampaignRequest$));
	});

	test("take a whole campaign and all examples", () => {
		assert.deepEqual(validate(whole, createCampaignRequest), []);
		for (const file of readdirSync("examples")) {
			assert.deepEqual(
				validate(JSON.parse(readFileSync(`examples/${file}`, "utf8")), createCampaignRequest),
				[],
				file,
			);
		}
	});

	for (const [path, taken, refused] of bounds) {
		test(`bound ${path.join(".")}`, () => {
			for (const value of taken)
				assert.deepEqual(validate(changed(whole, path, value), createCampaignRequest), []);
			for (const value of refused) {
				const faults = validate(changed(whole, path, value), createCampaignRequest);
				assert.notDeepEqual(faults, [], JSON.stringify(value));
			}
		});
	}
});

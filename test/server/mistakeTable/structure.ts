import { renewals } from "../fixAll/fieldCases";
import type { Path, Row } from "./row";

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const mode: Path = [...telephony, "outboundMode"];
const outbound: Path = [...telephony, "defaultOutboundConfig"];
const detection: Path = [...outbound, "answerMachineDetectionConfig"];
const times: Path = ["communicationTimeConfig"];
const zones: Path = [...times, "localTimeZoneConfig"];
const detect: Path = [...zones, "localTimeZoneDetection"];
const hours: Path = [...times, "telephony", "openHours", "dailyHours"];
const limits: Path = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"];
const limit = { maxCountPerRecipient: 3, frequency: 1, unit: "DAY" };
const range = { startTime: "T09:00", endTime: "T17:00" };
const progressive = { bandwidthAllocation: 0.8 };

function row(kind: string, path: Path, wrong: unknown, ...right: unknown[]): Row {
	return { kind, path, wrong, right };
}

/** A property under a name that is not its own. */
function renamed(path: Path, wrong: string): Row {
	return { kind: "names", path, wrong, right: [renamed] };
}

/** Stands for a row of `names`: the value moves to another key. */
export const isRenamed = (row: Row): boolean => row.right[0] === renamed;

export const names: readonly Row[] = [
	renamed(["connectInstanceId"], "connectInstnaceId"),
	renamed(["connectInstanceId"], "instanceId"),
	renamed(["connectInstanceId"], "ConnectInstanceId"),
	renamed(["connectInstanceId"], "connect_instance_id"),
	renamed(["connectInstanceId"], "connectInstanceID"),
	renamed(["connectInstanceId"], "instance"),
	renamed(["name"], "campaignName"),
	renamed(["name"], "title"),
	renamed(["channelSubtypeConfig"], "channelSubTypeConfig"),
	renamed(["channelSubtypeConfig"], "channelSubtypes"),
	renamed(["channelSubtypeConfig"], "channels"),
	renamed(telephony, "voice"),
	renamed(telephony, "phone"),
	renamed(telephony, "telephoney"),
	renamed([...telephony, "connectQueueId"], "queueId"),
	renamed([...telephony, "connectQueueId"], "queue"),
	renamed(mode, "mode"),
	renamed(mode, "dialingMode"),
	renamed([...mode, "progressive"], "progresive"),
	renamed([...mode, "progressive"], "progressiveConfig"),
	renamed(outbound, "outboundConfig"),
	renamed([...outbound, "connectContactFlowId"], "contactFlowId"),
	renamed([...outbound, "connectContactFlowId"], "flowId"),
	renamed([...outbound, "connectSourcePhoneNumber"], "callerId"),
	renamed([...outbound, "connectSourcePhoneNumber"], "sourcePhoneNumber"),
	renamed([...outbound, "ringTimeout"], "ringTimeOut"),
	renamed(detection, "amd"),
	renamed(["source", "customerProfilesSegmentArn"], "segmentArn"),
	renamed(["connectCampaignFlowArn"], "campaignFlowArn"),
	renamed(["schedule", "startTime"], "start"),
	renamed(["schedule", "endTime"], "endtime"),
	renamed(["schedule", "refreshFrequency"], "refresh"),
	renamed(times, "quietHours"),
	renamed(times, "communicationTimes"),
	renamed([...zones, "defaultTimeZone"], "timezone"),
	renamed([...zones, "defaultTimeZone"], "timeZone"),
	renamed(["communicationLimitsOverride"], "communicationLimits"),
	renamed([...hours, "MONDAY"], "Monday"),
	renamed([...hours, "MONDAY"], "Mon"),
	renamed([...hours, "MONDAY"], "MONDY"),
];

export const types: readonly Row[] = [
	row("types", [...telephony, "capacity"], "1", 1),
	row("types", [...telephony, "capacity"], "100%", 1),
	row("types", [...telephony, "capacity"], "1,0", 1),
	row("types", [...telephony, "capacity"], [1], 1),
	row("types", [...telephony, "capacity"], true, 1, undefined),
	row("types", [...telephony, "capacity"], "full", undefined),
	row("types", [...mode, "progressive"], 0.8, progressive),
	row("types", [...mode, "progressive"], true, undefined),
	row("types", [...mode, "progressive"], null, undefined),
	row("types", mode, "progressive", undefined),
	row("types", mode, "PROGRESSIVE", undefined),
	row("types", mode, ["progressive"], undefined),
	row("types", [...outbound, "ringTimeout"], "30", 30),
	row("types", [...outbound, "ringTimeout"], "30s", 30),
	row("types", [...outbound, "ringTimeout"], "30 sec", 30),
	row("types", [...outbound, "ringTimeout"], "PT30S", 30),
	row("types", [...outbound, "ringTimeout"], "thirty", undefined),
	row("types", [...detection, "enableAnswerMachineDetection"], "true", true),
	row("types", [...detection, "enableAnswerMachineDetection"], "yes", true),
	row("types", [...detection, "enableAnswerMachineDetection"], 1, true),
	row("types", [...detection, "enableAnswerMachineDetection"], "enabled", true),
	row("types", [...detection, "enableAnswerMachineDetection"], null, true, undefined),
	row("types", detection, true, undefined),
	row("types", ["schedule", "startTime"], 1935752400, "2031-05-05T13:00:00Z"),
	row("types", ["schedule", "startTime"], 1935752400000, "2031-05-05T13:00:00Z"),
	row("types", ["schedule", "refreshFrequency"], 86400, "P1D"),
	row("types", ["name"], 2031, "2031"),
	row("types", ["name"], null, undefined),
	row("types", ["name"], ["Spring renewals"], "Spring renewals"),
	row("types", ["tags", "team"], 5, "5"),
	row("types", ["tags", "team"], true, "true"),
	row("types", ["tags"], [], {}, undefined),
	row("types", ["tags"], ["team"], undefined),
	row("types", ["source"], renewals.source.customerProfilesSegmentArn, renewals.source),
	row("types", ["channelSubtypeConfig"], "telephony", undefined),
	row("types", ["channelSubtypeConfig"], ["telephony"], undefined),
	row("types", [...zones, "defaultTimeZone"], -5, undefined, "America/New_York"),
	row("types", [...outbound, "connectSourcePhoneNumber"], 12065550100, "+12065550100"),
	row("types", [...hours, "MONDAY", 0, "startTime"], 9, "T09:00"),
	row("types", [...hours, "MONDAY", 0, "startTime"], 900, "T09:00"),
];

export const lists: readonly Row[] = [
	row("lists", detect, "AREA_CODE", ["AREA_CODE"]),
	row("lists", detect, "AREA_CODE,ZIP_CODE", ["AREA_CODE", "ZIP_CODE"]),
	row("lists", detect, "", [], undefined),
	row("lists", detect, {}, []),
	row("lists", detect, null, [], undefined),
	row("lists", detect, ["AREA_CODE", "AREA_CODE"], ["AREA_CODE"]),
	row("lists", detect, ["AREA_CODE", "ZIP_CODE", "AREA_CODE"], ["AREA_CODE", "ZIP_CODE"]),
	row("lists", detect, [["AREA_CODE"]], ["AREA_CODE"]),
	row("lists", detect, ["AREA_CODE", null], ["AREA_CODE"]),
	row("lists", detect, ["AREA_CODE", ""], ["AREA_CODE"], ["AREA_CODE", "ZIP_CODE"]),
	row("lists", detect, ["AREA_CODE", "PHONE"], ["AREA_CODE"], ["AREA_CODE", "ZIP_CODE"]),
	row("lists", detect, ["AREA_CODE", "ZIP_CODE", "CITY"], ["AREA_CODE", "ZIP_CODE"]),
	row("lists", detect, { AREA_CODE: true }, ["AREA_CODE"], undefined),
	row("lists", limits, limit, [limit]),
	row("lists", limits, { ...limit, frequency: 7 }, [{ ...limit, frequency: 7 }]),
	row("lists", limits, [limit, limit, limit], undefined),
	row("lists", [...hours, "MONDAY"], range, [range]),
	row("lists", [...hours, "MONDAY"], [], undefined),
	row("lists", [...hours, "MONDAY"], {}, undefined),
	row("lists", [...hours, "MONDAY"], "T09:00-T17:00", [range]),
	row("lists", [...hours, "MONDAY"], "09:00-17:00", [range]),
	row("lists", [...hours, "MONDAY"], ["T09:00", "T17:00"], [range]),
	row("lists", [...hours, "MONDAY"], null, undefined),
	row("lists", hours, [], undefined),
	row("lists", hours, {}, undefined),
	row(
		"lists",
		[...times, "telephony", "restrictedPeriods", "restrictedPeriodList"],
		{ name: "Memorial Day", startDate: "2031-05-26", endDate: "2031-05-27" },
		[{ name: "Memorial Day", startDate: "2031-05-26", endDate: "2031-05-27" }],
	),
];

export const unions: readonly Row[] = [
	row("unions", mode, {}, undefined),
	row("unions", mode, { progressive, agentless: {} }, { progressive }, { agentless: {} }),
	row("unions", mode, { agentless: {}, progressive }, { progressive }, { agentless: {} }),
	row("unions", mode, { PROGRESSIVE: progressive }, { progressive }),
	row("unions", mode, { bandwidthAllocation: 0.8 }, { progressive }),
	row("unions", mode, { type: "progressive", bandwidthAllocation: 0.8 }, { progressive }),
	row("unions", mode, { power: progressive }, { progressive }),
	row("unions", mode, [{ progressive }], { progressive }),
	row("unions", [...mode, "progressive"], {}, undefined),
	row("unions", ["source"], {}, undefined),
	row("unions", ["source"], { segmentArn: renewals.source.customerProfilesSegmentArn }, renewals.source),
	row("unions", [...times, "telephony", "openHours"], {}, undefined),
	row(
		"unions",
		[...times, "telephony", "openHours"],
		{ MONDAY: [range] },
		{ dailyHours: { MONDAY: [range] } },
	),
	row("unions", ["communicationLimitsOverride", "allChannelSubtypes"], {}, undefined),
	row("unions", ["communicationLimitsOverride", "allChannelSubtypes"], [limit], {
		communicationLimitsList: [limit],
	}),
];

export const enums: readonly Row[] = [
	row("enums", ["type"], "managed", "MANAGED"),
	row("enums", ["type"], "Managed", "MANAGED"),
	row("enums", ["type"], "MANGED", "MANAGED"),
	row("enums", ["type"], "STANDARD", "MANAGED"),
	row("enums", ["type"], "", "MANAGED"),
	row("enums", ["type"], "MANAGED ", "MANAGED"),
	row("enums", ["type"], "campaign", "MANAGED"),
	row("enums", [...detect, 0], "areaCode", "AREA_CODE"),
	row("enums", [...detect, 0], "AREA-CODE", "AREA_CODE"),
	row("enums", [...detect, 0], "area code", "AREA_CODE"),
	row("enums", [...detect, 0], "AREACODES", "AREA_CODE"),
	row("enums", [...detect, 0], "PHONE_NUMBER", "AREA_CODE"),
	row("enums", [...limits, 0, "unit"], "DAYS", "DAY"),
	row("enums", [...limits, 0, "unit"], "day", "DAY"),
	row("enums", [...limits, 0, "unit"], "D", "DAY"),
	row("enums", [...limits, 0, "unit"], "daily", "DAY"),
	row("enums", [...limits, 0, "unit"], "WEEK", undefined),
	row("enums", ["communicationLimitsOverride", "instanceLimitsHandling"], "OPTIN", "OPT_IN"),
	row("enums", ["communicationLimitsOverride", "instanceLimitsHandling"], "opt-in", "OPT_IN"),
	row("enums", ["communicationLimitsOverride", "instanceLimitsHandling"], "IN", "OPT_IN"),
	row("enums", ["communicationLimitsOverride", "instanceLimitsHandling"], true, "OPT_IN"),
];

export const lengths: readonly Row[] = [
	row("minimum length", ["name"], "", undefined),
	row("minimum length", ["connectInstanceId"], "", undefined),
	row("minimum length", ["connectCampaignFlowArn"], "", undefined),
	row("minimum length", ["connectCampaignFlowArn"], "arn", undefined),
	row("minimum length", ["source", "customerProfilesSegmentArn"], "", undefined),
	row("minimum length", ["source", "customerProfilesSegmentArn"], "-", undefined),
	row("minimum length", ["connectCampaignFlowArn"], "arn:aws:connect", undefined),
	row("minimum length", [...outbound, "connectSourcePhoneNumber"], "", undefined),
	row("minimum length", ["schedule", "startTime"], "", undefined),
	row("minimum length", ["schedule", "refreshFrequency"], "", undefined),
	row("minimum length", [...hours, "MONDAY", 0, "startTime"], "", undefined),
	row(
		"minimum length",
		[...times, "telephony", "restrictedPeriods", "restrictedPeriodList", 0, "startDate"],
		"",
		undefined,
	),
	row(
		"minimum length",
		[...times, "telephony", "restrictedPeriods", "restrictedPeriodList", 0, "name"],
		"",
		undefined,
	),
	row("minimum length", ["tags", "owner"], "", undefined),
	row("minimum length", ["tags", ""], "x", undefined),
	row("maximum length", ["name"], "n".repeat(128), "n".repeat(127)),
	row("maximum length", ["name"], "Spring renewals ".repeat(20), undefined),
	row("maximum length", [...zones, "defaultTimeZone"], "America/".repeat(10), undefined),
	row("maximum length", ["schedule", "refreshFrequency"], "P1D".repeat(30), undefined),
];

export const numbers: readonly Row[] = [
	row("numbers", [...telephony, "capacity"], 100, 1),
	row("numbers", [...telephony, "capacity"], 80, 0.8),
	row("numbers", [...telephony, "capacity"], 0, 0.01),
	row("numbers", [...telephony, "capacity"], -1, 0.01, 1),
	row("numbers", [...telephony, "capacity"], 1.5, 1),
	row("numbers", [...mode, "progressive", "bandwidthAllocation"], 80, 0.8),
	row("numbers", [...mode, "progressive", "bandwidthAllocation"], 3, 2, 0.03),
	row("numbers", [...outbound, "ringTimeout"], 5, 15),
	row("numbers", [...outbound, "ringTimeout"], 30.5, 30, 31),
	row("numbers", [...outbound, "ringTimeout"], 30000, 30, 60),
	row("numbers", [...limits, 0, "maxCountPerRecipient"], 0, 1),
	row("numbers", [...limits, 0, "frequency"], 0, 1),
	row("numbers", [...limits, 0, "frequency"], 365, 30),
	row("numbers", [...limits, 0, "frequency"], 1.5, 2, 1),
];

/** Required properties that are left out, and what does not go together. */
export const rules: readonly Row[] = [
	row("missing", ["name"], undefined, undefined),
	row("missing", ["connectInstanceId"], undefined, undefined),
	row("missing", [...mode, "progressive", "bandwidthAllocation"], undefined, undefined),
	row("missing", mode, undefined, undefined),
	row("missing", outbound, undefined, undefined),
	row("missing", [...outbound, "connectContactFlowId"], undefined, undefined),
	row("missing", ["schedule", "startTime"], undefined, undefined),
	row("missing", ["schedule", "endTime"], undefined, undefined),
	row("missing", [...hours, "MONDAY", 0, "endTime"], undefined, undefined),
	row("missing", [...limits, 0, "unit"], undefined, "DAY"),
	row("missing", zones, undefined, undefined),
	row("missing", ["tags", "owner"], undefined, renewals.tags.owner),
	row("missing", ["tags"], undefined, undefined),
	row("missing", ["schedule"], undefined, undefined),
	row("missing", ["connectCampaignFlowArn"], undefined, undefined),
	row("rules", ["schedule", "endTime"], "2031-05-01T13:00:00Z", undefined),
	row("rules", [...hours, "MONDAY", 0, "endTime"], "T08:00", undefined),
	row("rules", [...hours, "MONDAY", 0, "endTime"], "T09:00", undefined),
	row("rules", [...hours, "MONDAY", 0, "endTime"], "T02:00", undefined),
	row("rules", ["description"], "Calls for renewals", undefined),
	row("rules", [...telephony, "description"], "Calls for renewals", undefined),
	row("rules", ["schedule", "timezone"], "America/New_York", undefined),
];

import { slips } from "./row";

const zones = '"localTimeZoneConfig": {\n      "defaultTimeZone": "America/New_York"\n    }';
const inUtah = '"localTimeZoneConfig": {"defaultTimeZone": "US/Mountain"}';
const byCode = '"localTimeZoneConfig": {"localTimeZoneDetection": ["ZIP_CODE"]}';
const share = '"bandwidthAllocation": 0.8';
const seconds = '"durationInSeconds": 60';

/** Values between braces without the name of their property, which fit no other one. */
export const unnamed = slips([
	["sms", zones, '"localTimeZoneConfig": {"America/New_York"}'],
	["sms", zones, '"localTimeZoneConfig": {America/New_York}'],
	["sms", zones, '"localTimeZoneConfig": {"US/Mountain"}', inUtah],
	["sms", zones, '"localTimeZoneConfig": {"ZIP_CODE"}', byCode],
	["sms", '"customerProfilesSegmentArn": ', ""],
	["event-triggered", '"customerProfilesDomainArn": ', ""],
	["voice-progressive", share, "0.8"],
	["voice-progressive", share, '"0.8"'],
	["voice-progressive", share, '"80%"'],
	["voice-preview", seconds, '"60"'],
	["sms", '"instanceLimitsHandling": "OPT_IN"', '"OPT_IN"'],
	["sms", '"unit": "DAY"', '"DAY"'],
	["sms", '"refreshFrequency": "PT1H"', '"PT1H"'],
	["sms", '"type": "MANAGED"', '"MANAGED"'],
	["sms", '"type": "MANAGED"', "MANAGED"],
	["voice-progressive", '"minEntryInterval": "P7D"', '"P7D"'],
]);

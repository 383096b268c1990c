import { slips } from "./row";

const handling = '"instanceLimitsHandling": "OPT_IN"';
const unit = '"unit": "DAY"';
const managed = '"type": "MANAGED"';
const progressive = `"progressive": {
          "bandwidthAllocation": 0.8
        }`;
const agentless = `"outboundMode": {
        "agentless": {}
      }`;
const monday = `"MONDAY": [
            {
              "startTime": "T08:00",
              "endTime": "T21:00"
            }
          ]`;
const shop = '"name": "Callbacks from the web shop"';
const tags = `"tags": {
    "owner": "arn:aws:connect:us-east-1:111122223333:instance/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"
  }`;
const owner = "arn:aws:connect:us-east-1:111122223333:instance/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";

export const keys = slips([
	["sms", '"connectCampaignFlowArn"', '"connectCampaginFlowArn"'],
	["sms", '"connectCampaignFlowArn"', '"flowArn"'],
	["sms", '"connectCampaignFlowArn"', '"connectCampaignFlowARN"'],
	["sms", '"connectCampaignFlowArn"', '"connect-campaign-flow-arn"'],
	["sms", '"customerProfilesSegmentArn"', '"customerProfileSegmentArn"'],
	["sms", '"customerProfilesSegmentArn"', '"segment"'],
	["sms", '"defaultTimeZone"', '"defaultTimezone"'],
	["sms", '"defaultTimeZone"', '"tz"'],
	["sms", '"localTimeZoneConfig"', '"timeZoneConfig"'],
	["sms", '"refreshFrequency"', '"refreshFrequencey"'],
	["sms", '"refreshFrequency"', '"frequency"'],
	["sms", '"refreshFrequency"', '"refreshRate"'],
	["sms", '"connectSourcePhoneNumberArn"', '"connectSourcePhoneNumber"'],
	["sms", '"wisdomTemplateArn"', '"templateArn"'],
	["sms", '"wisdomTemplateArn"', '"messageTemplateArn"'],
	["sms", '"capacity"', '"capacitiy"'],
	["sms", '"outboundMode"', '"outbondMode"'],
	["sms", '"outboundMode"', '"dialMode"'],
	["sms", '"communicationTimeConfig"', '"communicationTimesConfig"'],
	["sms", '"communicationTimeConfig"', '"hours"'],
	["sms", '"openHours"', '"openingHours"'],
	["sms", '"openHours"', '"businessHours"'],
	["sms", '"dailyHours"', '"daylyHours"'],
	["sms", '"dailyHours"', '"days"'],
	["sms", '"TUESDAY"', '"TUESDSAY"'],
	["sms", '"TUESDAY"', '"Tue."'],
	["sms", '"TUESDAY"', '"tuesday"'],
	["sms", '"TUESDAY"', '"Dienstag"'],
	["sms", '"TUESDAY"', '"2"'],
	["sms", '"TUESDAY"', '"MONDAY"', undefined],
	["sms", '"maxCountPerRecipient"', '"maxCount"'],
	["sms", '"maxCountPerRecipient"', '"maxPerRecipient"'],
	["sms", '"schedule"', '"Schedule"'],
	["sms", '"tags"', '"tag"'],
	["sms", '"tags"', '"labels"'],
	["whatsapp", '"whatsApp": {\n      "capacity"', '"whatsapp": {\n      "capacity"'],
	["whatsapp", '"whatsApp": {\n      "capacity"', '"WhatsApp": {\n      "capacity"'],
	["email", '"sourceEmailAddressDisplayName"', '"displayName"'],
	["email", '"connectSourceEmailAddress"', '"from"'],
	["voice-progressive", '"connectContactFlowId"', '"connectContactFlowID"'],
	["voice-progressive", '"connectQueueId"', '"queueid"'],
	["voice-progressive", '"bandwidthAllocation"', '"bandwidthAlocation"'],
	["voice-progressive", '"bandwidthAllocation"', '"bandwidth"'],
	["voice-progressive", '"entryLimitsConfig"', '"entryLimits"'],
	["event-triggered", '"customerProfilesDomainArn"', '"domainArn"'],
]);

export const choices = slips([
	["sms", managed, '"type": "MANAGE"'],
	["sms", managed, '"type": "managed"'],
	["sms", managed, '"type": "Managed campaign"'],
	["sms", managed, '"type": true', undefined],
	["sms", managed, '"type": ["MANAGED"]'],
	["sms", unit, '"unit": "DAYS"'],
	["sms", unit, '"unit": "day(s)"'],
	["sms", unit, '"unit": "HOUR"', undefined],
	["sms", unit, '"unit": "24h"'],
	["sms", unit, '"unit": 1', unit],
	["sms", handling, '"instanceLimitsHandling": "OPTED_IN"'],
	["sms", handling, '"instanceLimitsHandling": "Opt-in"'],
	["sms", handling, '"instanceLimitsHandling": "YES"', handling],
	["sms", handling, '"instanceLimitsHandling": OPT_IN'],
	["voice-agentless", '"ZIP_CODE"', '"ZIPCODE"'],
	["voice-agentless", '"ZIP_CODE"', '"ZIP"'],
	["voice-agentless", '"ZIP_CODE"', '"POSTAL_CODE"'],
	["voice-agentless", '"PRIMARY_ONLY"', '"PRIMARY"'],
	["voice-preview", '"DISCARD"', '"discard"'],
	["voice-preview", '"DISCARD"', '"SKIP"', undefined, '"DISCARD"'],
]);

export const numbers = slips([
	["sms", '"capacity": 0.5', '"capacity": 50'],
	["sms", '"capacity": 0.5', '"capacity": "50%"'],
	["sms", '"capacity": 0.5', '"capacity": 50%'],
	["sms", '"capacity": 0.5', '"capacity": "0.5"'],
	["sms", '"capacity": 0.5', '"capacity": "half"', undefined, '"capacity": 0.5'],
	["sms", '"capacity": 0.5', '"capacity": "0,5"'],
	["sms", '"capacity": 0.5', '"capacity": -0.5', '"capacity": 0.5', '"capacity": 0.01'],
	["sms", '"capacity": 0.5', '"capacity": [0.5]'],
	["sms", '"capacity": 0.5', '"capacity": {"value": 0.5}'],
	["sms", '"frequency": 1', '"frequency": "1"'],
	["sms", '"frequency": 1', '"frequency": "one"'],
	["sms", '"frequency": 1', '"frequency": 1.0.0', '"frequency": 1', undefined],
	["sms", '"frequency": 1', '"frequency": O', undefined],
	["sms", '"frequency": 1', '"frequency": l', undefined, '"frequency": 1'],
	["sms", '"maxCountPerRecipient": 4', '"maxCountPerRecipient": 4x'],
	[
		"sms",
		'"maxCountPerRecipient": 4',
		'"maxCountPerRecipient": 4.5',
		'"maxCountPerRecipient": 4',
		'"maxCountPerRecipient": 5',
	],
	["sms", '"maxCountPerRecipient": 4', '"maxCountPerRecipient": "4 times"'],
	["voice-progressive", '"ringTimeout": 30', '"ringTimeout": "30s"'],
	[
		"voice-progressive",
		'"ringTimeout": 30',
		'"ringTimeout": 30000',
		'"ringTimeout": 30',
		'"ringTimeout": 60',
	],
	["voice-progressive", '"ringTimeout": 30', '"ringTimeout": "PT30S"'],
	["voice-predictive", '"targetRate": 0.03', '"targetRate": 3'],
	["voice-predictive", '"targetRate": 0.03', '"targetRate": "3%"'],
	["voice-preview", '"durationInSeconds": 60', '"durationInSeconds": "60"'],
	["voice-preview", '"durationInSeconds": 60', '"durationInSeconds": "PT1M"'],
]);

/** Values of another shape than the one that the place has. */
export const shapes = slips([
	["sms", monday, '"MONDAY": ["T08:00", "T21:00"]'],
	["sms", monday, '"MONDAY": ["08:00", "21:00"]'],
	["sms", monday, '"MONDAY": [["T08:00", "T21:00"]]'],
	["sms", monday, '"MONDAY": ["T08:00-T21:00"]'],
	["sms", monday, '"MONDAY": ["8:00 - 21:00"]'],
	["sms", monday, '"MONDAY": "8-21"'],
	["sms", monday, '"MONDAY": "T08:00/T21:00"'],
	["sms", monday, '"MONDAY": [8, 21]'],
	["sms", monday, '"MONDAY": {"startTime": "T08:00", "endTime": "T21:00"}'],
	["sms", monday, '"MONDAY": {"T08:00": "T21:00"}'],
	[
		"sms",
		monday,
		'"MONDAY": ["T08:00", "T12:00", "T13:00", "T21:00"]',
		`"MONDAY": [
            {"startTime": "T08:00", "endTime": "T12:00"}, {"startTime": "T13:00", "endTime": "T21:00"}]`,
	],
	["sms", monday, '"MONDAY": [{"start": "T08:00", "endTime": "T21:00"}]'],
	["sms", monday, '"MONDAY": [{"startTime": "T08:00", "closes": "T21:00"}]'],
	["sms", monday, '"MONDAY": [{"startTime": "T08:00"; "endTime": "T21:00"}]'],
	["sms", monday, '"MONDAY": true', undefined],
	["sms", monday, '"MONDAY": "closed"', undefined],
	["sms", agentless, '"outboundMode": "agentless"'],
	["sms", agentless, '"outboundMode": ["agentless"]'],
	["sms", agentless, '"outboundMode": {"agentless": true}'],
	["sms", agentless, '"outboundMode": {"agentless": []}'],
	["sms", agentless, '"outboundMode": {"agentless": null}'],
	["sms", agentless, '"outboundMode": {"mode": "agentless"}'],
	["sms", agentless, '"outboundMode": {}'],
	["voice-progressive", progressive, '"progressive": 0.8'],
	["voice-progressive", progressive, '"progressive": {"bandwidthAllocation": "80%"}'],
	["voice-progressive", progressive, '"bandwidthAllocation": 0.8'],
	["voice-progressive", progressive, '"Progressive": {"bandwidthAllocation": 0.8}'],
	["voice-progressive", progressive, '"progressive": [{"bandwidthAllocation": 0.8}]'],
	["voice-agentless", '[\n        "ZIP_CODE",\n        "AREA_CODE"\n      ]', '"ZIP_CODE, AREA_CODE"'],
	["voice-agentless", '[\n        "ZIP_CODE",\n        "AREA_CODE"\n      ]', '{"ZIP_CODE", "AREA_CODE"}'],
	["voice-agentless", '[\n        "ZIP_CODE",\n        "AREA_CODE"\n      ]', '("ZIP_CODE", "AREA_CODE")'],
	["voice-agentless", '[\n        "ZIP_CODE",\n        "AREA_CODE"\n      ]', '["ZIP_CODE, AREA_CODE"]'],
	["externally-fed", tags, `"tags": ["owner", "${owner}"]`],
	["externally-fed", tags, `"tags": [{"owner": "${owner}"}]`],
	["externally-fed", tags, `"tags": [{"key": "owner", "value": "${owner}"}]`],
	["externally-fed", tags, `"tags": "owner=${owner}"`],
	["externally-fed", shop, '"name": {"S": "Callbacks from the web shop"}'],
	["externally-fed", shop, '"name": 7', '"name": "7"'],
	["externally-fed", shop, '"name": 2031', '"name": "2031"'],
	["externally-fed", shop, '"name": true', undefined, '"name": "true"'],
	["externally-fed", shop, '"name": null', undefined],
	["externally-fed", shop, '"name": ""', undefined],
	["externally-fed", shop, '"name": " Callbacks from the web shop"'],
	["externally-fed", shop, '"name": "Callbacks from the web shop\\n"'],
]);

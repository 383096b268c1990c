import { slips } from "./row";

const file = "voice-predictive";
const window = '"evaluationWindow": "PT24H"';
const refresh = '"refreshFrequency": "PT12H"';
const opens = '"startTime": "T10:00"';
const closes = '"endTime": "T19:00"';
const starts = '"startTime": "2031-05-05T13:00:00Z"';
const holiday = '"startDate": "2031-05-26"';
const zone = '"defaultTimeZone": "America/New_York"';
const phone = '"connectSourcePhoneNumber": "+12065550101"';
const queue = '"connectQueueId": "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8"';
const flow = '"connectContactFlowId": "2d7f3e5f-0e4a-448a-bd2f-5f0d1c9b1034"';
const rate = '"targetRate": 0.03';
const capacity = '"capacity": 1,';
const point = '"connectionStartPoint": "GREETING_END"';
const seconds = '"connectionThresholdSeconds": 2';
const ring = '"ringTimeout": 25';
const detection = '"enableAnswerMachineDetection": true';
const count = '"maxCountPerRecipient": 2';
const handling = '"instanceLimitsHandling": "OPT_IN"';
const type = '"type": "MANAGED"';
const monday = '"MONDAY": [';
const unit = '"unit": "DAY"';
const profile = "arn:aws:profile:us-east-1:111122223333:domains/";

/** Values as somebody writes them who knows what is meant, and not how it is written. */
export const written = slips([
	[file, window, '"evaluationWindow": "one day"'],
	[file, window, '"evaluationWindow": "24 hours"'],
	[file, window, '"evaluationWindow": 24'],
	[file, window, '"evaluationWindow": "P1D"'],
	[file, window, '"evaluationWindow": "PT1440M"'],
	[file, refresh, '"refreshFrequency": "half a day"'],
	[file, refresh, '"refreshFrequency": "twice a day"'],
	[file, refresh, '"refreshFrequency": "12h00"'],
	[file, refresh, '"refreshFrequency": "PT12HOURS"'],
	[file, refresh, '"refreshFrequency": "every 12 hours"'],
	[file, refresh, '"refreshFrequency": "12:00"', refresh, undefined],
	[file, opens, '"startTime": "10 o\'clock"'],
	[file, opens, '"startTime": "ten"'],
	[file, opens, '"startTime": "10h"'],
	[file, opens, '"startTime": "10.00"'],
	[file, opens, '"startTime": "half past nine"', '"startTime": "T09:30"'],
	[file, opens, '"startTime": "10:0"'],
	[file, opens, '"startTime": "T10:00Z"'],
	[file, opens, '"startTime": "10:00 EST"'],
	[file, opens, '"startTime": "2031-05-05T10:00:00Z"', opens, undefined],
	[file, closes, '"endTime": "7pm"'],
	[file, closes, '"endTime": "7 in the evening"', closes, undefined],
	[file, closes, '"endTime": "19:00 - "', closes, undefined],
	[file, closes, '"endTime": "7"', closes, '"endTime": "T07:00"'],
	[file, starts, '"startTime": "5 May 2031, 13:00 UTC"'],
	[file, starts, '"startTime": "2031/05/05 13:00:00Z"'],
	[file, starts, '"startTime": "2031-05-05"', undefined],
	[file, starts, '"startTime": 1935752400000'],
	[file, starts, '"startTime": "2031-05-05T13:00:00+00"'],
	[file, holiday, '"startDate": "26th May 2031"'],
	[file, holiday, '"startDate": "2031-26-05"'],
	[file, holiday, '"startDate": "Memorial Day"', undefined],
	[file, zone, '"defaultTimeZone": "Eastern"'],
	[file, zone, '"defaultTimeZone": "America/New_York (EST)"'],
	[file, zone, '"defaultTimeZone": "new york"'],
	[file, zone, '"defaultTimeZone": "GMT-5"', zone, undefined],
	[file, phone, '"connectSourcePhoneNumber": "(206) 555-0101"'],
	[file, phone, '"connectSourcePhoneNumber": "tel:+12065550101"'],
	[file, phone, '"connectSourcePhoneNumber": "+1 (206) 555 0101"'],
	[file, queue, '"connectQueueId": "{7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8}"'],
	[file, queue, '"connectQueueId": ["7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8"]'],
	[file, flow, '"connectContactFlowId": "contact-flow/2d7f3e5f-0e4a-448a-bd2f-5f0d1c9b1034"'],
	[file, rate, '"targetRate": "3 %"'],
	[file, rate, '"targetRate": "3/100"'],
	[file, rate, '"targetRate": "<3%"', rate, undefined],
	[file, capacity, '"capacity": "100 %",'],
	[file, capacity, '"capacity": 100,'],
	[file, capacity, '"capacity": "all",', undefined],
	[file, point, '"connectionStartPoint": "greeting end"'],
	[file, point, '"connectionStartPoint": "GREETING"', undefined],
	[file, point, '"connectionStartPoint": "END_OF_GREETING"', point, undefined],
	[file, seconds, '"connectionThresholdSeconds": "2 sec"'],
	[file, seconds, '"connectionThresholdSeconds": "PT2S"'],
	[file, ring, '"ringTimeout": 2,5'],
	[file, ring, '"ringTimeout": "\'25\'"', ring, undefined],
	[file, ring, "\"ringTimeout\": '25'"],
	[file, detection, '"enableAnswerMachineDetection": "on"'],
	[file, detection, '"enableAnswerMachineDetection": 1'],
	[file, detection, '"enableAnswerMachineDetection": "ja"', undefined],
	[file, count, '"maxCountPerRecipient": "2 calls"'],
	[file, count, '"maxCountPerRecipient": "twice"', count, undefined],
	[file, handling, '"instanceLimitsHandling": "opt in"'],
	[file, handling, '"instanceLimitsHandling": "IGNORE"', undefined],
	[file, handling, '"instanceLimitsHandling": true', undefined],
	[file, type, '"type": "MANGED"'],
	[file, type, '"type": "Managed."'],
	[file, unit, '"unit": "Tag"', undefined],
	[file, unit, '"unit": "per day"'],
	[file, monday, '"Monday ": ['],
	[file, monday, '"MO": ['],
	[file, monday, '"Montag": ['],
	[file, profile, profile.replace("111122223333", "111122223333 ")],
	[file, profile, profile.replace("us-east-1", "US-EAST-1")],
	[file, profile, profile.replace("us-east-1", "us-east-1a")],
	[file, profile, profile.replace("domains/", "domain/")],
	[file, profile, profile.replace("arn:aws:", "arn:")],
	[file, refresh, '"refreshFrequency": "12,0 h"'],
	[file, refresh, '"refreshFrequency": "720.0 min"'],
	[file, refresh, '"refreshFrequency": "2,5 s"', '"refreshFrequency": "PT2.5S"'],
	[file, refresh, '"refreshFrequency": "2.5 sec"', '"refreshFrequency": "PT2.5S"'],
	[file, refresh, '"refreshFrequency": "1.5 weeks"', '"refreshFrequency": "P10DT12H"'],
	[file, opens, '"startTime": "10h00"'],
	[file, opens, '"startTime": "10.00"'],
	[file, opens, '"startTime": "half past ten"', '"startTime": "T10:30"'],
	[file, starts, '"startTime": "5 May 2031 9am New York"'],
	[file, starts, '"startTime": "5 May 2031, 9:00 in New York"'],
	[file, starts, '"startTime": "May 5, 2031 at 2 pm London time"'],
	[file, starts, '"startTime": "next Monday 9:00"', undefined],
]);

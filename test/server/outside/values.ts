import { slips } from "./row";

const opens = '"startTime": "T08:00"';
const closes = '"endTime": "T21:00"';
const starts = '"startTime": "2031-05-05T13:00:00Z"';
const ends = '"endTime": "2031-07-31T22:00:00Z"';
const refresh = '"refreshFrequency": "PT1H"';
const zone = '"defaultTimeZone": "America/New_York"';
const chicago = '"defaultTimeZone": "America/Chicago"';
const holiday = '"startDate": "2031-05-26"';
const phone = '"connectSourcePhoneNumber": "+12065550103"';
const email = '"connectSourceEmailAddress": "news@example.com"';

export const times = slips([
	["sms", opens, '"startTime": "8"'],
	["sms", opens, '"startTime": "8:00"'],
	["sms", opens, '"startTime": 8'],
	["sms", opens, '"startTime": 8:00'],
	["sms", opens, '"startTime": 08:00'],
	["sms", opens, '"startTime": 800'],
	["sms", opens, '"startTime": "8 am"'],
	["sms", opens, '"startTime": "08:00 Uhr"'],
	["sms", opens, '"startTime": "T8"'],
	["sms", opens, '"startTime": "TO8:00"'],
	["sms", opens, '"startTime": "T08:OO"'],
	["sms", opens, '"startTime": "T08;00"'],
	["sms", opens, '"startTime": "T 08:00"'],
	["sms", opens, '"startTime": "08:00T"'],
	["sms", opens, '"startTime": "T08:00-05:00"'],
	["sms", opens, '"startTime": "T08:00 America/New_York"'],
	["sms", opens, '"startTime": "T08:000"', opens, undefined],
	["sms", opens, '"startTime": "T008:00"'],
	["sms", opens, '"startTime": {"hour": 8}'],
	["sms", opens, '"startTime": ["T08:00"]'],
	["sms", closes, '"endTime": "9pm"'],
	["sms", closes, '"endTime": "21 h"'],
	["sms", closes, '"endTime": "T2100"'],
	["sms", closes, '"endTime": "T21:00:00"'],
	["sms", closes, '"endTime": "T24:00"', '"endTime": "T23:59"'],
	["sms", closes, '"endTime": "T00:00"', '"endTime": "T23:59"', undefined],
	["sms", closes, '"endTime": "T21:60"', '"endTime": "T21:59"', '"endTime": "T22:00"'],
]);

export const zones = slips([
	["voice-agentless", chicago, '"defaultTimeZone": "CST"'],
	["voice-agentless", chicago, '"defaultTimeZone": "Central"'],
	["voice-agentless", chicago, '"defaultTimeZone": "CT"'],
	["voice-agentless", chicago, '"defaultTimeZone": "Chicago"'],
	["voice-agentless", chicago, '"defaultTimeZone": "America/chicago"'],
	["voice-agentless", chicago, '"defaultTimeZone": "America / Chicago"'],
	["voice-agentless", chicago, '"defaultTimeZone": "America-Chicago"'],
	["voice-agentless", chicago, '"defaultTimeZone": "US/Chicago"'],
	["voice-agentless", chicago, '"defaultTimeZone": "Chicago/America"'],
	["voice-agentless", chicago, '"defaultTimeZone": "America/Houston"'],
	["voice-agentless", chicago, '"defaultTimeZone": "UTC-6"'],
	["voice-agentless", chicago, '"defaultTimeZone": "UTC−06:00"'],
	["voice-agentless", chicago, '"defaultTimeZone": "(UTC-06:00) Central Time (US & Canada)"'],
	["voice-agentless", chicago, '"defaultTimeZone": America/Chicago'],
	["voice-agentless", chicago, '"defaultTimeZone": ["America/Chicago"]'],
	["voice-agentless", chicago, '"defaultTimeZone": -6', chicago, undefined],
	["voice-agentless", chicago, '"defaultTimeZone": "local"', undefined],
	["sms", zone, '"defaultTimeZone": "NYC"'],
	["sms", zone, '"defaultTimeZone": "America/NY"'],
	["sms", zone, '"defaultTimeZone": "America/New York City"'],
]);

export const durations = slips([
	["sms", refresh, '"refreshFrequency": "1h"'],
	["sms", refresh, '"refreshFrequency": "1 hr"'],
	["sms", refresh, '"refreshFrequency": "an hour"'],
	["sms", refresh, '"refreshFrequency": "every hour"'],
	["sms", refresh, '"refreshFrequency": "1H"'],
	["sms", refresh, '"refreshFrequency": "P1H"'],
	["sms", refresh, '"refreshFrequency": "PTIH"'],
	["sms", refresh, '"refreshFrequency": "PT1h"'],
	["sms", refresh, '"refreshFrequency": "PT1 hour"'],
	["sms", refresh, '"refreshFrequency": "TP1H"'],
	["sms", refresh, '"refreshFrequency": "P1TH"'],
	["sms", refresh, '"refreshFrequency": "PT01:00"'],
	["sms", refresh, '"refreshFrequency": 1'],
	["sms", refresh, '"refreshFrequency": 3600'],
	["sms", refresh, '"refreshFrequency": PT1H'],
	["sms", refresh, '"refreshFrequency": {"hours": 1}'],
	["sms", refresh, '"refreshFrequency": "timedelta(hours=1)"'],
	["sms", refresh, '"refreshFrequency": "0 * * * *"'],
	["sms", refresh, '"refreshFrequency": "PT30M"', refresh],
]);

export const instants = slips([
	["sms", starts, '"startTime": "2031-05-05 13:00Z"'],
	["sms", starts, '"startTime": "2031-05-05T13:00:00UTC"'],
	["sms", starts, '"startTime": "2031-05-05T13:00:00 Z"'],
	["sms", starts, '"startTime": "2031-05-05T09:00:00-0400"'],
	["sms", starts, '"startTime": "2031-05-05T09:00:00-04"'],
	["sms", starts, '"startTime": "2031-05-05T09:00"'],
	["sms", starts, '"startTime": "05/05/2031 9:00 AM"'],
	["sms", starts, '"startTime": "05.05.2031 13:00 UTC"'],
	["sms", starts, '"startTime": "May 5 2031 9am ET"'],
	["sms", starts, '"startTime": "2031-05-05T13:00:00Z[UTC]"'],
	["sms", starts, '"startTime": "2031-05-05T13:O0:00Z"'],
	["sms", starts, '"startTime": "2031-05-0513:00:00Z"'],
	["sms", starts, '"startTime": "2031--05-05T13:00:00Z"'],
	["sms", starts, '"startTime": 2031-05-05T13:00:00Z'],
	["sms", starts, '"startTime": Date("2031-05-05T13:00:00Z")'],
	["sms", starts, '"startTime": {"$date": "2031-05-05T13:00:00Z"}'],
	["sms", starts, '"startTime": "now"', undefined],
	["sms", ends, '"endTime": "2031-07-32T22:00:00Z"', '"endTime": "2031-07-31T22:00:00Z"', undefined],
	[
		"sms",
		ends,
		'"endTime": "2031-06-31T22:00:00Z"',
		'"endTime": "2031-06-30T22:00:00Z"',
		'"endTime": "2031-07-01T22:00:00Z"',
	],
	["sms", ends, '"endTime": "2031-04-30T22:00:00Z"', undefined],
	["sms", ends, '"endTime": null', undefined],
]);

export const dates = slips([
	["email", holiday, '"startDate": "26.5.2031"'],
	["email", holiday, '"startDate": "5/26/31"'],
	["email", holiday, '"startDate": "2031.05.26"'],
	["email", holiday, '"startDate": "2031-5-26"'],
	["email", holiday, '"startDate": "26 May 2031"'],
	["email", holiday, '"startDate": "2031-05-26T00:00"'],
	["email", holiday, '"startDate": 2031-05-26'],
	["email", holiday, '"startDate": 20310526'],
	["email", holiday, '"startDate": "2031-05-2O"', '"startDate": "2031-05-20"', undefined],
	["email", holiday, '"startDate": "May 26"', undefined, holiday],
]);

export const ids = slips([
	["sms", '"connectInstanceId": "6f3c1b7e-', '"connectInstanceId": "6f3c1b7e'],
	["sms", '"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",', '"6f3c1b7e2a544f0e9d380b1a5c7e9f21",'],
	["sms", '"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",', '"6F3C1B7E-2A54-4F0E-9D38-0B1A5C7E9F21",'],
	["sms", '"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",', '"6f3c1b7e_2a54_4f0e_9d38_0b1a5c7e9f21",'],
	["sms", '"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",', "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21,"],
	[
		"sms",
		'"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",',
		'"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f2l",',
		undefined,
		'"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",',
	],
	["sms", '"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",', '["6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"],'],
	[
		"sms",
		"arn:aws:profile:us-east-1:111122223333:domains",
		"arn:aws:profiles:us-east-1:111122223333:domains",
	],
	[
		"sms",
		"arn:aws:profile:us-east-1:111122223333:domains",
		"arn:aws:profile:us-east-1:1111-2222-3333:domains",
	],
	[
		"sms",
		"arn:aws:profile:us-east-1:111122223333:domains",
		"arn:aws:profile:us-east-1:11112222333:domains",
		undefined,
		"arn:aws:profile:us-east-1:111122223333:domains",
	],
	["sms", "arn:aws:profile:us-east-1:111122223333:domains", "arn:aws:profile:us-east1:111122223333:domains"],
	[
		"sms",
		"arn:aws:profile:us-east-1:111122223333:domains",
		"arn:aws:profile::111122223333:domains",
		undefined,
	],
	["sms", "arn:aws:profile:us-east-1:111122223333:domains", "arn:aws:profile:us-east-1::domains", undefined],
	["sms", "arn:aws:profile:us-east-1:111122223333:domains", "arn:aws:profile:us-east-1:111122223333/domains"],
	[
		"sms",
		"arn:aws:profile:us-east-1:111122223333:domains",
		"arn:aws:profile:us-east-1 :111122223333:domains",
	],
	["sms", "arn:aws:profile:us-east-1:111122223333:domains", "arn.aws.profile.us-east-1.111122223333.domains"],
	["sms", "arn:aws:profile:us-east-1:111122223333:domains", "am:aws:profile:us-east-1:111122223333:domains"],
	["sms", "/contact-flow/c4a1", "/contact-flows/c4a1"],
	["sms", "/contact-flow/c4a1", "/contactflow/c4a1"],
	["sms", "/contact-flow/c4a1", "/flow/c4a1"],
	["sms", ":phone-number/", ":phonenumber/"],
	["sms", ":$ACTIVE_VERSION", ":ACTIVE_VERSION"],
	["sms", ":$ACTIVE_VERSION", ":$active_version"],
]);

export const contacts = slips([
	["voice-agentless", phone, '"connectSourcePhoneNumber": "1 206 555 0103"'],
	["voice-agentless", phone, '"connectSourcePhoneNumber": "+1 206-555-0103"'],
	["voice-agentless", phone, '"connectSourcePhoneNumber": "206.555.0103"'],
	["voice-agentless", phone, '"connectSourcePhoneNumber": "++12065550103"'],
	["voice-agentless", phone, '"connectSourcePhoneNumber": "+1 2O6 555 0103"'],
	["voice-agentless", phone, '"connectSourcePhoneNumber": 12065550103'],
	["voice-agentless", phone, '"connectSourcePhoneNumber": +12065550103'],
	["voice-agentless", phone, '"connectSourcePhoneNumber": "0012065550103"'],
	["voice-agentless", phone, '"connectSourcePhoneNumber": ["+12065550103"]'],
	["email", email, '"connectSourceEmailAddress": "news@example"', undefined],
	["email", email, '"connectSourceEmailAddress": "news.example.com"', undefined, email],
	["email", email, '"connectSourceEmailAddress": "news@ example.com"'],
	["email", email, '"connectSourceEmailAddress": news@example.com'],
	["email", email, '"connectSourceEmailAddress": "news@example.com; sales@example.com"'],
	["email", email, '"connectSourceEmailAddress": ["news@example.com"]'],
]);

const twoHours = '"refreshFrequency": "PT2H"';

/** Two values for one place, in the words of people. */
export const either = slips([
	["sms", zone, '"defaultTimeZone": "New York or Chicago"', zone, chicago],
	["sms", zone, '"defaultTimeZone": "NY/Chicago"', zone, chicago],
	["sms", zone, '"defaultTimeZone": "America/New_York, Chicago"', zone, chicago],
	["sms", zone, '"defaultTimeZone": "Eastern and Central"', zone, chicago],
	["sms", refresh, '"refreshFrequency": "1h or 2h"', refresh, twoHours],
	["sms", refresh, '"refreshFrequency": "1-2 hours"', refresh, twoHours],
	["sms", refresh, '"refreshFrequency": "between 1h and 2h"', refresh, twoHours],
	["sms", refresh, '"refreshFrequency": "1 to 2 hours"', refresh, twoHours],
]);

import { slips } from "./row";

const title = '"name": "Outage notices by text message"';
const value = '"Outage notices by text message"';
const capacity = '"capacity": 0.5';
const schedule = '"schedule": {';
const id = '"connectInstanceId": "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"';
const unit = '"unit": "DAY"';
const phone = "333:phone-number/0b7d7f3e";
const clock = '"startTime": "T08:00"';
const start = '"startTime": "2031-05-05T13:00:00Z"';
const unquoted = id.slice('"connectInstanceId": "'.length, -1);

/** Lines that were pasted into a value with their name, their comma or their break. */
export const pastedLines = slips([
	// A value in its own quotes, with its comma and its line.
	["sms", title, '"name": ""Q3, EMEA""', '"name": "Q3, EMEA"'],
	["sms", title, '"name": ""Q3: EMEA (new)""', '"name": "Q3: EMEA (new)"'],
	["sms", title, '"name": ""Q3 \\"new\\" EMEA""', '"name": "Q3 \\"new\\" EMEA"'],
	["sms", title, `"name": "${value}"`],
	["sms", title, `"name": "${value},"`],
	["sms", title, `"name": "${value}, "`],
	["sms", title, `"name": "${value},\n"`],
	["sms", title, `"name": "${value}\r\n"`],
	["sms", title, `"name": "  ${value},\n  "`],
	["sms", clock, '"startTime": ""T08:00""'],
	["sms", clock, '"startTime": ""8:00""'],
	["sms", start, '"startTime": ""2031-05-05T13:00:00Z","'],
	["sms", capacity, '"capacity": ""0.5""'],
	["sms", unit, '"unit": ""DAY""'],
	["sms", unit, '"unit": ""day",\n"'],
	// A whole line, as editors copy it.
	["sms", title, `"name": "  ${title},\n"`],
	["sms", title, `"name": "\t${title},\r\n"`],
	["sms", title, `"name": "  ${title}\n"`],
	["sms", title, `"name": "${title},\n"`],
	["sms", title, `"name": "  ${title},"`],
	["sms", title, `"name":   ${title},\n`],
	["sms", id, `"connectInstanceId": "  ${id},\n"`],
	["sms", unit, `"unit": "          ${unit}\n"`],
	["sms", capacity, `"capacity": "      ${capacity},\n"`],
	["sms", title, `"name": "${title},"`],
	["sms", title, `"name": "${title}"`],
	["sms", title, `"name": ${title}`],
	["sms", title, `"name": ${title},`],
	["sms", title, `"name":${title}`],
	["sms", title, `${title}"`],
	["sms", title, `${title},`],
	["sms", title, `"name" = ${value}`],
	["sms", title, `"name": {${title}}`],
	["sms", title, `"name": { ${title}, }`],
	["sms", capacity, `"capacity": ${capacity}`],
	["sms", capacity, `"capacity": "${capacity},"`],
	["sms", capacity, `"capacity": { ${capacity} }`],
	["sms", schedule, `"schedule": ${schedule}`],
	["sms", id, `"connectInstanceId": "${id},"`],
	["sms", id, `"connectInstanceId": "${unquoted}\n"`],
	["sms", id, `"connectInstanceId": "${unquoted}\r\n  "`],
	["sms", id, `"connectInstanceId": "${unquoted}\n\n"`],
	["sms", id, `"connectInstanceId": "\n    ${unquoted}"`],
	["sms", id, `"connectInstanceId": "\n${unquoted}\n"`],
	["sms", id, id.replace("-9d38", "-9d\n38")],
	["sms", phone, phone.replace("/", "/\n        ")],
	["sms", phone, phone.replace(":", ":\n        ")],
	["sms", "connect:us-east-1:", "connect:\n        us-east-1:"],
	["sms", unit, '"unit": "DAY\n"'],
	["sms", unit, '"unit": "\nDAY"'],
	["sms", unit, '"unit\n": "DAY"'],
	["sms", title, title.replace('message"', 'message\n  "')],
	["sms", title, title.replace("s by", "s\n    by"), title, title.replace("s by", "s\\n    by")],
]);

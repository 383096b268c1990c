import { slips } from "./row";

const title = '"name": "Outage notices by text message"';
const value = '"Outage notices by text message"';
const capacity = '"capacity": 0.5';
const schedule = '"schedule": {';
const id = '"connectInstanceId": "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"';
const unit = '"unit": "DAY"';
const phone = "333:phone-number/0b7d7f3e";
const unquoted = id.slice('"connectInstanceId": "'.length, -1);

/** Lines that were pasted into a value with their name, their comma or their break. */
export const pastedLines = slips([
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

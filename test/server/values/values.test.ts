import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { Checker } from "../../../shared/src/problem/finding";
import { nearest } from "../../../shared/src/text/nearest";
import { codePointLength, shortened } from "../../../shared/src/text/text";
import { type ArnKind, checkArn } from "../../../shared/src/values/arn";
import { parseDate } from "../../../shared/src/values/date";
import { parseDuration } from "../../../shared/src/values/duration";
import { formats } from "../../../shared/src/values/formats";
import { parseInstant } from "../../../shared/src/values/instant";
import { readInstants } from "../../../shared/src/values/instantForms";
import { parseTimeOfDay } from "../../../shared/src/values/timeOfDay";
import { timeZones } from "../../../shared/src/values/zone";

/** A text with what is said of it: nothing, or "severity code" and, where it is certain, what to write instead. */
type Case = readonly [text: string, said?: string, replacement?: string];

const instance = "arn:aws:connect:us-east-1:111122223333:instance/abc";

const cases: Readonly<Record<string, readonly Case[]>> = {
	"time-of-day": [
		["T00:00"],
		["T23:59"],
		["T24:00", "warning time-of-day-24"],
		["T24:01", "error time-of-day"],
		["T25:00", "error time-of-day"],
		["T09:60", "error time-of-day"],
		["T99:99", "error time-of-day"],
		["9:00", "error time-of-day", "T09:00"],
		["09:00", "error time-of-day", "T09:00"],
		["0900", "error time-of-day", "T09:00"],
		["T9:00", "error time-of-day", "T09:00"],
		["9:00 PM", "error time-of-day", "T21:00"],
		["9 pm", "error time-of-day", "T21:00"],
		["12:30 AM", "error time-of-day", "T00:30"],
		["12 pm", "error time-of-day", "T12:00"],
		["13 pm", "error time-of-day"],
		["T09:00:00", "error time-of-day", "T09:00"],
		["t09:00", "error time-of-day", "T09:00"],
		["9", "error time-of-day"],
		["", "error time-of-day"],
		["noon", "error time-of-day"],
	],
	"calendar-date": [
		["2028-02-29"],
		["0001-01-01"],
		["2027-02-29", "error calendar-date"],
		["2031-13-01", "error calendar-date"],
		["2031-04-31", "error calendar-date"],
		["2031/7/4", "error calendar-date", "2031-07-04"],
		["20310704", "error calendar-date", "2031-07-04"],
		["4.7.2031", "error calendar-date", "2031-07-04"],
		["7/24/2031", "error calendar-date", "2031-07-24"],
		["24/7/2031", "error calendar-date", "2031-07-24"],
		["7/4/2031", "error calendar-date"],
		["2031-07-04T00:00:00Z", "error calendar-date"],
		["", "error calendar-date"],
	],
	instant: [
		["2031-03-03T14:00:00Z"],
		["2031-03-03T14:00:00.123Z"],
		["2031-03-03T14:00:00", "warning instant-without-zone"],
		["2031-03-03T14:00:00+01:00", "warning instant-with-offset", "2031-03-03T13:00:00Z"],
		["2031-03-03T14:00:00-05:30", "warning instant-with-offset", "2031-03-03T19:30:00Z"],
		["2031-03-03T14:00:00.123456Z", "warning instant-fraction"],
		["2031-03-03T14:00:00.123000Z", "warning instant-fraction", "2031-03-03T14:00:00.123Z"],
		["Mon, 3 Mar 2031 14:00:00 GMT", "error instant", "2031-03-03T14:00:00Z"],
		["Tue, 3 Mar 2031 14:00:00 GMT", "error instant"],
		["2031-03-03T1400Z", "error instant", "2031-03-03T14:00:00Z"],
		["2031-03-03T140000Z", "error instant", "2031-03-03T14:00:00Z"],
		["2031-03-03T14-00-00Z", "error instant", "2031-03-03T14:00:00Z"],
		["2031-03-03T14h00Z", "error instant", "2031-03-03T14:00:00Z"],
		["2031-03-03 14h", "error instant"],
		["2031-03-03 noon", "error instant"],
		["2031-03-03T14:00:00+01:00[Europe/Berlin]", "error instant", "2031-03-03T13:00:00Z"],
		["2031-03-03T14:00:00-05:00[Europe/Berlin]", "error instant"],
		[
			"Mon Mar 03 2031 14:00:00 GMT+0000 (Coordinated Universal Time)",
			"error instant",
			"2031-03-03T14:00:00Z",
		],
		["2031-03-03T14:00:00Z (9 am New York)", "error instant"],
		["2031-03-03t14:00:00z", "warning instant-lower-case", "2031-03-03T14:00:00Z"],
		["2031-03-03 14:00:00Z", "error instant", "2031-03-03T14:00:00Z"],
		["2031-03-03T14:00Z", "error instant", "2031-03-03T14:00:00Z"],
		["2031-03-03T14:00:00+0100", "error instant", "2031-03-03T13:00:00Z"],
		["2031-03-03", "error instant"],
		["2031-02-30T14:00:00Z", "error instant"],
		["2031-03-03T24:00:00Z", "error instant", "2031-03-04T00:00:00Z"],
		// Offsets that are half typed.
		["2031-03-03T13:00:00+0", "error instant"],
		["2031-03-03T13:00:00+053", "error instant"],
		["2031-03-03T13:00:00+530", "error instant", "2031-03-03T07:30:00Z"],
		["2031-03-03T14:00:60Z", "error instant"],
		["1920000000", "error instant"],
		["", "error instant"],
	],
	"iso-duration": [
		["P1D"],
		["PT1H"],
		["P1DT2H30M10S"],
		["PT1.5S"],
		["PT0H"],
		["P", "error iso-duration"],
		["PT", "error iso-duration"],
		["P1DT", "error iso-duration", "P1D"],
		["PT-1H", "warning duration-sign"],
		["PT+1H", "warning duration-sign", "PT1H"],
		["P1W", "error iso-duration", "P7D"],
		["P1M", "error iso-duration"],
		["P1Y", "error iso-duration"],
		["pt1h", "error iso-duration", "PT1H"],
		["P24H", "error iso-duration", "PT24H"],
		["PT1.5H", "error iso-duration", "PT1H30M"],
		["1h", "error iso-duration", "PT1H"],
		["60 minutes", "error iso-duration", "PT60M"],
		["2 weeks", "error iso-duration", "P14D"],
		["PT90", "error iso-duration"],
		["", "error iso-duration"],
	],
	"evaluation-window": [
		["PT1H"],
		["PT24H"],
		["PT0H", "error evaluation-window"],
		["PT25H", "error evaluation-window"],
		["P1D", "error evaluation-window", "PT24H"],
		["PT60M", "error evaluation-window", "PT1H"],
		["PT01H", "error evaluation-window", "PT1H"],
		["PT90M", "error evaluation-window"],
		["6h", "error evaluation-window", "PT6H"],
	],
	"iana-time-zone": [
		["America/New_York"],
		["US/Eastern"],
		["UTC"],
		["EST5EDT"],
		["europe/berlin", "warning time-zone-case", "Europe/Berlin"],
		["Europe/Berln", "warning iana-time-zone"],
		["America/Argentina/Nowhere", "warning iana-time-zone"],
		["EST", "information time-zone-fixed"],
		["MST", "information time-zone-fixed"],
		["HST", "information time-zone-fixed"],
		["Mars/Olympus", "error iana-time-zone"],
		["America/New York", "error iana-time-zone", "America/New_York"],
		["Etc/GMT+5", "error iana-time-zone"],
		["+01:00", "error iana-time-zone"],
		["PST", "error iana-time-zone"],
		["nowhere", "error iana-time-zone"],
		["", "error iana-time-zone"],
	],
	arn: [
		[instance],
		["arn:aws-cn:connect:cn-north-1:111122223333:instance/abc"],
		["arn:aws-us-gov:connect:us-gov-west-1:111122223333:instance/abc", "warning arn-region"],
		["arn:aws:connect:us-east-1:1111:instance/abc", "warning arn-account"],
		["arn:aws:connect:us-east-1::instance/abc", "error arn"],
		["arn:aws:s3:::bucket", "error arn"],
		["arn:aws:connect:us-east-1:111122223333", "error arn"],
		["arn:aws:connect:us-east-1:111122223333:a:b:c", "error arn"],
		["arn:aws:connect:us-east-1:111122223333:a:", "error arn"],
		["not an arn", "error arn"],
	],
	"e164-phone-number": [
		["+12065550100"],
		["+1 206 555 0100", "error e164-phone-number", "+12065550100"],
		["+1 (206) 555-0100", "error e164-phone-number", "+12065550100"],
		["0049 30 1234567", "error e164-phone-number"],
		["2065550100", "error e164-phone-number"],
		["+0123", "error e164-phone-number"],
		["+1234567890123456", "error e164-phone-number"],
		["", "error e164-phone-number"],
	],
	"email-address": [
		["news@example.com"],
		["a+b@sub.example.co.uk"],
		["News <news@example.com>", "warning email-surroundings"],
		["<news@example.com>", "warning email-surroundings", "news@example.com"],
		["mailto:news@example.com", "warning email-surroundings", "news@example.com"],
		[" news@example.com ", "warning email-surroundings", "news@example.com"],
		["a@b.c d@e.f", "warning email-surroundings"],
		["news.example.com", "error email-address"],
		["news@example", "error email-address"],
		["@example.com", "error email-address"],
		["", "error email-address"],
	],
	"connect-instance-id": [
		["6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"],
		["a_b.c"],
		[instance, "error connect-instance-id", "abc"],
		["a b", "error connect-instance-id"],
		[
			"6f3c1b7e2a544f0e9d380b1a5c7e9f21",
			"warning connect-instance-id",
			"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",
		],
	],
	"tag-key": [
		["owner"],
		["a1+,-./:;<=_"],
		["AWS:x"],
		["aws:x", "error tag-key"],
		["a b", "error tag-key"],
		["a@b", "error tag-key"],
		["größe", "error tag-key"],
	],
};

const arns: Readonly<Record<ArnKind, readonly Case[]>> = {
	"campaign-flow": [
		[`${instance}/contact-flow/f:3`],
		[`${instance}/contact-flow/f`],
		[`${instance}/contact-flow/f:x`, "warning arn-qualifier"],
		[instance, "error arn-kind"],
		[`${instance}/queue/q`, "error arn-kind"],
		[`${instance}/new-thing/q`, "warning arn-kind"],
		["arn:aws:lambda:us-east-1:111122223333:function/f", "error arn-kind"],
		["arn:aws:new-service:us-east-1:111122223333:thing/f", "warning arn-kind"],
		["flow", "error arn"],
	],
	"phone-number": [
		["arn:aws:connect:us-east-1:111122223333:phone-number/p"],
		[`${instance}/phone-number/p`],
		["arn:aws:connect:us-east-1:111122223333:phone-number/p:1", "warning arn-qualifier"],
		["arn:aws:sms-voice:us-east-1:111122223333:phone-number/p", "error arn-kind"],
	],
	"message-template": [
		["arn:aws:wisdom:us-east-1:111122223333:message-template/k/t"],
		["arn:aws:wisdom:us-east-1:111122223333:message-template/k/t:2"],
		["arn:aws:wisdom:us-east-1:111122223333:message-template/k/t:$ACTIVE_VERSION"],
		["arn:aws:wisdom:us-east-1:111122223333:message-template/k/t:$LATEST"],
		["arn:aws:wisdom:us-east-1:111122223333:knowledge-base/k", "error arn-kind"],
		[`${instance}/contact-flow/f:3`, "error arn-kind"],
	],
	"segment-definition": [
		["arn:aws:profile:us-east-1:111122223333:domains/d/segment-definitions/s"],
		["arn:aws:profile:us-east-1:111122223333:domains/d/segments/s"],
		["arn:aws:profile:us-east-1:111122223333:domains/d", "error arn-kind"],
	],
	"customer-profiles-domain": [
		["arn:aws:profile:us-gov-west-1:111122223333:domains/d", "warning arn-region"],
		["arn:aws:profile:us-east-1:111122223333:domains/d"],
		["arn:aws:profile:us-east-1:111122223333:domains/d/segments/s", "error arn-kind"],
	],
};

function checkCase(check: Checker, [text, said, replacement]: Case): void {
	const finding = check(text);
	assert.equal(finding && `${finding.severity} ${finding.code}`, said);
	assert.equal(finding?.replacement, replacement);
	if (finding === undefined) {
		return;
	}
	assert.match(finding.message, /^[^\n]{10,250}[.?]$/);
	if (replacement !== undefined) {
		assert.equal(check(replacement), undefined, "what is to be written is right");
	}
}

suite("values", () => {
	test("every format has cases", () => {
		assert.deepEqual(Object.keys(cases).sort(), [...formats.keys()].sort());
	});

	for (const [format, list] of Object.entries(cases)) {
		const check = formats.get(format);
		for (const one of list) {
			test(`${format} ${JSON.stringify(one[0])}: ${one[1] ?? "nothing"}`, () => {
				assert.ok(check);
				checkCase(check, one);
			});
		}
	}
	for (const kind of [
		"campaign-flow",
		"phone-number",
		"message-template",
		"segment-definition",
		"customer-profiles-domain",
	] as const) {
		for (const one of arns[kind]) {
			test(`${kind} ${one[0]}: ${one[1] ?? "nothing"}`, () => checkCase((text) => checkArn(text, kind), one));
		}
	}

	test("every zone that is offered is taken", () => {
		const zones = timeZones();
		assert.ok(zones.length > 400);
		for (const zone of zones) {
			assert.equal(formats.get("iana-time-zone")?.(zone), undefined, zone);
		}
	});

	test("parsers give what the text means", () => {
		assert.equal(parseTimeOfDay("T09:30"), 570);
		assert.equal(parseTimeOfDay("9:30"), undefined);
		assert.equal(parseDate("1970-01-02"), 1);
		assert.equal(parseInstant("1970-01-01T01:00:00.5+01:00")?.epochMilliseconds, 500);
		assert.equal(parseInstant("1970-01-01T00:00:01")?.zone, "none");
		assert.equal(parseDuration("P1DT1H1M1.5S"), 90_061.5);
		assert.equal(parseDuration("P"), undefined);
		assert.equal(codePointLength("a😀\ud800"), 3);
	});

	test("are shortened between two characters, not within one", () => {
		assert.equal(shortened("x".repeat(40)), "x".repeat(40));
		assert.equal(shortened("x".repeat(41)), `${"x".repeat(39)}…`);
		assert.equal(shortened(`${"x".repeat(38)}😀xx`), `${"x".repeat(38)}…`);
	});

	test("the nearest name is found through case, separators and slips, and not by guessing", () => {
		const names = ["progressive", "predictive", "agentless", "preview"];
		for (const [word, meant] of [
			["Progressive", "progressive"],
			["progresive", "progressive"],
			["porgressive", "progressive"],
			["PREVIEW", "preview"],
			["pre_view", "preview"],
			["agentles", "agentless"],
			["manual", undefined],
			["p", undefined],
			["", undefined],
		] as const) {
			assert.equal(nearest(word, names), meant, word);
		}
		assert.equal(nearest("nmae", ["name", "type"]), "name");
		assert.equal(nearest("x".repeat(10_000), names), undefined);
	});

	test("hostile text of 100,000 characters is answered by every checker", () => {
		const shapes = ["a", "1", ":", "/", "T", "-", " ", "@", "+", "\ud800", "a.", "a@", "arn:", "P1"];
		const texts = shapes.map((shape) => shape.repeat(100_000 / shape.length));
		const heads = [
			"arn:aws:connect:us-east-1:111122223333:instance/",
			"+1",
			"P",
			"T0",
			"2031-01-01T00:00:00.",
		];
		for (const check of [...formats.values(), (text: string) => checkArn(text, "campaign-flow")]) {
			for (const text of texts) {
				for (const head of ["", ...heads]) {
					const finding = check(head + text);
					assert.ok(finding === undefined || finding.message.length < 500);
				}
			}
		}
	});

	test("no pattern repeats a repetition", () => {
		const files = readdirSync("shared/src/values", { recursive: true, encoding: "utf8" });
		for (const file of files.filter((name) => name.endsWith(".ts"))) {
			const source = readFileSync(`shared/src/values/${file}`, "utf8").replace(
				/\[(?:\\.|[^\]\\\n])*\]/g,
				"x",
			);
			assert.doesNotMatch(source, /\([^()\n]*[+*][^()\n]*\)[+*]/, file);
		}
	});
});

suite("readings of a date and time", () => {
	const readings: Readonly<Record<string, readonly string[]>> = {
		"2031-05-05 1300": ["13:00"],
		"2031-05-05 13h": ["13:00"],
		"2031-05-05 noon": ["12:00"],
		"2031-05-05 13:00 (UTC)": ["13:00"],
		"2031-05-05 9ish": [],
		"2031-05-05T13:00:00Z[Europe/Berlin]": ["13:00", "11:00"],
		"2031-05-05T13:00:00-05:00[Europe/Berlin]": ["18:00", "11:00"],
		"2031-05-05 13:00 PST": ["20:00", "21:00"],
		"2031-05-05 13:00 CST": ["18:00", "19:00", "05:00"],
		"2031-01-05 13:00 EST": ["18:00"],
	};
	for (const [text, times] of Object.entries(readings)) {
		test(`${text} may be ${times.join(" or ") || "nothing"} in UTC, and no part of it is lost`, () => {
			const { instants } = readInstants(text);
			assert.deepEqual(
				instants.map((instant) => new Date(instant).toISOString().slice(11, 16)),
				times,
			);
		});
	}
});

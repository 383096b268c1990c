import assert from "node:assert/strict";
import { knownIn } from "../../../server/src/campaign/references";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { checkTimeZone } from "../../../shared/src/values/zone";
import { changed, textOf, whole } from "../../support/campaigns";
import {
	able,
	accepted,
	itemAt,
	itemsAt,
	labelsAt,
	listAt,
	marked,
	templates,
} from "../../support/completing";

const range = (inside: string) =>
	`{"communicationTimeConfig":{"sms":{"openHours":{"dailyHours":{"MONDAY":[${inside}]}}}}}`;
const period = (inside: string) =>
	`{"communicationTimeConfig":{"sms":{"restrictedPeriods":{"restrictedPeriodList":[{${inside}}]}}}}`;
const zoned = (schedule: string, zone: string) =>
	`{"communicationTimeConfig":{"localTimeZoneConfig":{"defaultTimeZone":"${zone}"}},"schedule":{${schedule}}}`;
const zone = '{"communicationTimeConfig":{"localTimeZoneConfig":{"defaultTimeZone":"‸"}}}';
const days = (inside: string) =>
	`{"communicationTimeConfig":{"sms":{"openHours":{"dailyHours":{${inside}}}}}}`;

/** Labels with what is said beside them. */
function meanings(withMark: string, options = {}): string[] {
	const offset = withMark.indexOf("‸");
	return itemsAt(withMark.replace("‸", ""), offset, options).map(
		({ label, labelDetails }) => `${label} (${labelDetails?.description})`,
	);
}

suite("values that are offered", () => {
	test("are times on the half hour, an end after its start", () => {
		const starts = labelsAt(range('{"startTime":"‸"}'));
		assert.deepEqual(
			[starts.length, starts.slice(0, 2), starts.at(-1)],
			[48, ["T09:00", "T09:30"], "T08:30"],
		);
		const ends = labelsAt(range('{"startTime":"T21:30","endTime":"‸"}'));
		assert.deepEqual(ends, ["T22:00", "T22:30", "T23:00", "T23:30", "T23:59"]);
		assert.deepEqual(labelsAt(range('{"startTime":"‸","endTime":"T01:00"}')), ["T00:00", "T00:30"]);
	});

	test("are times that overlap no other range of the day", () => {
		const before = '{"startTime":"T09:00","endTime":"T12:00"},';
		assert.deepEqual(labelsAt(range(`${before}{"startTime":"‸"}`)).slice(0, 2), ["T12:00", "T12:30"]);
		assert.ok(!labelsAt(range(`${before}{"startTime":"‸"}`)).includes("T11:30"));
		const after = ',{"startTime":"T14:00","endTime":"T18:00"}';
		const ends = labelsAt(range(`${before}{"startTime":"T12:30","endTime":"‸"}${after}`));
		assert.deepEqual(ends, ["T13:00", "T13:30", "T14:00"]);
		assert.equal(
			accepted(range(`${before}‸`), "{…}"),
			range(`${before}{"startTime":"T12:00","endTime":"T20:00"}`),
		);
		assert.deepEqual(labelsAt(range('{"startTime":"T00:00","endTime":"T23:59"}, ‸')), []);
	});

	test("are written as JSON, whatever characters they have", () => {
		const value = 'Sales "Team" \\ $1 } \t';
		const others = new Map([["EmailDisplayName", [{ value, from: "autumn" }]]]);
		const email =
			'{"channelSubtypeConfig":{"email":{"defaultOutboundConfig":{"sourceEmailAddressDisplayName":‸}}}}';
		for (const snippets of [true, false]) {
			const after = accepted(email, 'Sales "Team" \\ $1 } \\u0009', {
				others,
				client: { ...able, snippets },
			});
			const { defaultOutboundConfig } = JSON.parse(after).channelSubtypeConfig.email;
			assert.deepEqual(defaultOutboundConfig, { sourceEmailAddressDisplayName: value });
		}
	});

	test("are written as JSON where a file has such a domain", () => {
		const segment = 'arn:aws:profile:us-east-1:123456789012:domains/a\\"b/segments/x';
		const text = `{"source":{"customerProfilesSegmentArn":"${segment}"},"source":{"eventTrigger":{‸}}}`;
		const written = accepted(text, "customerProfilesDomainArn");
		assert.ok(written.includes('domains/a\\"b"'), written);
	});

	test("are none in a list that is full", () => {
		const limits = (inside: string) =>
			`{"communicationLimitsOverride":{"allChannelSubtypes":{"communicationLimitsList":[${inside}]}}}`;
		assert.ok(labelsAt(limits("{}, ‸")).length > 0);
		assert.deepEqual(labelsAt(limits("{}, {}, ‸")), []);
	});

	test("are the days not yet given, and several at once", () => {
		assert.deepEqual(labelsAt(days('"MONDAY":[],"SUNDAY":[],‸')).slice(0, 3), [
			"weekdays",
			"every day",
			"TUESDAY",
		]);
		assert.ok(meanings(days('"MONDAY":[],"SUNDAY":[],‸')).includes("weekdays (Tue–Fri)"));
		const filled = JSON.parse(accepted(days('"MONDAY":[],‸'), "weekdays"));
		const { dailyHours } = filled.communicationTimeConfig.sms.openHours;
		assert.deepEqual(Object.keys(dailyHours), ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]);
		assert.deepEqual(dailyHours.FRIDAY, [{ startTime: "T09:00", endTime: "T17:00" }]);
		const whole = JSON.parse(
			accepted('{"communicationTimeConfig":{"sms":{"openHours":{"dailyHours":‸}}}}', "every day"),
		);
		assert.equal(Object.keys(whole.communicationTimeConfig.sms.openHours.dailyHours).length, 7);
	});

	test("are dates from today on", () => {
		assert.deepEqual(meanings(period('"startDate":"‸"')), [
			"2026-01-14 (today, Wed)",
			"2026-01-15 (tomorrow, Thu)",
			"2026-01-19 (next Monday)",
			"2026-01-31 (last day of January)",
			"2026-02-01 (first day of February)",
			"2026-02-28 (last day of February)",
		]);
		const late = { now: new Date("2026-01-14T23:30:00Z") };
		assert.equal(labelsAt(period('"startDate":"‸"'), late)[0], "2026-01-15", "it is tomorrow in Berlin");
	});

	test("are end dates after the start, which are not part of the period", () => {
		assert.deepEqual(meanings(period('"startDate":"2031-12-24","endDate":"‸"')).slice(0, 3), [
			"2031-12-25 (blocks one day)",
			"2031-12-26 (blocks two days)",
			"2031-12-31 (blocks a week)",
		]);
		assert.ok(
			meanings(period('"startDate":"2031-12-24","endDate":"‸"')).includes(
				"2032-01-01 (blocks to the end of December)",
			),
		);
		assert.deepEqual(labelsAt(period('"startDate":"‸","endDate":"2026-01-16"')), [
			"2026-01-14",
			"2026-01-15",
		]);
		assert.deepEqual(labelsAt(period('"startDate":"9999-12-30","endDate":"‸"')), ["9999-12-31"]);
		assert.deepEqual(
			labelsAt(zoned('"startTime":"9999-12-31T20:00:00Z","endTime":"‸"', "America/New_York")),
			["9999-12-31T23:00:00Z"],
		);
	});

	test("are instants in UTC for the clocks of the campaign", () => {
		assert.deepEqual(meanings(zoned('"startTime":"‸"', "America/New_York")).slice(0, 2), [
			"2026-01-14T11:00:00Z (start of the next hour)",
			"2026-01-19T14:00:00Z (next Monday 09:00, America/New_York)",
		]);
		const spring = { now: new Date("2026-03-04T12:00:00Z") };
		assert.equal(
			labelsAt(zoned('"startTime":"‸"', "America/New_York"), spring)[1],
			"2026-03-09T13:00:00Z",
			"the clocks of New York are put forward on the Sunday before",
		);
		const unknown = meanings('{"schedule":{"startTime":"‸"}}');
		assert.equal(unknown[1], "2026-01-19T08:00:00Z (next Monday 09:00, Europe/Berlin)");
		assert.ok(labelsAt(zoned('"startTime":"‸"', "Nowhere/Land")).includes("2026-01-19T09:00:00Z"));
	});

	test("are ends after the start, at the same time of day whatever the clocks do", () => {
		const ends = meanings(zoned('"startTime":"2026-03-23T08:00:00Z","endTime":"‸"', "Europe/Berlin"));
		assert.deepEqual(ends.slice(0, 3), [
			"2026-04-20T07:00:00Z (four weeks after the start)",
			"2026-03-30T07:00:00Z (a week after the start)",
			"2026-03-24T08:00:00Z (a day after the start)",
		]);
	});

	test("are durations, in words", () => {
		assert.deepEqual(meanings('{"schedule":{"refreshFrequency":"‸"}}'), [
			"PT24H (1 day)",
			"PT1H (1 hour)",
			"PT6H (6 hours)",
			"PT12H (12 hours)",
			"P7D (7 days)",
		]);
		assert.ok(meanings('{"entryLimitsConfig":{"minEntryInterval":"‸"}}').includes("PT0H (none)"));
	});

	test("are time zones: one's own first, the rest found by country and city", () => {
		const zones = labelsAt(zone);
		assert.equal(zones[0], "Europe/Berlin");
		assert.ok(zones.length > 400);
		for (const name of ["America/New_York", "Asia/Kolkata", "America/Argentina/Buenos_Aires", "UTC"]) {
			assert.ok(zones.includes(name), name);
		}
		const found = (word: string) => {
			const offset = zone.indexOf("‸");
			return itemsAt(zone.replace("‸", ""), offset)
				.filter(({ filterText = "" }) => filterText.includes(word))
				.map(({ label }) => label);
		};
		assert.deepEqual(found("Munich"), ["Europe/Berlin"]);
		assert.ok(found("United States").includes("America/Denver"));
		assert.ok(found("Japan").includes("Asia/Tokyo"));
		assert.ok(found("Calcutta").includes("Asia/Kolkata"));
	});

	test("are zones of which something begins with what is typed", () => {
		const first = (typed: string) => {
			const items = itemsAt(zone.replace("‸", typed), zone.indexOf("‸") + typed.length);
			const texts = items.map(({ filterText = "" }) => filterText.toLowerCase());
			assert.ok(
				texts.every((text) => text.startsWith(typed.toLowerCase())),
				typed,
			);
			return items[0]?.label;
		};
		for (const [typed, wanted] of [
			["America/N", "America/New_York"],
			["new y", "America/New_York"],
			["New_Y", "America/New_York"],
			["texas", "America/Chicago"],
			["salt lake", "America/Denver"],
			["GMT", "UTC"],
			["portugal", "Europe/Lisbon"],
			["los ang", "America/Los_Angeles"],
			["calc", "Asia/Kolkata"],
		] as const) {
			assert.equal(first(typed), wanted, typed);
		}
	});

	test("are zones of which the one that most people of a country live in comes first", () => {
		const main = ["Lisbon", "Madrid", "Moscow", "Santiago", "Auckland", "Jakarta", "Mexico_City"];
		const others = ["Azores", "Canary", "Omsk", "Easter", "Chatham", "Jayapura", "Tijuana"];
		const offered = labelsAt(zone);
		const at = (city: string) => offered.findIndex((name) => name.endsWith(`/${city}`));
		for (const city of [...main, ...others]) {
			assert.ok(at(city) >= 0, city);
		}
		assert.ok(Math.max(...main.map(at)) < Math.min(...others.map(at)));
	});

	test("are zones that the runtime knows, and nearly all that it knows", () => {
		const own = (name: string) =>
			new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
		for (const name of labelsAt(zone)) {
			assert.equal(checkTimeZone(name), undefined, name);
		}
		const offered = new Set(labelsAt(zone).map(own));
		const missing = Intl.supportedValuesOf("timeZone").filter((name) => !offered.has(own(name)));
		assert.ok(missing.length < 10, `countries.json has fallen behind: ${missing.join(", ")}`);
	});

	test("are ARNs with the parts that the file shows, and gaps for the rest", () => {
		const bare = '{"connectCampaignFlowArn": "‸"}';
		assert.deepEqual(labelsAt(bare), [
			"arn:aws:connect:<region>:<account>:instance/<instance>/contact-flow/<flow>:<version>",
		]);
		const text = textOf(changed(whole, ["connectCampaignFlowArn"], ""));
		const mark = text.replace('"connectCampaignFlowArn": ""', '"connectCampaignFlowArn": "‸"');
		const label =
			"arn:aws:connect:us-east-1:111122223333:instance/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21/contact-flow/<flow>:<version>";
		const { textEdit } = itemAt(mark, label);
		const stops = ["flow", "version"].map((gap, index) => `\${${index + 1}:<${gap}>}`);
		assert.equal(textEdit?.newText, `${label.split(/<flow>:<version>/)[0]}${stops.join(":")}`);
		const china =
			'{"tags":{"owner":"arn:aws-cn:connect:cn-north-1:111122223333:instance/x"},"connectCampaignFlowArn":"‸"}';
		assert.ok(labelsAt(china)[0]?.startsWith("arn:aws-cn:connect:cn-north-1:111122223333:instance/x/"));
	});

	test("are ARNs with what the file shows in one that is not filled in yet", () => {
		const flow = (owner: string) => labelsAt(`{"tags":{"owner":"${owner}"},"connectCampaignFlowArn":"‸"}`)[0];
		for (const [owner, shown] of [
			[
				"arn:aws:connect:us-east-1:111122223333:instance/<instance>",
				"us-east-1:111122223333:instance/<instance>",
			],
			[
				"arn:aws:connect:us-east-1:111122223333:instance/6f3c<rest>",
				"us-east-1:111122223333:instance/<instance>",
			],
			["arn:<partition>:connect:us-east-1:111122223333:instance/x", "<region>:<account>:instance/x"],
		] as const) {
			assert.equal(flow(owner), `arn:aws:connect:${shown}/contact-flow/<flow>:<version>`);
		}
		const segment = "arn:aws:profile:us-east-1:111122223333:domains/sho<p>/segment-definitions/a";
		const text = JSON.stringify({
			source: { customerProfilesSegmentArn: segment, eventTrigger: { customerProfilesDomainArn: "‸" } },
		});
		assert.ok(
			labelsAt(text).includes("arn:aws:profile:us-east-1:111122223333:domains/<domain>"),
			labelsAt(text).join(),
		);
	});

	test("are ids, numbers and ARNs that the file has elsewhere", () => {
		const pathOf = (channel: string) => [
			"channelSubtypeConfig",
			channel,
			"defaultOutboundConfig",
			"wisdomTemplateArn",
		];
		const template = whole.channelSubtypeConfig.sms.defaultOutboundConfig.wisdomTemplateArn.replace(
			"9e2d",
			"1111",
		);
		const other = new CampaignText(textOf(changed(whole, pathOf("sms"), template)));
		const others = knownIn(other.tree.root, "other.campaign.json");
		const templates = (channel: string) => {
			const text = textOf(changed(whole, pathOf(channel), "MARK"));
			return labelsAt(text.replace("MARK", "‸"), { others });
		};
		assert.equal(templates("sms")[0], `${template.split("/").at(-1)} · ${template}`);
		assert.equal(templates("sms").length, 2, "the known one and the form");
		assert.ok(
			templates("email").every((label) => !label.includes(template)),
			"a template is of one channel",
		);
		const owner =
			'{"tags":{"owner":"arn:aws:connect:us-east-1:111122223333:instance/abc"},"connectInstanceId":"‸"}';
		assert.deepEqual(meanings(owner), ["abc (in an ARN of this file)"]);
		const repeated = owner.replace("‸", "abc‸");
		assert.deepEqual(
			meanings(repeated),
			[],
			"what stands there already, which the tag repeats as it is typed",
		);
		const queue = '{"channelSubtypeConfig":{"telephony":{"connectQueueId":"‸"}}}';
		assert.deepEqual(labelsAt(queue), [], "an example would pass for a real queue");
	});

	test("are those of other campaigns of the user", () => {
		const others = new Map([["QueueId", [{ value: "q-1", from: "autumn.campaign.json" }]]]);
		const queue = '{"channelSubtypeConfig":{"telephony":{"connectQueueId":"‸"}}}';
		assert.deepEqual(meanings(queue, { others }), ["q-1 (in autumn.campaign.json)"]);
	});

	test("are only those that make sense beside what the file says", () => {
		const preview = changed(whole, ["channelSubtypeConfig", "telephony", "outboundMode"], {
			preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: 30 } },
		});
		const enabled = textOf(preview).replace(
			'"enableAnswerMachineDetection": true',
			'"enableAnswerMachineDetection": ‸',
		);
		assert.deepEqual(labelsAt(enabled), ["false"]);
		const start = textOf(whole).replace(
			'"connectionStartPoint": "GREETING_END"',
			'"connectionStartPoint": "‸"',
		);
		assert.deepEqual(labelsAt(start), ["GREETING_START", "GREETING_END"]);
	});

	test("go in the place of what is to be filled in, whatever it says", () => {
		const placeholder = '{"schedule":{"startTime":"<date and time, such as ‸>"}}';
		const list = listAt(placeholder.replace("‸", ""), placeholder.indexOf("‸"));
		assert.equal(list.isIncomplete, true);
		assert.ok(list.items.every(({ filterText }) => filterText === "<date and time, such as "));
		assert.equal(
			accepted(placeholder, "2026-01-19T08:00:00Z"),
			'{"schedule":{"startTime":"2026-01-19T08:00:00Z"}}',
		);
	});

	test("are taken on purpose alone: no character takes them, and none is chosen beforehand", () => {
		for (const place of [
			'{"type": "‸"}',
			'{"type": ‸}',
			"{‸}",
			zone,
			'{"entryLimitsConfig":{"minEntryInterval":"‸"}}',
		]) {
			const { text, offset } = marked(place);
			for (const item of itemsAt(text, offset, { templates })) {
				assert.equal(item.commitCharacters, undefined);
				assert.equal(item.preselect, undefined);
			}
		}
	});

	test("are none where a name is free", () => {
		assert.deepEqual(labelsAt('{"name": "‸"}'), []);
	});

	test("of the tag owner are the instance's ARN", () => {
		const text = textOf(changed(whole, ["tags", "owner"], "MARK")).replace("MARK", "‸");
		assert.deepEqual(labelsAt(text), [whole.tags.owner]);
	});
});

import assert from "node:assert/strict";
import { html } from "../../../client/src/views/times/html";
import { inLanes, timesContent } from "../../../client/src/views/times/page";
import { clock, duration, faultOf, periodInWords, zonesInWords } from "../../../client/src/views/times/words";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { communicationTimes } from "../../../server/src/features/communicationTimes";

const contentOf = (file: unknown): string =>
	timesContent({ version: 1, ...communicationTimes(new CampaignText(JSON.stringify(file))) });
const range = (from: number, to: number, start = from) => ({ from, to, start, end: start + 1 });

suite("words of communication times", () => {
	test("say durations and times", () => {
		assert.deepEqual([0, 30, 60, 510, 10_079].map(duration), [
			"0 h",
			"30 min",
			"1 h",
			"8 h 30 min",
			"167 h 59 min",
		]);
		assert.deepEqual([0, 545, 1440].map(clock), ["00:00", "09:05", "24:00"]);
	});

	test("say whose zone counts", () => {
		const fallback = "America/New_York";
		assert.match(
			zonesInWords({ detection: [], fallback }),
			/those of America\/New_York, for every recipient/,
		);
		assert.match(
			zonesInWords({ detection: ["ZIP_CODE", "AREA_CODE"], fallback }),
			/recipient's own.*postal code or area code\. Where none is found, they are those of America/,
		);
		assert.match(zonesInWords({ detection: ["AREA_CODE"], fallback: undefined }), /left out/);
		assert.match(zonesInWords({ detection: [], fallback: undefined }), /nobody is contacted/);
	});

	test("say the weekdays of a restricted period and how many days it has, the end date not among them", () => {
		const period = (firstDay: string, endDate: string, days: number): string =>
			periodInWords({ name: "x", firstDay, endDate, days, start: 0, end: 1 });
		assert.equal(
			period("2031-07-04", "2031-07-05", 1),
			"Friday 2031-07-04, 1 day. Contacts go out again on Saturday 2031-07-05.",
		);
		assert.equal(
			period("2031-12-30", "2032-01-02", 3),
			"Tuesday 2031-12-30 to Thursday 2032-01-01, 3 days. Contacts go out again on Friday 2032-01-02.",
		);
		assert.match(period("2031-07-04", "2031-07-04", 0), /blocks nothing: the end date is not part/);
		assert.match(period("2031-07-04", "2031-07-01", -3), /ends before it starts/);
	});

	test("say what is wrong with a range", () => {
		assert.equal(faultOf(range(540, 1020)), undefined);
		assert.match(faultOf(range(1320, 360)) ?? "", /^22:00 to 06:00 ends before it starts/);
		assert.match(faultOf(range(540, 540)) ?? "", /no length/);
	});
});

suite("lanes", () => {
	test("never hold two ranges that cover each other, and are as few as can be", () => {
		const lanes = (...ranges: (readonly [number, number])[]): number[] =>
			inLanes(ranges.map(([from, to]) => range(from, to))).map(({ lane }) => lane);
		assert.deepEqual(lanes([540, 720], [780, 1080]), [0, 0]);
		assert.deepEqual(lanes([540, 720], [600, 780], [720, 900]), [0, 1, 0]);
		assert.deepEqual(lanes([1320, 360], [1380, 1439]), [0, 1]);
		assert.deepEqual(lanes([540, 540], [540, 540]), [0, 1]);
	});
});

suite("the page of communication times", () => {
	test("takes nothing of the file for markup", () => {
		const evil = `<img src=x onerror=alert(1)>"'&`;
		const restrictedPeriodList = [{ name: evil, startDate: "2031-07-04", endDate: "2031-07-05" }];
		const content = contentOf({
			channelSubtypeConfig: { sms: {} },
			communicationTimeConfig: {
				localTimeZoneConfig: { defaultTimeZone: evil, localTimeZoneDetection: [evil] },
				sms: { openHours: { dailyHours: {} }, restrictedPeriods: { restrictedPeriodList } },
			},
		});
		assert.ok(!content.includes("<img"));
		assert.equal(content.split("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;").length - 1, 3);
		assert.equal(html`<p title="${evil}">${html`<b>${1}</b>`}</p>`.text.includes("<b>1</b>"), true);
	});

	test("shows what nobody sees, and no more of a name than can be read", () => {
		const name = `\u202e\u200b\n${"x".repeat(5_000)}`;
		const content = contentOf({
			channelSubtypeConfig: { sms: {} },
			communicationTimeConfig: {
				localTimeZoneConfig: { defaultTimeZone: name, localTimeZoneDetection: [name, "constructor"] },
				sms: {
					openHours: { dailyHours: {} },
					restrictedPeriods: {
						restrictedPeriodList: [{ name, startDate: "2031-07-04", endDate: "2031-07-05" }],
					},
				},
			},
		});
		assert.match(content, /\\u202e\\u200b\\u000axxx/);
		assert.doesNotMatch(content, /[\u202e\u200b]|x{300}|native code/);
	});

	test("has a row for each day from Monday, and a name for each range", () => {
		const hours = { MONDAY: [{ startTime: "T09:00", endTime: "T17:30" }], SUNDAY: [] };
		const content = contentOf({
			channelSubtypeConfig: { telephony: {} },
			communicationTimeConfig: { telephony: { openHours: { dailyHours: hours } } },
		});
		const days = [...content.matchAll(/<th scope="row">(\w+)<\/th>/g)].map(([, day]) => day);
		assert.deepEqual(days, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
		assert.match(content, /aria-label="Monday 09:00–17:30, 8 h 30 min"/);
		assert.equal(content.split(">closed<").length - 1, 6);
		assert.match(content, /8 h 30 min a week/);
	});

	test("shows the times of every range as text, however short its bar is", () => {
		const MONDAY = [
			{ startTime: "T09:00", endTime: "T09:15" },
			{ startTime: "T22:00", endTime: "T02:00" },
		];
		const content = contentOf({
			channelSubtypeConfig: { sms: {} },
			communicationTimeConfig: { sms: { openHours: { dailyHours: { MONDAY } } } },
		});
		const [, list = ""] = /<div class="times" aria-hidden="true">(.*?)<\/div>/s.exec(content) ?? [];
		assert.equal(list, "<span>09:00–09:15</span> <span>⚠ 22:00–02:00</span> ");
	});

	test("says of channels without hours that they are open at any time, and of hours without a channel that they do nothing", () => {
		const content = contentOf({
			channelSubtypeConfig: { sms: {} },
			communicationTimeConfig: { email: { openHours: { dailyHours: {} } } },
		});
		assert.match(content, /SMS.*at any time.*No hours are set/s);
		assert.match(content, /Email.*does not use this channel/s);
	});

	test("lists what overlaps, what goes over midnight and what cannot be read", () => {
		const MONDAY = [
			{ startTime: "T09:00", endTime: "T14:00" },
			{ startTime: "T13:00", endTime: "T18:00" },
			{ startTime: "T22:00", endTime: "T02:00" },
			{ startTime: "9", endTime: "10" },
		];
		const content = contentOf({
			channelSubtypeConfig: { sms: {} },
			communicationTimeConfig: { sms: { openHours: { dailyHours: { MONDAY } } } },
		});
		const [, list = ""] = /<ul class="conflicts">(.*?)<\/ul>/s.exec(content) ?? [];
		assert.match(list, /Monday<\/button>: 13:00 to 14:00 is in more than one range/);
		assert.match(list, /Monday<\/button>: 22:00 to 02:00 ends before it starts/);
		assert.match(list, /1 entry can.t be read/);
		assert.match(content, /class="overlap" data-from="780" data-to="840"/);
		assert.match(content, /class="range faulty"/);
	});

	test("has something to say of a file without channels", () => {
		assert.match(contentOf({}), /no channel yet/);
	});
});

import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { communicationTimes } from "../../../server/src/features/communicationTimes";

const range = (startTime: string, endTime: string) => ({ startTime, endTime });

function read(dailyHours: unknown, more: object = {}) {
	const sms = { openHours: { dailyHours }, ...more };
	const file = { channelSubtypeConfig: { sms: {} }, communicationTimeConfig: { sms } };
	const text = JSON.stringify(file);
	const [channel] = communicationTimes(new CampaignText(text)).channels;
	assert.ok(channel?.window);
	return { text, ...channel.window };
}

const monday = (...ranges: unknown[]) => {
	const { days, ...rest } = read({ MONDAY: ranges });
	const [day] = days;
	assert.ok(day);
	return { ...rest, day };
};

suite("communication times", () => {
	test("have seven days from Monday, open or not", () => {
		const { days, minutes } = read({
			SUNDAY: [range("T10:00", "T12:30")],
			MONDAY: [range("T09:00", "T17:00")],
		});
		assert.deepEqual(
			days.map(({ day, minutes: open }) => [day, open]),
			[
				["MONDAY", 480],
				["TUESDAY", 0],
				["WEDNESDAY", 0],
				["THURSDAY", 0],
				["FRIDAY", 0],
				["SATURDAY", 0],
				["SUNDAY", 150],
			],
		);
		assert.equal(minutes, 630);
	});

	test("point at each range in the text", () => {
		const { text, day } = monday(range("T09:00", "T12:00"), range("T13:00", "T18:00"));
		assert.deepEqual(
			day.ranges.map(({ start, end }) => JSON.parse(text.slice(start, end))),
			[range("T09:00", "T12:00"), range("T13:00", "T18:00")],
		);
	});

	test("count what overlaps once, and say where it is", () => {
		for (const [ranges, overlaps, minutes] of [
			[[range("T09:00", "T12:00"), range("T12:00", "T13:00")], [], 240],
			[[range("T10:00", "T14:00"), range("T09:00", "T12:00")], [[600, 720]], 300],
			[
				[range("T09:00", "T18:00"), range("T10:00", "T11:00"), range("T12:00", "T13:00")],
				[
					[600, 660],
					[720, 780],
				],
				540,
			],
			[[range("T09:00", "T12:00"), range("T09:00", "T12:00"), range("T10:00", "T13:00")], [[540, 720]], 240],
		] as const) {
			const { day } = monday(...ranges);
			assert.deepEqual(
				day.overlaps.map(({ from, to }) => [from, to]),
				overlaps,
				JSON.stringify(ranges),
			);
			assert.equal(day.minutes, minutes);
		}
	});

	test("agree with a count minute by minute, for any ranges", () => {
		const time = (minutes: number): string =>
			`T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
		let seed = 7;
		const next = (): number => {
			seed = (seed * 48_271) % 2_147_483_647;
			return seed % 1440;
		};
		for (let round = 0; round < 300; round++) {
			const drawn = Array.from({ length: 1 + (round % 5) }, () => [next(), next()] as const);
			const { day } = monday(...drawn.map(([from, to]) => range(time(from), time(to))));
			const open = (minute: number): number =>
				drawn.filter(([from, to]) => from <= minute && minute < to).length;
			const all = Array.from({ length: 1440 }, (_, minute) => minute);
			assert.equal(day.minutes, all.filter((minute) => open(minute) > 0).length);
			assert.deepEqual(
				all.filter((minute) => day.overlaps.some(({ from, to }) => from <= minute && minute < to)),
				all.filter((minute) => open(minute) > 1),
			);
		}
	});

	test("keep a range over midnight, which opens nothing", () => {
		const { day, minutes } = monday(range("T22:00", "T06:00"));
		assert.deepEqual(
			day.ranges.map(({ from, to }) => [from, to]),
			[[1320, 360]],
		);
		assert.equal(minutes, 0);
	});

	test("count what cannot be read", () => {
		const { day, unreadable } = monday(range("9:00", "T12:00"), 5);
		assert.deepEqual([day.unreadable, unreadable], [2, 0]);
		const { days, unreadable: unknown } = read({ Monday: [], TUESDAY: {}, FRIDAY: [] });
		assert.deepEqual([days.map((one) => one.unreadable), unknown], [[0, 1, 0, 0, 0, 0, 0], 1]);
		assert.equal(read([]).unreadable, 1);
		const restrictedPeriodList = [{ startDate: "2031-02-30", endDate: "2031-03-01" }];
		assert.equal(read({}, { restrictedPeriods: { restrictedPeriodList } }).unreadable, 1);
	});

	test("list restricted periods with their number of days", () => {
		const restrictedPeriodList = [
			{ name: "Fair", startDate: "2031-12-30", endDate: "2032-01-02" },
			{ startDate: "2031-07-04", endDate: "2031-07-04" },
		];
		const { restricted } = read({}, { restrictedPeriods: { restrictedPeriodList } });
		assert.deepEqual(
			restricted.map(({ name, firstDay, endDate, days }) => [name, firstDay, endDate, days]),
			[
				["Fair", "2031-12-30", "2032-01-02", 3],
				[undefined, "2031-07-04", "2031-07-04", 0],
			],
		);
	});

	test("know channels without a window and windows without a channel, and the zones", () => {
		const file = {
			channelSubtypeConfig: { telephony: {}, sms: {} },
			communicationTimeConfig: {
				localTimeZoneConfig: { defaultTimeZone: "Europe/Berlin", localTimeZoneDetection: ["AREA_CODE"] },
				sms: {},
				email: {},
			},
		};
		const { channels, zones } = communicationTimes(new CampaignText(JSON.stringify(file)));
		assert.deepEqual(
			channels.map(({ channel, used, window }) => [channel, used, window !== undefined]),
			[
				["telephony", true, false],
				["sms", true, true],
				["email", false, true],
			],
		);
		assert.deepEqual(zones, { detection: ["AREA_CODE"], fallback: "Europe/Berlin" });
	});

	test("are empty for what is no campaign", () => {
		for (const text of ["", "[]", "{", '{"communicationTimeConfig": 1, "channelSubtypeConfig": []}']) {
			assert.deepEqual(communicationTimes(new CampaignText(text)).channels, []);
		}
	});
});

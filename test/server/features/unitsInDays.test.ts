import assert from "node:assert/strict";
import { changed, textOf } from "../../support/campaigns";
import { offeredFor } from "../../support/offered";
import { renewals } from "../fixAll/fieldCases";

const list = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList", 0] as const;

/** A limit in another unit than days, what is offered, and the days that each fix writes. */
const rows: readonly (readonly [
	frequency: unknown,
	unit: string,
	...fixes: readonly (readonly [title: string, days: number])[],
])[] = [
	[3, "WEEKS", ["Write 21 days", 21]],
	[6, "week", ["Write 30 days, the longest span, instead of 6 weeks", 30]],
	[
		7,
		"weekly",
		["Write 7 days instead of 7 weeks", 7],
		["Write 30 days, the longest span, instead of 7 weeks", 30],
	],
	[1, "monthly", ["Write 30 days", 30]],
	[30, "MONTHS", ["Write 30 days, the longest span, instead of 30 months", 30]],
	[1, "FORTNIGHT", ["Write 14 days", 14]],
	[1, "QUARTER", ["Write 30 days, the longest span, instead of 1 quarter", 30]],
	[2, "YEAR", ["Write 30 days, the longest span, instead of 2 years", 30]],
	[72, "HOURS", ["Write 3 days", 3]],
	[24, "hourly", ["Write 1 day", 1]],
	[30, "HOUR", ["Write 2 days instead of 30 hours", 2]],
	[1440, "MINUTES", ["Write 1 day", 1]],
];

suite("a limit in another unit than days", () => {
	for (const [frequency, unit, ...fixes] of rows) {
		test(`${frequency} ${unit} keeps its length, or the title says otherwise`, () => {
			const of = (days: unknown, name: string): string =>
				textOf(changed(changed(renewals, [...list, "frequency"], days), [...list, "unit"], name));
			const { titles, afterEach, preferred } = offeredFor(of(frequency, unit), "enum-value");
			assert.deepEqual(
				titles,
				fixes.map(([title]) => title),
			);
			assert.deepEqual(
				afterEach,
				fixes.map(([, days]) => of(days, "DAY")),
			);
			assert.deepEqual(preferred, []);
		});
	}

	test("whose length isn't known has a title that says so", () => {
		const limit = { maxCountPerRecipient: 2, unit: "WEEK" };
		const { titles } = offeredFor(textOf(changed(renewals, list, limit)), "enum-value");
		assert.deepEqual(titles, ['Write "DAY" instead of weeks']);
	});
});

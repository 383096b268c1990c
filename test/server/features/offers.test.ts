import assert from "node:assert/strict";
import { changed, textOf } from "../../support/campaigns";
import { offeredFor } from "../../support/offered";
import { renewals } from "../fixAll/fieldCases";

type Path = readonly (string | number)[];

const monday: Path = ["communicationTimeConfig", "telephony", "openHours", "dailyHours", "MONDAY", 0];

/** Titles of what is offered, the preferred one with an asterisk. */
function titlesFor(text: string): readonly string[] {
	const { titles, preferred } = offeredFor(text);
	return titles.map((title) => (preferred.includes(title) ? `* ${title}` : title));
}

function withValue(path: Path, value: unknown): string {
	return textOf(changed(renewals, path, value));
}

/** What is offered for one value, in its order. */
const values: readonly (readonly [path: Path, value: unknown, titles: readonly string[]])[] = [
	[[...monday, "endTime"], "8:00", ['Write "T20:00"', 'Write "T08:00"']],
	[[...monday, "endTime"], "5:00", ['Write "T17:00"', 'Write "T05:00"']],
	[[...monday, "endTime"], "0:00", ['Write "T23:59"', 'Write "T00:00"']],
	[[...monday, "endTime"], "16:00", ['* Write "T16:00"']],
	[[...monday, "endTime"], "06:00", ['* Write "T06:00"']],
	[["name"], true, ['Write "true"']],
	[["name"], 2031, ['* Write "2031"']],
	[["tags", "team"], true, ['* Write "true"']],
];

suite("what is offered for a value", () => {
	for (const [path, value, titles] of values) {
		test(`${JSON.stringify(value)} as ${path.at(-1)} is ${titles.join(", ")}`, () => {
			assert.deepEqual(titlesFor(withValue(path, value)), titles);
		});
	}
});

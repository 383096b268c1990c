import { range } from "../../campaign/paths";
import { days, rangesOf } from "../../campaign/times";
import type { Rule } from "./rule";

export const timeOrder: Rule = {
	code: "time-order",
	violation: "Open hours end before they start.",
	summary: "open hours end after they start, on the same day",
	severity: "warning",
	source: "Our own rule: AWS documents neither ranges across midnight nor empty ones.",
	members: [
		[...range, "startTime"],
		[...range, "endTime"],
	],
	check(campaign, report) {
		for (const day of days(campaign)) {
			for (const { end, from, to } of rangesOf(day)) {
				if (to > from) {
					continue;
				}
				report(end, messageOf(from, to));
			}
		}
	},
};

/** Minutes since midnight, 0 to 1440, of a range that doesn't end after its start. */
function messageOf(from: number, to: number): string {
	if (to === 0) {
		return "T00:00 is the start of the day. Write T23:59 for its end.";
	}
	return from === to
		? "The range has no length. Write an end after the start."
		: "The range ends before it starts. End it at T23:59 and begin another on the next day.";
}

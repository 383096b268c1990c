import { days, rangesOf } from "../../campaign/openHours";
import { range } from "../../campaign/paths";
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
				const message =
					to === from
						? "The range has no length. Write an end after the start."
						: "The range ends before it starts. End it at T23:59 and begin another on the next day.";
				report(end, message);
			}
		}
	},
};

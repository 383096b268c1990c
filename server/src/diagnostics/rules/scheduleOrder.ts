import { canonicalInstant } from "../../../../shared/src/values/instant";
import { scheduleOf } from "../../campaign/times";
import { type Rule, related } from "./rule";

const day = 86_400_000;

export const scheduleOrder: Rule = {
	code: "schedule-order",
	violation: "The campaign ends before it starts.",
	summary: "the end comes after the start",
	severity: "warning",
	source: "Our own rule: AWS doesn't document an end before the start.",
	members: [
		["schedule", "startTime"],
		["schedule", "endTime"],
	],
	check(campaign, report) {
		const { start, end } = scheduleOf(campaign);
		if (start === undefined || end === undefined || end.at > start.at) {
			return;
		}
		const message = "The campaign ends before it starts. Write an end after the start.";
		report(end.node, message, {
			data: { members: [canonicalInstant(start.at + day)] },
			...related(campaign, ["schedule", "startTime"], "The start."),
		});
	},
};

import { scheduleOf } from "../../campaign/times";
import type { Rule } from "./rule";

export const schedulePast: Rule = {
	code: "schedule-past",
	violation: "The start or the end of the campaign is in the past.",
	summary: "start and end have to be in the future",
	severity: "warning",
	source: "Our own rule: AWS doesn't document a start or an end in the past.",
	members: [
		["schedule", "startTime"],
		["schedule", "endTime"],
	],
	check(campaign, report) {
		const { start, end } = scheduleOf(campaign);
		if (end !== undefined && campaign.hasPassed(end.at)) {
			report(end.node, "This end has passed, so the campaign would have no time to run. Write a later one.");
		} else if (start !== undefined && campaign.hasPassed(start.at)) {
			report(start.node, "This start has passed. Write a later one.");
		}
	},
};

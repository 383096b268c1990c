import type { Rule } from "./rule";
import { scheduleOf } from "./schedule";
import { spanOfValue } from "./spans";

export const schedulePast: Rule = {
	code: "schedule-past",
	summary: "start and end have to be in the future",
	severity: "warning",
	source: "Our own rule: AWS doesn't document a start or an end in the past.",
	members: [
		["schedule", "startTime"],
		["schedule", "endTime"],
	],
	*check(campaign) {
		const { start, end } = scheduleOf(campaign);
		if (end !== undefined && campaign.hasPassed(end.at)) {
			yield {
				...spanOfValue(end.node),
				message: "This end has passed, so the campaign would have no time to run. Write a later one.",
			};
		} else if (start !== undefined && campaign.hasPassed(start.at)) {
			yield { ...spanOfValue(start.node), message: "This start has passed. Write a later one." };
		}
	},
};

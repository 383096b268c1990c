import type { Rule } from "./rule";
import { scheduleOf } from "./schedule";
import { spanOfValue } from "./spans";

export const schedulePast: Rule = {
	code: "schedule-past",
	severity: "warning",
	source: "Logic of ours: AWS says nothing of a start or an end that is over.",
	members: [
		["schedule", "startTime"],
		["schedule", "endTime"],
	],
	*check(campaign) {
		const { start, end } = scheduleOf(campaign);
		const now = campaign.now().getTime();
		if (end !== undefined && end.at <= now) {
			yield { ...spanOfValue(end.node), message: "The end is over: the campaign would have no time to run." };
		} else if (start !== undefined && start.at <= now) {
			yield { ...spanOfValue(start.node), message: "The start is over. Write a time to come." };
		}
	},
};

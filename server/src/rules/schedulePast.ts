import { parseInstant } from "../values/instant";
import type { Rule } from "./rule";
import { spanOfValue } from "./spans";

export const schedulePast: Rule = {
	code: "schedule-past",
	severity: "warning",
	source: "Logic of ours: AWS says nothing of a start or an end that is over.",
	*check(campaign, now) {
		const start = campaign.string(["schedule", "startTime"]);
		const end = campaign.string(["schedule", "endTime"]);
		const from = parseInstant(start?.value ?? "")?.epochMilliseconds;
		const to = parseInstant(end?.value ?? "")?.epochMilliseconds;
		if (end !== undefined && to !== undefined && to <= now.getTime()) {
			yield { ...spanOfValue(end), message: "The end is over: the campaign would have no time to run." };
		} else if (start !== undefined && from !== undefined && from <= now.getTime()) {
			yield { ...spanOfValue(start), message: "The start is over. Write a time to come." };
		}
	},
};

import { parseInstant } from "../values/instant";
import type { Rule } from "./rule";
import { related, spanOfValue } from "./spans";

export const scheduleOrder: Rule = {
	code: "schedule-order",
	severity: "warning",
	source: "Logic of ours: AWS says nothing of an end before the start.",
	*check(campaign) {
		const start = campaign.string(["schedule", "startTime"]);
		const end = campaign.string(["schedule", "endTime"]);
		const from = parseInstant(start?.value ?? "")?.epochMilliseconds;
		const to = parseInstant(end?.value ?? "")?.epochMilliseconds;
		if (end === undefined || from === undefined || to === undefined || to > from) return;
		const message = "The campaign ends before it starts. Write an end after the start.";
		yield { ...spanOfValue(end), message, ...related(campaign, ["schedule", "startTime"], "The start.") };
	},
};

import { parseDuration } from "../../../../shared/src/values/duration";
import type { Rule } from "./rule";

export const refreshMinimum: Rule = {
	code: "refresh-minimum",
	violation: "The segment is evaluated more often than once an hour.",
	summary: "the segment is evaluated at most once an hour",
	severity: "warning",
	source: "The API reference asks for at least one hour; a sample in AWS's admin guide has 30 minutes.",
	members: [["schedule", "refreshFrequency"]],
	check(campaign, report) {
		const refresh = campaign.string(["schedule", "refreshFrequency"]);
		const seconds = parseDuration(refresh?.value ?? "");
		if (refresh === undefined || seconds === undefined || seconds >= 3600 || seconds < 0) {
			return;
		}
		const message = "The segment is evaluated at most once an hour. Write PT1H or more.";
		report(refresh, message, { data: { members: ["PT1H"] } });
	},
};

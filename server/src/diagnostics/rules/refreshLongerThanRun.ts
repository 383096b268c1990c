import { parseDuration } from "../../../../shared/src/values/duration";
import { scheduleOf } from "../../campaign/times";
import { type Rule, related } from "./rule";

export const refreshLongerThanRun: Rule = {
	code: "refresh-longer-than-run",
	violation: "The campaign ends before its first refresh.",
	summary: "the first refresh has to come before the campaign ends",
	severity: "hint",
	source: "Our own rule: a refresh after the end never happens.",
	members: [["schedule", "*"]],
	check(campaign, report) {
		const { start, end } = scheduleOf(campaign);
		const refresh = campaign.string(["schedule", "refreshFrequency"]);
		const seconds = parseDuration(refresh?.value ?? "");
		if (refresh === undefined || seconds === undefined || start === undefined || end === undefined) {
			return;
		}
		if (end.at <= start.at || seconds * 1000 < end.at - start.at) {
			return;
		}
		report(refresh, "The campaign ends before the first refresh.", {
			unnecessary: true,
			...related(campaign, ["schedule", "endTime"], "The end."),
		});
	},
};
